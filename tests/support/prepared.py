"""SQLite files brought up to date once a process, then copied: migrating took a third of the time of a world.

That the bot brings up to date what it finds is shown by `tests/db/test_migrate.py` and by the real processes. On
PostgreSQL, `tests/conftest.py` does the same.
"""

import tempfile
from pathlib import Path

from sqlalchemy.engine import make_url

from db import migrate

_made: dict[str, bytes] = {}
"""By revision, a file that holds nothing yet but its tables."""


async def prepare(database_url: str) -> None:
    """Do for a file that is not there yet what the bot would do at its start; leave all else to the bot."""
    url = make_url(database_url)
    path = Path(url.database or "")
    if url.get_backend_name() != "sqlite" or path.exists():
        return
    if migrate.head() not in _made:
        with tempfile.TemporaryDirectory() as folder:
            made = Path(folder) / "made.db"
            await migrate.upgrade(url.set(database=str(made)))
            _made[migrate.head()] = made.read_bytes()
    path.write_bytes(_made[migrate.head()])
