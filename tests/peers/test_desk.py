"""A colleague's own desk: shifts are added, listed, removed; breaks begin and end."""

from typing import Any

from tests.moderation.acts import buttons, press
from tests.peers.acts import ask, be_there, called, panel
from tests.world import World, answer_to, custom_ids, said, texts


async def add(world: World, desk: Any, weekday: int, begins: int, ends: int) -> Any:
    form = await press(world.paul, desk, "support:shift")
    values = {"weekday": [str(weekday)], "begins": [str(begins)], "ends": [str(ends)]}
    return answer_to(await world.paul.submit_modal(form, values))


async def test_shifts_are_added_once_listed_and_removed(database_url: str) -> None:
    async with World.open(database_url) as world:
        desk = answer_to(await world.paul.slash(world.start, "soutien garde"))
        assert "Aucune garde régulière" in texts(desk)
        for _ in range(2):
            shown = await add(world, desk, 0, 20, 22)
        assert texts(shown).count("Lundi") == 1
        for day in range(1, 7):
            shown = await add(world, desk, day, 22, 6)
        await add(world, desk, 0, 6, 7)
        form = await press(world.paul, desk, "support:shift")
        refused = await world.paul.submit_modal(form, {"weekday": ["0"], "begins": ["7"], "ends": ["8"]})
        assert "déjà 8 gardes" in said(refused)
        await world.restart()
        shown = answer_to(await press(world.paul, panel(world), "support:duty"))
        removals = [item for item in custom_ids(shown) if item.startswith("support:unshift")]
        assert len(removals) == 8
        await world.paul.click(shown, custom_id=removals[0])
        shown = answer_to(await world.paul.slash(world.start, "soutien garde"))
        assert texts(shown).count("Retirer") == 7


async def test_who_stops_in_a_shift_is_called_no_more_until_it_ends(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        desk = answer_to(await world.paul.slash(world.start, "soutien garde"))
        for day in range(7):
            shown = await add(world, desk, day, 0, 0)
        assert "🟢 Tu es de garde" in texts(shown)
        await press(world.paul, shown, "support:stop")
        shown = answer_to(await world.paul.slash(world.start, "soutien garde"))
        assert "En pause" in texts(shown)
        assert "support:there" not in buttons(shown)
        await ask(world, world.camille)
        assert not called(world, world.paul)
        await press(world.paul, shown, "support:resume")
        shown = answer_to(await world.paul.slash(world.start, "soutien garde"))
        assert "🟢 Tu es de garde" in texts(shown)
        assert "🟢" in texts(await be_there(world, world.paul, 1))
        assert len(called(world, world.paul)) == 1
