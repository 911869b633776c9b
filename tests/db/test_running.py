"""How jobs run: side by side, never twice at once, and each woken when its time has come."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

import pytest

from cogs.frame.jobs import JobRunner
from core.clock import Clock
from db import jobs, migrate
from db.engine import Database
from db.jobs import Shards


class Effects:
    """Effects that run until they are let go, and note who ran beside whom."""

    def __init__(self) -> None:
        self.go: dict[str, asyncio.Event] = {}
        self.begun: list[str] = []
        self.running: list[str] = []
        self.twice = False

    async def __call__(self, key: str) -> None:
        self.twice |= key in self.running
        self.begun.append(key)
        self.running.append(key)
        await self.go.setdefault(key, asyncio.Event()).wait()
        self.running.remove(key)


@asynccontextmanager
async def running(url: str) -> AsyncIterator[tuple[Database, JobRunner, Effects]]:
    db, effects = Database(url), Effects()
    await migrate.upgrade(db.url)
    runner = JobRunner(db, Clock(), Shards())
    runner.register({"k": effects}, {})
    runner.start()
    try:
        async with asyncio.timeout(10):
            yield db, runner, effects
    finally:
        for event in effects.go.values():
            event.set()
        await runner.stop()
        await db.close()


async def ask(db: Database, *keys: str) -> None:
    async with db.write() as session:
        for key in keys:
            await jobs.schedule(session, "k", key, Clock().now())


async def until(condition: Callable[[], bool]) -> None:
    while not condition():  # noqa: ASYNC110 -- effects begin and end in many places
        await asyncio.sleep(0.02)


async def test_a_job_asked_for_again_while_it_runs_runs_again_but_never_beside_itself(database_url: str) -> None:
    async with running(database_url) as (db, runner, effects):
        await ask(db, "1")
        first = asyncio.create_task(runner.run_now("k", "1"))
        await until(lambda: effects.running == ["1"])
        await ask(db, "1")
        runner.wake()
        await asyncio.sleep(0.5)
        effects.go["1"].set()
        assert await first is None
        await until(lambda: effects.begun == ["1", "1"] and not effects.running)
        assert not effects.twice


async def test_two_who_ask_at_once_both_learn_that_it_is_done(database_url: str) -> None:
    async with running(database_url) as (db, runner, effects):
        effects.go["1"] = asyncio.Event()
        await ask(db, "1")
        both = asyncio.gather(runner.run_now("k", "1"), runner.run_now("k", "1"))
        await until(lambda: effects.running == ["1"])
        effects.go["1"].set()
        assert not any(await both)
        assert effects.begun == ["1"]


async def test_a_slow_effect_holds_up_no_other(database_url: str) -> None:
    async with running(database_url) as (db, runner, effects):
        await ask(db, "slow", "2")
        runner.wake()
        await until(lambda: sorted(effects.running) == ["2", "slow"])
        effects.go["2"].set()
        await ask(db, "3")
        runner.wake()
        await until(lambda: "3" in effects.running)
        assert effects.running == ["slow", "3"]


async def test_more_than_may_run_at_once_run_one_after_the_other(
    sqlite_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("cogs.frame.jobs.AT_ONCE", 2)
    async with running(sqlite_url) as (db, runner, effects):
        for key in "12345":
            effects.go[key] = asyncio.Event()
        await ask(db, *"12345")
        runner.wake()
        await until(lambda: len(effects.running) == 2)
        await asyncio.sleep(0.3)
        assert len(effects.begun) == 2
        for event in effects.go.values():
            event.set()
        await until(lambda: len(effects.begun) == 5)


async def test_what_the_loop_carries_out_ends_well_when_it_is_stopped(sqlite_url: str) -> None:
    async with running(sqlite_url) as (db, runner, effects):
        effects.go["1"] = asyncio.Event()
        await ask(db, "1")
        runner.wake()
        await until(lambda: effects.running == ["1"])
        stopping = asyncio.create_task(runner.stop())
        await asyncio.sleep(0.2)
        effects.go["1"].set()
        await stopping
        assert not effects.running
        async with db.read() as session:
            assert not await jobs.exists(session, "k", "1")
