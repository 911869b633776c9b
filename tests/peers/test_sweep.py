"""A request from the ask to the colleague who takes it, struck at every request and every commit."""

from collections.abc import Callable
from typing import Any

import pytest
from simcord import MemberActor

from core.support import RequestState, Stage
from db.models import SupportRequestRow
from tests.moderation.acts import buttons, letters, press
from tests.peers.acts import MINUTE, ask, be_there, called, card, cards, claim, panel
from tests.peers.test_personal import rows
from tests.support.sweep import ALLOWED, Fault, Journey, Kind, Layer, Memory, Place, sweep, travel
from tests.world import World, said, texts


async def arrive(world: World, memory: Memory) -> None:
    """One colleague is on duty, the other on a break."""
    await be_there(world, world.paul)
    form = await press(world.rose, panel(world), "support:pause")
    assert "En pause" in said(await world.rose.submit_modal(form, {"days": ["1"]}))


async def seek(world: World, memory: Memory) -> None:
    answer = await ask(world, world.camille)
    assert "Je t’ai écrit en privé" in answer or "toujours là" in answer


async def wait(world: World, memory: Memory) -> None:
    """Past the moderators' rung; what fails is tried again before the next."""
    await world.env.advance_time(21 * MINUTE)
    assert cards(world, "moderation")


async def take(world: World, memory: Memory) -> None:
    shown = card(world)
    if "support:claim" in buttons(shown):
        assert "c’est à toi" in await claim(world.paul, shown)
    await world.env.advance_time(MINUTE)
    assert "Pris en charge" in texts(card(world))


def calling(world: World, member: MemberActor) -> list[Any]:
    """What a member was told in private before the conversation, which has a sweep of its own."""
    return [message for message in letters(world, member) if "support:end" not in buttons(message)]


async def one_of_each(world: World, memory: Memory) -> None:
    """One request, one card each, each colleague called at most once, and nobody on a break."""
    (request,) = await rows(world, SupportRequestRow)
    assert request.state is RequestState.CLAIMED
    memory["last"] = request.stage is Stage.NOBODY  # a fault may have taken longer than that
    assert memory["last"] or request.stage is Stage.COORDINATOR
    assert (len(cards(world)), len(cards(world, "moderation"))) == (1, 1)
    for shown in (*cards(world), *cards(world, "moderation")):
        assert not buttons(shown)
    assert not letters(world, world.rose)
    assert not called(world, world.paul)
    assert len(calling(world, world.paul)) <= 1
    assert 1 <= len(calling(world, world.camille)) <= 1 + memory["last"]
    assert "support:cancel" not in buttons(letters(world, world.camille)[-1])


async def all_called(world: World, memory: Memory) -> None:
    await one_of_each(world, memory)
    assert (len(calling(world, world.paul)), len(calling(world, world.camille))) == (1, 1 + memory["last"])


JOURNEY = Journey("support", steps=(seek, wait, take), check=all_called, before=arrive)
UNCALLED = Journey("support", steps=JOURNEY.steps, check=one_of_each, before=arrive)
"""Who lets no bot write (403) is called by the card alone."""


async def test_the_journey_itself(new_postgres_url: Callable[[], str]) -> None:
    """On SQLite, each sweep ends with it."""
    await travel(JOURNEY, new_postgres_url(), Layer())


@pytest.mark.parametrize("fault", ALLOWED, ids=str)
async def test_struck_anywhere_nothing_is_lost_or_doubled(new_sqlite_url: Callable[[], str], fault: Fault) -> None:
    refused = fault.kind is Kind.FAIL and fault.status == 403
    struck = await sweep(UNCALLED if refused else JOURNEY, new_sqlite_url, fault)
    assert len(struck) > (12 if fault.place is Place.REQUEST else 8)
