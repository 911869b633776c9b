"""Who tries to find out: excludes, names a workplace, pins, and watches what changes. Nothing does that tells."""

from dataclasses import replace
from datetime import timedelta

import pytest

from core.errors import Missing, Refused
from core.mentoring import REFUSAL_SHOWS_AFTER, SEARCHES_FOR, SETTLES_AFTER
from demo.reading import control
from tests.mentoring.acts import DAY, MENTEE, MENTOR, accept, ask, asked, decline, find, letter, tell
from tests.mentoring.round_acts import pair_up, preview, requests
from tests.moderation.acts import buttons, letters
from tests.world import VERIFIED, World, texts

WEEK = timedelta(weeks=1)


async def test_no_card_goes_as_somebody_is_excluded_or_a_workplace_named(sqlite_url: str) -> None:
    """Else whoever excludes one colleague after the other knows whose card is whose, and who works where."""
    async with World.open(sqlite_url) as world:
        camille, denis, rose, service = world.actor(world.camille), world.denis, world.rose, world.mentoring
        await tell(world, world.camille, MENTEE)
        await tell(world, denis, replace(MENTOR, workplace="CHU de Brest"))
        await tell(world, rose, replace(MENTOR, topics=()))
        before = await find(world, world.camille)

        async def unchanged() -> bool:
            shown = await find(world, world.camille)
            return (texts(shown), buttons(shown)) == (texts(before), buttons(before))

        await service.exclude(camille, denis.id)
        await service.confide(camille, "", "chu de Brest")
        assert await unchanged()
        await service.exclude(world.actor(denis), world.camille.id)
        assert await unchanged(), "nor as one is excluded"
        assert "C’est parti" in await ask(world, world.camille)
        assert not letters(world, denis), "it forbids at once, although he was shown first"
        assert asked(world, rose)
        assert "fil privé est ouvert" in await accept(world, rose)
        assert WEEK == SETTLES_AFTER
        await world.live(7 * DAY)
        await tell(world, world.emma, replace(MENTOR, topics=()))
        await service.end(camille, (await service.mine(camille)).pairs[0][0].id)
        after = texts(await find(world, world.camille))
        assert "Sujets en commun" not in after, "his card has gone"
        await service.readmit(camille, [denis.id])
        await service.confide(camille, "", "")
        assert texts(await find(world, world.camille)) == after, "nor does one come back at once"


async def test_who_is_hidden_but_shown_costs_no_choice(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        camille = world.actor(world.camille)
        await tell(world, world.camille, MENTEE)
        for mentor in (world.denis, world.paul, world.colleague):
            await tell(world, mentor, MENTOR)
        await tell(world, world.rose, replace(MENTOR, topics=()))
        for mentor in (world.denis, world.paul, world.colleague):
            await world.mentoring.exclude(camille, mentor.id)
        assert texts(await find(world, world.camille)).count("Sujets en commun") == 3
        await ask(world, world.camille)
        assert [len(asked(world, each)) for each in (world.denis, world.paul, world.colleague, world.rose)] == [
            0, 0, 0, 1,
        ]  # fmt: skip


async def test_no_letter_goes_as_its_mentor_excludes_whom_it_may_be_about(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        denis, service = world.actor(world.denis), world.mentoring
        await tell(world, world.camille, replace(MENTEE, workplace="CHU de Brest"))
        await tell(world, world.denis, MENTOR)
        await tell(world, world.rose, replace(MENTOR, topics=()))
        await ask(world, world.camille)
        await service.exclude(denis, world.camille.id)
        await service.confide(denis, "", "CHU de Brest")
        await world.live(2 * DAY)
        assert asked(world, world.denis)
        assert not asked(world, world.rose), "else his silence would be shorter than another's"
        await world.live(DAY + 1)
        assert not asked(world, world.denis)
        assert asked(world, world.rose)
        # Everybody sees who is no longer verified: the letter about them goes later.
        await world.take(world.camille, world.role(VERIFIED))
        await world.env.advance_time(50)
        assert asked(world, world.rose)
        number = int(control(asked(world, world.rose)[-1], "mentoring:accept").split(":")[2])
        with pytest.raises(Missing):
            await service.accept(world.actor(world.rose), number)
        await world.live(1)
        assert not asked(world, world.rose)


async def test_no_card_tells_of_a_no_to_who_searches_again(sqlite_url: str) -> None:
    """Camille takes her request back after the first said no, and searches again: as if nothing had been said."""
    async with World.open(sqlite_url) as world:
        await tell(world, world.camille, MENTEE)
        await tell(world, world.denis, MENTOR)
        before = await find(world, world.camille)
        await ask(world, world.camille)
        await decline(world, world.denis)
        (request,) = await requests(world)
        await world.mentoring.withdraw(world.actor(world.camille), request.id)
        again = await find(world, world.camille)
        assert (texts(again), buttons(again)) == (texts(before), buttons(before))
        assert "C’est parti" in await ask(world, world.camille)
        assert not asked(world, world.denis), "who said no is not asked again"
        assert REFUSAL_SHOWS_AFTER > SEARCHES_FOR
        await world.live(9 * DAY + 1)
        await world.live(22 * DAY)
        assert "n’ai personne" in texts(await find(world, world.camille))


async def test_nobody_tries_whether_they_could_be_a_pair_themselves(sqlite_url: str) -> None:
    """A moderator who pins themselves reads the same whether the other has excluded them or not."""
    async with World.open(sqlite_url) as world:
        moderator = world.actor(world.moderator)
        await tell(world, world.moderator, replace(MENTEE, first=True))
        await tell(world, world.denis, MENTOR)
        await tell(world, world.rose, replace(MENTOR, excluded=(world.moderator.id, world.camille.id)))
        await tell(world, world.camille, MENTEE)
        shown = texts(await preview(world))
        assert "toi et quelqu’un" in shown, "blind for those who prepare it, too"
        assert f"<@{world.moderator.id}>" not in shown
        assert f"<@{world.moderator.id}> → <@{world.denis.id}>" in texts(await preview(world, world.colleague))
        for mentor in (world.denis, world.rose):
            with pytest.raises(Refused) as raised:
                await world.mentoring.pin(moderator, (moderator.user_id, mentor.id))
            assert raised.value.message.key == "error-round-own"
        with pytest.raises(Refused) as raised:
            await world.mentoring.pin(moderator, (world.camille.id, world.rose.id))
        assert raised.value.message.key == "error-round-pair"
        await world.mentoring.pin(moderator, (world.camille.id, world.denis.id))
        acts = [act for act, _ in await world.audit()]
        assert acts.count("mentoring-round-adjusted") == 2, "who tries, too, is in the audit"


async def test_nobody_is_the_mentor_of_their_mentor(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        await pair_up(world, world.camille, world.denis)
        both = replace(MENTEE, mentor=True, once=True)
        for member in (world.camille, world.denis):
            await tell(world, member, both)
        assert "n’ai personne" in texts(await find(world, world.denis))
        pair = (await world.mentoring.mine(world.actor(world.camille))).pairs[0][0]
        await world.mentoring.end(world.actor(world.camille), pair.id)
        assert "Voici qui" in texts(await find(world, world.denis)), "a mentee may become a mentor, of theirs as well"


async def test_who_has_not_said_what_they_do_is_shown_to_nobody(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        await tell(world, world.camille, MENTEE)
        await tell(world, world.denis, replace(MENTOR, specialty=""))
        assert "n’ai personne" in texts(await find(world, world.camille))
        await tell(world, world.denis, replace(MENTOR, profession="nurse", specialty=""))
        assert "### 1. Infirmière, infirmier · Bretagne\n" in texts(await find(world, world.camille))
        await ask(world, world.camille)
        assert "### Médecine générale · Bretagne" in texts(letter(world, world.denis))
