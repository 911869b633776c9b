"""The rules alone: when a channel is closed, what closing changes, and what opening brings back."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cogs.channels.closing import closing, free_at, merge, next_change, quiet, same_name
from core.channels import Closing, Hold, Overwrite

PARIS = ZoneInfo("Europe/Paris")
WRITING = 0b111
EVERYONE, BOT, MODERATORS = 1, 2, 3
BITS = st.integers(0, 31)
OVERWRITES = st.dictionaries(st.integers(1, 6), st.tuples(st.booleans(), BITS, BITS), max_size=6).map(
    lambda found: {key: Overwrite(key, role, allow & ~deny, deny) for key, (role, allow, deny) in found.items()}
)


@given(OVERWRITES)
def test_what_is_closed_and_opened_is_as_it_was(current: dict[int, Overwrite]) -> None:
    shut = closing(current, WRITING, EVERYONE, BOT, [MODERATORS], WRITING)
    closed = merge(current, shut.before, shut.put)
    assert closed == {one.id: one for one in shut.put}
    assert merge(closed, shut.before, shut.put) == closed, "twice changes nothing"
    assert merge(closed, shut.put, shut.before) == current
    assert Closing.load(shut.dump()) == shut


@given(OVERWRITES)
def test_nobody_but_moderators_and_the_bot_is_allowed_to_write(current: dict[int, Overwrite]) -> None:
    put = {one.id: one for one in closing(current, WRITING, EVERYONE, BOT, [MODERATORS], WRITING).put}
    assert put[EVERYONE].deny & WRITING == WRITING
    assert all(put[each].allow & WRITING == WRITING for each in (BOT, MODERATORS))
    for each in put.keys() - {BOT, MODERATORS}:
        assert not put[each].allow & WRITING
    for each, one in current.items():
        assert (put[each].allow | WRITING, put[each].deny | WRITING) == (one.allow | WRITING, one.deny | WRITING)


@given(OVERWRITES, st.integers(1, 6), BITS)
def test_what_somebody_changed_stays(current: dict[int, Overwrite], whom: int, allow: int) -> None:
    shut = closing(current, WRITING, EVERYONE, BOT, [MODERATORS], WRITING)
    changed = Overwrite(whom, True, allow | 64, 0)
    assert merge({**{one.id: one for one in shut.put}, whom: changed}, shut.put, shut.before)[whom] == changed


@pytest.mark.parametrize(
    ("hours", "hour", "expected"),
    [((22, 7), 23, True), ((22, 7), 6, True), ((22, 7), 7, False), ((22, 7), 12, False), ((9, 17), 9, True),
     ((9, 17), 17, False), ((0, 23), 23, False), ((23, 0), 23, True), ((23, 0), 0, False)],
)  # fmt: skip
def test_quiet_hours(hours: tuple[int, int], hour: int, expected: bool) -> None:
    assert quiet(hours, datetime(2026, 6, 1, hour, 30, tzinfo=PARIS).astimezone(UTC), PARIS) is expected


@pytest.mark.parametrize("day", [datetime(2026, 3, 28, 12, tzinfo=UTC), datetime(2026, 10, 24, 12, tzinfo=UTC)])
@pytest.mark.parametrize("hours", [(22, 7), (2, 3), (1, 2), (3, 2), (23, 2)])
def test_the_clock_goes_on_through_a_change_of_hour(day: datetime, hours: tuple[int, int]) -> None:
    """Whoever looks only at the times that were told sees every change, at the minute."""
    hold = Hold(1, 1, quiet=hours)
    told, state = next_change(hold, day, PARIS), quiet(hours, day, PARIS)
    for minute in range(0, 36 * 60, 5):
        now = day + timedelta(minutes=minute)
        while told and told <= now:
            state, told = quiet(hours, told, PARIS), next_change(hold, told, PARIS)
        assert state is quiet(hours, now, PARIS), now


NOW = datetime(2026, 1, 1, tzinfo=UTC)


@pytest.mark.parametrize(
    ("ago", "ahead", "minutes"),
    [((), 0, 0), ((), 1, 0), ((3,), 0, 0), ((3,), 1, 7), ((3, 5), 0, 5), ((3, 5), 1, 7), ((3, 11), 0, 0)],
)
def test_when_discord_takes_another_name(ago: tuple[int, ...], ahead: int, minutes: int) -> None:
    found = free_at([NOW - timedelta(minutes=each) for each in ago], ahead, NOW) - NOW
    assert timedelta(minutes=minutes) <= found <= timedelta(minutes=minutes, seconds=1)


def test_names_are_the_same_as_discord_writes_them() -> None:
    assert same_name("Salle de garde", "salle-de-garde")
    assert not same_name("garde", "gardé")
