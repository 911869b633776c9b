"""The forms of a conversation: a word for the next colleague, and a report of what the other wrote."""

from typing import Any

import discord

from cogs.support import relay_views as views
from cogs.support.parting import PARTED
from cogs.support.service import SupportService
from cogs.ui import Exchange, Form, Interaction
from cogs.ui.forms import field
from core.errors import Refused
from core.relays import Meeting
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
    """`reason`, `passage`."""

    def __init__(self, exchange: Exchange, meeting: Meeting) -> None:
        super().__init__(exchange, "support:report", "form-title-relay-report", meeting)
        self.reason = self.ask(exchange, "reason", LIMIT, required=True)
        self.passage = self.ask(exchange, "passage", LIMIT, required=False)

    async def submit(self, interaction: Interaction) -> None:
        exchange = await Exchange.begin(interaction)
        if not letters(self.reason.value):
            raise Refused("error-reason-empty")
        await self.service.report(exchange.actor, self.meeting, self.reason.value.strip(), self.passage.value.strip())
        await exchange.say("relay-reported")
