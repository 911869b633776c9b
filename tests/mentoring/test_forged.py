"""Buttons that nobody was shown: every control with ids that are another's, another server's or none at all."""

import logging
from typing import Any

import pytest
from sqlalchemy import func, select

from cogs.mentoring import PARTS
from cogs.ui.layout import panel, row
from db.models import MentoringPairRow, MentoringProfileRow, MentoringProposalRow, MentoringRequestRow
from tests.mentoring.acts import MENTEE, MENTOR, ask, tell
from tests.mentoring.round_acts import pair_up
from tests.world import World

ELSEWHERE = 123456789012345678
NONSENSE: tuple[tuple[str | int, ...], ...] = ((), ("9" * 40,), ("lasting", "0", "9"), ("specialty", "x"))


async def test_whoever_presses_what_is_not_theirs_changes_nothing(
    sqlite_url: str, caplog: pytest.LogCaptureFixture
) -> None:
    """Rose is verified and takes no part; Noé is not verified; Camille and Denis are a pair, Emma asks Denis."""
    async with World.open(sqlite_url) as world:
        pair = await pair_up(world, world.camille, world.denis)
        await tell(world, world.emma, MENTEE)
        await tell(world, world.paul, MENTOR)
        await ask(world, world.emma)
        async with world.bot.db.read() as session:
            (proposal,) = await session.scalars(select(MentoringProposalRow))
        guild = world.guild.id
        theirs = (
            (pair.id, 0, "yes", guild),
            (proposal.id, ELSEWHERE),
            (proposal.id, guild),
            (proposal.request_id, guild),
        )
        channel: Any = world.cached.get_channel(world.start.id)
        before = await everything(world)
        for control in (each for part in PARTS for each in part.CONTROLS):
            forged = [control("…", *args) for args in (*NONSENSE, *theirs)]
            message = await channel.send(view=panel(row(*forged[:4]), row(*forged[4:])))
            presses = [(world.rose, each) for each in forged] + [(world.newcomer, forged[-1])]
            for member, each in presses:
                await member.click(message, custom_id=each.item.custom_id)
                failed = [record.exc_info for record in caplog.records if record.levelno >= logging.WARNING]
                assert not failed, each.item.custom_id
        assert await everything(world) == before


async def everything(world: World) -> list[Any]:
    tables = (MentoringPairRow, MentoringRequestRow, MentoringProposalRow, MentoringProfileRow)
    async with world.bot.db.read() as session:
        return [await session.scalar(select(func.count()).select_from(each)) for each in tables] + [
            await session.scalar(select(func.group_concat(each.state))) for each in tables[:3]
        ]
