"""Who is on duty, and when somebody will be. Pure rules; times are aware, a shift's are those of the server's zone."""

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, time, timedelta, tzinfo

from core.support import Peer, Shift

AHEAD = timedelta(days=8)
"""How far is looked: a week, and a day, since the last shift of a week may run into the next."""
DAY = 24 * 60
Span = tuple[datetime, datetime]
"""From, and to just before; in UTC."""


def span(shift: Shift, day: date, zone: tzinfo) -> Span | None:
    """The shift that begins on `day`; None where the clocks go over it in spring.

    Where an hour comes twice, in autumn, a shift that begins in it begins with the first, and one that ends in it ends
    with the second; where it is missing, in spring, one that ends in it ends as it would have without the change: for
    who calls, rather somebody too long than nobody.
    """
    overnight = shift.ends <= shift.begins
    begins = _moment(day, shift.begins, zone, fold=0)
    ends = max(_moment(day + timedelta(days=overnight), shift.ends, zone, fold) for fold in (0, 1))
    return (begins, ends) if begins < ends else None


def spans(peer: Peer, now: datetime, zone: tzinfo) -> Iterator[Span]:
    """When a colleague is on duty, from `now` on for as long as is looked ahead, without their breaks; in no order."""
    free = max(time for time in (now, peer.paused_until, peer.rests_until) if time)
    if peer.there_until and peer.there_until > free:
        yield free, peer.there_until
    today = now.astimezone(zone).date()
    for shift in peer.shifts:
        for days in range(-2, AHEAD.days + 1):
            day = today + timedelta(days=days)
            found = span(shift, day, zone) if day.weekday() == shift.weekday else None
            if found and found[1] > free:
                yield max(found[0], free), found[1]


def on_duty(peer: Peer, now: datetime, zone: tzinfo) -> bool:
    return any(begins <= now for begins, _ in spans(peer, now, zone))


def off(peer: Peer, now: datetime) -> bool:
    """Whether they are on a break, or rest: then nobody calls them."""
    return any(until > now for until in (peer.paused_until, peer.rests_until) if until)


def staffed(peers: Iterable[Peer], now: datetime, zone: tzinfo) -> Span | None:
    """The first time, now or later, in which somebody is on duty without a gap; None where nobody plans to be."""
    found: Span | None = None
    for begins, ends in sorted(each for peer in peers for each in spans(peer, now, zone)):
        if found is None:
            found = begins, ends
        elif begins <= found[1]:
            found = found[0], max(found[1], ends)
    return found


def _moment(day: date, minutes: int, zone: tzinfo, fold: int) -> datetime:
    """A time of the day's clock; 24:00 is the next day's midnight."""
    day += timedelta(days=minutes // DAY)
    return datetime.combine(day, time(minutes % DAY // 60, minutes % 60, fold=fold), zone).astimezone(UTC)
