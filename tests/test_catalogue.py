"""What is shipped in content/ is complete, and found by name."""

import re
import time
from datetime import UTC, date, datetime, timedelta

import pytest
from fluent.syntax import parse
from fluent.syntax.ast import Message

from core.catalogue import KINDS, Catalogue
from core.entries import CONFIDENCES
from core.text import search_terms, words
from tests.support.content import CONTENT, ROOT, shipped


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return Catalogue.load(CONTENT, today=datetime.now(UTC).date())


def test_every_sheet_and_resource_has_a_source_a_date_and_a_confidence() -> None:
    content = shipped()
    entries = content["sheets.json"]["sheets"] + content["resources.json"]["resources"]
    assert len(entries) == 95 + 26
    for entry in entries:
        assert entry["sources"], entry["id"]
        assert date.fromisoformat(entry["checked_date"]) <= datetime.now(UTC).date() + timedelta(days=1)
        assert entry["confidence"] in CONFIDENCES
    for reference in (reference for sheet in content["sheets.json"]["sheets"] for reference in sheet["legal_basis"]):
        assert isinstance(reference["seen_in_a_source"], bool)


def test_what_nobody_could_verify_is_said_on_the_sheet(catalogue: Catalogue) -> None:
    doubtful = {
        "arret-duree-maximale", "ald-hors-liste-non-exonerante", "arret-sage-femme",
        "conge-pathologique-prenatal", "requisition-judiciaire", "creche-admission", "annulation-voyage",
        "accord-prealable-actes", "stagiaire-cabinet", "soins-demande-tiers", "soins-demande-tiers-urgence",
        "soins-peril-imminent", "soins-decision-prefet", "compatibilite-garde-a-vue",
    }  # fmt: skip
    assert doubtful <= catalogue.sheets.keys()
    unseen_versions = {"11138", "11574", "11626", "12666", "10011"}
    for sheet in catalogue.sheets.values():
        if sheet.id in doubtful or sheet.confidence == "low" or unseen_versions & {*sheet.cerfa_all}:
            assert sheet.doubts, sheet.id
        for doubt in sheet.doubts:
            assert "'" not in doubt
            assert not re.search(r"(?<![\u00a0\u202f])[:;?!]", doubt), doubt


def test_no_reference_is_quotable_unless_it_was_read(catalogue: Catalogue) -> None:
    sheet = catalogue.sheets["arret-fausse-couche"]
    assert [reference.ref for reference in sheet.quotable_references] == ["Loi n° 2023-567 du 7 juillet 2023"]
    assert len(sheet.legal_basis) == 2


def test_a_third_of_a_sheet_s_questions_use_no_word_of_its_names(catalogue: Catalogue) -> None:
    for found in catalogue.sheets.values():
        names = {*search_terms(" ".join((found.title_fr, found.title_en, *found.aliases)))}
        asked = found.typical_questions
        other_words = [question for question in asked if names.isdisjoint(search_terms(question))]
        assert len(asked) >= 12, found.id
        assert 3 * len(other_words) >= len(asked), found.id


def test_typical_questions_read_as_they_are_typed(catalogue: Catalogue) -> None:
    english = {
        "the",
        "my",
        "her",
        "his",
        "she",
        "what",
        "who",
        "whom",
        "how",
        "can",
        "do",
        "wants",
        "with",
        "for",
        "to",
    }
    for found in catalogue.sheets.values():
        assert [question for question in found.typical_questions if english & {*words(question)}], found.id
        for question in found.typical_questions:
            assert search_terms(question), question
            assert len(question) <= 200, question
            assert question == " ".join(question.split())
    typed = " ".join(question for found in catalogue.sheets.values() for question in found.typical_questions)
    assert not re.search(r"\d{6}|\d/\d\d/\d|\b(?:Mme|Mr|M\.) [A-Z]", typed)


def test_what_two_sheets_answer_leads_to_both(catalogue: Catalogue) -> None:
    asked = [question for found in catalogue.sheets.values() for question in found.typical_questions]
    shared = {question for question in asked if asked.count(question) > 1}
    assert "infirmière insultée et giflée par un patient, qui lui fait son constat des lésions" in shared
    assert len(shared) < len(catalogue.sheets) / 4


@pytest.mark.parametrize(("short", "sheets"), [
    ("at", {"arret-travail", "certificat-initial-at-mp"}),
    ("cmi", {"certificat-initial-at-mp", "certificat-coups-blessures", "aah-via-mdph"}),
    ("mt", {"declaration-medecin-traitant", "visite-pre-reprise"}),
    ("dap", {"accord-prealable-actes", "accord-prealable-transport"}),
])  # fmt: skip
def test_an_abbreviation_keeps_every_meaning(catalogue: Catalogue, short: str, sheets: set[str]) -> None:
    meanings = catalogue.abbreviations[short].meanings
    assert len(meanings) > 1
    assert sheets <= {identifier for meaning in meanings for identifier in meaning.sheets}


def test_abbreviations_are_typeset_and_few(catalogue: Catalogue) -> None:
    assert 60 <= len(catalogue.abbreviations) <= 150
    for abbreviation in catalogue.abbreviations.values():
        for meaning in abbreviation.meanings:
            assert not re.search(r"'|(?<![\u00a0\u202f])[»:;?!]|«(?![\u00a0\u202f])", meaning.fr), meaning.fr
            assert "'" not in meaning.en


def test_themes_fit_a_forum(catalogue: Catalogue) -> None:
    assert len(catalogue.themes) <= 16
    assert catalogue.themes["autre"].tags == ()
    assert catalogue.themes["autre"].name("fr") == "Autre"
    assert catalogue.themes["autre"].name("en-US") == "Other"
    for names in (
        [theme.name_fr for theme in catalogue.themes.values()],
        [theme.name_en for theme in catalogue.themes.values()],
        [theme.emoji for theme in catalogue.themes.values()],
    ):
        assert len(set(names)) == len(names)
    for theme in catalogue.themes.values():
        assert re.fullmatch(r"[a-z]+(-[a-z]+)*", theme.id)
        assert max(len(theme.name_fr), len(theme.name_en)) <= 20
    tags = [tag for theme in catalogue.themes.values() for tag in theme.tags]
    assert sorted(tags) == sorted(shipped()["sheets.json"]["tags"])


def test_a_sheet_belongs_to_its_first_tag_s_theme(catalogue: Catalogue) -> None:
    assert catalogue.theme_of(catalogue.sheets["conge-pathologique-prenatal"]).id == "maternite"


def test_dead_numbers_are_never_among_the_resources(catalogue: Catalogue) -> None:
    dead = [re.sub(r"\D", "", number["phone"]) for number in shipped()["resources.json"]["obsolete"]]
    assert len(dead) == 2
    shown = re.sub(r"[\s.]", "", repr(catalogue.resources))
    assert not [number for number in [*dead, "3977"] if number in shown]


@pytest.mark.parametrize(("locale", "title"), [
    ("en", "Advance directives"),
    ("en-GB", "Advance directives"),
    ("fr", "Directives anticipées"),
    ("de", "Directives anticipées"),
])  # fmt: skip
def test_titles_follow_the_language(catalogue: Catalogue, locale: str, title: str) -> None:
    assert catalogue.sheets["directives-anticipees"].title(locale) == title


def test_a_sheet_links_to_an_official_page_else_to_a_source(catalogue: Catalogue) -> None:
    official, other = catalogue.sheets["arret-travail"], catalogue.sheets["cure-thermale"]
    assert official.link == official.official_urls[0]
    assert not other.official_urls
    assert other.link == other.sources[0]


@pytest.mark.parametrize("locale", ["fr", "en"])
def test_every_coded_name_has_words_in_both_languages(locale: str) -> None:
    text = (ROOT / "locales" / locale / "catalogue.ftl").read_text(encoding="utf-8")
    messages = {entry.id.name for entry in parse(text).body if isinstance(entry, Message)}
    professions = [name.replace("_", "-") for name in shipped()["sheets.json"]["professions"]]
    assert messages == {
        *(f"profession-{name}" for name in professions),
        *(f"kind-{name}" for name in KINDS),
        *(f"confidence-{name}" for name in CONFIDENCES),
    }
    assert "'" not in text


@pytest.mark.parametrize(("name", "expected"), [
    ("arret-travail", "arret-travail"),
    ("  DIRECTIVES  anticipees ", "directives-anticipees"),
    ("advance directives", "directives-anticipees"),
    ("prolongation d’arrêt", "arret-travail"),
    ("hdt", "soins-demande-tiers"),
    ("arrêt de trav", None),
    ("", None),
])  # fmt: skip
def test_find(catalogue: Catalogue, name: str, expected: str | None) -> None:
    found = catalogue.find(name)
    assert (found and found.id) == expected


@pytest.mark.parametrize(("typed", "first"), [
    ("arrêt de travail", "arret-travail"),
    ("arret de trav", "arret-teleconsultation"),
    ("avis d'arr", "arret-travail"),
    ("S3116", "arret-travail"),
    ("s 3116", "arret-travail"),
    ("10170*07", "arret-travail"),
    ("12597", "certificats-sante-enfant"),
    ("HDT", "soins-demande-tiers"),
    ("AT", "certificat-initial-at-mp"),
    ("advance dir", "directives-anticipees"),
    ("conduire médical", "permis-conduire-medical"),
    ("virginite", "certificat-virginite"),
    ("irgini", "certificat-virginite"),
])  # fmt: skip
def test_suggest_puts_the_best_first(catalogue: Catalogue, typed: str, first: str) -> None:
    assert catalogue.suggest(typed)[0].id == first


def test_suggest_ranks_title_then_alias_then_inside(catalogue: Catalogue) -> None:
    def ranked(typed: str) -> list[str]:
        return [found.id for found in catalogue.suggest(typed)]

    title, alias = "agression-soignant", "certificat-coups-blessures"
    assert ranked("agression") == [title, alias]
    begins, within, inside = (
        "directives-anticipees",
        "certificat-notaire-capacite",
        "regles-redaction-certificat",
    )
    assert ranked("test")[:3] == [begins, within, inside]


def test_suggest_needs_every_word(catalogue: Catalogue) -> None:
    assert catalogue.suggest("arrêt zzz") == []
    assert [found.id for found in catalogue.suggest("ordo stup")] == ["ordonnance-securisee"]


def test_nothing_typed_shows_every_theme_first(catalogue: Catalogue) -> None:
    first = catalogue.suggest(" ")
    assert len(first) == 25
    assert len({catalogue.theme_of(found).id for found in first[:15]}) == 15
    assert len(catalogue.suggest("certificat", limit=3)) == 3


def test_suggest_is_fast_enough_for_each_keystroke(catalogue: Catalogue) -> None:
    for typed in ("", "a", "arrêt de tra", "certificat"):
        timings = []
        for _ in range(20):
            start = time.perf_counter()
            catalogue.suggest(typed)
            timings.append(time.perf_counter() - start)
        assert min(timings) < 0.001
