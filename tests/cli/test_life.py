"""A life on Discord: it begins with an invitation, and ends when told to, or as Discord ends it."""

import re
import signal
from pathlib import Path
from typing import Any

import discord
import pytest

from cogs.frame.client import PERMISSIONS
from core.vault import new_key
from tests.cli.fake_discord import BOT_ID, FakeDiscord
from tests.cli.process import run, start, told

SETTINGS = {"DISCORD_TOKEN": "jeton-secret", "SECRET_KEYS": new_key()}
NOBODY = "http://127.0.0.1:9"
"""An address where nothing listens."""
MEMBER, PRIVATE = "1200000000000000007", "1200000000000000008"
WORDS = "Je craque après cette garde"
MESSAGE: dict[str, Any] = {
    "id": "1200000000000000009",
    "channel_id": PRIVATE,
    "author": {"id": MEMBER, "username": "camille-d", "discriminator": "0", "global_name": None, "avatar": None},
    "content": WORDS,
    "timestamp": "2026-01-01T00:00:00+00:00",
    "edited_timestamp": None,
    "tts": False,
    "mention_everyone": False,
    "mentions": [],
    "mention_roles": [],
    "attachments": [],
    "embeds": [],
    "pinned": False,
    "type": 0,
    "components": [],
    "channel_type": 1,
}


async def test_it_gives_its_invitation_asks_for_no_more_than_it_reads_and_ends_when_told(tmp_path: Path) -> None:
    async with FakeDiscord.open() as fake, start(tmp_path, env=SETTINGS, on=fake) as bot:
        line = await bot.until_it_says("https://")
        assert line in bot.out
        assert f"client_id={BOT_ID}" in line
        assert f"permissions={PERMISSIONS.value}" in line
        assert "scope=bot+applications.commands" in line
        asked = discord.Intents._from_value(fake.intents)
        assert {name for name, wanted in asked if wanted} == {
            "guilds",
            "members",
            "guild_messages",
            "dm_messages",
            "message_content",
        }
        bot.process.send_signal(signal.SIGTERM)
        assert await bot.end() == 0
    assert [path.name for path in tmp_path.iterdir()] == ["confrere.db"]  # the log was brought into the file


async def test_it_finishes_what_it_is_at_before_it_ends_and_its_log_tells_of_nobody(tmp_path: Path) -> None:
    """The answer to a private message is under way, slowly, and will be refused with the member's own words."""
    async with (
        FakeDiscord.open(slowness=1.5) as fake,
        start(tmp_path, env={**SETTINGS, "LOG_LEVEL": "DEBUG"}, on=fake) as bot,
    ):
        await bot.until_it_says("https://")
        await fake.dispatch("MESSAGE_CREATE", MESSAGE)
        await fake.arrived.wait()
        bot.process.send_signal(signal.SIGTERM)
        assert await bot.end() == 0
        assert fake.posted.is_set()
    assert "403 50007" in bot.complained
    assert not re.search(r"\d{15}", bot.complained), bot.complained
    for secret in (WORDS, "camille", SETTINGS["DISCORD_TOKEN"], SETTINGS["SECRET_KEYS"], "SELECT", "INSERT"):
        assert secret not in bot.complained, bot.complained


async def test_it_ends_when_told_while_it_looks_for_discord(tmp_path: Path) -> None:
    """discord.py alone would try the gateway for ever, even after it was closed."""
    async with FakeDiscord.open() as fake:
        env = {**SETTINGS, "FAKE_GATEWAY": NOBODY.replace("http", "ws")}
        async with start(tmp_path, env=env, on=fake) as bot:
            await bot.until_it_says("Failed to connect")
            bot.process.send_signal(signal.SIGINT)
            assert await bot.end() == 0


@pytest.mark.parametrize(
    ("refusal", "code", "key"), [(401, 2, "operator-bad-token"), (503, 1, "operator-discord-away")]
)
async def test_what_discord_answers_at_the_door_is_told_with_its_remedy(
    tmp_path: Path, refusal: int, code: int, key: str
) -> None:
    async with FakeDiscord.open(refusal=refusal) as fake:
        ended, bot = await run(tmp_path, env=SETTINGS, on=fake)
    assert bot.complained.endswith(told(key))
    assert ended == code
    assert list(tmp_path.iterdir()) == []


async def test_without_a_network_it_ends_for_its_supervisor_to_try_again(tmp_path: Path) -> None:
    async with FakeDiscord.open() as fake:
        ended, bot = await run(tmp_path, env={**SETTINGS, "FAKE_REST": NOBODY}, on=fake)
    assert bot.complained.endswith(told("operator-discord-away"))
    assert ended == 1


@pytest.mark.parametrize(
    ("close_code", "code", "key"),
    [
        (4004, 2, "operator-bad-token"),
        (4014, 2, "operator-intents"),
        (4011, 2, "operator-shards"),
        (4012, 1, "operator-crashed"),
    ],
)
async def test_a_gateway_that_ends_for_good_ends_the_bot(tmp_path: Path, close_code: int, code: int, key: str) -> None:
    async with FakeDiscord.open(close_code=close_code) as fake:
        ended, bot = await run(tmp_path, env=SETTINGS, on=fake)
    assert bot.complained.endswith(told(key))
    assert ended == code
