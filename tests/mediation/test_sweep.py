"""A mediation from the question to the agreement, struck at every other commit; at requests with `SWEEP=all`."""

from collections.abc import Callable

import pytest
from simcord import MemberActor

from cogs.mediation.service import MediationService
from core.mediation import MediationState
from tests.mediation import acts
from tests.mediation.acts import SUMMARY, card, closed, shown, stored, threads
from tests.moderation.acts import buttons, letters
from tests.support.sweep import FEW, Fault, Journey, Kind, Layer, Memory, sweep, travel
from tests.world import World, texts


async def propose(world: World, memory: Memory) -> None:
    told = await acts.propose(world, world.camille, world.denis)
    assert "demandé" in told or "en cours" in told
    assert "mediation:accept" in buttons(acts.letter(world.denis))


async def first_yes(world: World, memory: Memory) -> None:
    """And the second moderator."""
    if "mediation:join" in buttons(card(world)):
        await acts.join(world, world.colleague)
    assert "mediation:join" not in buttons(card(world))
    await say_yes(world, world.camille)


async def second_yes(world: World, memory: Memory) -> None:
    """Which opens the thread."""
    await say_yes(world, world.denis)
    (thread,) = threads(world)
    assert shown(thread, "stop")


async def say_yes(world: World, member: MemberActor) -> None:
    if "mediation:accept" in buttons(acts.letter(member)):
        await acts.say(world, member)
    service = world.bot.service(MediationService)
    (found,) = await service.under_way(world.guild.id)
    assert found.mediation.parties[found.accounts.index(member.id)].willing


async def sum_up(world: World, memory: Memory) -> None:
    (thread,) = threads(world)
    if not [each for each in thread.history() if SUMMARY in texts(each)]:
        await acts.sum_up(world, world.camille, thread)
    assert SUMMARY in texts(shown(thread, "agree"))


async def second_agrees(world: World, memory: Memory) -> None:
    """After the first, which closes the thread."""
    (thread,) = threads(world)
    for member in (world.denis, world.camille):
        if not await closed(world, thread):
            await acts.agree(world, member, thread)
    assert await closed(world, thread)


async def once_each(world: World, memory: Memory) -> None:
    (thread,) = threads(world)
    assert (await stored(world)).mediation.state is MediationState.AGREED
    assert len([each for each in thread.history() if "Proposition d’accord" in texts(each)]) == 1
    assert not [each for each in thread.history() if "mediation:agree" in buttons(each)], "it is agreed on"
    assert len([each for each in thread.history() if "mediation:stop" in buttons(each)]) == 1
    assert len([each for each in thread.history() if "mediation:read" in buttons(each)]) == 1
    assert len([each for each in world.channel("moderation").history() if "Médiation" in texts(each)]) == 1
    assert [act for act, _ in await world.audit() if "mediation" in act] == ["mediation-proposed", "mediation-joined"]


async def all_told(world: World, memory: Memory) -> None:
    await once_each(world, memory)
    for member in (world.camille, world.denis):
        assert len([each for each in letters(world, member) if "mediation:read" in buttons(each)]) == 1
        assert len(letters(world, member)) == 2


async def clear_end(world: World, memory: Memory) -> None:
    found = (await stored(world)).mediation
    if found.state is MediationState.OFF:
        assert [party.unreachable for party in found.parties].count(True) == 1
        assert (await stored(world, 2)).mediation.state is MediationState.AGREED
    else:
        await once_each(world, memory)


STEPS = (propose, first_yes, second_yes, sum_up, second_agrees)
JOURNEY = Journey("mediation", steps=STEPS, check=all_told)
SHUT = Journey("mediation", steps=STEPS, check=clear_end)
"""Whoever lets no bot write (403) cannot be asked: it never begins, and is proposed again."""


async def test_the_journey_itself(new_postgres_url: Callable[[], str]) -> None:
    """On SQLite, each sweep ends with it."""
    await travel(JOURNEY, new_postgres_url(), Layer())


@pytest.mark.parametrize("fault", FEW, ids=str)
async def test_struck_anywhere_nothing_is_lost_or_doubled(new_sqlite_url: Callable[[], str], fault: Fault) -> None:
    refused = fault.kind is Kind.FAIL and fault.status == 403
    assert len(await sweep(SHUT if refused else JOURNEY, new_sqlite_url, fault)) > 10
