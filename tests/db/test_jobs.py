"""Due times: claimed once, held under a lease, asked for again, parked, revived; on both databases."""

import asyncio
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from db import jobs
from db.engine import Database
from db.jobs import Job, Shards

NOW = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
LEASE = timedelta(minutes=2)
SECOND = timedelta(seconds=1)
HERE, THERE = 7 << 22, 8 << 22
"""Servers of two shards out of two: 1 and 0."""


async def schedule(db: Database, key: str = "1", due: datetime = NOW, guild_id: int | None = HERE) -> None:
    async with db.write() as session:
        await jobs.schedule(session, "k", key, due, guild_id)


async def claim(db: Database, now: datetime = NOW, shards: Shards | None = None, limit: int = 20) -> list[Job]:
    async with db.write() as session:
        return await jobs.claim(session, now, now + LEASE, shards or Shards(), limit)


async def finish(db: Database, job: Job) -> None:
    async with db.write() as session:
        await jobs.finish(session, job)


async def test_what_is_due_is_claimed_earliest_first(db: Database) -> None:
    await schedule(db, "late", NOW)
    await schedule(db, "early", NOW - SECOND)
    await schedule(db, "not yet", NOW + SECOND)
    assert [job.key for job in await claim(db)] == ["early", "late"]


async def test_no_more_is_claimed_than_asked_for(db: Database) -> None:
    for number in range(5):
        await schedule(db, str(number))
    assert len(await claim(db, limit=3)) == 3
    assert len(await claim(db, limit=3)) == 2


async def test_a_claimed_job_is_held_until_its_lease_ends(db: Database) -> None:
    await schedule(db)
    (first,) = await claim(db)
    assert await claim(db, NOW + LEASE - SECOND) == []
    (again,) = await claim(db, NOW + LEASE)
    assert again == replace(first, attempts=first.attempts + 1)


async def test_a_finished_job_is_gone(db: Database) -> None:
    await schedule(db)
    (job,) = await claim(db)
    await finish(db, job)
    assert await claim(db, NOW + 10 * LEASE) == []


async def test_a_job_asked_for_again_while_it_runs_runs_again(db: Database) -> None:
    await schedule(db)
    (job,) = await claim(db)
    await schedule(db)
    await finish(db, job)
    (again,) = await claim(db)
    assert again.attempts == 1
    assert again.version != job.version
    await finish(db, again)
    assert await claim(db, NOW + 10 * LEASE) == []


async def test_an_effect_that_asks_for_its_next_time_has_it(db: Database) -> None:
    await schedule(db)
    (job,) = await claim(db)
    await schedule(db, due=NOW + timedelta(days=7))
    await finish(db, job)
    assert await claim(db, NOW + timedelta(days=6)) == []
    assert len(await claim(db, NOW + timedelta(days=7))) == 1


async def test_what_is_left_out_stays_where_it_is(db: Database) -> None:
    await schedule(db, "1")
    await schedule(db, "2", NOW + SECOND)
    async with db.write() as session:
        assert await jobs.claim(session, NOW, NOW + LEASE, Shards(), but=[("k", "1")]) == []
        assert await jobs.next_due(session, Shards(), but=[("k", "1")]) == NOW + SECOND
    assert [job.key for job in await claim(db)] == ["1"]


async def test_a_parked_job_of_the_bot_as_a_whole_is_told_on_every_server(db: Database) -> None:
    await schedule(db, "retention", guild_id=None)
    (job,) = await claim(db)
    async with db.write() as session:
        await jobs.postpone(session, job, NOW + timedelta(days=1), "error-later", park=True)
        assert await jobs.parked(session, HERE) == await jobs.parked(session, THERE) == {"error-later": 1}
        await jobs.revive(session, HERE, NOW)
    assert len(await claim(db)) == 1


async def test_asking_twice_makes_one_job(db: Database) -> None:
    await schedule(db)
    await schedule(db)
    assert len(await claim(db)) == 1


async def test_upkeep_that_is_planned_keeps_its_time(db: Database) -> None:
    for due in (NOW + SECOND, NOW):
        async with db.write() as session:
            await jobs.ensure(session, "upkeep", "daily", due)
    assert await claim(db) == []
    assert len(await claim(db, NOW + SECOND)) == 1


async def test_a_postponed_job_comes_back_at_its_time(db: Database) -> None:
    await schedule(db)
    (job,) = await claim(db)
    async with db.write() as session:
        await jobs.postpone(session, job, NOW + 5 * SECOND, "error-later", park=False)
        assert await jobs.parked(session, HERE) == {}
    assert await claim(db, NOW + 4 * SECOND) == []
    assert len(await claim(db, NOW + 5 * SECOND)) == 1


async def test_a_job_asked_for_again_is_not_postponed(db: Database) -> None:
    await schedule(db)
    (job,) = await claim(db)
    await schedule(db)
    async with db.write() as session:
        await jobs.postpone(session, job, NOW + 5 * SECOND, "error-later", park=True)
    assert len(await claim(db)) == 1


async def test_a_parked_job_is_told_with_its_problem_and_revived(db: Database) -> None:
    for key in ("1", "2"):
        await schedule(db, key)
    await schedule(db, "elsewhere", guild_id=THERE)
    for job in await claim(db):
        async with db.write() as session:
            await jobs.postpone(session, job, NOW + timedelta(days=1), "blocked-channel-gone", park=True)
    async with db.write() as session:
        assert await jobs.parked(session, HERE) == {"blocked-channel-gone": 2}
        await jobs.revive(session, HERE, NOW)
        assert await jobs.parked(session, HERE) == {}
        assert await jobs.parked(session, THERE) == {"blocked-channel-gone": 1}
    assert {job.key for job in await claim(db)} == {"1", "2"}


async def test_each_process_takes_only_its_own_servers_jobs(db: Database) -> None:
    await schedule(db, "here", guild_id=HERE)
    await schedule(db, "there", guild_id=THERE)
    odd, even = Shards((1,), 2), Shards((0,), 2)
    assert odd.holds(HERE)
    assert not even.holds(HERE)
    assert [job.key for job in await claim(db, shards=odd)] == ["here"]
    async with db.read() as session:
        assert await jobs.next_due(session, even) == NOW
    assert [job.key for job in await claim(db, shards=even)] == ["there"]


async def test_what_belongs_to_no_server_is_anybodys(db: Database) -> None:
    await schedule(db, guild_id=None)
    assert len(await claim(db, shards=Shards((1,), 2))) == 1


async def test_shards_are_those_of_a_real_servers_id(db: Database) -> None:
    guild_id = 1_234_567_890_123_456_789
    await schedule(db, guild_id=guild_id)
    count = 16
    for shard in set(range(count)) - {(guild_id >> 22) % count}:
        assert await claim(db, shards=Shards((shard,), count)) == []
    assert len(await claim(db, shards=Shards(((guild_id >> 22) % count,), count))) == 1


async def test_one_job_is_claimed_at_once_only_where_it_waits(db: Database) -> None:
    await schedule(db)
    await schedule(db, "2", NOW + SECOND)

    async def one(key: str) -> Job | None:
        async with db.write() as session:
            return await jobs.claim_one(session, "k", key, NOW, NOW + LEASE)

    assert await one("1")
    assert await one("1") is None
    assert await one("2") is None
    assert await one("3") is None


async def test_of_two_claimers_only_one_takes_a_job(db: Database) -> None:
    """Two processes: no lock of ours is shared."""
    for number in range(40):
        await schedule(db, str(number))
    other = Database(db.url.render_as_string(hide_password=False))
    taken = await asyncio.gather(*(claim(one, limit=5) for _ in range(4) for one in (db, other)))
    await other.close()
    keys = [job.key for some in taken for job in some]
    assert len(keys) == len(set(keys)) == 40


async def test_a_claimer_steps_over_what_another_is_taking(db: Database) -> None:
    """PostgreSQL: a claim waits for nobody; SQLite has one writer, so there the other simply comes first."""
    await schedule(db, "1")
    await schedule(db, "2")
    if db.is_sqlite:
        return
    other = Database(db.url.render_as_string(hide_password=False))
    async with db.write() as session:
        (held,) = await jobs.claim(session, NOW, NOW + LEASE, Shards(), 1)
        async with asyncio.timeout(2):
            (free,) = await claim(other)
    await other.close()
    assert held.key != free.key
