"""A database that nobody keeps, without the waiting that what is kept needs.

The bot waits for the disk at each change, and has each statement carried to a thread and back, so that no statement
holds up other members. To found the community takes some 1,200 statements while a visitor waits, on a small file that
is thrown away: run where they are asked for, and left to the system to write, they take a third less of that time.
"""

from collections.abc import Callable
from operator import call
from typing import Any, TypeVar

from sqlalchemy import event
from sqlalchemy.ext.asyncio import AsyncEngine

T = TypeVar("T")


def hasten(engine: AsyncEngine) -> None:
    """Let the connections that this SQLite engine is still to make run their statements in the event loop's thread.

    For one process alone: waiting for another's lock would hold up the loop.
    """
    event.listen(engine.sync_engine, "do_connect", _free)
    event.listen(engine.sync_engine, "connect", _hasten)


def _free(_dialect: Any, _record: Any, _args: Any, options: dict[str, Any]) -> None:
    """Let a connection be used outside of aiosqlite's thread, which makes it."""
    options["check_same_thread"] = False


def _hasten(connection: Any, _record: Any) -> None:
    cursor = connection.cursor()
    cursor.execute("PRAGMA synchronous=OFF")
    cursor.execute("PRAGMA busy_timeout=0")  # whoever holds the lock could not let go: the loop would stand still
    cursor.close()
    connection.driver_connection._execute = _at_once
    connection.driver_connection.let = call


async def _at_once(statement: Callable[..., T], *args: Any, **options: Any) -> T:
    """In place of aiosqlite's own, which asks its thread."""
    return statement(*args, **options)
