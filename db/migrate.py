"""Migrations, run from code at start, under a lock, so that two starts do not race."""

import asyncio
from functools import cache
from pathlib import Path
from typing import Any

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, text
from sqlalchemy.engine import URL
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine
from sqlalchemy.pool import NullPool

from db.engine import PATIENCE, TRY, is_busy, look_only, make_engine, translated

FOLDER = Path(__file__).parent / "migrations"
LOCK = 0x436F6E66
"""PostgreSQL's advisory lock for our migrations: "Conf"."""


class UnknownRevision(Exception):
    """The database was written by a newer version of the bot."""


def head() -> str:
    """The revision that this code expects."""
    return str(_scripts().get_current_head())


async def current(url: URL) -> str | None:
    """The database's revision; None where it has none yet. Writes nothing, and makes no file.

    Raises what `Database.read` does.
    """
    if url.get_backend_name() == "sqlite" and not (url.database and Path(url.database).exists()):
        return None
    with translated():
        async with look_only(url).connect() as connection:
            return await connection.run_sync(_revision)


def require_known(revision: str | None) -> None:
    """Raise `UnknownRevision` for a database that this code is too old for."""
    if revision is not None and revision not in {script.revision for script in _scripts().walk_revisions()}:
        raise UnknownRevision(revision)


async def upgrade(url: URL) -> None:
    """Bring the database up to `head()`; waits up to a minute for a start that is at it already.

    Raises `UnknownRevision`, or what `Database.read` does.
    """
    revision = await current(url)
    if revision == head():
        return
    require_known(revision)
    # Not limited: a migration takes as long as it takes.
    engine = make_engine(url, limited=False, poolclass=NullPool, execution_options={"begin": "EXCLUSIVE"})
    with translated():
        connection = await _connected(engine)
        try:
            await _lock(connection)
            await connection.run_sync(_upgrade)
            await connection.commit()
        finally:
            await connection.close()


async def _connected(engine: AsyncEngine) -> AsyncConnection:
    """A connection; two that put a new SQLite file into WAL mode at once are in each other's way, without waiting."""
    tries = round(PATIENCE / TRY)
    while True:
        try:
            return await engine.connect()
        except DBAPIError as error:
            tries -= 1
            if not tries or not is_busy(error):
                raise
            await asyncio.sleep(TRY)


async def _lock(connection: AsyncConnection) -> None:
    if connection.dialect.name == "postgresql":
        await connection.execute(text(f"SELECT pg_advisory_xact_lock({LOCK})"))
        return
    # Inside a transaction this PRAGMA does nothing; and with foreign keys on, recreating a table in batch mode
    # would delete its CASCADE children.
    raw: Any = (await connection.get_raw_connection()).driver_connection
    await raw.execute("PRAGMA foreign_keys=OFF")
    deadline = asyncio.get_running_loop().time() + PATIENCE
    while True:
        try:
            await connection.begin()
            await connection.execute(text("SELECT 1"))
        except DBAPIError as error:
            await connection.rollback()
            if not is_busy(error) or asyncio.get_running_loop().time() >= deadline:
                raise
            await asyncio.sleep(TRY)
        else:
            return


def configured(connection: Connection) -> Config:
    """Alembic's settings, with the connection that `env.py` works on."""
    config = Config()
    config.set_main_option("script_location", str(FOLDER))
    config.attributes["connection"] = connection
    return config


def _upgrade(connection: Connection) -> None:
    command.upgrade(configured(connection), "head")
    if connection.dialect.name == "sqlite" and connection.exec_driver_sql("PRAGMA foreign_key_check").first():
        raise RuntimeError("a migration broke a foreign key; nothing was changed")


def ours(_object: object, name: str | None, kind: str, _reflected: bool, _to: object) -> bool:
    """Whether models say it: the full-text index is the migrations' alone."""
    if kind == "table":
        return not (name or "").startswith("documents_fts")
    return name != "ix_documents_terms"


def _revision(connection: Connection) -> str | None:
    return MigrationContext.configure(connection).get_current_revision()


@cache
def _scripts() -> ScriptDirectory:
    """Read once a process: each start asks several times for the newest, and that runs every script."""
    return ScriptDirectory(str(FOLDER))
