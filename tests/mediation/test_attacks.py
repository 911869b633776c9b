"""Channels that are gone, and buttons that nobody was shown: of a mediation, and of words without a name."""

from cogs.contact.controls import CONTROLS as UNNAMED
from cogs.mediation.controls import CONTROLS, StopNow
from core.mediation import MediationState
from tests.contact import acts as unnamed
from tests.mediation import acts
from tests.mediation.acts import letter, stored, threads
from tests.moderation.acts import cards
from tests.world import World, said, texts


async def test_a_channel_that_is_gone_is_told_and_what_waited_follows(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        world.env.backend.delete_channel(world.channel("moderation").id)
        await world.env.settle()
        assert "n’existe plus" in await acts.propose(world, world.camille, world.denis)
        assert "C’est gardé" in await unnamed.write(world, world.camille)
        await world.owner.slash(world.start, "installer", appliquer=True)
        await world.env.advance_time(5)
        assert len(cards(world)) == 2
        await acts.join(world, world.colleague)
        world.env.backend.delete_channel(world.channel("entraide").id)
        await world.env.settle()
        await acts.say(world, world.camille)
        assert "n’existe plus" in await acts.say(world, world.denis)
        await world.owner.slash(world.start, "installer", appliquer=True)
        await world.env.advance_time(5)
        (thread,) = threads(world)
        assert str(thread.id) in texts(letter(world.denis))


async def test_no_forged_button_does_anything(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        await acts.begin(world, world.camille, world.denis)
        await unnamed.write(world, world.camille)
        before = (await stored(world)).mediation
        shown = [texts(each) for each in cards(world)]
        nonsense = ("", ":9999", ":x", ":" + "9" * 40, f":1:{world.rose.id}:{world.guild.id}", ":9999:x")
        for member in (world.rose, world.newcomer, world.owner):
            for kind in (*CONTROLS, *UNNAMED):
                for args in (*nonsense, *([":1:1"] if kind is StopNow and member is not world.owner else [])):
                    pressed = await unnamed.forged(world, member, f"{kind.verb}{args}")
                    assert pressed.modal or "référence" not in said(pressed), (kind.verb, args)
        assert (await stored(world)).mediation == before
        assert before.state is MediationState.OPEN
        assert [texts(each) for each in cards(world)] == shown
