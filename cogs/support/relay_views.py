"""What the two of a conversation see in their private channels. Texts and layout only: nothing here decides."""

from collections.abc import Callable, Sequence
from typing import Any

import discord

from cogs.support.routing import Talk
from cogs.support.service.parting import Parted
from cogs.ui import Exchange, Words
from cogs.ui.layout import panel, row
from core.guarding import named
from core.i18n import Locale, Translator
from core.relays import Side
from core.signatures import Pen
from core.support import Request
from core.text import shorten

Button = discord.ui.Item[Any]
Buttons = Sequence[Button]
EXCERPT = 200
BLUE, GREY = 0x56B4E9, 0x7F8C8D


class RelayWords(Words):
    """Texts, and the names of both sides."""

    def __init__(self, translator: Translator, locale: Locale, spell: Callable[[Pen], str]) -> None:
        super().__init__(translator, locale)
        self.name = spell


def words_of(exchange: Exchange) -> RelayWords:
    return RelayWords(exchange.bot.translator, exchange.locale, exchange.bot.spell)


def said(text: str, buttons: Buttons = (), *, mark: int | None = None) -> discord.ui.LayoutView:
    """What the bot itself has to say. By its `mark` it knows the message again."""
    shown: discord.ui.TextDisplay[Any] = discord.ui.TextDisplay(text, id=mark)
    return panel(shown, *([row(*buttons)] if buttons else []))


def copy(words: RelayWords, pen: Pen, piece: str, mark: int) -> discord.ui.LayoutView:
    """What somebody wrote, in a frame of its own: words of theirs are never taken for the bot's."""
    name: discord.ui.TextDisplay[Any] = discord.ui.TextDisplay(_head(words, pen))
    text: discord.ui.TextDisplay[Any] = discord.ui.TextDisplay(piece)
    return panel(discord.ui.Container(name, text, accent_colour=BLUE, id=mark))


def copied(words: RelayWords, pen: Pen, message: discord.Message, bot_id: int) -> str | None:
    """What somebody wrote whose name this is, read from a `copy` of it; None for any other message."""
    frame = message.components[0] if message.author.id == bot_id and message.components else None
    texts = frame.children if isinstance(frame, discord.Container) else []
    match texts:
        case [discord.TextDisplay(content=head), discord.TextDisplay(content=text)] if head == _head(words, pen):
            return text
    return None


def to_report(
    words: RelayWords, pen: Pen, choices: Sequence[tuple[str, Button]], none: Button
) -> discord.ui.LayoutView:
    """What somebody wrote last, oldest first, each with the button that reports it, and a way to tell it in words."""
    told = words("relay-report-which" if choices else "relay-report-nothing", other=words.name(pen))
    listed = [discord.ui.Section(f"> {shorten(said, EXCERPT)}", accessory=button) for said, button in choices]
    return panel(discord.ui.TextDisplay(told), *listed, row(none))


def opening(
    words: RelayWords, talk: Talk, numbers: str, note: str, buttons: Buttons, mark: int
) -> discord.ui.LayoutView:
    """To one side, as a conversation begins: under which names, what becomes of what they write, and the limits.

    A colleague also reads there the note of the one before, in a frame.
    """
    names = {"mine": words.name(talk.pen), "other": words.name(talk.other)}
    told = "\n".join((words(f"relay-opening-{talk.side}", **names), words("relay-how", numbers=numbers)))
    shown: list[discord.ui.Item[Any]] = [discord.ui.TextDisplay(told, id=mark)]
    if note and talk.side is Side.PEER:
        head: discord.ui.TextDisplay[Any] = discord.ui.TextDisplay(f"-# **{words('relay-note')}**")
        text: discord.ui.TextDisplay[Any] = discord.ui.TextDisplay(note)
        shown.append(discord.ui.Container(head, text, accent_colour=GREY))
    return panel(*shown, row(*buttons))


def over(words: RelayWords, other: Pen) -> discord.ui.LayoutView:
    """In place of the opening, once the conversation is over: nothing can be pressed any more."""
    return said(f"-# {words('relay-was', other=words.name(other))}")


def parted(words: RelayWords, found: Parted, side: Side, buttons: Buttons, mark: int) -> discord.ui.LayoutView:
    """To one side, as a conversation ends: the same words whoever ended it."""
    key = f"relay-over-{side}" if found.over else f"relay-handed-over-{side}"
    lines = [words(key, other=words.name(found.pens[side.other]))]
    if left := found.left_behind(side):
        lines.append(words("relay-left-behind", count=left))
    return said("\n".join(lines), buttons, mark=mark)


def follow_up(words: RelayWords, request: Request, buttons: Buttons, mark: int) -> discord.ui.LayoutView:
    return said(words("relay-follow-up", mine=words.name(request.member_pen)), buttons, mark=mark)


def _head(words: RelayWords, pen: Pen) -> str:
    return f"-# **{words.name(pen)}**"


def masked(words: RelayWords, kinds: Sequence[str]) -> discord.ui.LayoutView:
    """To who wrote it: what was masked before the other had it."""
    return said(words("relay-masked", kinds=named(kinds)))
