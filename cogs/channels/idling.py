"""Where nobody has written for a while, or at all."""

from datetime import datetime
from typing import Any

import discord
from discord.utils import snowflake_time

WITH_THREADS = (discord.TextChannel, discord.ForumChannel)


async def idle(channel: Any, since: float) -> list[discord.Thread]:
    """A channel's open threads in which nothing was written since then, in seconds; the longest first.

    Pinned ones are left: somebody wants them seen.
    """
    if not isinstance(channel, WITH_THREADS):
        return []
    active = [thread for thread in await channel.guild.active_threads() if thread.parent_id == channel.id]
    found = [thread for thread in active if not thread.flags.pinned and last(thread).timestamp() < since]
    return sorted(found, key=last)


def last(thread: discord.Thread) -> datetime:
    """When something was last written, or it was last opened."""
    return max(snowflake_time(thread.last_message_id or thread.id), thread.archive_timestamp)


async def empty(channel: Any) -> bool:
    """Whether nobody wrote there, nor opened a thread."""
    if isinstance(channel, discord.ForumChannel | discord.TextChannel) and channel.threads:
        return False
    if isinstance(channel, discord.ForumChannel):
        return not [thread async for thread in channel.archived_threads(limit=1)]
    return not [message async for message in channel.history(limit=5) if not message.is_system()]
