"""What moderators see of reports, appeals and requests, and what members are told. Nobody's name under a pen."""

from collections.abc import Sequence
from typing import Any

import discord

from cogs.moderation import case_views
from cogs.moderation.case_views import QUOTED, place, quoted, reason_of
from cogs.moderation.service import Act, Kept
from cogs.ui import Words
from cogs.ui.layout import LAYOUT_LIMIT, panel, row, whole_lines
from core.reports import Report, ReportState, Unmasking, link
from core.sanctions import AppealState, Sanction
from core.text import moment, neutral, shorten

SETTING_UP = "server-install"
"""An act whose reason is the list of what was made, by names that no member knows."""
Items = Sequence[discord.ui.Item[Any]]
EXCERPT = 120
REPORTED = 3500
"""The same of a report, which may quote a long message beside its reason."""
REPORT_COLOUR, APPEAL_COLOUR, UNMASK_COLOUR, CLOSED_COLOUR = 0xE69F00, 0x56B4E9, 0xD55E00, 0x7F8C8D


def card(colour: int, lines: Sequence[str], choices: Items = ()) -> discord.ui.LayoutView:
    """A message in the moderators' channel."""
    text: discord.ui.TextDisplay[Any] = discord.ui.TextDisplay("\n".join(lines))
    return panel(discord.ui.Container(text, *([row(*choices)] if choices else []), accent_colour=colour))


def report(words: Words, found: Report, choices: Items) -> discord.ui.LayoutView:
    """A report; once it is closed, no more than that there was one."""
    if found.state is not ReportState.OPEN:
        return card(CLOSED_COLOUR, [words(f"report-card-{found.state}", link=found.link)])
    lines = [words("report-card", link=found.link), _reason(words, found.reason, REPORTED)]
    if found.claimed_by:
        lines.append(f"-# {words('report-claimed-by', moderator=f'<@{found.claimed_by}>')}")
    return card(REPORT_COLOUR, lines, choices)


def queue(words: Words, found: Sequence[Report], channel_id: int) -> discord.ui.LayoutView:
    """`/moderation file`: the open reports, as many as fit."""

    def line(each: Report) -> str:
        reason = neutral(shorten(each.reason, EXCERPT)) or words("report-wordless")
        parts = [f"- {moment(each.created_at)} · {words.put(each.link)}", reason]
        if each.claimed_by:
            parts.append(words("report-claimed-by", moderator=f"<@{each.claimed_by}>"))
        if each.card_id:
            parts.append(words("report-queue-card", link=link(each.guild_id, channel_id, each.card_id)))
        return "\n  ".join(parts)

    head = words("report-queue", count=len(found)) if found else words("report-queue-empty")
    listed = whole_lines(map(line, found), LAYOUT_LIMIT - len(head) - 1)
    return panel(discord.ui.TextDisplay(f"{head}\n{listed}".strip()))


def outcome(words: Words, found: Report) -> discord.ui.LayoutView:
    """What a reporter is told: nothing of the message is quoted."""
    lines = [words(f"report-told-{found.state}", link=found.link)]
    if found.outcome:
        lines.append(quoted(found.outcome))
    return panel(discord.ui.TextDisplay("\n".join(lines)))


def sanction_lines(words: Words, kept: Kept) -> str:
    """A sanction, to whom it is about: kind, end, message, reason."""
    sanction = kept.sanction
    if sanction.account:
        return case_views.told(words, kept)
    until = moment(sanction.until) if sanction.until else ""
    told = words(f"sanction-told-{sanction.kind}", until=until, link=place(kept))
    return f"{told}\n{words('sanction-told-reason')}\n{quoted(reason_of(words, sanction))}"


def sanctioned(words: Words, kept: Kept, appeal: discord.ui.Item[Any] | None = None) -> discord.ui.LayoutView:
    """A sanction, to whom it is about, with the button to appeal as long as they have not."""
    lines: discord.ui.TextDisplay[Any] = discord.ui.TextDisplay(sanction_lines(words, kept))
    if appeal is None:
        return panel(lines)
    key = "measure-told-appeal" if kept.sanction.account else "sanction-told-appeal"
    return panel(lines, discord.ui.TextDisplay(words(key)), row(appeal))


def appeal_card(words: Words, kept: Kept, choices: Items) -> discord.ui.LayoutView:
    """An appeal beside what it is against, without a name unless it is an account's; once decided, without words."""
    sanction, appeal = kept.sanction, kept.sanction.appeal
    assert appeal is not None
    if appeal.state is not AppealState.OPEN:
        return card(CLOSED_COLOUR, [words(f"appeal-card-{appeal.state}", link=place(kept))])
    head = words("appeal-card", moment=moment(sanction.at), link=place(kept))
    if sanction.account:
        who = f"<@{sanction.account.member_id}>"
        head = words("appeal-card-named", member=who, moment=moment(sanction.at), link=place(kept))
    lines = [
        head,
        words("appeal-card-sanction", kind=_kind(words, sanction), until=moment(sanction.until, "R"))
        if sanction.until
        else words("appeal-card-lasting", kind=_kind(words, sanction)),
        _reason(words, reason_of(words, sanction)),
        words("appeal-card-words"),
        _reason(words, appeal.reason),
        words("appeal-card-hint"),
    ]
    return card(APPEAL_COLOUR, lines, choices)


def decided(words: Words, kept: Kept) -> discord.ui.LayoutView:
    """The decision on an appeal, to whose it is."""
    assert kept.sanction.appeal is not None
    told = words(f"appeal-told-{kept.sanction.appeal.state}", link=place(kept))
    return panel(discord.ui.TextDisplay(told))


def unmasking(words: Words, found: Unmasking, choices: Items, *, over: bool) -> discord.ui.LayoutView:
    """A request to lift anonymity: who asked and who approved, and never whose account it is."""
    if over:
        key = "unmask-card-over" if found.approver_id else "unmask-card-lapsed"
        return card(CLOSED_COLOUR, [words(key, link=found.link)])
    lines = [
        words("unmask-card", link=found.link, moderator=f"<@{found.requester_id}>"),
        _reason(words, found.reason),
    ]
    if found.danger:
        lines.append(words("unmask-card-danger"))
    if found.approver_id:
        lines.append(words("unmask-card-approved", moderator=f"<@{found.approver_id}>", until=moment(found.lapses_at)))
    else:
        lines.append(words("unmask-card-until", until=moment(found.lapses_at)))
    return card(UNMASK_COLOUR, lines, choices)


def unmasked(words: Words, found: Unmasking) -> discord.ui.LayoutView:
    """What the author is told."""
    return panel(discord.ui.TextDisplay(f"{words('unmask-told', link=found.link)}\n{_reason(words, found.reason)}"))


def audit(words: Words, acts: Sequence[Act]) -> discord.ui.LayoutView:
    """The latest acts, newest first, as many as fit."""

    def line(act: Act) -> str:
        parts = [moment(act.at), words(f"act-{act.action.replace('.', '-')}"), f"<@{act.actor_id}>"]
        if act.target:
            parts.append(f"`{act.target}`")
        if act.reason and act.action != SETTING_UP:
            parts.append(neutral(shorten(act.reason, EXCERPT)))
        return f"- {' · '.join(parts)}"

    head = words("audit-head") if acts else words("audit-empty")
    return panel(
        discord.ui.TextDisplay(f"{head}\n{whole_lines(map(line, acts), LAYOUT_LIMIT - len(head) - 1)}".strip())
    )


def _kind(words: Words, sanction: Sanction) -> str:
    return words(f"sanction-kind-{sanction.kind}")


def _reason(words: Words, reason: str, room: int = QUOTED) -> str:
    return quoted(reason, room) if reason else f"-# {words('report-wordless')}"
