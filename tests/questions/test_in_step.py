"""Keeping in step with Discord: edits, deletions, renamed posts, servers and databases that are away."""

import asyncio
from collections.abc import Awaitable
from pathlib import Path
from typing import Any

import discord
import pytest

from cogs.frame.client import DRAIN
from core.questions import QuestionState
from db import jobs
from db.queries import questions
from tests.questions.acts import TITLE, card, control, preview, publish
from tests.questions.test_asking import tags
from tests.questions.test_faults import locked
from tests.questions.test_native import QUESTION, post
from tests.world import World, said, texts


async def test_a_question_that_waits_for_discord_survives_its_forum(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        shown = await preview(world, world.camille)
        world.env.inject_error("POST", "/channels/*/threads", status=503)
        await world.camille.click(shown, custom_id=control(shown, "questions:publish"))
        forum = world.cached.get_channel(world.channel("questions").id)
        assert forum is not None
        await forum.delete()
        await world.env.settle()
        await world.owner.slash(world.start, "installer", appliquer=True)
        await world.env.advance_time(10)
        (thread,) = world.channel("questions").threads
        assert thread.name == TITLE
        found = await world.denis.slash(world.start, "question chercher", texte="interne urgences senior signer")
        assert str(thread.id) in said(found)


async def test_a_native_question_survives_the_loss_of_the_bots_message(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        thread = await post(world)
        await world.thread(thread).get_partial_message(card(thread).id).delete()
        await world.env.settle()
        assert "Résolue" in said(await world.denis.slash(thread, "question resolue"))
        assert tags(world, thread.id) == {"Résolue"}


@pytest.mark.parametrize("answered", [True, False])
async def test_a_native_question_that_its_author_deletes_is_withdrawn(sqlite_url: str, answered: bool) -> None:
    async with World.open(sqlite_url) as world:
        message = await world.denis.send(world.channel("entraide"), QUESTION)
        (thread,) = world.channel("entraide").threads
        if answered:
            await world.emma.send(thread, "Le questionnaire suffit.")
        await world.denis.delete(message)
        await world.env.advance_time(5)
        if answered:
            assert "retirée" in texts(card(thread))
            assert thread.name == "Question retirée"
        else:
            assert world.channel("entraide").threads == []
        found = await world.emma.slash(world.start, "question chercher", texte="certificat enfant judo club")
        assert str(thread.id) not in said(found)


async def test_a_thread_is_called_no_longer_what_its_author_took_out_of_their_message(sqlite_url: str) -> None:
    """They cannot rename it: the bot opened it, and named it after their words."""
    async with World.open(sqlite_url) as world:
        message = await world.denis.send(world.channel("entraide"), "Huguette Lambert veut faire du judo, que dire ?")
        (thread,) = world.channel("entraide").threads
        await world.thread(thread).edit(name="Judo")  # a moderator's name stays until then
        await world.env.settle()
        await world.denis.slash(thread, "question fermer", motif="Réglé")
        assert thread.name == "Judo"
        await world.denis.edit(message, "Une patiente veut faire du judo, que dire ?")
        await world.env.advance_time(5)
        closed = await world.cached.fetch_channel(thread.id)
        assert isinstance(closed, discord.Thread)
        assert (closed.name, closed.archived, closed.locked) == (
            "Une patiente veut faire du judo, que dire ?",
            True,
            True,
        )
        found = await world.emma.slash(world.start, "question chercher", texte="Huguette Lambert")
        assert str(thread.id) not in said(found)


async def test_a_post_keeps_its_theme_when_it_is_edited(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        thread = await post(world, tags=["Violences"])
        starter = next(message for message in thread.history() if not message.author.bot)
        await world.denis.edit(starter, "Une précision : en club")
        await world.denis.click(card(thread), custom_id=control(card(thread), "questions:solve"))
        assert "Violences" in texts(card(thread))


async def test_a_post_is_found_under_its_new_title(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        thread = await post(world)
        await world.thread(thread).edit(name="Tampon encreur bleu")
        await world.env.settle()
        found = await world.emma.slash(world.channel("entraide"), "question chercher", texte="tampon encreur")
        assert str(thread.id) in said(found)


@pytest.mark.parametrize("status", [403, 404])
async def test_an_author_who_cannot_be_added_costs_no_question(sqlite_url: str, status: int) -> None:
    async with World.open(sqlite_url) as world:
        world.env.inject_error("PUT", "/channels/*/thread-members/*", status=status, times=None)
        thread = await publish(world, world.camille)
        async with world.bot.db.read() as session:
            assert (await questions.by_thread(session, thread.id)) is not None
        await world.live(hours=36)
        assert len(world.channel("questions").threads) == 1


@pytest.mark.parametrize("away", ["unavailable", "gone"])
async def test_a_server_that_is_away_costs_no_question(sqlite_url: str, away: str) -> None:
    async with World.open(sqlite_url) as world:
        await world.denis.send(world.channel("entraide"), QUESTION)
        (thread,) = world.channel("entraide").threads
        shown = await preview(world, world.camille)
        draft = control(shown, "questions:publish").rpartition(":")[2]
        question = await world.questions.publish(world.actor(world.camille), draft, world.channel("questions").id)
        guild, state = world.cached, world.bot._connection
        if away == "gone":
            del state._guilds[guild.id]
        else:
            told: Any = {"id": str(guild.id), "unavailable": True}
            empty = discord.Guild(data=told, state=state)
            state._guilds[guild.id] = empty
        async with world.bot.db.read() as session:
            native = await questions.by_thread(session, thread.id)
        assert native is not None
        for one in (question.id, native.id):
            async with world.bot.db.write() as session:
                await jobs.schedule(session, "questions.sync", one, world.bot.clock.now(), guild.id)
            assert await world.bot.jobs.run_now("questions.sync", one) is not None
        state._guilds[guild.id] = guild
        world.bot.dispatch("guild_available" if away == "unavailable" else "guild_join", guild)
        await world.env.settle()
        await world.env.advance_time(300)
        assert [thread.name for thread in world.channel("questions").threads] == [TITLE]
        async with world.bot.db.read() as session:
            native = await questions.by_id(session, native.id)
        assert native is not None
        assert native.state is QuestionState.OPEN


async def test_a_deletion_that_the_database_could_not_take_is_followed_later(
    sqlite_url: str, sqlite_path: Path
) -> None:
    async with World.open(sqlite_url, STORAGE_PATIENCE_SECONDS="1") as world:
        message = await world.denis.send(world.channel("entraide"), QUESTION)
        with locked(sqlite_path):
            await world.denis.delete(message)
        await world.env.advance_time(70)
        found = await world.emma.slash(world.start, "question chercher", texte="certificat enfant judo club")
        assert str(message.id) not in said(found)
        began = asyncio.get_running_loop().time()
        await world.bot.close()
        assert asyncio.get_running_loop().time() - began < DRAIN / 2  # what goes on for ever is no request to wait for


async def test_what_is_changed_while_it_is_taken_in_is_followed(sqlite_url: str, sqlite_path: Path) -> None:
    async with World.open(sqlite_url) as world:
        backend, place = world.env.backend, world.channel("entraide")
        with locked(sqlite_path) as other:
            message = backend.create_message(place.id, world.denis.id, QUESTION)
            await asyncio.sleep(0.1)
            backend.edit_message(place.id, message.id, {"content": "Quel certificat pour la boxe anglaise ?"})
            await asyncio.sleep(0.1)
            other.execute("ROLLBACK")
        await world.env.advance_time(2)
        (thread,) = place.threads
        assert thread.name == "Quel certificat pour la boxe anglaise ?"
        assert str(thread.id) in await ids_found(world, "boxe anglaise")


async def test_a_message_that_the_database_could_not_take_is_taken_in_though_later_ones_were(
    sqlite_url: str, sqlite_path: Path
) -> None:
    async with World.open(sqlite_url, STORAGE_PATIENCE_SECONDS="1") as world:
        with locked(sqlite_path):
            first = await world.denis.send(world.channel("entraide"), QUESTION)
        later = await world.denis.send(world.channel("entraide"), "Et quel certificat pour la boxe anglaise ?")
        assert [thread.id for thread in world.channel("entraide").threads] == [later.id]
        await world.env.advance_time(70)
        assert {thread.id for thread in world.channel("entraide").threads} == {first.id, later.id}
        await world.env.advance_time(70)
        assert len(world.channel("entraide").threads) == 2


async def test_after_much_chat_a_question_asked_meanwhile_is_still_found(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        await world.stop()
        here = world.channel("entraide")
        for number in range(101):
            await world.emma.send(here, f"ok {number}")
        message = await world.denis.send(here, QUESTION)
        await world.restart()
        assert [thread.id for thread in here.threads] == [message.id]


async def test_a_fault_while_catching_up_does_not_end_it(
    sqlite_url: str, sqlite_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with World.open(sqlite_url, STORAGE_PATIENCE_SECONDS="1") as world:

        async def fail(*_: Any) -> None:
            raise LookupError

        with locked(sqlite_path):
            message = await world.denis.send(world.channel("entraide"), QUESTION)
        with monkeypatch.context() as patch:
            patch.setattr(world.questions, "latest_message", fail)
            await world.env.advance_time(130)
        await world.env.advance_time(70)
        assert [thread.id for thread in world.channel("entraide").threads] == [message.id]


async def ids_found(world: World, words: str) -> str:
    return said(await world.emma.slash(world.start, "question chercher", texte=words))


PRINTER, CAR = "Quelle imprimante prendre pour le cabinet ?", "Quelle voiture électrique pour les tournées ?"


async def silently(world: World, act: Awaitable[object]) -> None:
    """Something happens while the bot is away."""
    await world.stop()
    await act
    await world.restart()


@pytest.mark.parametrize("origin", ["message", "post"])
async def test_an_edit_made_while_the_bot_was_away_is_caught_up_with(sqlite_url: str, origin: str) -> None:
    async with World.open(sqlite_url) as world:
        if origin == "message":
            message = await world.denis.send(world.channel("entraide"), PRINTER)
            (thread,) = world.channel("entraide").threads
        else:
            thread = await post(world, "Conseil d’achat", PRINTER)
            message = next(message for message in thread.history() if not message.author.bot)
        await silently(world, world.denis.edit(message, CAR))
        assert str(thread.id) in await ids_found(world, "voiture électrique")  # without having been shown before
        assert str(thread.id) not in await ids_found(world, "imprimante")


async def test_a_post_renamed_while_the_bot_was_away_is_found_by_its_new_title(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        thread = await post(world)
        await silently(world, world.thread(thread).edit(name="Tampon encreur bleu"))
        assert str(thread.id) in await ids_found(world, "tampon encreur")


@pytest.mark.parametrize("how", ["edited", "deleted"])
async def test_an_answer_changed_while_the_bot_was_away_is_followed(sqlite_url: str, how: str) -> None:
    async with World.open(sqlite_url) as world:
        await world.denis.send(world.channel("entraide"), QUESTION)
        (thread,) = world.channel("entraide").threads
        answer = await world.emma.send(thread, "Demande une trottinette au secrétariat.")
        await world.denis.context_menu(thread, "Marquer comme réponse", answer)
        assert str(thread.id) in await ids_found(world, "trottinette")
        changed = world.emma.edit(answer, "Demande un parapluie.") if how == "edited" else world.emma.delete(answer)
        await silently(world, changed)
        assert str(thread.id) not in await ids_found(world, "trottinette")
        if how == "edited":
            assert str(thread.id) in await ids_found(world, "parapluie")
        else:
            assert "**Ouverte**" in texts(card(thread))


async def test_what_was_asked_long_ago_is_compared_when_it_is_shown(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        message = await world.denis.send(world.channel("entraide"), PRINTER)
        (thread,) = world.channel("entraide").threads
        await world.live(hours=24 * 8)
        await silently(world, world.denis.edit(message, CAR))
        assert CAR[:20] in await ids_found(world, "imprimante cabinet")  # found by its old words, shown by its new ones
        assert str(thread.id) not in await ids_found(world, "imprimante cabinet")


@pytest.mark.parametrize("days", [0, 8])
async def test_a_message_deleted_while_the_bot_was_away_is_not_shown(sqlite_url: str, days: int) -> None:
    async with World.open(sqlite_url) as world:
        message = await world.denis.send(world.channel("entraide"), PRINTER)
        (thread,) = world.channel("entraide").threads
        await world.emma.send(thread, "La moins chère.")
        await world.live(hours=24 * days)
        await silently(world, world.denis.delete(message))
        assert str(thread.id) not in await ids_found(world, "imprimante cabinet")


@pytest.mark.parametrize("how", ["the bot was away", "events were lost"])
async def test_only_what_may_have_been_missed_is_compared_and_only_once(sqlite_url: str, how: str) -> None:
    async with World.open(sqlite_url) as world:

        async def read() -> list[str]:
            """The messages that one search reads."""
            before = len(world.env.http_requests)
            assert str(thread.id) in await ids_found(world, "imprimante cabinet")
            return [
                entry.path.rpartition("/")[2] for entry in world.env.http_requests[before:] if entry.method == "GET"
            ]

        await world.env.advance_time(1)  # later than the bot was ready
        await world.denis.send(world.channel("entraide"), PRINTER)
        (thread,) = world.channel("entraide").threads
        await world.thread(thread).edit(
            archived=True
        )  # discord.py forgets it: even the thread would have to be asked for
        assert await read() == []
        await world.live(hours=24 * 8)
        for _ in range(2):
            if how == "the bot was away":
                await world.restart()
            else:
                world.bot.dispatch("ready")  # Discord took the bot back, under another session
            await world.env.advance_time(1)
            assert str(thread.id) in await read()
            assert await read() == []
        world.bot.dispatch("ready")
        await world.env.advance_time(1)
        answer = await world.emma.send(thread, "La moins chère.")
        await world.denis.context_menu(thread, "Marquer comme réponse", answer)
        assert str(answer.id) not in await read()


async def test_a_result_that_discord_does_not_tell_about_is_shown(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        await world.denis.send(world.channel("entraide"), PRINTER)
        await world.stop()
        world.env.inject_error("GET", "/channels/*/messages/*", status=403, times=None)
        await world.restart()
        assert "imprimante" in await ids_found(world, "imprimante cabinet")


async def test_a_question_that_is_gone_is_not_offered_before_another_is_published(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        message = await world.denis.send(world.channel("entraide"), PRINTER)
        (thread,) = world.channel("entraide").threads
        await world.emma.send(thread, "La moins chère.")
        assert str(thread.id) in texts(await preview(world, world.camille, PRINTER, details=""))
        await world.live(hours=24 * 8)
        await silently(world, world.denis.delete(message))
        assert str(thread.id) not in texts(await preview(world, world.camille, PRINTER, details=""))
