"""Who leaves a server, of themselves or banned, asks for nobody there any more, and is there for nobody."""

import discord
from discord.ext import commands

from cogs.frame import Confrere
from cogs.support.service import SupportService


class Departures(commands.Cog):
    def __init__(self, bot: Confrere, service: SupportService) -> None:
        self.bot, self.service = bot, service

    @commands.Cog.listener()
    async def on_raw_member_remove(self, payload: discord.RawMemberRemoveEvent) -> None:
        self.bot.track()
        await self.service.leave(payload.guild_id, payload.user.id)
