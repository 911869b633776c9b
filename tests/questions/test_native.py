"""Questions that members write without the bot: forum posts and plain messages."""

from typing import Any

import pytest
from simcord import ChannelHandle

import demo.simcord_ext as ext
from tests.questions.acts import card, control
from tests.questions.test_asking import tags
from tests.questions.test_pens import in_private
from tests.world import World, custom_ids, said, texts

QUESTION = "Bonjour, quel certificat pour un enfant qui fait du judo en club ?"


async def post(
    world: World, title: str = "Certificat de judo", content: str = QUESTION, **options: Any
) -> ChannelHandle:
    return await ext.member_post(world.denis, world.channel("questions"), title, content, **options)


async def test_a_forum_post_gets_one_compact_reply(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        thread = await post(world)
        reply = card(thread)
        assert "bien arrivée" in texts(reply)
        assert "Peut-être déjà répondu" in texts(reply)
        assert control(reply, "questions:solve")
        assert "questions:dismiss" not in texts(reply)
        assert tags(world, thread.id) == {"Ouverte"}
        assert len(thread.history()) == 2
        await world.restart()
        await world.env.advance_time(300)
        assert len(thread.history()) == 2


async def test_the_themes_that_a_member_chose_stay(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        thread = await post(world, tags=["Enfant, collectivité", "Violences"])
        assert tags(world, thread.id) == {"Ouverte", "Enfant, collectivité", "Violences"}
        await world.denis.click(card(thread), custom_id=control(card(thread), "questions:solve"))
        assert tags(world, thread.id) == {"Résolue", "Enfant, collectivité", "Violences"}


async def test_a_plain_message_becomes_a_thread(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        message = await world.denis.send(world.channel("entraide"), QUESTION)
        (thread,) = world.channel("entraide").threads
        assert thread.id == message.id
        assert "judo" in (thread.name or "")
        assert "bien arrivée" in texts(card(thread))


@pytest.mark.parametrize("content", ["```\nQuel certificat de judo ?\n```", "👋\n> Quel certificat de judo ?"])
async def test_a_thread_is_named_after_the_first_line_that_says_something(sqlite_url: str, content: str) -> None:
    async with World.open(sqlite_url) as world:
        await world.denis.send(world.channel("entraide"), content)
        (thread,) = world.channel("entraide").threads
        assert (thread.name or "").endswith("Quel certificat de judo ?")


async def test_a_title_that_cannot_be_seen_can_be_pressed(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        await post(world, title="\u202e\u202e")
        assert "[?](https://" in said(await world.denis.slash(world.start, "question miennes"))
        found = said(await world.denis.slash(world.start, "question chercher", texte=QUESTION))
        assert "[?](https://" in found


@pytest.mark.parametrize(
    "content", ["merci beaucoup", "👍👍👍👍👍👍👍👍👍👍👍👍👍👍👍👍", "06 12 34 ?! …………………", "<@123456789012345678> ok"]
)
async def test_chat_is_left_alone(sqlite_url: str, content: str) -> None:
    async with World.open(sqlite_url) as world:
        await world.denis.send(world.channel("entraide"), content)
        assert world.channel("entraide").threads == []


async def test_a_reply_is_left_alone(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        message = await world.denis.send(world.channel("entraide"), QUESTION)
        await world.emma.send(world.channel("entraide"), "Le questionnaire de santé suffit, en club.", reply_to=message)
        assert len(world.channel("entraide").threads) == 1


async def test_naming_the_bot_asks_anywhere(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        lounge = world.start
        await world.denis.send(lounge, f"<@{world.bot.user_id}> un tampon ?")
        (thread,) = lounge.threads
        assert "un tampon ?" in (thread.name or "")


async def test_who_may_not_ask_yet_is_told_where_to_go(sqlite_url: str) -> None:
    """In private, once a day; in reply where that is closed."""
    async with World.open(sqlite_url) as world:
        lounge, noe, asked = world.start, world.newcomer, f"<@{world.bot.user_id}> et moi donc, une question ?"
        for _ in range(2):
            await noe.send(lounge, asked)
            (told,) = in_private(noe)
            assert "Je n’ai pas pris ta question" in texts(told)
            assert f"<#{world.channel('accueil').id}>" in texts(told)
        await noe.send(lounge, "Bonjour à tous, je viens d’arriver dans ce village.")
        assert len(in_private(noe)) == 1
        await ext.leap(world.env, 90_000)
        world.env.inject_error("POST", f"/channels/{noe.user.dm_channel.id}/messages", status=403, code=50007)
        message = await noe.send(lounge, asked)
        answers = [each for each in lounge.history() if each.author.bot and "pris ta question" in texts(each)]
        assert [each.reference and each.reference.message_id for each in answers] == [message.id]
        assert lounge.threads == []


async def test_not_a_question_takes_the_bots_message_away(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        message = await world.denis.send(world.channel("entraide"), "Je pose mes congés la semaine prochaine.")
        (thread,) = world.channel("entraide").threads
        refused = await world.emma.click(card(thread), custom_id=control(card(thread), "questions:dismiss"))
        assert "asked the question" in said(refused)
        await world.restart()
        await world.denis.click(card(thread), custom_id=control(card(thread), "questions:dismiss"))
        told, *_, deleted = world.env.http_requests[-3:]
        assert "ce n’était pas une question" in str(told.json)
        assert (deleted.method, deleted.path) == ("DELETE", f"/channels/{thread.id}")
        assert world.channel("entraide").threads == []
        assert message.id in {kept.id for kept in world.channel("entraide").history()}
        assert "judo" not in said(
            await world.emma.slash(world.channel("entraide"), "question chercher", texte="congés")
        )


async def test_the_bots_own_commands_send_a_native_author_to_the_message(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        thread = await post(world)
        for command in ("modifier", "retirer"):
            assert "directement ton message" in said(await world.denis.slash(thread, f"question {command}"))


async def test_an_edited_post_is_found_under_its_new_words(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        thread = await post(world)
        starter = next(message for message in thread.history() if not message.author.bot)
        await world.denis.edit(starter, "En fait je cherche le tampon encreur")
        found = await world.emma.slash(world.channel("entraide"), "question chercher", texte="tampon encreur")
        assert str(thread.id) in said(found)


async def test_a_deleted_thread_leaves_the_index(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        thread = await post(world, "Tampon encreur", "Quelle couleur de tampon encreur ?")
        search = ("question chercher", {"texte": "couleur tampon encreur"})
        assert str(thread.id) in said(await world.emma.slash(world.channel("entraide"), search[0], **search[1]))
        await world.thread(thread).delete()
        await world.env.settle()
        assert str(thread.id) not in said(await world.emma.slash(world.channel("entraide"), search[0], **search[1]))


async def test_what_was_asked_while_the_bot_was_away_is_taken_in(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        await world.stop()
        message = await world.denis.send(world.channel("entraide"), QUESTION)
        thread = await post(world)
        await world.restart()
        assert "bien arrivée" in texts(card(thread))
        (other,) = world.channel("entraide").threads
        assert other.id == message.id
        await world.restart()
        assert len(thread.history()) == 2
        assert len(world.channel("entraide").threads) == 1


async def test_a_newcomers_post_is_no_question(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        await world.give(world.newcomer, world.role("Soignant vérifié"))
        await world.take(world.denis, world.role("Soignant vérifié"))
        await world.newcomer.send(world.channel("entraide"), QUESTION)
        assert len(world.channel("entraide").threads) == 1


async def test_a_public_reply_offers_nothing_that_others_may_not_see(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        thread = await post(world, "Tampon encreur", "Quelle couleur de tampon encreur pour les ordonnances ?")
        await world.hide(world.channel("questions"), world.role("Soignant vérifié"))
        await world.denis.send(world.channel("entraide"), "Quelle couleur de tampon encreur pour les ordonnances ?")
        (other,) = world.channel("entraide").threads
        assert str(thread.id) not in texts(card(other))
        assert custom_ids(card(other))
