"""The page's own server: loopback only, one origin, no cache, nothing from outside."""

import asyncio
import json
import logging
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

from aiohttp import web

from core.errors import DomainError, Message, Missing, Refused
from core.i18n import Locale
from demo import acts, messages
from demo.hub import Hub
from demo.pictures import picture_of
from demo.refusals import explain
from demo.words import page_words

log = logging.getLogger(__name__)
HOST = "127.0.0.1"
NAMES = (HOST, "localhost")
STATIC = Path(__file__).parent / "static"
MAX_BODY = 24 * 1024 * 1024
"""Bytes of a request: a little more than what Discord takes as attachments, in base64."""
LONGEST = 31 * 86400
HEADERS = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; "
    "form-action 'self'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}
HUB = web.AppKey("hub", Hub)
MEMBER = web.RequestKey("member", int)
FORM = web.RequestKey("form", dict[str, Any])
Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


def make_app(hub: Hub) -> web.Application:
    app = web.Application(middlewares=[sentences, guard], client_max_size=MAX_BODY)
    app[HUB] = hub
    app.on_response_prepare.append(_headers)
    app.add_routes(
        [
            web.get("/", page),
            web.get("/api/state", state),
            web.get("/api/messages", channel),
            web.get("/api/words", words),
            web.get("/api/file/{id}", file),
            web.get("/api/events", events),
            web.post("/api/act", act),
            web.post("/api/clock", clock),
            web.post("/api/restart", restart),
            web.post("/api/reset", reset),
            web.post("/api/tour", tour),
        ]
    )
    if STATIC.is_dir():
        app.router.add_static("/static", STATIC)
    return app


async def _headers(request: web.Request, response: web.StreamResponse) -> None:
    for name, value in HEADERS.items():
        response.headers.setdefault(name, value)


# Who may ask


@web.middleware
async def guard(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Refuse what another site sends through the visitor's browser, and names that only pretend to be this machine.

    A foreign name in `Host` that resolves to the loopback address is how a site gets around the browser's rule of one
    origin (DNS rebinding).
    """
    if request.host.partition(":")[0] not in NAMES:
        return _refusal(request, Message("demo-foreign-host"), 403)
    foreign = request.headers.get("Sec-Fetch-Site", "none") not in ("none", "same-origin")
    if foreign and not (request.path == "/" and request.headers.get("Sec-Fetch-Mode") == "navigate"):
        return _refusal(request, Message("demo-foreign-site"), 403)
    if request.method not in ("GET", "HEAD"):
        origin = request.headers.get("Origin")
        own = origin is None or origin == f"http://{request.host}"
        if not own or request.headers.get("X-Confrere") != "1" or request.content_type != "application/json":
            return _refusal(request, Message("demo-foreign-site"), 403)
    return await handler(request)


@web.middleware
async def sentences(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Every failure is one sentence in the member's language."""
    try:
        return await handler(request)
    except web.HTTPException as error:
        if error.status == web.HTTPRequestEntityTooLarge.status_code:
            return _refusal(request, Message("demo-too-large"), error.status)
        raise
    except ConnectionError:
        raise
    except Exception as error:  # whatever it is, the page goes on
        message = explain(error, request.get(FORM))
        if message is None:
            log.exception("an act failed")
            message = Message("demo-crashed")
        # A refused act is an answer like another; what cannot be read fails as HTTP has it.
        reading = 404 if isinstance(error, Missing) else 400
        return _refusal(request, message, reading if request.method == "GET" else 200)


def _refusal(request: web.Request, message: Message, status: int) -> web.Response:
    hub, member = request.app[HUB], request.get(MEMBER)
    try:
        locale = Locale.FR if member is None else hub.world.locale(member)
    except (DomainError, KeyError):
        locale = Locale.FR
    return web.json_response({"ok": False, "error": hub.translator.say(locale, message)}, status=status)


# What is asked


async def page(request: web.Request) -> web.StreamResponse:
    index = STATIC / "index.html"
    if not index.is_file():
        raise Missing("demo-no-page")
    return web.FileResponse(index)


def _member(request: web.Request) -> int:
    hub = request.app[HUB]
    given = request.query.get("member")
    member = acts.as_id(given) if given else hub.default_member()
    request[MEMBER] = member
    return member


async def state(request: web.Request) -> web.Response:
    hub = request.app[HUB]
    try:
        view = hub.view(_member(request))
    except Missing:  # of the world before the last start
        view = hub.view(hub.default_member())
    open_ = request.query.get("channel")
    found = view.state(acts.as_id(open_) if open_ and open_ != "dm" else None)
    return web.json_response({"version": hub.version, "now": hub.now().isoformat(), **found})


async def channel(request: web.Request) -> web.Response:
    view = request.app[HUB].view(_member(request))
    return web.json_response(messages.channel(view, acts.as_id(request.query.get("channel"))))


async def words(request: web.Request) -> web.Response:
    return web.json_response(page_words(Locale.of(request.query.get("locale")) or Locale.FR))


async def file(request: web.Request) -> web.Response:
    view = request.app[HUB].view(_member(request))
    name, data = messages.file_of(view, str(acts.as_id(request.match_info["id"])))
    picture = picture_of(data)
    response = web.Response(body=data, content_type=picture.content_type if picture else "application/octet-stream")
    if picture is None:
        response.headers["Content-Disposition"] = f"attachment; filename*=UTF-8''{_quoted(name)}"
    response.headers["Content-Security-Policy"] = "default-src 'none'; sandbox"
    return response


def _quoted(name: str) -> str:
    return "".join(c if (c.isascii() and c.isalnum()) or c in "-._" else f"%{b:02X}" for c in name for b in c.encode())


async def events(request: web.Request) -> web.StreamResponse:
    """Server-sent events, for as long as the page listens."""
    hub = request.app[HUB]
    member = _member(request)
    known = hub.view(member).fingerprint()
    queue: asyncio.Queue[str] = asyncio.Queue()
    response = web.StreamResponse(headers={"Content-Type": "text/event-stream"})
    hub.listeners.add(queue)
    try:
        await response.prepare(request)
        await _tell(response, "hello", {"version": hub.version})
        while True:
            event = await queue.get()
            if event == "changed":
                # Looked at for each member: nobody is told of what only another sees.
                current = hub.view(member).fingerprint()
                if current != known:
                    known = current
                    await _tell(response, "changed", {"version": hub.version})
            elif event == "clock":
                await _tell(response, "clock", {"now": hub.now().isoformat()})
            else:
                await _tell(response, event, {})
                return response
    except (ConnectionError, DomainError):
        return response
    finally:
        hub.listeners.discard(queue)


async def _tell(response: web.StreamResponse, event: str, data: dict[str, Any]) -> None:
    await response.write(f"event: {event}\ndata: {json.dumps(data)}\n\n".encode())


async def _body(request: web.Request) -> dict[str, Any]:
    try:
        body = acts.Body(await request.json()).values
    except ValueError:
        raise Refused("demo-odd-request") from None
    if body.get("member") is not None:
        request[MEMBER] = acts.as_id(body["member"])
    return body


async def act(request: web.Request) -> web.Response:
    hub = request.app[HUB]
    body = await _body(request)
    if body.get("op") == "submit" and (form := hub.world.forms.get(str(body.get("form")))):
        request[FORM] = form.shown.modal or {}
    return web.json_response({"ok": True, **await acts.perform(hub, body)})


async def clock(request: web.Request) -> web.Response:
    seconds = (await _body(request)).get("seconds")
    if isinstance(seconds, bool) or not isinstance(seconds, int | float) or not 0 < seconds <= LONGEST:
        raise Refused("demo-odd-request")
    hub = request.app[HUB]
    await hub.advance(float(seconds))
    return web.json_response({"ok": True, "now": hub.now().isoformat()})


async def restart(request: web.Request) -> web.Response:
    await _body(request)
    await request.app[HUB].restart()
    return web.json_response({"ok": True})


async def reset(request: web.Request) -> web.Response:
    body = await _body(request)
    await request.app[HUB].reset(bare=body.get("bare") is True)
    return web.json_response({"ok": True})


async def tour(request: web.Request) -> web.Response:
    body, hub = await _body(request), request.app[HUB]
    guide = hub.world.guide
    if "chapter" in body:
        guide.open(str(body["chapter"]))
    else:
        guide.steer(str(body.get("action")))
    hub.touch()
    return web.json_response({"ok": True})
