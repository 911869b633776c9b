"""What members and colleagues read around a request. Nobody's name, nobody's account."""

from collections.abc import Sequence
from typing import Any

import discord

from cogs.ui import Words
from cogs.ui.layout import panel, row
from core.support import Request, RequestState
from core.text import moment

Items = Sequence[discord.ui.Item[Any]]
CALLING_COLOUR, TAKEN_COLOUR, OVER_COLOUR = 0xCC79A7, 0x009E73, 0x7F8C8D


def laid_out(text: str, choices: Items = (), colour: int | None = None) -> discord.ui.LayoutView:
    """A text with its buttons under it."""
    shown: Items = [discord.ui.TextDisplay(text), *([row(*choices)] if choices else [])]
    return panel(*shown) if colour is None else panel(discord.ui.Container(*shown, accent_colour=colour))


def card(words: Words, request: Request, choices: Items, *, coordinators: bool = False) -> discord.ui.LayoutView:
    """A request among colleagues, or among moderators: whose it is is told to neither."""
    if request.state is RequestState.CALLING:
        key = "support-card-coordinators" if coordinators else "support-card"
        return laid_out(words(key, since=moment(request.since)), choices, CALLING_COLOUR)
    taken = request.state is RequestState.CLAIMED
    return laid_out(words(f"support-card-{request.state}"), (), TAKEN_COLOUR if taken else OVER_COLOUR)


def urgent(words: Words, numbers: Sequence[str], choices: Items = ()) -> discord.ui.LayoutView:
    """Whom to call at once, before anything else."""
    return laid_out("\n".join([words("support-urgent"), *numbers]), choices)


def letter(words: Words, *, last: bool, choices: Items) -> discord.ui.LayoutView:
    """What the member reads in private: that colleagues are called now, or that nobody is available."""
    return laid_out(words("support-letter-last" if last else "support-letter"), choices)


def letter_over(words: Words, request: Request) -> discord.ui.LayoutView:
    return laid_out(words(f"support-letter-{request.state}"))
