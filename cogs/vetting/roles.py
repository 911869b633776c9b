"""Hears who leaves, and which roles are given or taken on Discord; at start, it looks back for who left.

A role that was given or taken by hand while the bot was away counts all the same, for Discord's roles decide what a
member may do; only the chain then tells less.
"""

import discord
from discord.ext import commands

from cogs.frame import Confrere
from cogs.frame.owed import Watch
from cogs.ui.rights import member_of
from cogs.vetting.service import VettingService
from core.vetting import ROLES, Standing


class RoleListener(Watch):
    def __init__(self, bot: Confrere, service: VettingService) -> None:
        super().__init__(bot, "who leaves")
        self.service = service

    @commands.Cog.listener()
    async def on_raw_member_remove(self, payload: discord.RawMemberRemoveEvent) -> None:
        await self.follow(self._gone, payload.guild_id, payload.user.id)

    @commands.Cog.listener()
    async def on_member_update(self, before: discord.Member, after: discord.Member) -> None:
        changed = {role.id for role in before.roles} ^ {role.id for role in after.roles}
        for standing, purpose in ROLES.items():
            role_id = self.bot.directory.bound(after.guild.id, purpose)
            if role_id in changed and after.guild.get_role(role_id or 0):  # else nobody took it: it went
                await self.follow(self._as_it_is, after.guild.id, after.id, standing)

    async def _gone(self, guild_id: int, user_id: int) -> None:
        """Unless they are back by now, for this may have waited for the database."""
        guild = self.bot.get_guild(guild_id)
        if guild is None or guild.get_member(user_id) is None:
            await self.service.leave(guild_id, user_id)

    async def _as_it_is(self, guild_id: int, user_id: int, standing: Standing) -> None:
        """What holds by now, for this may have waited for the database."""
        guild = self.bot.get_guild(guild_id)
        member = guild.get_member(user_id) if guild else None
        if member is None:
            return
        if member.get_role(self.bot.directory.bound(guild_id, ROLES[standing]) or 0):
            await self.service.given(guild_id, user_id, standing)
        elif standing is Standing.VERIFIED:
            await self.service.taken(guild_id, user_id)

    async def look_back(self, since: int | None) -> None:
        """Who left while the bot was away; who is at hand costs nothing."""
        for guild in self.bot.guilds:
            for user_id in await self.service.there(guild.id):
                if guild.get_member(user_id) is None and await member_of(guild, user_id) is None:
                    await self.service.leave(guild.id, user_id)
