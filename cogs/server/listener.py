"""What no other feature hears: private messages outside a conversation, controls and forms of before, rights given."""

import logging
from collections.abc import Iterator, Mapping
from contextlib import suppress
from datetime import timedelta
from typing import Any

import discord
from discord.ext import commands

from cogs.frame import Confrere
from cogs.server import views
from cogs.ui import Interaction, Words, errors
from cogs.ui.exchange import locale_for, taken
from core.blueprint import WELCOME
from core.clock import Lately
from core.errors import DomainError, Missing

log = logging.getLogger(__name__)
QUIET = timedelta(minutes=1)
"""A member who writes several messages in a row has one answer."""


class PrivateMessages:
    def __init__(self, bot: Confrere) -> None:
        self.bot = bot
        self._answered = Lately(bot.clock, QUIET)

    async def hear(self, message: discord.Message) -> bool:
        """Take every private message that comes this far, and answer it."""
        if message.guild is not None:
            return False
        if message.author.id not in self._answered:
            self._answered.note(message.author.id)
            await self._answer(message)
        return True

    async def _answer(self, message: discord.Message) -> None:
        locale = locale_for(self.bot, message.author.id)
        buttons = [make(self.bot.translator, locale) for feature in self.bot.features for make in feature.dm_controls]
        chosen = self.bot.directory.locale(message.author.id) is not None
        words, welcomes = Words(self.bot.translator, locale), self._welcomes(message.author.id)
        try:
            await message.channel.send(view=views.private(words, welcomes, buttons, chosen=chosen))
        except discord.HTTPException as error:  # they closed their private messages meanwhile, or Discord is away
            self._answered.forget(message.author.id)
            log.warning("a private message stayed without an answer: %s %s", error.status, error.code)

    def _welcomes(self, user_id: int) -> list[str]:
        """The channels that welcome this member, one a server."""
        there = (guild.id for guild in self.bot.guilds if guild.get_member(user_id))
        return [f"<#{channel}>" for guild in there if (channel := self.bot.directory.bound(guild, WELCOME))]


class Mended(commands.Cog):
    """Tries at once what waited for something that the bot was then given by hand; else its turn comes within a day."""

    def __init__(self, bot: Confrere) -> None:
        self.bot = bot

    @commands.Cog.listener()
    async def on_guild_channel_update(self, before: discord.abc.GuildChannel, after: discord.abc.GuildChannel) -> None:
        me = after.guild.me
        await self._look(after.guild, before.permissions_for(me), after.permissions_for(me))

    @commands.Cog.listener()
    async def on_guild_role_update(self, before: discord.Role, after: discord.Role) -> None:
        if after in after.guild.me.roles:
            await self._look(after.guild, before.permissions, after.permissions, risen=before.position < after.position)

    @commands.Cog.listener()
    async def on_member_update(self, before: discord.Member, after: discord.Member) -> None:
        if after.id == self.bot.user_id:
            await self._look(after.guild, before.guild_permissions, after.guild_permissions)

    async def _look(
        self, guild: discord.Guild, before: discord.Permissions, after: discord.Permissions, *, risen: bool = False
    ) -> None:
        if risen or after.value & ~before.value:
            self.bot.track()
            with suppress(DomainError):  # the database is away: its turn comes within the day
                await self.bot.jobs.revive(guild.id)


class Unclaimed(commands.Cog):
    """Answers controls and forms that no feature takes: of an earlier version, or shown before a restart.

    Discord would tell the member that the interaction failed, and what was typed would be lost.
    """

    @commands.Cog.listener()
    async def on_interaction(self, interaction: Interaction) -> None:
        if taken(interaction):  # the features' turn comes first: discord.py calls them before it tells of this event
            return
        if interaction.type is discord.InteractionType.component:
            await errors.present(interaction, Missing("error-control-gone"), where="an unknown control")
        elif interaction.type is discord.InteractionType.modal_submit:
            data: Any = interaction.data
            typed = "\n\n".join(_typed(data["components"]))
            await errors.present(interaction, Missing("error-form-gone"), where="an unknown form", typed=typed)


def _typed(components: Any) -> Iterator[str]:
    """What is written in the text fields of a form, as Discord sends it."""
    for component in components:
        if isinstance(component, Mapping):
            if component.get("type") == discord.ComponentType.text_input.value and component.get("value"):
                yield str(component["value"])
            yield from _typed([component.get("component"), *component.get("components", ())])
