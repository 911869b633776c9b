"""Finding a thread on Discord."""

import discord

from cogs.ui.rights import require


async def find(guild: discord.Guild, thread_id: int) -> discord.Thread | None:
    """A thread, asked of Discord where it is not at hand; None where it is gone."""
    if thread := guild.get_thread(thread_id):
        return thread
    try:
        channel = await guild.fetch_channel(thread_id)
    except discord.NotFound:
        return None
    return channel if isinstance(channel, discord.Thread) else None


async def awake(thread: discord.Thread) -> discord.Thread:
    """The thread, opened again if it slept. Raises `Blocked` where the bot may not."""
    if not thread.archived:
        return thread
    require(thread, "manage_threads")
    return await thread.edit(archived=False)
