"""Ten thousand reminders due within one minute: how far apart they are sent, and what one costs.

Spreading is counted on a clock of its own, on the real `Openings`, as the jobs' loop asks them; the baseline sends each
when it is due. The cost is that of the two transactions around a message, on SQLite with its real settings, beside the
least that could remember a reminder: one row read and written.
"""

import heapq
import tempfile
import time
from collections import Counter
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from zoneinfo import ZoneInfo

from sqlalchemy import select, text
from sqlalchemy.engine import make_url

from benchmarks.figures import Figure
from cogs.checkins.service import CheckinService
from cogs.frame.openings import Openings
from core.checkins import Consent
from core.clock import Clock
from core.rights import Actor
from core.vault import Vault, new_key
from db import migrate
from db.engine import Database
from db.models import CheckinMemberRow

DUE = 10_000
MEMBERS = 200
START = datetime(2026, 11, 27, 17, tzinfo=UTC)
GUILD = 10**17


def spread() -> tuple[int, float]:
    """The most that begin within one second, and the seconds until the last has."""
    openings, random = Openings(), Random(1)
    due = [(START + timedelta(seconds=random.uniform(0, 60)), str(number)) for number in range(DUE)]
    heapq.heapify(due)
    opened = list[datetime]()
    while due:
        now, name = heapq.heappop(due)
        later = openings.slot(name, now)
        if later is None:
            opened.append(now)
        else:
            heapq.heappush(due, (later, name))
    busiest = max(Counter(int((moment - START).total_seconds()) for moment in opened).values())
    return busiest, (max(opened) - START).total_seconds()


async def cost() -> tuple[float, float]:
    """Milliseconds a reminder: ours, and one row read and written."""
    with tempfile.TemporaryDirectory() as folder:
        url = make_url(f"sqlite+aiosqlite:///{Path(folder) / 'reminders.db'}")
        await migrate.upgrade(url)
        db, now = Database(url.render_as_string()), [START - timedelta(days=7)]
        service = CheckinService(db, Clock(lambda: now[0]), Vault([new_key()]), ZoneInfo("Europe/Paris"), Random(1))
        for number in range(MEMBERS):
            await service.agree(Actor(GUILD, GUILD + number), {Consent.REMINDERS}, 2)
        now[0] = START + timedelta(minutes=1)
        async with db.read() as session:
            handles = [handle for handle in await session.scalars(select(CheckinMemberRow.reminder)) if handle]
        began = time.perf_counter()
        for handle in handles:
            sending = await service.begin_reminder(handle)
            if sending is None:
                raise RuntimeError("a reminder was not due")
            async with db.write() as session:
                await service.reminder_sent(sending)(session)
        ours = time.perf_counter() - began
        async with db.write() as session:
            await session.execute(text("CREATE TABLE plain (id INTEGER PRIMARY KEY, sent INTEGER)"))
            await session.execute(text("INSERT INTO plain VALUES (:id, 0)"), [{"id": id_} for id_ in range(MEMBERS)])
        began = time.perf_counter()
        for number in range(MEMBERS):
            async with db.write() as session:
                await session.execute(text("SELECT sent FROM plain WHERE id = :id"), {"id": number})
                await session.execute(text("UPDATE plain SET sent = sent + 1 WHERE id = :id"), {"id": number})
        bare = time.perf_counter() - began
        await db.close()
    return ours / MEMBERS * 1000, bare / MEMBERS * 1000


async def run() -> list[Figure]:
    busiest, last = spread()
    ours, bare = await cost()
    return [
        Figure("messages in the busiest second", busiest, DUE / 60, ""),
        Figure("seconds until the last", last, 60, "s"),
        Figure("one reminder, without Discord", ours, bare),
    ]
