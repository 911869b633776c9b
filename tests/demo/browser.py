"""A browser's part, over real HTTP, for the tests: ask for the state, act, listen."""

import asyncio
import json
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import aiohttp
import discord
from aiohttp.test_utils import TestServer
from simcord import Env

from bot import create_bot
from demo import community
from demo.community import Community
from demo.hub import Hub
from demo.kept import Kept
from demo.server import make_app
from demo.storage import hasten
from tests.support.prepared import once
from tests.world import KEY, settings

HEADERS = {"X-Confrere": "1"}
Json = dict[str, Any]


class Browser:
    """Plays every member: `camille = browser.as_("camille")`, or an id."""

    def __init__(self, hub: Hub, session: aiohttp.ClientSession, address: str) -> None:
        self.hub, self.session, self.address = hub, session, address

    @property
    def ids(self) -> dict[str, str]:
        return {key: str(actor.id) for key, actor in self.hub.world.community.actors.items()}

    def as_(self, persona: str) -> "Tab":
        return Tab(self, persona)

    async def get(self, path: str, **query: str) -> aiohttp.ClientResponse:
        return await self.session.get(f"{self.address}{path}", params=query)

    async def post(self, path: str, body: Any, **headers: str) -> aiohttp.ClientResponse:
        return await self.session.post(f"{self.address}{path}", json=body, headers={**HEADERS, **headers})

    async def done(self, path: str, **body: Any) -> Json:
        """What a POST answers, which must have gone well."""
        answer: Json = await (await self.post(path, body)).json()
        assert answer["ok"], answer
        return answer


class Tab:
    """A browser's tab in which one member is at work."""

    def __init__(self, browser: Browser, persona: str) -> None:
        self.browser, self.persona = browser, persona

    @property
    def id(self) -> str:
        return self.browser.ids[self.persona]

    async def state(self, **query: str) -> Json:
        response = await self.browser.get("/api/state", member=self.id, **query)
        found: Json = await response.json()
        assert response.status == 200, found
        return found

    async def channel(self, name: str) -> Json:
        """A channel or thread that the member sees."""
        state = await self.state()
        (found,) = [place for place in [*state["channels"], *state["threads"]] if place["name"] == name]
        assert isinstance(found, dict)
        return found

    async def messages(self, channel: str) -> list[Json]:
        response = await self.browser.get("/api/messages", member=self.id, channel=channel)
        found: Json = await response.json()
        assert response.status == 200, found
        messages: list[Json] = found["messages"]
        return messages

    async def act(self, op: str, **body: Any) -> Json:
        answer: Json = await (await self.browser.post("/api/act", {"member": self.id, "op": op, **body})).json()
        return answer

    async def do(self, op: str, **body: Any) -> Json:
        answer = await self.act(op, **body)
        assert answer["ok"], answer
        return answer

    async def refused(self, op: str, **body: Any) -> str:
        answer = await self.act(op, **body)
        assert not answer["ok"], answer
        error: str = answer["error"]
        assert "Traceback" not in error
        return error

    @asynccontextmanager
    async def listening(self) -> AsyncIterator["Events"]:
        response = await self.browser.get("/api/events", member=self.id)
        assert response.status == 200
        try:
            events = Events(response)
            await events.wait("hello")
            yield events
        finally:
            response.close()


class Events:
    def __init__(self, response: aiohttp.ClientResponse) -> None:
        self._response = response

    async def wait(self, name: str, seconds: float = 5) -> Json:
        """The data of the next event of this name."""
        async with asyncio.timeout(seconds):
            while True:
                event = (await self._response.content.readline()).decode().removeprefix("event: ").strip()
                data = (await self._response.content.readline()).decode().removeprefix("data: ")
                await self._response.content.readline()
                if event == name:
                    found: Json = json.loads(data)
                    return found


@once
async def founded() -> Kept:
    """The community, founded once a process."""
    with TemporaryDirectory() as folder:
        async with browsing(Path(folder)) as browser:
            assert browser.hub.kept is not None
            return browser.hub.kept


def our_bot(database: Path) -> discord.Client:
    bot = create_bot(settings(f"sqlite+aiosqlite:///{database}"))
    hasten(bot.db.engine)
    return bot


@asynccontextmanager
async def browsing(
    folder: Path,
    make_bot: Callable[[Path], discord.Client] = our_bot,
    found: Callable[[Env], Awaitable[Community]] = community.found,
    kept: Kept | None = None,
) -> AsyncIterator[Browser]:
    """A running demonstration, and a browser before it; `kept` as a `Hub` has it."""
    hub = Hub(folder, make_bot, found, kept=kept, key=KEY if make_bot is our_bot else "")
    await hub.open()
    server = TestServer(make_app(hub), host="127.0.0.1")
    try:
        await server.start_server(shutdown_timeout=0.1)
        async with aiohttp.ClientSession() as session:
            yield Browser(hub, session, f"http://127.0.0.1:{server.port}")
    finally:
        await hub.close()
        await server.close()
