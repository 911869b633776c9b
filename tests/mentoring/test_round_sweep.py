"""A round from its preview to its launch, and a pair from its first question to its end, struck at every place."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from simcord import MemberActor

from core.mentoring import FOLLOW_UPS, PairState, Side
from demo.reading import control
from tests.mentoring.acts import presser
from tests.mentoring.round_acts import (
    accounts,
    choose,
    gather,
    launch,
    pair_up,
    paired,
    pass_,
    preview,
    tap,
    told_since,
)
from tests.moderation.acts import buttons
from tests.support.sweep import FEW, Fault, Journey, Kind, Layer, Memory, Place, sweep, travel
from tests.world import World, answer_to, texts


async def gathered(world: World, memory: Memory) -> None:
    await gather(world)


async def look(world: World, memory: Memory) -> None:
    shown = await preview(world)
    assert "**2** binômes prévus" in texts(shown)
    memory["shown"] = shown


async def adjust(world: World, memory: Memory) -> None:
    await choose(world, memory["shown"], "mentoring:pin", world.emma, world.paul)
    assert f"<@{world.emma.id}> → <@{world.paul.id}>" in texts(memory["shown"])


async def go(world: World, memory: Memory) -> None:
    if "C’est parti" not in texts(memory["shown"]):
        told = await launch(world, memory["shown"])
        assert "C’est parti" in told or "déjà lancé" in told


async def launched_once(world: World, memory: Memory) -> None:
    made = await accounts(world)
    assert (world.emma.id, world.paul.id) in made
    assert len(made) == 2
    assert [act for act, _ in await world.audit()].count("mentoring-round-launched") == 1


async def brought_together(world: World, memory: Memory) -> None:
    memory["pair"] = await pair_up(world, world.camille, world.paul)


async def be_asked(world: World, memory: Memory) -> None:
    left = memory["pair"].since + FOLLOW_UPS[0] - world.bot.clock.now()
    await pass_(world, max(left, timedelta(0)))
    for member in (world.camille, world.paul):
        assert "mentoring:met" in buttons(await question(world, member, memory))


async def question(world: World, member: MemberActor, memory: Memory) -> Any:
    """What a member is asked, in private or, where that is closed, where they look at what is theirs."""
    told = told_since(world, member, memory["pair"])
    return told[0] if told else answer_to(await member.slash(world.start, "question miennes"))


async def answer(world: World, memory: Memory) -> None:
    asked = await question(world, world.camille, memory)
    following = await tap(world.camille, asked, "mentoring:met", "no") if "mentoring:met" in buttons(asked) else asked
    if "mentoring:fits" in buttons(following):  # else it was said before the fault struck
        following = await tap(world.camille, following, "mentoring:fits", "no")
    memory["offer"] = following
    assert buttons(memory["offer"]) == {"mentoring:anew"}


async def leave(world: World, memory: Memory) -> None:
    offer = memory["offer"]
    if "mentoring:anew" in buttons(offer):
        await presser(world.camille, offer).click(offer, custom_id=control(offer, "mentoring:anew"))
    memory["parted"] = offer
    assert "sans reproche pour personne" in texts(offer)


async def thank(world: World, memory: Memory) -> None:
    parted = memory["parted"]
    answered = await presser(world.camille, parted).click(parted, custom_id=control(parted, "mentoring:thank"))
    told = texts(answered.response or answered.followups[-1])
    assert "je le transmets" in told or "déjà remercié" in told


async def told_once(world: World, memory: Memory) -> None:
    pair = await paired(world, memory["pair"])
    assert pair.state is PairState.ENDED
    assert pair.thanked == (Side.MENTEE,)
    for member, thanked in ((world.camille, 0), (world.paul, 1)):
        told = told_since(world, member, memory["pair"])
        assert len([each for each in told if "mentoring:met" in buttons(each)]) == 1
        assert len([each for each in told if "te remercie" in texts(each)]) == thanked


async def told_somewhere(world: World, memory: Memory) -> None:
    pair = await paired(world, memory["pair"])
    assert (pair.state, pair.thanked) == (PairState.ENDED, (Side.MENTEE,))
    for member, thanked in ((world.camille, 0), (world.paul, 1)):
        told = told_since(world, member, memory["pair"])
        assert len([each for each in told if "mentoring:met" in buttons(each)]) <= 1
        shown = [*told, answer_to(await member.slash(world.start, "question miennes"))]
        assert len([each for each in shown if "te remercie" in texts(each)]) == thanked


ROUND = Journey("round", steps=(look, adjust, go), check=launched_once, before=gathered)
FOLLOWING = Journey("following", steps=(be_asked, answer, leave, thank), check=told_once, before=brought_together)
ELSEWHERE = replace(FOLLOWING, check=told_somewhere)
"""Who lets no bot write to them (403) is asked and told where they look at what is theirs."""
JOURNEYS = pytest.mark.parametrize("journey", [ROUND, FOLLOWING], ids=lambda journey: journey.name)


@JOURNEYS
async def test_the_journey_itself(new_postgres_url: Callable[[], str], journey: Journey) -> None:
    """On SQLite, each sweep ends with it."""
    await travel(journey, new_postgres_url(), Layer())


@JOURNEYS
@pytest.mark.parametrize("fault", FEW, ids=str)
async def test_struck_anywhere_nothing_is_lost_or_doubled(
    new_sqlite_url: Callable[[], str], journey: Journey, fault: Fault
) -> None:
    refused = fault.kind is Kind.FAIL and fault.status == 403
    struck = await sweep(ELSEWHERE if refused and journey is FOLLOWING else journey, new_sqlite_url, fault)
    assert len(struck) > (3 if fault.place is Place.REQUEST else 2)
