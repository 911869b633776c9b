"""The rules of case images, by table, and as a whole life of one."""

from datetime import UTC, datetime, timedelta
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cogs.questions.imaging import WAITING_AT_MOST, Verdict, ends, judged
from core.errors import Refused
from core.questions import ImageState

NOW = datetime(2026, 11, 26, 8, tzinfo=UTC)
WEEK = timedelta(days=7)
VERDICTS: tuple[Verdict, ...] = (ImageState.RELEASED, ImageState.REFUSED)
LOOKS = st.lists(st.tuples(st.sampled_from(VERDICTS), st.booleans()), max_size=8)


@pytest.mark.parametrize("verdict", VERDICTS)
def test_another_pair_of_eyes_decides(verdict: Verdict) -> None:
    assert judged(ImageState.WAITING, verdict, by_author=False) is verdict


@pytest.mark.parametrize(("state", "verdict"), list(product(ImageState, VERDICTS)))
def test_the_author_decides_nothing_and_learns_only_that(state: ImageState, verdict: Verdict) -> None:
    with pytest.raises(Refused, match="error-second-eyes"):
        judged(state, verdict, by_author=True)


@pytest.mark.parametrize(("state", "verdict"), list(product(list(ImageState)[1:], VERDICTS)))
def test_what_was_judged_stays_so(state: ImageState, verdict: Verdict) -> None:
    with pytest.raises(Refused, match="error-already-judged"):
        judged(state, verdict, by_author=False)


@given(LOOKS)
def test_the_first_other_verdict_counts(looks: list[tuple[Verdict, bool]]) -> None:
    state = ImageState.WAITING
    for verdict, by_author in looks:
        try:
            state = judged(state, verdict, by_author=by_author)
        except Refused:
            continue
    others = [verdict for verdict, by_author in looks if not by_author]
    assert state is (others[0] if others else ImageState.WAITING)


@pytest.mark.parametrize(
    ("state", "after"),
    [
        (ImageState.WAITING, WAITING_AT_MOST),
        (ImageState.RELEASED, WEEK),
        (ImageState.REFUSED, timedelta()),
        (ImageState.LAPSED, timedelta()),
        (ImageState.DELETED, None),
    ],
)
def test_every_image_has_an_end(state: ImageState, after: timedelta | None) -> None:
    assert ends(state, NOW, WEEK) == (after if after is None else NOW + after)
