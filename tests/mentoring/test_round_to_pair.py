"""A round all the way: launched, both asked, both say yes, they meet, and two weeks later are asked how it is."""

from core.mentoring import FOLLOW_UPS, RequestState
from tests.mentoring import acts
from tests.mentoring.round_acts import MENTEE, MENTOR, known, launch, paired, pass_, preview, requests, tap, tell
from tests.moderation.acts import buttons, letters
from tests.world import World, custom_ids, texts


async def test_from_the_preview_to_the_follow_up(database_url: str) -> None:
    async with World.open(database_url) as world:
        await tell(world, world.camille, MENTEE)
        await tell(world, world.paul, MENTOR)
        assert "**1** binôme est proposé" in await launch(world, await preview(world))
        await world.env.advance_time(10)
        for member, other in ((world.camille, world.paul), (world.paul, world.camille)):
            (letter,) = acts.asked(world, member)
            assert str(other.id) not in texts(letter), "accounts are told once both agreed"
        assert "Personne n’attend" in texts(await preview(world))
        await acts.accept(world, world.paul)
        await acts.accept(world, world.camille)
        (request,) = await requests(world)
        assert request.state is RequestState.PAIRED
        (mine,) = (await world.mentoring.mine(world.actor(world.camille))).pairs
        pair = mine[0]
        await pass_(world, FOLLOW_UPS[0])
        (asked,) = [each for each in letters(world, world.camille) if "mentoring:met" in buttons(each)]
        shown = await world.paul.slash(world.start, "mentorat binomes")
        told = "\n".join(texts(each) for each in (shown.response, *shown.followups) if each)
        assert "a deux semaines" in told, "unanswered, it also waits there"
        following = await tap(world.camille, asked, "mentoring:met", "no")
        offered = await tap(world.camille, following, "mentoring:fits", "no")
        (anew,) = [each for each in custom_ids(offered) if each.startswith("mentoring:anew")]
        await world.camille.user.click(offered, custom_id=anew)
        await world.env.advance_time(10)
        assert (await paired(world, pair)).ended is not None
        assert "mentoring:thank" in buttons(letters(world, world.paul)[-1])
        assert (await known(world, world.camille)).first
        shown = await preview(world)
        assert "**1** personne attend" in texts(shown)
        assert "personne ne convient pour l’instant" in texts(shown), "no round brings them together again"
