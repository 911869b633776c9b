"""A member who writes to the moderators without showing their name, and what is answered."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

TEXT_LIMIT = 1500
"""Characters of one text."""
TEXTS_AT_MOST = 40
"""In one conversation."""
UNANSWERED_AT_MOST = 3
"""Texts of a member in a row."""
A_DAY_AT_MOST = 3
"""Conversations that one member begins within a day."""
MUTED_FOR = timedelta(days=30)
REMINDS_AFTER = timedelta(days=3)
"""Once so long after a text that nobody answered, moderators are reminded of it: a weekend fits in."""
LAPSES_AFTER = timedelta(days=30)
"""Without a word from either side, a conversation is over."""


ERASED = 0
"""Stands for the account of a moderator who was erased."""


class ContactState(StrEnum):
    OPEN = "open"
    CLOSED = "closed"
    MUTED = "muted"
    """Closed, and its member may begin none for a while."""


@dataclass(frozen=True, slots=True)
class Line:
    """One text; of a member's, `at` is the moment at which it appears to the moderators. `by`: who answered, `ERASED`
    once they were.
    """

    text: str
    at: datetime
    by: int | None = None


@dataclass(frozen=True, slots=True)
class Contact:
    """A conversation; `lines` are by their times. `owner` is None once its member was erased: nothing was kept then.

    `card_id` is where the moderators see it since `turn` texts of the member had appeared, and since they were reminded
    of the first `reminded` of these. Of the answers, the first `told` reached the member. `reason` is why they may
    begin none for a while. `unread` are texts of theirs that had not appeared when a moderator ended it: they are given
    back.
    """

    id: int
    guild_id: int
    state: ContactState
    owner: bytes | None
    lines: tuple[Line, ...] = ()
    card_id: int | None = None
    turn: int = 0
    reminded: int = 0
    told: int = 0
    reason: str = ""
    unread: tuple[str, ...] = ()

    @property
    def open(self) -> bool:
        return self.state is ContactState.OPEN

    @property
    def asked(self) -> tuple[Line, ...]:
        return tuple(line for line in self.lines if line.by is None)

    @property
    def answers(self) -> tuple[Line, ...]:
        return tuple(line for line in self.lines if line.by is not None)

    @property
    def unanswered(self) -> int:
        """How many of the member's texts came since the last answer."""
        answered = [number for number, line in enumerate(self.lines, 1) if line.by is not None]
        return len(self.lines) - (answered[-1] if answered else 0)

    @property
    def reminds_at(self) -> datetime | None:
        """When moderators are to be reminded of what nobody answered; None where they were, or nothing waits."""
        if not self.open or not self.unanswered or self.reminded >= len(self.asked):
            return None
        return self.lines[-1].at + REMINDS_AFTER

    def seen(self, now: datetime) -> tuple[Line, ...]:
        """What has appeared to the moderators."""
        return tuple(line for line in self.lines if line.at <= now)

    def ended(self, state: ContactState, now: datetime, reason: str = "") -> "Contact":
        """As a moderator ends it, who has read no more than has appeared."""
        unread = tuple(line.text for line in self.lines if line.at > now)
        return replace(self, state=state, lines=self.seen(now), reason=reason, unread=unread)


@dataclass(frozen=True, slots=True)
class Sender:
    """What is kept of a member who ever wrote so: when they began lately, their last conversation, and until when they
    may begin none.
    """

    begun: tuple[datetime, ...] = ()
    last: int | None = None
    muted_until: datetime | None = None

    def lately(self, now: datetime) -> tuple[datetime, ...]:
        return tuple(at for at in self.begun if now - at < timedelta(days=1))

    def muted(self, now: datetime) -> bool:
        return self.muted_until is not None and now < self.muted_until
