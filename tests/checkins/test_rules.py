"""Weeks, offers, reminders and curves: the rules, by table and by invariant."""

import io
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from cogs.checkins import drawing
from cogs.checkins.offering import QUIET, calls_for_an_offer, may_offer
from cogs.checkins.reminding import ZONES, last_one, next_due, over
from cogs.checkins.trend import SHOWN, trend
from core.checkins import LEVELS, UNANSWERED, WINDOW, Entry, Reminder, days_of, monday, week_of, window_of

PARIS = ZoneInfo("Europe/Paris")
SECOND = timedelta(seconds=1)
moments = st.integers(0, 20 * 365 * 24 * 3600).map(lambda seconds: datetime(2020, 1, 1, tzinfo=UTC) + seconds * SECOND)
reminders = st.builds(Reminder, st.integers(0, 6), st.integers(0, 23), st.sampled_from(ZONES))


@given(st.dates())
def test_weeks_are_iso_weeks_and_follow_one_another_across_years(day: date) -> None:
    week = week_of(day)
    assert monday(week).isocalendar()[:2] == day.isocalendar()[:2]
    assert monday(week).weekday() == 0
    if day < date(9999, 12, 24):
        assert week_of(day + timedelta(weeks=1)) == week + 1


@given(st.dates(date(2, 1, 1), date(9998, 1, 1)))
def test_each_day_is_in_one_window(day: date) -> None:
    first, last = days_of(window_of(week_of(day)))
    assert first <= day <= last
    assert (last - first).days == 7 * WINDOW - 1


def test_a_week_begins_at_midnight_by_the_communitys_clock() -> None:
    before, after = datetime(2026, 11, 22, 22, 59, tzinfo=UTC), datetime(2026, 11, 22, 23, 0, tzinfo=UTC)
    assert week_of(after, PARIS) == week_of(before, PARIS) + 1


@pytest.mark.parametrize(
    ("level", "earlier", "offered"),
    [
        (5, [], True),
        (5, [5, 5, 5, 5], True),
        (4, [], False),
        (4, [4], True),
        (4, [4, 3], False),
        (3, [1], True),
        (3, [4, 1, 1, 1, 1], True),
        (3, [1, 1, 2, 2, 2], False),
        (4, [2, 3, 2, 3], False),
        (4, [1, 2, 2, 2], True),
        (2, [1], False),
        (3, [4, 4, 4, 4], False),
    ],
)
def test_when_somebody_to_talk_to_is_offered(level: int, earlier: list[int], offered: bool) -> None:
    entries = [Entry(week, each) for week, each in enumerate(earlier)]
    assert calls_for_an_offer(level, entries) is offered


def test_an_offer_is_not_repeated_within_a_week() -> None:
    today = date(2026, 11, 23)
    assert may_offer(today, None)
    assert not may_offer(today, today)
    assert not may_offer(today, today - QUIET + timedelta(days=1))
    assert may_offer(today, today - QUIET)
    assert may_offer(today, today + timedelta(days=400)), "a clock that was set back"


@given(reminders, moments)
def test_a_reminder_is_due_within_a_week_at_the_members_own_hour(reminder: Reminder, now: datetime) -> None:
    due = next_due(reminder, now)
    local = due.astimezone(ZoneInfo(reminder.zone))
    assert now < due <= now + timedelta(days=7, hours=2)
    assert local.weekday() == reminder.day
    assert local.hour in (reminder.hour, (reminder.hour + 1) % 24), "an hour that does not exist comes an hour later"


@given(reminders, moments, st.integers(-40, 40))
def test_no_week_has_two_reminders_wherever_the_clock_jumps(reminder: Reminder, now: datetime, days: int) -> None:
    zone = ZoneInfo(reminder.zone)
    due = next_due(reminder, now)
    sent = Reminder(reminder.day, reminder.hour, reminder.zone, sent=week_of(due, zone))
    jumped = due + timedelta(days=days)
    following = next_due(sent, jumped)
    assert following > jumped
    assert week_of(following, zone) > week_of(due, zone)


def test_daylight_saving_moves_no_hour_and_skips_no_week() -> None:
    reminder = Reminder(6, 2, "Europe/Paris")  # Sunday at two: the hour that is skipped, then the one that comes twice
    due = datetime(2026, 3, 15, 12, tzinfo=UTC)
    seen = []
    for _ in range(33):
        due = next_due(reminder, due)
        seen.append(due.astimezone(PARIS))
    assert [(each.month, each.day, each.hour) for each in seen[:2]] == [(3, 22, 2), (3, 29, 3)]
    assert [(each.month, each.day, each.hour) for each in seen if each.month == 10][-1] == (10, 25, 2)
    assert all(6 < (other - one).total_seconds() / 86400 < 8 for one, other in pairwise(seen))


def test_reminders_stop_after_three_without_an_answer() -> None:
    states = [Reminder(0, 9, "Europe/Paris", unanswered=count) for count in range(UNANSWERED + 1)]
    assert [over(each) for each in states] == [False, False, False, True]
    assert [last_one(each) for each in states] == [False, False, True, False]


@given(st.lists(st.builds(Entry, st.integers(80, 130), st.sampled_from(LEVELS)), unique_by=lambda entry: entry.week))
def test_a_trend_has_every_week_and_shows_gaps_as_gaps(entries: list[Entry]) -> None:
    found = trend(entries, 120)
    assert len(found.levels) == len(found.mondays) == len(found.notes) == SHOWN
    assert found.mondays[-1] == monday(120)
    assert sum(level is not None for level in found.levels) == sum(108 < entry.week <= 120 for entry in entries)
    assert (found.usual is None) is (found.answered == [])


WORDS = drawing.Words("Œuvré : ça, là", ("un", "deux", "trois", "quatre", "cinq"), ("01/09",) * SHOWN, "Rien")
SKY, ORANGE = (0x56, 0xB4, 0xE9), (0xE6, 0x9F, 0x00)


def colours(levels: list[int | None]) -> set[tuple[int, ...]]:
    picture = Image.open(io.BytesIO(drawing.draw(levels, WORDS)))
    assert picture.format == "PNG"
    assert picture.mode == "RGB", "opaque: it reads on dark and on light"
    found = picture.getcolors(1 << 20)
    assert found
    return {colour for _, colour in found if isinstance(colour, tuple)}


def test_what_is_drawn() -> None:
    none: list[int | None] = [None] * SHOWN
    assert not {SKY, ORANGE} & colours(none)
    assert {SKY, ORANGE} & colours([*none[1:], 2]) == {SKY}
    assert {SKY, ORANGE} & colours([*none[1:], 4]) == {ORANGE}
    assert {SKY, ORANGE} <= colours([1, 2, 3, 4, 5, 4, 3, 2, 1, 2, 3, 4])
    apart, joined = [*none[3:], 3, None, 3], [*none[3:], 3, 3, 3]
    middle = (drawing._place(10, 3, SHOWN)[0], drawing._place(10, 3, SHOWN)[1] + 1)
    for levels, there in ((apart, False), (joined, True)):
        picture = Image.open(io.BytesIO(drawing.draw(levels, WORDS)))
        assert (picture.getpixel((int(middle[0]), int(middle[1]))) == SKY) is there, "no line crosses a gap"


def test_the_font_has_french_letters() -> None:
    font = drawing._font(22)
    nothing = bytes(font.getmask("\uffff"))
    assert all(bytes(font.getmask(letter)) != nothing for letter in "éèçœŒÀùï’«»")
