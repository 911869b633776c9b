"""The command by which a moderator proposes a mediation."""

import discord
from discord import app_commands
from discord.ext import commands

from cogs.mediation import controls
from cogs.mediation.forms import service_of
from cogs.mediation.service import BRING
from cogs.ui import Exchange, Interaction
from cogs.ui.rights import audiences_of
from core.errors import Refused
from core.mediation import REASON_LIMIT
from core.rights import Audience

Whoever = discord.Member | discord.User
"""Discord offers who has left the server as well."""
Reason = app_commands.Range[str, 1, REASON_LIMIT]


class Mediating(commands.Cog):
    mediation = app_commands.Group(name="mediation", description="…")

    @mediation.command(name="proposer")
    async def propose(self, interaction: Interaction, membre: Whoever, autre: Whoever, motif: Reason) -> None:
        exchange = await Exchange.begin(interaction)
        if membre.id == autre.id:
            raise Refused("error-mediation-two")
        for member in (membre, autre):
            known = isinstance(member, discord.Member) and Audience.VERIFIED in audiences_of(exchange.bot, member)
            if member.bot or not known:
                raise Refused("error-mediation-unverified", member=member.mention)
        service = service_of(exchange)
        mediation_id = await service.propose(exchange.actor, membre.id, autre.id, motif)
        hindrance = await exchange.bot.jobs.run_now(BRING, mediation_id)
        staged = await service.staged(mediation_id)
        if staged and not staged.mediation.under_way:
            shut = zip(staged.mediation.parties, staged.accounts, strict=True)
            closed = next((f"<@{account}>" for party, account in shut if party.unreachable), "…")
            await exchange.say("mediation-unreachable", member=closed)
            return
        if hindrance:
            await exchange.say(hindrance)
        else:
            await controls.answer(exchange, mediation_id, "mediation-proposed")
