"""From the search to the thread, a no on the way, and to the end: struck at every request and every commit."""

from collections.abc import Callable
from dataclasses import replace

import discord
import pytest
from sqlalchemy import select

from core import mentoring as core
from core.mentoring import PairState, ProposalState, RequestState
from db.models import MentoringPairRow, MentoringProposalRow, MentoringRequestRow
from tests.mentoring.acts import MENTEE, MENTOR, accept, ask_of, asked, decline, end, mine, pair_threads, tell, waiting
from tests.moderation.acts import letters
from tests.support.sweep import FEW, Fault, Journey, Kind, Layer, Memory, Place, sweep, travel
from tests.world import World, texts

RETRIES = 200.0
"""Seconds after which what failed twice was tried again."""


async def arrive(world: World, memory: Memory) -> None:
    """Two mentors; the first choice is the one whose topics fit better."""
    await tell(world, world.camille, MENTEE)
    await tell(world, world.denis, MENTOR)
    await tell(world, world.rose, replace(MENTOR, topics=()))


async def search(world: World, memory: Memory) -> None:
    answer = await world.camille.slash(world.start, "mentorat chercher")
    shown = (answer.response, *answer.followups)
    if "déjà une demande" in " ".join(texts(each) for each in shown if each):
        return
    assert "C’est parti" in await ask_of(world, world.camille, next(each for each in shown if each))


async def refuse(world: World, memory: Memory) -> None:
    await world.env.advance_time(RETRIES)
    if letter := await waiting(world, world.denis):
        assert "n’est dit à personne" in await decline(world, world.denis, "Trop de gardes.", letter)


async def agree(world: World, memory: Memory) -> None:
    await world.env.advance_time(RETRIES)
    if letter := await waiting(world, world.rose):
        assert "fil privé est ouvert" in await accept(world, world.rose, letter)
    await world.env.advance_time(10)


async def part(world: World, memory: Memory) -> None:
    shown = await mine(world, world.camille)
    if "ni demande ni binôme" not in texts(shown):
        assert "C’est fait" in await end(world, world.camille, shown)


async def all_once(world: World, memory: Memory) -> None:
    async with world.bot.db.read() as session:
        (request,) = await session.execute(select(MentoringRequestRow))
        proposals = list(await session.execute(select(MentoringProposalRow)))
        (pair,) = await session.execute(select(MentoringPairRow))
    assert (request.state, request.kind) == (RequestState.PAIRED, core.Kind.LASTING)
    assert sorted(each.state for each in proposals) == [ProposalState.ACCEPTED, ProposalState.DECLINED]
    assert (pair.state, pair.thread) == (PairState.ENDED, None)
    (thread,) = [each for each in pair_threads(world) if "&" in str(each.name)]
    closed = await world.cached.fetch_channel(thread.id)
    assert isinstance(closed, discord.Thread)
    assert closed.locked
    first, last = thread.history()
    assert "Bienvenue" in texts(first)
    assert "ce n’est la faute de personne" in texts(last)


async def all_told(world: World, memory: Memory) -> None:
    await all_once(world, memory)
    counts = [len(letters(world, each)) for each in (world.denis, world.rose, world.camille)]
    assert counts == [1, 3, 2], "asked once each; those two told once that they are together, and once that it is over"
    for member in (world.denis, world.rose):
        assert not asked(world, member)


JOURNEY = Journey("mentoring", steps=(search, refuse, agree, part), check=all_told, before=arrive)
ELSEWHERE = replace(JOURNEY, check=all_once)
"""Who lets no bot write to them (403) is asked in a private thread, and told in their pair's."""


async def test_the_journey_itself(new_postgres_url: Callable[[], str]) -> None:
    """On SQLite, each sweep ends with it."""
    await travel(JOURNEY, new_postgres_url(), Layer())


@pytest.mark.parametrize("fault", FEW, ids=str)
async def test_struck_anywhere_nothing_is_lost_or_doubled(new_sqlite_url: Callable[[], str], fault: Fault) -> None:
    refused = fault.kind is Kind.FAIL and fault.status == 403
    struck = await sweep(ELSEWHERE if refused else JOURNEY, new_sqlite_url, fault)
    assert len(struck) > (12 if fault.place is Place.REQUEST else 8)
