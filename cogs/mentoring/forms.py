"""Saying no to who asks: with a reason or, as well, without one."""

from collections.abc import Awaitable, Callable
from typing import Any

import discord

from cogs.ui import Exchange, Form, Interaction
from cogs.ui.forms import field

LIMIT = 300
Declined = Callable[[Exchange, str], Awaitable[None]]


class DeclineForm(Form):
    """`reason`; `declined` takes it."""

    def __init__(self, exchange: Exchange, declined: Declined) -> None:
        super().__init__(exchange, "mentoring:decline", exchange.text("mentoring-decline-title"))
        self.declined = declined
        self.reason: discord.ui.TextInput[Any] = discord.ui.TextInput(
            custom_id="reason", style=discord.TextStyle.paragraph, max_length=LIMIT, required=False
        )
        hint = exchange.text("mentoring-decline-hint")
        self.add_item(field(exchange.text("mentoring-decline-reason"), self.reason, description=hint))

    async def submit(self, interaction: Interaction) -> None:
        await self.declined(await Exchange.begin(interaction), self.reason.value)
