"""What a member's words stand for: how much each tells, what a mistyped one meant, what an abbreviation means."""

import math
import re
import string
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cached_property, lru_cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

from core.phrasing import Abbreviation
from core.text import search_terms, words

WORDS_READ = 24
"""How many words of a text are looked for: the title and the first sentences say what it is about."""
CORRECTED, EXPANDED, SYNONYM = 0.9, 0.7, 0.7
"""How surely a corrected word, an abbreviation's meaning, or a synonym stands for what was typed."""
CORRECTIONS = 3
"""How many words of a query are worth correcting."""
TWO_MISTAKES_FROM, ONE_MISTAKE_FROM = 8, 4
"""The length, in letters, from which a word may have so many typing errors and still be recognised."""
SIGNS = string.ascii_lowercase + string.digits
"""What terms are made of."""
_NUMBER = re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a query: the terms that may stand for it, how surely each does (0–1), and how much it tells."""

    forms: Mapping[str, float]
    weight: float


class Query(tuple[Word, ...]):
    """What is looked for, and what every comparison with it needs, worked out once."""

    @cached_property
    def standing(self) -> Mapping[str, Sequence[tuple[int, float]]]:
        """By each term, the words that it may stand for, by their number, and how surely it does."""
        found: dict[str, list[tuple[int, float]]] = {}
        for number, word in enumerate(self):
            for term, surety in word.forms.items():
                found.setdefault(term, []).append((number, surety))
        return found

    @cached_property
    def weights(self) -> Sequence[float]:
        """How much each word tells."""
        return [word.weight for word in self]

    @cached_property
    def squares(self) -> Sequence[float]:
        """What each word tells, squared: what it counts for in a cosine to share it."""
        return [weight**2 for weight in self.weights]

    @cached_property
    def told(self) -> float:
        """How much all words tell."""
        return sum(self.weights)

    @cached_property
    def length(self) -> float:
        """As a vector of what each word tells."""
        return math.hypot(*self.weights)

    @cached_property
    def terms(self) -> frozenset[str]:
        """Whatever any of the words may stand for."""
        return frozenset(self.standing)


class _Rarities(dict[str, float]):
    """How much each term tells, worked out when it is first asked for."""

    def __init__(self, lexicon: "Lexicon") -> None:
        self._lexicon = lexicon

    def __missing__(self, term: str) -> float:
        documents, count = self._lexicon.documents + 2, self._lexicon.counts.get(term, 0)
        rarity = math.log(documents / (count + 1)) / math.log(documents)
        if count:  # what no document has could be anything that was ever typed
            self[term] = rarity
        return rarity


class Lexicon:
    """The terms that the documents have, by how many have each."""

    def __init__(self, abbreviations: Mapping[str, Abbreviation], synonyms: tuple[tuple[str, ...], ...] = ()) -> None:
        """`abbreviations`: by their folded form; `synonyms`: groups of words used for one another."""
        self.documents = 0
        self.counts: dict[str, int] = defaultdict(int)
        self._by_length: dict[int, list[str]] = defaultdict(list)
        self._by_start: dict[tuple[str, int], list[str]] = defaultdict(list)
        self._rarities = _Rarities(self)
        self._meanings = {
            short: [frozenset(search_terms(meaning.fr)) for meaning in abbreviation.meanings]
            for short, abbreviation in abbreviations.items()
        }
        self._synonyms = _interchangeable(synonyms)

    def learn(self, terms: Iterable[str], documents: int = 1) -> None:
        """One more document, or so many, with each of these terms."""
        self.documents += documents
        self.count(dict.fromkeys(terms, documents))

    def count(self, counts: Mapping[str, int], documents: int = 0) -> None:
        """So many more documents have each of these terms."""
        self.documents += documents
        self._rarities.clear()
        for term, count in counts.items():
            if term not in self.counts:
                self._by_length[len(term)].append(term)
                self._by_start[term[:1], len(term)].append(term)
            self.counts[term] += count

    def rarity(self, term: str) -> float:
        """How much a term tells, from 0 (every document has it) to 1 (none has)."""
        return self._rarities[term]

    def length(self, terms: Iterable[str]) -> float:
        """That of a vector of what each term tells."""
        return math.hypot(*map(self._rarities.__getitem__, terms))

    def read(self, text: str) -> Query:
        """The words worth looking for, each once."""
        told = [(word, terms) for word in dict.fromkeys(words(text)) if (terms := _terms(word))][:WORDS_READ]
        corrections = CORRECTIONS
        query = []
        for word, terms in told:
            forms = dict.fromkeys(terms, 1.0)
            known = [term for term in terms if term in self.counts]
            if not known and corrections and not _NUMBER.search(word):
                corrections -= 1
                if meant := self.nearest(word):
                    forms[meant] = CORRECTED
                    known = [meant]
            for meaning in self._meanings.get(word, ()):
                for term in meaning:
                    forms.setdefault(term, EXPANDED / max(1, len(meaning) - 1))
            for term in terms:
                for other in self._synonyms.get(term, ()):
                    forms.setdefault(other, SYNONYM)
            query.append(Word(forms, max((self.rarity(term) for term in known or terms), default=0.0)))
        return Query(query)

    def nearest(self, word: str) -> str | None:
        """The known term that a mistyped word most likely meant; None where none is near."""
        allowed = 2 if len(word) >= TWO_MISTAKES_FROM else 1 if len(word) >= ONE_MISTAKE_FROM else 0
        for mistakes in range(1, allowed + 1):
            near = [
                (distance, -self.counts[term], term)
                for typed in search_terms(word)
                for choices in self._within(typed, mistakes)
                for term, distance, _ in process.extract(
                    typed, choices, scorer=OSA.distance, score_cutoff=mistakes, limit=None
                )
            ]
            if near:
                return min(near)[2]
        return None

    def _within(self, typed: str, mistakes: int) -> Iterable[Sequence[str]]:
        """Known terms, among them all that are so many typing errors off, or fewer."""
        lengths = range(len(typed) - mistakes, len(typed) + mistakes + 1)
        if mistakes > 1:
            return [self._by_length.get(length, ()) for length in lengths]
        # One error leaves the first letter as it is, or it is one of these: a tenth of the terms is gone through.
        first, rest = typed[:1], typed[1:]
        others = (rest, rest[:1] + first + rest[1:], *(sign + end for sign in SIGNS for end in (rest, typed)))
        alike = (self._by_start.get((first, length), ()) for length in lengths)
        return [*alike, [term for term in others if term in self.counts]]


def terms_of(query: Query, most: int) -> list[str]:
    """At most so many terms: the surest ones of the most telling words. The others only cost time."""
    told = sorted((-surety, -word.weight, term) for word in query for term, surety in word.forms.items())
    return list(dict.fromkeys(term for _, _, term in told))[:most]


@lru_cache(maxsize=20_000)
def _terms(word: str) -> AbstractSet[str]:
    return frozenset(search_terms(word))


@lru_cache(maxsize=2)
def _interchangeable(synonyms: tuple[tuple[str, ...], ...]) -> Mapping[str, AbstractSet[str]]:
    """The terms for which each term is used, found once: nothing changes what is shipped."""
    found: dict[str, set[str]] = defaultdict(set)
    for group in synonyms:
        forms = [search_terms(word) for word in group]
        for terms in forms:
            for term in terms:
                found[term].update(other for others in forms if others != terms for other in others)
    return found
