"""Due times, kept until done: what a crash or Discord interrupted comes up again."""

from collections.abc import Awaitable, Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from secrets import randbits
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Integer,
    bindparam,
    delete,
    func,
    literal,
    or_,
    select,
    tuple_,
    update,
)

from db.models import JobRow, table
from db.models.frame import JobState
from db.session import Session
from db.upsert import add, put

Name = tuple[str, str]
"""A job's kind and key."""
LEASE = timedelta(seconds=120)
"""How long a claimed job is left alone; longer than an effect may take."""
JOBS = table(JobRow)
DONE = delete(JOBS).where(
    JOBS.c.kind == bindparam("of"), JOBS.c.key == bindparam("about"), JOBS.c.version == bindparam("as_of")
)
LastWrite = Callable[[Session], Awaitable[None]]
"""What an effect still has to note: written together with the end of its job."""
Left = LastWrite | datetime
"""What an effect leaves of its job: something to note as it ends, or when to come back to it, for it is not done."""


@dataclass(frozen=True, slots=True)
class Job:
    """One claimed job. `attempts` counts this one; `version` is what `finish` must still find in its row.

    `known` is what it is about, as the transaction that asked for this version left it; None where it must be read.
    """

    kind: str
    key: str
    attempts: int
    version: int
    known: Any = None


Asked = Job | Name | None
"""A job that is held for this process, or one, or some, that whoever comes first may claim."""


@dataclass(frozen=True, slots=True)
class Shards:
    """The servers whose jobs this process carries out: Discord's `(guild_id >> 22) % count in ids`."""

    ids: tuple[int, ...] = (0,)
    count: int = 1

    def holds(self, guild_id: int) -> bool:
        return (guild_id >> 22) % self.count in self.ids

    def clause(self) -> ColumnElement[bool]:
        # PostgreSQL shifts a bigint by an integer only.
        shard = JobRow.guild_id.bitwise_rshift(literal(22, Integer)) % self.count
        return or_(JobRow.guild_id.is_(None), shard.in_(self.ids))


async def schedule(session: Session, kind: str, key: str | int, due: datetime, guild_id: int | None = None) -> None:
    """Ask for a job, in the caller's transaction. Asking again for one that waits or runs renews it.

    An effect may ask for itself, at its next time: that holds when it has ended well.
    """
    await _ask(session, kind, key, due, guild_id)
    _tell(session, (kind, str(key)))


async def hold(
    session: Session, kind: str, key: str | int, now: datetime, guild_id: int | None = None, known: Any = None
) -> None:
    """Ask for a job that the caller has carried out as soon as the transaction has ended, and claim it at once.

    Should the process end before, it comes up again when its lease ends, like any claimed job. `known` saves the
    effect a reading: what it is about, as this transaction leaves it.
    """
    version = await _ask(session, kind, key, now + LEASE, guild_id, attempts=1)
    _tell(session, Job(kind, str(key), 1, version, known))


async def _ask(
    session: Session, kind: str, key: str | int, due: datetime, guild_id: int | None, attempts: int = 0
) -> int:
    """The version that it has from now on."""
    version = _version()
    await put(
        session,
        JobRow,
        ("kind", "key"),
        kind=kind,
        key=str(key),
        guild_id=guild_id,
        due=due,
        attempts=attempts,
        state=JobState.WAITING,
        problem=None,
        version=version,
    )
    return version


def _version() -> int:
    """Tells one asking from every other; by chance, so that nobody has to look which the last one was."""
    return randbits(31)


def _tell(session: Session, asked: Asked = None) -> None:
    session.asked.append(asked)


async def put_off(session: Session, job: Job, due: datetime) -> None:
    """Let a claimed job come up at another time; where it was asked for again meanwhile, it stays due as asked."""
    await session.execute(update(JOBS).where(*_still(job)).values(due=due, attempts=0))
    _tell(session)


async def bring_forward(session: Session, kind: str, key: str | int, due: datetime) -> None:
    """Let a job that waits come up by `due`, and not later than it would."""
    mine = (JOBS.c.kind == kind, JOBS.c.key == str(key), JOBS.c.due > due)
    await session.execute(update(JOBS).where(*mine).values(due=due))
    _tell(session)


async def drop(session: Session, kind: str, keys: Collection[str]) -> None:
    """Nobody asks for these any more. One that runs finds nothing to do, or ends what it has begun."""
    if keys:
        await session.execute(delete(JOBS).where(JOBS.c.kind == kind, JOBS.c.key.in_(keys)))


async def ensure(session: Session, kind: str, key: str | int, due: datetime, guild_id: int | None = None) -> None:
    """Ask for a job unless it is there already, such as the next run of some upkeep."""
    await add(session, JobRow, ("kind", "key"), kind=kind, key=str(key), due=due, guild_id=guild_id, version=_version())
    _tell(session)


async def cancel(session: Session, kind: str, key: str) -> None:
    """Nobody wants it any more."""
    await session.execute(delete(JOBS).where(JOBS.c.kind == kind, JOBS.c.key == key))


async def claim(
    session: Session, now: datetime, until: datetime, shards: Shards, limit: int = 20, but: Collection[Name] = ()
) -> list[Job]:
    """Take the due jobs, earliest first, and hold them `until` the lease ends; `but` are left where they are."""
    return await _take(session, [JobRow.due <= now, shards.clause(), _not(but)], until, limit)


async def claim_one(session: Session, kind: str, key: str, now: datetime, until: datetime) -> Job | None:
    """Take one job to carry it out at once; None where it is done, not due, or in other hands."""
    taken = await _take(session, [JobRow.kind == kind, JobRow.key == key, JobRow.due <= now], until, 1)
    return taken[0] if taken else None


async def exists(session: Session, kind: str, key: str | int) -> bool:
    """Whether a job is still to be done, now or later, here or elsewhere."""
    return await session.scalar(select(JobRow.id).where(JobRow.kind == kind, JobRow.key == str(key))) is not None


async def _take(session: Session, clauses: Sequence[ColumnElement[bool]], until: datetime, limit: int) -> list[Job]:
    columns = JOBS.c.id, JOBS.c.kind, JOBS.c.key, JOBS.c.attempts + 1, JOBS.c.version
    found = select(*columns).where(*clauses).order_by(JOBS.c.due, JOBS.c.id).limit(limit)
    rows = (await session.execute(found.with_for_update(skip_locked=True))).all()
    if rows:
        taken = update(JOBS).where(JOBS.c.id.in_([row.id for row in rows]))
        await session.execute(taken.values(due=until, attempts=JOBS.c.attempts + 1))
    return [Job(*row[1:]) for row in rows]


async def finish(session: Session, job: Job) -> bool:
    """The job is done; False where it was asked for again meanwhile: then it stays, due when it was asked for."""
    result = await session.execute(DONE, {"of": job.kind, "about": job.key, "as_of": job.version})
    return result.rowcount == 1


async def postpone(session: Session, job: Job, due: datetime, problem: str, *, park: bool) -> None:
    """Try again at `due`; a parked job is also shown by `/diagnostic`."""
    state = JobState.PARKED if park else JobState.WAITING
    await session.execute(update(JobRow).where(*_still(job)).values(due=due, problem=problem, state=state))
    _tell(session)


async def revive(session: Session, guild_id: int, now: datetime) -> None:
    """Make the parked jobs due that `parked` counts: what blocked them may be mended."""
    await session.execute(
        update(JobRow)
        .where(_concerns(guild_id), JobRow.state == JobState.PARKED)
        .values(due=now, attempts=0, state=JobState.WAITING)
    )
    _tell(session)


async def next_due(session: Session, shards: Shards, but: Collection[Name] = ()) -> datetime | None:
    return await session.scalar(select(func.min(JobRow.due)).where(shards.clause(), _not(but)))


async def parked(session: Session, guild_id: int) -> dict[str, int]:
    """How many jobs of a server, or of the bot as a whole, are parked, by the Fluent id of their problem."""
    rows = await session.execute(
        select(JobRow.problem, func.count())
        .where(_concerns(guild_id), JobRow.state == JobState.PARKED)
        .group_by(JobRow.problem)
        .order_by(JobRow.problem)
    )
    return {problem or "": count for problem, count in rows}


def _still(job: Job) -> tuple[ColumnElement[bool], ...]:
    """That nobody asked for it again since it was claimed."""
    return JOBS.c.kind == job.kind, JOBS.c.key == job.key, JOBS.c.version == job.version


def _concerns(guild_id: int) -> ColumnElement[bool]:
    return or_(JobRow.guild_id == guild_id, JobRow.guild_id.is_(None))


def _not(names: Collection[Name]) -> ColumnElement[bool]:
    return tuple_(JobRow.kind, JobRow.key).not_in(names)
