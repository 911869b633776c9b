"""One guarded loop that carries out what is due, at start, on time, and at once when asked.

Invariants: a job is claimed in the database before it runs, under a lease that outlives it, or together with the
change that it carries out; it is deleted only after its effect ended well, and only if nobody asked for it again
meanwhile; what a crash interrupted comes up again when its lease ends. Effects are safe to repeat, and in one process
an effect never runs twice at once for the same key. A slow effect holds up no other, and whoever waits for one does
not wait for its job to be struck off. Asking for a job wakes the loop.
"""

import asyncio
import logging
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import aiohttp
import discord

from cogs.frame.feature import Effect
from cogs.frame.pace import SOON, Pace
from core.clock import Clock
from core.errors import Blocked, DomainError, Message
from db import jobs
from db.engine import Database

log = logging.getLogger(__name__)
TIMEOUT = 100.0
"""Seconds an effect may take: discord.py waits out rate limits of up to 60 s by itself."""
AT_ONCE = 20
"""How many effects the loop lets run side by side; those that members wait for come on top."""
LOOK_AT_LEAST_EVERY = 300.0
FIRST_UPKEEP = timedelta(hours=1)
"""How long after its first start a bot does its daily work: before, there is nothing old, and members come first."""
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
        self.first_upkeep = FIRST_UPKEEP
        self._planned = False
        self._pace = Pace("the jobs' loop", self._round)
        self._held: dict[jobs.Name, tuple[jobs.Job, datetime]] = {}
        """Claimed with the change that asked for them, and until when they may begin: their lease must outlive them."""
        self._running: dict[jobs.Name, asyncio.Task[None]] = {}
        self._known: dict[jobs.Name, Any] = {}
        """What the jobs that run are about, until their effects take it."""
        db.on_jobs = self._asked

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
        """Carry out a job that was just asked for. None: done; else what hinders it, for the member to read.

        The job stays stored until it is done. One that runs already is waited for, then looked at again: it may
        have begun before the last change.
        """
        name = (kind, str(key))
        while True:
            await self.ended(*name)
            now = self._clock.now()
            held, until = self._held.pop(name, (None, now))
            if held and now < until:
                return await self._begin(held)
            try:
                async with self._db.write() as session:
                    job = await jobs.claim_one(session, *name, now, now + jobs.LEASE)
                    left = job is None and await jobs.exists(session, *name)
            except DomainError:
                return LATER
            if job:
                return await self._begin(job)
            if name not in self._running:  # else somebody was quicker, and is waited for like the first
                return LATER if left else None

    def known(self, kind: str, key: str | int) -> Any:
        """What the job that runs is about, for its effect to take once; None where that must be read."""
        return self._known.pop((kind, str(key)), None)

    async def ended(self, kind: str, key: str) -> None:
        """Wait until no job of this name runs."""
        while running := self._running.get((kind, key)):
            await asyncio.wait([running])

    async def revive(self, guild_id: int) -> None:
        """Try a server's parked jobs again: what blocked them may be mended."""
        async with self._db.write() as session:
            await jobs.revive(session, guild_id, self._clock.now())

    async def stop(self) -> None:
        """End the loop; give what runs ten seconds to finish."""
        looking = self._pace.get_task()
        self._pace.cancel()
        if ending := {*self._running.values(), *([looking] if looking else [])}:
            _, late = await asyncio.wait(ending, timeout=10)
            for task in late:
                task.cancel()

    async def _round(self) -> float:
        """Set off what is due, as much as may run; the seconds until the next look."""
        if not self._planned:
            async with self._db.write() as session:
                for kind in self._daily:
                    await jobs.ensure(session, kind, "daily", self._clock.now() + self.first_upkeep)
            self._planned = True
        free = AT_ONCE - len(self._running)
        if free <= 0:
            return LOOK_AT_LEAST_EVERY
        now = self._clock.now()
        async with self._db.read() as session:
            following = await jobs.next_due(session, self._shards, self._running)
        if following is None or following > now:
            pause = (following - now).total_seconds() if following else LOOK_AT_LEAST_EVERY
            return min(max(pause, SOON), LOOK_AT_LEAST_EVERY)
        async with self._db.write() as session:
            due = await jobs.claim(session, now, now + jobs.LEASE, self._shards, free, self._running)
        for job in due:
            self._held.pop((job.kind, job.key), None)  # nobody began it in time
            self._begin(job)
        return SOON

    def _asked(self, asked: Sequence[jobs.Asked]) -> None:
        """Jobs were asked for: what is held waits for `run_now`, the rest for the loop."""
        until = self._clock.now() + jobs.LEASE - timedelta(seconds=TIMEOUT)
        for job in asked:
            if isinstance(job, jobs.Job):
                name = (job.kind, job.key)
                # What runs under this name may change what it is about before it ends.
                self._held[name] = replace(job, known=None) if name in self._running else job, until
                continue
            if job in self._held:  # what it is about was changed since
                held, lease = self._held[job]
                self._held[job] = replace(held, known=None), lease
            self.wake()

    def _begin(self, job: jobs.Job) -> "asyncio.Future[Message | None]":
        """Set a claimed job off; gives what hinders it, or None, as soon as that is known."""
        name = (job.kind, job.key)
        outcome: asyncio.Future[Message | None] = asyncio.get_running_loop().create_future()
        self._known[name] = job.known

        def ended(_task: "asyncio.Task[None]") -> None:
            self._known.pop(name, None)
            if len(self._running) >= AT_ONCE:
                self.wake()  # the loop may have left some for want of room
            del self._running[name]
            if not outcome.done():
                outcome.cancel()

        self._running[name] = task = asyncio.create_task(self._run(job, outcome))
        task.add_done_callback(ended)
        return outcome

    async def _run(self, job: jobs.Job, outcome: "asyncio.Future[Message | None]") -> None:
        try:
            async with asyncio.timeout(TIMEOUT):
                left = await self._effects[job.kind](job.key)
            if left is None:
                _tell(outcome, None)  # whoever waits need not wait for what follows
                await asyncio.sleep(0)  # and goes first
            await self._finish(job, left)
            _tell(outcome, None)
        except Blocked as error:
            _tell(outcome, error.message)
            await self._postpone(job, error.message, park=True)
        except Exception as error:  # an effect's fault is kept with its job, and never ends the loop
            if is_passing(error):
                log.warning("job %s waits: %s", job.kind, type(error).__name__)
            else:
                log.exception("job %s failed", job.kind)
            hindrance = FORBIDDEN if isinstance(error, discord.Forbidden) else LATER
            _tell(outcome, hindrance)
            await self._postpone(job, hindrance, park=job.attempts >= PARK_AFTER)

    async def _finish(self, job: jobs.Job, left: jobs.Left | None) -> None:
        async with self._db.write() as session:
            if isinstance(left, datetime):
                await jobs.put_off(session, job, left)
                return
            if left:
                await left(session)
            if job.kind in self._daily:
                await jobs.schedule(session, job.kind, job.key, _tomorrow(self._clock.now()))
            elif not await jobs.finish(session, job):
                self.wake()  # it was asked for again meanwhile

    async def _postpone(self, job: jobs.Job, hindrance: Message, *, park: bool) -> None:
        pause = PARKED_FOR if park else BACK_OFF[min(job.attempts, len(BACK_OFF)) - 1]
        with suppress(DomainError):  # its lease will end, and it comes up again
            async with self._db.write() as session:
                await jobs.postpone(session, job, self._clock.now() + pause, hindrance.key, park=park)


def _tell(outcome: "asyncio.Future[Message | None]", hindrance: Message | None) -> None:
    """Once: who waited may have gone, as when the bot stops."""
    if not outcome.done():
        outcome.set_result(hindrance)


def is_passing(error: BaseException) -> bool:
    """Whether trying again later may be enough: Discord or the database is away, slow, or overrun."""
    if isinstance(error, discord.HTTPException):
        return error.status == 429 or error.status >= 500
    return isinstance(error, (discord.RateLimited, aiohttp.ClientError, TimeoutError, OSError, DomainError))


def _tomorrow(now: datetime) -> datetime:
    """The next four o'clock in the morning, UTC: a quiet hour in France."""
    four = now.replace(hour=4, minute=0, second=0, microsecond=0)
    return four if four > now else four + timedelta(days=1)
