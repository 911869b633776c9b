"""The normaliser: tables of real medical French, and properties that hold for any text."""

import re
import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from core.text import fold, letters, neutral, search_terms, shorten, typographic, words

ANY_TEXT = st.text(st.characters(codec=None))
LATIN = "aàâäbcçdeéèêëfghiîïjklmnoôöœpqrstuùûüvwxyzæÉÀÇŒ0123456789 '’-.,?*\u0301\u0308"
FAMILY = "👩‍⚕️"


@pytest.mark.parametrize(("text", "expected"), [
    ("Arrêt de TRAVAIL", "arret de travail"),
    ("ŒDÈME, Cœur, ex æquo", "oedeme, coeur, ex aequo"),
    ("l’ALD", "l'ald"),
    ("ＡＬＤ　３０", "ald 30"),
    ("cer\u200btif\u00adicat", "certificat"),
    ("\u202etravail\u202c \u2066x\u2069", "travail x"),
    ("e\u0301te\u0301", "ete"),
    ("Straße ﬁche", "strasse fiche"),
    ("l´arrêt", "l'arret"),
    ("10170∗07", "10170*07"),
])  # fmt: skip
def test_fold(text: str, expected: str) -> None:
    assert fold(text) == expected


@pytest.mark.parametrize(("text", "expected"), [
    ("arrêt de travail", ["arret", "de", "travail"]),
    ("l'ALD 30", ["ald", "30"]),
    ("qu'est-ce que le S3116 ?", ["est", "ce", "que", "le", "s3116"]),
    ("jusqu’à lorsqu’il puisqu’on s'arrête d’un", ["a", "il", "on", "arrete", "un"]),
    ("c'est aujourd’hui", ["est", "aujourd'hui"]),
    ("cerfa 10170*07", ["cerfa", "10170*07"]),
    (r"cerfa n°10170 \*07", ["cerfa", "n", "10170*07"]),
    ("CSS L162-4-1, art. L. 162-4-1 et R. 4127-76", ["css", "l162-4-1", "art", "l162-4-1", "et", "r4127-76"]),
    ("imprimé S 3116", ["imprime", "s3116"]),
    ("la sage-femme, AT/MP", ["la", "sage", "femme", "at", "mp"]),
    ("the patient's leave", ["the", "patient", "leave"]),
    ("🤒 … !", []),
])  # fmt: skip
def test_words(text: str, expected: list[str]) -> None:
    assert words(text) == expected


@pytest.mark.parametrize(("text", "expected"), [
    ("arrêt de travail", ["arret", "travail"]),
    ("arret travail", ["arret", "travail"]),
    ("certificats médicaux", ["certificat", "medical"]),
    ("l'ALD 30", ["ald", "30"]),
    ("qu'est-ce que le S3116 ?", ["s3116", "3116"]),
    ("cerfa 10170*07", ["cerf", "cerfa", "1017007", "10170"]),
    ("Bonjour, merci d'aujourd'hui, svp / please", []),
    ("pré-reprise", ["prerepris", "pre", "repris"]),
    ("ALD non exonérante", ["ald", "non", "exoner"]),
    ("CSS L162-4-1", ["css", "l16241", "16241", "l162"]),
    ("мед 🤒", []),
])  # fmt: skip
def test_search_terms(text: str, expected: list[str]) -> None:
    assert search_terms(text) == expected


@pytest.mark.parametrize(("query", "document"), [
    ("arret travail", "Arrêts de travail"),
    ("certificat medical", "Les certificats médicaux"),
    ("medicaux", "médical"),
    ("préreprise", "visite de pré-reprise"),
    ("pre-reprise", "Préreprise"),
    ("10170", "cerfa n° 10170*07"),
    ("cerfa 10170 * 07", "10170*07"),
    ("s 3116", "le formulaire S3116"),
    ("formulaire 3116", "S3116"),
    ("L 162-4-1", "CSS L162-4-1"),
    ("162-4-1", "art. L. 162-4-1"),
    ("coeur", "Cœur"),
    ("sick leaves", "sick leave"),
    ("certified doctors", "a doctor certifies"),
    ("grossesse pathologique", "grossesses pathologiques"),
    ("declare", "déclarée"),
])  # fmt: skip
def test_a_query_meets_its_document(query: str, document: str) -> None:
    assert {*search_terms(query)} & {*search_terms(document)}


def test_a_word_is_stored_under_few_terms() -> None:
    text = "Le médecin traitant remplit le certificat médical de la personne handicapée pour la maison commune"
    assert len(search_terms(text)) <= 2 * 9


def without_accents(text: str) -> str:
    return "".join(sign for sign in unicodedata.normalize("NFKD", text) if not unicodedata.combining(sign))


@given(ANY_TEXT)
def test_fold_is_idempotent(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text(LATIN, max_size=60))
@example("médicaux handicapée exonérante préreprise")
@example("Ç’empêche")
@example("l\u0301’0")
def test_typing_without_accents_finds_the_same(text: str) -> None:
    accented, plain = {*search_terms(text)}, {*search_terms(without_accents(text))}
    assert accented & plain or not accented
    assert bool(accented) == bool(plain)


@given(ANY_TEXT | st.text(LATIN))
def test_terms_are_safe_in_both_indexes(text: str) -> None:
    assert all(re.fullmatch("[a-z0-9]{1,40}", term) for term in search_terms(text))
    assert search_terms(text) == search_terms(text)


@given(ANY_TEXT | st.text(LATIN))
def test_words_are_folded_and_never_empty(text: str) -> None:
    for word in words(text):
        assert word
        assert fold(word) == word


@pytest.mark.parametrize(("text", "expected"), [
    ("Été 2026 !", 3), ("🤒👩‍⚕️❤️🇫🇷", 0), ("12/03", 0), ("привет", 6), ("你好", 2), ("", 0),
])  # fmt: skip
def test_letters(text: str, expected: int) -> None:
    assert letters(text) == expected


@pytest.mark.parametrize(("text", "limit", "expected"), [
    ("court", 10, "court"),
    ("  deux\n\nlignes\t ici ", 20, "deux lignes ici"),
    ("certificat médical initial", 20, "certificat médical…"),
    ("certificat médical initial", 19, "certificat médical…"),
    ("certificat médical initial", 18, "certificat…"),
    ("anticonstitutionnellement", 10, "anticonst…"),
    ("mot, suite de la phrase", 6, "mot…"),
    ("Un délai\u00a0: deux jours", 11, "Un délai…"),
    ("Ça va\u00a0?", 10, "Ça va\u00a0?"),
    (f"abcd{FAMILY}efgh", 7, "abcd…"),
    ("abce\u0301fgh", 5, "abc…"),
    ("abc🇫🇷🇧🇪fgh", 5, "abc…"),
    ("abc🇫🇷🇧🇪fgh", 6, "abc🇫🇷…"),
    ("abc👍🏽fgh", 5, "abc…"),
    (FAMILY, 2, "…"),
    ("abc", 1, "…"),
    ("abc", 0, ""),
    ("abc", -1, ""),
])  # fmt: skip
def test_shorten(text: str, limit: int, expected: str) -> None:
    assert shorten(text, limit) == expected


@given(ANY_TEXT | st.text(f"ab \n\u0301\u200d{FAMILY}🇫🇷"), st.integers(-1, 40))
def test_shortened_text_fits_on_one_line(text: str, limit: int) -> None:
    short = shorten(text, limit)
    assert len(short) <= max(limit, 0)
    assert len(short.splitlines()) <= 1
    assert shorten(short, limit) == short


@pytest.mark.parametrize(("text", "expected"), [
    ("Arrêt de travail : qui signe ?", "Arrêt de travail : qui signe ?"),
    ("deux\nlignes\r\n# titre", "deux lignes # titre"),
    ("# titre", "titre"),
    ("> - citation", "citation"),
    ("[clic](https://mal.example)", "(clic)(https:/mal.example)"),
    ("`code` et **gras** ~~non~~ ||caché||", "'code' et ∗∗gras∗∗ ~non~ |caché|"),
    ("10170*07 et 11138*05", "10170∗07 et 11138∗05"),
    ("_a_ snake_case __b__", "a snake_case b"),
    ("fin\\", "fin"),
    ("@everyone @HERE", "＠everyone ＠HERE"),
    ("@\u200beveryone @\\everyone @_everyone", "＠everyone ＠everyone ＠everyone"),
    ("<@123> <@!1> <@&2> <#3>", "‹@123> ‹@!1> ‹@&2> ‹#3>"),
    ("</aide:4> <:pouce:5> <t:1:R>", "‹/aide:4> ‹:pouce:5> ‹t:1:R>"),
    ("TA < 140 et > 90, <3", "TA < 140 et > 90, <3"),
    ("\u202eabc\u2066\u200f", "abc"),
    (f"a\u200db {FAMILY} ❤️‍🔥", f"ab {FAMILY} ❤️‍🔥"),
    ("\ud800x\u0000", "x"),
])  # fmt: skip
def test_neutral(text: str, expected: str) -> None:
    assert neutral(text) == expected


MARKUP = st.text("ab _*~|`\\[]()<>@#&:/!-\n\u200b\u200d\u202e🤒\ufe0f1").map(lambda text: text + "@everyone <@1>")


@given(ANY_TEXT | MARKUP)
@example("@_everyone")
@example("<:<@>>")
def test_neutral_text_is_inert(text: str) -> None:
    inert = neutral(text)
    assert neutral(inert) == inert
    assert len(inert.splitlines()) <= 1
    assert not re.search(r"[\[\]`*\\\u200b\u202a-\u202e\u2066-\u2069\ud800-\udfff]|://|__|~~|\|\|", inert)
    assert not re.search(r"@(everyone|here)|<[@#][^<>]*>", inert, re.IGNORECASE)


@pytest.mark.parametrize(
    ("typed", "set_"),
    [
        ("Ce qu'un interne peut signer", "Ce qu’un interne peut signer"),
        ("Exclusions : mineurs ; adultes ?", "Exclusions\xa0: mineurs\u202f; adultes\u202f?"),
        ("« à compléter »", "«\xa0à compléter\xa0»"),
        ("'entre apostrophes' 5' 12:30", "'entre apostrophes' 5' 12:30"),
        ("A doctor's note: who signs?", "A doctor’s note: who signs?"),
    ],
)
def test_typographic(typed: str, set_: str) -> None:
    assert typographic(typed) == set_
    assert typographic(set_) == set_
