"""The forms of a conversation: a word for the next colleague, and a report of what the other wrote."""

from typing import Any

import discord

from cogs.support import relay_views as views
from cogs.support.service import SupportService
from cogs.support.service.parting import PARTED
from cogs.ui import Exchange, Form, Interaction
from cogs.ui.eligible import eligible
from cogs.ui.forms import field
from core.errors import Missing, Refused
from core.relays import Meeting
from core.reports import Desk
from core.text import letters

LIMIT = 1000
NOTE = 300
"""Characters: what somebody reads who is called at night."""


class MeetingForm(Form):
    """A form about a meeting, whose fields are paragraphs; submitted, it does what its service says."""

    def __init__(self, exchange: Exchange, name: str, title: str, meeting: Meeting) -> None:
        super().__init__(exchange, name, exchange.text(title))
        self.meeting, self.service = meeting, exchange.bot.service(SupportService)

    def ask(self, exchange: Exchange, name: str, limit: int, *, required: bool) -> discord.ui.TextInput[Any]:
        """A field, with its label and hint."""
        text: discord.ui.TextInput[Any] = discord.ui.TextInput(
            custom_id=name, style=discord.TextStyle.paragraph, max_length=limit, required=required
        )
        hint = exchange.text(f"form-relay-{name}-hint")
        self.add_item(field(exchange.text(f"form-relay-{name}"), text, description=hint))
        return text


class HandOverForm(MeetingForm):
    """`note`. Sending the form is what hands over."""

    def __init__(self, exchange: Exchange, meeting: Meeting) -> None:
        super().__init__(exchange, "support:hand-over", "control-support-hand-over", meeting)
        self.add_item(discord.ui.TextDisplay(exchange.text("relay-sure-hand-over")))
        self.note = self.ask(exchange, "note", NOTE, required=False)

    async def submit(self, interaction: Interaction) -> None:
        exchange = await Exchange.begin(interaction)
        masked = await self.service.hand_over(exchange.actor, self.meeting, self.note.value)
        hindrance = await exchange.bot.jobs.run_now(PARTED, str(self.meeting))
        await exchange.say(hindrance or "relay-done")
        if masked:
            await exchange.show(views.masked(views.words_of(exchange), masked))


class ComplaintForm(MeetingForm):
    """`reason`; about a message that was chosen, which goes with it, or with a `passage` to type instead."""

    def __init__(self, exchange: Exchange, meeting: Meeting, message_id: int | None) -> None:
        super().__init__(exchange, "support:complain", "form-title-relay-report", meeting)
        self.message_id = message_id
        self.reason = self.ask(exchange, "reason", LIMIT, required=True)
        self.passage = None if message_id else self.ask(exchange, "passage", LIMIT, required=False)

    async def submit(self, interaction: Interaction) -> None:
        exchange = await Exchange.begin(interaction)
        if not letters(self.reason.value):
            raise Refused("error-reason-empty")
        passage = self.passage.value.strip() if self.passage else await self._chosen(exchange)
        await self.service.report(exchange.actor, self.meeting, self.reason.value, passage, self.message_id)
        others = await eligible(exchange.bot, exchange.guild, Desk.APART) - {exchange.user.id}
        keys = ["relay-reported", *(["report-one-hand", "report-other-ways"] if len(others) < 2 else [])]
        await exchange.send(content="\n".join(map(exchange.text, keys)))

    async def _chosen(self, exchange: Exchange) -> str:
        """What the other wrote in the message that was chosen, as it stands there. Raises `Missing`."""
        other, channel = await self.service.about(exchange.actor, self.meeting), exchange.interaction.channel
        assert self.message_id is not None
        try:
            message = await channel.fetch_message(self.message_id) if isinstance(channel, discord.DMChannel) else None
        except discord.NotFound:
            message = None
        passage = views.copied(views.words_of(exchange), other, message, exchange.bot.user_id) if message else None
        if passage is None:
            raise Missing("error-relay-copy-gone")
        return passage
