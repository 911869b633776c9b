"""Who leaves a server, of themselves or banned, asks for nobody there any more."""

import discord
from discord.ext import commands

from cogs.support.service import SupportService


class Departures(commands.Cog):
    def __init__(self, service: SupportService) -> None:
        self.service = service

    @commands.Cog.listener()
    async def on_raw_member_remove(self, payload: discord.RawMemberRemoveEvent) -> None:
        await self.service.leave(payload.guild_id, payload.user.id)
