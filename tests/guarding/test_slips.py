"""A slip that the guard takes away: written under the account, where its author goes by another name."""

from collections.abc import Callable
from typing import Any

import pytest
from simcord import ChannelHandle, MemberActor

import demo.simcord_ext as ext
from cogs.guarding.service import POST, GuardService
from tests.guarding.acts import (
    CHAT,
    SECRET,
    close_letters,
    control,
    deny,
    drafts,
    jobs,
    letter,
    lines,
    press,
    tap,
    written,
)
from tests.moderation.acts import reply_under_pen, sanction
from tests.questions.acts import card
from tests.questions.test_pens import ask, name_on
from tests.support.sweep import FEW, Fault, Journey, Layer, Memory, sweep, travel
from tests.world import World, answer_to, custom_ids, texts

SAID = "voilà [numéro de sécu]"
CHOICES = ["guarding:post-alias", "guarding:post-account", "guarding:open", "guarding:discard"]


def verbs(message: Any) -> list[str]:
    return [":".join(custom_id.split(":")[:2]) for custom_id in custom_ids(message)]


def said_again(thread: ChannelHandle) -> list[Any]:
    """What the bot posted of the masked version."""
    return [message for message in thread.history() if message.author.bot and SAID in texts(message)]


def points_at(world: World, member: MemberActor, thread: ChannelHandle) -> bool:
    """Whether anything that stands in a thread tells of an account."""
    shown = [str((texts(message), custom_ids(message))) for message in thread.history()]
    return any(str(member.id) in each or member.name in each for each in shown)


async def test_the_choice_is_told_in_private_without_the_words(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        thread = await ask(world, world.camille)
        await world.camille.send(thread, CHAT)
        assert SECRET not in written(thread)
        told = letter(world.camille)
        assert "un numéro de sécurité sociale" in texts(told)
        assert "**sous ton compte**, dans un fil où tu écris sous un autre nom" in texts(told)
        assert "voilà" not in texts(told)
        assert name_on(card(thread)) not in texts(told)
        assert verbs(told) == CHOICES
        await world.restart()
        shown = answer_to(await world.camille.user.click(told, custom_id=control(told, "guarding:open")))
        assert SAID in texts(shown)
        assert verbs(shown) == [verb for verb in CHOICES if verb != "guarding:open"]
        await world.restart()
        assert "d’ici une minute" in await tap(world.camille, told, "guarding:post-alias")
        assert said_again(thread) == []
        await world.restart()
        await ext.leap(world.env, 60)
        (posted,) = said_again(thread)
        assert name_on(posted) == name_on(card(thread))
        assert not points_at(world, world.camille, thread)
        assert await drafts(world) == 0
        assert await jobs(world) == []
        assert verbs(letter(world.camille)) == [], "nothing is left there to press"
        for verb in ("guarding:post-alias", "guarding:post-account", "guarding:discard"):
            assert "n’existe plus" in await tap(world.camille, shown, verb)
        await ext.leap(world.env, 60)
        assert len(said_again(thread)) == 1


@pytest.mark.parametrize("verb", ["guarding:post-account", "guarding:discard"])
async def test_the_account_is_used_only_where_it_was_chosen(sqlite_url: str, verb: str) -> None:
    async with World.open(sqlite_url) as world:
        thread = await ask(world, world.denis)
        mine = await reply_under_pen(world, world.camille, thread, signature="one-off")
        await world.camille.send(thread, CHAT)
        await world.restart()
        await tap(world.camille, letter(world.camille), verb)
        await ext.leap(world.env, 60)
        assert len(said_again(thread)) == (verb == "guarding:post-account")
        assert points_at(world, world.camille, thread) == (verb == "guarding:post-account")
        assert name_on(mine) not in "".join(map(texts, said_again(thread)))


async def test_the_line_where_letters_are_closed_leads_to_the_same_choice(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        thread = await ask(world, world.camille)
        for member in (world.camille, world.denis):
            close_letters(world, member)
            await member.send(thread, CHAT)
        slipped, plain = lines(thread, "guarding:open")
        assert texts(slipped) == texts(plain), "the line tells nobody whose message it was, or under what name"
        assert not points_at(world, world.camille, thread)
        await world.restart()
        assert verbs(await press(world.denis, plain, "guarding:open")) == ["guarding:post", "guarding:discard"]
        shown = await press(world.camille, slipped, "guarding:open")
        assert SAID in texts(shown)
        assert "autre nom" in texts(shown)
        await world.restart()
        await world.camille.click(shown, custom_id=control(shown, "guarding:post-alias"))
        await ext.leap(world.env, 60)
        (posted,) = said_again(thread)
        assert name_on(posted) == name_on(card(thread))
        assert not points_at(world, world.camille, thread)
        await world.restart()
        assert "n’existe plus" in texts(await press(world.camille, slipped, "guarding:open"))


async def test_who_came_by_a_name_after_the_letter_is_asked_first(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        thread = await ask(world, world.denis)
        await world.camille.send(thread, CHAT)
        told = letter(world.camille)
        await reply_under_pen(world, world.camille, thread, signature="one-off")
        answer = await tap(world.camille, told, "guarding:post")
        assert "autre nom" in answer
        assert said_again(thread) == []


async def test_nothing_stands_under_the_name_while_the_message_stands_under_the_account(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        thread = await ask(world, world.camille)
        await deny(world, world.channel("questions"), "manage_messages")
        message = await world.camille.send(thread, CHAT)
        told = letter(world.camille)
        assert "Supprime toi-même" in texts(told)
        assert "se lit encore sous ton compte" in await tap(world.camille, told, "guarding:post-alias")
        await ext.leap(world.env, 60)
        assert said_again(thread) == []
        await world.camille.delete(message)
        assert "d’ici une minute" in await tap(world.camille, told, "guarding:post-alias")
        await ext.leap(world.env, 60)
        assert len(said_again(thread)) == 1


async def test_who_is_barred_or_whose_name_is_gone_keeps_the_masked_version(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        thread = await ask(world, world.denis)
        mine = await reply_under_pen(world, world.camille, thread)
        await world.camille.send(thread, CHAT)
        told = next(each for each in world.camille.user.dm_channel.history() if "guarding:open" in verbs(each))
        await sanction(world, world.moderator, thread, mine)
        assert "plus écrire sous pseudonyme" in await tap(world.camille, told, "guarding:post-alias")
        shown = await press(world.camille, mine, "questions:manage")
        await world.camille.click(shown, custom_id=control(shown, "questions:retract"))
        assert "plus sous un autre nom" in await tap(world.camille, told, "guarding:post-alias")
        assert await drafts(world) == 1
        assert said_again(thread) == []


async def test_where_the_name_goes_after_the_choice_no_other_takes_its_place(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        thread = await ask(world, world.denis)
        await world.camille.send(thread, CHAT)
        told, service = letter(world.camille), world.bot.service(GuardService)
        draft = control(told, "guarding:post").split(":")[2]
        await service.post(world.actor(world.camille), draft, under_alias=True)  # of a name that they had just then
        assert await world.bot.jobs.run_now(POST, draft) is None
        assert said_again(thread) == []
        await tap(world.camille, told, "guarding:post")
        (posted,) = said_again(thread)
        assert f"<@{world.camille.id}>" in texts(posted)


async def slip(world: World, memory: Memory) -> None:
    if "slip" not in memory:
        memory["slip"] = await world.camille.send(memory["thread"], CHAT)
    found = [each for each in world.camille.user.dm_channel.history() if "guarding:post-alias" in verbs(each)]
    if found:
        memory["told"], memory["by"] = found[0], world.camille.user
    elif behind := lines(memory["thread"], "guarding:open"):
        memory["told"], memory["by"] = await press(world.camille, behind[0], "guarding:open"), world.camille
    control(memory["told"], "guarding:post-alias")


async def post_under_the_name(world: World, memory: Memory) -> None:
    if await drafts(world):
        await memory["by"].click(memory["told"], custom_id=control(memory["told"], "guarding:post-alias"))
    await ext.leap(world.env, 41)
    assert said_again(memory["thread"])


async def once_under_the_name(world: World, memory: Memory) -> None:
    await world.env.advance_time(700)
    (posted,) = said_again(memory["thread"])
    assert name_on(posted) == name_on(card(memory["thread"]))
    assert not points_at(world, world.camille, memory["thread"])
    assert SECRET not in written(memory["thread"])
    assert await drafts(world) == 0


async def asked(world: World, memory: Memory) -> None:
    memory["thread"] = await ask(world, world.camille)


JOURNEY = Journey("slips taken away", (slip, post_under_the_name), once_under_the_name, before=asked)


async def test_the_journey_itself(new_postgres_url: Callable[[], str]) -> None:
    """On SQLite, each sweep ends with it."""
    await travel(JOURNEY, new_postgres_url(), Layer())


@pytest.mark.parametrize("fault", FEW, ids=str)
async def test_struck_anywhere_it_comes_once_and_under_the_name(
    new_sqlite_url: Callable[[], str], fault: Fault
) -> None:
    assert len(await sweep(JOURNEY, new_sqlite_url, fault)) > 4
