"""The journey's interactions, beside a bare discord.py handler that sends the same requests.

A figure is the time from the member's act to the last request that it makes the bot send, in milliseconds, the median
of many; both run on the simulated Discord and on SQLite files of the same settings. Each bot has a process of its own,
and they take turns, act by act: whatever the machine and its disk are at, both meet it.
"""

import asyncio
import multiprocessing
import re
import statistics
import tempfile
import time
from collections import defaultdict
from collections.abc import Awaitable, Callable, Iterator, Sequence
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

import discord
import simcord

from benchmarks.bare import BareBot, Buttons
from benchmarks.figures import Figure
from demo.simcord_ext import _patching, speed_up
from tests.questions.acts import DETAILS, TITLE, card, control
from tests.world import World

ROUNDS = 100
WARM_UP = 10
REST = 0.02
"""Seconds of rest before each act: a member's comes after others' long ended. Else the bare handler, which is quicker,
also finds a disk that is still awake: a durable write takes 0.2 ms right after another, and 1.2 after a pause."""
IDS = re.compile(r"/(?:\d+|simcord_interaction_\d+)(?=/|$)")
Request = tuple[str, tuple[int, ...]]
"""Method and route, and the types of the components that it sends."""


class Turns:
    """Whose turn it is of two processes; who has it keeps it until it wants the next one."""

    def __init__(self, other: Connection, *, mine: bool) -> None:
        self.other, self.mine = other, mine

    def give(self) -> None:
        self.other.send(None)
        self.mine = False

    def take(self) -> None:
        if self.mine:
            self.give()
        self.other.recv()
        self.mine = True


class Stopwatch:
    """Times acts under names, in milliseconds, and keeps the requests that the last of each name made."""

    running: "Stopwatch | None" = None

    def __init__(self, turns: Turns) -> None:
        self.turns = turns
        self.times: dict[str, list[float]] = defaultdict(list)
        self.requests: dict[str, list[Request]] = {}
        self._sent: list[Request] = []
        self._last = 0.0

    async def time(self, name: str, act: Awaitable[Any]) -> Any:
        self.turns.take()
        await asyncio.sleep(REST)
        self._sent, Stopwatch.running = [], self
        began = time.perf_counter()
        result = await act
        self.times[name].append((self._last - began) * 1000)
        self.requests[name], Stopwatch.running = self._sent, None
        return result

    def sent(self, method: str, path: str, body: Any) -> None:
        self._last = time.perf_counter()
        self._sent.append((f"{method} {IDS.sub('/#', path)}", tuple(_types(body))))

    def medians(self) -> dict[str, float]:
        return {name: statistics.median(times[WARM_UP:]) for name, times in self.times.items()}


def _changes(requests: Sequence[tuple[str, Any]]) -> list[tuple[str, Any]]:
    """What changes something on Discord; what ours reads besides, it pays for with its time."""
    return [request for request in requests if not request[0].startswith("GET ")]


def _types(body: Any) -> Iterator[int]:
    if isinstance(body, dict):
        if "type" in body and body.keys() & {"content", "components", "component", "label", "custom_id"}:
            yield body["type"]
        for value in body.values():
            yield from _types(value)
    elif isinstance(body, list):
        for value in body:
            yield from _types(value)


def _watched(original: Callable[..., Any]) -> Callable[..., Any]:
    def dispatch(*args: Any, **options: Any) -> Any:
        answer = original(*args, **options)
        if Stopwatch.running:
            Stopwatch.running.sent(args[1], args[2], options.get("json"))
        return answer

    return dispatch


async def ours(path: Path, watch: Stopwatch) -> None:
    async with World.open(f"sqlite+aiosqlite:///{path}") as world:
        me, forum = world.camille, world.channel("questions")
        for number in range(ROUNDS):
            shown = await watch.time("open the form", me.click(world.panel, custom_id="questions:ask"))
            typed = {"title": f"{TITLE} {number}", "details": DETAILS, "signature": "account"}
            draft = (await watch.time("keep a draft, find similar", me.submit_modal(shown, typed))).response
            await watch.time("publish", me.click(draft, custom_id=control(draft, "questions:publish")))
            thread = forum.threads[-1]
            answer = await world.denis.send(thread, "Oui, par délégation.")
            await watch.time("mark the answer", me.context_menu(thread, "Marquer comme réponse", answer))
            await watch.time("search", me.slash(world.start, "question chercher", texte="interne arrêt de travail"))
            await watch.time("thank", me.context_menu(thread, "Remercier", answer))
            await watch.time("solve", me.click(card(thread), custom_id=control(card(thread), "questions:solve")))
            await world.env.advance_time(1)  # no two rounds in one moment: ids and times rise, as they do on Discord


async def bare(path: Path, watch: Stopwatch) -> None:
    bot = BareBot(str(path))
    async with simcord.run(bot, check_errors=False) as env:
        guild = env.create_guild("Bare")
        me, other = (guild.add_member(env.create_user(name)) for name in ("Camille", "Denis"))
        start, forum = guild.create_text_channel("général"), guild.create_forum_channel("questions")
        tags = [{"id": str(env.backend.snowflake()), "name": name, "moderated": False} for name in "abc"]
        env.backend.edit_channel(
            forum.id, {"available_tags": [{**tag, "emoji_id": None, "emoji_name": None} for tag in tags]}
        )
        await env.settle()
        bot.forum_id = forum.id
        channel = bot.get_channel(start.id)
        assert isinstance(channel, discord.TextChannel)
        panel = await channel.send(view=Buttons())
        for number in range(ROUNDS):
            shown = await watch.time("open the form", me.click(panel, custom_id="ask"))
            bot.found = min(number, 3)
            typed = {"title": f"{TITLE} {number}", "details": DETAILS, "signature": "Mon compte"}
            draft = (await watch.time("keep a draft, find similar", me.submit_modal(shown, typed))).response
            await watch.time("publish", me.click(draft, custom_id="publish"))
            thread = forum.threads[-1]
            answer = await other.send(thread, "Oui, par délégation.")
            await watch.time("mark the answer", me.context_menu(thread, "mark", answer))
            bot.found = min(number + 1, 5)
            await watch.time("search", me.slash(start, "search", texte="interne arrêt de travail"))
            await watch.time("thank", me.context_menu(thread, "thank", answer))
            await watch.time("solve", me.click(card(thread), custom_id="solve"))
            await env.advance_time(1)
        await bot.close()


def _prepare() -> None:
    _patching.replace("simcord.http.router:dispatch", _watched)
    # The simulation looks at every timer each time it polls for idleness: rarely enough not to be measured here.
    speed_up(idle=0.05)


def _beside(path: Path, other: Connection) -> None:
    """What the bare bot's process does: measure, hand on the last turn, and tell."""
    _prepare()
    watch = Stopwatch(turns := Turns(other, mine=False))
    asyncio.run(bare(path, watch))
    turns.give()
    other.send((watch.medians(), watch.requests))


async def run() -> list[Figure]:
    _prepare()
    here, there = multiprocessing.Pipe()
    watch = Stopwatch(Turns(here, mine=True))
    with tempfile.TemporaryDirectory() as folder:
        beside = multiprocessing.get_context("spawn").Process(
            target=_beside, args=(Path(folder) / "bare.db", there), daemon=True
        )
        beside.start()
        there.close()  # or nobody would tell that the other ended too early
        await ours(Path(folder) / "ours.db", watch)
        base, bare_requests = here.recv()
        beside.join()
    for name in watch.requests:
        ours_sent, bare_sent = (_changes(requests[name]) for requests in (watch.requests, bare_requests))
        assert ours_sent == bare_sent, f"{name}: {ours_sent} is not {bare_sent}"
    times = watch.medians()
    figures = [Figure(name, times[name], base[name]) for name in times]
    ratios = [figure.ratio for figure in figures]
    return [
        *figures,
        Figure("median ratio of all", statistics.median(ratios), 1.0, "×"),
    ]
