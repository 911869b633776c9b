"""The world that runs: one server, one bot, one clock; whose turn it is; who is told that something changed."""

import asyncio
import logging
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager, suppress
from datetime import datetime
from itertools import chain, count
from pathlib import Path

import discord
from simcord import Env

import demo.simcord_ext as ext
from core.clock import system_now
from core.errors import Refused
from core.i18n import Translator, shipped
from demo import community as stage
from demo import tour
from demo.community import Community
from demo.guide import Guide
from demo.kept import Kept, keep
from demo.progress import Act
from demo.projection import View
from demo.tour.steps import Chapter
from demo.world import World

log = logging.getLogger(__name__)
Found = Callable[[Env], Awaitable[Community]]
PATIENCE = 5.0
"""Real seconds that an act waits for the bot to come to rest; what takes longer goes on behind the answer."""
GLANCE = 0.5
"""The same for the clock, which comes again each second: members go first."""
SETTLING = 60.0
"""The same for the founding and a restart."""
LONG = 900.0
"""The same for one stride of an advance."""
STRIDE = 3600.0
"""Virtual seconds of one stride of an advance: after each, pages are shown the clock."""
BEAT = 0.1
"""Real seconds between two looks at whether something changed."""
NAME = "Confrère"


class Hub:
    """Holds the world. simcord takes one operation at a time: whoever acts does so in a `turn`, and waits for it."""

    def __init__(
        self,
        folder: Path,
        make_bot: Callable[[Path], discord.Client],
        found: Found = stage.found,
        today: Callable[[], datetime] = system_now,
        translator: Translator | None = None,
        kept: Kept | None = None,
        key: str = "",
    ) -> None:
        """`folder` takes a new database for each world; `make_bot` makes a bot on one.

        `kept`: a community to go on from, instead of founding it. One that is founded is kept for a new start, where
        the secret `key` is given that bots are made with.
        """
        self._folder, self._make_bot, self._found, self._today = folder, make_bot, found, today
        self.translator = translator or shipped()
        self.version = 0
        self.listeners: set[asyncio.Queue[str]] = set()
        self.kept, self._key = kept, key
        self._world: World | None = None
        self._lock = asyncio.Lock()
        self._tasks: list[asyncio.Task[None]] = []
        self._origin = 0.0
        self._ending = False

    @property
    def world(self) -> World:
        if self._world is None:
            raise Refused("demo-not-ready")
        return self._world

    def now(self) -> datetime:
        return self.world.env.now()

    def view(self, member_id: int) -> View:
        """What a member sees now. Raises `Missing` for who is not of this world."""
        return View(self.world, member_id, self.translator)

    def default_member(self) -> int:
        """Who a visitor is at first."""
        return next(iter(self.world.actors))

    async def open(self) -> None:
        """Found the world and let its clock run."""
        await self._make_founded()
        self._tasks = [asyncio.create_task(self._run_clock()), asyncio.create_task(self._watch())]

    async def close(self) -> None:
        """Tell the pages, let the act under way end, stop the bot."""
        self._ending = True
        self.publish("end")
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        async with self._lock:
            await self._unmake()
            self._world = None

    @asynccontextmanager
    async def turn(self, patience: float | None = None) -> AsyncIterator[World]:
        """The world, to oneself. `patience` (`PATIENCE`) bounds how long the bot's reaction is waited for."""
        async with self._lock:
            world = self.world
            world.env.settle_timeout = PATIENCE if patience is None else patience
            with world.env.time_context():
                yield world

    # Acts on the whole world

    async def advance(self, seconds: float) -> None:
        """Let `seconds` pass: an hour is lived through timer by timer, more than that hour by hour.

        What falls due then happens at the end of its hour: timer by timer, a week takes 14 real seconds.
        """
        async with self.turn(LONG) as world:
            left = seconds
            while left > 0 and not self._ending:
                stride = min(left, STRIDE)
                await (world.env.advance_time(stride) if seconds <= STRIDE else ext.leap(world.env, stride))
                await ext.archive_idle_threads(world.env)
                self._origin -= stride
                left -= stride
                self.publish("clock")
            world.guide.note(Act("", "clock", f"{seconds:g}"))
        self.touch()

    async def restart(self) -> None:
        """End the bot, and start another on the same database; Discord and its members notice only the pause."""
        async with self.turn(SETTLING) as world:
            old = world.bot
            await world.env.restart_bot(self._make_bot(world.database))
            await old.close()
            await ext.chunk(world.env)
            world.guide.note(Act("", "restart"))
        self.touch()

    async def reset(self, *, bare: bool = False) -> None:
        """A new database, a new server, the same fictitious people. Until they stand, pages see the old ones.

        `bare`: the bot was only just invited, and the tour leads who owns the server through its set-up.
        """
        async with self._lock:
            await self._unmake()
            await (self._make(stage.bare, tour.BARE) if bare else self._make_founded())
        self.publish("gone")

    # Who is told

    def touch(self) -> None:
        """Something that no request of the bot shows: a mark, the tour."""
        self.version += 1
        self.publish("changed")

    def publish(self, event: str) -> None:
        for queue in self.listeners:
            queue.put_nowait(event)

    # Inside

    async def _make_founded(self) -> None:
        """Go on from the kept community, or found it and keep it."""
        if self.kept and self.kept.is_fresh(self._today()):
            await self._make(self.kept.community, kept=self.kept)
        else:
            await self._make(self._found)
            if self._key:
                self.kept = keep(self.world.env, self.world.community, self.world.database, self._key)

    async def _make(self, found: Found, chapters: Sequence[Chapter] = tour.CHAPTERS, kept: Kept | None = None) -> None:
        database = self._new_database()
        if kept:
            await kept.store(database, self._key)
        env = Env(self._make_bot(database), check_errors=False, settle_timeout=SETTLING)
        if kept:
            ext.resume(env, kept.discord)
        else:
            ext.start_clock(env, self._today() - stage.HISTORY)
            env.backend.edit_bot_profile(NAME)
        try:
            await env.start()
            with env.time_context():
                community = await found(env)
                await ext.leap(env, (self._today() - env.now()).total_seconds())
                await ext.archive_idle_threads(env)
                for actor in community.actors.values():
                    env.backend.get_dm_channel(actor.id)
        except BaseException:  # whatever stopped it, a cancellation too
            # An event loop takes one live Env: the next attempt needs its place.
            await env.shutdown()
            with suppress(AttributeError):  # a sharded client that never connected has no queue to close
                await env.bot.close()
            raise
        self._origin = time.monotonic() - env.backend.clock.elapsed
        self._world = world = World(env, community, Guide(env, community, chapters), database)
        for member in world.actors:
            for channel in world.env.backend.channels.values():
                if channel.guild_id is not None:
                    world.read(member, channel.id)
        self.version += 1

    def _new_database(self) -> Path:
        """Another server is another database: a kept one is left as it was."""
        stamp = self._today().strftime("%Y-%m-%d-%H%M%S")
        names = chain([f"confrere-{stamp}.db"], (f"confrere-{stamp}-{number}.db" for number in count(2)))
        return next(path for name in names if not (path := self._folder / name).exists())

    async def _unmake(self) -> None:
        if self._world is not None:
            await self._world.env.shutdown()
            await self._world.bot.close()

    async def _run_clock(self) -> None:
        """Each real second moves the virtual clock: jobs come due, controls time out."""
        while True:
            await asyncio.sleep(1)
            try:
                async with self.turn(GLANCE) as world:
                    behind = time.monotonic() - self._origin - world.env.backend.clock.elapsed
                    if behind > 0:
                        await world.env.advance_time(behind)
            except TimeoutError:
                log.info("the bot is still at work")
            except Exception:  # the clock must outlive any single fault
                log.exception("the clock stumbled")
            self.publish("clock")

    async def _watch(self) -> None:
        """Tell the pages when the bot and Discord spoke, also while somebody's turn lasts.

        Counting what was said costs less than listening: a listener would run inside the bot's own tasks.
        """
        known: tuple[World | None, int] = (None, 0)
        while True:
            await asyncio.sleep(BEAT)
            if (world := self._world) is None:
                continue
            current = (world, world.crossings())
            if current != known:
                known = current
                world.guide.look()
                self.touch()
