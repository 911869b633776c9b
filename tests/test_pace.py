"""Loops go on, whatever happens in them or to the machine's clock."""

import asyncio
import datetime
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from types import ModuleType

import discord
import pytest
from discord.ext import tasks

from cogs.frame import pace
from cogs.frame.pace import Pace
from core.errors import StorageBusy

NEVER = 3600.0


class SetByHand(datetime.datetime):
    """The machine's clock, which somebody sets."""

    error = datetime.timedelta()

    @classmethod
    def now(cls, tz: datetime.tzinfo | None = None) -> "SetByHand":
        return super().now(tz) + cls.error


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> type[SetByHand]:
    """What discord.py reads the time from."""
    module = ModuleType("datetime")
    module.__dict__.update(vars(datetime), datetime=SetByHand)
    for reader in (discord.utils, tasks):
        monkeypatch.setattr(reader, "datetime", module)
    monkeypatch.setattr(SetByHand, "error", datetime.timedelta())
    return SetByHand


class Turns:
    """Counts; `pauses` are what each turn says, or raises; after these, none comes by itself."""

    def __init__(self, *pauses: float | Exception) -> None:
        self.pauses, self.taken = list(pauses), 0
        self.during: Callable[[], None] | None = None

    async def __call__(self) -> float:
        self.taken += 1
        if self.taken == 2 and self.during:
            self.during()
        pause = self.pauses.pop(0) if self.pauses else NEVER
        if isinstance(pause, Exception):
            raise pause
        return pause

    async def come_to(self, number: int) -> None:
        async with asyncio.timeout(5):
            while self.taken < number:  # noqa: ASYNC110 -- nobody tells
                await asyncio.sleep(0.01)


@asynccontextmanager
async def running(*pauses: float | Exception) -> AsyncIterator[tuple[Pace, Turns]]:
    turns = Turns(*pauses)
    loop = Pace("test", turns)
    loop.begin()
    await turns.come_to(1)
    yield loop, turns
    loop.cancel()


@pytest.mark.parametrize("hours", [-2, 2])
async def test_a_clock_that_is_set_neither_stalls_nor_hurries_a_loop(clock: type[SetByHand], hours: int) -> None:
    async with running(0.2, 0.2) as (loop, turns):
        clock.error = datetime.timedelta(hours=hours)
        await turns.come_to(3)
        await asyncio.sleep(0.3)
        assert turns.taken == 3
        loop.wake()
        await turns.come_to(4)


async def test_a_fault_ends_no_loop(monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture) -> None:
    monkeypatch.setattr(pace, "WAITS", 0.01)
    monkeypatch.setattr(pace, "FAILED", 0.01)
    async with running(StorageBusy(), ValueError("confided"), OSError()) as (_, turns):
        await turns.come_to(4)
    assert [record.getMessage() for record in caplog.records] == [
        "test: waits, error-storage-busy",
        "test: a turn failed",
        "test: a turn failed",
    ]


async def test_woken_while_it_takes_a_turn_a_loop_takes_another() -> None:
    """It may have looked just before what it was woken for; and one more is enough."""
    async with running(0.05) as (loop, turns):
        turns.during = loop.begin
        await turns.come_to(3)
        await asyncio.sleep(0.3)
        assert turns.taken == 3
