"""SQLite's connection: each statement goes to its thread and back once.

SQLAlchemy makes a cursor, executes, fetches and closes, and aiosqlite carries each of these to the connection's thread:
four ways there and back, which cost more than most statements. Here the rows of a statement come with its execution.
A transaction begins with its first statement, on the same way, and nobody waits for the end of one that only reads.
What a transaction only tells is written while its next statement is made. A connection is opened with its settings at
once, and closed alone.
"""

import sqlite3
from collections.abc import Callable, Sequence
from functools import partial
from threading import Lock
from typing import Any

import aiosqlite

SETTINGS = ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "secure_delete=ON")


class _Handle(sqlite3.Connection):
    """SQLite's own connection.

    The last one to close brings the log into the file. Two that close at once each find the other still there, and
    the log would stay: it keeps what rows said before.
    """

    _closing = Lock()

    def close(self) -> None:
        with self._closing:
            super().close()


class Cursor:
    """One statement and its rows, as SQLAlchemy asks for them."""

    def __init__(self, connection: "Connection") -> None:
        self._connection = connection
        self.description: Any = None
        self.lastrowid: int | None = None
        self.rowcount = -1
        self._rows: list[Any] = []

    async def __aenter__(self) -> "Cursor":
        return self

    async def execute(self, statement: str, parameters: Sequence[Any] = ()) -> None:
        connection = self._connection
        if connection.telling and connection.begun:
            connection.tell(
                lambda: self._whole(connection._conn, "", lambda cursor: cursor.execute(statement, parameters))
            )
        else:
            await self._run(lambda cursor: cursor.execute(statement, parameters))

    async def executemany(self, statement: str, parameters: Sequence[Sequence[Any]]) -> None:
        await self._run(lambda cursor: cursor.executemany(statement, parameters))

    async def fetchall(self) -> list[Any]:
        return self._rows

    async def close(self) -> None:
        """It was closed as soon as it had its rows."""

    async def _run(self, act: Callable[[sqlite3.Cursor], object]) -> None:
        connection, tries = self._connection, self._connection.tries
        while True:
            try:
                await connection.run(self._whole, connection.begins, act)
            except sqlite3.OperationalError as error:
                tries -= 1
                begun = connection.in_transaction or not connection.begins
                if begun or not tries or not error.sqlite_errorname.startswith("SQLITE_BUSY"):
                    raise
            else:
                connection.begun = bool(connection.begins)
                return

    def _whole(self, connection: sqlite3.Connection, begins: str, act: Callable[[sqlite3.Cursor], object]) -> None:
        self._connection.require_told()
        cursor = connection.cursor()
        try:
            if begins and not connection.in_transaction:
                cursor.execute(begins)
            act(cursor)
            self._rows = cursor.fetchall()
            self.description, self.rowcount, self.lastrowid = cursor.description, cursor.rowcount, cursor.lastrowid
        finally:
            cursor.close()


class Connection(aiosqlite.Connection):
    reads = False
    """Whether its transaction is one that only reads."""
    begins = ""
    """The statement by which it begins, on the way of the first that follows; empty outside of one."""
    begun = False
    """Whether that first statement was carried out. SQLite itself may still tell of the transaction before, which its
    thread has not taken back yet.
    """
    tries = 1
    """How often it tries to begin while another process writes, each time for as long as SQLite waits by itself."""
    telling = False
    """Whether nobody looks at the outcome of what is executed now."""
    _failed: Exception | None = None
    """What became of something told in this transaction; its thread alone knows."""

    async def commit(self) -> None:
        await self.run(self._commit)
        self.begins, self.begun = "", False

    async def rollback(self) -> None:
        if not self.begins:
            return  # what was committed is given back to the pool
        self.begins, self.begun = "", False
        if self.reads or not self.in_transaction:
            self.let(partial(self._rollback, self._conn))
        else:
            await self.run(self._rollback)

    def tell(self, act: Callable[[], object]) -> None:
        """Have it done before whatever is asked next; what goes wrong is raised there, or by the commit."""

        def told() -> None:
            try:
                act()
            except Exception as error:  # raised where somebody waits
                self._failed = error

        self.let(told)

    def require_told(self) -> None:
        """Raises what went wrong with something told, until the transaction is taken back. For its thread."""
        if self._failed:
            raise self._failed

    def _commit(self, connection: sqlite3.Connection) -> None:
        try:
            self.require_told()
            connection.commit()
        except Exception:  # SQLAlchemy gives it back to the pool as it is
            self._rollback(connection)
            raise

    def _rollback(self, connection: sqlite3.Connection) -> None:
        self._failed = None
        connection.rollback()

    def let(self, act: Callable[[], object]) -> None:
        """Have the connection's thread do something after what it was asked before, and wait for no answer."""
        self._tx.put_nowait((None, act))

    def cursor(self) -> Cursor:  # type: ignore[override]  # SQLAlchemy asks less of it than aiosqlite gives
        return Cursor(self)

    async def run(self, act: Callable[..., object], *args: Any) -> None:
        """Let the connection's thread do something with SQLite's own connection."""
        await self._execute(act, self._conn, *args)  # type: ignore[no-untyped-call]  # aiosqlite leaves it untyped


def connect(path: str, wait: float, tries: int, **options: Any) -> Connection:
    """What SQLAlchemy calls in place of `aiosqlite.connect`: a connection by the house's recipe.

    `wait`: the seconds of one try to begin, in which SQLite waits for a lock by itself.
    """
    connection = Connection(lambda: _opened(path, wait, options), iter_chunk_size=64)
    connection.tries = tries
    connection._thread.daemon = True
    return connection


def _opened(path: str, wait: float, options: dict[str, Any]) -> sqlite3.Connection:
    # The driver begins nothing by itself: see Cursor.
    options |= {"timeout": wait, "isolation_level": None}
    connection: sqlite3.Connection = sqlite3.connect(path, factory=_Handle, **options)
    try:
        for setting in SETTINGS:
            connection.execute(f"PRAGMA {setting}")
    except BaseException:
        connection.close()
        raise
    return connection
