"""What members read around a search, a request and a pair. Before both agreed: no account, no name."""

from collections.abc import Sequence
from typing import Any

import discord

from cogs.mentoring.service.pairing import Asked, Met, Mine
from cogs.mentoring.service.seeking import Found, Suggestion
from cogs.mentoring.starters import starters
from cogs.ui import Words
from cogs.ui.layout import panel, row
from core.errors import Message
from core.mentoring import ASKED_FOR, Kind, Pair, Profile, ProposalState, Request, Side
from core.mentoring_lists import named
from core.text import moment, neutral

Items = Sequence[discord.ui.Item[Any]]
COLOUR, OVER_COLOUR = 0x56B4E9, 0x7F8C8D


def laid_out(text: str, *rows: Items, colour: int | None = None) -> discord.ui.LayoutView:
    """A text with its buttons under it."""
    items: list[discord.ui.Item[Any]] = [discord.ui.TextDisplay(text), *(row(*choices) for choices in rows if choices)]
    return panel(*items) if colour is None else panel(discord.ui.Container(*items, accent_colour=colour))


# The search


def found(words: Words, found: Found, rows: Sequence[Items], *, changed: bool = False) -> discord.ui.LayoutView:
    """`/mentorat chercher`: the best, best first; where there is nobody, one text whatever the cause."""
    if not found.suggestions:
        return laid_out(words(f"mentoring-nobody-{found.kind}"), *rows)
    lines = [words("mentoring-found-changed" if changed else f"mentoring-found-{found.kind}")]
    for number, each in enumerate(found.suggestions, 1):
        lines.append(f"### {number}. {known_of(words, each.profile)}\n{reasons(words, each, Side.MENTEE)}")
    lines.append(words("mentoring-found-order"))
    return laid_out("\n".join(lines), *rows)


def known_of(words: Words, profile: Profile) -> str:
    """What may be told of somebody before both agreed: one field of what they are, and the region."""
    what = ("specialty", profile.specialty) if profile.specialty else ("profession", profile.profession)
    fields = (what, ("region", profile.region))
    return " · ".join(words(named(field, code)) for field, code in fields if code)


def reasons(words: Words, about: Suggestion, side: Side) -> str:
    """Why the other suits this side, in its own words."""
    lines = [words(f"mentoring-reason-{side}-{part}") for part in about.reasons]
    if about.shared:
        topics = words.listed(Message(f"mentoring-topics-{topic}") for topic in about.shared)
        lines.insert(0, words("mentoring-shared", topics=topics))
    return "\n".join(f"- {line}" for line in lines)


def asking(words: Words, request: Request, choices: Items) -> discord.ui.LayoutView:
    return laid_out(words(f"mentoring-asking-{request.kind}", until=moment(request.ends)), choices)


def unpaired(words: Words, kind: Kind, server: str, choices: Items) -> discord.ui.LayoutView:
    """Time is over: the same whatever happened."""
    return laid_out(words(f"mentoring-unpaired-{kind}", server=neutral(server)), choices)


def search_over(words: Words, choices: Items) -> discord.ui.LayoutView:
    """The same where moderators can read: not how it ended."""
    return laid_out(words("mentoring-search-over"), choices)


# What the two are asked


def letter(words: Words, asked: Asked, server: str, choices: Items) -> discord.ui.LayoutView:
    about, request = asked.about, asked.request
    assert about is not None
    until = request.ends if request.round_id else min(asked.proposal.since + ASKED_FOR, request.ends)
    key = f"mentoring-letter-{asked.side}" if request.kind is Kind.LASTING else "mentoring-letter-once"
    lines = [
        words(key, server=neutral(server)),
        f"### {known_of(words, about.profile)}",
        reasons(words, about, asked.side),
    ]
    if asked.side is Side.MENTOR and (wishes := neutral(about.profile.wishes)):
        lines.append(f"{words('mentoring-letter-wishes')}\n> {wishes}")
    lines.append(words("mentoring-letter-until", until=moment(until)))
    return laid_out("\n".join(line for line in lines if line), choices, colour=COLOUR)


def letter_apart(words: Words, choices: Items) -> discord.ui.LayoutView:
    """What stands for the letter where moderators can read: nothing of what it is about."""
    return laid_out(words("mentoring-letter-waiting"), choices, colour=COLOUR)


def letter_over(words: Words, asked: Asked, *, apart: bool = False) -> discord.ui.LayoutView:
    """What stands in a letter's place once no answer is waited for: of what the other said, only a yes shows.

    In a thread `apart`, which moderators can read, nothing shows.
    """
    if apart:
        key = "mentoring-letter-apart"
    elif asked.proposal.state is ProposalState.ACCEPTED:
        key = "mentoring-letter-paired"
    elif asked.side in asked.proposal.declined:
        key = "mentoring-letter-declined"
    elif asked.noted:
        key = "mentoring-letter-agreed"
    else:
        key = "mentoring-letter-over"
    return laid_out(words(key), colour=OVER_COLOUR)


# The pair


def opening(words: Words, met: Met, mentions: dict[Side, str], choices: Items) -> discord.ui.LayoutView:
    """The first message of a pair's thread: who is who, who reads here, and with what to begin."""
    lines = [
        words(
            f"mentoring-opening-{met.pair.kind}",
            mentee=mentions[Side.MENTEE],
            mentor=mentions[Side.MENTOR],
        ),
        words("mentoring-opening-readers"),
    ]
    if len(met.profiles) == len(Side):
        found = starters(met.profiles[Side.MENTEE], met.profiles[Side.MENTOR])
        lines += [words("mentoring-opening-starters"), *(f"- {words(each)}" for each in found)]
    lines.append(words("mentoring-opening-end"))
    return laid_out("\n".join(lines), choices, colour=COLOUR)


def told(words: Words, side: Side, server: str, link: str, choices: Items) -> discord.ui.LayoutView:
    """The private message that tells one of the two that they are together."""
    return laid_out(words(f"mentoring-told-{side}", server=neutral(server), link=link), choices, colour=COLOUR)


def parted(words: Words, kind: Kind, side: Side | None, choices: Items = ()) -> discord.ui.LayoutView:
    """A pair is over: the same words for both, without who ended it; in their thread, `side` is None."""
    lines = [words("mentoring-parted")]
    if side is Side.MENTEE and kind is Kind.LASTING:
        lines.append(words("mentoring-parted-mentee"))
    return laid_out("\n".join(lines), choices, colour=OVER_COLOUR)


def lost(words: Words, server: str, choices: Items) -> discord.ui.LayoutView:
    return laid_out(words("mentoring-lost", server=neutral(server)), choices)


def mine(words: Words, mine: Mine, rows: Sequence[Items], lost: Sequence[Pair]) -> discord.ui.LayoutView:
    """`/mentorat binomes`: each thing with its buttons under it; `rows` are the request's, then each pair's."""
    parts = []
    if mine.request:
        kind = "once" if mine.request.kind is Kind.ONCE else "round" if mine.request.round_id else "lasting"
        parts.append(words(f"mentoring-mine-asking-{kind}", until=moment(mine.request.ends)))
    for pair, side, account in mine.pairs:
        other = f"<@{account}>" if account else words("mentoring-mine-erased")
        thread = f"<#{pair.thread_id}>" if pair.thread_id and pair not in lost else words("mentoring-mine-no-thread")
        key = f"mentoring-mine-{'once' if pair.kind is Kind.ONCE else side}"
        parts.append(words(key, other=other, thread=thread, since=moment(pair.since)))
    head = words("mentoring-mine" if parts else "mentoring-mine-none")
    items: list[discord.ui.Item[Any]] = [discord.ui.TextDisplay(head)]
    for text, choices in zip(parts, rows, strict=True):
        items.append(discord.ui.TextDisplay(text))
        if choices:
            items.append(row(*choices))
    return panel(*items)
