"""Hears who leaves a server, or may take part no longer, or comes back, and which thread is deleted.

At start, it looks back for all of it.
"""

from contextlib import suppress
from itertools import islice

import discord
from discord.ext import commands

from cogs.frame import Confrere
from cogs.frame.owed import Watch
from cogs.mentoring.blueprint import CHANNEL
from cogs.mentoring.service import MentoringService
from cogs.ui import threads
from cogs.ui.rights import audiences_of, member_of
from core.rights import Audience

ASKED_FOR = 20
"""Threads that are asked for one by one, at most: a follow-up finds out about others."""


class Comings(Watch):
    def __init__(self, bot: Confrere, service: MentoringService) -> None:
        super().__init__(bot, "who comes and goes")
        self.service = service

    @commands.Cog.listener()
    async def on_raw_member_remove(self, payload: discord.RawMemberRemoveEvent) -> None:
        await self.follow(self.service.leave, payload.guild_id, payload.user.id)

    @commands.Cog.listener()
    async def on_member_join(self, member: discord.Member) -> None:
        await self.follow(self.service.come_back, member.guild.id, member.id)

    @commands.Cog.listener()
    async def on_member_update(self, before: discord.Member, after: discord.Member) -> None:
        """Only who is verified is brought together with others."""
        was, now = [Audience.VERIFIED in audiences_of(self.bot, each) for each in (before, after)]
        if was is not now:
            change = self.service.come_back if now else self.service.hide
            await self.follow(change, after.guild.id, after.id)

    @commands.Cog.listener()
    async def on_raw_thread_delete(self, payload: discord.RawThreadDeleteEvent) -> None:
        await self.follow(self.service.thread_gone, payload.thread_id)

    async def look_back(self, since: int | None) -> None:
        """Who left, or came back, and which threads were deleted while the bot was away."""
        for guild in self.bot.guilds:
            for user_id, away in (await self.service.accounts(guild.id)).items():
                # Of who is known to be away, what is at hand is enough: they are asked for at each start.
                member = guild.get_member(user_id) if away else await member_of(guild, user_id)
                there = member is not None and Audience.VERIFIED in audiences_of(self.bot, member)
                if away and there:
                    await self.service.come_back(guild.id, user_id)
                elif not away and not there:
                    await (self.service.hide if member else self.service.leave)(guild.id, user_id)
            if not guild.unavailable:
                await self._look_for_threads(guild)

    async def _look_for_threads(self, guild: discord.Guild) -> None:
        """Find out which pairs' threads are gone. Those that sleep are not at hand but in lists, the newest first."""
        missing = {each for each in await self.service.threads(guild.id) if guild.get_thread(each) is None}
        channel = guild.get_channel(self.bot.directory.bound(guild.id, CHANNEL) or 0)
        with suppress(discord.Forbidden):  # then nothing is known of any
            if missing and isinstance(channel, discord.TextChannel):
                oldest = min(missing)
                async for thread in channel.archived_threads(private=True, joined=True, limit=None):
                    missing.discard(thread.id)
                    if not missing or thread.id < oldest:
                        break
            for each in islice(missing, ASKED_FOR):
                if await threads.find(guild, each) is None:
                    await self.service.thread_gone(each)
