"""What colleagues type for a specialty or a place, and a day, is understood; what is unclear is never guessed."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cogs.mentoring.dating import day_typed
from cogs.mentoring.finding import Finder
from cogs.mentoring.naming import Lists, lists, place_name, place_of
from core.i18n import Locale, Translator, shipped
from core.mentoring_lists import DEPARTMENTS, LISTS, PLACES, REGIONS, SPECIALTIES, named
from core.text import fold

TODAY = date(2026, 11, 26)


@pytest.fixture(scope="module")
def translator() -> Translator:
    return shipped()


@pytest.fixture(scope="module")
def known(translator: Translator) -> Lists:
    return lists(translator)


def test_the_lists_are_whole(translator: Translator) -> None:
    assert len(set(SPECIALTIES)) == 44
    assert (len(DEPARTMENTS), sum(map(bool, PLACES.values()))) == (101, 18)
    assert {"belgique", "suisse", "quebec", "luxembourg"} <= {*REGIONS}
    assert not {*REGIONS} & {*DEPARTMENTS}, "one code is one place"
    for field, codes in LISTS.items():
        assert len(set(codes)) == len(codes)
        for code in codes:
            for locale in Locale:
                assert translator.knows(locale, named(field, code).key), code
                assert len(translator.say(locale, named(field, code))) <= 80, "a button has room for it"


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("MG", "general-practice"),
        ("médecin généraliste", "general-practice"),
        ("medecine generale", "general-practice"),
        ("psy", "psychiatry"),
        (" Psychiatrie ", "psychiatry"),
        ("pédopsy", "psychiatry"),
        ("cardio", "cardiology"),
        ("chir ortho", "orthopaedics"),
        ("rhumatolgie", "rheumatology"),
        ("O.R.L.", "ent"),
        ("oto-rhino", "ent"),
        ("anesthésie réanimation", "anaesthesia"),
        ("réa", "intensive-care"),
        ("urgences", "emergency"),
        ("GP", "general-practice"),
        ("vénéréologie", "dermatology"),
    ],
)
def test_specialties_as_they_are_typed(known: Lists, typed: str, code: str) -> None:
    assert known.specialties.find(typed).code == code


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("35", "35"),
        ("35000", "35"),
        ("35 000", "35"),
        ("1", "01"),
        ("2a", "2a"),
        ("20", "corse"),
        ("20200", "corse"),
        ("974", "974"),
        ("97 400", "974"),
        ("la reunion", "974"),
        ("Bretagne", "bretagne"),
        ("brittany", "bretagne"),
        ("idf", "ile-de-france"),
        ("ILE DE FRANCE", "ile-de-france"),
        ("Côte d'Or", "21"),
        ("ille et villaine", "35"),
        ("Loire", "42"),
        ("Nord", "59"),
        ("Belgium", "belgique"),
        ("québec", "quebec"),
    ],
)
def test_places_as_they_are_typed(known: Lists, typed: str, code: str) -> None:
    assert known.place(typed).code == code


@pytest.mark.parametrize("typed", ["gynéco", "chir", "chirurgie", "med gé", "vasc"])
def test_what_may_be_several_specialties_is_offered(known: Lists, typed: str) -> None:
    found = known.specialties.find(typed)
    assert found.code is None
    assert 2 <= len(found.nearest) <= 10


def test_what_is_no_name_is_not_guessed(known: Lists) -> None:
    for typed in ("Rennes", "val", "haute", "Marseille"):
        assert known.place(typed).code is None, typed
    assert known.specialties.find("sage-femme").code is None
    assert known.specialties.find("  ").nearest == ()


@pytest.mark.parametrize("locale", Locale)
def test_every_name_that_is_shown_is_understood(translator: Translator, known: Lists, locale: Locale) -> None:
    """A form shows them again: sent as it is, it changes nothing."""
    for code in SPECIALTIES:
        name = translator.say(locale, named("specialty", code))
        for typed in (name, fold(name).upper(), code):
            assert known.specialties.find(typed).code == code, typed
    for code in (*DEPARTMENTS, *REGIONS):
        place = place_of(code)
        assert place is not None
        name = translator.say(locale, named("department" if code in DEPARTMENTS else "region", code))
        found = place_of(known.place(name).code or "")
        assert found is not None
        assert found.region == place.region, name
        assert found.department == place.department or len(PLACES[place.region]) == 1
        assert len(place_name(translator, locale, place)) <= 80


def test_what_is_suggested_while_typing(known: Lists) -> None:
    assert known.specialties.suggest("", 25)[0] == "general-practice"
    assert known.specialties.suggest("derm", 25) == ("dermatology",)
    assert known.places.suggest("35", 25)[0] == "35"
    assert {"94", "95"} <= {*known.places.suggest("val", 25)}
    assert len(known.places.suggest("", 25)) == 25
    assert "rheumatology" in known.specialties.suggest("rumato", 25)


@settings(max_examples=40, deadline=None)
@given(typed=st.text(max_size=80))
def test_whatever_is_typed_has_an_answer(known: Lists, typed: str) -> None:
    for finder, found in ((known.specialties, known.specialties.find(typed)), (known.places, known.place(typed))):
        assert found.code is None or not found.nearest
        assert len(finder.suggest(typed, 25)) <= 25


@settings(max_examples=100, deadline=None)
@given(
    names=st.lists(st.text("abcdefghij ", min_size=3, max_size=12), min_size=1, max_size=8),
    typed=st.text("abcdefghij "),
)
def test_a_name_is_found_by_itself_and_one_of_two_by_none(names: list[str], typed: str) -> None:
    finder = Finder({str(number): [name] for number, name in enumerate(names)})
    found = finder.find(typed)
    exact = [str(number) for number, name in enumerate(names) if name.split() == typed.split() and typed.split()]
    if len(exact) == 1:
        assert found.code == exact[0]
    elif exact:
        assert found.code is None
        assert {*found.nearest} == {*exact}


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("15/12", date(2026, 12, 15)),
        ("1.1", date(2027, 1, 1)),
        ("26/11", date(2027, 11, 26)),
        ("15/12/27", date(2027, 12, 15)),
        ("15 décembre", date(2026, 12, 15)),
        ("1er février", date(2027, 2, 1)),
        ("3rd Feb 2027", date(2027, 2, 3)),
        ("15 août", date(2027, 8, 15)),
        ("2026-12-15", date(2026, 12, 15)),
        ("29/02", date(2028, 2, 29)),
        ("31/02", None),
        ("bientôt", None),
        ("12 ventôse", None),
        ("", None),
    ],
)
def test_days_as_they_are_typed(typed: str, day: date | None) -> None:
    assert day_typed(typed, TODAY) == day
