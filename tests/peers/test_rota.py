"""Who is on duty, by table and over any shifts: across midnight, when clocks change, and around breaks."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cogs.support.rota import AHEAD, off, on_duty, span, spans, staffed
from core.support import Peer, Shift

PARIS = ZoneInfo("Europe/Paris")
MINUTES = st.integers(0, 24 * 60 - 1)
SHIFTS = st.builds(Shift, st.just(b""), st.integers(0, 6), MINUTES, MINUTES)
MOMENTS = st.datetimes(datetime(2026, 1, 1), datetime(2027, 12, 31), timezones=st.just(UTC))  # noqa: DTZ001 -- aware
BREAKS = st.none() | MOMENTS
PEERS = st.builds(Peer, BREAKS, BREAKS, BREAKS, st.lists(SHIFTS, max_size=4).map(tuple))


def paris(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=PARIS).astimezone(UTC)


def shift(weekday: int, begins: int, ends: int) -> Shift:
    return Shift(b"", weekday, begins * 60, ends * 60)


@pytest.mark.parametrize(
    ("each", "moment", "there"),
    [
        (shift(0, 20, 22), "2026-11-23T19:59", False),
        (shift(0, 20, 22), "2026-11-23T20:00", True),
        (shift(0, 20, 22), "2026-11-23T21:59", True),
        (shift(0, 20, 22), "2026-11-23T22:00", False),
        (shift(0, 20, 22), "2026-11-24T21:00", False),
        # Sunday to Monday, over midnight
        (shift(6, 22, 6), "2026-11-23T05:59", True),
        (shift(6, 22, 6), "2026-11-23T06:00", False),
        (shift(6, 22, 6), "2026-11-22T05:00", False),
        # the same hour: a whole day
        (shift(2, 8, 8), "2026-11-26T07:59", True),
        # on the night when the clocks go forward, 2:00 to 3:00 is not there
        (shift(6, 1, 4), "2027-03-28T01:30", True),
        (shift(6, 1, 4), "2027-03-28T03:30", True),
        (shift(6, 1, 4), "2027-03-28T04:00", False),
        # and what ends at 2:00 ends when that would have been, and no hour before
        (shift(5, 22, 2), "2027-03-28T01:30", True),
        (shift(6, 1, 2), "2027-03-28T01:30", True),
        (shift(5, 22, 2), "2027-03-28T03:00", False),
    ],
)
def test_who_is_on_duty_by_the_servers_clock(each: Shift, moment: str, there: bool) -> None:
    assert on_duty(Peer(shifts=(each,)), paris(moment), PARIS) is there


def test_the_hour_that_is_missing_in_spring_and_the_one_that_comes_twice_in_autumn() -> None:
    assert span(shift(6, 2, 3), date(2027, 3, 28), PARIS) is None
    night = span(shift(6, 2, 3), date(2026, 10, 25), PARIS)
    assert night == (datetime(2026, 10, 25, 0, tzinfo=UTC), datetime(2026, 10, 25, 2, tzinfo=UTC))
    whole = span(shift(6, 0, 0), date(2026, 10, 25), PARIS)
    assert whole is not None
    assert whole[1] - whole[0] == timedelta(hours=25)


def test_when_somebody_is_there_next_without_a_gap() -> None:
    now = paris("2026-11-23T12:00")
    one, two, later = Peer(shifts=(shift(0, 20, 22),)), Peer(shifts=(shift(0, 21, 23),)), Peer(shifts=(shift(1, 8, 9),))
    assert staffed([later, two, one], now, PARIS) == (paris("2026-11-23T20:00"), paris("2026-11-23T23:00"))
    assert staffed([later], now, PARIS) == (paris("2026-11-24T08:00"), paris("2026-11-24T09:00"))
    assert staffed([Peer()], now, PARIS) is None
    resting = Peer(shifts=(shift(0, 20, 22),), rests_until=paris("2026-11-23T21:00"))
    assert staffed([resting], now, PARIS) == (paris("2026-11-23T21:00"), paris("2026-11-23T22:00"))
    away = Peer(shifts=(shift(0, 20, 22),), paused_until=paris("2026-12-30T00:00"))
    assert staffed([away], now, PARIS) is None


@given(PEERS, MOMENTS)
def test_nobody_on_a_break_is_on_duty(peer: Peer, now: datetime) -> None:
    if off(peer, now):
        assert not on_duty(peer, now, PARIS)
    for begins, ends in spans(peer, now, PARIS):
        assert now <= begins < ends
        assert not off(peer, begins)


@given(st.lists(PEERS, max_size=3), MOMENTS)
def test_staffed_now_means_that_somebody_is_on_duty(peers: list[Peer], now: datetime) -> None:
    found = staffed(peers, now, PARIS)
    assert (found is not None and found[0] <= now) is any(on_duty(peer, now, PARIS) for peer in peers)
    if found and found[0] - now < AHEAD - timedelta(days=1):
        last = max(found[0], found[1] - timedelta(microseconds=1))
        for moment in (found[0], last):
            assert any(on_duty(peer, moment, PARIS) for peer in peers)


@given(SHIFTS, MOMENTS)
def test_a_shift_comes_every_week_and_lasts_as_long_as_its_clock_says(each: Shift, now: datetime) -> None:
    found = sorted(spans(Peer(shifts=(each,)), now, PARIS))
    assert 1 <= len(found) <= 3
    length = timedelta(minutes=(each.ends - each.begins) % (24 * 60) or 24 * 60)
    for begins, ends in found[1:]:
        assert begins.astimezone(PARIS).weekday() == each.weekday
        assert abs(ends - begins - length) <= timedelta(hours=1)
