"""How well two suit each other: always between 0 and 1, the same for the same, forbidden on both sides alike."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cogs.mentoring.scoring import (
    MOST,
    TOLD,
    WEIGHTS,
    Candidate,
    Hindrance,
    History,
    Part,
    hindrance,
    score,
    weighted,
)  # fmt: skip
from core.mentoring import Profile
from core.mentoring_lists import AVAILABILITY, LANGUAGES, PRACTICES, PROFESSIONS, STATUSES, TOPICS

TODAY = date(2026, 11, 26)
NOTHING = dict.fromkeys(map(str, Part), 0)
PLACES = ("", "bretagne", "corse", "quebec")


def some(codes: tuple[str, ...], least: int = 0) -> st.SearchStrategy[tuple[str, ...]]:
    return st.lists(st.sampled_from(codes), unique=True, min_size=least, max_size=4).map(tuple)


def one(codes: tuple[str, ...]) -> st.SearchStrategy[str]:
    return st.sampled_from(("", *codes))


PROFILES = st.builds(
    Profile,
    mentor=st.booleans(),
    mentee=st.booleans(),
    profession=one(PROFESSIONS),
    status=one(STATUSES),
    specialty=st.sampled_from(("", "general-practice", "cardiology")),
    practice=one(PRACTICES),
    region=st.sampled_from(PLACES),
    department=st.sampled_from(("", "29", "2A")),
    remote=st.booleans(),
    languages=some(LANGUAGES, least=1),
    topics=some(TOPICS),
    availability=some(AVAILABILITY),
    capacity=st.integers(0, 5),
    once=st.booleans(),
    wishes=st.text(max_size=5),
    workplace=st.sampled_from(("", "CHU de Brest", "chu de brest ", "Clinique des Lilas")),
    excluded=some(("1", "2", "3")).map(lambda ids: tuple(map(int, ids))),
    paused_until=st.none() | st.dates(TODAY - timedelta(days=9), TODAY + timedelta(days=9)),
    waiting_since=st.none() | st.dates(TODAY - timedelta(days=200), TODAY + timedelta(days=2)),
    first=st.booleans(),
    away=st.none() | st.just(TODAY),
)
HISTORIES = st.builds(History, *[st.sets(st.just((b"e", b"o")), max_size=1)] * 3)
WEIGHINGS = st.fixed_dictionaries({part: st.integers(0, MOST) for part in Part})


def mentee(profile: Profile) -> Candidate:
    return Candidate(b"e", 1, profile)


def mentor(profile: Profile, places: int = 1) -> Candidate:
    return Candidate(b"o", 2, profile, places)


@given(PROFILES, PROFILES, st.integers(-2, 6), HISTORIES, WEIGHINGS)
def test_a_score_is_a_mean_of_parts_between_0_and_1(
    asking: Profile, asked: Profile, places: int, history: History, weights: dict[Part, int]
) -> None:
    found = score(mentee(asking), mentor(asked, places), history, TODAY, weights)
    assert found == score(mentee(asking), mentor(asked, places), history, TODAY, dict(reversed(weights.items())))
    assert set(found.parts) == set(Part)
    assert all(0 <= value <= 1 for value in found.parts.values())
    counted = [value for part, value in found.parts.items() if weights[part]]
    assert min(counted, default=0) - 1e-9 <= found.total <= max(counted, default=0) + 1e-9


@given(PROFILES, PROFILES, HISTORIES)
def test_reasons_tell_nothing_of_secrets_of_waiting_or_of_other_pairs(
    asking: Profile, asked: Profile, history: History
) -> None:
    """What is hidden may change as it likes: both are told the same."""
    told = score(mentee(asking), mentor(asked), history, TODAY).reasons
    hidden: dict[str, Any] = {
        "wishes": "secret",
        "workplace": "ailleurs",
        "excluded": (9,),
        "paused_until": TODAY,
        "away": TODAY,
    }
    other = replace(asking, **hidden, waiting_since=None, first=not asking.first)
    others = replace(asked, **hidden, capacity=5, once=not asked.once)
    assert told == score(mentee(other), mentor(others, 5), History(), TODAY).reasons
    assert set(told) <= set(TOLD)
    assert not {Part.WAITING, Part.AGAIN, Part.LOAD} & set(told)


@given(PROFILES, PROFILES)
def test_what_nobody_asked_for_is_no_reason(asking: Profile, asked: Profile) -> None:
    wanted = replace(asking, topics=(), availability=(), practice="", specialty="", status="")
    found = score(mentee(wanted), mentor(asked), History(), TODAY).reasons
    assert set(found) <= {Part.PLACE, Part.LANGUAGE}


@given(PROFILES, PROFILES, st.booleans())
def test_what_forbids_two_forbids_them_the_other_way_round(asking: Profile, asked: Profile, once: bool) -> None:
    """Languages, workplaces and exclusions are the same whichever of the two is the mentor."""

    def forbidden(one: Profile, other: Profile) -> bool:
        both = [replace(each, mentee=True, mentor=True, once=True) for each in (one, other)]
        return hindrance(mentee(both[0]), mentor(both[1]), History(), TODAY, once=once) is not None

    def swap(profile: Profile) -> Profile:
        return replace(profile, excluded=tuple({1: 2, 2: 1}.get(each, each) for each in profile.excluded))

    assert forbidden(asking, asked) == forbidden(swap(asked), swap(asking))


@given(PROFILES, PROFILES, HISTORIES, st.booleans())
def test_who_excluded_or_said_no_is_never_brought_together(
    asking: Profile, asked: Profile, history: History, once: bool
) -> None:
    for one, other in ((replace(asking, excluded=(2,)), asked), (asking, replace(asked, excluded=(1,)))):
        assert hindrance(mentee(one), mentor(other), history, TODAY, once=once) is not None
    for past in (History(declined={(b"e", b"o")}), History(together={(b"e", b"o")})):
        assert hindrance(mentee(asking), mentor(asked), past, TODAY, once=once) is not None


MENTEE = Profile(mentee=True, workplace="CHU")
MENTOR = Profile(mentor=True, once=True, workplace="Lilas")


@pytest.mark.parametrize(
    ("asking", "asked", "places", "once", "found"),
    [
        (MENTEE, MENTOR, 1, False, None),
        (MENTEE, MENTOR, 0, False, Hindrance.FULL),
        (MENTEE, replace(MENTOR, capacity=0), 1, True, None),
        (MENTEE, replace(MENTOR, once=False), 1, True, Hindrance.ROLE),
        (MENTEE, replace(MENTOR, mentor=False), 1, False, Hindrance.ROLE),
        (replace(MENTEE, mentee=False), MENTOR, 1, False, Hindrance.ROLE),
        (MENTEE, replace(MENTOR, paused_until=TODAY), 1, False, None),
        (MENTEE, replace(MENTOR, paused_until=TODAY + timedelta(days=1)), 1, False, Hindrance.PAUSED),
        (replace(MENTEE, away=TODAY), MENTOR, 1, False, Hindrance.PAUSED),
        (MENTEE, replace(MENTOR, languages=("nl",)), 1, False, Hindrance.LANGUAGE),
        (MENTEE, replace(MENTOR, workplace="chu "), 1, False, Hindrance.WORKPLACE),
        (replace(MENTEE, workplace=""), replace(MENTOR, workplace=""), 1, False, None),
    ],
)
def test_what_forbids(asking: Profile, asked: Profile, places: int, once: bool, found: Hindrance | None) -> None:
    assert hindrance(mentee(asking), mentor(asked, places), History(), TODAY, once=once) is found


def test_nobody_is_paired_with_themselves() -> None:
    both = replace(MENTEE, mentor=True)
    same = hindrance(Candidate(b"e", 1, both), Candidate(b"e", 1, both, 1), History(), TODAY, once=False)
    assert same is Hindrance.SAME


def test_more_in_common_is_never_worse() -> None:
    asking = replace(MENTEE, topics=("paperwork", "thesis"), specialty="cardiology", region="bretagne", status="intern")
    close = replace(
        MENTOR, topics=("paperwork", "thesis"), specialty="cardiology", region="bretagne", status="hospital"
    )
    totals = [
        score(mentee(asking), mentor(each), History(), TODAY).total
        for each in (close, replace(close, topics=("paperwork",)), replace(close, topics=(), region="corse"), MENTOR)
    ]
    assert totals == sorted(totals, reverse=True)
    assert len(set(totals)) == len(totals)


def test_a_server_weighs_as_it_likes() -> None:
    assert weighted({}) == dict(WEIGHTS)
    only = weighted({**NOTHING, "place": 1})
    far, near = replace(MENTOR, remote=False), replace(MENTOR, region="corse")
    asking = replace(MENTEE, region="corse", remote=False)
    assert [score(mentee(asking), mentor(each), History(), TODAY, only).total for each in (far, near)] == [0.0, 0.8]
    assert score(mentee(asking), mentor(near), History(), TODAY, weighted(NOTHING)).total == 0
