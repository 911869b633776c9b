"""What members type and choose around their answers."""

from collections.abc import Awaitable, Callable
from typing import Any

import discord

from cogs.checkins import views
from cogs.checkins.service import CheckinService
from cogs.checkins.views import words_of
from cogs.ui import Exchange, Form, Interaction
from cogs.ui.forms import field
from core.checkins import NOTE_LIMIT, Member, Reminder
from core.distress import names_danger

ShowMember = Callable[[Exchange, Member], Awaitable[None]]


def service_of(exchange: Exchange) -> CheckinService:
    return exchange.bot.service(CheckinService)


class NoteForm(Form):
    """A few words beside this week's answer: `note`. Left empty, it takes them away."""

    def __init__(self, exchange: Exchange) -> None:
        super().__init__(exchange, "checkins:note", exchange.text("checkin-note-title"))
        self.note_field: discord.ui.TextInput[Any] = discord.ui.TextInput(
            custom_id="note", style=discord.TextStyle.paragraph, max_length=NOTE_LIMIT, required=False
        )
        self.add_item(
            field(
                exchange.text("checkin-note-label"),
                self.note_field,
                description=exchange.text("checkin-note-hint"),
            )
        )

    async def submit(self, interaction: Interaction) -> None:
        exchange = await Exchange.begin(interaction)
        typed = self.note_field.value
        if names_danger(typed):  # before anything that may fail
            await exchange.show(views.urgent(exchange))
        masked = await service_of(exchange).note(exchange.actor, typed)
        kept = "checkin-note-kept" if typed.strip() else "checkin-note-gone"
        await exchange.say("checkin-note-masked" if masked else kept)


class ReminderForm(Form):
    """When to be reminded: `day`, `hour`, `zone`."""

    def __init__(self, exchange: Exchange, reminder: Reminder | None, show: ShowMember) -> None:
        super().__init__(exchange, "checkins:remind", exchange.text("checkin-reminder-title"))
        self.show = show
        words = words_of(exchange)
        days = [(words(f"day-{day}"), str(day)) for day in range(7)]
        hours = [(words("checkin-hour", hour=hour), str(hour)) for hour in range(24)]
        zones = [(views.zone_name(zone), zone) for zone in service_of(exchange).zones()]
        self.day_field = _select("day", days, str(reminder.day) if reminder else "")
        self.hour_field = _select("hour", hours, str(reminder.hour) if reminder else "")
        self.zone_field = _select("zone", zones, reminder.zone if reminder else "")
        for name, component in (("day", self.day_field), ("hour", self.hour_field), ("zone", self.zone_field)):
            self.add_item(field(exchange.text(f"checkin-reminder-{name}"), component))

    async def submit(self, interaction: Interaction) -> None:
        exchange = await Exchange.begin(interaction)
        member = await service_of(exchange).remind_at(
            exchange.actor, _number(self.day_field), _number(self.hour_field), _chosen(self.zone_field)
        )
        await self.show(exchange, member)


def _select(custom_id: str, options: list[tuple[str, str]], chosen: str) -> discord.ui.Select[Any]:
    return discord.ui.Select(
        custom_id=custom_id,
        options=[discord.SelectOption(label=label, value=value, default=value == chosen) for label, value in options],
        required=False,
        min_values=0,
    )


def _chosen(select: discord.ui.Select[Any]) -> str | None:
    return select.values[0] if select.values else None


def _number(select: discord.ui.Select[Any]) -> int | None:
    chosen = _chosen(select)
    return int(chosen) if chosen is not None and chosen.isdecimal() else None
