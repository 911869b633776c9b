"""What the server's commands show. Texts and layout only: nothing here decides or remembers."""

from collections.abc import Iterator, Sequence
from typing import Any

import discord

from cogs.server.diagnosis import Diagnosis
from cogs.server.helping import SECTIONS, Entry
from cogs.server.plan import Act, Line, Report, detailed
from cogs.ui import Words
from cogs.ui.layout import LAYOUT_LIMIT, fitted, pages, panel, row

LABEL_LIMIT = 80
SHOWN = (Act.CREATED, Act.BOUND, Act.ADOPTED, Act.CHANGED, Act.LEFT)


def report(words: Words, found: Report, buttons: Sequence[discord.ui.Item[Any]] = ()) -> discord.ui.LayoutView:
    """The plan of a set-up, or what came of it: a line each thing, under what is done about it."""
    mood = "done" if found.applied else "plan"
    calm = not found.changed and not found.failed
    parts = [words("install-nothing" if calm else f"install-{mood}")]
    if found.stale:
        parts.insert(0, words("install-stale"))
    for act in SHOWN:
        lines = found.of(act)
        if act is Act.LEFT and lines and not calm:  # nothing to read for who is in a hurry
            parts.append(f"-# {words(f'install-{mood}-left')} {words.listed(line.subject for line in lines)}")
        elif act is not Act.LEFT and lines:
            parts.append(
                "\n".join((f"**{words(f'install-{mood}-{act}')}**", *(f"- {words(detailed(line))}" for line in lines)))
            )
    failures = [_failure(words, line) for line in found.of(Act.FAILED)]
    if failures:
        parts.append("\n".join((f"**{words('install-failed')}**", *failures)))
    if found.lacking:
        parts.append(words("finding-permissions", permissions=found.lacking))
    if found.notes:
        parts.append("\n".join((f"**{words('install-notes')}**", *(f"- {words(note)}" for note in found.notes))))
    parts += [f"-# {words(note)}" for note in found.optional]
    if found.failed and found.applied:
        parts.append(words("install-again"))
    elif found.applied and any(line.subject.key == "install-role" for line in found.of(Act.CREATED)):
        parts.append(words("install-next"))
    items: list[discord.ui.Item[Any]] = [discord.ui.TextDisplay(fitted(parts))]
    if buttons:
        items.append(row(*buttons))
    return panel(*items)


def _failure(words: Words, line: Line) -> str:
    return f"- {words(line.subject)} → {words(line.remedy) if line.remedy else ''}"


def asked(text: str, button: discord.ui.Item[Any]) -> discord.ui.LayoutView:
    """A text, and the button that goes on from it."""
    return panel(discord.ui.TextDisplay(text), row(button))


def diagnosis(
    words: Words, found: Diagnosis, buttons: Sequence[discord.ui.Item[Any]], repaired: Report | None = None
) -> discord.ui.LayoutView:
    """Findings with their remedies, or that all is well; what the bot runs on; what can be turned on or off."""
    facts = "\n".join(f"-# {words(fact)}" for fact in found.facts)
    parts = []
    if repaired:
        done = tuple(line.subject for act in SHOWN[:-1] for line in repaired.of(act))
        key = "repaired" if done else "refused" if repaired.failed else "retried"
        parts.append(words(f"diagnosis-{key}", names=done))
        parts += [_failure(words, line) for line in repaired.of(Act.FAILED)]
    parts.append(words("diagnosis-findings", count=len(found.findings)) if found.findings else words("diagnosis-well"))
    parts += [f"- {words(finding)}" for finding in found.findings]
    return panel(
        discord.ui.TextDisplay(fitted(parts, LAYOUT_LIMIT - len(facts) - LABEL_LIMIT)),
        discord.ui.TextDisplay(facts),
        row(*buttons),
    )


def help_pages(
    words: Words, entries: Sequence[Entry], *, place: str, verified: bool, buttons: Sequence[discord.ui.Item[Any]] = ()
) -> Iterator[discord.ui.LayoutView]:
    """What can be done, over as many messages as it needs, buttons under the last; in a question's thread, what
    concerns it comes first. `place` is thread, guild or dm.
    """
    order = SECTIONS if place == "thread" else ("here", "thread", "staff")
    parts = [words(f"help-{place}")]
    if place != "dm" and not verified:
        parts.append(words("help-not-verified"))
    for section in order:
        lines = [f"- **{entry.name}**{_described(words, entry)}" for entry in entries if entry.section == section]
        if lines:
            parts += [f"### {words(f'help-section-{section}')}", *lines]
    *before, last = pages(parts)
    yield from (panel(discord.ui.TextDisplay(page)) for page in before)
    items: list[discord.ui.Item[Any]] = [discord.ui.TextDisplay(last)]
    if buttons:
        items.append(row(*buttons))
    yield panel(*items)


def _described(words: Words, entry: Entry) -> str:
    return words("help-described", description=entry.description) if entry.description else ""


def private(
    words: Words, welcomes: Sequence[str], buttons: Sequence[discord.ui.Item[Any]], *, chosen: bool
) -> discord.ui.LayoutView:
    """The answer to a private message outside a conversation; `welcomes` are channels in which to ask.

    Nothing tells a member's language here until it is `chosen`: the other one is mentioned.
    """
    parts = [words("dm-answer")]
    if welcomes:
        parts.append(words("dm-ask", channels=", ".join(welcomes)))
    if not chosen:
        parts.append(words("dm-other-language"))
    return panel(discord.ui.TextDisplay("\n".join(parts)), row(*buttons))
