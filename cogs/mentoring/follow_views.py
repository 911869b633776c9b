"""What two who were paired are asked and told, each privately."""

from collections.abc import Sequence
from typing import Any

import discord

from cogs.mentoring.service.following import Answered, Asking
from cogs.mentoring.views import laid_out
from cogs.ui import Words
from core.mentoring import Side
from core.text import neutral

Items = Sequence[discord.ui.Item[Any]]


def question(words: Words, asking: Asking) -> str:
    return words(f"follow-question-{asking.nth}", other=named(words, asking.other))


def letter(words: Words, asking: Asking, server: str, choices: Items) -> discord.ui.LayoutView:
    """The private message that asks; who else sees the answer stands under it."""
    lines = [question(words, asking), f"-# {words('follow-between-us', server=neutral(server))}"]
    return laid_out("\n".join(lines), choices)


def following(words: Words, answered: Answered, choices: Items) -> discord.ui.LayoutView:
    """The answer to a tap: what is asked next, thanks, or the offer to part."""
    if not answered.complete:
        return laid_out(words("follow-fits" if answered.said.fits is None else "follow-met"), choices)
    if answered.offer:
        return laid_out(words(f"follow-offer-{answered.side}"), choices)
    return laid_out(words("follow-done"))


def silence(words: Words, asking: Asking, choices: Items) -> discord.ui.LayoutView:
    return laid_out(words(f"follow-silence-{asking.side}", other=named(words, asking.other)), choices)


def parting(words: Words, side: Side, choices: Items) -> discord.ui.LayoutView:
    """The answer to who takes the offer to part."""
    return laid_out(words(f"follow-parting-{side}"), choices)


def thanks(words: Words, asking: Asking, choices: Items) -> discord.ui.LayoutView:
    return laid_out(thanked(words, asking), choices)


def thanked(words: Words, asking: Asking) -> str:
    return words(f"follow-thanks-{asking.side}", other=named(words, asking.other))


def named(words: Words, account: int | None) -> str:
    """The other, whose account each of two who were paired knows."""
    return f"<@{account}>" if account else words("follow-somebody")
