"""The audit: written once, read for long, deleted only by retention."""

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import Executable, delete, func, select, text, update
from sqlalchemy.exc import DBAPIError

from db.engine import Database
from db.models import AuditRow
from db.queries import frame
from db.queries.frame_personal import purge_audit

NOW = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
KEPT = timedelta(days=730)
OLD, EDGE, YOUNG = NOW - KEPT - timedelta(microseconds=1), NOW - KEPT, NOW


async def write(db: Database, *times: datetime) -> None:
    async with db.write() as session:
        for at in times:
            await frame.audit(session, 1, at, 2, "lock", target=3, reason="heated")


async def times(db: Database) -> list[datetime]:
    async with db.read() as session:
        return list(await session.scalars(select(AuditRow.at).order_by(AuditRow.at)))


@pytest.mark.parametrize(
    "statement",
    [
        update(AuditRow).values(reason="nicer"),
        update(AuditRow).values(at=OLD),
        delete(AuditRow),
        text("DELETE FROM audit WHERE id = 1"),
    ],
)
async def test_nothing_written_is_changed_or_deleted(db: Database, statement: Executable) -> None:
    await write(db, OLD, YOUNG)

    async def tamper() -> None:
        async with db.write() as session:
            await session.execute(statement)

    with pytest.raises(DBAPIError, match="append-only"):
        await tamper()
    assert await times(db) == [OLD, YOUNG]


async def test_retention_deletes_only_what_is_old(db: Database) -> None:
    await write(db, OLD, EDGE, YOUNG)
    async with db.write() as session:
        await purge_audit(session, NOW, kept=KEPT)
    assert await times(db) == [EDGE, YOUNG]


@pytest.mark.parametrize("microsecond", [0, 1])
async def test_after_retention_the_young_stay_out_of_reach(db: Database, microsecond: int) -> None:
    """SQLite compares texts: a whole second is written without its fraction."""
    now = NOW.replace(microsecond=microsecond)
    limit = now - KEPT
    await write(db, limit - timedelta(microseconds=1), limit + timedelta(microseconds=1), limit + timedelta(seconds=1))
    async with db.write() as session:
        await purge_audit(session, now, kept=KEPT)

    async def tamper(at: datetime) -> None:
        async with db.write() as session:
            await session.execute(delete(AuditRow).where(AuditRow.at == at))

    for at in await times(db):
        with pytest.raises(DBAPIError, match="append-only"):
            await tamper(at)
    async with db.read() as session:
        assert await session.scalar(select(func.count()).select_from(AuditRow)) == 2


async def test_retention_without_anything_old_deletes_nothing(db: Database) -> None:
    await write(db, YOUNG)
    for _ in range(2):
        async with db.write() as session:
            await purge_audit(session, NOW, kept=KEPT)
    assert await times(db) == [YOUNG]
