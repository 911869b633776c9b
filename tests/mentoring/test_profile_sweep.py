"""A profile from its first form to its deletion, struck at every request and every commit."""

from collections.abc import Callable

import pytest

from tests.mentoring.profile_acts import fill_in, own, press, profile, register
from tests.support.sweep import FEW, Fault, Journey, Layer, Memory, Place, sweep, travel
from tests.world import World, answer_to, custom_ids, texts


async def sign_up(world: World, memory: Memory) -> None:
    shown = await own(world, world.camille)
    if "mentoring:describe" not in custom_ids(shown):
        shown = await register(world, world.camille, "both")
    assert "Ton profil est prêt" in texts(shown)


async def confide(world: World, memory: Memory) -> None:
    shown = await own(world, world.camille)
    await fill_in(world.camille, shown, "mentoring:words", wishes="Une visite", workplace="CHU")
    assert "Une visite" in texts(shown)


async def wear(world: World, memory: Memory) -> None:
    shown = await own(world, world.camille)
    if "mentoring:badge:on" in custom_ids(shown):
        await press(world.camille, shown, "mentoring:badge:on")
    assert "Retirer le badge" in texts(shown)


async def exclude(world: World, memory: Memory) -> None:
    shown = answer_to(await world.camille.slash(world.start, "mentorat exclure", membre=world.denis))
    assert str(world.denis.id) in texts(shown)


async def pause(world: World, memory: Memory) -> None:
    shown = answer_to(await world.camille.slash(world.start, "mentorat pause", duree=14))
    assert "En pause" in texts(shown)


async def remove(world: World, memory: Memory) -> None:
    shown = await own(world, world.camille)
    if "mentoring:remove" in custom_ids(shown):
        await press(world.camille, shown, "mentoring:remove")
        await press(world.camille, shown, "mentoring:remove:yes")
    assert await profile(world, world.camille) is None


def badge(world: World) -> bool:
    member = world.cached.get_member(world.camille.id)
    assert member is not None
    return any(role.id == world.role("Mentor").id for role in member.roles)


async def all_there(world: World, memory: Memory) -> None:
    found = await profile(world, world.camille)
    assert found is not None
    assert (found.wishes, found.workplace, found.excluded) == ("Une visite", "CHU", (world.denis.id,))
    assert found.paused_until is not None
    assert badge(world)


async def all_gone(world: World, memory: Memory) -> None:
    assert await profile(world, world.camille) is None
    assert not badge(world)


async def in_peace(world: World, memory: Memory) -> None:
    await press(world.camille, await register(world, world.camille, "mentor"), "mentoring:badge:on")


TELLING = Journey("profile", steps=(sign_up, confide, wear, exclude, pause), check=all_there)
LEAVING = Journey("removal", steps=(remove,), check=all_gone, before=in_peace)
JOURNEYS = pytest.mark.parametrize("journey", [TELLING, LEAVING], ids=lambda journey: journey.name)


@JOURNEYS
async def test_the_journey_itself(new_postgres_url: Callable[[], str], journey: Journey) -> None:
    """On SQLite, each sweep ends with it."""
    await travel(journey, new_postgres_url(), Layer())


@JOURNEYS
@pytest.mark.parametrize("fault", FEW, ids=str)
async def test_struck_anywhere_nothing_is_lost_or_doubled(
    new_sqlite_url: Callable[[], str], journey: Journey, fault: Fault
) -> None:
    struck = await sweep(journey, new_sqlite_url, fault)
    assert len(struck) >= (2 if fault.place is Place.REQUEST else 1)
