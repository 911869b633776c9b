"""The door to the database: no update is lost, and a busy or full database is told apart from a broken one."""

import asyncio
import sqlite3
import sys
import time
from collections.abc import AsyncIterator, Callable
from functools import partial
from pathlib import Path

import pytest
from sqlalchemy import bindparam, event, insert, select, text, update
from sqlalchemy.engine import make_url
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncEngine

from core.errors import StorageBusy, StorageFull
from db import migrate, sqlite
from db.engine import Database, make_engine
from db.models import AnswerRow, MetaRow, table
from db.queries import frame
from tests.support.line import Line, line_to

HOLD = """
import sqlite3, sys, time
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute("BEGIN IMMEDIATE")
print("held", flush=True)
time.sleep(float(sys.argv[2]))
connection.execute("COMMIT")
"""


@pytest.fixture
async def sqlite_db(sqlite_url: str) -> AsyncIterator[Database]:
    database = Database(sqlite_url)
    await migrate.upgrade(database.url)
    yield database
    await database.close()


async def _increment(database: Database) -> None:
    async with database.write() as session:
        count = int(await frame.fact(session, "count") or 0)
        await asyncio.sleep(0)
        await frame.set_fact(session, "count", str(count + 1))


async def test_of_twenty_concurrent_updates_none_is_lost(db: Database) -> None:
    await asyncio.gather(*(_increment(db) for _ in range(20)))
    async with db.read() as session:
        assert await frame.fact(session, "count") == "20"


async def test_two_processes_lose_no_update_either(sqlite_db: Database) -> None:
    """Two databases on one file: no lock of ours is shared, only SQLite's."""
    other = Database(str(sqlite_db.url))
    await asyncio.gather(*(_increment(one) for _ in range(10) for one in (sqlite_db, other)))
    await other.close()
    async with sqlite_db.read() as session:
        assert await frame.fact(session, "count") == "20"


async def _half(database: Database) -> None:
    async with database.write() as session:
        await frame.set_fact(session, "count", "1")
        raise RuntimeError


async def test_an_error_undoes_the_whole_transaction(db: Database) -> None:
    with pytest.raises(RuntimeError):
        await _half(db)
    async with db.read() as session:
        assert await frame.fact(session, "count") is None
    await _increment(db)  # and the door is open again


@pytest.mark.parametrize("then", ["nothing", "a write", "a reading"])
async def test_what_goes_wrong_with_what_was_told_undoes_the_whole(db: Database, then: str) -> None:
    """Nobody waits for it on SQLite: its error comes with what follows, and no later."""
    await _increment(db)
    with pytest.raises(IntegrityError):
        await _tell_nonsense(db, then)
    await _increment(db)  # by the same connection, which is as good as new
    async with db.read() as session:
        assert await frame.fact(session, "count") == "2"


async def test_what_is_told_first_of_all_is_undone_as_well(sqlite_db: Database) -> None:
    """Also while the connection's thread has not taken back yet what was read before."""
    await _increment(sqlite_db)
    for busy in (0, 0.1):
        async with sqlite_db.read() as session:
            await frame.fact(session, "count")
            driver = session._proxied.connection.driver_connection
            assert isinstance(driver, sqlite.Connection)
            driver.let(partial(time.sleep, busy))
        with pytest.raises(RuntimeError):
            await _tell_and_fail(sqlite_db)
        async with sqlite_db.read() as session:
            assert await frame.fact(session, "count") == "1"


async def _tell_and_fail(db: Database) -> None:
    async with db.write() as session:
        await session.tell(update(table(MetaRow)).values(value=bindparam("lost")), {"lost": "9"})
        raise RuntimeError


async def test_what_could_not_be_committed_is_not_kept_by_whoever_comes_next(sqlite_db: Database) -> None:
    """SQLAlchemy gives such a connection back to its pool with the transaction open."""
    with pytest.raises(IntegrityError):
        await _break_a_promise(sqlite_db)
    await _increment(sqlite_db)
    async with sqlite_db.read() as session:
        assert await frame.fact(session, "count") == "1"
        assert not (await session.execute(select(table(AnswerRow)))).all()


async def _break_a_promise(db: Database) -> None:
    """A reference that leads nowhere, which SQLite is to mind only as it commits."""
    async with db.write() as session:
        await session.execute(text("PRAGMA defer_foreign_keys = ON"))
        await frame.set_fact(session, "count", "7")
        await session.execute(insert(table(AnswerRow)), {"question_id": 1, "message_id": 2, "text": "?"})


async def _tell_nonsense(db: Database, then: str) -> None:
    async with db.write() as session:
        await frame.set_fact(session, "count", "lost")
        await session.tell(update(table(MetaRow)).values(value=bindparam("nothing")), {"nothing": None})
        if then == "a write":
            await frame.set_fact(session, "count", "lost too")
        elif then == "a reading":
            await frame.fact(session, "count")


async def test_a_reading_keeps_nothing(db: Database) -> None:
    async with db.read() as session:
        await frame.set_fact(session, "count", "1")
    async with db.read() as session:
        assert await frame.fact(session, "count") is None


async def test_a_writer_does_not_block_readers(db: Database) -> None:
    await _increment(db)
    async with db.write() as writer:
        await frame.set_fact(writer, "count", "2")
        async with asyncio.timeout(2), db.read() as reader:
            assert await frame.fact(reader, "count") == "1"


async def test_a_database_locked_by_another_process_is_waited_for(sqlite_db: Database, sqlite_path: Path) -> None:
    holder = await asyncio.create_subprocess_exec(
        sys.executable, "-c", HOLD, str(sqlite_path), "2.5", stdout=asyncio.subprocess.PIPE
    )
    assert holder.stdout is not None
    await holder.stdout.readline()
    started = asyncio.get_running_loop().time()
    await _increment(sqlite_db)
    assert asyncio.get_running_loop().time() - started > 1.5
    await holder.wait()
    async with sqlite_db.read() as session:
        assert await frame.fact(session, "count") == "1"


async def test_patience_ends_with_an_answer(sqlite_db: Database, sqlite_path: Path) -> None:
    impatient = Database(str(sqlite_db.url), patience=0.5)
    holder = sqlite3.connect(sqlite_path, isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    with pytest.raises(StorageBusy):
        await _increment(impatient)
    holder.execute("COMMIT")
    holder.close()
    await _increment(impatient)
    await impatient.close()


async def test_who_gives_up_waiting_leaves_the_next_transaction_whole(sqlite_db: Database, sqlite_path: Path) -> None:
    """It is still being begun in the connection's thread when nobody wants it any more."""
    holder = sqlite3.connect(sqlite_path, isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    waiting = asyncio.create_task(_increment(sqlite_db))
    await asyncio.sleep(0.1)
    waiting.cancel()
    with pytest.raises(asyncio.CancelledError):
        await waiting
    following = asyncio.create_task(_half(sqlite_db))
    await asyncio.sleep(0.1)
    holder.execute("COMMIT")
    holder.close()
    with pytest.raises(RuntimeError):
        await following
    async with sqlite_db.read() as session:
        assert await frame.fact(session, "count") is None
    await _increment(sqlite_db)


async def test_a_full_disk_is_told_as_such(sqlite_db: Database) -> None:
    def fill(connection: sqlite3.Connection, _record: object) -> None:
        connection.execute("PRAGMA max_page_count=1").close()  # SQLite rounds it up to the pages in use

    event.listen(sqlite_db.engine.sync_engine, "connect", fill)
    await sqlite_db.engine.dispose()
    with pytest.raises(StorageFull):
        async with sqlite_db.write() as session:
            await frame.set_fact(session, "large", "x" * 1_000_000)
    async with sqlite_db.read() as session:
        assert await frame.fact(session, "large") is None


async def test_a_read_only_file_is_told_as_such(sqlite_db: Database) -> None:
    def forbid(connection: sqlite3.Connection, _record: object) -> None:
        connection.execute("PRAGMA query_only=ON").close()

    event.listen(sqlite_db.engine.sync_engine, "connect", forbid)
    await sqlite_db.engine.dispose()
    with pytest.raises(StorageFull):
        await _increment(sqlite_db)


async def test_an_errors_text_never_holds_what_was_written(db: Database) -> None:
    with pytest.raises(Exception, match="documents") as caught:
        async with db.write() as session:
            await session.execute(text("INSERT INTO documents (ref) VALUES (:words)"), {"words": "confidence"})
    assert "confidence" not in str(caught.value)


async def test_a_server_that_is_away_is_busy() -> None:
    away = Database("postgresql+asyncpg://nobody@127.0.0.1:9/none")
    with pytest.raises(StorageBusy):
        async with away.read() as session:
            await frame.fact(session, "count")
    await away.close()


async def test_every_connection_is_prepared(sqlite_db: Database) -> None:
    """Some builds of SQLite have some of these by themselves; the file must be safe with all."""
    wanted = {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "secure_delete": 1}
    async with sqlite_db.engine.connect() as one, sqlite_db.engine.connect() as two:
        for connection in (one, two):
            found = {name: await connection.scalar(text(f"PRAGMA {name}")) for name in wanted}
            assert found == wanted


async def test_connections_that_close_at_once_leave_no_log_behind(tmp_path: Path) -> None:
    """Each would find the others still there, and leave the log to them: seen once in five turns."""
    for turn in range(100):
        path = tmp_path / f"{turn}.db"
        connections = [sqlite.connect(str(path), wait=1, tries=1) for _ in range(3)]
        for connection in connections:
            await connection
            await connection.run(lambda raw: raw.execute("CREATE TABLE IF NOT EXISTS words (word)"))
            await connection.run(lambda raw: raw.execute("INSERT INTO words VALUES ('un mot')"))
        await asyncio.gather(*(connection.close() for connection in connections))
        assert [left.name for left in tmp_path.iterdir()] == [path.name]
        path.unlink()


async def test_a_line_that_falls_silent_keeps_nobody_waiting_for_ever(new_postgres_url: Callable[[], str]) -> None:
    async with line_to(new_postgres_url()) as line:
        database = Database(line.url, patience=0.1)
        await migrate.upgrade(database.url)
        await _increment(database)
        line.alive = False
        with pytest.raises(StorageBusy):
            async with asyncio.timeout(20):
                await _increment(database)
        line.alive = True
        await _increment(database)
        with pytest.raises(StorageBusy):
            async with asyncio.timeout(20):
                await _fall_silent_within(database, line)
        line.alive = True
        await _increment(database)
        async with database.read() as session:
            assert await frame.fact(session, "count") == "3"
        await database.close()


async def _fall_silent_within(database: Database, line: Line) -> None:
    async with database.write() as session:
        line.alive = False
        await frame.set_fact(session, "count", "9")


async def test_a_migration_is_given_the_time_that_it_takes(new_postgres_url: Callable[[], str]) -> None:
    limited, unlimited = (make_engine(make_url(new_postgres_url()), 0.1, limited=one) for one in (True, False))
    with pytest.raises(TimeoutError):
        await _sleep(limited, 1.5)
    await _sleep(unlimited, 1.5)


async def _sleep(engine: AsyncEngine, seconds: float) -> None:
    async with engine.connect() as connection:
        await connection.execute(text(f"SELECT pg_sleep({seconds})"))
    await engine.dispose()
