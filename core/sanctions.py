"""Sanctions for what a member wrote under a pen: they hold for the person, whatever name comes next."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

WARNING_WEIGHS = timedelta(days=180)
"""How long a warning counts."""


class SanctionKind(StrEnum):
    """A warning binds to nothing; a suspension ends by itself; a ban lasts until it is lifted."""

    WARN = "warn"
    SUSPEND = "suspend"
    BAN = "ban"


class AppealState(StrEnum):
    OPEN = "open"
    UPHELD = "upheld"
    LIFTED = "lifted"
    LAPSED = "lapsed"
    """The sanction ended before anybody decided."""


@dataclass(frozen=True, slots=True)
class Appeal:
    """A member's word against a sanction, the only one; `card_id` is where the moderators see it, once they do."""

    reason: str
    at: datetime
    state: AppealState = AppealState.OPEN
    card_id: int | None = None


@dataclass(frozen=True, slots=True)
class Sanction:
    """`at` and `until` are aware, in UTC; `until` is None for a ban, and the end of a warning's weight otherwise.

    `moderator_id` decided, for the message `message_id` of the thread `thread_id`, which is quoted nowhere. One that
    was lifted (on appeal) no longer counts. `handle` is another name for it, random, for what may be seen outside its
    row: a job, a button. Only the key leads from there to the row, and so to what else its owner was sanctioned for.
    """

    kind: SanctionKind
    reason: str
    moderator_id: int
    thread_id: int
    message_id: int
    at: datetime
    until: datetime | None
    lifted: bool = False
    handle: str = ""
    appeal: Appeal | None = None

    def active(self, now: datetime) -> bool:
        return not self.lifted and (self.until is None or now < self.until)

    def bars(self, now: datetime) -> bool:
        """Whether it keeps its owner from writing under a pen."""
        return self.kind is not SanctionKind.WARN and self.active(now)


def barring(sanctions: Iterable[Sanction], now: datetime) -> Sanction | None:
    """The sanction that keeps a member from writing under a pen for longest, if any does."""
    bars = [sanction for sanction in sanctions if sanction.bars(now)]
    return max(bars, key=lambda sanction: sanction.until or datetime.max.replace(tzinfo=now.tzinfo), default=None)
