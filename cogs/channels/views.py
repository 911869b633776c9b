"""What moderators are answered, and the message in a channel that cools down."""

from collections.abc import Sequence
from typing import Any

import discord

from cogs.channels.idling import last
from cogs.ui import Control, Words
from cogs.ui.layout import LAYOUT_LIMIT, panel, row, whole_lines
from core.channels import Cooling
from core.errors import Message

SHOWN = 20
"""Idle threads that are named; the others are counted."""


def answer(words: Words, text: str | Message, *controls: Control) -> discord.ui.LayoutView:
    lines: discord.ui.TextDisplay[Any] = discord.ui.TextDisplay(words.put(text))
    return panel(lines, row(*controls)) if controls else panel(lines)


def cooling(words: Words, cool: Cooling, control: Control) -> discord.ui.LayoutView:
    """Kind, and without blame: everybody in the channel reads it."""
    key = "channel-cooling-closed" if cool.closed else "channel-cooling"
    until = f"<t:{int(cool.until.timestamp())}:t>"
    minutes = max(cool.slow, cool.slow_before) // 60
    return panel(discord.ui.TextDisplay(words(key, until=until, minutes=minutes)), row(control))


def cooled(words: Words) -> discord.ui.LayoutView:
    return panel(discord.ui.TextDisplay(words("channel-cooled")))


def threads(
    words: Words, channel: str, days: int, found: Sequence[discord.Thread], control: Control
) -> discord.ui.LayoutView:
    """How many idle threads there are, which, and since when; the longest idle first."""
    head = words("channel-threads-found", channel=channel, days=days, count=len(found))
    lines = [f"- {thread.mention} · <t:{int(last(thread).timestamp())}:R>" for thread in found[:SHOWN]]
    rest = len(found) - len(lines)
    if rest:
        lines.append(words("channel-threads-more", count=rest))
    return panel(discord.ui.TextDisplay(f"{head}\n{whole_lines(lines, LAYOUT_LIMIT - len(head) - 1)}"), row(control))
