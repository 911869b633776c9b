"""What became of an image that nobody else saw: told in private, and in `/question miennes` until it was seen there."""

from collections.abc import Awaitable, Callable

import pytest
from simcord import ChannelHandle, MemberActor

import demo.simcord_ext as ext
from core.questions import ImageState
from db.queries.images import UNTOLD_AT_MOST
from tests.questions.acts import TITLE, card, control
from tests.questions.image_acts import FILE_NAME, ONE_DAY, PHOTO, ask, judge, kept, shown_in, turn, waiting
from tests.questions.test_pens import in_private
from tests.world import World, answer_to, said, texts

Way = Callable[[World, ChannelHandle], Awaitable[object]]
DAY = 86400.0


async def refuse(world: World, thread: ChannelHandle) -> None:
    await judge(world, world.denis, thread, "questions:refuse")
    await ext.leap(world.env, 6)


async def wait(world: World, thread: ChannelHandle) -> None:
    """Nobody looks."""
    await ext.leap(world.env, ONE_DAY)
    await ext.leap(world.env, 6)


WAYS: dict[str, tuple[Way, ImageState, str]] = {
    "refused": (refuse, ImageState.REFUSED, "n’a pas été retenue"),
    "lapsed": (wait, ImageState.LAPSED, "personne n’a relu à temps"),
}


async def mine(world: World, member: MemberActor) -> str:
    return said(await member.slash(world.channel("entraide"), "question miennes"))


def close(world: World) -> None:
    """Nobody lets the bot write in private any longer."""
    world.env.inject_error("POST", "/users/@me/channels", status=403, code=50007, times=None)


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("signature", ["account", "one-off"])
async def test_where_the_bot_may_not_write_it_is_shown_once_to_its_author(
    sqlite_url: str, way: str, signature: str
) -> None:
    happens, state, told = WAYS[way]
    async with World.open(sqlite_url) as world:
        await turn(world)
        thread = await ask(world, world.camille, signature=signature)
        close(world)
        await happens(world, thread)
        assert waiting(thread) == shown_in(thread) == in_private(world.camille) == []
        assert await kept(world) == [(state, False)]
        await world.restart()
        assert told not in await mine(world, world.denis)
        world.env.inject_error("POST", "/webhooks/*/*", status=500, times=None)
        await world.camille.slash(world.channel("entraide"), "question miennes")
        world.env.backend.faults.clear()
        shown = await mine(world, world.camille)
        assert told in shown, "what did not arrive was not seen"
        assert "image 1" in shown
        assert f"/{thread.id})" in shown
        assert told not in await mine(world, world.camille)
        assert await kept(world) == []
        assert TITLE in texts(card(thread)), "the text stays"


async def test_a_message_that_arrived_leaves_the_same_behind(sqlite_url: str) -> None:
    """Else what is kept would tell which pen is of somebody who lets no bot write to them."""
    async with World.open(sqlite_url) as world:
        await turn(world)
        await refuse(world, await ask(world, world.camille, signature="pseudonym"))
        assert len(in_private(world.camille)) == 1
        assert await kept(world) == [(ImageState.REFUSED, False)]


async def test_whoever_never_looks_leaves_nothing_for_ever(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        await turn(world)
        await refuse(world, await ask(world, world.camille))
        await ext.leap(world.env, UNTOLD_AT_MOST.total_seconds() - DAY)
        assert await kept(world) == [(ImageState.REFUSED, False)]
        await ext.leap(world.env, DAY)
        await ext.leap(world.env, DAY)
        assert await kept(world) == []


async def test_seen_before_discord_let_go_of_its_message_that_still_goes(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        await turn(world)
        thread = await ask(world, world.camille)
        world.env.inject_error("DELETE", "/channels/*/messages/*", status=500, times=None)
        await refuse(world, thread)
        assert len(waiting(thread)) == 1
        assert "n’a pas été retenue" in await mine(world, world.camille)
        assert "n’a pas été retenue" not in await mine(world, world.camille)
        world.env.backend.faults.clear()
        await ext.leap(world.env, 3600)
        assert waiting(thread) == []
        assert await kept(world) == []


@pytest.mark.parametrize("leaving", ["withdraws", "erases", "is gone"])
async def test_with_the_question_or_its_author_it_goes_too(sqlite_url: str, leaving: str) -> None:
    async with World.open(sqlite_url) as world:
        await turn(world)
        thread = await ask(world, world.camille, signature="pseudonym")
        await refuse(world, thread)
        if leaving == "withdraws":
            confirm = answer_to(await world.camille.slash(thread, "question retirer"))
            await world.camille.click(confirm, custom_id=control(confirm, "questions:withdraw"))
        elif leaving == "erases":
            sure = answer_to(await world.camille.slash(world.start, "mes-donnees effacer"))
            await world.camille.click(sure, custom_id="privacy:erase:keep")
        else:
            await world.thread(thread).delete()
        await world.env.settle()
        await ext.leap(world.env, 3700)
        assert await kept(world) == []


async def test_of_several_each_is_told_of(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        await turn(world)
        thread = await ask(world, world.camille, (FILE_NAME, PHOTO), ("deux.jpg", PHOTO), ("trois.jpg", PHOTO))
        verdicts = {"image-1.jpg": "questions:release", "image-2.jpg": "questions:refuse"}
        for notice in waiting(thread):
            seen = answer_to(await world.denis.click(notice, custom_id=control(notice, "questions:look")))
            if verdict := verdicts.get(seen.attachments[0].filename):
                await world.denis.click(seen, custom_id=control(seen, verdict))
        await wait(world, thread)
        shown = await mine(world, world.camille)
        assert "l’image 2 n’a pas été retenue" in shown
        assert "à temps l’image 3" in shown
        assert "image 1" not in shown
        assert [state for state, _ in await kept(world)] == [ImageState.RELEASED]
