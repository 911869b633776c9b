"""A message that tells who a patient is goes at once; its author has the masked version, and posts it with one tap."""

import discord
import pytest
from simcord.enums import MessageType

import demo.simcord_ext as ext
from tests.guarding.acts import (
    CHAT,
    MASKED,
    QUESTION,
    SECRET,
    chat,
    close_letters,
    control,
    drafts,
    jobs,
    letter,
    letters,
    lines,
    post,
    press,
    tap,
    thread,
    written,
)
from tests.questions.acts import card
from tests.world import World, answer_to, custom_ids, said, texts


async def test_a_question_in_the_text_channel_goes_and_comes_back_masked(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        here = world.channel("entraide")
        await world.camille.send(here, QUESTION)
        assert written(here) == ""
        assert here.threads == []
        told = letter(world.camille)
        assert "J’ai retiré ton message" in texts(told)
        assert "un numéro de sécurité sociale" in texts(told)
        assert MASKED in texts(told)
        assert await drafts(world) == 1
        assert "C’est publié" in await tap(world.camille, told, "guarding:post")
        assert here.mention in texts(letter(world.camille)), "the letter says where"
        assert custom_ids(letter(world.camille)) == [], "and asks no more"
        (asked,) = world.channel("questions").threads
        assert MASKED.replace("[", "(").replace("]", ")") in written(asked)  # as a title
        assert f"<@{world.camille.id}>" in written(asked)
        assert await drafts(world) == 0
        assert await jobs(world) == []


async def test_a_forum_post_goes_whole(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        await post(world, world.camille)
        assert world.channel("questions").threads == []
        await tap(world.camille, letter(world.camille), "guarding:post")
        (asked,) = world.channel("questions").threads
        assert asked.name == "Judo"
        assert MASKED in written(asked)


async def test_a_title_is_read_too_and_a_theme_is_kept(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        await ext.member_post(
            world.camille, world.channel("questions"), f"Judo de {SECRET}", "Quoi faire ?", tags=["Violences"]
        )
        assert world.channel("questions").threads == []
        await tap(world.camille, letter(world.camille), "guarding:post")
        (asked,) = world.channel("questions").threads
        assert asked.name == "Judo de (numéro de sécu)"
        assert "Violences" in texts(card(asked))


async def test_a_name_and_a_birth_date_tell_together_across_title_and_text(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        await post(world, world.camille, "Certificat de Mme Kowalczyk", "Elle est née le 12/03/1956, que faire ?")
        assert world.channel("questions").threads == []
        assert "[nom]" in texts(letter(world.camille)).replace("(", "[").replace(")", "]")


async def test_a_reply_in_a_thread_is_posted_there_by_the_bot(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        here = await thread(world)
        before = len(here.history())
        await world.emma.send(here, CHAT)
        assert len(here.history()) == before
        await tap(world.emma, letter(world.emma), "guarding:post")
        (said_again,) = lines(here)
        assert "voilà [numéro de sécu]" in texts(said_again)
        assert f"<@{world.emma.id}>" in texts(said_again)
        sent = next(
            request
            for request in reversed(world.env.http_requests)
            if request.method == "POST" and "voilà" in str(request.json)
        )
        assert sent.json
        assert sent.json["allowed_mentions"] == {"parse": []}


async def test_its_author_withdraws_what_the_bot_posted(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        here = await thread(world)
        await world.emma.send(here, CHAT)
        await tap(world.emma, letter(world.emma), "guarding:post")
        await world.restart()
        (shown,) = lines(here)
        refused = await world.denis.click(shown, custom_id=control(shown, "guarding:withdraw"))
        assert "réservé" in said(refused)
        await world.emma.click(shown, custom_id=control(shown, "guarding:withdraw"))
        assert lines(here) == []


async def test_chat_and_replies_in_the_text_channel_come_back_there(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        here = world.channel("entraide")
        first = await world.denis.send(here, "merci")
        await world.camille.send(here, QUESTION, reply_to=first)
        await tap(world.camille, letter(world.camille), "guarding:post")
        assert world.channel("questions").threads == []
        assert MASKED in texts(lines(here)[0])


async def test_an_edit_that_adds_a_value_is_taken_away_and_never_stored(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        here = await post(world, world.camille, "Judo", "Quel certificat pour un enfant ?")
        starter = next(message for message in here.history() if not message.author.bot)
        await world.camille.edit(starter, QUESTION)
        assert world.channel("questions").threads == []
        found = await world.denis.slash(world.channel("entraide"), "question chercher", texte=SECRET)
        assert SECRET not in said(found)
        await tap(world.camille, letter(world.camille), "guarding:post")
        (asked,) = world.channel("questions").threads
        assert MASKED in written(asked)


async def test_where_others_have_answered_a_post_loses_its_author_s_words_only(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        here = await thread(world)
        await world.emma.send(here, "Le questionnaire de santé suffit.")
        starter = next(message for message in here.history() if message.author.id == world.denis.id)
        await world.denis.edit(starter, QUESTION)
        assert SECRET not in written(here)
        assert "Le questionnaire de santé suffit." in written(here)
        assert MASKED in texts(letter(world.denis))


async def test_a_thread_that_is_renamed_is_masked_in_place(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        here = await thread(world)
        await world.thread(here).edit(name=f"Sécu {SECRET}")
        await world.env.settle()
        assert here.name == "Sécu [numéro de sécu]"
        mine = (await world.questions.mine(world.actor(world.denis))).questions
        assert SECRET not in mine[0].text.title


async def test_the_name_of_a_file_is_read(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        here = world.channel("entraide")
        await world.owner.send(here, "Quelqu’un pour m’aider ?", attachments=[(f"{SECRET}.pdf", b"%PDF")])
        assert written(here) == ""
        told = letter(world.owner)
        assert "fichiers joints n’ont pas été gardés" in texts(told)
        assert "Quelqu’un pour m’aider" in texts(told)


async def test_where_nothing_is_left_to_post_nothing_is_offered(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        await world.owner.send(world.channel("entraide"), "", attachments=[(f"{SECRET}.pdf", b"%PDF")])
        told = letter(world.owner)
        with pytest.raises(ValueError, match="unpack"):
            control(told, "guarding:post")
        assert "jeté" in await tap(world.owner, told, "guarding:discard")
        assert await drafts(world) == 0


async def test_elsewhere_only_what_names_the_bot_is_read(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        await world.camille.send(world.start, CHAT)
        assert SECRET in written(world.start)
        await world.denis.send(world.start, f"<@{world.bot.user_id}> {QUESTION}")
        assert QUESTION not in written(world.start)
        assert letters(world.camille) == []


async def test_moderators_are_guarded_like_anybody(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        await world.moderator.send(world.channel("entraide"), CHAT)
        assert written(world.channel("entraide")) == ""
        assert letter(world.moderator)


async def test_whoever_chose_english_is_told_in_english(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        await world.emma.slash(world.start, "langue", langue="en")
        await world.emma.send(world.channel("entraide"), CHAT)
        assert "I took your message out" in texts(letter(world.emma))
        assert "It is posted" in await tap(world.emma, letter(world.emma), "guarding:post")


async def test_a_second_tap_says_so_and_posts_nothing(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        await chat(world, world.camille)
        private = world.camille.user.dm_channel.id
        world.env.inject_error("PATCH", f"/channels/{private}/messages/*", status=403, code=50007, times=1)
        await tap(world.camille, letter(world.camille), "guarding:post")
        assert "n’existe plus" in await tap(world.camille, letter(world.camille), "guarding:post")
        assert len(lines(world.channel("entraide"))) == 1


async def test_the_tap_works_after_a_restart(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        await world.camille.send(world.channel("entraide"), QUESTION)
        await world.restart()
        await tap(world.camille, letter(world.camille), "guarding:post")
        assert len(world.channel("questions").threads) == 1


async def test_where_the_thread_is_gone_the_masked_version_stays(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        here = await thread(world)
        await world.camille.send(here, CHAT)
        await world.thread(here).delete()
        await world.env.settle()
        assert "n’existe plus" in await tap(world.camille, letter(world.camille), "guarding:post")
        assert await drafts(world) == 1


async def test_who_may_no_longer_write_there_does_not_by_the_bot_either(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        await world.camille.send(world.channel("entraide"), CHAT)
        await world.take(world.camille, world.role("Soignant vérifié"))
        assert "Tu ne peux plus écrire" in await tap(world.camille, letter(world.camille), "guarding:post")
        assert written(world.channel("entraide")) == ""
        assert await drafts(world) == 1


async def test_closed_private_messages_are_answered_by_a_line_that_goes(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        close_letters(world, world.camille)
        here = world.channel("entraide")
        await chat(world, world.camille)
        (line,) = lines(here)
        assert "numéro" not in texts(line)
        assert "Camille" not in texts(line)
        assert str(world.camille.id) not in texts(line)
        refused = await world.denis.click(line, custom_id=control(line, "guarding:open"))
        assert "réservé à la personne" in said(refused)
        await world.restart()
        shown = await press(world.camille, line, "guarding:open")
        assert "voilà [numéro de sécu]" in texts(shown)
        await world.camille.click(shown, custom_id=control(shown, "guarding:post"))
        await world.env.advance_time(700)
        (posted,) = lines(here)
        assert "voilà [numéro de sécu]" in texts(posted)
        assert await jobs(world) == []


async def test_for_a_post_the_line_stands_where_members_are_welcomed(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        close_letters(world, world.camille)
        await post(world, world.camille)
        (line,) = lines(world.channel("accueil"))
        shown = await press(world.camille, line, "guarding:open")
        await world.camille.click(shown, custom_id=control(shown, "guarding:post"))
        assert len(world.channel("questions").threads) == 1
        await world.restart()
        await world.env.advance_time(700)
        assert lines(world.channel("accueil")) == []


async def test_what_was_written_while_the_bot_was_away_is_taken_away(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        here = await thread(world)
        await world.stop()
        await world.emma.send(here, CHAT)
        await world.camille.send(world.channel("entraide"), QUESTION)
        await post(world, world.owner)
        await world.restart()
        await world.env.advance_time(60)
        assert SECRET not in written(here) + written(world.channel("entraide"))
        assert len(world.channel("questions").threads) == 1
        assert letter(world.emma)
        assert letter(world.camille)
        assert letter(world.owner)


async def test_a_post_in_a_forum_that_is_not_the_questions_comes_back_as_a_post(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        await post(world, world.camille)
        forum = world.channel("questions")
        await world.take(world.camille, world.role("Soignant vérifié"))  # so that no feature takes it
        found = world.cached.get_channel(forum.id)
        member = world.cached.get_member(world.camille.id)
        assert isinstance(found, discord.ForumChannel)
        assert member is not None
        await found.set_permissions(member, view_channel=True, send_messages=True)
        await world.env.settle()
        await tap(world.camille, letter(world.camille), "guarding:post")
        (here,) = forum.threads
        assert here.name == "Judo"
        assert MASKED in texts(lines(here)[0])


async def test_a_thread_is_named_by_a_member_without_its_secret(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        here = world.channel("entraide")
        backend = world.env.backend
        made = backend.create_thread(here.id, f"Sécu {SECRET}", world.camille.id)
        backend.create_system_message(here.id, MessageType.THREAD_CREATED, world.camille.id, target_channel_id=made.id)
        await world.env.settle()
        assert made.name == "Sécu [numéro de sécu]"
        assert SECRET not in written(here)
        assert letters(world.camille) == []


async def test_what_is_forwarded_is_read(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        message = await world.camille.send(world.start, CHAT)
        await world.camille.forward(message, world.channel("entraide"))
        assert written(world.channel("entraide")) == ""
        assert control(letter(world.camille), "guarding:discard")


async def test_what_is_kept_is_exported_and_erased_with_the_rest(database_url: str) -> None:
    async with World.open(database_url) as world:
        await chat(world, world.camille)
        exported = answer_to(await world.camille.slash(world.start, "mes-donnees exporter"))
        content = (await exported.attachments[0].read()).decode()
        assert "voilà [numéro de sécu]" in content
        assert SECRET not in content
        shown = answer_to(await world.camille.slash(world.start, "mes-donnees effacer"))
        await world.camille.click(shown, custom_id=custom_ids(shown)[0])
        assert await drafts(world) == 0
        assert "n’existe plus" in await tap(world.camille, letter(world.camille), "guarding:post")


async def test_what_is_heard_after_an_absence_does_not_hold_up_the_end(sqlite_url: str) -> None:
    """The loop that looks back goes on for ever: it is none of the requests that the end waits for."""
    async with World.open(sqlite_url) as world:
        here = await thread(world)
        await world.stop()
        await world.denis.send(here, "Merci, c’est clair.")
        await world.restart()
        await world.env.settle()
        assert not world.bot._requests
