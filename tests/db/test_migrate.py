"""Migrations: once, whoever starts first, to exactly what the models say."""

import asyncio
from datetime import UTC, datetime
from typing import Any

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Connection, text

from core.vault import Vault, new_key
from db import jobs, migrate
from db.engine import Database
from db.models import Base
from db.queries import frame, reports


async def test_a_fresh_database_is_brought_to_the_head(blank_url: str) -> None:
    db = Database(blank_url)
    assert await migrate.current(db.url) is None
    await migrate.upgrade(db.url)
    assert await migrate.current(db.url) == migrate.head()
    await db.close()


async def test_two_starts_at_once_migrate_once(blank_url: str) -> None:
    url = Database(blank_url).url
    await asyncio.gather(migrate.upgrade(url), migrate.upgrade(url))
    assert await migrate.current(url) == migrate.head()


async def test_the_models_say_what_the_migrations_make(db: Database) -> None:
    def differences(connection: Connection) -> list[object]:
        context = MigrationContext.configure(connection, opts={"include_object": migrate.ours, "compare_type": True})
        return list(compare_metadata(context, Base.metadata))

    async with db.engine.connect() as connection:
        assert await connection.run_sync(differences) == []


async def test_a_newer_databases_revision_is_refused_and_left_alone(db: Database) -> None:
    async with db.write() as session:
        await session.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(migrate.UnknownRevision):
        await migrate.upgrade(db.url)
    assert await migrate.current(db.url) == "9999"


async def test_with_the_journal_nothing_is_posted_late_and_open_reports_are_looked_after(blank_url: str) -> None:
    db = Database(blank_url)
    async with db.engine.begin() as connection:
        await connection.run_sync(lambda found: command.upgrade(migrate.configured(found), "0014"))
    for guild_id in (7, 8, 7):
        await _act(db, guild_id)
    about: Any = {"channel_id": 1, "message_id": 1, "reporter_id": 1, "author_id": None, "pen_id": None, "reason": "x"}
    async with db.write() as session:
        await reports.add(session, Vault([new_key()]), report_id=5, guild_id=7, now=datetime.now(UTC), **about)
        await jobs.cancel(session, reports.NEGLECTED, "5")
    await migrate.upgrade(db.url)
    async with db.read() as session:
        assert await jobs.exists(session, reports.NEGLECTED, 5), "and what is open is looked after"
    await _act(db, 7)
    async with db.read() as session:
        assert [act.id for act in await frame.unposted_acts(session, 7, but="none", limit=9)] == [4]
        assert await frame.unposted_acts(session, 8, but="none", limit=9) == []
    await db.close()


async def _act(db: Database, guild_id: int) -> None:
    async with db.write() as session:
        await frame.audit(session, guild_id, datetime.now(UTC), 1, "channel-lock")
