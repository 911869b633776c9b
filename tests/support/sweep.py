"""The sweep: fail or kill at every REST call and every commit of a journey, start again, and look at what is left.

A later feature adds its journey in a few lines: steps that a member may repeat, and what must hold in the end.

    JOURNEY = Journey("checkins", steps=(consent, tap, read_trend), check=one_entry_a_week)

    @pytest.mark.parametrize("fault", FEW, ids=str)
    async def test_sweep(new_sqlite_url: Callable[[], str], fault: Fault) -> None:
        await sweep(JOURNEY, new_sqlite_url, fault)
"""

import os
import re
import sqlite3
from collections import Counter
from collections.abc import Awaitable, Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import timedelta
from enum import Enum
from typing import Any

from simcord import BackendError
from sqlalchemy import or_, select
from sqlalchemy.exc import OperationalError

from db.models import JobRow
from db.queries.frame import JOURNAL
from db.session import Session
from demo.simcord_ext import _patching
from tests.world import World

LATER = 1000.0
"""Seconds after which every lease has ended and every retry has come up."""
SOON = timedelta(days=2)
"""Within it, every job comes up again that was left undone."""
NUMBERS = re.compile(r"simcord_interaction_\d+|\d+")
Memory = dict[str, Any]
Step = Callable[[World, Memory], Awaitable[None]]


class Dead(Exception):
    """The process ended here: nothing that it tries afterwards reaches anything."""


class Place(Enum):
    REQUEST = "request"
    COMMIT = "commit"


class Kind(Enum):
    """A failure is answered by the layer; a kill comes before or after the layer did its work.

    A lost answer is one that never came, to a request that Discord did carry out.
    """

    FAIL = "fail"
    LOST = "lose the answer of"
    KILL_BEFORE = "kill before"
    KILL_AFTER = "kill after"


@dataclass(frozen=True)
class Fault:
    """What happens at one of the journey's requests or commits; of the same in a step, at every so many (`every`), and
    of different ones, too (`kinds`).

    `status` is Discord's answer to a failed request.
    """

    place: Place
    kind: Kind
    status: int = 500
    every: int = 1
    kinds: int = 1

    def __str__(self) -> str:
        return f"{self.kind.value}-{self.place.value}" + (f"-{self.status}" if self.kind is Kind.FAIL else "")


@dataclass(frozen=True)
class Journey:
    """`steps` are acts that a member repeats until they have a good answer; `check` looks at the end of it all.

    `before` leads up to them, in peace: another journey sweeps it.
    """

    name: str
    steps: Sequence[Step]
    check: Step
    installed: bool = True
    before: Step | None = None


@dataclass
class Layer:
    """Stands between the bot and the outside, and strikes once a step, at its first place that was not struck yet.

    A place is a step's request without its ids, or a commit, by its number among the same in that step.
    """

    fault: Fault | None = None
    struck: set[str] = field(default_factory=set)
    """Where the fault struck, in this travel and those before."""
    strikes: list[str] = field(default_factory=list)
    step: str = ""
    armed: bool = False
    asleep: bool = False
    dead: bool = False
    passed: Counter[str] = field(default_factory=Counter)

    def enter(self, step: str) -> None:
        self.step, self.armed = step, True
        self.passed.clear()

    def before(self, place: Place, what: str) -> bool:
        """Whether something strikes after this place; a failure or a kill before is raised at once."""
        if self.asleep:
            return False
        if self.dead:
            raise Dead
        name = f"{self.step}: {NUMBERS.sub('#', what)}"
        self.passed[name] += 1
        here = f"{name} ({self.passed[name]})"
        if not self.armed or self.fault is None or self.fault.place is not place or here in self.struck:
            return False
        self.struck.add(here)
        if (self.passed[name] - 1) % self.fault.every or list(self.passed).index(name) % self.fault.kinds:
            return False
        self.armed = False
        self.strikes.append(here)
        if self.fault.kind in (Kind.KILL_AFTER, Kind.LOST):
            return True
        if self.fault.kind is Kind.KILL_BEFORE:
            self.die()
        if place is Place.COMMIT:
            error = sqlite3.OperationalError("database or disk is full")
            error.sqlite_errorname = "SQLITE_FULL"
            raise OperationalError("COMMIT", None, error)
        raise BackendError(self.fault.status, {403: 50013}.get(self.fault.status, 0), "injected")

    def die(self) -> None:
        self.dead = True
        raise Dead

    def dispatch(self, original: Callable[..., Any], *args: Any, **options: Any) -> Any:
        strikes = self.before(Place.REQUEST, f"{args[1]} {args[2]}")
        answer = original(*args, **options)
        if strikes and self.fault and self.fault.kind is Kind.LOST:
            raise BackendError(503, 0, "injected")
        if strikes:
            self.die()
        return answer

    async def commit(self, original: Callable[..., Any], session: Session) -> None:
        strikes = self.before(Place.COMMIT, "commit")
        await original(session)
        if strikes:
            self.die()


_active: list[Layer] = []


def _through_layer(original: Callable[..., Any]) -> Callable[..., Any]:
    def dispatch(*args: Any, **options: Any) -> Any:
        return _active[-1].dispatch(original, *args, **options) if _active else original(*args, **options)

    return dispatch


def _commit_through_layer(original: Callable[..., Any]) -> Callable[..., Any]:
    async def commit(session: Session) -> None:
        await (_active[-1].commit(original, session) if _active else original(session))

    return commit


_patching.replace("simcord.http.router:dispatch", _through_layer)
_patching.replace("db.session:Session.commit", _commit_through_layer)


@contextmanager
def _watch(layer: Layer) -> Iterator[None]:
    _active.append(layer)
    try:
        yield
    finally:
        _active.remove(layer)


async def sweep(journey: Journey, new_url: Callable[[], str], fault: Fault) -> set[str]:
    """Travel until the fault has struck at every place of every step; the places."""
    struck: set[str] = set()
    while True:
        layer = Layer(fault, struck)
        await travel(journey, new_url(), layer)
        if not layer.strikes:
            return struck


async def travel(journey: Journey, url: str, layer: Layer) -> None:
    """One journey through the layer, to its end whatever strikes."""
    async with World.open(url, installed=journey.installed) as world:
        memory: Memory = {}
        try:
            if journey.before:
                await journey.before(world, memory)
            with _watch(layer):
                for step in journey.steps:
                    await _take(step, world, memory, layer)
                await _recover(world, layer)
            await journey.check(world, memory)
            await _nothing_left_to_do(world)
            _everyone_was_answered(world, layer)
        except Exception as error:  # raised again, with where it was struck
            error.add_note(f"{journey.name}, {layer.fault}: {layer.strikes}")
            raise


async def _take(step: Step, world: World, memory: Memory, layer: Layer) -> None:
    """One step; a member who got no good answer because of the fault tries again, after the restart if any."""
    layer.enter(step.__name__)
    before = len(layer.strikes)
    try:
        await step(world, memory)
    except Exception:  # raised again unless the fault struck
        if len(layer.strikes) == before:
            raise
        await _recover(world, layer)
        await step(world, memory)
    if layer.dead:
        await _recover(world, layer)


async def _recover(world: World, layer: Layer) -> None:
    """Start again if need be, and let every retry come up."""
    layer.armed = False
    if layer.dead:
        layer.dead, layer.asleep = False, True
        await world.rise_again()
        layer.asleep = False
    await world.env.advance_time(LATER)


async def _nothing_left_to_do(world: World) -> None:
    """What was promised for a later week is no rest; nor is the journal, at a minute's end, which has its own sweep."""
    soon = world.bot.clock.now() + SOON
    async with world.bot.db.read() as session:
        left = await session.execute(
            select(JobRow.kind, JobRow.problem).where(
                JobRow.key != "daily",
                or_((JobRow.due < soon) & (JobRow.kind != JOURNAL), JobRow.problem.is_not(None)),
            )
        )
        assert list(left) == []


def _everyone_was_answered(world: World, layer: Layer) -> None:
    """Every interaction was acknowledged, but for those at which the layer struck."""
    silent = [interaction for interaction in world.env.backend.interactions.values() if not interaction.responded]
    assert len(silent) <= len(layer.strikes), [interaction.command_name for interaction in silent]


ALL = (
    Fault(Place.REQUEST, Kind.FAIL, 500),
    Fault(Place.REQUEST, Kind.FAIL, 403),
    Fault(Place.REQUEST, Kind.FAIL, 429),
    Fault(Place.REQUEST, Kind.FAIL, 503),
    Fault(Place.REQUEST, Kind.LOST),
    Fault(Place.REQUEST, Kind.KILL_BEFORE),
    Fault(Place.REQUEST, Kind.KILL_AFTER),
    Fault(Place.COMMIT, Kind.FAIL),
    Fault(Place.COMMIT, Kind.KILL_BEFORE),
    Fault(Place.COMMIT, Kind.KILL_AFTER),
)
EVERY = os.environ.get("SWEEP") == "all"
WHOLE = (Fault(Place.REQUEST, Kind.FAIL, 500), *(Fault(place, Kind.KILL_AFTER) for place in Place))
MOST = (
    ALL
    if EVERY
    else (*WHOLE, *(replace(fault, every=6) for fault in ALL if fault not in WHOLE and fault.status not in (429, 503)))
)
"""What strikes questions: a failure of, and a restart after, every request and every commit, and other faults at every
sixth, but for those failures that the bot takes like a 500 (tests/questions/test_faults.py).
"""
FEW = ALL if EVERY else (Fault(Place.REQUEST, Kind.KILL_AFTER, every=6, kinds=2),)
"""For later features, a restart after every sixth request of a kind, and every second kind, in each step, the first
always: Discord did it, and the bot does not know. What becomes of other faults, the frame decides. `SWEEP=all` strikes
every feature by all, everywhere, in some minutes more.
"""
ALLOWED = tuple(fault for fault in FEW if fault.status != 403)
"""The same without what Discord denies, for journeys that then end otherwise: their tests of faults tell how."""
