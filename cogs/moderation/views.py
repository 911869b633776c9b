"""What moderators see of appeals and requests, and what members are told. Nobody's name under a pen."""

from collections.abc import Sequence
from typing import Any

import discord

from cogs.moderation import case_views
from cogs.moderation.case_views import QUOTED, place, quoted, reason_of
from cogs.moderation.service import Act, Kept
from cogs.ui import Words
from cogs.ui.layout import LAYOUT_LIMIT, panel, row, whole_lines
from core.reports import Unmasking
from core.sanctions import AppealState, Sanction
from core.text import moment, neutral, shorten

SETTING_UP = "server.install"
"""An act whose reason is the list of what was made, by names that no member knows."""
Items = Sequence[discord.ui.Item[Any]]
EXCERPT = 120
APPEAL_COLOUR, UNMASK_COLOUR, CLOSED_COLOUR = 0x56B4E9, 0xD55E00, 0x7F8C8D


def card(colour: int, lines: Sequence[str], choices: Items = ()) -> discord.ui.LayoutView:
    """A message in the moderators' channel."""
    text: discord.ui.TextDisplay[Any] = discord.ui.TextDisplay("\n".join(lines))
    return panel(discord.ui.Container(text, *([row(*choices)] if choices else []), accent_colour=colour))


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
        worded(words, reason_of(words, sanction)),
        words("appeal-card-words"),
        worded(words, appeal.reason),
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
        worded(words, found.reason),
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
    return panel(discord.ui.TextDisplay(f"{words('unmask-told', link=found.link)}\n{worded(words, found.reason)}"))


def audit(words: Words, acts: Sequence[Act]) -> discord.ui.LayoutView:
    """The latest acts, newest first, as many as fit."""
    head = words("audit-head") if acts else words("audit-empty")
    lines = (act_line(words, act) for act in acts)
    return panel(discord.ui.TextDisplay(f"{head}\n{whole_lines(lines, LAYOUT_LIMIT - len(head) - 1)}".strip()))


def act_line(words: Words, act: Act) -> str:
    parts = [moment(act.at), words(f"act-{act.action.replace('.', '-')}"), f"<@{act.actor_id}>"]
    if act.target:
        parts.append(f"`{act.target}`")
    if act.reason and act.action != SETTING_UP:
        parts.append(neutral(shorten(act.reason, EXCERPT)))
    return f"- {' · '.join(parts)}"


def _kind(words: Words, sanction: Sanction) -> str:
    return words(f"sanction-kind-{sanction.kind}")


def worded(words: Words, reason: str, room: int = QUOTED) -> str:
    """What somebody gave as a reason; there is none where they had their data erased."""
    return quoted(reason, room) if reason else f"-# {words('report-wordless')}"
