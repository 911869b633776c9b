"""What is written under a name, struck at every request and every commit."""

from collections.abc import Callable

import pytest
from simcord import MemberActor

import demo.simcord_ext as ext
from tests.questions.acts import card, control, press, preview
from tests.questions.test_pens import SIGNED, in_private, name_on
from tests.support.sweep import FEW, Fault, Journey, Layer, Memory, Place, sweep, travel
from tests.world import World, answer_to, custom_ids, texts

ASKED, ANSWER, SLIP = "Comment dire non à un patient qui insiste ?", "En nommant ce qui gêne.", "Merci, j’essaierai."


async def published(world: World, memory: Memory, member: MemberActor, draft: str) -> None:
    """Press once: a press that was answered "I will finish" is not repeated."""
    if f"{draft} waits" not in memory:
        await press(member, memory[draft], "questions:publish")
        assert SIGNED.search(texts(memory[draft])) or "Parution" in texts(memory[draft])
        memory[f"{draft} waits"] = True
    await ext.leap(world.env, 41)


async def ask(world: World, memory: Memory) -> None:
    memory["question"] = await preview(world, world.camille, ASKED, signature="one-off")
    control(memory["question"], "questions:publish")


async def appear(world: World, memory: Memory) -> None:
    await published(world, memory, world.camille, "question")
    memory["thread"] = next(thread for thread in world.channel("questions").threads if thread.name == ASKED)
    control(card(memory["thread"]), "questions:reply")


async def answer(world: World, memory: Memory) -> None:
    here = memory["thread"]
    form = await world.denis.click(card(here), custom_id=control(card(here), "questions:reply"))
    memory["reply"] = answer_to(await world.denis.submit_modal(form, {"details": ANSWER, "signature": "pseudonym"}))
    control(memory["reply"], "questions:publish")


async def answered(world: World, memory: Memory) -> None:
    await published(world, memory, world.denis, "reply")
    assert any(ANSWER in texts(message) for message in memory["thread"].history())


async def slip(world: World, memory: Memory) -> None:
    if "slip" not in memory:
        memory["slip"] = await world.camille.send(memory["thread"], SLIP)
    told = [told for told in in_private(world.camille) if "questions:slip-repost" in str(custom_ids(told))]
    if told:
        memory["told"], memory["mender"] = told[0], world.camille.user
    else:  # Discord let no private message through: `/question miennes` shows the same
        mine = answer_to(await world.camille.slash(memory["thread"], "question miennes"))
        memory["told"], memory["mender"] = mine, world.camille
    control(memory["told"], "questions:slip-repost")


async def mend(world: World, memory: Memory) -> None:
    if memory["slip"].id in {message.id for message in memory["thread"].history()}:
        await press(memory["mender"], memory["told"], "questions:slip-repost")
    await ext.leap(world.env, 41)
    assert any(SLIP in texts(message) for message in memory["thread"].history() if message.author.bot)


async def in_line(world: World, memory: Memory) -> None:
    """One thread, one reply, one slip posted again under the asker's name; nothing of the native one."""
    (here,) = world.channel("questions").threads
    written = [message for message in here.history() if message.author.bot]
    assert [message for message in here.history() if not message.author.bot] == []
    first, reply, reposted = written
    assert ANSWER in texts(reply)
    assert SLIP in texts(reposted)
    assert name_on(first) == name_on(reposted) != name_on(reply)
    mine = await world.questions.mine(world.actor(world.camille))
    assert [question.thread_id for question in mine.questions] == [here.id]
    assert mine.slips == []


JOURNEY = Journey("pens", steps=(ask, appear, answer, answered, slip, mend), check=in_line)


async def test_the_journey_itself(new_postgres_url: Callable[[], str]) -> None:
    """On SQLite, each sweep ends with it."""
    await travel(JOURNEY, new_postgres_url(), Layer())


@pytest.mark.parametrize("fault", FEW, ids=str)
async def test_struck_anywhere_nothing_is_lost_or_doubled(new_sqlite_url: Callable[[], str], fault: Fault) -> None:
    struck = await sweep(JOURNEY, new_sqlite_url, fault)
    assert len(struck) > (8 if fault.place is Place.REQUEST else 6)
