"""Pairs: as many as possible, then the highest total; held against every possibility where there are few."""

from collections import Counter
from collections.abc import Sequence
from functools import cache
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cogs.mentoring.matching import assign

Row = list[float | None]


def value(scores: Sequence[Row], pairs: Sequence[int | None]) -> tuple[int, float]:
    """How many pairs, and their total; fails for a forbidden one."""
    made = [scores[mentee][mentor] for mentee, mentor in enumerate(pairs) if mentor is not None]
    given_ = [score for score in made if score is not None]
    assert len(given_) == len(made), "a forbidden pair"
    return len(made), sum(given_)


def best(scores: Sequence[Row], capacities: Sequence[int]) -> tuple[int, float]:
    """The most pairs and their highest total, mentee by mentee, over all that may be left of each capacity."""

    @cache
    def from_(mentee: int, left: tuple[int, ...]) -> tuple[int, float]:
        if mentee == len(scores):
            return 0, 0.0
        found = [from_(mentee + 1, left)]
        for mentor, score in enumerate(scores[mentee]):
            if score is not None and left[mentor]:
                after = (*left[:mentor], left[mentor] - 1, *left[mentor + 1 :])
                pairs, total = from_(mentee + 1, after)
                found.append((pairs + 1, total + score))
        return max(found)

    return from_(0, tuple(capacities))


@given(st.integers(0, 2**32).map(Random), st.integers(0, 10), st.integers(1, 4), st.sampled_from([2, 9, 1000]))
def test_as_many_as_possible_then_the_highest_total(random: Random, mentees: int, mentors: int, steps: int) -> None:
    density = random.random()
    scores: list[Row] = [
        [float(random.randint(-1, steps)) if random.random() < density else None for _ in range(mentors)]
        for _ in range(mentees)
    ]
    capacities = [random.randint(0, 3) for _ in range(mentors)]

    pairs = assign(scores, capacities)

    assert len(pairs) == len(scores)
    taken = Counter(pairs)
    assert all(taken[mentor] <= capacity for mentor, capacity in enumerate(capacities))
    assert value(scores, pairs) == best(scores, capacities)


@given(
    st.integers(1, 4).flatmap(
        lambda mentors: st.tuples(
            st.lists(st.lists(st.one_of(st.none(), st.floats(0, 1)), min_size=mentors, max_size=mentors), max_size=12),
            st.lists(st.integers(0, 4), min_size=mentors, max_size=mentors),
        )
    )
)
def test_a_mapping_says_the_same_as_a_sequence_and_again_the_same(case: tuple[list[Row], list[int]]) -> None:
    scores, capacities = case
    mappings = [{mentor: score for mentor, score in enumerate(row) if score is not None} for row in scores]

    assert assign(scores, capacities) == assign(mappings, capacities) == assign(scores, capacities)


@pytest.mark.parametrize(
    ("scores", "capacities", "pairs"),
    [
        ([], [], []),
        ([], [2], []),
        ([{}], [], [None]),
        ([[None]], [1], [None]),
        ([[5.0]], [0], [None]),
        ([[1.0], [2.0], [3.0]], [2], [None, 0, 0]),
        ([[9.0, None], [9.0, 0.0]], [1, 1], [0, 1]),
        ([[9.0, 0.1], [9.0, None]], [1, 1], [1, 0]),  # two pairs before the highest score
        ([[-5.0], [None]], [1], [0, None]),  # a bad match is a match
    ],
)
def test_small_cases(scores: list[Row], capacities: list[int], pairs: list[int | None]) -> None:
    assert assign(scores, capacities) == pairs


@pytest.mark.parametrize(
    ("scores", "capacities"),
    [([[1.0]], [-1]), ([[float("nan")]], [1]), ([[float("inf")]], [1]), ([{3: 1.0}], [1]), ([[1.0, 2.0]], [1])],
)
def test_what_makes_no_sense_is_refused(scores: list[Row], capacities: list[int]) -> None:
    with pytest.raises(ValueError, match=r"capacity|score"):
        assign(scores, capacities)
