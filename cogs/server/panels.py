"""Panels that stand in a channel: found again, and compared with what they should say."""

from contextlib import suppress

import discord

from cogs.ui.layout import essence
from core.blueprint import Binding

LOOKED_AT = 50
"""How many of a channel's last messages are searched for a panel that was sent just before a crash."""


async def find(
    channel: discord.TextChannel, author_id: int, view: discord.ui.LayoutView, known_id: int | None
) -> discord.Message | None:
    """The panel in its channel: the known message, else one of ours with the same buttons."""
    if known_id is not None:
        try:
            return await channel.fetch_message(known_id)
        except discord.NotFound:
            pass  # deleted, or in a channel of before
    buttons = _buttons(view)
    async for message in channel.history(limit=LOOKED_AT):
        if message.author.id == author_id and _buttons(discord.ui.LayoutView.from_message(message)) == buttons:
            return message
    return None


async def take_down(guild: discord.Guild, known: Binding) -> None:
    """Delete a panel that stands where it is no longer to stand; what is gone or out of reach is left."""
    channel = guild.get_channel(known.channel_id or 0)
    if isinstance(channel, discord.TextChannel):
        with suppress(discord.NotFound, discord.Forbidden):
            await channel.get_partial_message(known.discord_id).delete()


def _buttons(view: discord.ui.LayoutView) -> list[str]:
    return [custom_id for _, _, custom_id in essence(view) if custom_id]
