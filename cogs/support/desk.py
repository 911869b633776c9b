"""A colleague's own duty: when they are there, their shifts, their breaks. Nothing to type on a phone."""

from typing import Any, Self

import discord

from cogs.support import views
from cogs.support.controls import service_of, words_of
from cogs.ui import Control, Exchange, Form, Interaction, Words
from cogs.ui.forms import field
from core.i18n import Locale, Translator

HOURS = (1, 2, 4)
DAYS = (1, 3, 7, 14, 30)


class There(Control, verb="support:there"):
    """Its argument is for how many hours from now."""

    style, emoji = discord.ButtonStyle.success, "🟢"

    @classmethod
    def make(cls, translator: Translator, locale: Locale, *args: str | int) -> Self:
        return cls(translator.text(locale, "control-support-there", hours=args[0]), *args)

    async def press(self, interaction: Interaction) -> None:
        exchange = await Exchange.begin_in_place(interaction)
        hours = int(self.word([str(hours) for hours in HOURS]))
        await service_of(exchange).there(exchange.actor, hours)
        await show(exchange)


class Stop(Control, verb="support:stop"):
    async def press(self, interaction: Interaction) -> None:
        exchange = await Exchange.begin_in_place(interaction)
        await service_of(exchange).stop(exchange.actor)
        await show(exchange)


class Duty(Control, verb="support:duty"):
    emoji = "🗓️"

    async def press(self, interaction: Interaction) -> None:
        await show(await Exchange.begin(interaction))


class Pause(Control, verb="support:pause"):
    emoji = "⏸️"

    async def press(self, interaction: Interaction) -> None:
        exchange = Exchange(interaction)
        await exchange.open(PauseForm(exchange))


class Resume(Control, verb="support:resume"):
    style, emoji = discord.ButtonStyle.success, "▶️"

    async def press(self, interaction: Interaction) -> None:
        exchange = await Exchange.begin_in_place(interaction)
        await service_of(exchange).pause(exchange.actor, 0)
        await show(exchange)


class NewShift(Control, verb="support:shift"):
    emoji = "➕"

    async def press(self, interaction: Interaction) -> None:
        exchange = Exchange(interaction)
        await exchange.open(ShiftForm(exchange))


class DropShift(Control, verb="support:unshift"):
    async def press(self, interaction: Interaction) -> None:
        exchange = await Exchange.begin_in_place(interaction)
        await service_of(exchange).drop_shift(exchange.actor, self.key)
        await show(exchange)


class ShiftForm(Form):
    """Fields `weekday`, `begins`, `ends`: a day, and two full hours."""

    def __init__(self, exchange: Exchange) -> None:
        super().__init__(exchange, "support:shift", exchange.text("form-title-shift"))
        words = words_of(exchange)
        hours = [discord.SelectOption(label=views.hour(words, hour), value=str(hour)) for hour in range(24)]
        days = [discord.SelectOption(label=words(f"duty-day-{day}"), value=str(day)) for day in range(7)]
        self.weekday = _choice("weekday", days)
        self.begins, self.ends = _choice("begins", hours), _choice("ends", hours)
        self.add_item(field(words("duty-form-day"), self.weekday))
        self.add_item(field(words("duty-form-begins"), self.begins))
        self.add_item(field(words("duty-form-ends"), self.ends, description=words("duty-form-ends-hint")))

    async def submit(self, interaction: Interaction) -> None:
        exchange = await Exchange.begin_in_place(interaction)
        weekday, begins, ends = (int(each.values[0]) for each in (self.weekday, self.begins, self.ends))
        await service_of(exchange).add_shift(exchange.actor, weekday, begins * 60, ends * 60)
        await show(exchange)


class PauseForm(Form):
    """Field `days`."""

    def __init__(self, exchange: Exchange) -> None:
        super().__init__(exchange, "support:pause", exchange.text("form-title-pause"))
        options = [discord.SelectOption(label=exchange.text("duty-days", count=days), value=str(days)) for days in DAYS]
        self.days = _choice("days", options)
        self.add_item(field(exchange.text("duty-form-pause"), self.days))

    async def submit(self, interaction: Interaction) -> None:
        exchange = await Exchange.begin_in_place(interaction)
        await service_of(exchange).pause(exchange.actor, int(self.days.values[0]))
        await show(exchange)


def _choice(custom_id: str, options: list[discord.SelectOption]) -> discord.ui.Select[Any]:
    return discord.ui.Select(custom_id=custom_id, options=options)


async def show(exchange: Exchange) -> None:
    """What a colleague said of when they are there, and the buttons that change it."""
    words, found = words_of(exchange), await service_of(exchange).desk(exchange.actor)

    def made(kind: type[Control], *args: str | int) -> Control:
        return kind.make(words.translator, words.locale, *args)

    off = found.paused_until or found.rests_until
    now = [made(There, hours) for hours in HOURS] if found.on_until is None else [made(Stop)]
    removals = [made(DropShift, shift.id.hex()) for shift in found.peer.shifts]
    others = [made(NewShift), made(Resume) if off else made(Pause)]
    await exchange.show(views.desk(words, found, removals, *([] if off else [now]), others))


def panel(translator: Translator, locale: Locale) -> discord.ui.LayoutView:
    """The panel in the colleagues' channel."""
    now = [There.make(translator, locale, hours) for hours in HOURS]
    choices = [*now, Duty.make(translator, locale), Pause.make(translator, locale)]
    return views.listening(Words(translator, locale), choices)


CONTROLS = (There, Stop, Duty, Pause, Resume, NewShift, DropShift)
