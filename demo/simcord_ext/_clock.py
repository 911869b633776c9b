"""The day on which a world begins, and time that passes at once."""

import datetime as dt
from typing import Any

from discord.ext import tasks
from simcord import Env

from demo.simcord_ext._patching import SimcordChanged, lookup


def start_clock(env: Env, at: dt.datetime) -> None:
    """Let a world that has not started yet begin at `at` (aware); simcord begins at 2026-01-01.

    The demonstration shows the clock: a community that lives in another year looks broken. Not to be called later, for
    ids are made from the clock, and would no longer rise.
    """
    env.backend.clock._epoch = at - dt.timedelta(seconds=env.backend.clock.elapsed)


async def leap(env: Env, seconds: float) -> None:
    """Let time pass at once: what fell due on the way happens now, once, as after a machine's sleep.

    `Env.advance_time` stops at every timer between, which takes a tenth of a second for each virtual hour.
    """
    env.backend.advance_clock(max(0.0, seconds))
    for loop in _loops(env):
        # A loop counts from when its last round was due: it would make up for each of the rounds that it slept through,
        # a second or two for each virtual day.
        if loop.next_iteration is not None and loop.next_iteration < env.now():
            loop._next_iteration = env.now()  # type: ignore[assignment]  # declared without its value
    await env.settle()


def _loops(env: Env) -> list[tasks.Loop[Any]]:
    """The bot's `tasks.loop`s that run."""
    owner = lookup("simcord._dpy_internals:_tasks_loop_self")
    found = [owner(task) for task in env._work.tasks if not task.done()]
    return [loop for loop in found if isinstance(loop, tasks.Loop)]


def install() -> None:
    if not hasattr(lookup("simcord._clock:Clock")(), "_epoch"):
        raise SimcordChanged("simcord._clock.Clock._epoch")
    lookup("simcord._runtime:_WorkState.tasks")
    lookup("simcord.backend:Backend.advance_clock")
    if "_next_iteration" not in tasks.Loop.__init__.__code__.co_names:
        raise SimcordChanged("a discord.py whose Loop._next_iteration it knows")
