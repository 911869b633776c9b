"""Asking through the form: kept before it is said so, compared, published once."""

import asyncio
from typing import Any

import pytest
from sqlalchemy import text

from core.questions import DETAILS_LIMIT, QuestionText
from tests.questions.acts import DETAILS, TITLE, card, control, fill_in, preview, publish
from tests.world import World, answer_to, custom_ids, said, texts

NAMED = {"title": TITLE, "details": DETAILS, "signature": "account"}


async def test_a_question_goes_from_the_panel_to_its_thread(database_url: str) -> None:
    async with World.open(database_url) as world:
        shown = await preview(world, world.camille, theme="arret-travail")
        assert "pas encore publiée" in texts(shown)
        assert world.channel("questions").threads == []
        result = await world.camille.click(shown, custom_id=control(shown, "questions:publish"))
        (thread,) = world.channel("questions").threads
        assert str(thread.id) in said(result)
        assert thread.name == TITLE
        written = texts(card(thread))
        assert DETAILS in written
        assert f"<@{world.camille.id}>" in written
        assert tags(world, thread.id) == {"Ouverte", "Arrêt de travail"}
        assert world.camille.id in {member.id for member in world.thread(thread).members}


def tags(world: World, thread_id: int) -> set[str]:
    thread = world.cached.get_thread(thread_id)
    assert thread is not None
    return {tag.name for tag in thread.applied_tags}


async def test_the_draft_is_stored_sealed_before_the_bot_says_so(database_url: str) -> None:
    async with World.open(database_url) as world:
        await preview(world, world.camille, "Une question confidentielle sur le secret")
        async with world.bot.db.read() as session:
            (sealed,) = await session.scalars(text("SELECT sealed_content FROM drafts"))
            (owner,) = await session.scalars(text("SELECT owner FROM drafts"))
        assert b"confidentielle" not in bytes(sealed)
        assert "confidentielle" in world.bot.vault.open(bytes(sealed))
        assert str(world.camille.id).encode() not in bytes(owner)


async def test_a_stored_draft_survives_a_restart_and_is_published_by_its_button(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        shown = await preview(world, world.camille)
        await world.restart()
        await world.camille.click(shown, custom_id=control(shown, "questions:publish"))
        assert [thread.name for thread in world.channel("questions").threads] == [TITLE]


async def test_a_preview_that_was_published_says_where_and_offers_nothing_more(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        shown = await preview(world, world.camille)
        result = await world.camille.click(shown, custom_id=control(shown, "questions:publish"))
        (thread,) = world.channel("questions").threads
        assert answer_to(result).id == shown.id
        assert texts(shown) == f"C’est publié\xa0: https://discord.com/channels/{world.guild.id}/{thread.id}"
        assert custom_ids(shown) == []


async def test_pressing_publish_again_gives_the_same_thread(sqlite_url: str) -> None:
    """In another client, or before the first press was answered."""
    async with World.open(sqlite_url) as world:
        shown = await preview(world, world.camille)
        form = await world.camille.click(shown, custom_id=control(shown, "questions:redraft"))
        other = answer_to(await world.camille.submit_modal(form, NAMED))
        assert control(other, "questions:publish") == control(shown, "questions:publish")
        await world.camille.click(shown, custom_id=control(shown, "questions:publish"))
        await world.restart()
        await world.camille.click(other, custom_id=control(other, "questions:publish"))
        assert texts(other) == texts(shown)
        assert len(world.channel("questions").threads) == 1


async def test_two_presses_at_once_make_one_thread(database_url: str) -> None:
    async with World.open(database_url) as world:
        shown = await preview(world, world.camille)
        draft_id = control(shown, "questions:publish").rpartition(":")[2]
        actor = world.actor(world.camille)
        service = world.questions
        forum = world.channel("questions").id
        both = await asyncio.gather(*(service.publish(actor, draft_id, forum) for _ in range(5)))
        assert len({question.id for question in both}) == 1
        await asyncio.gather(*(world.bot.jobs.run_now("questions.sync", both[0].id) for _ in range(5)))
        await world.env.advance_time(300)
        assert len(world.channel("questions").threads) == 1


async def test_a_sheet_that_may_answer_is_offered_and_opens_in_place(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        shown = await preview(world, world.camille)
        assert "Peut-être déjà répondu" in texts(shown)
        assert "Publier quand même" in texts(shown)
        opened = await world.camille.click(shown, custom_id=first(shown, "questions:sheet"))
        written = said(opened)
        assert "Qui peut signer" in written
        assert "Vérifié le 23/11/2026" in written
        assert "ne remplace pas le texte officiel" in written


def first(message: object, verb: str) -> str:
    return next(custom_id for custom_id in custom_ids(message) if custom_id.startswith(f"{verb}:"))


async def test_an_answered_question_is_offered_to_the_next_who_asks(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        thread = await publish(world, world.camille, "Tampon encreur bleu ou noir sur les ordonnances ?", details="")
        shown = await preview(world, world.denis, "Quelle couleur de tampon encreur sur une ordonnance ?", details="")
        assert str(thread.id) in texts(shown)


async def test_a_draft_is_taken_up_again_with_what_was_typed(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        shown = await preview(world, world.camille, theme="sport-permis")
        await world.restart()
        form = await world.camille.click(shown, custom_id=control(shown, "questions:redraft"))
        assert form.modal is not None
        fields = {part["component"]["custom_id"]: part["component"] for part in form.modal["components"]}
        assert fields["title"]["value"] == TITLE
        assert fields["details"]["value"] == DETAILS
        assert [option["value"] for option in fields["theme"]["options"] if option["default"]] == ["sport-permis"]
        values = {**NAMED, "title": "Autre titre", "theme": ["sport-permis"]}
        again = answer_to(await world.camille.submit_modal(form, values))
        await world.camille.click(again, custom_id=control(again, "questions:publish"))
        assert [thread.name for thread in world.channel("questions").threads] == ["Autre titre"]


async def test_a_draft_thrown_away_is_gone(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        shown = await preview(world, world.camille)
        form = await world.camille.click(shown, custom_id=control(shown, "questions:redraft"))
        other = answer_to(await world.camille.submit_modal(form, NAMED))
        assert "Rien n’a été publié" in said(
            await world.camille.click(other, custom_id=control(other, "questions:discard"))
        )
        assert custom_ids(other) == []
        for verb in ("questions:publish", "questions:discard", "questions:redraft"):
            assert "n’existe plus" in said(await world.camille.click(shown, custom_id=control(shown, verb)))
        assert world.channel("questions").threads == []


async def test_a_draft_expires(database_url: str) -> None:
    async with World.open(database_url, RETENTION_DRAFTS_DAYS="1") as world:
        shown = await preview(world, world.camille)
        await world.live(hours=49)
        assert "n’existe plus" in said(await world.camille.click(shown, custom_id=control(shown, "questions:publish")))


async def test_nobody_publishes_the_draft_of_another(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        shown = await preview(world, world.camille)
        draft_id = control(shown, "questions:publish").rpartition(":")[2]
        with pytest.raises(Exception, match="error-draft-gone"):
            await world.questions.publish(world.actor(world.denis), draft_id, world.channel("questions").id)
        with pytest.raises(Exception, match="error-draft-gone"):
            await world.questions.typed(world.actor(world.denis), draft_id)


async def test_my_questions_lists_what_was_asked_and_what_waits(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        assert "pas encore posé" in said(await world.camille.slash(world.channel("entraide"), "question miennes"))
        thread = await publish(world, world.camille)
        await preview(world, world.camille, "Un brouillon oublié")
        shown = answer_to(await world.camille.slash(world.channel("entraide"), "question miennes"))
        assert TITLE in texts(shown)
        assert str(thread.id) in texts(shown)
        assert "Un brouillon oublié" in texts(shown)
        form = await world.camille.click(shown, custom_id=control(shown, "questions:redraft"))
        assert form.modal is not None
        assert TITLE not in said(await world.denis.slash(world.channel("entraide"), "question miennes"))


async def test_a_newcomer_is_refused_kindly_and_keeps_the_text(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        refused = await world.newcomer.click(world.panel, custom_id="questions:ask")
        assert "soignants vérifiés" in said(refused)
        shown = await world.camille.click(world.panel, custom_id="questions:ask")
        await world.take(world.camille, world.role("Soignant vérifié"))
        result = await world.camille.submit_modal(shown, NAMED)
        assert "soignants vérifiés" in said(result)
        assert DETAILS in said(result)


async def test_an_english_client_gets_english(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        shown = await preview(world, world.emma)
        assert "not published yet" in texts(shown)
        assert "Maybe answered already" in texts(shown)
        result = await world.emma.click(shown, custom_id=control(shown, "questions:publish"))
        assert said(result).startswith("Published")
        (thread,) = world.channel("questions").threads
        assert "Question de" in texts(card(thread))  # what everyone reads is in the server's language


AWKWARD = {
    "longest": ("x" * 100, "é" * DETAILS_LIMIT),
    "right-to-left": ("שאלה על טופס \u202eabc", "مرحبا، كيف أملأ هذا النموذج؟"),
    "emoji": ("Certificat 👩🏽‍⚕️🏳️‍🌈 ?", "👨‍👩‍👧‍👦" * 50),
    "code block": ("```py\nprint(1)```", "```\n@everyone\n``` [x](http://example.com)"),
    "mentions": ("@everyone <@123456789012345678> <@&1> ?", "@here @everyone <@&999999999999999999>"),
    "markdown": ("# **Titre** ||caché|| > cité", "> - # *x*\n\n\n~~y~~ `z`"),
}


@pytest.mark.parametrize("name", AWKWARD)
async def test_awkward_text_is_published_whole_and_pings_nobody(database_url: str, name: str) -> None:
    title, details = AWKWARD[name]
    async with World.open(database_url) as world:
        thread = await publish(world, world.camille, title, details=details)
        assert details in texts(card(thread))
        posted: Any = next(entry for entry in world.env.http_requests if entry.path.endswith("/threads"))
        assert posted.json["message"]["allowed_mentions"] == {"parse": []}
        assert thread.name
        assert not {"\u202e", "\n"} & set(thread.name)


@pytest.mark.parametrize("title", ["   ", "🙏🙏🙏", "?!…", "12 34"])
async def test_a_question_without_a_word_is_given_back(sqlite_url: str, title: str) -> None:
    async with World.open(sqlite_url) as world:
        result = await fill_in(world, world.camille, title, details="Voici tout de même des détails")
        assert "Il manque la question" in said(result)
        assert "Voici tout de même des détails" in said(result)
        assert world.channel("questions").threads == []


async def test_a_theme_that_was_removed_does_not_hold_a_question_back(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        actor = world.actor(world.camille)
        draft = await world.questions.draft(actor, QuestionText(TITLE, DETAILS, "a-theme-of-last-year"))
        await world.restart()
        question = await world.questions.publish(actor, draft.draft_id, world.channel("questions").id)
        assert await world.bot.jobs.run_now("questions.sync", question.id) is None
        (thread,) = world.channel("questions").threads
        assert tags(world, thread.id) == {"Ouverte"}


async def test_without_a_place_for_questions_the_member_is_told_what_to_do(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        await world.bot.directory.unbind(world.guild.id, "channel:questions")
        result = await world.camille.slash(world.channel("entraide"), "question poser")
        assert "/installer" in said(result)


async def test_a_form_sent_after_its_draft_was_published_asks_anew(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        shown = await preview(world, world.camille)
        form = await world.camille.click(shown, custom_id=control(shown, "questions:redraft"))
        await world.camille.click(shown, custom_id=control(shown, "questions:publish"))
        again = answer_to(
            await world.camille.submit_modal(form, {**NAMED, "title": "Une tout autre question", "details": ""})
        )
        await world.camille.click(again, custom_id=control(again, "questions:publish"))
        assert {thread.name for thread in world.channel("questions").threads} == {TITLE, "Une tout autre question"}
