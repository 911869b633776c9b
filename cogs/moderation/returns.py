"""Hears who comes back to a server while a decision about them holds; at start, it looks back for who did."""

import discord
from discord.ext import commands

from cogs.frame import Confrere
from cogs.frame.owed import Watch
from cogs.moderation.service import ModerationService
from cogs.ui.rights import member_of


class Returns(Watch):
    def __init__(self, bot: Confrere, service: ModerationService) -> None:
        super().__init__(bot, "who comes back")
        self.service = service

    @commands.Cog.listener()
    async def on_member_join(self, member: discord.Member) -> None:
        await self.follow(self.service.come_back, member.guild.id, member.id)

    async def look_back(self, since: int | None) -> None:
        """Who came back while the bot was away; who is at hand costs nothing."""
        for guild in self.bot.guilds:
            for sanction in [kept.sanction for kept in await self.service.binding(guild.id)]:
                assert sanction.account is not None
                member = await member_of(guild, sanction.account.member_id)
                if member and sanction.left_before(member.joined_at):
                    await self.service.come_back(guild.id, member.id)
