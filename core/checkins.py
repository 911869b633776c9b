"""Check-ins: how heavy a week's work was, to its author alone. Pure; what is asked and drawn is the feature's."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

LEVELS = range(1, 6)
HEAVY = 4
"""From this level on, a week counts as heavy."""
NOTE_LIMIT = 280
WINDOW = 4
"""Weeks that the community's figure is about."""
UNANSWERED = 3
"""Reminders without an answer after which they stop."""
CHOICES = (26, 52)
"""Weeks that a member may have their answers kept, beyond the server's own period."""
AGGREGATE_ONLY = 2 * WINDOW
"""Weeks that answers are kept which only count in the community's figure: their window, and until it is published."""


class Consent(StrEnum):
    """What a member is asked, each by itself."""

    TREND = "trend"
    """Answers are kept, for their author's own curve."""
    REMINDERS = "reminders"
    AGGREGATE = "aggregate"
    """Answers count in the community's figure."""


class Stopped(StrEnum):
    """Why reminders stopped by themselves: the member is told at the next visit."""

    UNANSWERED = "unanswered"
    CLOSED = "closed"
    """Discord would not let the bot write to them."""


@dataclass(frozen=True, slots=True)
class Reminder:
    """Once a week, on `day` (0: Monday) at `hour`, by the clock of the IANA time zone `zone`.

    `unanswered` counts those sent since the last answer. `sending` is the week (by that clock) in which one was begun,
    `sent` the one in which it was last known to have arrived.
    """

    day: int
    hour: int
    zone: str
    unanswered: int = 0
    sending: int | None = None
    sent: int | None = None


@dataclass(frozen=True, slots=True)
class Member:
    """What somebody agreed to. `weeks` is how long they chose to have their answers kept, None for the usual time.

    `answered` is the week of the last answer by the clock of the reminders, for which alone it is kept; `offered` the
    day on which somebody to talk to was last offered unasked.
    """

    trend: bool = False
    aggregate: bool = False
    reminder: Reminder | None = None
    weeks: int | None = None
    answered: int | None = None
    offered: date | None = None
    stopped: Stopped | None = None

    def agreed(self, consent: Consent) -> bool:
        return {
            Consent.TREND: self.trend,
            Consent.REMINDERS: self.reminder is not None,
            Consent.AGGREGATE: self.aggregate,
        }[consent]

    @property
    def keeps(self) -> bool:
        """Whether answers are kept at all."""
        return self.trend or self.aggregate


@dataclass(frozen=True, slots=True)
class Entry:
    """One week's answer."""

    week: int
    level: int
    note: str = ""


@dataclass(frozen=True, slots=True)
class Figure:
    """What is published of a window: `share` of heavy answers in percent, of `at_least` so many; None: too few."""

    window: int
    share: int | None
    at_least: int | None


def week_of(moment: datetime | date, zone: ZoneInfo | None = None) -> int:
    """The number of the ISO week of a day, or of a moment by a zone's clock; they follow one another across years."""
    day = moment.astimezone(zone).date() if isinstance(moment, datetime) else moment
    return (day.toordinal() - 1) // 7  # 1 January of the year 1 was a Monday


def monday(week: int) -> date:
    return date.fromordinal(week * 7 + 1)


def window_of(week: int) -> int:
    return week // WINDOW


def first_week(window: int) -> int:
    return window * WINDOW


def days_of(window: int) -> tuple[date, date]:
    """The first and the last day of a window."""
    start = monday(first_week(window))
    return start, start + timedelta(weeks=WINDOW, days=-1)
