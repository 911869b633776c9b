"""A round's plan: capacity and what forbids are kept to, pins where nothing forbids, forbidden pairs never made."""

from collections import Counter
from datetime import date
from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cogs.mentoring.planning import Fit, Plan, Why, plan
from cogs.mentoring.scoring import Candidate, History, Part, hindrance, score, weighted
from core.mentoring import Profile

TODAY = date(2026, 11, 26)
NONE = History()


def owner(number: int) -> bytes:
    return number.to_bytes(16)


def mentee(number: int, **said: Any) -> Candidate:
    return Candidate(owner(number), number, Profile(mentee=True, **said))


def mentor(number: int, places: int = 1, **said: Any) -> Candidate:
    return Candidate(owner(number), number, Profile(mentor=True, capacity=5, **said), places)


def drawn(
    random: Random,
) -> tuple[list[Candidate], list[Candidate], History, list[tuple[int, int]], list[tuple[int, int]]]:
    """A small community with everything that forbids a pair in it, its history, and what moderators want."""

    def profile(own: int, *, mentee: bool = False, mentor: bool = False) -> Profile:
        return Profile(
            languages=tuple(random.sample(["fr", "en", "de"], random.randint(1, 2))),
            topics=tuple(random.sample(["thesis", "billing", "balance"], random.randint(0, 3))),
            workplace=random.choice(["", "", "CHU Nord", "chu nord "]),
            excluded=tuple(other for other in range(20) if other != own and random.random() < 0.1),
            paused_until=random.choice([None, None, None, date(2027, 1, 1)]),
            first=random.random() < 0.3,
            mentee=mentee,
            mentor=mentor,
        )

    mentees = [Candidate(owner(each), each, profile(each, mentee=True)) for each in range(random.randint(0, 7))]
    mentors = [
        Candidate(owner(each), each, profile(each, mentor=True), random.randint(0, 2))
        for each in range(5, 5 + random.randint(0, 6))
    ]
    everyone = [(one, other) for one in mentees for other in mentors]
    some = {(one.owner, other.owner) for one, other in everyone if random.random() < 0.1}
    wanted = [(one.user_id, other.user_id) for one, other in everyone if random.random() < 0.15]
    unwanted = [(one.user_id, other.user_id) for one, other in everyone if random.random() < 0.15]
    random.shuffle(wanted)
    return mentees, mentors, History(declined=some), wanted, unwanted


@given(st.integers(0, 2**32).map(Random))
def test_whatever_is_asked_for_the_rules_are_kept(random: Random) -> None:
    mentees, mentors, history, pinned, forbidden = drawn(random)

    found = plan(mentees, mentors, history, TODAY, pinned=pinned, forbidden=forbidden)

    made = {pair.accounts for pair in found.pairs}
    assert {each.user_id for each in mentees} == {one for one, _ in made} | {each.user_id for each in found.left}
    assert len(made) == len({one for one, _ in made}), "one mentor each"
    taken = Counter(other for _, other in made)
    assert all(taken[each.user_id] <= each.places for each in mentors)
    assert not made & set(forbidden)
    for pair in found.pairs:
        assert hindrance(pair.mentee, pair.mentor, history, TODAY, once=False) is None
        assert pair.score == score(pair.mentee, pair.mentor, history, TODAY)
        assert pair.pinned is (pair.accounts in pinned and pair.accounts not in found.not_kept)
    by_id = {each.user_id: each for each in mentors}, {each.user_id: each for each in mentees}
    for one, other in found.not_kept:
        assert (one, other) not in made or Counter(pinned)[one, other] > 1
        clear = hindrance(by_id[1][one], by_id[0][other], history, TODAY, once=False) is None
        assert (
            not clear
            or (one, other) in forbidden
            or one in {each for each, _ in made}
            or (taken[other] == by_id[0][other].places)
        ), "kept unless something forbids it"
    assert set(pinned) == {pair.accounts for pair in found.pairs if pair.pinned} | set(found.not_kept)
    random.shuffle(mentees)
    random.shuffle(mentors)
    assert plan(mentees, mentors, history, TODAY, pinned=pinned, forbidden=forbidden) == found, "whatever the order"


@given(st.integers(0, 2**32).map(Random))
def test_without_pins_as_many_as_possible_and_nobody_is_left_beside_a_place(random: Random) -> None:
    mentees, mentors, history, _, forbidden = drawn(random)
    found = plan(mentees, mentors, history, TODAY, forbidden=forbidden)
    taken = Counter(pair.mentor.user_id for pair in found.pairs)
    for one in found.left:
        for other in mentors:
            if taken[other.user_id] < other.places and (one.user_id, other.user_id) not in forbidden:
                assert hindrance(one, other, history, TODAY, once=False)
    full = sum(each.places for each in mentors) == len(found.pairs)
    assert found.why is (Why.NO_PLACE if full else Why.NOBODY)


def accounts(found: Plan) -> list[tuple[int, int]]:
    return sorted(pair.accounts for pair in found.pairs)


def test_who_goes_before_others_is_not_left_for_a_better_score() -> None:
    """Two pairs before one, though: the first of all aims is that nobody stays alone."""
    alike: dict[str, Any] = {"topics": ("thesis",), "specialty": "cardiology", "practice": "office"}
    before, fits = mentee(1, first=True), mentee(2, **alike)
    place = mentor(9, 1, **alike)
    assert accounts(plan([before, fits], [place], NONE, TODAY)) == [(1, 9)]
    assert accounts(plan([mentee(1), fits], [place], NONE, TODAY)) == [(2, 9)]
    only = [mentor(8, languages=("de",)), mentor(9, languages=("fr", "de"))]
    found = plan([mentee(1, first=True, languages=("de",)), mentee(2)], only, NONE, TODAY)
    assert accounts(found) == [(1, 8), (2, 9)]


def test_what_weighs_more_decides() -> None:
    wants, near = mentee(1, topics=("thesis",), region="bretagne"), mentor(8, region="bretagne")
    same = mentor(9, topics=("thesis",), remote=False)
    assert accounts(plan([wants], [near, same], NONE, TODAY)) == [(1, 9)]
    only_places = weighted({part: 0 for part in Part if part is not Part.PLACE})
    assert accounts(plan([wants], [near, same], NONE, TODAY, only_places)) == [(1, 8)]


@pytest.mark.parametrize(
    ("keeps_apart", "places"),
    [
        ({"languages": ("de",)}, 1),
        ({"excluded": (1,)}, 1),
        ({"paused_until": date(2027, 1, 1)}, 1),
        ({}, 0),
    ],
    ids=["language", "excluded", "paused", "full"],
)
def test_a_pin_that_something_forbids_is_told_in_one_way_only(keeps_apart: dict[str, object], places: int) -> None:
    found = plan([mentee(1)], [mentor(9, places, **keeps_apart)], NONE, TODAY, pinned=[(1, 9)])
    assert (found.pairs, found.not_kept) == ((), ((1, 9),))
    gone = plan([mentee(1)], [], NONE, TODAY, pinned=[(1, 9)])
    assert (gone.pairs, gone.not_kept) == ((), ((1, 9),))


def test_a_pin_goes_before_the_best_score_and_a_forbidden_pair_before_a_pin() -> None:
    alike: dict[str, Any] = {"topics": ("thesis",), "specialty": "cardiology"}
    both = [mentee(1, **alike), mentee(2)], [mentor(8, 1, **alike), mentor(9)]
    assert accounts(plan(*both, NONE, TODAY)) == [(1, 8), (2, 9)]
    pinned = plan(*both, NONE, TODAY, pinned=[(1, 9)])
    assert accounts(pinned) == [(1, 9), (2, 8)]
    assert accounts(plan(*both, NONE, TODAY, pinned=[(1, 9)], forbidden=[(1, 9)])) == [(1, 8), (2, 9)]


def test_nobody_at_all() -> None:
    found = plan([], [], NONE, TODAY)
    assert (found.waiting, found.places, found.fit, found.why) == (0, 0, None, Why.NO_PLACE)
    assert plan([mentee(1)], [mentor(9)], NONE, TODAY).fit is Fit.FAIR
