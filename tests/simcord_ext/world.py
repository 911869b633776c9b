"""A small world for the tests of the extension: a bot, a server, a member and a moderator."""

from collections.abc import Awaitable
from dataclasses import dataclass
from typing import Any

import discord
import pytest
from discord import app_commands
from simcord import BackendError, ChannelHandle, Env, GuildHandle, MemberActor

import demo.simcord_ext as ext

MEMBER = discord.Permissions(
    view_channel=True,
    send_messages=True,
    send_messages_in_threads=True,
    read_message_history=True,
    add_reactions=True,
    attach_files=True,
    create_public_threads=True,
    use_application_commands=True,
)


class SampleBot(discord.Client):
    """A bot with one command, `/locale`, and a list of the events it saw."""

    def __init__(self) -> None:
        intents = discord.Intents.none()
        intents.guilds = intents.members = intents.guild_messages = intents.message_content = True
        super().__init__(intents=intents)
        self.tree = app_commands.CommandTree(self)
        self.seen: list[str] = []
        self.posts: list[discord.Thread] = []

        @self.tree.command(name="locale", description="Says the client's language")
        async def locale(interaction: discord.Interaction) -> None:
            await interaction.response.send_message(f"{interaction.locale} {interaction.guild_locale}", ephemeral=True)

    async def setup_hook(self) -> None:
        await self.tree.sync()

    async def on_thread_create(self, thread: discord.Thread) -> None:
        self.seen.append(f"thread {thread.id}")
        self.posts.append(thread)

    async def on_message(self, message: discord.Message) -> None:
        self.seen.append(f"message {message.id}")

    async def on_raw_thread_update(self, payload: discord.RawThreadUpdateEvent) -> None:
        self.seen.append(f"update {payload.thread_id}")


@dataclass
class World:
    env: Env
    bot: SampleBot
    guild: GuildHandle
    alice: MemberActor
    moderator: MemberActor

    @property
    def cached(self) -> discord.Guild:
        guild = self.bot.get_guild(self.guild.id)
        assert guild is not None
        return guild

    async def as_bot(self, call: Awaitable[Any]) -> Any:
        """Await one call of the bot's and let its events reach the cache."""
        result = await call
        await self.env.settle()
        return result

    async def forum(self, **options: Any) -> tuple[discord.ForumChannel, ChannelHandle]:
        tags = options.pop(
            "available_tags",
            [
                discord.ForumTag(name="ouverte", emoji="🟢"),
                discord.ForumTag(name="résolue", moderated=True),
                *(discord.ForumTag(name=f"thème {n}") for n in range(4)),
            ],
        )
        forum = await self.as_bot(self.cached.create_forum("questions", available_tags=tags, **options))
        return forum, self.guild.channels["questions"]

    def restrict_bot(self, *revoked: str) -> None:
        """Take rights away from the bot's own role, which simcord makes broad."""
        role = next(r for r in self.env.backend.get_guild(self.guild.id).roles.values() if r.managed)
        permissions = discord.Permissions(role.permissions)
        permissions.update(**dict.fromkeys(revoked, False))
        role.permissions = permissions.value


async def refused(call: Awaitable[Any]) -> tuple[int, int]:
    """The status and code with which Discord refused the bot's call."""
    with pytest.raises(discord.HTTPException) as caught:
        await call
    return caught.value.status, caught.value.code


async def member_refused(call: Awaitable[Any]) -> int:
    with pytest.raises(BackendError) as caught:
        await call
    return caught.value.code


async def open_post(world: World) -> tuple[discord.Thread, ChannelHandle]:
    _, handle = await world.forum()
    post = await ext.member_post(world.alice, handle, "t", "c")
    return world.bot.posts[-1], post
