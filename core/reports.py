"""Reports of messages to the moderators, and requests to learn whose account stands behind a name."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum

from core.errors import Message

LAPSES_AFTER = timedelta(hours=1)
"""How long a request to lift anonymity waits for its second moderator, and its outcome for the two to look."""
CLAIM_LASTS = timedelta(days=5)
"""After so long, what somebody took care of and did not settle is anybody's again: a long weekend fits in."""
REPORTS_A_DAY = 20
"""Reports of one member in 24 hours: a bad day fits in, and moderators are not buried by somebody who just came."""
IN_PRIVATE = 0
"""Stands for the channel of what was written in private: no moderator can open it, so nothing leads there."""
MODERATION = "channel:moderation"
"""The binding of the moderators' own channel."""
JOURNAL = "channel:journal"
"""The binding of the channel where they read what was done."""


class ReportState(StrEnum):
    OPEN = "open"
    RESOLVED = "resolved"
    DISMISSED = "dismissed"


class Desk(StrEnum):
    """Who deals with a report, and where."""

    CHANNEL = "channel"
    """The moderators, on a card in their channel."""
    APART = "apart"
    """The moderators but for the person it is about, who is one of them: each in private."""
    MANAGERS = "managers"
    """Those who run the server, each in private: the moderators passed it on. It comes back if none takes it."""


class Answer(StrEnum):
    """What a reporter is answered in ready words (`report-answer-<value>`), which they read in their own language."""

    WARNED = "warned"
    REMOVED = "removed"
    SANCTIONED = "sanctioned"
    TALKED = "talked"
    WATCHED = "watched"
    ALLOWED = "allowed"


@dataclass(frozen=True, slots=True)
class Context:
    """What a message said as it was reported, without what is certain to tell who a patient is.

    `files` are the names of what was attached. `edited`: its author had changed it by then.
    """

    text: str
    files: tuple[str, ...] = ()
    edited: bool = False


@dataclass(frozen=True, slots=True)
class Card:
    """A report's message in somebody's private channel; `message_id` is None where they let no bot write to them.

    `shows` is what it showed when it was brought in line last (`Report.face`).
    """

    message_id: int | None
    shows: str


@dataclass(frozen=True, slots=True)
class Handling:
    """What only those who deal with a report know, kept under one seal.

    `recused` are moderators who said that it is not for them. `notes` are what somebody who passed it on wrote, with
    who that was; `called` tells that all the others were asked for their view. `cards` are by moderator. `forget`: the
    member it is about was erased, and what it holds of them goes as it is closed.
    """

    recused: frozenset[int] = frozenset()
    notes: tuple[tuple[int, str], ...] = ()
    called: bool = False
    cards: Mapping[int, Card] = field(default_factory=dict)
    forget: bool = False


@dataclass(frozen=True, slots=True)
class Report:
    """Somebody's word about a message. Ids are Discord's but for `id`; times are aware, in UTC.

    About a conversation through the bot, whose messages nobody else sees, `channel_id` is `IN_PRIVATE`. `message_id` is
    then a number that only tells one report from another: the pen's, or one that the key alone computes.

    `owner` is the reporter's identity, None once they were erased; their `reason` is then empty. The message stands
    under the pen `pen_id`, or was written by `author_id` under their account. `answer` and `outcome` are what the
    reporter was told, in ready words and in a moderator's own.

    Who reports a message about which a report is open joins it (`lead_id`): there is one card, and one decision.
    `joined` are those that did, oldest first.
    """

    id: int
    guild_id: int
    lead_id: int | None
    desk: Desk
    channel_id: int
    message_id: int
    pen_id: int | None
    owner: bytes | None
    author_id: int | None
    reason: str
    context: Context | None
    state: ReportState
    claimed_by: int | None
    claimed_at: datetime | None
    answer: Answer | None
    outcome: str
    card_id: int | None
    created_at: datetime
    closed_at: datetime | None
    handling: Handling
    joined: "tuple[Report, ...]" = ()

    @property
    def link(self) -> str | Message:
        return link(self.guild_id, self.channel_id, self.message_id)

    @property
    def all(self) -> "tuple[Report, ...]":
        """This one and those that joined it."""
        return (self, *self.joined)

    @property
    def face(self) -> str:
        """Changes with what its cards show."""
        words = sum(bool(each.reason) for each in self.all)
        return f"{self.state}:{self.desk}:{self.claimed_by}:{self.handling.called}:{len(self.all)}:{words}"

    @property
    def left_above(self) -> bool:
        """Whether it is with those who run the server, and none of them takes care of it."""
        return self.state is ReportState.OPEN and self.desk is Desk.MANAGERS and self.claimed_by is None

    def lapsed(self, now: datetime) -> bool:
        """Whether whoever took care of it left it for too long."""
        if self.state is not ReportState.OPEN or self.claimed_by is None or self.claimed_at is None:
            return False
        return now - self.claimed_at >= CLAIM_LASTS


@dataclass(frozen=True, slots=True)
class Unmasking:
    """A moderator's request to learn whose account wrote a message under a pen; the account itself is kept nowhere.

    Before `lapses_at` a second moderator may approve, then each of the two may look, once. `danger`: life is at risk,
    and the author is not told.
    """

    id: int
    guild_id: int
    thread_id: int
    message_id: int
    pen_id: int
    requester_id: int
    approver_id: int | None
    reason: str
    danger: bool
    requester_saw: bool
    approver_saw: bool
    card_id: int | None
    created_at: datetime
    lapses_at: datetime

    @property
    def link(self) -> str | Message:
        return link(self.guild_id, self.thread_id, self.message_id)

    def over(self, now: datetime) -> bool:
        return now >= self.lapses_at or (self.requester_saw and self.approver_saw)


def link(guild_id: int, channel_id: int, message_id: int) -> str | Message:
    """Where a message is found, or the words for where it cannot be."""
    if channel_id == IN_PRIVATE:
        return Message("report-in-private")
    return f"https://discord.com/channels/{guild_id}/{channel_id}/{message_id}"


def message_id_of(reference: str) -> int | None:
    """The message that a link to it, or its bare id, is about; None for anything else."""
    found = re.fullmatch(r"(?:https?://\S+/channels/\d+/\d+/)?(\d{15,20})/?", reference.strip())
    return int(found[1]) if found else None
