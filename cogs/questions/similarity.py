"""How near a document is to what a member typed, by words and by meaning, and which are worth a tired reader's look.

The weights and floors were tuned on the tuning part of `benchmarks/data`, and on nothing else.
"""

import math
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from cogs.questions.lexicon import Lexicon, Query, Word

Key = TypeVar("Key", bound=Hashable)
Field = tuple[frozenset[str], float]
"""Terms of one part of a document, and how much it counts to be found there (0–1)."""
TELLING = 6
"""How many of the words found count as evidence: a long text shares a few words with everything."""
COVERED, EVIDENT, ALIKE, MEANT = 0.6, 0.33, 0.6, 1.0
"""What the four parts of a document's relevance count for."""
FLOOR_WORDS, FLOOR_BOTH = 0.9, 1.4
"""Relevance under which nothing is shown, without and with the search by meaning: a wrong sheet is worse than none."""


@dataclass(frozen=True, slots=True)
class Closeness:
    """How near a document is by words.

    `covered`: the part of what the query tells that is found, 0 to 1. `evidence`: how much the most telling words found
    tell, in words as rare as can be. `alike`: the cosine of the query and one view of the document, 0 to 1.
    """

    covered: float
    evidence: float
    alike: float


def closeness(query: Query, fields: Sequence[Field], alike: float) -> Closeness:
    """How near a document with these parts is; `alike` is known to the caller."""
    found = [word.weight * _found(word, fields) for word in query]
    told = sum(word.weight for word in query)
    return Closeness(
        covered=sum(found) / told if told else 0.0,
        evidence=sum(sorted(found, reverse=True)[:TELLING]),
        alike=alike,
    )


def _found(word: Word, fields: Sequence[Field]) -> float:
    return max((surety * counts for terms, counts in fields for term, surety in word.forms.items() if term in terms), default=0.0)


def likeness(query: Query, view: Iterable[str], lexicon: Lexicon) -> float:
    """The cosine of a query and a text, each word by what it tells."""
    terms = set(view)
    shared = sum(
        max((surety for term, surety in word.forms.items() if term in terms), default=0.0) * word.weight**2
        for word in query
    )
    if not shared:
        return 0.0
    return min(1.0, shared / (length(word.weight for word in query) * length(map(lexicon.rarity, terms))))


def length(weights: Iterable[float]) -> float:
    return math.sqrt(sum(weight * weight for weight in weights))


def relevance(words: Closeness | None, cosine: float | None) -> float:
    """One figure for both ways of being near."""
    by_words = COVERED * words.covered + EVIDENT * words.evidence + ALIKE * words.alike if words else 0.0
    return by_words + MEANT * (cosine or 0.0)


def ranked(by_words: Mapping[Key, Closeness], by_meaning: Mapping[Key, float] | None) -> list[Key]:
    """What is worth a look, best first. `by_meaning` is None where the search goes by words alone."""
    floor = FLOOR_WORDS if by_meaning is None else FLOOR_BOTH
    near = by_meaning or {}
    found = {key: relevance(by_words.get(key), near.get(key)) for key in (*by_words, *near)}
    return sorted((key for key, value in found.items() if value >= floor), key=lambda key: -found[key])
