"""What waits for moderators stands in their channel, whatever was deleted there."""

from tests.contact import acts as contact
from tests.mediation import acts as mediation
from tests.moderation.acts import ask_under_pen, cards, report, sanction
from tests.moderation.test_appeals import appeal
from tests.vetting import acts as vetting
from tests.world import World, texts


async def test_what_is_open_comes_back_with_its_channel_and_within_a_day(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        await contact.write(world, world.camille)
        await vetting.ask(world, world.newcomer)
        await mediation.propose(world, world.camille, world.denis)
        thread, message = await ask_under_pen(world, world.rose)
        await report(world, world.denis, thread, message)
        await sanction(world, world.moderator, thread, message)
        await world.env.advance_time(1)
        await appeal(world, world.rose)
        before = {texts(each) for each in cards(world)}
        assert len(before) == 5
        world.env.backend.delete_channel(world.channel("moderation").id)
        await world.env.settle()
        await world.owner.slash(world.start, "installer", appliquer=True)
        await world.env.advance_time(5)
        assert {texts(each) for each in cards(world)} == before
        for each in cards(world):
            world.env.backend.delete_message(world.channel("moderation").id, each.id)
        await world.live(hours=24)
        assert {texts(each) for each in cards(world)} == before
