"""What makes something is asked of Discord once: it may have been made though the answer says otherwise."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import aiohttp
import discord
import pytest
from discord.http import Route

from bot import create_bot
from cogs.frame.once import REPEATED
from tests.cli.fake_discord import FakeDiscord
from tests.world import settings

THREADS = "/channels/1/threads"
ANSWER = "/interactions/1/token/callback"
SOON = 0.5
"""Seconds after which Discord recovers; discord.py repeats after one."""


@asynccontextmanager
async def connected(
    monkeypatch: pytest.MonkeyPatch, line: aiohttp.TCPConnector | None = None
) -> AsyncIterator[tuple[FakeDiscord, discord.http.HTTPClient]]:
    """discord.py's own HTTP client, as the bot sets it up, on a Discord of ours."""
    async with FakeDiscord.open() as fake:
        monkeypatch.setattr(Route, "BASE", fake.environment["FAKE_REST"])
        http = create_bot(settings("sqlite:///none.db")).http
        http.connector = line or http.connector
        await http.static_login("token")
        fake.requests.clear()
        yield fake, http
        await http.close()


async def ask(http: discord.http.HTTPClient, method: str, path: str) -> None:
    with pytest.raises(discord.HTTPException):  # the fake knows no such route, once it answers at all
        await http.request(Route(method, path))


@pytest.mark.parametrize(
    ("status", "method", "path", "times"),
    [
        *((status, "POST", THREADS, 1) for status in sorted(REPEATED)),
        (500, "GET", THREADS, 2),
        (500, "POST", ANSWER, 2),
    ],
)
async def test_only_what_can_be_repeated_is(
    monkeypatch: pytest.MonkeyPatch, status: int, method: str, path: str, times: int
) -> None:
    async with connected(monkeypatch) as (fake, http):
        fake.refusal = status
        asyncio.get_running_loop().call_later(SOON, setattr, fake, "refusal", None)
        await ask(http, method, path)
        assert fake.requests == [f"{method} {path[1:]}"] * times


class Fragile(aiohttp.TCPConnector):
    """Loses every connection once it is told to, as discord.py knows it from macOS."""

    broken, tries = False, 0

    async def connect(self, *args: Any, **options: Any) -> Any:
        if not self.broken:
            return await super().connect(*args, **options)
        self.tries += 1
        raise ConnectionResetError(54, "reset by peer")


async def test_a_connection_lost_while_something_was_made_is_not_tried_again(monkeypatch: pytest.MonkeyPatch) -> None:
    line = Fragile()
    async with connected(monkeypatch, line) as (_, http):
        line.broken = True
        with pytest.raises(aiohttp.ClientError):
            await http.request(Route("POST", THREADS))
        assert line.tries == 1
