"""A member asks for a colleague, who is called without a name, and takes it."""

from tests.peers.acts import ask, buttons, card, claim, letter
from tests.world import World, texts


async def test_a_member_asks_and_a_colleague_takes_it(database_url: str) -> None:
    async with World.open(database_url) as world:
        answer = await ask(world, world.camille)
        assert answer.index("**3114**") < answer.index("Je t’ai écrit en privé")
        told = letter(world, world.camille)
        assert buttons(told) == {"support:cancel"}
        await world.env.advance_time(1)
        assert "Quelqu’un a besoin de parler" in texts(card(world))
        assert "c’est à toi" in await claim(world.paul, card(world))
        await world.env.advance_time(1)
        assert "Pris en charge" in texts(card(world))
        assert not buttons(card(world))
