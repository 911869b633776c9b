"""Hears who leaves a server or comes back, and which thread is deleted; looks back for the first at start."""

from functools import partial

import discord
from discord.ext import commands

from cogs.frame import Confrere
from cogs.frame.owed import Vigil
from cogs.mentoring.service import MentoringService
from cogs.ui.rights import member_of


class Comings(commands.Cog):
    def __init__(self, bot: Confrere, service: MentoringService) -> None:
        self.bot, self.service = bot, service
        self._vigil = Vigil(bot, "who comes and goes", "mentoring", self._look_back)

    async def cog_unload(self) -> None:
        self._vigil.end()

    @commands.Cog.listener()
    async def on_ready(self) -> None:
        self._vigil.begin()

    @commands.Cog.listener()
    async def on_raw_member_remove(self, payload: discord.RawMemberRemoveEvent) -> None:
        self.bot.track()
        await self._vigil.owed.carry_out(partial(self.service.leave, payload.guild_id, payload.user.id))

    @commands.Cog.listener()
    async def on_member_join(self, member: discord.Member) -> None:
        self.bot.track()
        await self._vigil.owed.carry_out(partial(self.service.come_back, member.guild.id, member.id))

    @commands.Cog.listener()
    async def on_raw_thread_delete(self, payload: discord.RawThreadDeleteEvent) -> None:
        self.bot.track()
        await self._vigil.owed.carry_out(partial(self.service.thread_gone, payload.thread_id))

    async def _look_back(self, _since: int | None) -> None:
        """Who left, or came back, while the bot was away."""
        for guild in self.bot.guilds:
            for user_id, away in (await self.service.accounts(guild.id)).items():
                # Of who is known to be away, what is at hand is enough: they are asked for at each start.
                member = guild.get_member(user_id) if away else await member_of(guild, user_id)
                if (member is None) is not away:
                    await (self.service.come_back if away else self.service.leave)(guild.id, user_id)
