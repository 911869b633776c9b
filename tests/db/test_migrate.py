"""Migrations: once, whoever starts first, to exactly what the models say."""

import asyncio

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Connection, text

from db import migrate
from db.engine import Database
from db.models import Base


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
