"""What listeners owe: acts that the database could not take, and what was said while the bot was away."""

import logging
from asyncio import Event
from collections.abc import Awaitable, Callable
from functools import partial
from typing import ParamSpec

import discord
from discord.ext import commands

from cogs.frame.client import Confrere
from cogs.frame.pace import Pace
from core.errors import DomainError

log = logging.getLogger(__name__)
TRIED_AGAIN = 60.0
"""Seconds until what could not be done is tried again."""
NOTED_EVERY = 300.0
"""Seconds between two notes that the bot hears; what was written since the last one is looked through at start."""
NOTHING_TO_NOTE = 86_400.0
Act = Callable[[], Awaitable[object]]
P = ParamSpec("P")


class Owed:
    """Acts, done at once or, where the database could not take them, later and in their order: Discord tells of
    nothing twice.
    """

    def __init__(self, name: str, pace: Pace) -> None:
        """`name` is how the log speaks of an act that waits; `pace` takes the turns in which `do` is called."""
        self._name, self._pace = name, pace
        self._acts: list[Act] = []

    def __bool__(self) -> bool:
        return bool(self._acts)

    def add(self, act: Act) -> None:
        self._acts.append(act)
        self._pace.change_interval(seconds=TRIED_AGAIN)

    async def carry_out(self, act: Act) -> None:
        try:
            await act()
        except DomainError as error:
            log.warning("%s: an act waits, %s", self._name, error.message.key)
            self.add(act)
        except Exception:  # a fault in one act keeps no other waiting
            log.exception("%s: an act failed", self._name)

    async def do(self) -> None:
        """Try all of them again, once."""
        acts, self._acts = self._acts, []
        for act in acts:
            await self.carry_out(act)


class Vigil:
    """Sees to it that a listener misses nothing: does what is owed, and looks back after an absence.

    Until when a process, which serves these shards, has heard everything is a fact of the database, for who asks.
    """

    def __init__(
        self, bot: Confrere, name: str, look_back: Callable[[int | None], Awaitable[None]], key: str | None = None
    ) -> None:
        """`name` is how the log speaks of it, `key` what its fact begins with.

        `look_back` hears what was said since a message id, None at the very first start, or without a key; to hear
        something twice changes nothing.
        """
        self.bot, self._look_back = bot, look_back
        self._pace = Pace(name, self._turn)
        self.owed = Owed(name, self._pace)
        self.caught_up = Event()
        """Set once the bot has looked back for the first time."""
        self._away = True
        self._fact = f"{key}-heard:{bot.settings.shard_ids[0]}/{bot.settings.shard_count}" if key else None

    def begin(self) -> None:
        """Discord is there, perhaps again: look back."""
        self._away = True
        self._pace.begin()

    def end(self) -> None:
        self._pace.cancel()

    async def _turn(self) -> float:
        await self.owed.do()
        if self.owed:
            return TRIED_AGAIN
        if self._away:
            noted = await self.bot.directory.fact(self._fact) if self._fact else None
            await self._look_back(int(noted) if noted else None)
            self._away = False
        self.caught_up.set()
        if self._fact is None:
            return NOTHING_TO_NOTE
        await self.bot.directory.set_fact(self._fact, str(discord.utils.time_snowflake(self.bot.clock.now())))
        return NOTED_EVERY


class Watch(commands.Cog):
    """A listener that keeps such a vigil; it looks back in `look_back`, from when Discord is there."""

    def __init__(self, bot: Confrere, name: str, key: str | None = None) -> None:
        """`name` and `key` as a `Vigil` has them."""
        self.bot = bot
        self._vigil = Vigil(bot, name, self.look_back, key)

    async def cog_unload(self) -> None:
        self._vigil.end()

    async def follow(self, act: Callable[P, Awaitable[object]], *args: P.args, **options: P.kwargs) -> None:
        """Do what follows from what Discord just told of, now or later; the bot does not stop amid it."""
        self.bot.track()
        await self._vigil.owed.carry_out(partial(act, *args, **options))

    @commands.Cog.listener()
    async def on_ready(self) -> None:
        self._vigil.begin()

    async def look_back(self, since: int | None) -> None:
        """Hear what was missed; `since` as a `Vigil` gives it."""
        raise NotImplementedError
