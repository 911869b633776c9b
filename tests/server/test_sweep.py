"""The set-up, struck at every request and every commit: run again, it goes on, and doubles nothing."""

from collections.abc import Callable

import pytest

from tests.server.acts import mutations, once, setup
from tests.support.sweep import FEW, Fault, Journey, Memory, sweep
from tests.world import World, said


async def install(world: World, memory: Memory) -> None:
    told = said(await setup(world))
    assert "C’est en place" in told or "rien à changer" in told
    assert "n’a pas pu se faire" not in told


async def in_place(world: World, memory: Memory) -> None:
    once(world)
    before = len(world.env.http_requests)
    assert "rien à changer" in said(await setup(world))
    assert mutations(world, before) == []


JOURNEY = Journey("set-up", steps=(install,), check=in_place, installed=False)


@pytest.mark.parametrize("fault", FEW, ids=str)
async def test_struck_anywhere_it_goes_on(new_sqlite_url: Callable[[], str], fault: Fault) -> None:
    assert len(await sweep(JOURNEY, new_sqlite_url, fault)) > 8
