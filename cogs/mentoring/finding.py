"""What colleagues type for an entry of a list ("MG", "psy", "35", "bretagne", "Rhumatolgie"), found. Pure."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from rapidfuzz import fuzz

from core.text import fold

NEAREST = 10
"""How many are offered where it is unclear."""
BEGINNING = 3
"""Letters from which on the beginning of a name, if it is nobody else's, is enough."""
MISTYPED, APART = 88.0, 6.0
"""Percent: how alike what is typed has to be to a name, and how much less alike to any other, to be taken for it:
Rennes is not Ardennes (86).
"""
ALIKE = 55.0
"""Percent: what is less alike is not offered."""
NOT_LETTERS = re.compile(r"[^a-z0-9]+")


@dataclass(frozen=True, slots=True)
class Found:
    """The entry that is meant, or None and, the likeliest first, those that may be."""

    code: str | None
    nearest: tuple[str, ...] = ()


class Finder:
    """Knows what each entry of a list may be called, in whatever language, order, case and without accents."""

    def __init__(self, spellings: Mapping[str, Iterable[str]]) -> None:
        self._of: dict[str, list[str]] = defaultdict(list)
        """The codes of each spelling, in the order of the list."""
        self._codes = tuple(spellings)
        for code, names in spellings.items():
            for name in dict.fromkeys(map(plain, names)):
                if name:
                    self._of[name].append(code)

    def find(self, typed: str) -> Found:
        """What is meant by it; nothing at all by nothing."""
        sought = plain(typed)
        if not sought:
            return Found(None)
        for codes in (self._of.get(sought, []), self._beginning(sought)):
            if len(codes) == 1 and (len(sought) >= BEGINNING or sought in self._of):
                return Found(codes[0])
            if codes:
                return Found(None, tuple(codes[:NEAREST]))
        return self._alike(sought)

    def suggest(self, typed: str, limit: int) -> tuple[str, ...]:
        """What may be meant by what is being typed, the likeliest first; the beginning of the list by nothing."""
        sought = plain(typed)
        if not sought:
            return self._codes[:limit]
        close = [*self._of.get(sought, []), *self._beginning(sought)]
        found = close or [code for code, _ in self._ranked(sought)]
        return tuple(dict.fromkeys(found))[:limit]

    def _beginning(self, sought: str) -> list[str]:
        """The entries of which each typed word begins a word; those that begin with what is typed come first."""
        first, others = [], []
        for name, codes in self._of.items():
            if name.startswith(sought):
                first += codes
            elif _begins(sought.split(), name.split()):
                others += codes
        return list(dict.fromkeys([*first, *others]))

    def _alike(self, sought: str) -> Found:
        ranked = list(self._ranked(sought))
        if not ranked:
            return Found(None)
        (code, best), following = ranked[0], ranked[1][1] if len(ranked) > 1 else 0.0
        if best >= MISTYPED and best - following >= APART:
            return Found(code)
        return Found(None, tuple(code for code, _ in ranked[:NEAREST]))

    def _ranked(self, sought: str) -> Iterator[tuple[str, float]]:
        """The entries, each with how alike its likest spelling is, as far as any is."""
        best: dict[str, float] = defaultdict(float)
        for name, codes in self._of.items():
            alike = fuzz.ratio(sought, name)
            for code in codes:
                best[code] = max(best[code], alike)
        order = sorted(best.items(), key=lambda item: -item[1])
        return ((code, alike) for code, alike in order if alike >= ALIKE)


def plain(text: str) -> str:
    """A name as it is compared: no accents, no case, words apart by one space."""
    return NOT_LETTERS.sub(" ", fold(text)).strip()


def _begins(typed: list[str], words: list[str]) -> bool:
    return all(any(word.startswith(each) for word in words) for each in typed)
