"""A round: who waits, who has places, what moderators pinned and forbade; the whole plan. Pure, and deterministic.

Before everything else as many mentees as possible are paired, then as many as possible of those who go before others,
then the total of the scores is as high as it can be (`matching.assign`).
"""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from cogs.mentoring.matching import assign
from cogs.mentoring.scoring import WEIGHTS, Candidate, History, Part, Score, hindrance, mean, measure, score

Accounts = tuple[int, int]
"""Of a mentee and a mentor."""
STRONG, GOOD = 0.6, 0.4
"""From these scores on two are told to suit each other very well, and well."""


class Fit(StrEnum):
    """A score in words: numbers would be read as marks."""

    STRONG = "strong"
    GOOD = "good"
    FAIR = "fair"


class Why(StrEnum):
    """Why somebody stays without a mentor. It is the same for everybody of a plan, and says nothing about one of them:
    what keeps two apart is nobody's business.
    """

    NO_PLACE = "no-place"
    NOBODY = "nobody"


@dataclass(frozen=True, slots=True)
class Planned:
    mentee: Candidate
    mentor: Candidate
    score: Score
    pinned: bool = False

    @property
    def accounts(self) -> Accounts:
        return self.mentee.user_id, self.mentor.user_id


@dataclass(frozen=True, slots=True)
class Plan:
    """`pairs` are the best first; `left` stay without, for the reason `why`; `not_kept` are pinned pairs that something
    forbids. `places` are all that mentors had before.
    """

    pairs: tuple[Planned, ...]
    left: tuple[Candidate, ...]
    why: Why
    not_kept: tuple[Accounts, ...]
    places: int

    @property
    def waiting(self) -> int:
        return len(self.pairs) + len(self.left)

    @property
    def fit(self) -> Fit | None:
        """How well those suit each other who are paired, on average."""
        return fit_of(sum(pair.score.total for pair in self.pairs) / len(self.pairs)) if self.pairs else None

    @property
    def owners(self) -> list[tuple[bytes, bytes]]:
        """Who is paired with whom, in no order of its own."""
        return sorted((pair.mentee.owner, pair.mentor.owner) for pair in self.pairs)


def fit_of(total: float) -> Fit:
    return Fit.STRONG if total >= STRONG else Fit.GOOD if total >= GOOD else Fit.FAIR


def plan(
    mentees: Collection[Candidate],
    mentors: Collection[Candidate],
    history: History,
    today: date,
    weights: Mapping[Part, int] = WEIGHTS,
    *,
    pinned: Sequence[Accounts] = (),
    forbidden: Collection[Accounts] = (),
) -> Plan:
    """Pair those who wait with those who have places. Pinned pairs are made, in their order, unless something forbids
    it; a forbidden one never is.
    """
    waiting, offering = sorted(mentees, key=_owner), sorted(mentors, key=_owner)
    left = [max(0, mentor.places) for mentor in offering]
    places, kept, forbidden = sum(left), dict[int, int](), frozenset(forbidden)
    by_mentee = {each.user_id: nth for nth, each in enumerate(waiting)}
    by_mentor = {each.user_id: nth for nth, each in enumerate(offering)}
    not_kept = []
    for accounts in pinned:
        row, column = (known.get(account) for known, account in zip((by_mentee, by_mentor), accounts, strict=True))
        if (
            row is None
            or column is None
            or row in kept
            or not left[column]
            or accounts in forbidden
            or hindrance(waiting[row], offering[column], history, today, once=False)
        ):
            not_kept.append(accounts)
            continue
        kept[row] = column
        left[column] -= 1
    free = [row for row in range(len(waiting)) if row not in kept]
    rows = _scores([waiting[row] for row in free], offering, left, history, today, weights, forbidden)
    chosen = kept | {row: column for row, column in zip(free, assign(rows, left), strict=True) if column is not None}
    pairs = [
        Planned(
            waiting[row],
            offering[column],
            score(waiting[row], offering[column], history, today, weights),
            pinned=row in kept,
        )
        for row, column in chosen.items()
    ]
    pairs.sort(key=lambda pair: (-pair.score.total, pair.mentee.owner))
    taken = Counter(chosen.values())
    full = all(taken[nth] >= mentor.places for nth, mentor in enumerate(offering))
    return Plan(
        tuple(pairs),
        tuple(mentee for row, mentee in enumerate(waiting) if row not in chosen),
        Why.NO_PLACE if full else Why.NOBODY,
        tuple(not_kept),
        places,
    )


def _scores(
    mentees: Sequence[Candidate],
    mentors: Sequence[Candidate],
    left: Sequence[int],
    history: History,
    today: date,
    weights: Mapping[Part, int],
    forbidden: Collection[Accounts],
) -> list[dict[int, float]]:
    """What each mentee would make of each mentor who has a place left, unless something forbids it.

    Who goes before others has more than all others together may make.
    """
    listed, open_ = [weights[part] for part in Part], [nth for nth, places in enumerate(left) if places]
    found = []
    for mentee in mentees:
        before = float(len(mentees)) if mentee.profile.first else 0.0
        row = {}
        for nth in open_:
            mentor = mentors[nth]
            if hindrance(mentee, mentor, history, today, once=False) is None and (
                not forbidden or (mentee.user_id, mentor.user_id) not in forbidden
            ):
                row[nth] = before + mean(measure(mentee, mentor, history, today), listed)
        found.append(row)
    return found


def _owner(candidate: Candidate) -> bytes:
    return candidate.owner
