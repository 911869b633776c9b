"""Reports of messages to the moderators, and requests to learn whose account stands behind a name."""

import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from core.errors import Message

LAPSES_AFTER = timedelta(hours=1)
"""How long a request to lift anonymity waits for its second moderator, and its outcome for the two to look."""
IN_PRIVATE = 0
"""Stands for the channel of what was written in private: no moderator can open it, so nothing leads there."""
MODERATION = "channel:moderation"
"""The binding of the moderators' own channel."""


class ReportState(StrEnum):
    OPEN = "open"
    RESOLVED = "resolved"
    DISMISSED = "dismissed"


@dataclass(frozen=True, slots=True)
class Report:
    """Somebody's word about a message. Ids are Discord's but for `id`; times are aware, in UTC.

    About a conversation through the bot, whose messages nobody else sees, `channel_id` is `IN_PRIVATE`. `message_id` is
    then a number that only tells one report from another: the pen's, or one that the key alone computes.

    `owner` is the reporter's identity, None once they were erased; their `reason` is then empty. The message stands
    under the pen `pen_id`, or was written by `author_id` under their account. `outcome` is what the reporter was told.
    """

    id: int
    guild_id: int
    channel_id: int
    message_id: int
    pen_id: int | None
    owner: bytes | None
    author_id: int | None
    reason: str
    state: ReportState
    claimed_by: int | None
    outcome: str
    card_id: int | None
    created_at: datetime
    closed_at: datetime | None

    @property
    def link(self) -> str | Message:
        return link(self.guild_id, self.channel_id, self.message_id)


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
