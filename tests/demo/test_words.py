"""The page's own words: each there, each used, and plain enough for a script."""

import re

import pytest

from core.i18n import Locale
from demo.server import STATIC
from demo.words import page_words

SCRIPTS = "\n".join(path.read_text() for path in sorted((STATIC / "js").glob("*.js")))
NAMED = re.compile(r"""\bt\(\s*"([\w-]+)\"""")
CHOSEN = re.compile(r"""\bt\(([^()]*\?[^()]*)\)""")
"""A text chosen among several: `t(alone ? "one" : "other")`."""


@pytest.mark.parametrize("locale", Locale)
def test_every_text_that_the_page_names_is_there(locale: Locale) -> None:
    there = page_words(locale)
    named = {*NAMED.findall(SCRIPTS), *re.findall(r'"([a-z-]+)"', " ".join(CHOSEN.findall(SCRIPTS)))}
    values = {"active", "new", "commands"}  # what such a choice compares with
    assert len(named) > 100
    assert sorted(named - values - set(there)) == []


def test_no_text_of_the_page_is_dead() -> None:
    quoted = set(re.findall(r'"([a-z][a-z-]*)"', SCRIPTS))
    made = re.compile("(restart|reset)-(hint|short)|theme-hint|advance-(hour|day|week)(-short)?")
    keys = {key.removesuffix("-one") for key in page_words(Locale.FR)}
    assert [key for key in sorted(keys - quoted) if not made.fullmatch(key)] == []


def test_a_number_gives_two_texts() -> None:
    words = page_words(Locale.FR)
    assert words["answer-count"] == "{$count} réponses"
    assert words["answer-count-one"] == "{$count} réponse"
    assert "tour-step-one" not in words
    assert words["tour-step"] == "Étape {$at} sur {$of}"
