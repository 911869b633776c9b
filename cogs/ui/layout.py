"""Laid-out messages, and how much of a text fits into one."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import discord

LAYOUT_LIMIT = 4000
"""Characters that Discord takes in all texts of one laid-out message."""
PARTS = 40
"""Texts, rows, buttons and the like that it takes there, those within others counted as well."""


def panel(*items: discord.ui.Item[Any]) -> discord.ui.LayoutView:
    """A laid-out message that may hold controls, of which discord.py keeps nothing.

    It is over for discord.py before it is sent: a private answer would otherwise be kept for a quarter of an hour,
    with a timer. Controls need no view: discord.py knows their classes.
    """
    view = discord.ui.LayoutView(timeout=None)
    for item in items:
        view.add_item(item)
    view.stop()
    return view


def panels(items: Iterable[discord.ui.Item[Any]]) -> list[discord.ui.LayoutView]:
    """The same in as many messages as it takes: most often in one."""
    found: list[list[discord.ui.Item[Any]]] = [[]]
    parts, room = 0, LAYOUT_LIMIT
    for item in items:
        parts, room = parts + _parts(item), room - _written(item)
        if found[-1] and (parts > PARTS or room < 0):
            found.append([])
            parts, room = _parts(item), LAYOUT_LIMIT - _written(item)
        found[-1].append(item)
    return [panel(*each) for each in found]


def row(*controls: discord.ui.Item[Any]) -> discord.ui.ActionRow[Any]:
    return discord.ui.ActionRow(*controls)


def ids_of(message: discord.Message) -> set[str]:
    """The custom_ids of a message's controls."""
    children = discord.ui.LayoutView.from_message(message).walk_children()
    return {custom_id for child in children if (custom_id := getattr(child, "custom_id", None))}


def text_of(message: discord.Message) -> str:
    """All that a laid-out message says."""
    children = discord.ui.LayoutView.from_message(message).walk_children()
    return "\n".join(child.content for child in children if isinstance(child, discord.ui.TextDisplay))


def same(message: discord.Message, view: discord.ui.LayoutView) -> bool:
    """Whether the message says what the view says; Discord's own additions do not count."""
    return essence(discord.ui.LayoutView.from_message(message)) == essence(view)


def essence(view: discord.ui.LayoutView) -> list[tuple[str, str, str]]:
    """Each text and button, in order: what a member reads, and the custom_id."""
    found = []
    for child in view.walk_children():
        item: Any = child.item if isinstance(child, discord.ui.DynamicItem) else child
        if isinstance(item, discord.ui.TextDisplay):
            found.append(("text", item.content, ""))
        elif isinstance(item, discord.ui.Button):
            found.append((item.style.name, f"{item.emoji or ''} {item.label}", item.custom_id or item.url or ""))
    return found


def room_left(items: Iterable[discord.ui.Item[Any]]) -> int:
    """Characters that may still be written in a message that holds these texts."""
    return LAYOUT_LIMIT - sum(map(_written, items))


def fitted(parts: Sequence[str], room: int = LAYOUT_LIMIT) -> str:
    """The parts, one after the other, as many as fit; an ellipsis stands for the others.

    Cut after a word, unless that would take more than half of it.
    """
    text = "\n".join(parts)
    if len(text) <= room:
        return text
    cut = text.rfind(" ", room // 2, room - 1)
    return f"{text[: cut if cut > 0 else room - 1]}…"


def whole_lines(lines: Iterable[str], room: int = LAYOUT_LIMIT) -> str:
    """The first lines, as many as fit; none is cut, for a link must stay whole."""
    kept = ""
    for line in lines:
        longer = f"{kept}\n{line}" if kept else line
        if len(longer) > room:
            break
        kept = longer
    return kept


def pages(parts: Iterable[str], limit: int = LAYOUT_LIMIT) -> Iterator[str]:
    """The parts, each on lines of its own, in pages of `limit` characters at most; only what is longer is cut."""
    page = ""
    for part in parts:
        for piece in (part[start : start + limit] for start in range(0, len(part), limit)):
            if page and len(page) + 1 + len(piece) > limit:
                yield page
                page = piece
            else:
                page = f"{page}\n{piece}" if page else piece
    if page:
        yield page


def _within(item: discord.ui.Item[Any]) -> list[discord.ui.Item[Any]]:
    if isinstance(item, discord.ui.Section | discord.ui.ActionRow | discord.ui.Container):
        return [item, *item.walk_children()]
    return [item]


def _parts(item: discord.ui.Item[Any]) -> int:
    return len(_within(item))


def _written(item: discord.ui.Item[Any]) -> int:
    return sum(len(part.content) for part in _within(item) if isinstance(part, discord.ui.TextDisplay))
