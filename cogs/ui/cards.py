"""Messages that the bot keeps in line with something of its own, and finds again after a crash by their buttons."""

from collections.abc import Collection
from contextlib import suppress
from datetime import datetime, timedelta

import discord

from cogs.frame import Confrere
from cogs.ui.layout import ids_of, same
from cogs.ui.rights import require
from core.errors import Blocked

AMONG_FIRST = 50
"""How many of a channel's messages since something came in are searched for its card, sent just before a crash."""
SKEW = timedelta(minutes=1)
"""By how much Discord's clock may be behind ours."""


async def bring(
    bot: Confrere,
    guild_id: int,
    purpose: str,
    view: discord.ui.LayoutView,
    card_id: int | None,
    ids: Collection[str],
    since: datetime,
    *,
    wanted: bool,
) -> int | None:
    """Edit the card of something where it says anything else, or send it where it is `wanted`; its message's id, None
    where there is none.

    One that was sent just before a crash is known by its buttons, whose custom_ids are `ids`. Raises `Blocked` without
    the channel that serves `purpose`.
    """
    channel = writable(bot, guild_id, purpose)
    try:
        found = await channel.fetch_message(card_id) if card_id else await find(bot, channel, ids, since)
        if found and not same(found, view):
            await channel.get_partial_message(found.id).edit(view=view)
    except discord.NotFound:
        found = None
    if found is None and wanted:
        found = await channel.send(view=view)
    return found.id if found else None


def writable(bot: Confrere, guild_id: int, purpose: str) -> discord.TextChannel:
    """The channel that serves `purpose`. Raises `Blocked` where there is none, or where the bot cannot write there."""
    channel = bot.guild_at_hand(guild_id).get_channel(bot.directory.bound(guild_id, purpose) or 0)
    if not isinstance(channel, discord.TextChannel):
        raise Blocked("blocked-channel-gone")
    require(channel, "view_channel", "send_messages", "read_message_history")
    return channel


async def take_away(bot: Confrere, purpose: str, key: str) -> None:
    """Delete a message in the channel that serves `purpose`, where both are there; `key` is `<server>:<message>`."""
    guild_id, card_id = map(int, key.split(":"))
    channel = bot.guild_at_hand(guild_id).get_channel(bot.directory.bound(guild_id, purpose) or 0)
    if isinstance(channel, discord.TextChannel):
        with suppress(discord.NotFound):
            await channel.get_partial_message(card_id).delete()


async def find(
    bot: Confrere, channel: discord.abc.Messageable, ids: Collection[str], since: datetime
) -> discord.Message | None:
    """A message of the bot's with one of these buttons, among the first since then."""
    async for message in channel.history(limit=AMONG_FIRST, after=since - SKEW, oldest_first=True):
        if message.author.id == bot.user_id and ids_of(message) & set(ids):
            return message
    return None
