"""Column types hold the house rules."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from sqlalchemy import insert, select, text
from sqlalchemy.exc import StatementError

from db.engine import Database
from db.models import DraftRow

PARIS = timezone(timedelta(hours=2))


async def _add(db: Database, expires_at: datetime) -> None:
    values = {"id": "d", "owner": b"o" * 16, "guild_id": 1 << 62, "kind": "question", "sealed_content": b"s"}
    async with db.write() as session:
        await session.execute(insert(DraftRow), {**values, "expires_at": expires_at})


async def test_a_time_without_its_zone_is_refused(db: Database) -> None:
    with pytest.raises(StatementError, match="zone"):
        await _add(db, datetime(2026, 7, 1, 12, 0))  # noqa: DTZ001 -- what is refused


async def test_a_time_comes_back_aware_and_in_utc(db: Database) -> None:
    await _add(db, datetime(2026, 7, 1, 12, 0, tzinfo=PARIS))
    async with db.read() as session:
        found = await session.scalar(select(DraftRow.expires_at))
    assert found == datetime(2026, 7, 1, 10, 0, tzinfo=UTC)
    assert found.tzinfo is UTC


async def test_ids_of_discords_size_fit(db: Database) -> None:
    await _add(db, datetime(2026, 7, 1, tzinfo=UTC))
    async with db.read() as session:
        assert await session.scalar(select(DraftRow.guild_id)) == 1 << 62


async def test_an_enumeration_is_stored_as_its_text(db: Database) -> None:
    async with db.write() as session:
        await session.execute(text("INSERT INTO preferences (user_id, locale) VALUES (1, 'fr')"))
    async with db.read() as session:
        assert await session.scalar(text("SELECT locale FROM preferences")) == "fr"
