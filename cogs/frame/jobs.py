"""One guarded loop that carries out what is due, at start, on time, and at once when asked.

Invariants: a job is claimed in the database before it runs, under a lease that outlives it; it is deleted only
after its effect ended well, and only if nobody asked for it again meanwhile; what a crash interrupted comes up
again when its lease ends. Effects are safe to repeat, and in one process an effect never runs twice at once for the
same key. A slow effect holds up no other.
"""

import asyncio
import logging
from collections.abc import Mapping
from datetime import datetime, timedelta

import aiohttp
import discord

from cogs.frame.feature import Effect
from cogs.frame.pace import Pace
from core.clock import Clock
from core.errors import Blocked, DomainError, Message
from db import jobs
from db.engine import Database

log = logging.getLogger(__name__)
TIMEOUT = 100.0
"""Seconds an effect may take: discord.py waits out rate limits of up to 60 s by itself."""
LEASE = timedelta(seconds=120)
AT_ONCE = 20
"""How many effects the loop lets run side by side; those that members wait for come on top."""
LOOK_AT_LEAST_EVERY = 300.0
BACK_OFF = tuple(timedelta(seconds=seconds) for seconds in (5, 30, 120, 600, 3600))
PARK_AFTER = 8
PARKED_FOR = timedelta(days=1)
LATER = Message("error-later")
FORBIDDEN = Message("blocked-forbidden")


class JobRunner:
    """Runs the effects that features registered. One a process."""

    def __init__(self, db: Database, clock: Clock, shards: jobs.Shards) -> None:
        self._db, self._clock, self._shards = db, clock, shards
        self._effects: dict[str, Effect] = {}
        self._daily: set[str] = set()
        self._planned = False
        self._pace = Pace("the jobs' loop", self._round)
        self._running: dict[jobs.Name, asyncio.Task[Message | None]] = {}

    def register(self, effects: Mapping[str, Effect], daily: Mapping[str, Effect]) -> None:
        self._effects |= {**effects, **daily}
        self._daily |= set(daily)

    def start(self) -> None:
        """Begin, once Discord is ready to be written to; again after a reconnection, to look at once."""
        self._pace.begin()

    def wake(self) -> None:
        """Look again soon: something may be due earlier than the loop believes, even while it is looking."""
        self._pace.wake()

    async def run_now(self, kind: str, key: str | int) -> Message | None:
        """Carry out a job that was just scheduled. None: done; else what hinders it, for the member to read.

        The job stays stored until it is done. One that runs already is waited for, then looked at again: it may
        have begun before the last change.
        """
        name = (kind, str(key))
        while True:
            while running := self._running.get(name):
                await asyncio.wait([running])
            now = self._clock.now()
            try:
                async with self._db.write() as session:
                    job = await jobs.claim_one(session, *name, now, now + LEASE)
                    left = job is None and await jobs.exists(session, *name)
            except DomainError:
                return LATER
            if job:
                return await self._track(job)
            if name not in self._running:  # else somebody was quicker, and is waited for like the first
                return LATER if left else None

    async def revive(self, guild_id: int) -> None:
        """Try a server's parked jobs again: what blocked them may be mended."""
        async with self._db.write() as session:
            await jobs.revive(session, guild_id, self._clock.now())
        self.wake()

    async def stop(self) -> None:
        """End the loop; give what runs ten seconds to finish."""
        looking = self._pace.get_task()
        self._pace.cancel()
        if ending := {*self._running.values(), *([looking] if looking else [])}:
            _, late = await asyncio.wait(ending, timeout=10)
            for task in late:
                task.cancel()

    async def _round(self) -> float:
        """Set off what is due, as much as may run; the seconds until the next is. What ends wakes the loop."""
        if not self._planned:
            async with self._db.write() as session:
                for kind in self._daily:
                    await jobs.ensure(session, kind, "daily", self._clock.now())
            self._planned = True
        free = AT_ONCE - len(self._running)
        if free <= 0:
            return LOOK_AT_LEAST_EVERY
        now = self._clock.now()
        async with self._db.write() as session:
            due = await jobs.claim(session, now, now + LEASE, self._shards, free, self._running)
        for job in due:
            self._track(job)
        async with self._db.read() as session:
            following = await jobs.next_due(session, self._shards, self._running)
        if following is None:
            return LOOK_AT_LEAST_EVERY
        return min(max((following - self._clock.now()).total_seconds(), 0.1), LOOK_AT_LEAST_EVERY)

    def _track(self, job: jobs.Job) -> "asyncio.Task[Message | None]":
        name = (job.kind, job.key)

        def ended(_task: "asyncio.Task[Message | None]") -> None:
            self._running.pop(name, None)
            self.wake()

        self._running[name] = task = asyncio.create_task(self._run(job))
        task.add_done_callback(ended)
        return task

    async def _run(self, job: jobs.Job) -> Message | None:
        hindrance: Message | None = None
        park = False
        try:
            async with asyncio.timeout(TIMEOUT):
                await self._effects[job.kind](job.key)
        except Blocked as error:
            hindrance, park = error.message, True
        except Exception as error:  # an effect's fault is kept with its job, and never ends the loop
            hindrance = FORBIDDEN if isinstance(error, discord.Forbidden) else LATER
            park = job.attempts >= PARK_AFTER
            if is_passing(error):
                log.warning("job %s waits: %s", job.kind, type(error).__name__)
            else:
                log.exception("job %s failed", job.kind)
        try:
            await self._settle(job, hindrance, park=park)
        except DomainError:
            return LATER  # its lease will end, and it comes up again
        return hindrance

    async def _settle(self, job: jobs.Job, hindrance: Message | None, *, park: bool) -> None:
        now = self._clock.now()
        async with self._db.write() as session:
            if hindrance:
                pause = PARKED_FOR if park else BACK_OFF[min(job.attempts, len(BACK_OFF)) - 1]
                await jobs.postpone(session, job, now + pause, hindrance.key, park=park)
            elif job.kind in self._daily:
                await jobs.schedule(session, job.kind, job.key, _tomorrow(now))
            else:
                await jobs.finish(session, job)


def is_passing(error: BaseException) -> bool:
    """Whether trying again later may be enough: Discord or the database is away, slow, or overrun."""
    if isinstance(error, discord.HTTPException):
        return error.status == 429 or error.status >= 500
    return isinstance(error, (discord.RateLimited, aiohttp.ClientError, TimeoutError, OSError, DomainError))


def _tomorrow(now: datetime) -> datetime:
    """The next four o'clock in the morning, UTC: a quiet hour in France."""
    four = now.replace(hour=4, minute=0, second=0, microsecond=0)
    return four if four > now else four + timedelta(days=1)
