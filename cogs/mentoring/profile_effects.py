"""Gives and takes the mentors' badge. Safe to repeat, at any step."""

from collections.abc import Mapping

import discord

from cogs.frame import Confrere
from cogs.frame.feature import Effect
from cogs.mentoring.blueprint import BADGE as BADGE_ROLE
from cogs.mentoring.service import BADGE, MentoringService
from cogs.ui.rights import member_of
from core.errors import Blocked
from core.text import neutral


class BadgeEffects:
    def __init__(self, bot: Confrere, service: MentoringService) -> None:
        self.bot, self.service = bot, service

    @property
    def jobs(self) -> Mapping[str, Effect]:
        return {BADGE: self.badge}

    async def badge(self, key: str) -> None:
        """Let a member wear the badge if they want to and are a mentor, whatever was asked for before.

        Raises `Blocked`, saying what to do, where the role is gone, or not the bot's to give.
        """
        guild_id, user_id = map(int, key.split(":"))
        guild = self.bot.guild_at_hand(guild_id)
        wanted = await self.service.wears_badge(guild_id, user_id)
        member = await member_of(guild, user_id)
        if member is None:
            return
        role = guild.get_role(self.bot.directory.bound(guild_id, BADGE_ROLE) or 0)
        if role is None:
            if wanted:
                raise Blocked("blocked-badge-gone")
            return
        if wanted == (role in member.roles):
            return
        if not guild.me.guild_permissions.manage_roles or not role.is_assignable():
            raise Blocked("blocked-badge-role", role=neutral(role.name))
        try:
            await (member.add_roles(role) if wanted else member.remove_roles(role))
        except discord.NotFound:
            return  # the member left, or the role went, at this very moment
