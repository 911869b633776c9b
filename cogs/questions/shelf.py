"""The catalogue's sheets, found by words: in memory, for they change only with the code."""

from collections import defaultdict
from dataclasses import dataclass
from functools import lru_cache

from cogs.questions.lexicon import Lexicon, Query
from cogs.questions.similarity import Closeness, Field, closeness, length
from core.catalogue import Catalogue, Sheet
from core.text import search_terms

HEAD, TYPICAL, BODY = 1.0, 0.9, 0.5
"""How much it counts to find a word in a sheet's names, in its typical questions, in its text."""


def views(sheet: Sheet) -> tuple[str, ...]:
    """The texts that a sheet is found by, one by one: its titles, other names and typical questions."""
    return (sheet.title_fr, sheet.title_en, *sheet.aliases, *sheet.typical_questions)


@dataclass(frozen=True, slots=True)
class _View:
    """One way of naming a sheet or asking for it; `length` is its terms' as a vector."""

    sheet_id: str
    length: float


class Shelf:
    """Finds sheets by words; `views` are the texts by which each is found, by its id."""

    def __init__(self, catalogue: Catalogue) -> None:
        self.views = texts(catalogue)
        self.lexicon = Lexicon(catalogue.abbreviations)
        self._fields = {sheet.id: _fields(sheet) for sheet in catalogue.sheets.values()}
        self._views: list[_View] = []
        self._where: dict[str, list[int]] = defaultdict(list)
        self._bodies: dict[str, list[str]] = defaultdict(list)
        seen = [
            (sheet.id, frozenset(search_terms(view))) for sheet in catalogue.sheets.values() for view in views(sheet)
        ]
        for _, terms in seen:
            self.lexicon.learn(terms)
        for fields in self._fields.values():
            self.lexicon.learn(fields[-1][0])
        for sheet_id, terms in seen:
            for term in terms:
                self._where[term].append(len(self._views))
            self._views.append(_View(sheet_id, length(map(self.lexicon.rarity, terms))))
        for sheet_id, fields in self._fields.items():
            for term in fields[-1][0]:
                self._bodies[term].append(sheet_id)

    def search(self, text: str) -> dict[str, Closeness]:
        """How near each sheet is that shares a word with the text."""
        query = self.lexicon.read(text)
        alike = self._alike(query)
        near = {sheet for word in query for term in word.forms for sheet in self._bodies.get(term, ())} | set(alike)
        return {sheet: closeness(query, self._fields[sheet], alike.get(sheet, 0.0)) for sheet in near}

    def _alike(self, query: Query) -> dict[str, float]:
        """The cosine of the query and the view that is most like it, by sheet."""
        shared: dict[int, float] = defaultdict(float)
        for word in query:
            best: dict[int, float] = {}
            for term, surety in word.forms.items():
                for view in self._where.get(term, ()):
                    best[view] = max(surety, best.get(view, 0.0))
            for view, surety in best.items():
                shared[view] += surety * word.weight**2
        asked = length(word.weight for word in query)
        found: dict[str, float] = {}
        for index, value in shared.items():
            like = self._views[index]
            cosine = min(1.0, value / (asked * like.length))
            found[like.sheet_id] = max(cosine, found.get(like.sheet_id, 0.0))
        return found


@lru_cache(maxsize=1)
def shelf_of(catalogue: Catalogue) -> Shelf:
    """The catalogue's shelf, made once (0.15 s): nothing changes it."""
    return Shelf(catalogue)


def _fields(sheet: Sheet) -> tuple[Field, ...]:
    head = " ".join((sheet.title_fr, sheet.title_en, *sheet.aliases, *sheet.cerfa_all, *sheet.other_form_codes))
    body = " ".join((sheet.summary_fr, sheet.who_asks, *sheet.pitfalls))
    return (
        (frozenset(search_terms(head)), HEAD),
        (frozenset(search_terms(" ".join(sheet.typical_questions))), TYPICAL),
        (frozenset(search_terms(body)), BODY),
    )


def texts(catalogue: Catalogue) -> dict[str, tuple[str, ...]]:
    """The views of each sheet, by its id."""
    return {sheet.id: views(sheet) for sheet in catalogue.sheets.values()}
