"""An image's way into a thread, struck at every request and every commit."""

from collections.abc import Callable

import pytest

import demo.simcord_ext as ext
from core.questions import ImageState
from tests.questions.acts import control, press
from tests.questions.image_acts import FILE_NAME, KEPT, PHOTO, WAITS, kept, send, shown_in, turn, waiting
from tests.support.sweep import FEW, LATER, Fault, Journey, Memory, Place, sweep
from tests.world import World, answer_to, texts


async def allow(world: World, memory: Memory) -> None:
    if not world.bot.directory.on(world.guild.id, "images"):
        await turn(world)
    assert world.bot.directory.on(world.guild.id, "images")


async def draft(world: World, memory: Memory) -> None:
    memory["draft"] = await send(world, world.camille, (FILE_NAME, PHOTO), signature="one-off")
    assert memory["draft"].attachments


async def publish(world: World, memory: Memory) -> None:
    """Press once: a press that was answered "I will finish" is not repeated."""
    if "published" not in memory:
        await press(world.camille, memory["draft"], "questions:publish")
        assert memory["draft"].attachments == []
        memory["published"] = True
    await ext.leap(world.env, 41)
    await ext.leap(world.env, 11)
    (memory["thread"],) = world.channel("questions").threads
    assert len(waiting(memory["thread"])) == 1


async def release(world: World, memory: Memory) -> None:
    if notices := waiting(memory["thread"]):
        seen = answer_to(await world.denis.click(notices[0], custom_id=control(notices[0], "questions:look")))
        await press(world.denis, seen, "questions:release")
    assert len(shown_in(memory["thread"])) == 1
    assert waiting(memory["thread"]) == []


async def end(world: World, memory: Memory) -> None:
    await ext.leap(world.env, LATER)
    assert (ImageState.RELEASED, True) not in await kept(world), "Discord has it: its pixels need not be kept"
    await ext.leap(world.env, KEPT)
    assert shown_in(memory["thread"]) == []


async def in_line(world: World, memory: Memory) -> None:
    (thread,) = world.channel("questions").threads
    assert [message for message in thread.history() if WAITS in texts(message) or message.attachments] == []
    assert await kept(world) == []


JOURNEY = Journey("images", steps=(allow, draft, publish, release, end), check=in_line)


@pytest.mark.parametrize("fault", FEW, ids=str)
async def test_struck_anywhere_nothing_is_lost_or_doubled(new_sqlite_url: Callable[[], str], fault: Fault) -> None:
    struck = await sweep(JOURNEY, new_sqlite_url, fault)
    assert len(struck) > (8 if fault.place is Place.REQUEST else 6)
