"""What moderators see of a member's file, and what members are told of sanctions of their account."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

import discord

from cogs.moderation.service import Case, Kept
from cogs.ui import Words
from cogs.ui.layout import fitted, panel, row
from core.errors import Argument, Message
from core.reports import ReportState, link
from core.sanctions import Sanction, SanctionKind
from core.text import moment, neutral, shorten

A_PAGE = 4
"""Decisions on a page of a file: with as many buttons, and their reasons, they fit."""
EXCERPT, LIFTING = 400, 120
"""Characters shown there of why a decision was taken, and why it was lifted."""
QUOTED = 1300
"""Characters of a text that is quoted: room for any that a form takes, unless it is nothing but ends of lines."""


def reason_of(words: Words, sanction: Sanction) -> str:
    """Why, in the reader's language as far as it was a reason at hand."""
    if not sanction.template:
        return sanction.reason
    return "\n".join(filter(None, (words(f"template-{sanction.template}"), sanction.words)))


def place(kept: Kept) -> str | Message:
    """The message that a decision is about, or the decision itself by its day."""
    sanction = kept.sanction
    if sanction.message_id:
        return link(kept.guild_id, sanction.thread_id, sanction.message_id)
    return Message("measure-dated", {"day": moment(sanction.at, "D")})


def told(words: Words, kept: Kept) -> str:
    """A sanction of an account, to whom it is about: kind, end, message, reason."""
    sanction = kept.sanction
    lines = [words(f"measure-told-{sanction.kind}", until=_until(sanction))]
    if sanction.message_id:
        lines.append(words("measure-told-message", link=words.put(place(kept))))
    if sanction.reason:
        lines += [words("sanction-told-reason"), quoted(reason_of(words, sanction))]
    return "\n".join(lines)


class Roles(StrEnum):
    """What became of the roles that an exclusion took."""

    BACK = "back"
    REVOKED = "revoked"
    """Recognition was taken back meanwhile: that role does not come."""
    LEFT = "left"
    """They left meanwhile, and roles go with who leaves."""


@dataclass(frozen=True, slots=True)
class Afterwards:
    """How a member stands once a sanction is over: whether they are `here`, what else holds `until` when, and what
    became of their roles, where any were taken.
    """

    here: bool
    until: datetime | None
    roles: Roles | None = None


def ended(words: Words, kept: Kept, afterwards: Afterwards) -> discord.ui.LayoutView:
    """The end of a sanction, to whom it was about."""
    sanction = kept.sanction
    if sanction.lifting is None:
        lines = [words(f"measure-ended-{sanction.kind}")]
    else:
        lines = [words("measure-ended-lifted", what=_kind(words, sanction), day=moment(sanction.at, "D"))]
        if sanction.lifting.reason:
            lines += [words("sanction-told-reason"), quoted(sanction.lifting.reason)]
    if afterwards.roles:
        lines.append(words(f"measure-ended-roles-{afterwards.roles}"))
    if afterwards.until:
        lines.append(words("measure-ended-held", until=moment(afterwards.until)))
    elif afterwards.here and sanction.kind is not SanctionKind.WARN:
        lines.append(words("measure-ended-free"))
    return panel(discord.ui.TextDisplay("\n".join(lines)))


def imposed(kept: Kept, count: int, hindrance: Message | None) -> Message:
    """The answer to who decided: what holds now, whether the member knows, and what keeps Discord from following."""
    sanction, account = kept.sanction, kept.sanction.account
    assert account is not None
    reached = {True: "measure-reached", False: "measure-unreached", None: "measure-reached-later"}[account.told]
    args: dict[str, Argument] = {
        "what": Message(f"sanction-kind-{sanction.kind}"),
        "member": f"<@{account.member_id}>",
        "until": _until(sanction),
        "count": count,
        "reached": Message(reached),
    }
    return Message("measure-blocked", {**args, "why": hindrance}) if hindrance else Message("measure-kept", args)


def case(
    words: Words, found: Case, page: int, now: datetime, *, free: bool, releases: Sequence[Any], pages: Sequence[Any]
) -> discord.ui.LayoutView:
    """`/moderation dossier`, one page of it. `free`: Discord has the member under no time-out now."""
    lines = [words("case-head", member=f"<@{found.member_id}>")]
    if found.reports:
        counts = {state.value: found.reports.get(state, 0) for state in ReportState}
        lines.append(words("case-reports", **counts))
    if not found.decisions:
        lines.append(words("case-empty"))
    for kept in shown(found, page):
        lines += ["", *_entry(words, kept, now, free=free)]
    lines.append(f"-# {words('case-hint')}")
    items: list[discord.ui.Item[Any]] = [discord.ui.TextDisplay("\n".join(lines))]
    items += [row(*buttons) for buttons in (releases, pages) if buttons]
    return panel(*items)


def shown(found: Case, page: int) -> Sequence[Kept]:
    """The decisions on a page, from 0."""
    return found.decisions[page * A_PAGE : (page + 1) * A_PAGE]


def quoted(text: str, room: int = QUOTED) -> str:
    return fitted([f"> {line}" for line in text.splitlines() if line.strip()], room)


# Within


def _entry(words: Words, kept: Kept, now: datetime, *, free: bool) -> list[str]:
    """One decision in a file."""
    sanction, account = kept.sanction, kept.sanction.account
    who, reference = f"<@{sanction.moderator_id}>", sanction.reference
    head = words("case-entry", what=_kind(words, sanction), at=moment(sanction.at), moderator=who, reference=reference)
    lines = [head]
    if sanction.message_id:
        lines.append(words.put(place(kept)))
    reason = neutral(shorten(reason_of(words, sanction), EXCERPT))
    lines.append(f"> {reason}" if reason else f"-# {words('case-erased')}")
    lines.append(_state(words, sanction, now, free=free))
    if sanction.appeal:
        lines.append(words(f"case-appeal-{sanction.appeal.state}"))
    if account and account.told is False:
        lines.append(f"-# {words('case-untold')}")
    return lines


def _state(words: Words, sanction: Sanction, now: datetime, *, free: bool) -> str:
    if lifting := sanction.lifting:
        said = words("case-lifted", moment=moment(lifting.at), moderator=f"<@{lifting.moderator_id}>")
        return f"{said} {neutral(shorten(lifting.reason, LIFTING))}"
    if sanction.lifted:
        return words("case-lifted-on-appeal")
    if not sanction.active(now):
        return words("case-over", until=_until(sanction))
    account = sanction.account
    by_hand = account and (account.by_hand or (free and account.put is not None and account.put > now))
    key = "case-by-hand" if by_hand and sanction.kind is SanctionKind.TIMEOUT else "case-active"
    return words(key, until=_until(sanction))


def _until(sanction: Sanction) -> str:
    return moment(sanction.until) if sanction.until else ""


def _kind(words: Words, sanction: Sanction) -> str:
    return words(f"sanction-kind-{sanction.kind}")
