"""What is made once a process and copied, for each test has a database of its own.

Migrating took a third of the time of a world. That the bot brings up to date what it finds is shown by
`tests/db/test_migrate.py` and by the real processes. On PostgreSQL, `tests/conftest.py` does the same.
"""

import tempfile
from collections.abc import Awaitable, Callable
from functools import wraps
from pathlib import Path
from typing import TypeVar

from sqlalchemy.engine import make_url

from db import migrate

T = TypeVar("T")


def once(make: Callable[[], Awaitable[T]]) -> Callable[[], Awaitable[T]]:
    """Await `make` at the first call alone, and give its result at each."""
    made: list[T] = []

    @wraps(make)
    async def kept() -> T:
        if not made:
            made.append(await make())
        return made[0]

    return kept


def new_file(database_url: str) -> Path | None:
    """The SQLite file that an URL names, where it is still to be made."""
    url = make_url(database_url)
    path = Path(url.database or "")
    return path if url.get_backend_name() == "sqlite" and not path.exists() else None


@once
async def empty() -> bytes:
    """A file that holds nothing yet but its tables."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "made.db"
        await migrate.upgrade(make_url(f"sqlite+aiosqlite:///{path}"))
        return path.read_bytes()


async def prepare(database_url: str) -> None:
    """Do for a file that is not there yet what the bot would do at its start; leave all else to the bot."""
    if path := new_file(database_url):
        path.write_bytes(await empty())
