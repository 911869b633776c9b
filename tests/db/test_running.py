"""How jobs run: side by side, never twice at once, and each woken when its time has come."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import datetime, timedelta

import pytest
from sqlalchemy import select

from cogs.frame.feature import Left
from cogs.frame.jobs import LATER, JobRunner
from core.clock import Clock
from db import jobs, migrate
from db.engine import Database
from db.jobs import Shards
from db.models import JobRow
from db.queries import frame
from db.session import Session


class Effects:
    """Effects that run until they are let go, and note who ran beside whom."""

    def __init__(self) -> None:
        self.go: dict[str, asyncio.Event] = {}
        self.begun: list[str] = []
        self.running: list[str] = []
        self.twice = False
        self.last: Left | None = None

    async def __call__(self, key: str) -> Left | None:
        self.twice |= key in self.running
        self.begun.append(key)
        self.running.append(key)
        await self.go.setdefault(key, asyncio.Event()).wait()
        self.running.remove(key)
        return self.last


@asynccontextmanager
async def running(url: str, clock: Clock | None = None) -> AsyncIterator[tuple[Database, JobRunner, Effects]]:
    db, effects = Database(url), Effects()
    await migrate.upgrade(db.url)
    runner = JobRunner(db, clock or Clock(), Shards())
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


async def hold(db: Database, key: str, now: datetime | None = None, known: str | None = None) -> None:
    async with db.write() as session:
        await jobs.hold(session, "k", key, now or Clock().now(), known=known)


async def left(db: Database) -> list[tuple[str, str | None]]:
    """The jobs still stored, each with its problem."""
    async with db.read() as session:
        rows = await session.execute(select(JobRow.key, JobRow.problem).order_by(JobRow.key))
        return [(row.key, row.problem) for row in rows]


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


async def test_asking_for_a_job_wakes_the_loop(sqlite_url: str) -> None:
    async with running(sqlite_url) as (db, _, effects):
        await asyncio.sleep(0.3)  # the loop has looked, and found nothing
        await ask(db, "1")
        await until(lambda: effects.running == ["1"])


async def test_a_job_held_with_its_change_runs_for_who_holds_it_and_for_nobody_else(database_url: str) -> None:
    async with running(database_url) as (db, runner, effects):
        await hold(db, "1")
        runner.wake()
        elsewhere = Database(database_url)
        assert await JobRunner(elsewhere, Clock(), Shards()).run_now("k", "1") == LATER
        await elsewhere.close()
        await asyncio.sleep(0.3)
        assert effects.begun == []
        effects.go["1"] = asyncio.Event()
        effects.go["1"].set()
        assert await runner.run_now("k", "1") is None
        assert effects.begun == ["1"]
        await runner.stop()
        assert await left(db) == []


async def test_an_effect_is_told_what_its_own_change_knew_and_never_of_an_earlier_one(sqlite_url: str) -> None:
    async with running(sqlite_url) as (db, runner, effects):
        told: list[str | None] = []

        async def effect(key: str) -> Left | None:
            told.append(runner.known("k", key))
            assert runner.known("k", key) is None  # once
            return await effects(key)

        runner.register({"k": effect}, {})
        await hold(db, "a", known="first")
        await hold(db, "a", known="second")
        one = asyncio.create_task(runner.run_now("k", "a"))
        await until(lambda: bool(told))
        await hold(db, "a", known="while the first runs, which may change it")
        two = asyncio.create_task(runner.run_now("k", "a"))
        effects.go["a"].set()
        await asyncio.gather(one, two)
        await hold(db, "a", known="before somebody changed it")
        await ask(db, "a")
        await runner.run_now("k", "a")
        assert told[:3] == ["second", None, None]


async def test_a_held_job_that_nobody_carried_out_comes_up_when_its_lease_ends(sqlite_url: str) -> None:
    now = [Clock().now()]
    async with running(sqlite_url, Clock(lambda: now[0])) as (db, runner, effects):
        await hold(db, "1", now[0])
        now[0] += jobs.LEASE - timedelta(seconds=1)
        assert await runner.run_now("k", "1") == LATER  # it would outlive its lease
        now[0] += timedelta(seconds=1)
        runner.wake()
        await until(lambda: effects.running == ["1"])


async def test_what_an_effect_still_has_to_note_is_written_as_its_job_ends(database_url: str) -> None:
    async with running(database_url) as (db, runner, effects):
        effects.go["1"] = asyncio.Event()
        effects.go["1"].set()
        effects.last = lambda session: frame.set_fact(session, "noted", "yes")
        await hold(db, "1")
        assert await runner.run_now("k", "1") is None
        async with db.read() as session:
            assert await frame.fact(session, "noted") == "yes"
        assert await left(db) == []


async def test_an_effect_comes_back_at_its_time_or_at_once_where_it_was_asked_for_meanwhile(database_url: str) -> None:
    now = [Clock().now()]
    async with running(database_url, Clock(lambda: now[0])) as (db, runner, effects):
        effects.last = now[0] + timedelta(hours=1)
        await hold(db, "1", now[0])
        waiting = asyncio.create_task(runner.run_now("k", "1"))
        await until(lambda: effects.running == ["1"])
        async with db.write() as session:
            await jobs.schedule(session, "k", "1", now[0])
        effects.go["1"].set()
        assert await waiting is None
        await until(lambda: effects.begun == ["1", "1"] and not effects.running)
        await asyncio.sleep(0.1)
        assert effects.begun == ["1", "1"]
        effects.last = None
        now[0] += timedelta(hours=1)
        runner.wake()
        await until(lambda: effects.begun == ["1", "1", "1"])


async def test_what_cannot_be_noted_leaves_the_job_to_be_done_again(sqlite_url: str) -> None:
    async def fail(_session: Session) -> None:
        raise ValueError

    async with running(sqlite_url) as (db, runner, effects):
        effects.go["1"] = asyncio.Event()
        effects.go["1"].set()
        effects.last = fail
        await hold(db, "1")
        assert await runner.run_now("k", "1") == LATER
        await runner.stop()
        assert await left(db) == [("1", "error-later")]


async def test_whoever_waits_for_an_effect_does_not_wait_for_its_job_to_be_struck_off(sqlite_url: str) -> None:
    async with running(sqlite_url) as (db, runner, effects):
        effects.go["1"] = asyncio.Event()
        await hold(db, "1")
        waiting = asyncio.create_task(runner.run_now("k", "1"))
        await until(lambda: effects.running == ["1"])
        async with db.write():
            effects.go["1"].set()
            async with asyncio.timeout(2):
                assert await waiting is None
        await runner.stop()
        assert await left(db) == []
