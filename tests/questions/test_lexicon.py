"""What a member's words stand for."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cogs.questions.search.lexicon import WORDS_READ, Lexicon, terms_of
from core.catalogue import Catalogue
from core.phrasing import Abbreviation, Meaning
from core.text import search_terms

ABBREVIATIONS = {
    "at": Abbreviation(
        "AT", (Meaning("accident du travail", "work accident", ()), Meaning("arrêt de travail", "sick leave", ()))
    )
}


@pytest.fixture
def lexicon() -> Lexicon:
    found = Lexicon(ABBREVIATIONS, (("patron", "employeur"), ("visio", "téléconsultation")))
    for text in ("certificat de décès", "arrêt de travail", "accident du travail", "certificat pour le sport"):
        found.learn(search_terms(text))
    return found


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("certifcat", "certificat"), ("cretificat", "certificat"), ("acident", "accident"), ("trvail", "travail")],
)
def test_a_typing_error_is_taken_for_the_known_word(lexicon: Lexicon, typed: str, meant: str) -> None:
    (word,) = lexicon.read(typed)
    assert set(search_terms(meant)) & set(word.forms)
    assert max(word.forms[term] for term in search_terms(meant) if term in word.forms) < 1


@pytest.mark.parametrize("typed", ["xyz", "sp", "12345", "zzzzzzzzzz", "decembre"])
def test_what_is_near_nothing_is_left_alone(lexicon: Lexicon, typed: str) -> None:
    (word,) = lexicon.read(typed)
    assert set(word.forms) == set(search_terms(typed))


def test_an_error_is_recognised_at_every_place() -> None:
    typed = "cabac"
    assert search_terms(typed) == [typed]
    parts = [(typed[:place], typed[place:]) for place in range(len(typed) + 1)]
    errors = {before + after[1:] for before, after in parts if after}
    errors |= {before + after[1] + after[0] + after[2:] for before, after in parts[:-2]}
    errors |= {before + "z" + after[more:] for before, after in parts for more in (0, 1)}
    for meant in errors:
        lexicon = Lexicon({})
        lexicon.learn([meant, f"yy{typed}"])
        assert lexicon.nearest(typed) == meant


def test_of_words_that_are_as_near_the_most_common_is_meant() -> None:
    lexicon = Lexicon({})
    lexicon.learn([f"c{letter}bac" for letter in "bcdefghi"])
    lexicon.learn(["czbac"], 2)
    assert lexicon.nearest("cabac") == "czbac"


def test_a_known_word_is_never_corrected(lexicon: Lexicon) -> None:
    lexicon.learn(search_terms("certifcat"))
    (word,) = lexicon.read("certifcat")
    assert set(word.forms) == set(search_terms("certifcat"))


def test_an_abbreviation_stands_for_each_of_its_meanings(lexicon: Lexicon) -> None:
    (word,) = lexicon.read("AT")
    assert {*search_terms("accident"), *search_terms("arrêt"), *search_terms("travail")} <= set(word.forms)


def test_a_synonym_stands_for_its_group_less_surely(lexicon: Lexicon) -> None:
    (word,) = lexicon.read("patron")
    (other,) = search_terms("employeur")[:1]
    assert 0 < word.forms[other] < word.forms[search_terms("patron")[0]]


def test_rare_words_tell_more(lexicon: Lexicon) -> None:
    often, once, never = lexicon.read("certificat sport inconnu")
    assert often.weight < once.weight < never.weight


def test_a_word_grows_less_rare_as_more_documents_have_it(lexicon: Lexicon) -> None:
    (term,) = search_terms("certificat")[:1]
    before = lexicon.rarity(term)
    lexicon.learn([term], 20)
    assert lexicon.rarity(term) < before


def test_the_most_telling_words_are_looked_for(lexicon: Lexicon) -> None:
    query = lexicon.read("certificat certificat sport")
    assert terms_of(query, 1) == search_terms("sport")
    assert set(terms_of(query, 9)) == {*search_terms("sport"), *search_terms("certificat")}


@given(st.text(max_size=4000))
def test_whatever_is_typed_is_read(text: str) -> None:
    query = Lexicon(ABBREVIATIONS).read(text)
    assert len(query) <= WORDS_READ
    assert all(0 <= word.weight <= 1 and word.forms for word in query)
    assert all(term.isascii() and term.isalnum() for term in terms_of(query, 10))


def test_every_shipped_synonym_leads_somewhere() -> None:
    catalogue = Catalogue.load()
    lexicon = Lexicon(catalogue.abbreviations, catalogue.synonyms)
    for group in catalogue.synonyms:
        first, *others = group
        (word,) = lexicon.read(first)
        assert all(set(search_terms(other)) & set(word.forms) for other in others), group


def test_no_shipped_synonym_is_an_age_or_a_number_of_days() -> None:
    numbers = [word for group in Catalogue.load().synonyms for word in group if word.isdecimal()]
    assert all(len(word) > 2 for word in numbers)
