"""A conversation from its opening to its end, struck at every request and every commit."""

from collections.abc import Callable

import pytest
from sqlalchemy import func, select

from cogs.frame.pace import WAITS
from cogs.ui.rights import member_of
from core.support import TAKEN_OVER_AFTER
from db.models import RelayedRow, SupportNoteRow
from tests.moderation.acts import buttons
from tests.peers.acts import card, claim
from tests.peers.test_personal import rows
from tests.relay.acts import confirm, hand_over, letters, opening, talk, words_of, write
from tests.relay.test_absence import NEXT
from tests.relay.test_faults import heard
from tests.relay.test_parting import over
from tests.support.sweep import ALLOWED, Fault, Journey, Layer, Memory, sweep, travel
from tests.vetting.acts import leave
from tests.world import World, texts

LEFT, NOTE = "s’arrête là pour toi", "Elle ne dort plus."


async def arrive(world: World, memory: Memory) -> None:
    await talk(world, world.camille, world.paul)


async def speak(world: World, memory: Memory) -> None:
    if "first" not in memory:  # it was written once: what the bot makes of it is another matter
        memory["first"] = None
        memory["first"] = await write(world.camille, "un")
    await world.env.advance_time(10)  # by then the bot knows of a copy whose answer was lost, and so what replies to it
    assert heard(world.paul)[:1] == ["un"]


async def answer(world: World, memory: Memory) -> None:
    if "back" not in memory:
        memory["back"] = None
        memory["back"] = await write(world.paul, "deux", to=words_of(world.paul, "**\nun")[-1])
    await world.env.advance_time(1)
    assert heard(world.camille)[:1] == ["deux"]


async def correct(world: World, memory: Memory) -> None:
    channel = world.camille.user.dm_channel
    (mine,) = [one for one in channel.history() if one.content.startswith("un")]
    if mine.content == "un":
        await world.camille.user.edit(mine, "un, revu")
    await world.env.advance_time(1)
    assert heard(world.paul)[:1] == ["un, revu"]


async def take_back(world: World, memory: Memory) -> None:
    channel = world.paul.user.dm_channel
    for mine in [one for one in channel.history() if one.content == "deux"]:
        await world.paul.user.delete(mine)
    await world.env.advance_time(1)
    assert heard(world.camille) == []


async def pass_on(world: World, memory: Memory) -> None:
    if not words_of(world.paul, LEFT):
        assert await hand_over(world.paul, NOTE) == "C’est fait."
    await world.env.advance_time(1)
    assert words_of(world.paul, LEFT)
    assert words_of(world.camille, "n’est plus dans la conversation")


async def take_up(world: World, memory: Memory) -> None:
    if "support:claim" in buttons(card(world)):
        await claim(world.rose, card(world))
    await world.env.advance_time(WAITS + 1)
    assert NOTE in texts(opening(world.rose))


async def once_each(world: World, memory: Memory) -> None:
    """Each was told each thing once, what was written is there once, and neither routing nor a note is left."""
    assert heard(world.paul) == ["un, revu"]
    assert heard(world.camille) == heard(world.rose) == []
    assert len(words_of(world.paul, LEFT)) == len(words_of(world.camille, "n’est plus dans la conversation")) == 1
    assert len(words_of(world.camille, "Écris-lui ici")) == len(words_of(world.rose, NOTE)) == 1
    assert not await rows(world, SupportNoteRow)
    await confirm(world.rose, opening(world.rose), "support:end")
    await world.env.advance_time(1)
    for member in (world.camille, world.rose):
        assert len(over(member)) == 1
        assert len(words_of(member, "Écris-lui ici")) == 0
    assert not words_of(world.rose, NOTE)
    async with world.bot.db.read() as session:
        assert await session.scalar(select(func.count()).select_from(RelayedRow)) == 0
    await world.live(75)
    assert len(words_of(world.camille, "la porte reste ouverte")) == 2
    assert letters(world.paul)


async def go(world: World, memory: Memory) -> None:
    """The colleague leaves; the member, who has written, waits for an answer."""
    if await member_of(world.cached, world.paul.id):
        await leave(world, world.paul)
    if "held" not in memory:
        memory["held"] = None
        await write(world.camille, "deux")
    await world.env.advance_time(TAKEN_OVER_AFTER[1])
    assert words_of(world.camille, NEXT)


async def resume(world: World, memory: Memory) -> None:
    if "support:claim" in buttons(card(world)):
        await claim(world.rose, card(world))
    await world.env.advance_time(1)
    assert opening(world.rose)


async def told_once(world: World, memory: Memory) -> None:
    assert heard(world.paul) == ["un"]
    assert len(words_of(world.camille, NEXT)) == len(words_of(world.camille, "Ton dernier message n’a pas")) == 1
    assert len(words_of(world.rose, "Écris-lui ici")) == len(words_of(world.camille, "Écris-lui ici")) == 1
    await write(world.camille, "trois")
    assert heard(world.rose) == ["trois"]


STEPS = (speak, answer, correct, take_back, pass_on, take_up)
JOURNEY = Journey("relay", steps=STEPS, check=once_each, before=arrive)
"""The second opening is struck, not the first: it has a note besides."""
ABSENCE = Journey("absence", steps=(speak, go, resume), check=told_once, before=arrive)


async def test_the_journey_itself(new_postgres_url: Callable[[], str]) -> None:
    """On SQLite, each sweep ends with it."""
    await travel(JOURNEY, new_postgres_url(), Layer())


@pytest.mark.parametrize("journey", [JOURNEY, ABSENCE], ids=lambda journey: journey.name)
@pytest.mark.parametrize("fault", ALLOWED, ids=str)
async def test_struck_anywhere_nothing_is_lost_or_doubled(
    new_sqlite_url: Callable[[], str], fault: Fault, journey: Journey
) -> None:
    await sweep(journey, new_sqlite_url, fault)
