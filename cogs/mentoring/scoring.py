"""How well a mentor suits a mentee: what forbids it, what speaks for it, how much. Pure; docs/mentoring.md says why.

Every part is between 0 and 1, and the score their weighted mean. Weights go from 0 (does not count) to 3.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

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
TOLD = (Part.TOPICS, Part.SPECIALTY, Part.PRACTICE, Part.PLACE, Part.LANGUAGE, Part.AVAILABILITY, Part.SENIORITY)
"""The parts that may be told as reasons: of the others, each would tell one of the two something about the other."""
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


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody to be paired: their profile, the account behind it, and the places that they have left.

    For twenty minutes, these are requests that may still be put to them.
    """

    owner: bytes
    user_id: int
    profile: Profile
    places: int = 0


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
    if not set(one.languages) & set(other.languages):
        return Hindrance.LANGUAGE
    if one.workplace and fold(one.workplace).strip() == fold(other.workplace).strip():
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
    one, other = mentee.profile, mentor.profile
    parts = {
        Part.TOPICS: _share(one.topics, other.topics),
        Part.SPECIALTY: _specialty(one, other),
        Part.PRACTICE: float(bool(one.practice) and one.practice == other.practice),
        Part.PLACE: _place(one, other),
        Part.LANGUAGE: _share(one.languages, other.languages),
        Part.AVAILABILITY: _share(one.availability, other.availability),
        Part.SENIORITY: _seniority(one, other),
        Part.WAITING: _waiting(one, today),
        Part.AGAIN: float((mentee.owner, mentor.owner) in history.fitted),
        Part.LOAD: max(0.0, min(1.0, mentor.places / other.capacity)) if other.capacity > 0 else 0.0,
    }
    all_of_them = sum(weights[part] for part in Part)
    total = sum(weights[part] * value for part, value in parts.items()) / all_of_them if all_of_them else 0.0
    return Score(total, parts)


def weighted(changed: Mapping[str, int]) -> dict[Part, int]:
    """The weights of a server that has changed some."""
    return {part: changed.get(part, usual) for part, usual in WEIGHTS.items()}


def _share(wanted: Collection[str], offered: Collection[str]) -> float:
    """How much of what one side wants the other has."""
    return len(set(wanted) & set(offered)) / len(set(wanted)) if wanted else INDIFFERENT


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
