"""After publishing: marking, solving, closing, editing, withdrawing, thanking."""

import asyncio
from dataclasses import replace

import discord
import pytest
from simcord import ChannelHandle

from cogs.questions.drafts import DraftKind, Typed
from core.errors import Missing
from core.questions import DETAILS_LIMIT, REASON_LIMIT, TITLE_LIMIT, Answer, Origin, QuestionText
from db.queries import questions
from tests.questions.acts import DETAILS, TITLE, card, control, hearts, publish
from tests.questions.test_asking import tags
from tests.questions.test_native import QUESTION
from tests.world import World, answer_to, custom_ids, said, texts

ANSWER = "Oui, par délégation, sous la responsabilité du senior."


async def asked_and_answered(world: World) -> tuple[ChannelHandle, discord.Message]:
    thread = await publish(world, world.camille)
    return thread, await world.denis.send(thread, ANSWER)


async def test_the_author_marks_the_answer_and_it_is_found_at_once(database_url: str) -> None:
    async with World.open(database_url) as world:
        thread, answer = await asked_and_answered(world)
        result = await world.camille.context_menu(thread, "Marquer comme réponse", answer)
        assert "réponse retenue" in said(result)
        assert tags(world, thread.id) == {"Répondue"}
        assert f"{thread.id}/{answer.id}" in texts(card(thread))
        found = await world.emma.slash(
            world.channel("entraide"), "question chercher", texte="délégation responsabilité"
        )
        assert str(thread.id) in said(found)


async def test_an_edited_answer_is_found_under_its_new_words_and_a_deleted_one_leaves(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        thread, answer = await asked_and_answered(world)
        await world.camille.context_menu(thread, "Marquer comme réponse", answer)
        await world.denis.edit(answer, "Voir le tampon encreur du service")

        async def finds(words: str) -> bool:
            return str(thread.id) in said(
                await world.emma.slash(world.channel("entraide"), "question chercher", texte=words)
            )

        assert await finds("tampon encreur")
        assert not await finds("délégation responsabilité")
        await world.denis.delete(answer)
        assert not await finds("tampon encreur")
        assert tags(world, thread.id) == {"Ouverte"}
        assert "Réponse retenue" not in texts(card(thread))


async def test_another_answer_takes_the_place_of_the_first(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        thread, answer = await asked_and_answered(world)
        better = await world.emma.send(thread, "Voici le texte exact.")
        await world.camille.context_menu(thread, "Marquer comme réponse", answer)
        assert "remplace" in said(await world.moderator.context_menu(thread, "Marquer comme réponse", better))
        assert f"{thread.id}/{better.id}" in texts(card(thread))
        assert str(answer.id) not in texts(card(thread))


async def test_two_who_mark_at_once_leave_one_answer_and_one_card(database_url: str) -> None:
    async with World.open(database_url) as world:
        thread, answer = await asked_and_answered(world)
        better = await world.emma.send(thread, "Voici le texte exact.")
        service = world.questions
        await asyncio.gather(
            service.mark(world.actor(world.camille), thread.id, Answer(answer.id, world.denis.id, "a")),
            service.mark(world.actor(world.moderator), thread.id, Answer(better.id, world.emma.id, "b")),
        )
        await world.env.advance_time(300)
        written = texts(card(thread))
        assert (str(answer.id) in written) != (str(better.id) in written)
        assert sum(message.author.bot for message in thread.history()) == 1


async def test_only_author_and_moderators_steer(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        thread, answer = await asked_and_answered(world)
        for attempt in (
            world.denis.context_menu(thread, "Marquer comme réponse", answer),
            world.denis.slash(thread, "question resolue"),
            world.denis.slash(thread, "question fermer", motif="parce que"),
            world.denis.slash(thread, "question modifier"),
            world.denis.slash(thread, "question retirer"),
            world.denis.click(card(thread), custom_id=control(card(thread), "questions:solve")),
            world.denis.click(card(thread), custom_id=control(card(thread), "questions:edit")),
        ):
            assert "la personne qui a posé la question" in said(await attempt)
        assert tags(world, thread.id) == {"Ouverte"}
        assert "de cette question" not in said(await world.moderator.slash(thread, "question resolue"))
        assert tags(world, thread.id) == {"Résolue"}


async def test_solving_and_reopening_by_the_card_after_a_restart(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        thread, answer = await asked_and_answered(world)
        await world.camille.context_menu(thread, "Marquer comme réponse", answer)
        await world.restart()
        solved = await world.camille.click(card(thread), custom_id=control(card(thread), "questions:solve"))
        assert "Résolue" in said(solved)
        assert tags(world, thread.id) == {"Résolue"}
        assert "déjà résolue" in said(await world.camille.slash(thread, "question resolue"))
        await world.restart()
        reopened = await world.camille.click(card(thread), custom_id=control(card(thread), "questions:reopen"))
        assert "avec sa réponse retenue" in said(reopened)
        assert tags(world, thread.id) == {"Répondue"}


async def test_closing_locks_and_archives_and_reopening_undoes_it(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        thread = await publish(world, world.camille)
        assert "fermée" in said(await world.camille.slash(thread, "question fermer", motif="Réglé *par* téléphone"))
        closed = await world.cached.fetch_channel(thread.id)
        assert isinstance(closed, discord.Thread)
        assert closed.locked
        assert closed.archived
        assert "Réglé" in texts(card(thread))
        reopened = await world.camille.click(card(thread), custom_id=control(card(thread), "questions:reopen"))
        assert "rouverte" in said(reopened)
        assert not world.thread(thread).locked
        assert "Réglé" not in texts(card(thread))


async def test_editing_prefills_and_rewrites_the_post(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        thread = await publish(world, world.camille)
        await world.restart()
        for opening in (
            await world.camille.slash(thread, "question modifier"),
            await world.camille.click(card(thread), custom_id=control(card(thread), "questions:edit")),
        ):
            assert opening.modal is not None
            assert [part["component"].get("value") for part in opening.modal["components"]][:2] == [TITLE, DETAILS]
        result = await world.camille.submit_modal(
            opening, {"title": "Tampon encreur", "details": "Bleu ou noir ?", "theme": ["prescription"]}
        )
        assert "modifié" in said(result)
        assert "Bleu ou noir ?" in texts(card(thread))
        assert world.thread(thread).name == "Tampon encreur"
        assert tags(world, thread.id) == {"Ouverte", "Prescriptions"}
        found = await world.emma.slash(world.channel("entraide"), "question chercher", texte="tampon encreur")
        assert str(thread.id) in said(found)


async def test_who_steers_a_question_lifts_no_lock_and_takes_no_tag_of_the_moderators(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        thread, answer = await asked_and_answered(world)
        forum = world.thread(thread).parent
        assert isinstance(forum, discord.ForumChannel)
        crowd = [tag for tag in forum.available_tags if tag.name != "Autre"]  # Discord has room for twenty
        forum = await forum.edit(available_tags=[*crowd, discord.ForumTag(name="Garde")])
        assert forum is not None
        await world.thread(thread).add_tags(*(tag for tag in forum.available_tags if tag.name == "Garde"))
        await world.thread(thread).edit(locked=True)  # as a cool-down does, or a moderator by hand
        await world.env.settle()
        assert "réponse retenue" in said(await world.camille.context_menu(thread, "Marquer comme réponse", answer))
        assert "Résolue" in said(await world.camille.slash(thread, "question resolue"))
        assert tags(world, thread.id) == {"Résolue", "Garde"}
        assert world.thread(thread).locked


@pytest.mark.parametrize("place", ["questions", "entraide"])
async def test_an_author_lifts_the_lock_of_their_own_closing_and_never_the_moderators(
    sqlite_url: str, place: str
) -> None:
    async with World.open(sqlite_url) as world:
        if place == "questions":
            thread = await publish(world, world.denis)
        else:
            await world.denis.send(world.channel(place), QUESTION)
            (thread,) = world.channel(place).threads
        for theirs in (False, True, False):
            await world.thread(thread).edit(locked=theirs)
            await world.env.settle()
            await world.denis.slash(thread, "question resolue")
            assert world.thread(thread).locked is theirs
            await world.denis.slash(thread, "question fermer", motif="Réglé")
            closed = await world.cached.fetch_channel(thread.id)
            assert isinstance(closed, discord.Thread)
            assert (closed.locked, closed.archived) == (True, True)
            await world.restart()
            await world.denis.slash(thread, "question rouvrir")
            assert world.thread(thread).locked is theirs


async def test_withdrawing_asks_first_then_deletes_a_thread_that_nobody_answered(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        thread = await publish(world, world.camille)
        confirm = answer_to(await world.camille.slash(thread, "question retirer"))
        assert "effacé pour de bon" in texts(confirm)
        assert world.channel("questions").threads != []
        await world.restart()
        await world.camille.click(confirm, custom_id=control(confirm, "questions:withdraw"))
        told, *_, deleted = world.env.http_requests[-3:]
        assert "retirée" in str(told.json)  # told before the thread goes, in which it is shown
        assert (deleted.method, deleted.path) == ("DELETE", f"/channels/{thread.id}")
        assert world.channel("questions").threads == []
        assert TITLE not in said(await world.camille.slash(world.channel("entraide"), "question miennes"))


async def test_a_button_that_bears_the_id_of_another_threads_question_withdraws_nothing(sqlite_url: str) -> None:
    """As after a backup was restored: what was asked since then gave its ids back."""
    async with World.open(sqlite_url) as world:
        first, second = [await publish(world, world.camille, title) for title in (TITLE, "Et un autre papier ?")]
        actor = world.actor(world.camille)
        asked = (await world.questions.mine(actor)).questions
        (mine,) = [question for question in asked if question.thread_id == first.id]
        with pytest.raises(Missing):
            await world.questions.withdraw(actor, mine.id, second.id)
        assert (await world.questions.mine(actor)).questions == asked


async def test_withdrawing_leaves_the_answers_of_others_and_not_a_word_of_its_own(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        thread, _ = await asked_and_answered(world)
        await world.camille.slash(thread, "question fermer", motif="Réglé")  # it sleeps, locked
        confirm = answer_to(await world.camille.slash(thread, "question retirer"))
        await world.camille.click(confirm, custom_id=control(confirm, "questions:withdraw"))
        history = [texts(message) for message in thread.history()]
        assert any(ANSWER in written for written in history)
        assert not any(DETAILS in written for written in history)
        assert "retirée" in history[0]
        left = await world.cached.fetch_channel(thread.id)
        assert isinstance(left, discord.Thread)
        assert (left.name, left.locked, left.archived) == ("Question retirée", True, True)
        assert custom_ids(card(thread)) == []
        assert "Il n’y a pas de question ici" in said(await world.camille.slash(thread, "question rouvrir"))
        found = await world.emma.slash(
            world.channel("entraide"), "question chercher", texte="délégation responsabilité"
        )
        assert str(thread.id) not in said(found)


async def test_anyone_thanks_once(database_url: str) -> None:
    async with World.open(database_url) as world:
        thread, answer = await asked_and_answered(world)
        assert "one thank-you" in said(await world.emma.context_menu(thread, "Remercier", answer))
        assert "2 remerciements" in said(await world.camille.context_menu(thread, "Remercier", answer))
        assert "déjà remercié" in said(await world.camille.context_menu(thread, "Remercier", answer))
        assert "soi-même" in said(await world.denis.context_menu(thread, "Remercier", answer))
        assert "confrères" in said(await world.denis.context_menu(thread, "Remercier", card(thread)))
        mine = said(await world.denis.slash(world.channel("entraide"), "question miennes"))
        assert "2 remerciements" in mine


async def test_who_was_thanked_sees_it_under_the_message(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        thread, answer = await asked_and_answered(world)
        for member in (world.camille, world.emma):
            await member.context_menu(thread, "Remercier", answer)
        assert hearts(world, answer) == [world.bot.user_id]


@pytest.mark.parametrize("status", [500, 503])
async def test_thanks_that_discord_did_not_take_are_shown_later(sqlite_url: str, status: int) -> None:
    async with World.open(sqlite_url) as world:
        thread, answer = await asked_and_answered(world)
        world.env.inject_error("PUT", "*/reactions/*", status=status)
        assert "un remerciement" in said(await world.camille.context_menu(thread, "Remercier", answer))
        assert hearts(world, answer) == []
        await world.env.advance_time(10)
        assert hearts(world, answer) == [world.bot.user_id]


@pytest.mark.parametrize(("status", "code"), [(404, 10008), (403, 90001), (400, 50083)])
async def test_a_message_that_takes_no_reaction_is_left_alone(sqlite_url: str, status: int, code: int) -> None:
    async with World.open(sqlite_url) as world:
        thread, answer = await asked_and_answered(world)
        world.env.inject_error("PUT", "*/reactions/*", status=status, code=code)
        assert "un remerciement" in said(await world.camille.context_menu(thread, "Remercier", answer))
        await world.env.advance_time(10)
        assert hearts(world, answer) == []
        assert "Tout va bien" in said(await world.owner.slash(world.start, "diagnostic"))


async def test_thanks_wake_no_thread_that_sleeps(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        thread, answer = await asked_and_answered(world)
        await world.thread(thread).edit(archived=True)
        await world.env.settle()
        assert "un remerciement" in said(await world.camille.context_menu(thread, "Remercier", answer))
        assert world.cached.get_thread(thread.id) is None  # Discord tells of those that are awake
        assert hearts(world, answer) == []
        assert "Tout va bien" in said(await world.owner.slash(world.start, "diagnostic"))


async def test_a_right_to_react_that_the_bot_lacks_is_told_to_who_can_mend_it(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        thread, answer = await asked_and_answered(world)
        forum = world.cached.get_channel(world.channel("questions").id)
        assert isinstance(forum, discord.ForumChannel)
        await forum.set_permissions(world.cached.me, view_channel=True, add_reactions=False)
        await world.env.settle()
        assert "un remerciement" in said(await world.camille.context_menu(thread, "Remercier", answer))
        assert "Ajouter des réactions" in said(await world.owner.slash(world.start, "diagnostic"))
        await world.owner.slash(world.start, "installer", appliquer=True)
        await world.env.advance_time(10)
        assert hearts(world, answer) == [world.bot.user_id]


async def test_thanks_at_once_count_once(database_url: str) -> None:
    async with World.open(database_url) as world:
        thread, answer = await asked_and_answered(world)
        actor = world.actor(world.camille)
        outcomes = await asyncio.gather(
            *(world.questions.thank(actor, thread.id, answer.id, world.denis.id) for _ in range(5)),
            return_exceptions=True,
        )
        assert [outcome for outcome in outcomes if isinstance(outcome, int)] == [1]


@pytest.mark.parametrize("command", ["modifier", "retirer", "resolue", "rouvrir"])
async def test_outside_a_question_the_commands_say_where_to_go(sqlite_url: str, command: str) -> None:
    async with World.open(sqlite_url) as world:
        result = await world.camille.slash(world.channel("entraide"), f"question {command}")
        assert "dans le fil de la question" in said(result)


async def test_a_moderator_who_closes_is_written_to_the_audit(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        thread = await publish(world, world.camille)
        await world.moderator.slash(thread, "question fermer", motif="Doublon")
        assert ("question-closed", world.moderator.id) in await world.audit()


async def test_the_longest_question_can_still_be_answered_and_closed_with_the_longest_reason(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        thread = await publish(world, world.camille, "T" * TITLE_LIMIT, details="d" * DETAILS_LIMIT)
        answer = await world.denis.send(thread, ANSWER)
        await world.camille.context_menu(thread, "Marquer comme réponse", answer)
        result = await world.camille.slash(thread, "question fermer", motif="motif " * (REASON_LIMIT // 6))
        assert "fermée" in said(result)
        written = texts(card(thread))
        assert "d" * DETAILS_LIMIT in written
        assert "motif motif" in written
        assert f"{thread.id}/{answer.id}" in written


async def test_of_many_questions_the_latest_are_listed_and_the_others_counted(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        async with world.bot.db.write() as session:
            for number in range(30):
                await questions.add(
                    session,
                    source=f"message:{number}",
                    guild_id=world.guild.id,
                    channel_id=world.channel("entraide").id,
                    author_id=world.camille.id,
                    origin=Origin.MESSAGE,
                    text=QuestionText(f"{number} {'t' * 90}", "", None),
                    now=world.bot.clock.now(),
                    thread_id=world.guild.id + number,
                )
        listed = said(await world.camille.slash(world.start, "question miennes"))
        assert listed.count("https://discord.com/channels/") == 25
        assert "- [29 " in listed
        assert "5 textes de plus" in listed.splitlines()[-1]


async def test_a_moderator_of_another_server_touches_no_question(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        await world.denis.send(world.channel("entraide"), QUESTION)
        (thread,) = world.channel("entraide").threads
        async with world.bot.db.read() as session:
            question = await questions.by_thread(session, thread.id)
        assert question is not None
        stranger = replace(world.actor(world.moderator), guild_id=world.guild.id + 1)
        with pytest.raises(Missing):
            await world.questions.withdraw(stranger, question.id, thread.id)
        author = replace(world.actor(world.denis), guild_id=world.guild.id + 1)
        changed = Typed(DraftKind.EDIT, QuestionText("Autre", "", None), target=question.id)
        with pytest.raises(Missing):
            await world.questions.change(author, changed)
