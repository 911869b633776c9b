"""When a reminder is due, and when it stops. Pure; days and hours are by the clock of the member's own time zone."""

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from core.checkins import UNANSWERED, Reminder, week_of

ZONES = (
    "Europe/Paris",
    "Europe/Brussels",
    "Europe/Luxembourg",
    "Europe/Zurich",
    "America/Montreal",
    "America/Martinique",
    "America/Guadeloupe",
    "America/Cayenne",
    "America/Miquelon",
    "Indian/Reunion",
    "Indian/Mayotte",
    "Pacific/Noumea",
    "Pacific/Tahiti",
    "Pacific/Wallis",
    "Africa/Casablanca",
    "Africa/Dakar",
)
"""Where French-speaking colleagues live; a server's own zone is offered besides."""
LATE = timedelta(hours=12)
USUAL_DAY, USUAL_HOUR = 4, 18
"""Friday evening, when the week lies behind."""


def usual(zone: str) -> Reminder:
    return Reminder(USUAL_DAY, USUAL_HOUR, zone)


def next_due(reminder: Reminder, now: datetime) -> datetime:
    """The next moment, in UTC and after `now`, at which the reminder is due, in a week that has had none.

    An hour that daylight saving skips comes an hour later; one that it repeats counts the first time. A clock that is
    set back brings no week's reminder a second time.
    """
    zone = ZoneInfo(reminder.zone)
    week = week_of(now, zone)
    if reminder.sent is not None:
        week = max(week, reminder.sent + 1)
    while (due := _in_week(reminder, week, zone)) <= now:
        week += 1
    return due


def missed(reminder: Reminder, now: datetime) -> bool:
    """Whether the moment has passed for too long, as after the bot was away: at another hour a reminder disturbs."""
    zone = ZoneInfo(reminder.zone)
    week = week_of(now, zone)
    last = max(due for each in (week - 2, week - 1, week) if (due := _in_week(reminder, each, zone)) <= now)
    return now - last > LATE


def begun(reminder: Reminder, now: datetime) -> int:
    """The week, by the member's clock, that a reminder sent now, or an answer given now, belongs to."""
    return week_of(now, ZoneInfo(reminder.zone))


def over(reminder: Reminder) -> bool:
    """Whether it stops: nobody answered for a while."""
    return reminder.unanswered >= UNANSWERED


def last_one(reminder: Reminder) -> bool:
    """Whether the next to be sent is the last without an answer."""
    return reminder.unanswered == UNANSWERED - 1


def _in_week(reminder: Reminder, week: int, zone: ZoneInfo) -> datetime:
    day = datetime.fromordinal(week * 7 + 1 + reminder.day).date()
    return datetime.combine(day, time(reminder.hour), zone).astimezone(UTC)
