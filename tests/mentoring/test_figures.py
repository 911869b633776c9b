"""What moderators are told of mentoring: totals over enough, rounded, never an answer as it arrives."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from cogs.mentoring.service.figures import Figures, counted
from core.counting import AT_LEAST
from core.mentoring import ANSWER_WITHIN, FOLLOW_UPS, QUIET, FollowUp, Kind, Pair, PairState, Side

NOW = datetime(2026, 11, 26, 12, tzinfo=UTC)
LONG_AGO = NOW - FOLLOW_UPS[1] - 2 * ANSWER_WITHIN
FEW = Figures(None, None, None, None, None, None)


def pair(number: int, since: datetime = LONG_AGO, **said: dict[int, FollowUp]) -> Pair:
    answers = {Side(side): each for side, each in said.items()}
    return Pair(number, 1, b"", b"", Kind.LASTING, PairState.OPEN, since, None, None, answers, waited_days=number)


def test_figures_are_shares_of_enough_rounded_to_ten_percent() -> None:
    met = FollowUp(met=True, fits=True)
    not_yet, no = FollowUp(met=False, fits=True), FollowUp(met=True, fits=False)
    pairs = [
        *(pair(each, mentee={0: met}, mentor={0: met}) for each in range(1, 15)),
        *(pair(each, mentee={0: not_yet}, mentor={0: met, 1: no}) for each in range(15, 20)),  # one says they met
        *(pair(each, mentee={0: not_yet}) for each in range(20, 22)),
    ]
    pairs[0] = replace(pairs[0], again=True)
    assert counted(AT_LEAST, pairs, [2, 1] * 10, NOW) == Figures(20, 11, 90, 80, 0, 1.5)


def test_of_fewer_nothing_is_told() -> None:
    said = FollowUp(met=True, fits=True)
    enough = [pair(each, mentee={0: said}) for each in range(AT_LEAST)]
    assert counted(AT_LEAST, enough, [1] * AT_LEAST, NOW) != FEW
    assert counted(AT_LEAST - 1, enough[1:], [1] * (AT_LEAST - 1), NOW) == FEW
    silent = [pair(each) for each in range(AT_LEAST)]
    found = counted(0, [*silent, *enough[1:]], [], NOW)
    assert (found.met, found.fits) == (None, None), "answers count, not those who were asked"


@pytest.mark.parametrize("late", [timedelta(0), timedelta(seconds=1)])
def test_an_answer_counts_once_its_week_is_over(late: timedelta) -> None:
    since = NOW - FOLLOW_UPS[0] - ANSWER_WITHIN + late
    said = FollowUp(met=True, fits=True)
    found = counted(0, [pair(each, since, mentor={0: said}) for each in range(AT_LEAST)], [], NOW)
    assert found.met == found.fits == (None if late else 100)


def test_what_was_said_of_a_quiet_thread_counts_in_none() -> None:
    said = FollowUp(fits=False)
    assert counted(0, [pair(each, mentee={QUIET: said}) for each in range(AT_LEAST)], [], NOW).fits is None
