"""What moderators and the member see of a conversation. Nobody's name: a member is somebody of the community."""

from collections.abc import Iterator, Sequence
from typing import Any

import discord

from cogs.ui import Words
from cogs.ui.layout import fitted, pages, panel, row
from core.contacts import ERASED, Contact, ContactState, Line
from core.text import moment

Items = Sequence[discord.ui.Item[Any]]
OPEN_COLOUR, CLOSED_COLOUR = 0x56B4E9, 0x7F8C8D
ROOM = 3300
"""Characters of the texts in one message, whose head and foot take the rest."""


def card(words: Words, contact: Contact, seen: Sequence[Line], choices: Items) -> discord.ui.LayoutView:
    """In the moderators' channel; once it is over, no more than that there was one, whatever ended it."""
    if not contact.open:
        return _laid_out(words(f"contact-card-{contact.state}"), choices, CLOSED_COLOUR)
    head = words("contact-card")
    if contact.unanswered and contact.reminded == len(contact.asked):
        head += f"\n{words('contact-card-waits', since=moment(contact.lines[-1].at, 'R'))}"
    text = f"{head}\n{_talk(words, seen)}\n-# {words('contact-card-hint')}"
    return _laid_out(text, choices, OPEN_COLOUR)


def whole(words: Words, contact: Contact) -> list[discord.ui.LayoutView]:
    """To a moderator who reads it again, in as many messages as it takes."""
    return [_laid_out(page) for page in pages("\n".join(_line(words, line)) for line in contact.lines)]


def mine(words: Words, contact: Contact, choices: Items) -> list[discord.ui.LayoutView]:
    """To the member, what they wrote and were answered, in as many messages as it takes; the buttons come last."""
    parts = [words("contact-mine"), *("\n".join(_line(words, line, member=True)) for line in contact.lines)]
    if not contact.open:
        parts += _over(words, contact)
    return _pages(parts, choices)


def answered(words: Words, answer: Line, server: str, choices: Items) -> discord.ui.LayoutView:
    """The private message with an answer."""
    text = f"{words('contact-told', server=server)}\n{_quoted(answer.text)}\n-# {words('contact-told-hint')}"
    return _laid_out(text, choices)


def over(words: Words, contact: Contact, server: str, choices: Items) -> list[discord.ui.LayoutView]:
    """The private messages that it is closed; the buttons come last."""
    return _pages([words("contact-told-closed", server=server), *_over(words, contact)], choices)


def _over(words: Words, contact: Contact) -> Iterator[str]:
    if contact.state is ContactState.MUTED:
        yield f"{words('contact-muted')}\n{_quoted(contact.reason)}"
    else:
        yield words("contact-closed")
    if contact.unread:
        yield "\n".join([words("contact-unread"), *map(_quoted, contact.unread)])


def _talk(words: Words, lines: Sequence[Line]) -> str:
    """The newest texts, as many as fit on a card, the oldest of them first."""
    kept, room = list[str](), ROOM
    for line in reversed(lines):
        piece = "\n".join(_line(words, line))
        room -= len(piece) + 1
        if room < 0 and kept:
            kept.append(words("contact-more"))
            break
        kept.append(piece)
    return "\n".join(reversed(kept))


def _line(words: Words, line: Line, *, member: bool = False) -> Iterator[str]:
    at = moment(line.at)
    if line.by is None:
        yield words("contact-line-mine" if member else "contact-line", at=at)
    elif member:
        yield words("contact-line-moderators", at=at)
    else:
        by = words("contact-erased") if line.by == ERASED else f"<@{line.by}>"
        yield words("contact-line-answer", at=at, moderator=by)
    yield _quoted(line.text)


def _quoted(text: str) -> str:
    return fitted([f"> {line}" for line in text.splitlines() if line.strip()], ROOM)


def _pages(parts: Sequence[str], choices: Items) -> list[discord.ui.LayoutView]:
    found = list(pages(parts))
    return [_laid_out(page, choices if page is found[-1] else ()) for page in found]


def _laid_out(text: str, choices: Items = (), colour: int | None = None) -> discord.ui.LayoutView:
    items: list[discord.ui.Item[Any]] = [discord.ui.TextDisplay(text)]
    if choices:
        items.append(row(*choices))
    return panel(*items) if colour is None else panel(discord.ui.Container(*items, accent_colour=colour))
