"""Reporting what the other of a conversation wrote: a reason, and by the reporter's own choice the words themselves."""

from typing import Any

import discord

from cogs.support.service import SupportService
from cogs.ui import Exchange, Form, Interaction
from cogs.ui.forms import field
from core.errors import Refused
from core.relays import Meeting
from core.text import letters

LIMIT = 1000


class ComplaintForm(Form):
    """`reason`, `passage`."""

    def __init__(self, exchange: Exchange, meeting: Meeting) -> None:
        super().__init__(exchange, "support:report", exchange.text("form-title-relay-report"))
        self.meeting = meeting
        style = discord.TextStyle.paragraph
        self.reason: discord.ui.TextInput[Any] = discord.ui.TextInput(custom_id="reason", style=style, max_length=LIMIT)
        self.passage: discord.ui.TextInput[Any] = discord.ui.TextInput(
            custom_id="passage", style=style, max_length=LIMIT, required=False
        )
        for name, text in (("reason", self.reason), ("passage", self.passage)):
            description = exchange.text(f"form-relay-{name}-hint")
            self.add_item(field(exchange.text(f"form-relay-{name}"), text, description=description))

    async def submit(self, interaction: Interaction) -> None:
        exchange = await Exchange.begin(interaction)
        if not letters(self.reason.value):
            raise Refused("error-reason-empty")
        service = exchange.bot.service(SupportService)
        await service.report(exchange.actor, self.meeting, self.reason.value.strip(), self.passage.value.strip())
        await exchange.say("relay-reported")
