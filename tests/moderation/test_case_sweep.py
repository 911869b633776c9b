"""An exclusion, an appeal against it and its lifting, struck after every other request and commit."""

from collections.abc import Callable

import pytest

from tests.moderation.acts import buttons, cards, letters, press
from tests.moderation.case_acts import contest, file, impose, release, timed_out_until, wears
from tests.support.sweep import FEW, Fault, Journey, Kind, Layer, Memory, Place, sweep, travel
from tests.world import World, texts


async def exclude(world: World, memory: Memory) -> None:
    answer = await impose(world, kind="exclude", hours="168")
    assert "Exclusion temporaire" in answer
    await _mended(world, answer)


async def _mended(world: World, answer: str) -> None:
    """What Discord refused is tried again once somebody has looked into it; what it was too busy for, by itself."""
    if "Il me manque un droit" in answer:
        await world.owner.slash(world.start, "installer", appliquer=True)
    await world.env.advance_time(40)


async def plead(world: World, memory: Memory) -> None:
    if not cards(world):
        assert "C’est transmis" in await contest(world)
    await world.env.advance_time(1)
    (shown,) = cards(world)
    assert "Appel" in texts(shown)


async def uphold(world: World, memory: Memory) -> None:
    (shown,) = cards(world)
    if "moderation:uphold" in buttons(shown):
        await press(world.colleague, shown, "moderation:uphold")
    await world.env.advance_time(1)
    assert "maintenue" in texts(cards(world)[0])
    assert not wears(world)


async def lift(world: World, memory: Memory) -> None:
    if "moderation:end" in buttons(await file(world)):
        await _mended(world, await release(world))
    assert "Levée le" in texts(await file(world))


async def once_each(world: World, memory: Memory) -> None:
    """Whatever struck, there was one decision, it was told, and everything is as before."""
    await over(world, memory)
    acts = [name for name, _ in await world.audit() if name != "server.install"]
    assert acts == ["measure-exclude", "appeal-upheld", "measure-lifted"]
    told = [texts(each) for each in letters(world, world.camille)]
    for words in ("t’**exclut**", "maintenue", "levé avant son terme"):
        assert any(words in each for each in told), words
    assert "décision maintenue" in texts(await file(world))


async def over(world: World, memory: Memory) -> None:
    assert (timed_out_until(world), wears(world)) == (None, True)
    assert texts(await file(world)).count("Exclusion temporaire") == 1


JOURNEY = Journey("cases", steps=(exclude, plead, uphold, lift), check=once_each)
REFUSED = Journey("cases", steps=(exclude, lift), check=over)
"""Who lets no bot write (403) cannot appeal from where they were told."""


async def test_the_journey_itself(new_postgres_url: Callable[[], str]) -> None:
    """On SQLite, each sweep ends with it."""
    await travel(JOURNEY, new_postgres_url(), Layer())


@pytest.mark.parametrize("fault", FEW, ids=str)
async def test_struck_anywhere_nothing_is_lost_or_doubled(new_sqlite_url: Callable[[], str], fault: Fault) -> None:
    refused = fault.kind is Kind.FAIL and fault.status == 403
    struck = await sweep(REFUSED if refused else JOURNEY, new_sqlite_url, fault)
    assert len(struck) > (8 if fault.place is Place.REQUEST else 6)
