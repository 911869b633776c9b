"""How well a mentor suits a mentee: what forbids it, what speaks for it, how much. Pure; docs/mentoring.md says why.

Every part is between 0 and 1, and the score their weighted mean. Weights go from 0 (does not count) to 3.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from operator import mul

from core.mentoring import Profile
from core.mentoring_lists import SENIORITY
from core.text import fold

MOST = 3
"""The highest weight."""
LONG_WAIT_DAYS = 84
"""From here on waiting longer counts no more."""
GAPS = {0: 0.4, 1: 1.0, 2: 1.0, 3: 0.8, 4: 0.6}
"""By how many steps of `SENIORITY` a mentor is ahead: the next steps know best what the first ones are like."""


class Part(StrEnum):
    """What counts, in the order in which reasons are told."""

    TOPICS = "topics"
    SPECIALTY = "specialty"
    PRACTICE = "practice"
    PLACE = "place"
    LANGUAGE = "language"
    AVAILABILITY = "availability"
    SENIORITY = "seniority"
    WAITING = "waiting"
    AGAIN = "again"
    LOAD = "load"


WEIGHTS: Mapping[Part, int] = {
    Part.TOPICS: 3,
    Part.SPECIALTY: 3,
    Part.PRACTICE: 1,
    Part.PLACE: 2,
    Part.LANGUAGE: 1,
    Part.AVAILABILITY: 2,
    Part.SENIORITY: 1,
    Part.WAITING: 2,
    Part.AGAIN: 1,
    Part.LOAD: 1,
}
TOLD = (Part.SPECIALTY, Part.PRACTICE, Part.PLACE, Part.AVAILABILITY, Part.SENIORITY)
"""The parts that may be told as reasons: of the last three, each would tell one of the two something about the other.
Topics are told by their names instead, and a language in common is required anyway.
"""
SPEAKS_FOR_IT = 0.5
"""From here on a part is told as a reason."""
INDIFFERENT = 0.4
"""What a part counts where nothing in particular is wanted: no reason, and no loss to those who are easily content."""


class Hindrance(StrEnum):
    """What forbids a pair. Never told to anybody which, nor that there is one: exclusions are among them."""

    SAME = "same"
    ROLE = "role"
    PAUSED = "paused"
    FULL = "full"
    LANGUAGE = "language"
    WORKPLACE = "workplace"
    EXCLUDED = "excluded"
    REFUSED = "refused"
    TOGETHER = "together"

    @property
    def secret(self) -> bool:
        """Whether one of the two would learn something of the other if what was asked were over as it arises."""
        return self not in (Hindrance.ROLE, Hindrance.PAUSED, Hindrance.FULL)


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody to be paired: their profile, the account behind it, and the places that they have left.

    For twenty minutes, these are requests that may still be put to them. What pairs are compared by is made once for
    each, not for each pair: a round compares a hundred thousand.
    """

    owner: bytes
    user_id: int
    profile: Profile
    places: int = 0
    languages: frozenset[str] = field(init=False, repr=False, compare=False)
    topics: frozenset[str] = field(init=False, repr=False, compare=False)
    availability: frozenset[str] = field(init=False, repr=False, compare=False)
    workplace: str = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        for name in ("languages", "topics", "availability"):
            object.__setattr__(self, name, frozenset(getattr(self.profile, name)))
        object.__setattr__(self, "workplace", fold(self.profile.workplace).strip())

    def as_shown(self, today: date) -> "Candidate":
        """As a search goes by it: see `Profile.as_shown`."""
        shown = self.profile.as_shown(today)
        return self if shown is self.profile else replace(self, profile=shown)


@dataclass(frozen=True, slots=True)
class History:
    """What happened before between (mentee, mentor): one of them `declined`, they are `together` now, or they were and
    both said that it `fitted`.
    """

    declined: Collection[tuple[bytes, bytes]] = frozenset()
    together: Collection[tuple[bytes, bytes]] = frozenset()
    fitted: Collection[tuple[bytes, bytes]] = frozenset()


@dataclass(frozen=True, slots=True)
class Score:
    """`total` is between 0 and 1, and `parts` are what it is made of."""

    total: float
    parts: Mapping[Part, float]

    @property
    def reasons(self) -> tuple[Part, ...]:
        """What may be told of it, to both in the same order."""
        return tuple(part for part in TOLD if self.parts[part] >= SPEAKS_FOR_IT)


def hindrance(mentee: Candidate, mentor: Candidate, history: History, today: date, *, once: bool) -> Hindrance | None:
    """Why these two may not be paired, for twenty minutes (`once`) or for longer; None where nothing forbids it."""
    one, other, pair = mentee.profile, mentor.profile, (mentee.owner, mentor.owner)
    if mentee.user_id == mentor.user_id:
        return Hindrance.SAME
    if not one.mentee or not (other.once if once else other.mentor):
        return Hindrance.ROLE
    if one.paused(today) or other.paused(today):
        return Hindrance.PAUSED
    if mentor.places < 1:
        return Hindrance.FULL
    if mentee.languages.isdisjoint(mentor.languages):
        return Hindrance.LANGUAGE
    if mentee.workplace and mentee.workplace == mentor.workplace:
        return Hindrance.WORKPLACE
    if mentor.user_id in one.excluded or mentee.user_id in other.excluded:
        return Hindrance.EXCLUDED
    if pair in history.declined:
        return Hindrance.REFUSED
    return Hindrance.TOGETHER if pair in history.together else None


def score(
    mentee: Candidate, mentor: Candidate, history: History, today: date, weights: Mapping[Part, int] = WEIGHTS
) -> Score:
    """How well two suit each other whom nothing forbids to be paired."""
    measured = measure(mentee, mentor, history, today)
    return Score(mean(measured, [weights[part] for part in Part]), dict(zip(Part, measured, strict=True)))


def measure(mentee: Candidate, mentor: Candidate, history: History, today: date) -> tuple[float, ...]:
    """Every part for two, in the order of `Part`."""
    one, other = mentee.profile, mentor.profile
    return (
        _share(mentee.topics, mentor.topics),
        _specialty(one, other),
        1.0 if one.practice and one.practice == other.practice else 0.0,
        _place(one, other),
        _share(mentee.languages, mentor.languages),
        _share(mentee.availability, mentor.availability),
        _seniority(one, other),
        _waiting(one, today),
        1.0 if (mentee.owner, mentor.owner) in history.fitted else 0.0,
        max(0.0, min(1.0, mentor.places / other.capacity)) if other.capacity > 0 else 0.0,
    )


def mean(measured: Sequence[float], weights: Sequence[int]) -> float:
    """The parts as one number; both in the order of `Part`."""
    all_of_them = sum(weights)
    return sum(map(mul, weights, measured)) / all_of_them if all_of_them else 0.0


def weighted(changed: Mapping[str, int]) -> dict[Part, int]:
    """The weights of a server that has changed some."""
    return {part: changed.get(part, usual) for part, usual in WEIGHTS.items()}


def _share(wanted: frozenset[str], offered: frozenset[str]) -> float:
    """How much of what one side wants the other has."""
    return len(wanted & offered) / len(wanted) if wanted else INDIFFERENT


def _specialty(one: Profile, other: Profile) -> float:
    if one.specialty and one.specialty == other.specialty:
        return 1.0
    return 0.4 if one.profession and one.profession == other.profession else 0.0


def _place(one: Profile, other: Profile) -> float:
    if one.department and one.department == other.department:
        return 1.0
    if one.region and one.region == other.region:
        return 0.8
    return 0.5 if one.remote and other.remote else 0.0


def _seniority(one: Profile, other: Profile) -> float:
    if one.status not in SENIORITY or other.status not in SENIORITY:
        return 0.0
    return GAPS.get(SENIORITY[other.status] - SENIORITY[one.status], 0.0)


def _waiting(one: Profile, today: date) -> float:
    if one.first:
        return 1.0
    days = (today - one.waiting_since).days if one.waiting_since else 0
    return min(1.0, max(0, days) / LONG_WAIT_DAYS)
