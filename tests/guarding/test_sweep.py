"""The guard, struck at every request and every commit: nothing is lost, comes twice, or stays to be read."""

from collections.abc import Callable

import pytest
from simcord import ChannelHandle, MemberActor

from tests.guarding.acts import (
    CHAT,
    NAMED,
    QUESTION,
    SECRET,
    close_letters,
    control,
    drafts,
    letters,
    lines,
    post,
    thread,
    written,
)
from tests.support.sweep import FEW, Fault, Journey, Layer, Memory, Place, sweep, travel
from tests.world import World, custom_ids, texts

SAID = "voilà [numéro de sécu]"
DONE = ("C’est publié", "n’existe plus", "bien enregistré", "It is posted", "no longer exists", "saved")


async def begin(world: World, memory: Memory) -> None:
    if "thread" not in memory:
        memory["thread"] = await thread(world)
        close_letters(world, world.emma)


async def offered(world: World, memory: Memory, member: MemberActor, channel: ChannelHandle) -> None:
    """The member finds the masked version, in private or behind a line.

    A line that came late has gone again by the time they look: what is kept is in their export.
    """
    found = letters(member)
    if not found and (behind := lines(channel, "guarding:open")):
        shown = (await member.click(behind[0], custom_id=control(behind[0], "guarding:open"))).response
        found = [shown] if shown and "[numéro de sécu]" in texts(shown) else []
    waited, memory[f"{member.name} waited"] = f"{member.name} waited" in memory, True
    assert found or waited
    memory[member.name] = found[0] if found else None


async def posted(world: World, memory: Memory, member: MemberActor) -> None:
    shown = memory[member.name]
    if shown:
        by_letter, answer = bool(letters(member)), texts(shown)
        if custom_ids(shown):  # else it was answered in place
            clicks = member.user.click if by_letter else member.click
            result = await clicks(shown, custom_id=control(shown, "guarding:post"))
            answer = "\n".join(texts(message) for message in (shown, result.response, *result.followups) if message)
        assert any(said in answer for said in DONE), answer


async def write_a_post(world: World, memory: Memory) -> None:
    if "post" not in memory:
        memory["post"] = await post(world, world.camille)
    await offered(world, memory, world.camille, world.channel("accueil"))


async def have_it_posted(world: World, memory: Memory) -> None:
    await posted(world, memory, world.camille)


async def reply(world: World, memory: Memory) -> None:
    if "reply" not in memory:
        memory["reply"] = await world.moderator.send(memory["thread"], CHAT)
    await offered(world, memory, world.moderator, memory["thread"])


async def have_the_reply_posted(world: World, memory: Memory) -> None:
    await posted(world, memory, world.moderator)


async def write_behind_closed_doors(world: World, memory: Memory) -> None:
    if "chat" not in memory:
        memory["first"] = await world.denis.send(world.channel("entraide"), "merci")
        memory["chat"] = await world.emma.send(world.channel("entraide"), CHAT, reply_to=memory["first"])
    await offered(world, memory, world.emma, world.channel("entraide"))


async def have_it_posted_too(world: World, memory: Memory) -> None:
    await posted(world, memory, world.emma)


async def write_a_name(world: World, memory: Memory) -> None:
    if "named" not in memory:
        memory["named"] = await world.denis.send(memory["thread"], NAMED)


async def edit_in_a_value(world: World, memory: Memory) -> None:
    if "edited" not in memory:
        memory["edited"] = await world.owner.send(memory["thread"], "Oui, en général.")
        await world.owner.edit(memory["edited"], QUESTION)
    await offered(world, memory, world.owner, memory["thread"])


async def all_is_said_once(world: World, memory: Memory) -> None:
    await world.env.advance_time(700)
    shown = [memory["thread"], *world.channel("questions").threads, world.channel("entraide"), world.channel("accueil")]
    assert SECRET not in "\n".join(written(channel) for channel in shown)
    for channel in shown:
        assert lines(channel, "guarding:open") == lines(channel, "guarding:review") == []
    assert NAMED in written(memory["thread"])
    assert "Judo" not in [
        thread.name for thread in world.channel("questions").threads if thread.id == memory["post"].id
    ]
    again = [thread for thread in world.channel("questions").threads if thread.name == "Judo"]
    counts = [len(again), written(memory["thread"]).count(SAID), written(world.channel("entraide")).count(SAID)]
    assert counts == [int(memory[member.name] is not None) for member in (world.camille, world.moderator, world.emma)]
    assert all(len(letters(member)) <= 1 for member in (world.camille, world.moderator, world.owner, world.emma))
    assert await drafts(world) == 4 - sum(counts)


STEPS = (
    begin, write_a_post, have_it_posted, reply, have_the_reply_posted, write_behind_closed_doors, have_it_posted_too,
    write_a_name, edit_in_a_value,
)  # fmt: skip
JOURNEY = Journey("guarding", steps=STEPS, check=all_is_said_once)


async def test_the_journey_itself(new_postgres_url: Callable[[], str]) -> None:
    """On SQLite, each sweep ends with it."""
    await travel(JOURNEY, new_postgres_url(), Layer())


@pytest.mark.parametrize("fault", FEW, ids=str)
async def test_struck_anywhere_nothing_is_lost_doubled_or_left(new_sqlite_url: Callable[[], str], fault: Fault) -> None:
    struck = await sweep(JOURNEY, new_sqlite_url, fault)
    assert len(struck) > (15 if fault.place is Place.REQUEST else 10)
