"""What moderators see of reports, in their channel and in private, and what reporters are told."""

from collections.abc import Iterator, Sequence
from typing import Any

import discord

from cogs.moderation.case_views import quoted
from cogs.moderation.service import Reading
from cogs.moderation.views import CLOSED_COLOUR, Items, card, worded
from cogs.ui import Words
from cogs.ui.layout import LAYOUT_LIMIT, pages, panel, row, whole_lines
from core.reports import Context, Desk, Report, ReportState
from core.text import moment, neutral

REPORT_COLOUR = 0xE69F00
REPORTED = 3000
"""Characters of all that reporters wrote, shared between them: room beside it for what stands around."""
PIECE = 3900
"""Characters of one line, or of one text, where all is shown, over as many messages as it needs."""
Rows = Sequence[Items]


def report(words: Words, found: Report, choices: Rows, server: str = "") -> discord.ui.LayoutView:
    """A report's card in the moderators' channel or, with the `server`'s name, in somebody's private one.

    Once it is closed, or with others, no more than that there was one.
    """
    if found.state is not ReportState.OPEN:
        return card(CLOSED_COLOUR, [words(f"report-card-{found.state}", link=found.link)])
    if found.desk is Desk.MANAGERS and not server:
        return card(CLOSED_COLOUR, [words("report-card-passed-on", link=found.link)])
    head = (
        words("report-letter", link=found.link, server=neutral(server))
        if server
        else words("report-card", link=found.link)
    )
    lines = [head, *_around(words, found)]
    if found.pen_id:  # it may be a moderator's, and nobody is to learn whether it is
        lines.append(f"-# {words('report-card-sealed')}")
    else:
        lines += _reasons(words, found, REPORTED // len(found.all))
    return _card(lines, choices)


def not_yours(words: Words) -> discord.ui.LayoutView:
    """In place of a private card, for whom it is no longer."""
    return card(CLOSED_COLOUR, [words("report-letter-over")])


def read(words: Words, reading: Reading, name: str, choices: Rows) -> Iterator[discord.ui.LayoutView]:
    """What its message said, then a report with all its words, to one moderator in private, over as many messages as
    they need. `name` is what its author went by in private.
    """
    found = reading.report
    for context in reading.contexts:
        yield from (panel(discord.ui.TextDisplay(page)) for page in pages(_context(words, context)))
    parts = [words("report-read", link=found.link)]
    if name:
        parts.append(words("report-read-name", name=name))
    parts += [*_around(words, found), *_reasons(words, found, PIECE)]
    for moderator_id, note in found.handling.notes:
        parts += [words("report-read-note", moderator=f"<@{moderator_id}>"), quoted(note, PIECE)]
    if not reading.contexts and any(each.context for each in found.all):
        parts.append(f"-# {words('report-read-claim')}")
    *before, last = pages(parts)
    yield from (_card([page], ()) for page in before)
    yield _card([last], choices)


def outcome(words: Words, found: Report) -> discord.ui.LayoutView:
    """What a reporter is told: nothing of the message is quoted."""
    return panel(discord.ui.TextDisplay("\n".join(_outcome(words, found))))


def lapsed(words: Words, found: Report) -> discord.ui.LayoutView:
    """To who took care of a report, and left it for too long."""
    return panel(discord.ui.TextDisplay(words("report-lapsed", link=found.link)))


def mine(words: Words, found: Sequence[Report]) -> discord.ui.LayoutView:
    """`/signalements`: what a member reported and what became of it, the newest first, as many as fit."""

    def line(each: Report) -> str:
        if each.state is ReportState.OPEN:
            told = words("report-mine-claimed" if each.claimed_by else "report-mine-open", link=each.link)
        else:
            told = "\n".join(_outcome(words, each))
        return f"**{moment(each.created_at, 'D')}**\n{told}"

    head = words("report-mine" if found else "report-mine-none")
    listed = whole_lines(map(line, found), LAYOUT_LIMIT - len(head) - 1)
    return panel(discord.ui.TextDisplay(f"{head}\n{listed}".strip()))


def _card(lines: Sequence[str], choices: Rows) -> discord.ui.LayoutView:
    text: discord.ui.TextDisplay[Any] = discord.ui.TextDisplay("\n".join(lines))
    rows = [row(*each) for each in choices if each]
    return panel(discord.ui.Container(text, *rows, accent_colour=REPORT_COLOUR))


def _around(words: Words, found: Report) -> Iterator[str]:
    """How many reported it, who takes care of it, and whether others are asked for their view."""
    if found.joined:
        yield f"-# {words('report-joined', count=len(found.all))}"
    if found.handling.called:
        yield f"-# {words('report-called')}"
    if found.claimed_by and found.claimed_at:
        since = moment(found.claimed_at, "R")
        yield f"-# {words('report-claimed-since', moderator=f'<@{found.claimed_by}>', since=since)}"
    elif found.claimed_by:
        yield f"-# {words('report-claimed-by', moderator=f'<@{found.claimed_by}>')}"


def _reasons(words: Words, found: Report, room: int) -> Iterator[str]:
    for each in found.all:
        yield worded(words, each.reason, room)


def _context(words: Words, context: Context) -> Iterator[str]:
    yield words("report-context-edited" if context.edited else "report-context")
    for line in filter(str.strip, context.text.splitlines()):
        yield from (f"> {line[start : start + PIECE]}" for start in range(0, len(line), PIECE))
    if context.files:
        yield words("report-context-files", files=", ".join(map(neutral, context.files)))
    if not context.text and not context.files:
        yield f"-# {words('report-context-empty')}"


def _outcome(words: Words, found: Report) -> Iterator[str]:
    yield words(f"report-told-{found.state}", link=found.link)
    if found.answer:
        yield f"> {words(f'report-answer-{found.answer}')}"
    if found.outcome:
        yield quoted(found.outcome)
