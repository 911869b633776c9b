"""Finding sheets and questions again."""

import pytest

from cogs.questions import views
from core.catalogue import Catalogue
from core.i18n import Locale, Translator
from tests.questions.acts import publish
from tests.world import World, answer_to, custom_ids, said, texts


async def test_the_best_five_come_with_titles_and_links(database_url: str) -> None:
    async with World.open(database_url) as world:
        shown = answer_to(
            await world.camille.slash(world.channel("entraide"), "question chercher", texte="certificat de deces")
        )
        assert "Certificat de décès" in texts(shown)
        assert texts(shown).count("](https://") == 5
        opened = await world.camille.click(shown, custom_id=custom_ids(shown)[0])
        assert "Vérifié le" in said(opened)


@pytest.mark.parametrize(
    "words", ["zzzz qqqq", "🙂", "le la les de", "\"'); DROP TABLE documents; --", "AND OR NOT NEAR(", "*"]
)
async def test_nothing_close_is_said_to_be_nothing(database_url: str, words: str) -> None:
    async with World.open(database_url) as world:
        result = await world.camille.slash(world.channel("entraide"), "question chercher", texte=words)
        assert "Rien d’assez proche" in said(result)


async def test_results_come_only_from_channels_that_the_member_may_view(database_url: str) -> None:
    async with World.open(database_url) as world:
        thread = await publish(
            world, world.camille, "Tampon encreur bleu", details="Quelle couleur de tampon encreur ?"
        )
        asked = {"texte": "couleur tampon encreur"}
        assert str(thread.id) in said(await world.denis.slash(world.channel("entraide"), "question chercher", **asked))
        await world.hide(world.channel("questions"), world.denis)
        assert str(thread.id) not in said(
            await world.denis.slash(world.channel("entraide"), "question chercher", **asked)
        )


async def test_a_result_whose_thread_is_gone_is_dropped_when_shown(database_url: str) -> None:
    async with World.open(database_url) as world:
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


async def test_a_sheet_is_chosen_from_a_few_letters(database_url: str) -> None:
    async with World.open(database_url) as world:
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


async def test_a_newcomer_reads_no_sheet_and_is_suggested_none(database_url: str) -> None:
    async with World.open(database_url) as world:
        assert await world.newcomer.autocomplete(world.start, "fiche voir", "nom", "dec") == []
        assert "soignants vérifiés" in said(await world.newcomer.slash(world.start, "fiche voir", nom="deces"))


@pytest.mark.parametrize("locale", list(Locale))
def test_every_sheet_fits_and_says_what_it_must(locale: Locale) -> None:
    catalogue = Catalogue.load()
    words = views.Words(Translator(), catalogue, locale)
    assert len(catalogue.sheets) == 95
    for sheet in catalogue.sheets.values():
        written = "\n".join(
            item.content for item in views.sheet(words, sheet).walk_children() if hasattr(item, "content")
        )
        assert len(written) <= 4000, sheet.id
        assert sheet.title(locale) in written
        assert sheet.checked_date.strftime("%d/%m/%Y") in written
        assert words(f"confidence-{sheet.confidence}") in written
        assert words("sheet-footer", date="", confidence="")[-20:] in written
        for reference in sheet.legal_basis:
            shown = f"- {reference.ref}" in written.split("\n")
            assert shown == reference.seen_in_a_source, (sheet.id, reference.ref)
        for url in sheet.official_urls[:1] or sheet.sources[:1]:
            assert url in written
        for pitfall in (*sheet.pitfalls, *sheet.doubts):
            assert pitfall in written, sheet.id


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
