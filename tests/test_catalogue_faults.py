"""Every fault seeded into a copy of content/ is reported."""

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from core.catalogue import FILES, Catalogue, CatalogueError
from tests.support.content import CONTENT, Content, shipped, write


def problems_of(folder: Path, **options: date) -> tuple[str, ...]:
    with pytest.raises(CatalogueError) as caught:
        Catalogue.load(folder, **options)
    return caught.value.problems


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
    "a resource in one language": (lambda c: resource(c).pop("en"), "samu-15: en must be an object"),
    "no hours in English": (lambda c: resource(c)["en"].pop("hours"), "samu-15: en.hours is missing"),
    "a note in French only": (lambda c: resource(c)["en"].update(note=None), "samu-15: en.note: in one language only"),
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


def test_the_digest_follows_the_content_not_its_layout(tmp_path: Path) -> None:
    content = shipped()
    assert Catalogue.load(write(tmp_path, content)).digest == Catalogue.load(CONTENT).digest
    assert re.fullmatch("[0-9a-f]{64}", Catalogue.load(CONTENT).digest)
    for change in (
        lambda: sheet(content).update(summary_fr="."),
        lambda: asked(content)["questions"].append("jsuis perdu"),
        lambda: abbreviation(content)["meanings"][0].update(en="allowance"),
        lambda: content["matters.json"]["matters"][0].append("encore un lapin"),
    ):
        before = Catalogue.load(write(tmp_path, content)).digest
        change()
        assert Catalogue.load(write(tmp_path, content)).digest != before


@pytest.mark.parametrize(
    "written", ["0826 000 401", "0826000401", "0826\u00a0000\u00a0401", "+33 (0)826-000-401", "+33826.000.401"]
)
def test_a_dead_number_is_refused_however_it_is_written(tmp_path: Path, written: str) -> None:
    content = shipped()
    resource(content)["description_fr"] = f"Ligne d'écoute : {written}"
    assert [problem for problem in problems_of(write(tmp_path, content)) if "obsolete number" in problem]
