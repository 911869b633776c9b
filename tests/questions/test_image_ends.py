"""How case images end: in their time, with their question, their message or their author, whatever comes between."""

import json
from collections.abc import Awaitable, Callable

import pytest
from simcord import ChannelHandle
from sqlalchemy import func, select

import demo.simcord_ext as ext
from core.questions import ImageState
from db.models import JobRow
from tests.images.samples import PNG
from tests.questions.acts import TITLE, card, control
from tests.questions.image_acts import (
    FILE_NAME,
    KEPT,
    ONE_DAY,
    PHOTO,
    ask,
    judge,
    kept,
    look,
    send,
    shown_in,
    turn,
    waiting,
)
from tests.questions.test_pens import in_private
from tests.world import World, answer_to, custom_ids, texts


def sleeps(world: World, thread: ChannelHandle) -> bool:
    found = world.env.backend.get_channel(thread.id).thread_metadata
    assert found is not None
    return bool(found.archived)


async def test_nobody_looking_for_a_day_it_is_gone_and_its_author_is_told(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        await turn(world)
        thread = await ask(world, world.camille)
        await ext.leap(world.env, ONE_DAY - 120)
        seen = await look(world, world.denis, thread)
        await ext.leap(world.env, 120)
        assert waiting(thread) == []
        assert await kept(world) == [(ImageState.LAPSED, False)], "until its author has seen it"
        await ext.leap(world.env, 6)
        (told,) = in_private(world.camille)
        assert str(thread.id) in texts(told)
        await world.denis.click(seen, custom_id=control(seen, "questions:release"))
        assert "plus rien à faire" in texts(seen)
        assert seen.attachments == [], "nor before the eyes of who looked"
        assert shown_in(thread) == []


async def test_released_it_ends_after_the_set_time_on_discord_too(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        await turn(world)
        thread = await ask(world, world.camille)
        await judge(world, world.denis, thread, "questions:release")
        await ext.leap(world.env, KEPT - 60)
        assert len(shown_in(thread)) == 1
        await world.restart()
        await ext.leap(world.env, 120)
        assert shown_in(thread) == []
        assert await kept(world) == []
        assert in_private(world.camille) == []


@pytest.mark.parametrize("again", [World.restart, World.rise_again], ids=["ended well", "killed"])
async def test_a_restart_between_any_two_steps_loses_and_doubles_nothing(
    sqlite_url: str, again: Callable[[World], Awaitable[None]]
) -> None:
    async with World.open(sqlite_url) as world:
        await turn(world)
        await again(world)
        shown = await send(world, world.camille, (FILE_NAME, PHOTO))
        await again(world)
        await world.camille.click(shown, custom_id=control(shown, "questions:publish"))
        await again(world)
        await ext.leap(world.env, 130)
        (thread,) = world.channel("questions").threads
        assert len(waiting(thread)) == 1
        await again(world)
        seen = await look(world, world.denis, thread)
        await again(world)
        await world.denis.click(seen, custom_id=control(seen, "questions:release"))
        await again(world)
        await ext.leap(world.env, 130)
        assert len(shown_in(thread)) == 1
        assert waiting(thread) == []


@pytest.mark.parametrize("status", [403, 404, 429, 500])
@pytest.mark.parametrize("step", ["announced", "shown", "deleted"])
async def test_when_discord_refuses_it_comes_later(sqlite_url: str, status: int, step: str) -> None:
    """A message that is said to be gone (404) as the image is to be shown was taken down: then it is over."""
    async with World.open(sqlite_url) as world:
        await turn(world)
        if step == "announced":
            shown = await send(world, world.camille, (FILE_NAME, PHOTO))
            await world.camille.click(shown, custom_id=control(shown, "questions:publish"))
            world.env.inject_error("POST", "/channels/*/messages", status=status)
            await ext.leap(world.env, 6)
            (thread,) = world.channel("questions").threads
            assert waiting(thread) == []
            await ext.leap(world.env, 60)
            assert len(waiting(thread)) == 1
            return
        thread = await ask(world, world.camille)
        seen = await look(world, world.denis, thread)
        method = "PATCH" if step == "shown" else "DELETE"
        world.env.inject_error(method, "/channels/*/messages/*", status=status)
        verb = "questions:release" if step == "shown" else "questions:refuse"
        await world.denis.click(seen, custom_id=control(seen, verb))
        await ext.leap(world.env, 60)
        if step == "deleted":
            assert waiting(thread) == [] or status == 404
            assert await kept(world) == [(ImageState.REFUSED, False)]
        elif status == 404:
            assert await kept(world) == []
        else:
            assert len(shown_in(thread)) == 1
        assert "attachment" not in str(in_private(world.camille))


@pytest.mark.parametrize("released", [False, True])
async def test_a_question_taken_back_takes_its_images_along(sqlite_url: str, released: bool) -> None:
    async with World.open(sqlite_url) as world:
        await turn(world)
        thread = await ask(world, world.camille)
        if released:
            await judge(world, world.denis, thread, "questions:release")
        await world.denis.send(thread, "Je réponds quand même.")
        confirm = answer_to(await world.camille.slash(thread, "question retirer"))
        await world.camille.click(confirm, custom_id=control(confirm, "questions:withdraw"))
        await ext.leap(world.env, 6)
        assert waiting(thread) == []
        assert shown_in(thread) == []
        assert await kept(world) == []
        assert any("Je réponds" in texts(message) for message in thread.history())


async def test_where_a_moderator_deletes_the_card_thread_or_image_nothing_is_left(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        await turn(world)
        first = await ask(world, world.camille)
        await judge(world, world.denis, first, "questions:release")
        await world.thread(first).get_partial_message(card(first).id).delete()
        await world.env.settle()
        await ext.leap(world.env, 6)
        assert shown_in(first) == []
        second = await ask(world, world.camille)
        await world.thread(second).delete()
        await world.env.settle()
        await ext.leap(world.env, 6)
        third = await ask(world, world.camille)
        await judge(world, world.denis, third, "questions:release")
        await world.thread(third).get_partial_message(shown_in(third)[0].id).delete()
        await world.env.settle()
        assert await kept(world) == []
        await ext.leap(world.env, 6)
        async with world.bot.db.read() as session:
            assert await session.scalar(select(func.count()).where(JobRow.problem.is_not(None))) == 0


@pytest.mark.parametrize("signature", ["account", "pseudonym"])
async def test_exported_and_erased(sqlite_url: str, signature: str) -> None:
    async with World.open(sqlite_url) as world:
        await turn(world)
        thread = await ask(world, world.camille, signature=signature)
        await judge(world, world.denis, thread, "questions:release")
        await send(world, world.camille, ("un.png", PNG))
        answer = answer_to(await world.camille.slash(world.start, "mes-donnees exporter"))
        found = json.loads(await answer.attachments[0].read())["images de cas"]
        assert [image["état"] for image in found] == ["draft", "released"]
        sure = answer_to(await world.camille.slash(world.start, "mes-donnees effacer"))
        keep = next(custom_id for custom_id in custom_ids(sure) if "keep" in custom_id or custom_id.endswith("0"))
        await world.camille.click(sure, custom_id=keep)
        await ext.leap(world.env, 3700)
        assert shown_in(thread) == []
        assert await kept(world) == []
        assert TITLE in texts(card(thread)), "the text stays, as was chosen"


@pytest.mark.parametrize("status", [400, 413])
async def test_what_discord_will_never_take_ends_and_its_author_is_told(sqlite_url: str, status: int) -> None:
    async with World.open(sqlite_url) as world:
        await turn(world)
        thread = await ask(world, world.camille)
        seen = await look(world, world.denis, thread)
        world.env.inject_error("PATCH", "/channels/*/messages/*", status=status, times=None)
        await world.denis.click(seen, custom_id=control(seen, "questions:release"))
        assert "Discord n’accepte pas cette image" in texts(seen)
        await ext.leap(world.env, 6)
        assert waiting(thread) == shown_in(thread) == []
        assert await kept(world) == [(ImageState.REFUSED, False)]
        (told,) = in_private(world.camille)
        assert "n’a pas été retenue" in texts(told)


async def test_a_thread_that_sleeps_is_woken_for_the_end_only(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        await turn(world)
        thread = await ask(world, world.camille)
        await world.camille.slash(thread, "question fermer", motif="Réglé")
        assert sleeps(world, thread)
        await ext.leap(world.env, ONE_DAY)
        assert waiting(thread) == []
        assert sleeps(world, thread)
