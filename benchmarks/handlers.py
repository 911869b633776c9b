"""The journey's interactions, beside a bare discord.py handler that sends the same requests.

A figure is the time from the member's act to the last request that answers it, in milliseconds, the median of many;
both run on the simulated Discord and on SQLite files of the same settings.
"""

import statistics
import tempfile
import time
from collections import defaultdict
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import discord
import simcord

from benchmarks.bare import BareBot
from benchmarks.figures import Figure
from demo.simcord_ext import _patching, speed_up
from tests.questions.acts import DETAILS, TITLE, card, control
from tests.world import World

ROUNDS = 40
WARM_UP = 5
_last_request = 0.0


def _timed(original: Callable[..., Any]) -> Callable[..., Any]:
    def dispatch(*args: Any, **options: Any) -> Any:
        global _last_request
        answer = original(*args, **options)
        _last_request = time.perf_counter()
        return answer

    return dispatch


class Stopwatch:
    """Times acts under names, in milliseconds."""

    def __init__(self) -> None:
        self.times: dict[str, list[float]] = defaultdict(list)

    async def time(self, name: str, act: Awaitable[Any]) -> Any:
        began = time.perf_counter()
        result = await act
        self.times[name].append((_last_request - began) * 1000)
        return result

    def medians(self) -> dict[str, float]:
        return {name: statistics.median(times[WARM_UP:]) for name, times in self.times.items()}


async def ours(path: Path) -> dict[str, float]:
    watch = Stopwatch()
    async with World.open(f"sqlite+aiosqlite:///{path}") as world:
        me, forum = world.camille, world.channel("questions")
        for number in range(ROUNDS):
            shown = await watch.time("open the form", me.click(world.panel, custom_id="questions:ask"))
            typed = {"title": f"{TITLE} {number}", "details": DETAILS}
            draft = (await watch.time("keep a draft, find similar", me.submit_modal(shown, typed))).response
            await watch.time("publish", me.click(draft, custom_id=control(draft, "questions:publish")))
            thread = forum.threads[-1]
            answer = await world.denis.send(thread, "Oui, par délégation.")
            await watch.time("mark the answer", me.context_menu(thread, "Marquer comme réponse", answer))
            await watch.time("search", me.slash(world.start, "question chercher", texte="interne arrêt de travail"))
            await watch.time("thank", me.context_menu(thread, "Remercier", answer))
            await watch.time("solve", me.click(card(thread), custom_id=control(card(thread), "questions:solve")))
            await world.env.advance_time(1)  # no two rounds in one moment: ids and times rise, as they do on Discord
    return watch.medians()


async def bare(path: Path) -> dict[str, float]:
    watch = Stopwatch()
    bot = BareBot(str(path))
    async with simcord.run(bot, check_errors=False) as env:
        guild = env.create_guild("Bare")
        me = guild.add_member(env.create_user("Camille"))
        start, forum = guild.create_text_channel("général"), guild.create_forum_channel("questions")
        await env.settle()
        bot.forum_id = forum.id
        assert isinstance(bot.get_channel(forum.id), discord.ForumChannel)
        for _ in range(ROUNDS):
            shown = await watch.time("open the form", me.slash(start, "form"))
            typed = {"title": TITLE, "details": DETAILS}
            await watch.time("keep a draft, find similar", me.submit_modal(shown, typed))
            await watch.time("publish", me.slash(start, "publish"))
            for name, command in (
                ("mark the answer", "solve"),
                ("search", "search"),
                ("thank", "search"),
                ("solve", "solve"),
            ):
                await watch.time(name, me.slash(start, command))
        await bot.close()
    return watch.medians()


async def run() -> list[Figure]:
    _patching.replace("simcord.http.router:dispatch", _timed)
    # The simulation looks at every timer each time it polls for idleness: rarely enough not to be measured here.
    speed_up(idle=0.05)
    with tempfile.TemporaryDirectory() as folder:
        baseline = await bare(Path(folder) / "bare.db")
        measured = await ours(Path(folder) / "ours.db")
    figures = [Figure(name, measured[name], baseline[name]) for name in measured]
    ratios = [figure.ratio for figure in figures]
    return [
        *figures,
        Figure("median ratio of all", statistics.median(ratios), 1.0, "×"),
    ]
