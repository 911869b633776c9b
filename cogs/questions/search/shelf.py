"""The catalogue's sheets and matters, found by words: in memory, for they change only with the code."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from cogs.questions.search.lexicon import Lexicon, Query
from cogs.questions.search.similarity import Closeness, summed
from core.catalogue import Catalogue, Sheet
from core.phrasing import Abbreviation
from core.text import search_terms

Field = tuple[frozenset[str], float]
"""Terms of one part of a document, and how much it counts to be found there (0–1)."""
HEAD, TYPICAL, BODY = 1.0, 0.9, 0.5
"""How much it counts to find a word in a sheet's names, in its typical questions, in its text."""


def views(sheet: Sheet) -> tuple[str, ...]:
    """The texts that a sheet is found by, one by one: its titles, other names and typical questions."""
    return (sheet.title_fr, sheet.title_en, *sheet.aliases, *sheet.typical_questions)


@dataclass(frozen=True, slots=True)
class Item:
    """What stands on a shelf: the texts by which it is found, and the terms of its parts, its body's last."""

    views: tuple[str, ...]
    fields: tuple[Field, ...]


@dataclass(frozen=True, slots=True)
class _View:
    """One way of naming an item or asking for it; `length` is its terms' as a vector."""

    item: str
    length: float


class Shelf:
    """Finds items by words; `views` are the texts by which each is found, by its id."""

    def __init__(self, items: Mapping[str, Item], abbreviations: Mapping[str, Abbreviation]) -> None:
        self.views = {name: item.views for name, item in items.items()}
        self.lexicon = Lexicon(abbreviations)
        self._views: list[_View] = []
        self._where: dict[str, list[int]] = defaultdict(list)
        self._counts: dict[str, dict[str, float]] = defaultdict(dict)
        seen = [(name, frozenset(search_terms(view))) for name, item in items.items() for view in item.views]
        for _, terms in seen:
            self.lexicon.learn(terms)
        for item in items.values():
            self.lexicon.learn(item.fields[-1][0])
        for name, terms in seen:
            for term in terms:
                self._where[term].append(len(self._views))
            self._views.append(_View(name, self.lexicon.length(terms)))
        for name, item in items.items():
            for terms, counts in item.fields:
                for term in terms:
                    self._counts[term][name] = max(counts, self._counts[term].get(name, 0.0))

    def search(self, text: str) -> dict[str, Closeness]:
        """How near each item is that shares a word with the text."""
        query = self.lexicon.read(text)
        alike = self._alike(query)
        found: dict[str, list[float]] = defaultdict(list)
        for word in query:
            best: dict[str, float] = {}
            for term, surety in word.forms.items():
                for item, counts in self._counts.get(term, {}).items():
                    best[item] = max(surety * counts, best.get(item, 0.0))
            for item, surety in best.items():
                found[item].append(word.weight * surety)
        return {item: summed(query, told, alike.get(item, 0.0)) for item, told in found.items()}

    def _alike(self, query: Query) -> dict[str, float]:
        """The cosine of the query and the view that is most like it, by item."""
        shared: dict[int, float] = defaultdict(float)
        for word in query:
            best: dict[int, float] = {}
            for term, surety in word.forms.items():
                for view in self._where.get(term, ()):
                    best[view] = max(surety, best.get(view, 0.0))
            for view, surety in best.items():
                shared[view] += surety * word.weight**2
        found: dict[str, float] = {}
        for index, value in shared.items():
            like = self._views[index]
            cosine = min(1.0, value / (query.length * like.length))
            found[like.item] = max(cosine, found.get(like.item, 0.0))
        return found


@lru_cache(maxsize=1)
def sheets_of(catalogue: Catalogue) -> Shelf:
    """The catalogue's sheets, put up once (0.15 s): nothing changes them."""
    items = {sheet.id: Item(views(sheet), _fields(sheet)) for sheet in catalogue.sheets.values()}
    return Shelf(items, catalogue.abbreviations)


@lru_cache(maxsize=1)
def matters_of(catalogue: Catalogue) -> Shelf:
    """The matters that colleagues speak of although no sheet is about them, put up once, by names no sheet has."""
    items = {f"matter {number}": Item(said, _said(said)) for number, said in enumerate(catalogue.matters)}
    return Shelf(items, catalogue.abbreviations)


def _fields(sheet: Sheet) -> tuple[Field, ...]:
    head = (sheet.title_fr, sheet.title_en, *sheet.aliases, *sheet.cerfa_all, *sheet.other_form_codes)
    body = (sheet.summary_fr, sheet.who_asks, *sheet.pitfalls)
    return (_field(head, HEAD), _field(sheet.typical_questions, TYPICAL), _field(body, BODY))


def _said(said: Sequence[str]) -> tuple[Field, ...]:
    return (_field(said[:1], HEAD), _field(said[1:], TYPICAL), _field((), BODY))


def _field(texts: Iterable[str], counts: float) -> Field:
    return (frozenset(search_terms(" ".join(texts))), counts)
