"""What members see of the guard. Texts and layout only: nothing here decides or remembers."""

from collections.abc import Sequence
from typing import Any

import discord

from cogs.guarding.service import Held
from cogs.ui import Words
from cogs.ui.layout import panel, row
from core.guarding import Guarded, named
from core.text import neutral

SHOWN = 2800
"""Characters of a masked version that are shown; all of it is posted."""
ORANGE = 0xE69F00


def taken_away(
    words: Words, held: Held, *, removed: bool, slip: bool, quoted: bool, buttons: Sequence[discord.ui.Item[Any]]
) -> discord.ui.LayoutView:
    """To its author alone: what became of a message, its masked version where it is `quoted`, and what to do with it.

    `slip`: it was written under the account where its author goes by another name.
    """
    key = "guarding-removed" if removed else "guarding-not-removed"
    head = words(key, channel=f"<#{held.channel_id}>", kinds=named(held.kinds))
    items: list[discord.ui.Item[Any]] = [discord.ui.TextDisplay(head)]
    if slip:
        items.append(discord.ui.TextDisplay(words("guarding-slip")))
    if held.postable:
        if quoted:
            items += [discord.ui.TextDisplay(words("guarding-masked")), _quoted(held.title, held.text)]
        items.append(discord.ui.TextDisplay(words("guarding-either-name" if slip else "guarding-under-account")))
    if held.files:
        items.append(discord.ui.TextDisplay(words("guarding-files-gone")))
    return panel(*items, row(*buttons))


def line(words: Words, button: discord.ui.Item[Any]) -> discord.ui.LayoutView:
    """For everybody to read, where private messages are closed: it names nobody, and tells nothing of the words."""
    return panel(discord.ui.TextDisplay(words("guarding-line")), row(button))


def hint(words: Words, button: discord.ui.Item[Any]) -> discord.ui.LayoutView:
    return panel(discord.ui.TextDisplay(words("guarding-hint")), row(button))


def review(words: Words, found: Guarded, buttons: Sequence[discord.ui.Item[Any]]) -> discord.ui.LayoutView:
    """To its author alone: what in a message may identify somebody, and what to do about it."""
    head = words("guarding-review", kinds=named(found.kinds))
    return panel(discord.ui.TextDisplay(head), _quoted(*found.masked[:2]), row(*buttons))


def restated(words: Words, held: Held, button: discord.ui.Item[Any]) -> discord.ui.LayoutView:
    """The masked version, in its author's name."""
    head = words("guarding-restated", author=f"<@{held.author_id}>")
    return panel(discord.ui.TextDisplay(head), discord.ui.TextDisplay(held.text or "…"), row(button))


def _quoted(title: str | None, text: str) -> discord.ui.Container[Any]:
    shown = text if len(text) <= SHOWN else f"{text[:SHOWN]}…"
    heading = f"**{neutral(title)}**" if title else ""
    whole = f"{heading}\n{shown}".strip() or "…"
    return discord.ui.Container(discord.ui.TextDisplay(whole), accent_colour=ORANGE)
