"""Numbers that are dictated or typed as they are said, and numbers that words interrupt."""

import pytest

from core.guard.spoken import digits
from tests.guard import found


@pytest.mark.parametrize(("said", "told"), [
    ("zero six trente-neuf quatre-vingt-dix-huit douze quarante-sept", "0639981247"),
    ("06 trente neuf quatre vingt dix huit", "063998"),
    ("soixante et un, soixante et onze, soixante-dix-sept", "617177"),
    ("quatre-vingts, quatre-vingt-un, nonante-neuf", "808199"),
    ("dix sept, dix-sept, seize un", "1717161"),
    ("zero zero, un deux", "0012"),
    ("huit cent quatre-vingt-dix-neuf zero quatre-vingt-quatre", "899084"),
    ("cent un, deux cents trois", "101203"),
    ("rien", ""),
])  # fmt: skip
def test_digits_as_they_are_said(said: str, told: str) -> None:
    assert digits(said) == told


@pytest.mark.parametrize("number", [
    "zéro six, trente-neuf, quatre-vingt-dix-huit, douze, quarante-sept",
    "zéro-six trente-neuf quatre-vingt-dix-huit douze quarante-sept",
    "zéro six 39 98 12 47",
    "06 trente-neuf 98 12 47",
    "06 39 98 12 quarante-sept",
    "plus trente-trois six trente-neuf quatre-vingt-dix-huit douze quarante-sept",
    "zéro deux soixante et un quatre-vingt-onze quarante zéro",  # and no more
])  # fmt: skip
def test_a_phone_that_is_said(number: str) -> None:
    assert found(f"Il a dicté : {number}.") == [("phone", "block", number)]


def test_a_nir_that_is_said() -> None:
    number = "un quatre-vingt-cinq zéro cinq trente-huit huit cent quatre-vingt-dix-neuf zéro quatre-vingt-quatre"
    assert found(f"La carte dit {number}.") == [("nir", "block", number)]


@pytest.mark.parametrize("number", [
    "06 39 98 (puis 12 47",
    "06 39, la suite c'est 98 12 47",
    "06 39 98 et après 12 47",
    "06-39-98... 12-47",
    "06 39 98… 12 47",
    "06 39 98 12 - fin du numéro : 47",
    "07 61 44 puis enfin 08 93",
])  # fmt: skip
def test_a_phone_that_words_interrupt(number: str) -> None:
    assert found(f"On le trouve ici : {number}") == [("phone", "block", number)]


def test_a_landline_that_words_interrupt_needs_a_word_for_it() -> None:
    assert found("joignable au 02 61 91 (puis 40 07)") == [("phone", "block", "02 61 91 (puis 40 07")]
    assert found("cotations 02 61 91 (puis 40 07)") == []


@pytest.mark.parametrize("text", [
    "zéro, un ou deux critères suffisent",
    "zéro six mois d'arrêt, deux jours, trois nuits",
    "de zéro à trente jours, de quarante à cinquante, de soixante à quatre-vingts",
    "trente, quarante, cinquante, soixante : je ne compte plus",
    "score zéro sur six, trois sur huit, douze sur trente",
    "vaccin à deux, quatre, onze, douze, seize et dix-huit mois",
    "un, deux, trois, quatre, cinq, six, sept, huit, neuf, dix, onze, douze",
    "fermé les 06 07 08 et 09 (puis 12 13)",
    "de 07 30 à 12 00 puis 14 00 18 30",
    "le 06 12 2024 puis le 08 03 2025",
    "glycémies 07 61 44 puis rien",
    "dents 16 26 36 46 puis 11 21",
    "les 07 et 08 mars (puis 12 et 13)",
    "06 12 (puis 18 24 36) mois",
    "TA 08 09 12 13... 14 15",
])  # fmt: skip
def test_counting_is_no_number(text: str) -> None:
    assert found(text) == []
