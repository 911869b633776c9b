"""Everything that the bot lets out or keeps, collected while it runs: what others could get hold of.

Not collected, because Discord itself names who acts: interactions and events as they come in, and what members wrote
natively. What is private to a member is collected like the rest, but for one thing that their own export must hold.
"""

import io
import json
import logging
import re
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager, redirect_stderr
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from simcord import ChannelHandle
from simcord.backend import serializers
from sqlalchemy import inspect, text
from sqlalchemy.engine import Connection

from core import logs
from demo.simcord_ext import _patching

if TYPE_CHECKING:
    from tests.leaks.cast import Cast

PAGE = 4096
PRIVATE = ("/interactions/", "/webhooks/", "/users/@me/channels")
EPHEMERAL = 1 << 6
Row = dict[str, Any]


@dataclass(frozen=True)
class Request:
    """One request of the bot's, at what moment of the simulated clock; `files` are names with their bytes."""

    at: datetime
    method: str
    path: str
    params: Any
    body: Any
    files: tuple[tuple[str, bytes], ...]
    reason: str | None

    def __str__(self) -> str:
        return f"{self.method} {self.path}"


class Evidence:
    """Collected from a world while it is `watched`; looked through by `tests.leaks.search`."""

    def __init__(self, cast: "Cast") -> None:
        self.cast = cast
        self.requests: list[Request] = []
        self.log = io.StringIO()
        """What the bot writes to stderr when it logs as much as it can."""
        self.told: list[str] = []
        """What its own loggers were given, before the formatter made it safe, with the texts of exceptions."""
        self.pages: dict[str, set[bytes]] = {}
        """The pages of the database's files at several moments, by where they were."""
        self.afterwards: list[tuple[str, bytes]] = []
        """The files as they lay after what is to be gone was erased."""
        self.rows: dict[str, list[Row]] = {}
        """Every row that was in a table at one of these moments."""
        self.statements: dict[str, str] = {}
        """What made each of SQLite's tables."""
        self.messages: dict[str, Any] = {}
        """The bot's messages as whoever may read them saw them, each as often as it changed between photographs."""
        self.present: set[tuple[int, int]] = set()
        """Threads and who was listed as following them."""
        self._asleep = False

    @contextmanager
    def unsearched(self, _why: str) -> Iterator[None]:
        """What a member is given privately here holds their account, and has to."""
        self._asleep = True
        try:
            yield
        finally:
            self._asleep = False

    def note(self, method: str, path: str, body: Any, params: Any, files: Any, reason: str | None) -> None:
        if not self._asleep:
            at = self.cast.env.now()
            copied = json.loads(json.dumps(body, default=str))
            self.requests.append(Request(at, method, path, params, copied, tuple(map(_read, files or ())), reason))

    async def photograph(self, *, afterwards: bool = False) -> None:
        """Copy what lies on disk now, open every table, and look at what stands on Discord.

        `afterwards`: what the member wrote is to be gone.
        """
        url = self.cast.bot.db.url
        if url.get_backend_name() == "sqlite":
            for path in Path(url.database or "").parent.glob(f"{Path(url.database or '').name}*"):
                content = path.read_bytes()
                self.afterwards += [(path.name, content)] if afterwards else []
                self.pages.setdefault(path.name, set()).update(_pages(content, log=path.name.endswith("-wal")))
        async with self.cast.bot.db.engine.connect() as connection:
            for name, rows in (await connection.run_sync(_all_rows)).items():
                kept = self.rows.setdefault(name, [])
                kept += [row for row in rows if row not in kept]
            if url.get_backend_name() == "sqlite":
                made = await connection.execute(text("SELECT name, sql FROM sqlite_master WHERE type = 'table'"))
                self.statements = dict(made.tuples().all())
        self._look()

    def _look(self) -> None:
        backend = self.cast.env.backend
        private = set(backend.dm_channels.values())
        for channel_id, messages in backend.messages.items():
            for message in messages.values():
                if message.author_id != backend.bot_user.id or message.flags & EPHEMERAL:
                    continue  # private answers are among the requests
                payload = serializers.message_payload(backend, message)
                if payload not in self.messages.values():
                    where = "private message" if channel_id in private else "message"
                    self.messages[f"{where} {message.id} ({len(self.messages)})"] = payload
        for channel in backend.channels.values():
            self.present |= {(channel.id, user_id) for user_id in channel.thread_members}

    def follows(self, thread: ChannelHandle, user_id: int) -> bool:
        return (thread.id, user_id) in self.present

    @property
    def standing(self) -> list[Any]:
        """The bot's messages that others saw."""
        return [_without_draws(payload) for where, payload in self.messages.items() if not where.startswith("private")]

    @property
    def seen(self) -> list[tuple[Any, ...]]:
        """What others could see happen, in order, each thing with its moment, but for what discord.py draws itself.

        What the bot only reads, nobody sees; nor do two such reads that run side by side come in one order.
        """
        private = {f"/channels/{number}/" for number in self.cast.env.backend.dm_channels.values()}
        return [
            (one.at, one.method, one.path, one.params, _without_draws(one.body), one.files, one.reason)
            for one in self.requests
            if one.method != "GET" and not one.path.startswith((*PRIVATE, *private))
        ]


HANDLE = re.compile(r"\b[0-9a-f]{32}\b")
"""What a sanction is called in the moderators' channel: drawn by `secrets`, from nothing."""


def _without_draws(body: Any) -> Any:
    if isinstance(body, dict):
        return {key: _without_draws(value) for key, value in body.items() if key != "nonce"}
    if isinstance(body, list):
        return [_without_draws(value) for value in body]
    return HANDLE.sub("…", body) if isinstance(body, str) else body


def _read(file: Any) -> tuple[str, bytes]:
    at = file.fp.tell()
    data = file.fp.read()
    file.fp.seek(at)
    return file.filename, data


def _pages(content: bytes, *, log: bool) -> Iterator[bytes]:
    """SQLite's pages, which nothing crosses; in its log, each has a header of its own, and the log has one."""
    first, header = (32, 24) if log else (0, 0)
    for start in range(first, len(content), header + PAGE):
        yield content[start + header : start + header + PAGE]


def _all_rows(connection: Connection) -> dict[str, list[Row]]:
    found = {}
    for name in inspect(connection).get_table_names():
        try:
            rows = connection.execute(text(f'SELECT * FROM "{name}"'))
        except Exception:  # what belongs to the index alone, which the raw file shows
            continue
        found[name] = [dict(row._mapping) for row in rows]
    return found


class _Raw(logging.Handler):
    def __init__(self, told: list[str]) -> None:
        super().__init__()
        self.told = told

    def emit(self, record: logging.LogRecord) -> None:
        error = record.exc_info[1] if record.exc_info else None
        texts = traceback.format_exception(error) if error else []
        self.told.append("\n".join((f"{record.name}: {record.getMessage()}", *texts)))


_active: list[Evidence] = []


def _recorded(original: Callable[..., Any]) -> Callable[..., Any]:
    def dispatch(backend: Any, method: str, path: str, **options: Any) -> Any:
        for evidence in _active:
            evidence.note(
                method, path, options.get("json"), options.get("params"), options.get("files"), options.get("reason")
            )
        return original(backend, method, path, **options)

    return dispatch


_patching.replace("simcord.http.router:dispatch", _recorded)


@contextmanager
def watched(evidence: Evidence) -> Iterator[None]:
    """Collect what the bot asks of Discord and what it logs, as if its operator wanted to know everything."""
    names = (None, *logs.LEAST)
    before = {name: (logging.getLogger(name).level, logging.getLogger(name).handlers[:]) for name in names}
    raised = logging.raiseExceptions
    with redirect_stderr(evidence.log):
        logs.configure("DEBUG", as_json=False)
    logging.getLogger().addHandler(_Raw(evidence.told))
    _active.append(evidence)
    try:
        yield
    finally:
        _active.remove(evidence)
        logging.captureWarnings(False)
        logging.raiseExceptions = raised
        for name, (level, handlers) in before.items():
            logging.getLogger(name).setLevel(level)
            logging.getLogger(name).handlers[:] = handlers
