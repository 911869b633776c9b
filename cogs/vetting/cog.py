"""The commands `/parrainer` and `/reconnaissance`."""

import discord
from discord import app_commands
from discord.ext import commands

from cogs.ui import Exchange, Interaction
from cogs.ui.rights import audiences_of
from cogs.vetting import acting, controls, views
from cogs.vetting.forms import service_of
from cogs.vetting.service import SETTLE
from cogs.vetting.signs import signs
from core.errors import Message, Refused
from core.rights import Audience
from core.vetting import REASON_LIMIT

Reason = app_commands.Range[str, 1, REASON_LIMIT]


class Vetting(commands.Cog):
    recognition = app_commands.Group(name="reconnaissance", description="…")

    @app_commands.command(name="parrainer", description="…")
    async def vouch(self, interaction: Interaction, membre: discord.User) -> None:
        exchange = await Exchange.begin(interaction)
        if membre.bot:
            raise Refused("error-vouch-bot")
        if not isinstance(membre, discord.Member):
            raise Refused("error-vetting-not-here")
        if membre.id != exchange.user.id and Audience.VERIFIED in audiences_of(exchange.bot, membre):
            raise Refused("error-vouch-verified")
        done = await service_of(exchange).vouch(exchange.actor, membre.id)
        hindrance = await exchange.bot.jobs.run_now(SETTLE, done.case_id) if done.verified else None
        said = Message("vouched-verified" if done.verified else "vouched", {"member": membre.mention})
        words = controls.words_of(exchange)
        await exchange.show(views.vouched(words, hindrance or said, controls.under_vouch(words, done.vouch)))

    @recognition.command(name="voir")
    async def chain(self, interaction: Interaction, membre: discord.User) -> None:
        exchange = await Exchange.begin(interaction)
        found = await service_of(exchange).chain(exchange.guild.id, membre.id)
        member = exchange.guild.get_member(membre.id)
        holds = member is not None and bool(acting.HELD & audiences_of(exchange.bot, member))
        told = signs(found, exchange.bot.clock.now())
        await exchange.show(views.chain(controls.words_of(exchange), found, told, holds=holds))

    @recognition.command(name="retirer")
    async def revoke(self, interaction: Interaction, membre: discord.User, motif: Reason) -> None:
        await acting.revoke(await Exchange.begin(interaction), membre.id, motif)
