"""The sweep: fail or kill at every REST call and every commit of a journey, start again, and look at what is left.

A later feature adds its journey in a few lines: steps that a member may repeat, and what must hold in the end.

    JOURNEY = Journey("checkins", steps=(consent, tap, read_trend), check=one_entry_a_week)
    @pytest.mark.parametrize("fault", every(FAULTS))
    async def test_sweep(fault, database_url): await sweep(JOURNEY, database_url, fault)
"""

import sqlite3
from collections.abc import Awaitable, Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from enum import Enum
from typing import Any

from simcord import BackendError
from sqlalchemy import event, select
from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import Session

from db.models import JobRow
from demo.simcord_ext import _patching
from tests.world import World

LATER = 1000.0
"""Seconds after which every lease has ended and every retry has come up."""
Memory = dict[str, Any]
Step = Callable[[World, Memory], Awaitable[None]]


class Dead(Exception):
    """The process ended here: nothing that it tries afterwards reaches anything."""


class Place(Enum):
    REQUEST = "request"
    COMMIT = "commit"


class Kind(Enum):
    """A failure is answered by the layer; a kill comes before or after the layer did its work."""

    FAIL = "fail"
    KILL_BEFORE = "kill before"
    KILL_AFTER = "kill after"


@dataclass(frozen=True)
class Fault:
    """What happens at one of the journey's requests or commits. `status` is Discord's answer to a failed request."""

    place: Place
    kind: Kind
    status: int = 500

    def __str__(self) -> str:
        return f"{self.kind.value}-{self.place.value}" + (f"-{self.status}" if self.kind is Kind.FAIL else "")


@dataclass(frozen=True)
class Journey:
    """`steps` are acts that a member repeats until they have a good answer; `check` looks at the end of it all."""

    name: str
    steps: Sequence[Step]
    check: Step


@dataclass
class Layer:
    """Stands between the bot and the outside, counts, and strikes at one place."""

    fault: Fault | None = None
    index: int = -1
    counts: dict[Place, int] = field(default_factory=lambda: dict.fromkeys(Place, 0))
    struck: str | None = None
    dead: bool = False

    def before(self, place: Place, what: str) -> bool:
        """Whether the fault strikes here; a failure or a kill before is raised at once."""
        if self.dead:
            raise Dead
        here = self.fault is not None and self.fault.place is place and self.counts[place] == self.index
        self.counts[place] += 1
        if not here or self.fault is None or self.struck:
            return False
        self.struck = what
        if self.fault.kind is Kind.KILL_AFTER:
            return True
        if self.fault.kind is Kind.KILL_BEFORE:
            self.die()
        if place is Place.COMMIT:
            error = sqlite3.OperationalError("database or disk is full")
            error.sqlite_errorname = "SQLITE_FULL"
            raise OperationalError("COMMIT", None, error)
        code = {403: 50013, 404: 10008}.get(self.fault.status, 0)
        raise BackendError(self.fault.status, code, "injected")

    def die(self) -> None:
        self.dead = True
        raise Dead

    def dispatch(self, original: Callable[..., Any], *args: Any, **options: Any) -> Any:
        strikes = self.before(Place.REQUEST, f"{args[1]} {args[2]}")
        answer = original(*args, **options)
        if strikes:
            self.die()
        return answer

    def before_commit(self, session: Session) -> None:
        session.info["strikes"] = self.before(Place.COMMIT, "commit")

    def after_commit(self, session: Session) -> None:
        if session.info.pop("strikes", False):
            self.die()


_active: list[Layer] = []


def _through_layer(original: Callable[..., Any]) -> Callable[..., Any]:
    def dispatch(*args: Any, **options: Any) -> Any:
        return _active[-1].dispatch(original, *args, **options) if _active else original(*args, **options)

    return dispatch


_patching.replace("simcord.http.router:dispatch", _through_layer)


@contextmanager
def _watch(layer: Layer) -> Iterator[None]:
    _active.append(layer)
    event.listen(Session, "before_commit", layer.before_commit)
    event.listen(Session, "after_commit", layer.after_commit)
    try:
        yield
    finally:
        event.remove(Session, "before_commit", layer.before_commit)
        event.remove(Session, "after_commit", layer.after_commit)
        _active.remove(layer)


async def sweep(journey: Journey, new_url: Callable[[], str], fault: Fault) -> int:
    """Strike at each place in turn, on a fresh database each; the number of places struck."""
    index = 0
    while await travel(journey, new_url(), Layer(fault, index)):
        index += 1
    return index


async def travel(journey: Journey, url: str, layer: Layer) -> bool:
    """One journey through the layer, to its end whatever strikes; whether the fault struck."""
    async with World.open(url) as world:
        memory: Memory = {}
        try:
            with _watch(layer):
                for step in journey.steps:
                    await _take(step, world, memory, layer)
                await world.env.advance_time(LATER)
                if layer.dead:
                    await _recover(world, layer)
                await world.env.advance_time(LATER)
            await journey.check(world, memory)
            await _nothing_left_to_do(world)
            _everyone_was_answered(world, layer)
        except Exception as error:
            error.add_note(f"{journey.name}: {layer.fault} number {layer.index}, at {layer.struck}")
            raise
    return layer.struck is not None


async def _take(step: Step, world: World, memory: Memory, layer: Layer) -> None:
    """One step; a member who got no good answer because of the fault tries once more, after the restart if any."""
    before = layer.struck
    try:
        await step(world, memory)
    except Exception:
        if layer.struck is None or layer.struck == before:
            raise
        await _recover(world, layer)
        await step(world, memory)
    else:
        if layer.dead:
            await _recover(world, layer)


async def _recover(world: World, layer: Layer) -> None:
    if layer.dead:
        layer.dead = False
        await world.rise_again()
    await world.env.advance_time(LATER)


async def _nothing_left_to_do(world: World) -> None:
    async with world.bot.db.read() as session:
        left = await session.execute(select(JobRow.kind, JobRow.problem).where(JobRow.key != "daily"))
        assert list(left) == []


def _everyone_was_answered(world: World, layer: Layer) -> None:
    """Every interaction was acknowledged, but for the one at which the layer struck."""
    silent = [interaction for interaction in world.env.backend.interactions.values() if not interaction.responded]
    assert len(silent) <= (1 if layer.struck else 0), [interaction.command_name for interaction in silent]


ALL = (
    Fault(Place.REQUEST, Kind.FAIL, 500),
    Fault(Place.REQUEST, Kind.FAIL, 403),
    Fault(Place.REQUEST, Kind.KILL_BEFORE),
    Fault(Place.REQUEST, Kind.KILL_AFTER),
    Fault(Place.COMMIT, Kind.FAIL),
    Fault(Place.COMMIT, Kind.KILL_BEFORE),
    Fault(Place.COMMIT, Kind.KILL_AFTER),
)
PASSING = (Fault(Place.REQUEST, Kind.FAIL, 429), Fault(Place.REQUEST, Kind.FAIL, 503))
