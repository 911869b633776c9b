"""What the server's commands keep and read. Each method is one transaction; none speaks to Discord."""

import asyncio
import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from core.clock import Clock
from core.rights import Actor
from db import jobs, migrate
from db.engine import Database
from db.queries import frame

CARDS = "server.cards"
"""The daily job that has whatever waits for somebody shown again where it was deleted."""
REASON_LIMIT = 500


@dataclass(frozen=True, slots=True)
class Storage:
    """`size`, and the `room` left on its disk, are in bytes, and known for SQLite only; `expected` is the revision that
    this version wants.
    """

    kind: str
    revision: str
    expected: str
    size: int | None
    room: int | None


class ServerService:
    def __init__(self, db: Database, clock: Clock) -> None:
        self._db, self._clock = db, clock

    async def applied(self, actor: Actor, changed: Sequence[str]) -> None:
        """The set-up ran: note what it changed, and make due again what waited for it."""
        now = self._clock.now()
        async with self._db.write() as session:
            if changed:
                reason = " ".join(changed)[:REASON_LIMIT]
                await frame.audit(session, actor.guild_id, now, actor.user_id, "server.install", reason=reason)
            await jobs.revive(session, actor.guild_id, now)

    async def let_go(self, actor: Actor, purpose: str) -> None:
        """Note who took what serves a purpose from it."""
        async with self._db.write() as session:
            now = self._clock.now()
            await frame.audit(session, actor.guild_id, now, actor.user_id, "server.unbind", target=purpose)

    async def parked(self, guild_id: int) -> dict[str, int]:
        """How many jobs of the server wait for somebody to mend something, by the text that says what."""
        async with self._db.read() as session:
            return await jobs.parked(session, guild_id)

    async def storage(self) -> Storage:
        url = self._db.url
        size = room = None
        if self._db.is_sqlite and url.database:
            path = Path(url.database)
            size = (await asyncio.to_thread(path.stat)).st_size
            room = (await asyncio.to_thread(shutil.disk_usage, path)).free
        kind = "SQLite" if self._db.is_sqlite else "PostgreSQL"
        return Storage(kind, await migrate.current(url) or "", migrate.head(), size, room)
