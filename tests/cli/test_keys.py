"""Keys at the command line: made, held to, and changed on a real file."""

import signal
from pathlib import Path

import pytest

from core.vault import new_key
from db.engine import Database
from tests.cli.fake_discord import FakeDiscord
from tests.cli.process import run, start, told
from tests.keys.test_rotation import NEW_KEY, OLD_KEY, contents, fill

BOTH = f"{NEW_KEY},{OLD_KEY}"


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)  # on both: tests/keys/test_rotation.py
async def test_between_adding_a_key_and_rotating_the_bot_refuses_to_start(
    db: Database, database_url: str, tmp_path: Path
) -> None:
    def env(keys: str) -> dict[str, str]:
        return {"DISCORD_TOKEN": "token", "DATABASE_URL": database_url, "SECRET_KEYS": keys}

    async def begins(keys: str) -> None:
        async with FakeDiscord.open() as fake, start(tmp_path, env=env(keys), on=fake) as bot:
            await bot.until_it_says("https://")
            bot.process.send_signal(signal.SIGTERM)
            assert await bot.end() == 0

    async def refuses(keys: str) -> None:
        before = await contents(db)
        async with FakeDiscord.open() as fake:
            code, bot = await run(tmp_path, env=env(keys), on=fake)
        assert bot.err[-1] == told("operator-wrong-key")
        assert code == 2
        assert await contents(db) == before

    async def rotates(keys: str, expected: int, *said: str) -> None:
        code, bot = await run(tmp_path, "--rotate-keys", env=env(keys))
        assert (*bot.out, *bot.err) == said
        assert code == expected

    await fill(db)
    await refuses(BOTH)
    await db.close()
    await rotates(NEW_KEY, 2, told("operator-wrong-key"))
    await rotates(BOTH, 0, told("operator-rotated", seals=8))
    await refuses(OLD_KEY)
    await db.close()
    await begins(NEW_KEY)


async def test_keys_are_not_changed_under_a_bot_that_runs(database_url: str, tmp_path: Path) -> None:
    env = {"DISCORD_TOKEN": "token", "DATABASE_URL": database_url, "SECRET_KEYS": OLD_KEY}
    async with FakeDiscord.open() as fake, start(tmp_path, env=env, on=fake) as bot:
        await bot.until_it_says("https://")
        code, rotation = await run(tmp_path, "--rotate-keys", env={**env, "SECRET_KEYS": BOTH})
        assert rotation.err == [told("operator-still-running")]
        assert code == 1


async def test_there_is_nothing_to_change_where_there_is_no_database(tmp_path: Path) -> None:
    env = {"DISCORD_TOKEN": "token", "SECRET_KEYS": new_key()}
    code, bot = await run(tmp_path, "--rotate-keys", env=env)
    assert bot.err == [told("operator-nothing-to-rotate")]
    assert code == 1
    assert list(tmp_path.iterdir()) == []
