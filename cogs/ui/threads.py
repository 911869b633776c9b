"""Finding a thread on Discord, and opening private ones."""

from datetime import datetime
from typing import Literal

import discord
from discord.utils import snowflake_time

from cogs.frame import Confrere
from cogs.ui.cards import SKEW
from cogs.ui.rights import require
from core.errors import Blocked

PRIVATE = ("view_channel", "create_private_threads", "send_messages_in_threads", "read_message_history")
A_WEEK: Literal[10080] = 10080
"""Minutes without a word after which a private thread falls asleep, the most that Discord has."""


async def find(guild: discord.Guild, thread_id: int) -> discord.Thread | None:
    """A thread, asked of Discord where it is not at hand; None where it is gone."""
    if thread := guild.get_thread(thread_id):
        return thread
    try:
        channel = await guild.fetch_channel(thread_id)
    except discord.NotFound:
        return None
    return channel if isinstance(channel, discord.Thread) else None


async def gone(guild: discord.Guild, thread_id: int) -> bool:
    """Whether somebody deleted a thread. One that the bot may not see any more is there."""
    try:
        return await find(guild, thread_id) is None
    except discord.Forbidden:
        return False


async def awake(thread: discord.Thread) -> discord.Thread:
    """The thread, opened again if it slept. Raises `Blocked` where the bot may not."""
    if not thread.archived:
        return thread
    require(thread, "manage_threads")
    return await thread.edit(archived=False)


async def private(
    bot: Confrere, guild: discord.Guild, purpose: str, name: str, since: datetime | None = None
) -> discord.Thread:
    """A private thread under the channel that serves `purpose`, with nobody in it yet.

    One that was opened just before a crash, and not before `since`, is known by its name.
    Raises `Blocked` without the channel, or where the bot may not.
    """
    channel = guild.get_channel(bot.directory.bound(guild.id, purpose) or 0)
    if not isinstance(channel, discord.TextChannel):
        raise Blocked("blocked-channel-gone")
    require(channel, *PRIVATE)
    for thread in await guild.active_threads():
        ours = thread.owner_id == bot.user_id and thread.parent_id == channel.id
        recent = since is None or snowflake_time(thread.id) >= since - SKEW
        if thread.name == name and ours and recent:
            return thread
    kind = discord.ChannelType.private_thread
    return await channel.create_thread(name=name, type=kind, invitable=False, auto_archive_duration=A_WEEK)
