"""How near a document is to what a member typed, by words and by meaning, and which are worth a tired reader's look.

The weights and floors were tuned on the tuning part of `benchmarks/data`, and on nothing else.
"""

import math
from collections.abc import Collection, Hashable, Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from operator import mul
from typing import Protocol, TypeVar

from cogs.questions.search.lexicon import Lexicon, Query

Key = TypeVar("Key", bound=Hashable)
TITLE, BODY = 1.0, 0.7
"""How much it counts to find a word in a question's title, and in its details or accepted answer."""
TELLING = 6
"""How many of the words found count as evidence: a long text shares a few words with everything."""
BESIDE = 0.6
"""The part of the best one's relevance that what is shown beside it must have."""

BESIDE_A_SHEET = 0.75
"""What an earlier question's relevance counts for in one list with sheets, which were checked.

On the tuning part, with 180 earlier questions on the sheets' own matters, the right sheet then comes first for .47 of
the queries instead of .22, and the right question is among the first three as often."""


@dataclass(frozen=True, slots=True)
class Scale:
    """What the ways of being near count for, beside the cosine of the meanings, which counts for itself.

    `agreed` is what it counts for to come first both by words and by meaning; less by the product of the ranks. The
    best must have a relevance of `floor`, or of `floor_by_words` where the search goes by words alone: a wrong sheet is
    worse than none. Where `whole` of what a query tells is found, or more, the latter is enough beside the meaning too.
    """

    covered: float
    evident: float
    alike: float
    agreed: float
    floor: float
    floor_by_words: float
    whole: float = math.inf


SHEETS = Scale(covered=0.3, evident=0.33, alike=0.9, agreed=0.3, floor=1.7, floor_by_words=1.15)
QUESTIONS = Scale(covered=0.0, evident=0.08, alike=0.9, agreed=0.0, floor=0.54, floor_by_words=0.32, whole=0.65)
"""A sheet is found by twenty ways of asking for it, an earlier question by the one way in which it was asked: there,
meaning tells more than words do."""


class Said(Protocol):
    """The terms of a question, and those of its title."""

    @property
    def question_id(self) -> int: ...
    @property
    def title_terms(self) -> Collection[str]: ...
    @property
    def terms(self) -> AbstractSet[str]: ...


@dataclass(frozen=True, slots=True)
class Closeness:
    """How near a document is by words.

    `covered`: the part of what the query tells that is found, 0 to 1. `evidence`: how much the most telling words found
    tell, in words as rare as can be. `alike`: the cosine of the query and one view of the document, 0 to 1.
    """

    covered: float
    evidence: float
    alike: float


def compared(query: Query, questions: Iterable[Said], lexicon: Lexicon) -> dict[int, Closeness]:
    """How near each question is.

    One loop, which looks nothing up twice: forty are compared with each query.
    """
    sought, standing, weights, squares = query.terms, query.standing, query.weights, query.squares
    unfound = [0.0] * len(query)
    near = {}
    for question in questions:
        title, found, anywhere = question.title_terms, unfound.copy(), unfound.copy()
        for term in sought & question.terms:
            counts = TITLE if term in title else BODY
            for number, surety in standing[term]:
                if surety > anywhere[number]:
                    anywhere[number] = surety
                if surety * counts > found[number]:
                    found[number] = surety * counts
        shared = sum(map(mul, squares, anywhere))
        alike = min(1.0, shared / (query.length * lexicon.length(question.terms))) if shared else 0.0
        near[question.question_id] = summed(query, list(map(mul, weights, found)), alike)
    return near


def summed(query: Query, found: Sequence[float], alike: float) -> Closeness:
    """How near a document is in which words of the query are found that tell so much each."""
    covered = sum(found) / query.told if query.told else 0.0
    return Closeness(covered, sum(sorted(found, reverse=True)[:TELLING]), alike)


def by_words(words: Mapping[Key, Closeness], scale: Scale) -> dict[Key, float]:
    """The relevance of each document by words alone."""
    return {
        key: scale.covered * near.covered + scale.evident * near.evidence + scale.alike * near.alike
        for key, near in words.items()
    }


def fused(words: Mapping[Key, Closeness], meaning: Mapping[Key, float], scale: Scale) -> dict[Key, float]:
    """The relevance of each document by words and by meaning, whose cosines are given.

    Scores and ranks are fused: ranks alone (RRF) found less, R@1 .86 against .90 on the tuning part.
    """
    said = by_words(words, scale)
    first_said, first_meant = _ranks(said), _ranks(meaning)
    found = {}
    for key in {*said, *meaning}:
        found[key] = said.get(key, 0.0) + meaning.get(key, 0.0)
        if key in said and key in meaning:
            found[key] += scale.agreed / (first_said[key] * first_meant[key])
    return found


def ranked(words: Mapping[Key, Closeness], meaning: Mapping[Key, float] | None, scale: Scale) -> dict[Key, float]:
    """What is worth a look, best first, each with its relevance as a multiple of the floor.

    `meaning` is None where the search goes by words alone.
    """
    near = {key: score / scale.floor_by_words for key, score in by_words(words, scale).items()}
    if meaning is not None:
        said = {key: score for key, score in near.items() if words[key].covered >= scale.whole}
        both = fused(words, meaning, scale)
        near = {key: max(score / scale.floor, said.get(key, 0.0)) for key, score in both.items()}
    best = max(near.values(), default=0.0)
    return {key: near[key] for key in _in_order(near) if best >= 1 and near[key] >= BESIDE * best}


def in_one_list(sheets: Mapping[str, float], questions: Mapping[int, float]) -> list[str | int]:
    """What was ranked apart, best first."""
    both: dict[str | int, float] = dict(sheets.items())
    both.update((key, BESIDE_A_SHEET * value) for key, value in questions.items())
    return _in_order(both)


def _ranks(scores: Mapping[Key, float]) -> dict[Key, int]:
    """1 for the best."""
    return {key: rank for rank, key in enumerate(_in_order(scores), 1)}


def _in_order(scores: Mapping[Key, float]) -> list[Key]:
    """Best first; equals stand in the same order at each run."""
    return sorted(scores, key=lambda key: (-scores[key], str(key)))
