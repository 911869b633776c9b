"""Finding sheets and questions again."""

import sys
from collections.abc import Iterator

import pytest
from simcord import MemberActor

from cogs.questions import views
from cogs.questions.search import meaning
from core.catalogue import Catalogue
from core.i18n import Locale, shipped
from core.text import typographic
from tests.questions.acts import publish
from tests.world import World, answer_to, custom_ids, said, texts


async def test_the_best_five_come_with_titles_and_links(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        shown = answer_to(
            await world.camille.slash(world.channel("entraide"), "question chercher", texte="certificat de deces")
        )
        assert "Certificat de décès" in texts(shown)
        assert 1 <= texts(shown).count("](https://") <= 5
        opened = await world.camille.click(shown, custom_id=custom_ids(shown)[0])
        assert "Vérifié le" in said(opened)


async def test_the_panel_searches_where_nobody_can_type(database_url: str) -> None:
    async with World.open(database_url) as world:
        await world.restart()
        form = await world.camille.click(world.panel, custom_id="questions:search")
        shown = texts(answer_to(await world.camille.submit_modal(form, {"text": "certificat de deces"})))
        typed = await world.camille.slash(world.channel("entraide"), "question chercher", texte="certificat de deces")
        assert shown == said(typed)
        refused = await world.newcomer.click(world.panel, custom_id="questions:search")
        assert "réservé aux soignants vérifiés" in said(refused)


@pytest.mark.parametrize(
    "words", ["zzzz qqqq", "🙂", "le la les de", "\"'); DROP TABLE documents; --", "AND OR NOT NEAR(", "*"]
)
async def test_nothing_close_is_said_to_be_nothing(sqlite_url: str, words: str) -> None:
    async with World.open(sqlite_url) as world:
        result = await world.camille.slash(world.channel("entraide"), "question chercher", texte=words)
        assert "Rien d’assez proche" in said(result)


async def test_results_come_only_from_channels_that_the_member_may_view(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        thread = await publish(
            world, world.camille, "Tampon encreur bleu", details="Quelle couleur de tampon encreur ?"
        )
        asked = {"texte": "couleur tampon encreur"}
        assert str(thread.id) in said(await world.denis.slash(world.channel("entraide"), "question chercher", **asked))
        await world.hide(world.channel("questions"), world.denis)
        assert str(thread.id) not in said(
            await world.denis.slash(world.channel("entraide"), "question chercher", **asked)
        )


async def test_a_result_whose_thread_is_gone_is_dropped_when_shown(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        thread = await publish(
            world, world.camille, "Tampon encreur bleu", details="Quelle couleur de tampon encreur ?"
        )
        await world.stop()
        world.env.backend.delete_channel(thread.id)
        await world.restart()
        for _ in range(2):
            result = await world.denis.slash(
                world.channel("entraide"), "question chercher", texte="couleur tampon encreur"
            )
            assert str(thread.id) not in said(result)


async def test_a_sheet_is_chosen_from_a_few_letters(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        choices = await world.camille.autocomplete(world.channel("entraide"), "fiche voir", "nom", "dec")
        assert any(choice["name"] == "Certificat de décès" for choice in choices)
        value = next(choice["value"] for choice in choices if choice["name"] == "Certificat de décès")
        assert "Qui peut signer" in said(await world.camille.slash(world.channel("entraide"), "fiche voir", nom=value))
        assert "Qui peut signer" in said(
            await world.camille.slash(world.channel("entraide"), "fiche voir", nom="certificat de DECES")
        )
        assert "Je ne connais pas" in said(
            await world.camille.slash(world.channel("entraide"), "fiche voir", nom="la fiche du chat")
        )


async def test_a_newcomer_reads_no_sheet_and_is_suggested_none(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        assert await world.newcomer.autocomplete(world.start, "fiche voir", "nom", "dec") == []
        assert "soignants vérifiés" in said(await world.newcomer.slash(world.start, "fiche voir", nom="deces"))


@pytest.mark.parametrize("locale", list(Locale))
def test_every_sheet_fits_and_says_what_it_must(locale: Locale) -> None:
    catalogue = Catalogue.load()
    words = views.Words(shipped(), catalogue, locale, str)
    assert len(catalogue.sheets) == 95
    for sheet in catalogue.sheets.values():
        written = "\n".join(
            item.content for item in views.sheet(words, sheet).walk_children() if hasattr(item, "content")
        )
        assert len(written) <= 4000, sheet.id
        assert typographic(sheet.title(locale)) in written
        assert sheet.checked_date.strftime("%d/%m/%Y") in written
        assert words(f"confidence-{sheet.confidence}") in written
        assert words("sheet-footer", date="", confidence="")[-20:] in written
        for reference in sheet.legal_basis:
            shown = f"- {typographic(reference.ref)}" in written.split("\n")
            assert shown == reference.seen_in_a_source, (sheet.id, reference.ref)
        for url in sheet.official_urls[:1] or sheet.sources[:1]:
            assert url in written
        for pitfall in (*sheet.pitfalls, *sheet.doubts):
            assert typographic(pitfall) in written, sheet.id


async def found(world: World, member: MemberActor, words: str) -> str:
    return said(await member.slash(world.channel("entraide"), "question chercher", texte=words))


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("un patient est mort chez lui, qu'est-ce que je remplis", "Certificat de décès"),
        ("certifcat de dcees", "Certificat de décès"),
        ("CERTIFICAT DE DÉCÈS 🖤 العربية", "Certificat de décès"),
        ("cer\u200btificat de dé\u200bcès", "Certificat de décès"),
        ("how do I sign a patient off work", "arrêt de travail"),
    ],
)
async def test_a_sheet_is_found_by_what_is_meant(sqlite_url: str, words: str, title: str) -> None:
    async with World.open(sqlite_url) as world:
        assert title in await found(world, world.camille, words)


async def test_an_abbreviation_with_several_meanings_shows_each(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        shown = await found(world, world.camille, "AT")
        assert "peut vouloir dire" in shown
        assert "accident du travail" in shown
        assert "arrêt de travail" in shown


@pytest.mark.parametrize(
    "words", ["a", "é", "x" * 300, "le " * 100, "الطبيب", "医者", "\u200b\u200b\u200b", "NEAR(a b)"]
)
async def test_odd_words_have_an_answer(sqlite_url: str, words: str) -> None:
    async with World.open(sqlite_url) as world:
        assert await found(world, world.camille, words)


async def test_an_earlier_question_is_found_in_other_words_at_once(database_url: str) -> None:
    async with World.open(database_url) as world:
        thread = await publish(
            world, world.camille, "Imprimante de cabinet", details="Quel modèle tient dans une sacoche de visite ?"
        )
        assert str(thread.id) in await found(world, world.denis, "which printer fits in a doctor's bag")
        await world.restart()
        assert str(thread.id) in await found(world, world.denis, "which printer fits in a doctor's bag")
        await world.stop()
        world.env.backend.delete_channel(thread.id)
        await world.restart()
        assert str(thread.id) not in await found(world, world.denis, "which printer fits in a doctor's bag")


async def test_a_new_questions_words_are_recognised_when_mistyped(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        thread = await publish(world, world.camille, "Dermatoscope", details="Quel dermatoscope acheter ?")
        assert str(thread.id) in await found(world, world.denis, "dermatocsope")


async def test_an_edited_question_means_something_else(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        message = await world.denis.send(world.channel("entraide"), "Quelle imprimante prendre pour le cabinet ?")
        (thread,) = world.channel("entraide").threads
        assert str(thread.id) in await found(world, world.emma, "which printer for the practice ?")
        await world.denis.edit(message, "Quelle voiture électrique pour les tournées à la campagne ?")
        assert str(thread.id) not in await found(world, world.emma, "which printer for the practice ?")
        assert str(thread.id) in await found(world, world.emma, "which electric car for visits in the countryside ?")


async def test_a_question_asked_in_any_channel_is_found_by_those_who_may_read_it(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        await world.denis.send(world.start, f"<@{world.bot.user_id}> quelle imprimante pour le cabinet ?")
        (thread,) = world.start.threads
        assert str(thread.id) in await found(world, world.emma, "imprimante cabinet")
        await world.hide(world.start, world.emma)
        assert str(thread.id) not in await found(world, world.emma, "imprimante cabinet")


@pytest.fixture
def no_model(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The package of the search by meaning is not installed."""
    meaning._loaded.cache_clear()
    monkeypatch.setitem(sys.modules, meaning.MODEL, None)
    yield
    meaning._loaded.cache_clear()


@pytest.mark.usefixtures("no_model")
async def test_without_the_model_the_search_goes_by_words(database_url: str, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level("INFO"):
        async with World.open(database_url) as world:
            thread = await publish(world, world.camille, "Tampon encreur bleu", details="Quelle couleur de tampon ?")
            assert str(thread.id) in await found(world, world.denis, "couleur tampon encreur")
            assert "Certificat de décès" in await found(world, world.denis, "certifcat de deces")
            diagnosis = said(await world.owner.slash(world.start, "diagnostic"))
            assert "Recherche par les mots (" in diagnosis
    assert [record.getMessage() for record in caplog.records].count(
        "search by words alone: the optional search by meaning is not installed"
    ) == 1


async def test_a_question_asked_by_naming_the_bot_is_found_by_those_who_see_its_channel(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        await world.denis.send(world.start, f"<@{world.bot.user_id}> tampon encreur bleu ou noir ?")
        (thread,) = world.start.threads
        asked = {"texte": "tampon encreur bleu"}
        assert str(thread.id) in said(
            await world.camille.slash(world.channel("entraide"), "question chercher", **asked)
        )
        await world.hide(world.start, world.camille)
        assert str(thread.id) not in said(
            await world.camille.slash(world.channel("entraide"), "question chercher", **asked)
        )


async def test_the_panel_searches_also_after_a_restart(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        await world.restart()
        shown = await world.camille.click(world.panel, custom_id="questions:search")
        assert "Certificat de décès" in said(await world.camille.submit_modal(shown, {"text": "certificat de deces"}))
        assert "soignants vérifiés" in said(await world.newcomer.click(world.panel, custom_id="questions:search"))
