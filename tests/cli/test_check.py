"""`--check` finds what is wrong without Discord, without keys, and without a trace."""

import asyncio
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import text

from core.vault import Vault, new_key
from db import migrate
from db.engine import Database
from db.queries import frame
from db.rotate import FINGERPRINT
from tests.cli.fake_discord import FakeDiscord
from tests.cli.process import ROOT, run, told

KEY, OTHER = new_key(), new_key()
TOKEN = {"DISCORD_TOKEN": "token"}
SHEETS = told("operator-catalogue-fine", sheets=95)
CRASH = """
import os, sqlite3, sys
database = sqlite3.connect(sys.argv[1], isolation_level=None)
database.execute("INSERT INTO meta VALUES ('commands', '')")
os._exit(1)
"""


def traces(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


async def begin(db: Database) -> Database:
    """As after the first start of a bot under `KEY`."""
    await migrate.upgrade(db.url)
    async with db.write() as session:
        await frame.set_fact(session, FINGERPRINT, Vault([KEY]).fingerprint)
    await db.close()
    return db


@pytest.fixture
async def known(database_url: str) -> Database:
    return await begin(Database(database_url))


@pytest.fixture
async def known_file(sqlite_url: str) -> Database:
    return await begin(Database(sqlite_url))


async def test_before_the_first_start_it_warns_of_what_is_missing_and_makes_nothing(tmp_path: Path) -> None:
    code, bot = await run(tmp_path, "--check")
    assert bot.out == [SHEETS, told("operator-database-new")]
    assert bot.err == [told("operator-no-token"), told("operator-no-key")]
    assert code == 0
    assert traces(tmp_path) == {}


@pytest.mark.parametrize("keys", ["", f"{KEY},{OTHER}"], ids=["no key", "its own key first"])
async def test_a_database_at_rest_is_fine_and_stays_as_it_is(
    known_file: Database, sqlite_url: str, tmp_path: Path, keys: str
) -> None:
    before = traces(tmp_path)
    code, bot = await run(tmp_path, "--check", env={**TOKEN, "DATABASE_URL": sqlite_url, "SECRET_KEYS": keys})
    assert bot.out == [SHEETS, told("operator-database-fine", revision=migrate.head())]
    assert bot.err == ([] if keys else [told("operator-no-key")])
    assert code == 0
    assert traces(tmp_path) == before


async def test_what_a_crash_left_behind_stays_for_the_bot_to_take_up(
    sqlite_path: Path, sqlite_url: str, tmp_path: Path
) -> None:
    await migrate.upgrade(Database(sqlite_url).url)
    crash = await asyncio.create_subprocess_exec(sys.executable, "-c", CRASH, str(sqlite_path))
    assert await crash.wait() == 1
    before = traces(tmp_path)
    assert before["confrere.db-wal"]
    code, bot = await run(tmp_path, "--check")
    assert told("operator-database-fine", revision=migrate.head()) in bot.out
    assert code == 0
    after = traces(tmp_path)
    assert set(after) == set(before)
    assert all(after[name] == before[name] for name in ("confrere.db", "confrere.db-wal"))


async def test_a_database_under_another_key_or_of_a_newer_version_is_found(
    known: Database, database_url: str, tmp_path: Path
) -> None:
    async def finds(keys: str, *complaints: str) -> None:
        env = {**TOKEN, "DATABASE_URL": database_url, "SECRET_KEYS": keys}
        code, bot = await run(tmp_path, "--check", env=env)
        assert bot.err == list(complaints)
        assert code == (1 if complaints else 0)

    await finds(KEY)
    await finds(f"{OTHER},{KEY}", told("operator-wrong-key"))
    async with known.write() as session:
        await session.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    await finds(KEY, told("operator-old-code", revision="9999"))
    await known.close()


async def test_a_file_without_tables_is_taken_for_a_new_one(sqlite_path: Path, tmp_path: Path) -> None:
    sqlite_path.touch()
    code, bot = await run(tmp_path, "--check")
    assert told("operator-database-new") in bot.out
    assert code == 0
    assert traces(tmp_path) == {"confrere.db": b""}


async def test_a_folder_that_is_not_there_is_found_before_the_first_start_fails_on_it(tmp_path: Path) -> None:
    env = {**TOKEN, "SECRET_KEYS": KEY, "DATABASE_URL": f"sqlite:///{tmp_path}/none/confrere.db"}
    code, bot = await run(tmp_path, "--check", env=env)
    assert bot.err == [told("operator-database", error="PermissionError")]
    assert code == 1
    async with FakeDiscord.open() as fake:
        code, bot = await run(tmp_path, env=env, on=fake)
    assert bot.err[-1] == told("operator-database", error="SQLITE_CANTOPEN")
    assert code == 1


async def test_what_is_no_database_is_found(tmp_path: Path) -> None:
    (tmp_path / "confrere.db").write_text("Chère consœur, cher confrère, " * 100)
    code, bot = await run(tmp_path, "--check")
    assert told("operator-database", error="SQLITE_NOTADB") in bot.err
    assert code == 1
    assert set(traces(tmp_path)) == {"confrere.db"}


async def test_a_server_that_is_away_is_found(tmp_path: Path) -> None:
    env = {**TOKEN, "SECRET_KEYS": KEY, "DATABASE_URL": "postgresql://confrere:secret@127.0.0.1:9/confrere"}
    code, bot = await run(tmp_path, "--check", env=env)
    assert told("operator-database", error="ConnectionRefusedError") in bot.err
    assert code == 1
    assert "secret" not in bot.everything


async def test_an_account_that_is_refused_is_found(new_postgres: Callable[[], str], tmp_path: Path) -> None:
    url = new_postgres().replace("postgres:", "nobody:")
    code, bot = await run(tmp_path, "--check", env={**TOKEN, "SECRET_KEYS": KEY, "DATABASE_URL": url})
    assert told("operator-database", error="28000") in bot.err
    assert code == 1


async def test_what_speaks_to_postgresql_is_asked_for_where_it_is_missing(tmp_path: Path) -> None:
    stand_in = tmp_path / "without"
    stand_in.mkdir()
    (stand_in / "sitecustomize.py").write_text("import sys\nsys.modules['asyncpg'] = None\n")
    env = {**TOKEN, "SECRET_KEYS": KEY, "DATABASE_URL": "postgresql://host/name", "PYTHONPATH": str(stand_in)}
    for arguments, expected in ((("--check",), 1), ((), 2)):
        code, bot = await run(tmp_path, *arguments, env=env)
        assert told("operator-no-asyncpg") in bot.err
        assert code == expected


async def test_what_is_shipped_is_checked_too_and_one_fault_hides_no_other(tmp_path: Path) -> None:
    for room in ("core", "db", "cogs", "content", "locales"):
        shutil.copytree(ROOT / room, tmp_path / room, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "bot.py", tmp_path)
    sheets = tmp_path / "content/sheets.json"
    sheets.write_text(sheets.read_text().replace('"checked_date"', '"unchecked_date"'))
    english = tmp_path / "locales/en/common.ftl"
    english.write_text(english.read_text().replace("error-later =", "error-sooner ="))
    (tmp_path / "confrere.db").write_text("no database" * 100)
    code, bot = await run(tmp_path, "--check", bot=tmp_path / "bot.py")
    assert told("operator-catalogue") in bot.err
    assert "sheets.json: certificat-notaire-capacite: checked_date is missing" in bot.err
    assert told("operator-text", text="en:error-later") in bot.err
    assert told("operator-text", text="fr:error-sooner") in bot.err
    assert told("operator-database", error="SQLITE_NOTADB") in bot.err
    assert code == 1

    sheets.write_text((ROOT / "content/sheets.json").read_text())
    names = tmp_path / "content/pen-names.json"
    names.write_text(names.read_text().replace('"Accenteur"', '"accenteur"'))
    code, bot = await run(tmp_path, "--check", bot=tmp_path / "bot.py")
    assert told("operator-catalogue") in bot.err
    assert "pen-names.json: birds[1]: must begin with its only capital: 'accenteur'" in bot.err
    assert code == 1
