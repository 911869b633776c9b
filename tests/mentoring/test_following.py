"""How pairs get on: each side is asked privately, and only their own answer has consequences for them."""

import asyncio
import json
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import select

from core.clock import Clock
from core.mentoring import ANSWER_WITHIN, FOLLOW_UPS, QUIET, QUIET_AFTER, FollowUp, Kind, PairState, Side
from db.models import JobRow
from demo.reading import control
from tests.mentoring.round_acts import asked_for, known, pair_up, paired, pass_, tap
from tests.moderation.acts import buttons, letters
from tests.world import World, answer_to, said, texts

__all__ = ["asked_for"]
pytestmark = pytest.mark.usefixtures("asked_for")
A_DAY, AN_HOUR = timedelta(days=1), timedelta(hours=1)


async def waiting(world: World) -> list[str]:
    """The jobs that are still to ask somebody something."""
    async with world.bot.db.read() as session:
        kinds = select(JobRow.kind).where(JobRow.kind.startswith("mentoring."), JobRow.key != "daily")
        return list(await session.scalars(kinds))


async def test_each_side_is_asked_twice_and_what_they_say_is_sealed(database_url: str) -> None:
    async with World.open(database_url) as world:
        pair = await pair_up(world, world.camille, world.paul)
        await pass_(world, FOLLOW_UPS[0] - AN_HOUR)
        assert letters(world, world.camille) == letters(world, world.paul) == []
        await pass_(world, AN_HOUR)
        (asked,) = letters(world, world.camille)
        assert f"Ton binôme avec <@{world.paul.id}> a deux semaines" in texts(asked)
        assert "ni l’autre ni la modération de Confrères ne voient ta réponse" in texts(asked)
        await world.restart()
        following = await tap(world.camille, asked, "mentoring:met", "yes")
        assert "est-ce qu’il te convient" in texts(following)
        assert "Merci, c’est noté" in texts(await tap(world.camille, following, "mentoring:fits", "yes"))
        (asked,) = letters(world, world.paul)
        following = await tap(world.paul, asked, "mentoring:met", "no")
        offered = await tap(world.paul, following, "mentoring:fits", "yes")
        assert "passer le relais, c’est sans reproche" in texts(offered)
        await pass_(world, ANSWER_WITHIN + AN_HOUR)
        assert [len(letters(world, each)) for each in (world.camille, world.paul)] == [1, 1]
        kept = (await paired(world, pair)).said
        assert kept == {Side.MENTEE: {0: FollowUp(True, True)}, Side.MENTOR: {0: FollowUp(False, True)}}
        rows = str(await row_of(world))
        assert "met" not in rows
        world.bot.clock = Clock(lambda: pair.since + FOLLOW_UPS[1])  # not needed again: leap to the second
        await pass_(world, FOLLOW_UPS[1] - FOLLOW_UPS[0] - ANSWER_WITHIN)
        assert "a deux mois" in texts(letters(world, world.camille)[-1])


async def row_of(world: World) -> Any:
    from db.models import MentoringPairRow

    async with world.bot.db.read() as session:
        row = (await session.execute(select(MentoringPairRow.__table__))).one()
        return json.dumps([str(value) for value in row])
