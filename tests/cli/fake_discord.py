"""As much of Discord as a bot meets when it starts, on a local port: some REST, and a gateway over a websocket."""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

from aiohttp import WSMsgType, web

BOT_ID = 1_100_000_000_000_000_001
USER: dict[str, Any] = {
    "id": str(BOT_ID),
    "username": "confrere",
    "global_name": None,
    "discriminator": "0",
    "avatar": None,
    "bot": True,
}
APPLICATION: dict[str, Any] = {
    "id": str(BOT_ID),
    "name": "Confrère",
    "icon": None,
    "description": "",
    "summary": "",
    "bot_public": False,
    "bot_require_code_grant": False,
    "verify_key": "",
    "owner": {**USER, "bot": False},
    "flags": 0,
}
HELLO, HEARTBEAT, IDENTIFY, ACK, DISPATCH = 10, 1, 2, 11, 0


def answer(content: Any, status: int = 200) -> web.Response:
    """JSON under the bare content type that discord.py looks for."""
    return web.Response(body=json.dumps(content).encode(), status=status, content_type="application/json")


@dataclass
class FakeDiscord:
    """`refusal` is the status of every REST answer, `close_code` ends the gateway after the bot named itself."""

    refusal: int | None = None
    close_code: int | None = None
    slowness: float = 0.0
    """Seconds that a message takes to be posted."""
    port: int = 0
    requests: list[str] = field(default_factory=list)
    intents: int = 0
    posted: asyncio.Event = field(default_factory=asyncio.Event)
    arrived: asyncio.Event = field(default_factory=asyncio.Event)
    _socket: web.WebSocketResponse | None = None

    @classmethod
    @asynccontextmanager
    async def open(cls, **options: Any) -> AsyncIterator["FakeDiscord"]:
        discord = cls(**options)
        app = web.Application()
        app.router.add_get("/gateway", discord._gateway)
        app.router.add_route("*", "/api/{path:.*}", discord._rest)
        runner = web.AppRunner(app, access_log=None, shutdown_timeout=1)
        await runner.setup()
        site = web.TCPSite(runner, "127.0.0.1", 0)
        await site.start()
        discord.port = runner.addresses[0][1]
        try:
            yield discord
        finally:
            await runner.cleanup()

    @property
    def environment(self) -> dict[str, str]:
        """What `tests/cli/on_fake_discord.py` needs to run the bot here."""
        return {
            "FAKE_REST": f"http://127.0.0.1:{self.port}/api",
            "FAKE_GATEWAY": f"ws://127.0.0.1:{self.port}/gateway",
        }

    async def dispatch(self, event: str, data: dict[str, Any]) -> None:
        """Tell the bot that something happened."""
        assert self._socket is not None
        await self._socket.send_json({"op": DISPATCH, "s": 2, "t": event, "d": data})

    async def _rest(self, request: web.Request) -> web.Response:
        path = request.match_info["path"]
        self.requests.append(f"{request.method} {path}")
        if self.refusal:
            return answer({"message": "no", "code": 0}, status=self.refusal)
        if path == "users/@me":
            return answer(USER)
        if path == "oauth2/applications/@me":
            return answer(APPLICATION)
        if request.method == "PUT" and path.endswith("/commands"):
            return answer([])
        if request.method == "POST" and path.endswith("/messages"):
            said = await request.text()
            self.arrived.set()
            await asyncio.sleep(self.slowness)
            self.posted.set()
            return answer({"message": f"refused: {said}", "code": 50007}, status=403)
        return answer({"message": "no such route", "code": 0}, status=404)

    async def _gateway(self, request: web.Request) -> web.WebSocketResponse:
        socket = web.WebSocketResponse()
        await socket.prepare(request)
        self._socket = socket
        await socket.send_json({"op": HELLO, "d": {"heartbeat_interval": 40_000}})
        async for message in socket:
            if message.type is not WSMsgType.TEXT:
                continue
            frame = json.loads(message.data)
            if frame["op"] == HEARTBEAT:
                await socket.send_json({"op": ACK})
            elif frame["op"] == IDENTIFY:
                self.intents = frame["d"]["intents"]
                if self.close_code:
                    await socket.close(code=self.close_code)
                    break
                await socket.send_json({"op": DISPATCH, "s": 1, "t": "READY", "d": self._ready(frame["d"])})
        return socket

    def _ready(self, identity: dict[str, Any]) -> dict[str, Any]:
        return {
            "v": 10,
            "user": USER,
            "guilds": [],
            "shard": identity["shard"],
            "session_id": "session",
            "resume_gateway_url": self.environment["FAKE_GATEWAY"],
            "application": {"id": str(BOT_ID), "flags": 0},
        }
