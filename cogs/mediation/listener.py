"""Hears who leaves a server, which moderator is none any more, and which thread is deleted.

At start, it looks back for all but the last, which the thread's next turn finds out.
"""

import discord
from discord.ext import commands

from cogs.frame import Confrere
from cogs.frame.owed import Watch
from cogs.mediation.service import MediationService
from cogs.ui.rights import audiences_of, member_of
from core.rights import Audience


class Goings(Watch):
    def __init__(self, bot: Confrere, service: MediationService) -> None:
        super().__init__(bot, "who takes part in mediations")
        self.service = service

    @commands.Cog.listener()
    async def on_raw_member_remove(self, payload: discord.RawMemberRemoveEvent) -> None:
        await self.follow(self.service.leave, payload.guild_id, payload.user.id)

    @commands.Cog.listener()
    async def on_member_update(self, before: discord.Member, after: discord.Member) -> None:
        was, now = [Audience.MODERATOR in audiences_of(self.bot, each) for each in (before, after)]
        if was and not now:
            await self.follow(self.service.step_down, after.guild.id, after.id)

    @commands.Cog.listener()
    async def on_raw_thread_delete(self, payload: discord.RawThreadDeleteEvent) -> None:
        await self.follow(self.service.thread_gone, payload.thread_id)

    async def look_back(self, since: int | None) -> None:
        """Who left, or is no moderator any more, since the bot went away."""
        for guild in self.bot.guilds:
            for staged in await self.service.under_way(guild.id):
                for account in filter(None, staged.accounts):
                    if await member_of(guild, account) is None:
                        await self.service.leave(guild.id, account)
                for host in staged.mediation.moderators:
                    member = await member_of(guild, host)
                    if member is None or Audience.MODERATOR not in audiences_of(self.bot, member):
                        await self.service.step_down(guild.id, host)
