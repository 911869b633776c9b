"""Whom members are told to call: by country, urgent ones first, and how sure that is."""

from datetime import date, timedelta

import pytest

from cogs.ui import Words
from cogs.ui.resources import brief, listed, numbers
from core.catalogue import Catalogue
from core.i18n import Locale, shipped
from core.resources import STALE, countries, country_in, elsewhere, for_a_talk, of_country, stale, urgent

CATALOGUE = Catalogue.load()
CHECKED = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("country", "expected"),
    [
        ("FR", ["3114", "samu-15", "urgence-112", "sps", "cnom-entraide"]),
        ("BE", ["be-suicide", "be-112", "be-medecins-difficulte"]),
        ("CH", ["ch-144", "ch-remed"]),
        ("CA-QC", ["ca-suicide", "ca-911", "ca-pamq"]),
    ],
)
def test_urgent_resources_come_in_the_order_in_which_they_help(country: str, expected: list[str]) -> None:
    assert [resource.id for resource in urgent(CATALOGUE, country)] == expected


def test_who_only_wants_to_talk_reads_of_colleagues_first() -> None:
    for country, first in (("FR", "sps"), ("BE", "be-medecins-difficulte"), ("LU", "sps")):
        found = for_a_talk(CATALOGUE, country)
        assert found[0].id == first
        assert set(found) == set(urgent(CATALOGUE, country))


def test_a_country_that_nobody_knows_has_those_of_france() -> None:
    assert urgent(CATALOGUE, "LU") == urgent(CATALOGUE, "FR")


@pytest.mark.parametrize("country", countries(CATALOGUE))
def test_in_each_country_somebody_answers_by_day_and_night(country: str) -> None:
    first = urgent(CATALOGUE, country)
    assert any("24h/24" in resource.hours and resource.phone for resource in first)
    assert len(first) <= 5


def test_elsewhere_names_each_other_country_once() -> None:
    assert [resource.id for resource in elsewhere(CATALOGUE, "FR")] == ["be-suicide", "ch-144", "ca-suicide"]
    words = Words(shipped(), Locale.FR)
    assert brief(words, elsewhere(CATALOGUE, "FR")).startswith("Belgique **0800 32 123** · Suisse **144** · Québec")


def test_an_audience_is_told_its_own_and_what_is_for_everybody() -> None:
    named = {resource.id for resource in of_country(CATALOGUE, "FR", "internes")}
    assert {"3114", "sps", "cnom-entraide", "cnae", "isni", "sms-cfar"} <= named
    assert not {"3919", "115", "urgence-114"} & named
    assert "cnae" not in {resource.id for resource in of_country(CATALOGUE, "FR", "infirmiers")}


def test_the_most_important_come_first() -> None:
    priorities = [resource.priority for resource in of_country(CATALOGUE, "FR")]
    assert priorities == sorted(priorities)
    assert len(priorities) > 10


@pytest.mark.parametrize(
    ("zone", "country"),
    [("Europe/Paris", "FR"), ("Europe/Brussels", "BE"), ("America/Montreal", "CA-QC"), ("Pacific/Tahiti", "FR")],
)
def test_a_time_zone_tells_a_country(zone: str, country: str) -> None:
    assert country_in(zone) == country


def test_a_resource_is_stale_after_half_a_year() -> None:
    resource = urgent(CATALOGUE, "FR")[0]
    assert not stale(resource, CHECKED + STALE)
    assert stale(resource, CHECKED + STALE + timedelta(days=1))


def test_a_paragraph_says_what_one_needs_to_know_before_calling() -> None:
    words = Words(shipped(), Locale.FR)
    samu, ordre = (next(r for r in CATALOGUE.resources if r.id == name) for name in ("sps", "cnom-entraide"))
    text = listed(words, [samu], CHECKED)[0]
    assert text.startswith("**0 805 23 23 36** · Soins aux Professionnels")
    assert "24h/24" in text
    assert "tous les professionnels" in text
    assert "Vérifié le 23/11/2026 · indépendant de l’Ordre" in text
    assert "six mois" not in text
    assert "dépend de l’Ordre" in listed(words, [ordre], CHECKED)[0]
    assert "six mois" in listed(words, [samu], CHECKED + STALE + timedelta(days=1))[0]
    unsure = next(r for r in CATALOGUE.resources if r.confidence == "medium" and r.note)
    assert "Confiance moyenne" in listed(words, [unsure], CHECKED)[0]


def test_an_english_reader_is_told_in_english_whom_to_call_and_when() -> None:
    words = Words(shipped(), Locale.EN)
    shown = "\n".join([*listed(words, CATALOGUE.resources, CHECKED), numbers(CATALOGUE.resources, Locale.EN)])
    assert "**3114** · National suicide prevention line" in shown
    assert not [word for word in ("24h/24", "gratuit", "tous", "médecins et", "horaires") if word in shown]
    for each in CATALOGUE.resources:
        assert each.phone is None or each.phone in shown, "numbers are those of the French text"
