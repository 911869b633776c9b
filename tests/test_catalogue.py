"""What is shipped in content/ is complete, and every fault seeded into a copy of it is reported."""

import json
import re
import time
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from fluent.syntax import parse
from fluent.syntax.ast import Message

from core.catalogue import CONFIDENCES, FILES, KINDS, Catalogue, CatalogueError
from core.text import search_terms, words

ROOT = Path(__file__).parents[1]
CONTENT = ROOT / "content"

Content = dict[str, Any]


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return Catalogue.load(CONTENT, today=datetime.now(UTC).date())


def shipped() -> Content:
    return {name: json.loads((CONTENT / name).read_text(encoding="utf-8")) for name in FILES}


def write(folder: Path, content: Content) -> Path:
    for name, value in content.items():
        (folder / name).write_text(json.dumps(value), encoding="utf-8")
    return folder


def problems_of(folder: Path, **options: date) -> tuple[str, ...]:
    with pytest.raises(CatalogueError) as caught:
        Catalogue.load(folder, **options)
    return caught.value.problems


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


@pytest.mark.parametrize(
    "written", ["0826 000 401", "0826000401", "0826\u00a0000\u00a0401", "+33 (0)826-000-401", "+33826.000.401"]
)
def test_a_dead_number_is_refused_however_it_is_written(tmp_path: Path, written: str) -> None:
    content = shipped()
    resource(content)["description_fr"] = f"Ligne d'écoute : {written}"
    assert [problem for problem in problems_of(write(tmp_path, content)) if "obsolete number" in problem]


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


# Each fault: what is changed in the shipped content, and what the report must say.
def sheet(content: Content, index: int = 0) -> Content:
    found: Content = content["sheets.json"]["sheets"][index]
    return found


def theme(content: Content, index: int = 0) -> Content:
    found: Content = content["themes.json"]["themes"][index]
    return found


def resource(content: Content, index: int = 0) -> Content:
    found: Content = content["resources.json"]["resources"][index]
    return found


def asked(content: Content, index: int = 0) -> Content:
    found: Content = content["typical-questions.json"]["sheets"][index]
    return found


def abbreviation(content: Content, index: int = 0) -> Content:
    found: Content = content["abbreviations.json"]["abbreviations"][index]
    return found


FAULTS: dict[str, tuple[Callable[[Content], object], str]] = {
    "no source": (lambda c: sheet(c).update(sources=[]), "arret-travail: sources is missing"),
    "no source key": (lambda c: sheet(c).pop("sources"), "arret-travail: sources is missing"),
    "no date": (lambda c: sheet(c).pop("checked_date"), "arret-travail: checked_date is missing"),
    "date of another form": (lambda c: sheet(c).update(checked_date="23/11/26"), "checked_date: not a date"),
    "date that is none": (lambda c: sheet(c).update(checked_date="2026-02-30"), "checked_date: not a date"),
    "no confidence": (lambda c: sheet(c).pop("confidence"), "arret-travail: confidence is missing"),
    "unknown confidence": (lambda c: sheet(c).update(confidence="sure"), "confidence: unknown 'sure'"),
    "unknown kind": (lambda c: sheet(c).update(kind="letter"), "kind: unknown 'letter'"),
    "unknown tag": (lambda c: sheet(c)["tags"].append("x"), "arret-travail: tags: unknown 'x'"),
    "no tag": (lambda c: sheet(c).update(tags=[]), "arret-travail: tags is missing"),
    "unknown profession": (lambda c: sheet(c)["who_may_sign"].append("x"), "who_may_sign: unknown 'x'"),
    "no title": (lambda c: sheet(c).update(title_en=" "), "arret-travail: title_en"),
    "same id twice": (lambda c: sheet(c, 1).update(id="arret-travail"), "arret-travail: duplicate id"),
    "no id": (lambda c: sheet(c, 2).pop("id"), "sheets[2]: id is missing"),
    "ambiguous alias": (lambda c: sheet(c, 1)["aliases"].append("ÀAT"), "'aat' also names arret-travail"),
    "not the web": (lambda c: sheet(c).update(sources=["ftp://a.fr"]), "sources: not a web address"),
    "not an address": (lambda c: sheet(c).update(official_urls=["https://a b.fr"]), "official_urls: not"),
    "unsure reference": (lambda c: sheet(c)["legal_basis"][0].pop("seen_in_a_source"), "legal_basis"),
    "list that is none": (lambda c: sheet(c).update(aliases="AAT"), "aliases must be a list"),
    "theme with a long name": (lambda c: theme(c).update(name_en="x" * 21), "arret-travail: longer than 20"),
    "tag without theme": (lambda c: theme(c).update(tags=[]), "tag 'arret_travail' is in 0 themes"),
    "tag in two themes": (lambda c: theme(c)["tags"].append("at_mp"), "tag 'at_mp' is in 2 themes"),
    "theme with an unknown tag": (lambda c: theme(c)["tags"].append("x"), "arret-travail: tags: unknown 'x'"),
    "too many themes": (
        lambda c: c["themes.json"]["themes"].append({**theme(c, 15), "id": "more"}), "more than 16 themes"),
    "resource without source": (lambda c: resource(c).update(sources=[]), "samu-15: sources is missing"),
    "resource without date": (lambda c: resource(c).pop("checked_date"), "samu-15: checked_date is missing"),
    "resource of unknown confidence": (lambda c: resource(c).update(confidence="?"), "samu-15: confidence:"),
    "resource with a bad address": (lambda c: resource(c).update(url="samu"), "samu-15: url: not a web"),
    "resource with a worded priority": (lambda c: resource(c).update(priority="1"), "samu-15: priority must"),
    "resource of doubtful independence": (
        lambda c: resource(c).update(independent_of_ordre="no"), "samu-15: independent_of_ordre must be"),
    "dead number shown": (lambda c: resource(c).update(note="Ou 0800 800.854"), "samu-15: shows the obs"),
    "no sheets": (lambda c: c["sheets.json"].update(sheets=[]), "sheets must not be empty"),
    "no tags": (lambda c: c["sheets.json"].pop("tags"), "sheets.json: tags must be an object"),
    "eleven questions": (
        lambda c: asked(c).update(questions=asked(c)["questions"][:11]), "arret-travail: 11 questions, 12 needed"),
    "sheet without questions": (
        lambda c: c["typical-questions.json"]["sheets"].pop(), "stagiaire-cabinet: 0 questions, 12 needed"),
    "questions of no sheet": (lambda c: asked(c).update(id="x"), "typical-questions.json: x: no such sheet"),
    "questions of one sheet in two places": (
        lambda c: asked(c, 1).update(id="arret-travail"), "typical-questions.json: arret-travail: duplicate id"),
    "question asked twice": (
        lambda c: asked(c)["questions"].append(asked(c)["questions"][0].upper() + " !"), "arret-travail: asked twice"),
    "empty question": (lambda c: asked(c)["questions"].append(" "), "arret-travail: questions must be a list of"),
    "no questions at all": (
        lambda c: c["typical-questions.json"].update(sheets=[]), "typical-questions.json: sheets must not be empty"),
    "abbreviation of two words": (
        lambda c: abbreviation(c).update(short="A A H"), "abbreviations.json: A A H: short must be one word"),
    "abbreviation without its letters": (
        lambda c: abbreviation(c).pop("short"), "abbreviations[0]: short is missing"),
    "abbreviation given twice": (lambda c: abbreviation(c, 1).update(short="aah"), "aah: given twice"),
    "abbreviation without meaning": (
        lambda c: abbreviation(c).update(meanings=[]), "abbreviations.json: AAH: no meaning leads to a sheet"),
    "same meaning twice": (
        lambda c: abbreviation(c)["meanings"].append(abbreviation(c)["meanings"][0]), "AAH: the same meaning twice"),
    "meaning in one language": (
        lambda c: abbreviation(c)["meanings"][0].pop("en"), "abbreviations.json: AAH: en is missing"),
    "meaning of no sheet": (
        lambda c: abbreviation(c)["meanings"][0]["sheets"].append("x"), "AAH: sheets: unknown 'x'"),
    "synonym of two words": (
        lambda c: c["synonyms.json"]["groups"][0].append("mon patron"), "groups[0]: must be one word: 'mon patron'"),
    "synonym given twice": (
        lambda c: c["synonyms.json"]["groups"][0].append("PATRON"), "groups[0]: needs two texts at least, each once"),
    "matter with a name only": (
        lambda c: c["matters.json"]["matters"].append(["Le temps"]), "needs two texts at least, each once"),
    "matter that says nothing": (
        lambda c: c["matters.json"]["matters"][0].append(" "), "matters.json: matters[0]: group must be a list of"),
    "no matters": (lambda c: c["matters.json"].update(matters=[]), "matters.json: matters must be a list that is"),
    "no abbreviations": (lambda c: c["abbreviations.json"].pop("abbreviations"), "abbreviations must be a list"),
    "obsolete numbers lost": (lambda c: c["resources.json"].pop("obsolete"), "obsolete must be a list"),
}  # fmt: skip


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_is_reported(tmp_path: Path, fault: str) -> None:
    seed, expected = FAULTS[fault]
    content = shipped()
    seed(content)
    assert [problem for problem in problems_of(write(tmp_path, content)) if expected in problem]


def test_all_faults_are_reported_at_once(tmp_path: Path) -> None:
    content = shipped()
    sheet(content).update(sources=[], kind="letter", checked_date="soon")
    theme(content).update(name_fr="x" * 21)
    resource(content).update(confidence="?")
    assert problems_of(write(tmp_path, content)) == (
        "sheets.json: arret-travail: kind: unknown 'letter'",
        "sheets.json: arret-travail: sources is missing",
        "sheets.json: arret-travail: checked_date: not a date (YYYY-MM-DD): 'soon'",
        f"themes.json: arret-travail: longer than 20 characters: {'x' * 21!r}",
        "resources.json: samu-15: confidence: unknown '?'",
    )


def test_a_date_to_come_is_a_fault_when_the_day_is_known(tmp_path: Path) -> None:
    content = shipped()
    sheet(content).update(checked_date="2030-01-03")
    write(tmp_path, content)
    assert Catalogue.load(tmp_path, today=date(2030, 1, 2)).sheets
    assert problems_of(tmp_path, today=date(2030, 1, 1)) == (
        "sheets.json: arret-travail: checked_date: in the future: 2030-01-03",
    )


def test_files_that_cannot_be_read_are_named_together(tmp_path: Path) -> None:
    (tmp_path / "sheets.json").write_text("{", encoding="utf-8")
    (tmp_path / "themes.json").write_text("[]", encoding="utf-8")
    assert [problem.partition(":")[0] for problem in problems_of(tmp_path)] == list(FILES)


def test_the_digest_follows_the_content_not_its_layout(catalogue: Catalogue, tmp_path: Path) -> None:
    content = shipped()
    assert Catalogue.load(write(tmp_path, content)).digest == catalogue.digest
    assert re.fullmatch("[0-9a-f]{64}", catalogue.digest)
    for change in (
        lambda: sheet(content).update(summary_fr="."),
        lambda: asked(content)["questions"].append("jsuis perdu"),
        lambda: abbreviation(content)["meanings"][0].update(en="allowance"),
        lambda: content["matters.json"]["matters"][0].append("encore un lapin"),
    ):
        before = Catalogue.load(write(tmp_path, content)).digest
        change()
        assert Catalogue.load(write(tmp_path, content)).digest != before


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
