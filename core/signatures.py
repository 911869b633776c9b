"""Under what name a member speaks: their account, a lasting pseudonym, or a name for one thread.

A pen is a name that was given, once and to one person. Who that is, is told by its owner alone: an identity, which
nobody joins to an account without the key.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from random import Random

from core.errors import Message

UNDER_A_PEN = "pen"
"""The scope of who drafts what is to stand under a pen: their other drafts, which end in rows that name their account,
are another's in the database.
"""


class Signature(StrEnum):
    """What the forms ask for; the values are those of their field `signature`."""

    ACCOUNT = "account"
    PSEUDONYM = "pseudonym"
    ONE_OFF = "one-off"


@dataclass(frozen=True, slots=True)
class Pen:
    """A name, as places in `core.pseudonyms.PenNames`, on one server.

    `owner` is None once its owner was erased: what stands under the name stays so, and the name stays taken.
    `since` is the day on which it was given.
    """

    id: int
    guild_id: int
    owner: bytes | None
    bird: int
    tree: int
    series: int
    since: datetime

    def may_change(self, now: datetime) -> bool:
        return now - self.since >= CHANGED_AT_MOST_EVERY


@dataclass(frozen=True, slots=True)
class Alias:
    """That a member goes by another name than their account's somewhere, never which; `barred`: why not just now."""

    barred: Message | None = None


CHANGED_AT_MOST_EVERY = timedelta(days=30)
AT_ONCE = (10.0, 40.0)
WITHIN_THE_HOUR = (60.0, 3600.0)
"""Seconds, from and to, after which a text appears: the moment of its author's tap would tell who is there."""
WITHIN_THE_DAY = (3600.0, 86400.0)
"""Seconds after which a text goes whose author was erased: what stood under their account went at once, and texts that
go beside it would be theirs as well.
"""


def appears_after(random: Random, *, within_the_hour: bool = False) -> timedelta:
    """How long a pseudonymous text waits before it appears."""
    return timedelta(seconds=random.uniform(*(WITHIN_THE_HOUR if within_the_hour else AT_ONCE)))


def goes_after(random: Random) -> timedelta:
    """How long what stands under a pen outlives the erasure of its author, who had it removed."""
    return timedelta(seconds=random.uniform(*WITHIN_THE_DAY))


def unordered(random: Random) -> int:
    """A new row's id, of at most fourteen digits. Buttons show ids to everybody: numbered in turn, they would tell
    between which others a text was sent, however long it waited to appear.
    """
    return random.getrandbits(46) + 1


def day_of(time: datetime) -> datetime:
    """The midnight before: what is kept of times around pseudonyms joins no two rows by their second."""
    return time.replace(hour=0, minute=0, second=0, microsecond=0)


def day_after(time: datetime) -> datetime:
    """The midnight that follows: the end of what is kept until `time`, for the same reason."""
    return day_of(time) + timedelta(days=1)
