"""The names that pseudonyms are made of: a bird and a tree, read from content/pen-names.json."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from random import Random
from types import MappingProxyType
from typing import Any, Self

from core.catalogue import FOLDER, CatalogueError
from core.entries import Entries, read_object
from core.i18n import Locale
from core.text import fold

FILE = "pen-names.json"
FEWEST = 200
"""Birds, and as many trees: 40,000 pseudonyms before a server comes to its second series."""
LONGEST = 16  # characters

_ONE_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_ROMAN = ((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"),
          (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))  # fmt: skip

Names = Mapping[Locale, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class PenNames:
    """Birds and trees by language; the same index names the same one in each."""

    birds: Names
    trees: Names

    @classmethod
    def load(cls, folder: Path = FOLDER) -> Self:
        """Read and check the names. Raises CatalogueError with every problem found.

        An index is a position in the file, and is what a pseudonym is stored as. Once published, a name keeps its
        place: others are added at the end, and none is moved or removed, or members would change names unasked.
        """
        problems: list[str] = []
        content = read_object(folder / FILE, problems)
        if problems:
            raise CatalogueError(problems)
        check = Entries(problems, None)
        taken: dict[tuple[Locale, str], str] = {}
        names = cls(*(_read(content, kind, taken, check) for kind in ("birds", "trees")))
        if problems:
            raise CatalogueError(problems)
        return names

    def draw(self, random: Random) -> tuple[int, int]:
        """A bird's index and a tree's, each pair as likely as any other."""
        return random.randrange(len(self.birds[Locale.FR])), random.randrange(len(self.trees[Locale.FR]))

    def spell(self, locale: Locale, bird: int, tree: int, series: int = 0) -> str:
        """A pseudonym ("Mésange Tilleul"); a later `series` is for when all were given (1: "Mésange Tilleul II")."""
        name = f"{self.birds[locale][bird]} {self.trees[locale][tree]}"
        return f"{name} {_roman(series + 1)}" if series else name


@cache
def shipped() -> PenNames:
    """The names of `content/`, read once a process. Raises CatalogueError."""
    return PenNames.load()


def _read(content: Mapping[str, Any], kind: str, taken: dict[tuple[Locale, str], str], check: Entries) -> Names:
    """One list, by language. `taken` holds the folded names met so far, each with its place."""
    check.at(FILE, content)
    entries = check.objects(kind)
    if len(entries) < FEWEST:
        check.report(f"{len(entries)} {kind}, {FEWEST} needed")
    found: dict[Locale, list[str]] = {locale: [] for locale in Locale}
    for index, entry in enumerate(entries):
        check.at(f"{FILE}: {kind}[{index}]", entry)
        for locale, names in found.items():
            name = check.text(locale)
            names.append(name)
            if not name:
                continue
            for fault in _faults(name):
                check.report(f"{fault}: {name!r}")
            place = taken.setdefault((locale, fold(name)), check.place)
            if place != check.place:
                check.report(f"{name!r} is also {place.removeprefix(f'{FILE}: ')}")
    return MappingProxyType({locale: tuple(names) for locale, names in found.items()})


def _faults(name: str) -> Iterable[str]:
    if not _ONE_WORD.fullmatch(name):
        yield "must be one word"
    elif name != name.capitalize():
        yield "must begin with its only capital"
    if len(name) > LONGEST:
        yield f"longer than {LONGEST} characters"


def _roman(number: int) -> str:
    written = ""
    for value, numeral in _ROMAN:
        count, number = divmod(number, value)
        written += numeral * count
    return written
