"""The shipped catalogue: sheets on forms and certificates, themes and support resources, read from content/.

With each sheet come the questions that it answers, in members' own words, and beside the sheets the abbreviations
that lead to them. Sheets and resources carry their sources, the date they were checked and how far to trust them;
a sheet's `doubts` say what nobody could verify. Since members act on them, a catalogue in which a source, a date
or a confidence is missing is refused.
"""

import hashlib
import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from itertools import zip_longest
from pathlib import Path
from types import MappingProxyType
from typing import Any, Self

from core import phrasing
from core.entries import CONFIDENCES, Entries, read_object
from core.helplines import Resource, read_resources
from core.phrasing import Abbreviation
from core.text import fold, words

FOLDER = Path(__file__).parent.parent / "content"
FILES = ("sheets.json", "themes.json", "resources.json", *phrasing.FILES)
KINDS = ("form", "certificate", "procedure")
LONGEST_THEME_NAME = 20  # characters: Discord's limit for a forum tag
MOST_THEMES = 16  # Discord allows 20 tags in a forum, and 4 show a question's state


_CERFA_VERSION = re.compile(r"\d{5}\*\d\d")


class CatalogueError(Exception):
    """The content cannot be used; `problems` lists every reason, each with its file and entry."""

    def __init__(self, problems: Iterable[str]) -> None:
        """Keep the problems in the order they were found."""
        self.problems = tuple(problems)
        super().__init__("\n".join(self.problems))


@dataclass(frozen=True, slots=True)
class LegalReference:
    """An article or a decree, as cited ("CSS L162-4-1"); not to be shown unless it was read in a source."""

    ref: str
    seen_in_a_source: bool


@dataclass(frozen=True, slots=True)
class Sheet:
    """One form, certificate or procedure. Texts are French unless named otherwise; None and () mean unknown.

    `who_may_sign` holds names from sheets.json's `professions`, and is empty where nobody may sign.
    `typical_questions` are for finding the sheet, not for showing: as typed, faults and all, a few in English.
    """

    id: str
    title_fr: str
    title_en: str
    kind: str
    cerfa: str | None
    cerfa_version_seen: str | None
    cerfa_all: tuple[str, ...]
    other_form_codes: tuple[str, ...]
    who_may_sign: tuple[str, ...]
    who_asks: str
    summary_fr: str
    pitfalls: tuple[str, ...]
    legal_basis: tuple[LegalReference, ...]
    aliases: tuple[str, ...]
    tags: tuple[str, ...]
    official_urls: tuple[str, ...]
    sources: tuple[str, ...]
    checked_date: date
    confidence: str
    confidence_note: str | None
    doubts: tuple[str, ...]
    typical_questions: tuple[str, ...]

    def title(self, locale: str) -> str:
        """Return the English title for "en" and its variants, else the French one."""
        return self.title_en if locale.partition("-")[0] == "en" else self.title_fr

    @property
    def link(self) -> str:
        """The first official address, else the first source."""
        return (self.official_urls or self.sources)[0]

    @property
    def quotable_references(self) -> tuple[LegalReference, ...]:
        """The legal references that were read somewhere: the only ones to show."""
        return tuple(reference for reference in self.legal_basis if reference.seen_in_a_source)


@dataclass(frozen=True, slots=True)
class Theme:
    """A forum theme and the tags it groups; names have at most `LONGEST_THEME_NAME` characters."""

    id: str
    name_fr: str
    name_en: str
    emoji: str
    tags: tuple[str, ...]

    def name(self, locale: str) -> str:
        """Return the English name for "en" and its variants, else the French one."""
        return self.name_en if locale.partition("-")[0] == "en" else self.name_fr


@dataclass(frozen=True, slots=True)
class _Entry:
    """A sheet's folded words, each text preceded by a space so that " x" finds words that begin with x."""

    sheet: Sheet
    titles: tuple[str, ...]
    others: tuple[str, ...]
    in_titles: str
    everywhere: str


@dataclass(frozen=True, slots=True, eq=False)
class Catalogue:
    """All that content/ holds, checked. Mappings keep the files' order and cannot be changed."""

    sheets: Mapping[str, Sheet]
    themes: Mapping[str, Theme]
    resources: tuple[Resource, ...]
    abbreviations: Mapping[str, Abbreviation]
    """By their folded form."""
    synonyms: tuple[tuple[str, ...], ...]
    matters: tuple[tuple[str, ...], ...]
    """What colleagues speak of although no sheet is about it: its name, then ways of saying it."""
    digest: str
    """SHA-256, in hexadecimal, of what the files say, whatever their layout."""
    _theme_of_tag: Mapping[str, Theme] = field(repr=False)
    _entries: tuple[_Entry, ...] = field(repr=False)
    _names: Mapping[str, Sheet] = field(repr=False)

    @classmethod
    def load(cls, folder: Path = FOLDER, *, today: date | None = None) -> Self:
        """Read and check the `FILES` in `folder`.

        With `today`, a checking date more than a day later is a fault too (members live in many time zones).
        Raises CatalogueError with every problem found.
        """
        problems: list[str] = []
        files = {name: read_object(folder / name, problems) for name in FILES}
        if problems:
            raise CatalogueError(problems)
        check = Entries(problems, today)
        check.at("sheets.json", files["sheets.json"])
        tags = check.mapping("tags")
        questions = phrasing.read_questions(files[phrasing.QUESTIONS_FILE], check)
        sheets = _sheets(files["sheets.json"], tags, questions, check)
        identifiers = [sheet.id for sheet in sheets]
        phrasing.match_questions(questions, identifiers, check)
        themes = _themes(files["themes.json"], tags, check)
        resources = read_resources(files["resources.json"], check)
        synonyms = phrasing.read_synonyms(files[phrasing.SYNONYMS_FILE], check)
        matters = phrasing.read_matters(files[phrasing.MATTERS_FILE], check)
        abbreviations = phrasing.read_abbreviations(files[phrasing.ABBREVIATIONS_FILE], identifiers, check)
        if problems:
            raise CatalogueError(problems)
        theme_of_tag = {tag: theme for theme in themes for tag in theme.tags}
        canonical = json.dumps(files, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
        return cls(
            sheets=MappingProxyType({sheet.id: sheet for sheet in sheets}),
            themes=MappingProxyType({theme.id: theme for theme in themes}),
            resources=tuple(resources),
            abbreviations=MappingProxyType(abbreviations),
            synonyms=synonyms,
            matters=matters,
            digest=hashlib.sha256(canonical.encode()).hexdigest(),
            _theme_of_tag=MappingProxyType(theme_of_tag),
            _entries=tuple(_entry(sheet) for sheet in _spread(sheets, theme_of_tag)),
            _names=MappingProxyType({name: sheet for sheet in sheets for name in _names_of(sheet)}),
        )

    def theme_of(self, sheet: Sheet) -> Theme:
        """Return the theme of the sheet's first tag."""
        return self._theme_of_tag[sheet.tags[0]]

    def find(self, name: str) -> Sheet | None:
        """Return the sheet whose id, title or alias is `name`, whatever its case, accents and spacing."""
        return self._names.get(_key(name))

    def suggest(self, typed: str, limit: int = 25) -> list[Sheet]:
        """Return at most `limit` sheets for what a member has typed so far, best first.

        Every typed word must occur in a title (French or English), an alias, a Cerfa number or another code,
        if only inside a word. First comes what is named exactly so, then a title that begins with the text,
        an alias or code that does, words that begin words of a title, of an alias, last those inside words.
        Nothing typed gives one sheet of each theme, then a second of each, and so on.
        """
        typed_words = words(typed)
        if not typed_words:
            return [entry.sheet for entry in self._entries[:limit]]
        start = " " + " ".join(typed_words)
        ranked = []
        for entry in self._entries:
            if not all(word in entry.everywhere for word in typed_words):
                continue
            if start in entry.titles or start in entry.others:
                rank = -1
            elif any(title.startswith(start) for title in entry.titles):
                rank = 0
            elif any(other.startswith(start) for other in entry.others):
                rank = 1
            else:
                rank = 2 + sum(
                    0 if " " + word in entry.in_titles else 1 if " " + word in entry.everywhere else 20
                    for word in typed_words
                )
            ranked.append((rank, entry.sheet))
        ranked.sort(key=lambda pair: pair[0])
        return [sheet for _, sheet in ranked[:limit]]


@cache
def shipped() -> Catalogue:
    """The catalogue of `content/`, read once a process (0.04 s). Raises CatalogueError."""
    return Catalogue.load()


def _key(name: str) -> str:
    return " ".join(fold(name).split())


def _names_of(sheet: Sheet) -> Iterator[str]:
    return map(_key, (sheet.id, sheet.title_fr, sheet.title_en, *sheet.aliases))


def _entry(sheet: Sheet) -> _Entry:
    def lined(text: str) -> str:
        return " " + " ".join(words(text))

    titles = tuple(map(lined, (sheet.title_fr, sheet.title_en)))
    codes = (
        *sheet.cerfa_all,
        *sheet.other_form_codes,
        *_CERFA_VERSION.findall(sheet.cerfa_version_seen or ""),
    )
    others = tuple(map(lined, (*sheet.aliases, *codes)))
    return _Entry(sheet, titles, others, "\n".join(titles), "\n".join(titles + others))


def _spread(sheets: list[Sheet], theme_of_tag: Mapping[str, Theme]) -> list[Sheet]:
    """Order sheets so that each theme comes once before any comes twice."""
    by_theme: dict[str, list[Sheet]] = {}
    for sheet in sheets:
        by_theme.setdefault(theme_of_tag[sheet.tags[0]].id, []).append(sheet)
    return [sheet for row in zip_longest(*by_theme.values()) for sheet in row if sheet is not None]


def _sheets(
    content: Mapping[str, Any], tags: Mapping[str, Any], questions: Mapping[str, tuple[str, ...]], check: Entries
) -> list[Sheet]:
    check.at("sheets.json", content)
    professions = check.texts("professions", required=True)
    sheets = []
    for identifier in check.entries("sheets.json", content, "sheets"):
        sheet = Sheet(
            id=identifier,
            title_fr=check.text("title_fr"),
            title_en=check.text("title_en"),
            kind=check.one_of("kind", KINDS),
            cerfa=check.optional_text("cerfa"),
            cerfa_version_seen=check.optional_text("cerfa_version_seen"),
            cerfa_all=check.texts("cerfa_all"),
            other_form_codes=check.texts("other_form_codes"),
            who_may_sign=check.texts("who_may_sign", allowed=professions),
            who_asks=check.text("who_asks"),
            summary_fr=check.text("summary_fr"),
            pitfalls=check.texts("pitfalls"),
            legal_basis=_references(check),
            aliases=check.texts("aliases"),
            tags=check.texts("tags", required=True, allowed=tags),
            official_urls=check.urls("official_urls"),
            sources=check.urls("sources", required=True),
            checked_date=check.day("checked_date"),
            confidence=check.one_of("confidence", CONFIDENCES),
            confidence_note=check.optional_text("confidence_note"),
            doubts=check.texts("doubts"),
            typical_questions=questions.get(identifier, ()),
        )
        sheets.append(sheet)
    named: dict[str, str] = {}
    for sheet in sheets:
        for name in _names_of(sheet):
            if named.setdefault(name, sheet.id) != sheet.id:
                check.problems.append(f"sheets.json: {sheet.id}: {name!r} also names {named[name]}")
    return sheets


def _references(check: Entries) -> tuple[LegalReference, ...]:
    found = []
    for item in check.objects("legal_basis"):
        match item:
            case {"ref": str(ref), "seen_in_a_source": bool(seen)} if ref.strip():
                found.append(LegalReference(ref, seen))
            case _:
                check.report(f"legal_basis: needs ref and seen_in_a_source: {item!r}")
    return tuple(found)


def _themes(content: Mapping[str, Any], tags: Mapping[str, Any], check: Entries) -> list[Theme]:
    themes = []
    themed: Counter[str] = Counter()
    for identifier in check.entries("themes.json", content, "themes"):
        theme = Theme(
            id=identifier,
            name_fr=check.text("name_fr"),
            name_en=check.text("name_en"),
            emoji=check.text("emoji"),
            tags=check.texts("tags", allowed=tags),
        )
        for name in (theme.name_fr, theme.name_en):
            if len(name) > LONGEST_THEME_NAME:
                check.report(f"longer than {LONGEST_THEME_NAME} characters: {name!r}")
        themed.update(theme.tags)
        themes.append(theme)
    check.place = "themes.json"
    if len(themes) > MOST_THEMES:
        check.report(f"more than {MOST_THEMES} themes")
    for tag in tags:
        if themed[tag] != 1:
            check.report(f"tag {tag!r} is in {themed[tag]} themes instead of one")
    return themes
