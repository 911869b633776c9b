"""What a change of one's profile does to what was asked."""

import pytest

from tests.mentoring import acts
from tests.mentoring.profile_acts import own, press, register
from tests.moderation.acts import letters
from tests.world import World, custom_ids, texts

WAYS = {"no longer looking": ["mentoring:take:mentee:off"], "deleted": ["mentoring:remove", "mentoring:remove:yes"]}


@pytest.mark.parametrize("way", WAYS)
async def test_whoever_looks_for_nobody_asks_nobody(sqlite_url: str, way: str) -> None:
    async with World.open(sqlite_url) as world:
        shown = await register(world, world.camille, "mentee", status=["intern"])
        assert "mentoring:find" in custom_ids(shown), "one press away"
        await register(world, world.denis, "mentor", status=["self-employed"])
        await acts.ask(world, world.camille)
        assert acts.asked(world, world.denis)
        shown = await own(world, world.camille)
        for button in WAYS[way]:
            await press(world.camille, shown, button)
        await world.env.advance_time(5)
        assert not acts.asked(world, world.denis)
        assert "plus d’actualité" in texts(acts.letter(world, world.denis))
        before = len(letters(world, world.camille))
        await world.live(10 * 24)
        assert len(letters(world, world.camille)) == before, "nor is told that nobody was found"
