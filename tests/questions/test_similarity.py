"""How near is near enough, and in which order."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cogs.questions.search.lexicon import Lexicon, Query, Word
from cogs.questions.search.similarity import (
    BESIDE,
    BODY,
    QUESTIONS,
    SHEETS,
    TITLE,
    Closeness,
    Scale,
    compared,
    in_one_list,
    ranked,
)
from core.text import search_terms
from db.search import Hit

LEXICON = Lexicon({})
for _text in ("certificat de décès", "certificat de sport", "arrêt de travail", "transport assis"):
    LEXICON.learn(search_terms(_text))
PARTS = st.floats(0, 1)
NEAR = st.builds(Closeness, covered=PARTS, evidence=st.floats(0, 6), alike=PARTS)
KEYS = st.sampled_from("abcdefgh")
scales = st.sampled_from((SHEETS, QUESTIONS))


def near(query: str, title: str, body: str = "") -> Closeness:
    said = search_terms(title)
    return compared(LEXICON.read(query), [Hit(1, said, {*said, *search_terms(body)})], LEXICON)[1]


def test_the_same_words_cover_all_and_are_most_alike() -> None:
    same, other = (near("certificat de décès", title) for title in ("certificat de décès", "certificat de sport"))
    assert same.covered == 1 > other.covered
    assert 1 >= same.alike > other.alike


def test_a_rare_word_found_counts_more_than_a_common_one() -> None:
    assert near("certificat transport", "transport").covered > near("certificat transport", "certificat").covered


def test_a_word_in_the_title_counts_more_than_in_the_text() -> None:
    assert near("transport", "transport").evidence > near("transport", "", "transport").evidence


def test_nothing_shared_is_nothing() -> None:
    assert near("plage", "certificat") == Closeness(0, 0, 0)


@given(words=st.dictionaries(KEYS, NEAR), meaning=st.none() | st.dictionaries(KEYS, st.floats(-1, 1)), scale=scales)
def test_only_what_is_worth_a_look_is_shown_best_first(
    words: dict[str, Closeness], meaning: dict[str, float] | None, scale: Scale
) -> None:
    found = ranked(words, meaning, scale)
    values = list(found.values())
    assert values == sorted(values, reverse=True)
    assert set(found) <= {*words, *(meaning or ())}
    if values:
        assert values[0] >= 1
        assert values[-1] >= BESIDE * values[0] - 1e-9
    again = ranked(dict(reversed(words.items())), meaning, scale)
    assert list(again) == list(found)


@given(near=NEAR, cosine=st.floats(0, 1))
def test_being_nearer_by_meaning_never_ranks_lower(near: Closeness, cosine: float) -> None:
    found = ranked({"a": near, "b": near}, {"a": cosine, "b": cosine / 2}, SHEETS)
    if found:
        assert next(iter(found)) == "a"


def test_one_word_that_is_found_needs_no_meaning_and_one_of_many_does() -> None:
    assert ranked({"a": Closeness(covered=0.7, evidence=0.7, alike=0.35)}, {}, QUESTIONS)
    assert not ranked({"a": Closeness(covered=0.2, evidence=0.7, alike=0.35)}, {}, QUESTIONS)


TERMS = st.sampled_from("pqrstu")
WORDS = st.builds(Word, forms=st.dictionaries(TERMS, PARTS, min_size=1), weight=PARTS)


@given(words=st.lists(WORDS, max_size=5), title=st.frozensets(TERMS), body=st.frozensets(TERMS))
def test_a_word_is_found_by_its_surest_form_in_the_part_that_counts_most(
    words: list[Word], title: frozenset[str], body: frozenset[str]
) -> None:
    query = Query(words)
    parts = ((title, TITLE), (body, BODY))
    plain = [
        word.weight
        * max((word.forms[term] * counts for terms, counts in parts for term in word.forms.keys() & terms), default=0)
        for word in words
    ]
    near = compared(query, [Hit(1, list(title), title | body)], LEXICON)[1]
    assert near.evidence == pytest.approx(sum(plain))
    assert near.covered == pytest.approx(sum(plain) / query.told if query.told else 0)
    assert 0 <= near.alike <= 1


RANKED = st.integers(1, 500).map(lambda hundredths: hundredths / 100)
"""Relevances apart: those that differ by a last bit change places as they are weighed."""


@given(sheets=st.dictionaries(KEYS, RANKED), questions=st.dictionaries(st.integers(1, 9), RANKED))
def test_one_list_keeps_the_order_of_each_and_puts_a_sheet_before_an_equal_question(
    sheets: dict[str, float], questions: dict[int, float]
) -> None:
    found = in_one_list(sheets, questions)
    assert set(found) == {*sheets, *questions}
    lists: tuple[dict[Any, float], ...] = (sheets, questions)
    for one in lists:
        values = [one[key] for key in found if key in one]
        assert values == sorted(values, reverse=True)
    for sheet, value in sheets.items():
        assert all(found.index(sheet) < found.index(key) for key, other in questions.items() if other <= value)
