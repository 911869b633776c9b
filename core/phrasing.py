"""How colleagues ask: questions as they type them at the end of a day, abbreviations, words used for one another.

Typical questions and abbreviations lead to sheets by id. Matters are what colleagues speak of although no sheet is
about it: they tell whether two questions are about the same. An abbreviation keeps every meaning, since the same
letters are a sick note to one reader and a work accident to another.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from core.entries import Entries
from core.text import fold, words

QUESTIONS_FILE = "typical-questions.json"
SYNONYMS_FILE = "synonyms.json"
ABBREVIATIONS_FILE = "abbreviations.json"
MATTERS_FILE = "matters.json"
FILES = (QUESTIONS_FILE, ABBREVIATIONS_FILE, SYNONYMS_FILE, MATTERS_FILE)
FEWEST_QUESTIONS = 12


@dataclass(frozen=True, slots=True)
class Meaning:
    """What an abbreviation may stand for, and the ids of the sheets about it: none where the catalogue has nothing."""

    fr: str
    en: str
    sheets: tuple[str, ...]

    def text(self, locale: str) -> str:
        """Return the English words for "en" and its variants, else the French ones."""
        return self.en if locale.partition("-")[0] == "en" else self.fr


@dataclass(frozen=True, slots=True)
class Abbreviation:
    """One word of letters and digits, as usually written ("AT"), with its meanings."""

    short: str
    meanings: tuple[Meaning, ...]


def read_questions(content: Mapping[str, Any], check: Entries) -> dict[str, tuple[str, ...]]:
    """Return the typical questions of each sheet id."""
    found = {}
    for identifier in check.entries(QUESTIONS_FILE, content, "sheets"):
        questions = check.texts("questions")
        asked: set[str] = set()
        for question in questions:
            said = " ".join(words(question))
            if said in asked:
                check.report(f"asked twice: {question!r}")
            asked.add(said)
        found[identifier] = questions
    return found


def read_synonyms(content: Mapping[str, Any], check: Entries) -> tuple[tuple[str, ...], ...]:
    """Return the groups of words that colleagues use for one another, each word as usually written."""
    found = []
    for members in _groups(SYNONYMS_FILE, content, "groups", check):
        for member in members:
            if len(words(member)) != 1:
                check.report(f"must be one word: {member!r}")
        found.append(members)
    return tuple(found)


def read_matters(content: Mapping[str, Any], check: Entries) -> tuple[tuple[str, ...], ...]:
    """Return the matters that no sheet is about: of each its name, then ways in which colleagues speak of it."""
    return tuple(_groups(MATTERS_FILE, content, "matters", check))


def _groups(file: str, content: Mapping[str, Any], key: str, check: Entries) -> Iterator[tuple[str, ...]]:
    """Each group of texts in a list of such; the next problem that is reported is said to be in it."""
    check.at(file, content)
    groups = content.get(key)
    if not isinstance(groups, list) or not groups:
        check.report(f"{key} must be a list that is not empty")
        return
    for index, group in enumerate(groups):
        check.at(f"{file}: {key}[{index}]", {"group": group})
        members = check.texts("group", required=True)
        if len({fold(member) for member in members}) != len(members) or len(members) < 2:
            check.report("needs two texts at least, each once")
        yield members


def match_questions(questions: Mapping[str, tuple[str, ...]], sheets: Collection[str], check: Entries) -> None:
    """Report the sheets that have too few questions, and the questions of sheets that do not exist."""
    for identifier in sheets:
        count = len(questions.get(identifier, ()))
        if count < FEWEST_QUESTIONS:
            check.problems.append(f"{QUESTIONS_FILE}: {identifier}: {count} questions, {FEWEST_QUESTIONS} needed")
    for identifier in questions:
        if identifier not in sheets:
            check.problems.append(f"{QUESTIONS_FILE}: {identifier}: no such sheet")


def read_abbreviations(content: Mapping[str, Any], sheets: Collection[str], check: Entries) -> dict[str, Abbreviation]:
    """Return the abbreviations by their folded form, which is one word: the form that search compares."""
    found: dict[str, Abbreviation] = {}
    check.at(ABBREVIATIONS_FILE, content)
    for index, entry in enumerate(check.objects("abbreviations")):
        check.at(f"{ABBREVIATIONS_FILE}: abbreviations[{index}]", entry)
        short = check.text("short")
        meanings = check.objects("meanings")
        place = check.place = f"{ABBREVIATIONS_FILE}: {short}"
        if words(short) != [fold(short)]:
            check.report("short must be one word")
        if fold(short) in found:
            check.report("given twice")
        read = []
        for meaning in meanings:
            check.at(place, meaning)
            read.append(Meaning(check.text("fr"), check.text("en"), check.texts("sheets", allowed=sheets)))
        if not any(meaning.sheets for meaning in read):
            check.report("no meaning leads to a sheet")
        if len({fold(meaning.fr) for meaning in read}) < len(read):
            check.report("the same meaning twice")
        found[fold(short)] = Abbreviation(short, tuple(read))
    return found
