"""The one form of a mediation: what the two may agree on."""

from typing import Any

import discord

from cogs.mediation.service import BRING, MediationService
from cogs.ui import Exchange, Form, Interaction
from cogs.ui.forms import field
from core.errors import Refused
from core.mediation import TEXT_LIMIT
from core.text import letters


def service_of(exchange: Exchange) -> MediationService:
    return exchange.bot.service(MediationService)


class SummaryForm(Form):
    """`summary`, with the text as it stands now to go on from."""

    def __init__(self, exchange: Exchange, mediation_id: int, text: str) -> None:
        super().__init__(exchange, "mediation:summary", exchange.text("form-title-mediation"))
        self.mediation_id = mediation_id
        self.summary: discord.ui.TextInput[Any] = discord.ui.TextInput(
            custom_id="summary", style=discord.TextStyle.paragraph, max_length=TEXT_LIMIT, default=text or None
        )
        label, hint = exchange.text("form-text-mediation"), exchange.text("form-hint-mediation")
        self.add_item(field(label, self.summary, description=hint))

    async def submit(self, interaction: Interaction) -> None:
        exchange = await Exchange.begin(interaction)
        if not letters(self.summary.value):
            raise Refused("error-mediation-empty")
        await service_of(exchange).sum_up(exchange.actor, self.mediation_id, self.summary.value.strip())
        hindrance = await exchange.bot.jobs.run_now(BRING, self.mediation_id)
        await exchange.say(hindrance or "mediation-summed-up")
