"""Sanctions for what a member wrote under a pen: they hold for the person, whatever name comes next."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class SanctionKind(StrEnum):
    """A warning binds to nothing; a suspension ends by itself; a ban lasts until it is lifted."""

    WARN = "warn"
    SUSPEND = "suspend"
    BAN = "ban"


@dataclass(frozen=True, slots=True)
class Sanction:
    """`at` and `until` are aware, in UTC; `until` is None for a ban, and the end of a warning's weight otherwise.

    `moderator_id` decided, for the message `message_id` of the thread `thread_id`, which is quoted nowhere. One that
    was lifted (on appeal) no longer counts.
    """

    kind: SanctionKind
    reason: str
    moderator_id: int
    thread_id: int
    message_id: int
    at: datetime
    until: datetime | None
    lifted: bool = False

    def active(self, now: datetime) -> bool:
        return not self.lifted and (self.until is None or now < self.until)

    def bars(self, now: datetime) -> bool:
        """Whether it keeps its owner from writing under a pen."""
        return self.kind is not SanctionKind.WARN and self.active(now)


def barring(sanctions: Iterable[Sanction], now: datetime) -> Sanction | None:
    """The sanction that keeps a member from writing under a pen for longest, if any does."""
    bars = [sanction for sanction in sanctions if sanction.bars(now)]
    return max(bars, key=lambda sanction: sanction.until or datetime.max.replace(tzinfo=now.tzinfo), default=None)
