"""What moderators see of rounds: accounts, for they prepare them; the two see none before both agree.

`viewer` is the account of who looks: in a pair of their own, they are one of the two.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import count
from typing import Any

import discord

from cogs.mentoring.planning import Accounts, Planned, fit_of
from cogs.mentoring.scoring import Part
from cogs.mentoring.service.figures import Figures
from cogs.mentoring.service.rounds import Launched, Preview
from cogs.ui import Words
from cogs.ui.layout import pages, panel, row
from core.counting import AT_LEAST

Items = Sequence[discord.ui.Item[Any]]
ROOM = 3000
"""Characters of a page of pairs; the figures above them take the rest."""
MOST_NAMED = 60
"""Of those who stay without, how many are named."""


def preview(words: Words, found: Preview, viewer: int, page: int, *rows: Items) -> discord.ui.LayoutView:
    """The figures, then one page of what is planned."""
    shown = list(listed(words, found, viewer))
    text = "\n".join([_figures(words, found), *shown[page : page + 1]])
    return panel(discord.ui.TextDisplay(text), *(row(*choices) for choices in rows if choices))


def listed(words: Words, found: Preview, viewer: int) -> Iterator[str]:
    """What is planned, and what is not, in pages."""
    return pages([*_pairs(words, found.plan.pairs, viewer), *_left(words, found), *_adjusted(words, found)], ROOM)


def launched(words: Words, found: Launched, viewer: int) -> list[discord.ui.LayoutView]:
    """What was launched; where that is not what was looked at, who."""
    lines = [words("round-launched", count=len(found.plan.pairs))]
    if found.changed:
        lines += [words("round-changed"), *_pairs(words, found.plan.pairs, viewer)]
    return [panel(discord.ui.TextDisplay(page)) for page in pages(lines)]


def weights(words: Words, found: Mapping[Part, int], choices: Items) -> discord.ui.LayoutView:
    lines = [words("round-weights")]
    lines += [
        f"- {words('round-weight-line', part=part_name(words, part), weight=weight(words, found[part]))}"
        for part in Part
    ]
    return panel(discord.ui.TextDisplay("\n".join(lines)), row(*choices))


def part_name(words: Words, part: Part) -> str:
    return words(f"round-part-{part}")


def weight(words: Words, number: int) -> str:
    return words(f"round-weight-{number}")


def figures(words: Words, found: Figures) -> discord.ui.LayoutView:
    """Aggregated; of what is about too few, one line says so."""
    values = {name: getattr(found, name) for name in ("waiting", "days", "met", "fits", "again", "load")}
    known = {name: value for name, value in values.items() if value is not None}
    lines = [words("round-figures"), *(f"- {words(f'round-figure-{name}', value=known[name])}" for name in known)]
    if len(known) < len(values):
        lines.append(words("round-figures-few", known=len(known), least=AT_LEAST))
    return panel(discord.ui.TextDisplay("\n".join([*lines, f"-# {words('round-figures-hint')}"])))


def pair(accounts: Accounts) -> str:
    return f"<@{accounts[0]}> → <@{accounts[1]}>"


def _figures(words: Words, found: Preview) -> str:
    plan = found.plan
    lines = [words("round-head", waiting=plan.waiting, places=plan.places, paired=len(plan.pairs))]
    if plan.fit:
        lines.append(words("round-mean", fit=words(f"round-fit-{plan.fit}")))
    if plan.left:
        lines.append(words("round-left", count=len(plan.left), why=words(f"round-why-{plan.why}")))
    return "\n".join(lines)


def _pairs(words: Words, planned: Sequence[Planned], viewer: int) -> Iterator[str]:
    for nth, each in zip(count(1), planned, strict=False):
        pin = " 📌" if each.pinned else ""
        who = words("round-own") if viewer in each.accounts else pair(each.accounts)
        yield f"{nth}. {who} · {words(f'round-fit-{fit_of(each.score.total)}')}{pin}"


def _left(words: Words, found: Preview) -> list[str]:
    if not found.plan.left:
        return []
    named = ", ".join(f"<@{each.user_id}>" for each in found.plan.left[:MOST_NAMED])
    more = "…" if len(found.plan.left) > MOST_NAMED else ""
    return [words("round-without", named=f"{named}{more}")]


def _adjusted(words: Words, found: Preview) -> list[str]:
    """What moderators asked for, beside the pinned pairs that are made."""
    not_kept = [f"- 📌 {pair(each)} · {words('round-not-kept')}" for each in found.plan.not_kept]
    return [*not_kept, *(f"- 🚫 {pair(each)}" for each in found.round.forbidden)]
