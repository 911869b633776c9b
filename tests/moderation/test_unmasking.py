"""Lifting anonymity: two who took no part, an hour, one look each, kept nowhere, told to the author."""

import asyncio
from typing import Any

import pytest

from core.errors import Missing, Refused
from tests.moderation.acts import (
    ask_under_pen,
    buttons,
    cards,
    latest,
    letters,
    press,
    reply_under_pen,
)
from tests.privacy.test_discord import KEEP
from tests.world import World, answer_to, said, texts

MOTIVE = "Menaces répétées contre une consœur, à signaler."


async def ask_for(world: World, moderator: Any, message: Any, **options: Any) -> str:
    options = {"message": str(getattr(message, "id", message)), "motif": MOTIVE, **options}
    return said(await moderator.slash(world.start, "moderation lever-anonymat", **options))


async def requested(world: World, **options: Any) -> Any:
    """Marc asks about what Camille wrote under a pen; the thread and the message."""
    thread, message = await ask_under_pen(world, world.camille)
    assert "deuxième personne" in await ask_for(world, world.moderator, message, **options)
    return thread, message


def account(world: World) -> str:
    return f"<@{world.camille.id}>"


async def test_two_see_the_account_once_each_and_nobody_else_does(database_url: str) -> None:
    async with World.open(database_url) as world:
        thread, message = await requested(world)
        shown = latest(world)
        assert f"{thread.id}/{message.id}" in texts(shown)
        assert MOTIVE in texts(shown)
        assert buttons(shown) == {"moderation:approve"}
        await world.restart()
        assert "tu as fait cette demande toi-même" in said(await press(world.moderator, shown, "moderation:approve"))
        assert "accordé" in said(await press(world.colleague, latest(world), "moderation:approve"))
        await world.restart()
        seen = said(await press(world.colleague, latest(world), "moderation:look"))
        assert account(world) in seen
        assert "qu’une fois" in said(await press(world.colleague, latest(world), "moderation:look"))
        assert "revient à quelqu’un d’autre" in said(await press(world.owner, latest(world), "moderation:look"))
        assert account(world) in said(await press(world.moderator, latest(world), "moderation:look"))
        (card,) = cards(world)
        assert buttons(card) == set()
        assert MOTIVE not in texts(card)
        acts = [act for act in await world.audit() if act[0].startswith("unmask")]
        two = (world.moderator.id, world.colleague.id)
        assert acts == [
            ("unmask-requested", two[0]),
            ("unmask-approved", two[1]),
            ("unmask-seen", two[1]),
            ("unmask-seen", two[0]),
        ]


@pytest.mark.parametrize("danger", [False, True])
async def test_the_author_is_told_unless_life_is_in_danger(sqlite_url: str, danger: bool) -> None:
    async with World.open(sqlite_url) as world:
        await requested(world, danger=danger)
        assert ("vie est en danger" in texts(latest(world))) == danger
        assert letters(world, world.camille) == []
        await press(world.colleague, latest(world), "moderation:approve")
        await world.env.advance_time(1)
        assert [MOTIVE in texts(told) for told in letters(world, world.camille)] == ([] if danger else [True])


async def test_an_author_who_lets_no_bot_write_holds_nothing_up(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        await requested(world)
        world.env.inject_error("POST", "/users/@me/channels", status=403, code=50007, times=None)
        await press(world.colleague, latest(world), "moderation:approve")
        await world.env.advance_time(1)
        assert account(world) in said(await press(world.colleague, latest(world), "moderation:look"))


async def test_it_lapses_after_an_hour(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        await requested(world)
        before = latest(world)
        await world.env.advance_time(3599)
        assert buttons(latest(world)) == {"moderation:approve"}
        await world.env.advance_time(10)
        assert buttons(latest(world)) == set()
        assert "sans suite" in texts(latest(world))
        with pytest.raises(Missing):
            await world.moderation.approve(world.actor(world.colleague), 1, wrote_there=False)
        assert before.id == latest(world).id
        assert "unmask-approved" not in [name for name, _ in await world.audit()]


async def test_an_approval_at_the_moment_of_the_lapse_is_one_or_the_other(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        await requested(world)
        await world.env.advance_time(3595)
        actor = world.actor(world.colleague)
        await asyncio.gather(
            world.moderation.approve(actor, 1, wrote_there=False),
            world.bot.jobs.run_now("moderation.unmask", 1),
        )
        await world.bot.jobs.run_now("moderation.unmask", 1)
        await world.env.advance_time(10)
        assert buttons(latest(world)) == {"moderation:look"}  # an hour from the approval on
        await world.env.advance_time(3600)
        assert buttons(latest(world)) == set()
        with pytest.raises(Missing):
            await world.moderation.look(actor, 1)


async def test_of_those_who_approve_at_once_one_does(database_url: str) -> None:
    async with World.open(database_url) as world:
        await requested(world)
        two = [world.actor(world.colleague), world.actor(world.owner)]
        outcomes = await asyncio.gather(
            *(world.moderation.approve(actor, 1, wrote_there=False) for actor in two), return_exceptions=True
        )
        assert sorted(isinstance(outcome, Refused) for outcome in outcomes) == [False, True]
        looked = await asyncio.gather(*(world.moderation.look(actor, 1) for actor in two), return_exceptions=True)
        assert sorted(isinstance(outcome, Refused) for outcome in looked) == [False, True]
        assert world.camille.id in looked


async def test_of_two_looks_at_once_one_sees(database_url: str) -> None:
    async with World.open(database_url) as world:
        await requested(world)
        await press(world.colleague, latest(world), "moderation:approve")
        actor = world.actor(world.colleague)
        looked = await asyncio.gather(*(world.moderation.look(actor, 1) for _ in range(2)), return_exceptions=True)
        assert sorted(isinstance(outcome, Refused) for outcome in looked) == [False, True]


async def test_who_took_part_in_the_thread_is_refused_in_one_way(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        thread, message = await ask_under_pen(world, world.moderator)
        reply = await reply_under_pen(world, world.camille, thread)
        await world.owner.send(thread, "Je réponds sous mon nom.")
        before = len(cards(world))
        answers = {
            await ask_for(world, world.moderator, message),  # their own message
            await ask_for(world, world.moderator, reply),  # they asked, under a pen
            await ask_for(world, world.owner, reply),  # they answered, under their account
        }
        assert len(answers) == 1
        assert "revient à quelqu’un d’autre" in answers.pop()
        assert len(cards(world)) == before
        await ask_for(world, world.colleague, reply)
        for member in (world.moderator, world.owner):
            assert "revient à quelqu’un d’autre" in said(await press(member, latest(world), "moderation:approve"))
        assert buttons(latest(world)) == {"moderation:approve"}


async def test_a_moderator_under_a_name_for_the_thread_takes_part_too(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        thread, message = await ask_under_pen(world, world.camille)
        await reply_under_pen(world, world.colleague, thread, signature="one-off")
        await ask_for(world, world.moderator, message)
        assert "revient à quelqu’un d’autre" in said(await press(world.colleague, latest(world), "moderation:approve"))


async def test_a_look_whose_answer_did_not_arrive_may_be_had_again(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        await requested(world)
        await press(world.colleague, latest(world), "moderation:approve")
        world.env.inject_error("POST", "/webhooks/*/*", status=403)
        result = await press(world.colleague, latest(world), "moderation:look")
        assert account(world) not in said(result)
        await world.env.advance_time(10)
        assert account(world) in said(await press(world.colleague, latest(world), "moderation:look"))


async def test_a_message_that_was_taken_down_meanwhile_hides_nobody(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        thread, _ = await ask_under_pen(world, world.emma)
        reply = await reply_under_pen(world, world.camille, thread)
        await ask_for(world, world.moderator, reply)
        await world.owner.delete(reply)
        await press(world.colleague, latest(world), "moderation:approve")
        assert account(world) in said(await press(world.colleague, latest(world), "moderation:look"))


async def test_of_an_erased_author_nothing_is_left_to_see(database_url: str) -> None:
    async with World.open(database_url) as world:
        await requested(world)
        asked = answer_to(await world.camille.slash(world.start, "mes-donnees effacer"))
        await world.camille.click(asked, custom_id=KEEP)
        await press(world.colleague, latest(world), "moderation:approve")
        assert "plus rien ne mène" in said(await press(world.colleague, latest(world), "moderation:look"))


async def test_one_request_a_message_and_only_about_what_stands_under_a_pen(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        _, message = await requested(world)
        assert "attend déjà" in await ask_for(world, world.colleague, message)
        written = await world.denis.send(world.channel("entraide"), "Bof.")
        assert "pas publié" in await ask_for(world, world.moderator, written)
        assert "Donne le lien" in await ask_for(world, world.moderator, "là-haut")
        assert len(cards(world)) == 1
