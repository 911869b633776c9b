"""The jobs' loop sleeps until something is due, wakes when called, and ends well."""

import asyncio
from typing import Any

from cogs.frame.jobs import LOOK_AT_LEAST_EVERY, JobRunner
from core.clock import Clock
from db import jobs, migrate
from db.engine import Database
from db.jobs import Shards


class Looking(JobRunner):
    """Is called while its first round is under way, after it looked."""

    def __init__(self, *args: Any) -> None:
        super().__init__(*args)
        self.rounds, self.again = 0, asyncio.Event()

    async def _round(self) -> float:
        self.rounds += 1
        if self.rounds == 1:
            self.wake()
        else:
            self.again.set()
        return LOOK_AT_LEAST_EVERY


async def test_a_call_that_comes_while_the_loop_looks_is_kept(sqlite_url: str) -> None:
    db = Database(sqlite_url)
    runner = Looking(db, Clock(), Shards())
    runner.start()
    async with asyncio.timeout(5):
        await runner.again.wait()
    await asyncio.sleep(0.3)
    assert runner.rounds == 2  # and once is enough
    await runner.stop()
    await db.close()


async def test_what_the_loop_carries_out_ends_well_when_it_is_stopped(sqlite_url: str) -> None:
    db = Database(sqlite_url)
    await migrate.upgrade(db.url)
    clock, begun, done = Clock(), asyncio.Event(), asyncio.Event()

    async def effect(_key: str) -> None:
        begun.set()
        await asyncio.sleep(0.3)
        done.set()

    runner = JobRunner(db, clock, Shards())
    runner.register({"slow": effect}, {})
    async with db.write() as session:
        await jobs.schedule(session, "slow", 1, clock.now())
    runner.start()
    async with asyncio.timeout(5):
        await begun.wait()
    await runner.stop()
    assert done.is_set()
    async with db.read() as session:
        assert not await jobs.exists(session, "slow", "1")
    await db.close()
