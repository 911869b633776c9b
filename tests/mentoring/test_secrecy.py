"""Who declined, did not answer, excluded or could not be asked: the mentee hears the same, at the same time."""

from dataclasses import replace
from datetime import timedelta

from core.mentoring import SEARCHES_FOR
from tests.mentoring.acts import (
    DAY,
    MENTEE,
    MENTOR,
    accept,
    ask,
    asked,
    decline,
    find,
    letter,
    mine,
    tell,
)  # fmt: skip
from tests.moderation.acts import buttons, letters
from tests.world import World, texts

MANY = replace(MENTOR, capacity=3)
LESS = replace(MANY, topics=("paperwork",))
LEAST = replace(MANY, topics=())


async def test_one_after_the_other_and_nobody_can_tell(sqlite_url: str) -> None:
    """Camille's first choice says no, the second is silent, the third leaves; Nadia's three exclude her at once."""
    async with World.open(sqlite_url) as world:
        denis, paul, rose = world.denis, world.paul, world.rose
        for mentee in (world.camille, world.colleague):
            await tell(world, mentee, MENTEE)
        for mentor, profile in ((denis, MANY), (paul, LESS), (rose, LEAST)):
            await tell(world, mentor, profile)
        answers = [await ask(world, mentee) for mentee in (world.camille, world.colleague)]
        assert answers[0].partition("au plus tard")[0] == answers[1].partition("au plus tard")[0]
        assert [len(asked(world, each)) for each in (denis, paul, rose)] == [2, 0, 0]
        for mentor, profile in ((denis, MANY), (paul, LESS), (rose, LEAST)):
            await tell(world, mentor, replace(profile, excluded=(world.colleague.id,)))
        await world.env.advance_time(10)
        about = asked(world, denis)
        assert len(about) == 2, "which of them was about whom he excludes does not show"
        assert "n’est dit à personne" in await decline(world, denis, "Pas avec une interne.", about[0])
        assert [len(asked(world, each)) for each in (denis, paul, rose)] == [1, 1, 0]
        await world.live(3 * DAY + 1)
        assert [len(asked(world, each)) for each in (denis, paul, rose)] == [0, 0, 1]
        assert "n’est plus d’actualité" in texts(letter(world, paul))
        assert "n’est plus d’actualité" in texts(letters(world, denis)[1])
        world.guild.remove_member(rose)
        states = [
            texts(await mine(world, mentee)).partition("Réponse")[0] for mentee in (world.camille, world.colleague)
        ]
        assert states[0] == states[1]
        await world.live(5 * DAY)
        assert not letters(world, world.camille)
        assert not letters(world, world.colleague)
        await world.live(DAY)
        await world.env.advance_time(5)
        told = [letters(world, mentee) for mentee in (world.camille, world.colleague)]
        assert [len(each) for each in told] == [1, 1]
        assert texts(told[0][0]) == texts(told[1][0])
        assert "Personne n’est disponible" in texts(told[0][0])
        moments = [each[0].created_at for each in told]
        assert abs(moments[0] - moments[1]) < timedelta(seconds=10)
        assert "n’ai personne à te proposer" in texts(await find(world, world.colleague))
        shown = texts(await find(world, world.camille))
        assert shown.count("###") == 2, "who declined is shown as who did not answer; neither who left"


async def test_nobody_there_and_all_hidden_read_the_same(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        await tell(world, world.camille, MENTEE)
        alone = await find(world, world.camille)
        waiting = await world.mentoring.profile(world.actor(world.camille))
        assert waiting
        assert waiting.waiting_since == world.mentoring.today()
        hidden = (
            replace(MANY, excluded=(world.camille.id,)),
            replace(MANY, paused_until=world.mentoring.today() + timedelta(days=9)),
            replace(MANY, languages=("nl",)),
            replace(MANY, capacity=0),
        )
        for profile in hidden:
            await tell(world, world.denis, profile)
            shown = await find(world, world.camille)
            assert (texts(shown), buttons(shown)) == (texts(alone), buttons(alone))
        await tell(world, world.denis, replace(MANY, workplace="CHU de Brest"))
        await tell(world, world.camille, replace(MENTEE, workplace="chu de brest "))
        assert texts(await find(world, world.camille)) == texts(alone)
        await tell(world, world.camille, replace(MENTEE, excluded=(world.denis.id,)))
        assert texts(await find(world, world.camille)) == texts(alone)


async def test_a_mentor_is_asked_about_no_more_than_they_have_places(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        mentees = (world.camille, world.paul, world.rose)
        for mentee in mentees:
            await tell(world, mentee, MENTEE)
        await tell(world, world.denis, replace(MENTOR, capacity=2))
        for mentee in mentees[:2]:
            assert "C’est parti" in await ask(world, mentee)
        assert len(asked(world, world.denis)) == 2
        assert "n’ai personne" in texts(await find(world, mentees[2]))
        await decline(world, world.denis)
        assert "C’est parti" in await ask(world, mentees[2])
        assert len(asked(world, world.denis)) == 2
        for message in asked(world, world.denis):
            await accept(world, world.denis, message)
        assert not asked(world, world.denis)
        assert timedelta(days=9) == SEARCHES_FOR


async def test_a_choice_without_a_place_just_now_is_asked_once_there_is_one(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        for mentee in (world.camille, world.paul):
            await tell(world, mentee, MENTEE)
        await tell(world, world.denis, replace(MENTOR, topics=()))
        await tell(world, world.rose, MENTOR)
        await ask(world, world.camille)
        await ask(world, world.paul)
        assert (len(asked(world, world.rose)), len(asked(world, world.denis))) == (1, 1)
        await decline(world, world.rose)
        assert len(asked(world, world.denis)) == 1
        await decline(world, world.denis)
        assert not asked(world, world.denis)
        await world.live(7)
        assert len(asked(world, world.denis)) == 1
        assert "fil privé est ouvert" in await accept(world, world.denis)
        assert "tu as un mentor" in texts(letter(world, world.camille))
