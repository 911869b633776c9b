"""Loops that go on, whatever happens in them or to the clock."""

import logging
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from typing import Any

import discord
from discord.ext import tasks

from core.errors import DomainError

log = logging.getLogger(__name__)
SOON, WAITS, FAILED = 0.1, 5.0, 30.0
"""Seconds until the next turn: once woken, while the database is away, after a fault."""
NONE = discord.utils.MISSING


class Pace(tasks.Loop[Any]):
    """Takes a turn at once, then again after as many seconds as the last one said, or when it is woken.

    Seconds are counted from now. discord.py counts from when the last turn was due: it would stand still for as long
    as the clock is set back, and make up for every turn that the machine slept through.
    """

    def __init__(self, name: str, turn: Callable[[], Awaitable[float]]) -> None:
        """`name` is how the log speaks of it; `turn` gives the seconds until the next."""
        super().__init__(self._turn, SOON, 0, 0, time=NONE, count=None, reconnect=True, name=name)
        self._act, self._woken = turn, False

    def begin(self) -> None:
        """Start; once it runs, take a turn soon."""
        if self.is_running():
            self.wake()
        else:
            self.start()

    def wake(self) -> None:
        """Take a turn soon, also after one that is being taken: it may have looked too early."""
        self._woken = True
        self.change_interval(seconds=SOON)

    async def _turn(self) -> None:
        self._woken = False
        try:
            pause = await self._act()
        except DomainError as error:
            log.warning("%s: waits, %s", self._name, error.message.key)
            pause = WAITS
        except Exception:  # the loop must outlive any single fault
            log.exception("%s: a turn failed", self._name)
            pause = FAILED
        self.change_interval(seconds=SOON if self._woken else pause)

    def _get_next_sleep_time(self, now: datetime = NONE) -> datetime:
        return discord.utils.utcnow() + timedelta(seconds=self._sleep)
