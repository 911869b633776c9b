"""The demonstration's quicker database."""

import threading
from typing import Any

import pytest
from sqlalchemy import text

from db import migrate
from db.engine import Database
from demo.storage import hasten

OFF, FULL = 0, 2


@pytest.mark.parametrize("hastened", [True, False])
async def test_its_statements_visit_no_thread_and_wait_for_no_disk(sqlite_url: str, *, hastened: bool) -> None:
    db = Database(sqlite_url)
    await migrate.upgrade(db.url)
    if hastened:
        hasten(db.engine)
    async with db.write() as session:
        raw: Any = (await session.get_raw_connection()).driver_connection
        await raw.create_function("here", 0, threading.get_ident)
        assert (await session.scalar(text("SELECT here()")) == threading.get_ident()) == hastened
        assert await session.scalar(text("PRAGMA synchronous")) == (OFF if hastened else FULL)
        await session.execute(text("INSERT INTO meta (key, value) VALUES ('a', 'b')"))
    async with db.read() as session:
        assert await session.scalar(text("SELECT value FROM meta WHERE key = 'a'")) == "b"
    await db.close()
