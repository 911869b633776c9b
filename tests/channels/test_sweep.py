"""An archive, a cool-down and a new channel, struck at every request and every other commit."""

from collections.abc import Callable

import pytest

from demo.reading import control
from tests.channels.acts import act, heated, overwrites, stored
from tests.support.sweep import ALLOWED, Fault, Journey, Layer, Memory, sweep, travel
from tests.world import World, said, texts


async def prepare(world: World, memory: Memory) -> None:
    memory["here"] = heated(world)
    await world.env.settle()
    memory["before"] = overwrites(world, memory["here"])


async def archive(world: World, memory: Memory) -> None:
    answer = texts(await act(world, "salon archiver", memory["here"]))
    assert "dans les archives" in answer
    assert stored(world, memory["here"]).parent_id == world.guild.channels["Archives"].id


async def restore(world: World, memory: Memory) -> None:
    answer = texts(await act(world, "salon restaurer", memory["here"]))
    assert "archives" in answer


async def create(world: World, memory: Memory) -> None:
    if "Club" not in world.guild.channels:
        answer = await act(world, "salon creer", memory["here"], nom="Club")
        assert "existe" in texts(answer)


async def cool(world: World, memory: Memory) -> None:
    answer = texts(await act(world, "apaiser", memory["here"], duree=180, fermer=True))
    assert "souffle" in answer


async def reopen(world: World, memory: Memory) -> None:
    (card,) = [message for message in memory["here"].history() if message.author.bot]
    if "Personne n’est visé" in texts(card):
        assert "rouvert" in said(await world.moderator.click(card, custom_id=control(card, "channels:reopen")))


async def cool_again(world: World, memory: Memory) -> None:
    """And let its time pass: the first may still be told of."""
    answer = texts(await act(world, "apaiser", memory["here"], duree=10))
    assert "souffle" in answer
    await world.env.advance_time(605)


async def as_before(world: World, memory: Memory) -> None:
    channel = stored(world, memory["here"])
    assert overwrites(world, memory["here"]) == memory["before"]
    assert (channel.parent_id, channel.rate_limit_per_user) == (None, 0)
    names = [each.name for each in world.env.backend.channels.values()]
    assert names.count("Archives") <= 1
    assert names.count("Club") <= 1


ARCHIVING = Journey("archive", steps=(archive, restore, create), check=as_before, before=prepare)
COOLING = Journey("cool-down", steps=(cool, reopen, cool_again), check=as_before, before=prepare)
JOURNEYS = pytest.mark.parametrize("journey", [ARCHIVING, COOLING], ids=lambda journey: journey.name)


@JOURNEYS
async def test_the_journey_itself(new_postgres_url: Callable[[], str], journey: Journey) -> None:
    """On SQLite, each sweep ends with it."""
    await travel(journey, new_postgres_url(), Layer())


@JOURNEYS
@pytest.mark.parametrize("fault", ALLOWED, ids=str)
async def test_struck_anywhere_what_was_there_comes_back(
    new_sqlite_url: Callable[[], str], journey: Journey, fault: Fault
) -> None:
    assert len(await sweep(journey, new_sqlite_url, fault)) > 5
