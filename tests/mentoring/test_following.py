"""How pairs get on: each side is asked privately, and only their own answer has consequences for them."""

import asyncio
from datetime import timedelta
from typing import Any

import discord
import pytest
from simcord import MemberActor
from sqlalchemy import select

from core.clock import Clock
from core.errors import Missing
from core.mentoring import ANSWER_WITHIN, FOLLOW_UPS, QUIET, QUIET_AFTER, FollowUp, Kind, Pair, PairState, Side
from db.models import JobRow
from db.queries import mentoring_pairs
from db.queries.mentoring_ends import ENDED
from demo.reading import control
from tests.mentoring.acts import pair_threads
from tests.mentoring.round_acts import beside, known, pair_up, paired, pass_, tap, told_since
from tests.moderation.acts import buttons, letters
from tests.world import World, answer_to, custom_ids, said, texts

AN_HOUR = timedelta(hours=1)


async def waiting(world: World) -> list[str]:
    """The kinds of jobs that are still to ask or tell somebody something."""
    async with world.bot.db.read() as session:
        kinds = select(JobRow.kind).where(JobRow.kind.startswith("mentoring."), JobRow.key != "daily")
        return sorted(await session.scalars(kinds))


async def say(member: MemberActor, asked: Any, met: str, fits: str) -> Any:
    """Both taps; what follows."""
    return await tap(member, await tap(member, asked, "mentoring:met", met), "mentoring:fits", fits)


def counts(world: World, pair: Pair) -> tuple[int, int]:
    return len(told_since(world, world.camille, pair)), len(told_since(world, world.paul, pair))


async def test_each_side_is_asked_twice_and_only_the_asked_learn_of_it(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        pair = await pair_up(world, world.camille, world.paul)
        await pass_(world, FOLLOW_UPS[0] - AN_HOUR)
        assert counts(world, pair) == (0, 0)
        await pass_(world, AN_HOUR)
        (asked,) = told_since(world, world.camille, pair)
        assert f"Ton binôme avec <@{world.paul.id}> a deux semaines" in texts(asked)
        assert "ni l’autre ni la modération de Confrères ne voient ta réponse" in texts(asked)
        await world.restart()
        assert "Merci, c’est noté" in texts(await say(world.camille, asked, "yes", "yes"))
        (other,) = told_since(world, world.paul, pair)
        offered = await say(world.paul, other, "no", "yes")
        assert "passer le relais, c’est sans reproche" in texts(offered)
        assert buttons(offered) == {"mentoring:anew"}
        await world.camille.send(await thread_of(world, pair), "On se voit mardi ?")  # else it would seem quiet
        await pass_(world, ANSWER_WITHIN + AN_HOUR)
        assert counts(world, pair) == (1, 1), "nobody learns what the other answered"
        kept = await paired(world, pair)
        assert kept.said == {Side.MENTEE: {0: FollowUp(True, True)}, Side.MENTOR: {0: FollowUp(False, True)}}
        left = pair.since + FOLLOW_UPS[1] - world.bot.clock.now()
        for _ in range(3):
            await world.camille.send(await thread_of(world, pair), "Merci pour mardi.")
            await pass_(world, left / 3)
        assert counts(world, pair) == (2, 2)
        assert "a deux mois" in texts(told_since(world, world.camille, pair)[-1])


async def thread_of(world: World, pair: Pair) -> Any:
    (found,) = [each for each in pair_threads(world) if each.id == pair.thread_id]
    return found


async def test_no_leads_to_parting_without_fault_and_to_thanks(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        pair = await pair_up(world, world.camille, world.paul)
        await pass_(world, FOLLOW_UPS[0])
        (asked,) = told_since(world, world.camille, pair)
        offered = await say(world.camille, asked, "yes", "no")
        assert "tu passeras en priorité" in texts(offered)
        assert (await paired(world, pair)).state is PairState.OPEN, "it is an offer"
        parted = await world.camille.user.click(offered, custom_id=control(offered, "mentoring:anew"))
        assert "sans reproche pour personne" in texts(parted.response)
        assert (await paired(world, pair)).state is PairState.ENDED
        profile = await known(world, world.camille)
        today = world.mentoring.today()
        assert profile.first
        assert profile.waiting_since is not None
        assert (today - profile.waiting_since).days in (30, 31), "they have waited as before"
        assert await waiting(world) in ([], [ENDED])
        again = await world.camille.user.click(asked, custom_id=custom_ids(asked)[0])
        assert "Ce binôme est terminé" in said(again)

        thanked = await world.camille.user.click(parted.response, custom_id=control(parted.response, "mentoring:thank"))
        assert "je le transmets" in said(thanked)
        await world.env.advance_time(5)
        (thanks,) = [each for each in told_since(world, world.paul, pair) if "te remercie" in texts(each)]
        assert f"<@{world.camille.id}> te remercie\u00a0: le temps que tu as donné a compté" in texts(thanks)
        twice = await world.camille.user.click(parted.response, custom_id=control(parted.response, "mentoring:thank"))
        assert "déjà remercié" in said(twice)
        back = await world.paul.user.click(thanks, custom_id=control(thanks, "mentoring:thank"))
        assert "je le transmets" in said(back)
        await world.env.advance_time(5)
        assert len([each for each in told_since(world, world.camille, pair) if "a été un plaisir" in texts(each)]) == 1


async def test_silence_for_a_week_is_met_with_an_offer_to_the_silent_alone(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        pair = await pair_up(world, world.camille, world.paul)
        await pass_(world, FOLLOW_UPS[0])
        await say(world.paul, told_since(world, world.paul, pair)[0], "yes", "yes")
        await tap(world.camille, told_since(world, world.camille, pair)[0], "mentoring:met", "yes")  # half an answer
        await world.paul.send(await thread_of(world, pair), "Je suis là si besoin.")
        await pass_(world, ANSWER_WITHIN - AN_HOUR)
        assert counts(world, pair) == (1, 1)
        await pass_(world, AN_HOUR)
        assert counts(world, pair) == (2, 1)
        offer = told_since(world, world.camille, pair)[-1]
        assert "Pas de réponse, pas de souci" in texts(offer)
        await world.restart()
        result = await world.camille.user.click(offer, custom_id=control(offer, "mentoring:anew"))
        assert "Tu passes en priorité" in said(result)
        assert (await paired(world, pair)).state is PairState.ENDED
        late = await world.paul.user.click(
            told_since(world, world.paul, pair)[0], custom_id=custom_ids(told_since(world, world.paul, pair)[0])[1]
        )
        assert "Ce binôme est terminé" in said(late)


async def test_a_mentor_passes_on_and_the_mentee_goes_first(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        pair = await pair_up(world, world.camille, world.paul)
        await pass_(world, FOLLOW_UPS[0])
        offered = await say(world.paul, told_since(world, world.paul, pair)[0], "yes", "no")
        await world.paul.user.click(offered, custom_id=control(offered, "mentoring:anew"))
        assert (await paired(world, pair)).state is PairState.ENDED
        assert (await known(world, world.camille)).first
        assert not (await known(world, world.paul)).first


async def test_where_private_messages_are_closed_the_question_waits_where_one_looks(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        pair = await pair_up(world, world.camille, world.paul)
        before = len((await thread_of(world, pair)).history())
        await world.env.advance_time(60)  # what was done so far is in the journal
        world.env.inject_error("POST", "*/channels/*/messages", status=403, code=50007, times=2)
        await pass_(world, FOLLOW_UPS[0])
        assert counts(world, pair) == (0, 0)
        assert len((await thread_of(world, pair)).history()) == before, "nothing is told where the other reads"
        mine = await world.camille.slash(world.start, "question miennes")
        shown = mine.response or mine.followups[0]
        assert "a deux semaines" in texts(shown)
        (wanted,) = [each for each in custom_ids(shown) if each.startswith("mentoring:met:") and ":yes:" in each]
        following = answer_to(await world.camille.click(shown, custom_id=wanted))
        (wanted,) = [each for each in custom_ids(following) if ":yes:" in each]
        await world.camille.click(following, custom_id=wanted)
        assert (await paired(world, pair)).said[Side.MENTEE] == {0: FollowUp(True, True)}
        mine = await world.camille.slash(world.start, "question miennes")
        assert "a deux semaines" not in texts(mine.response or mine.followups[0])


async def test_thanks_to_closed_private_messages_wait_where_one_looks_and_are_shown_once(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        pair = await pair_up(world, world.camille, world.paul)
        actor = world.actor(world.camille)
        await world.mentoring.end(actor, pair.id)
        await world.env.advance_time(60)
        world.env.inject_error("POST", "*/channels/*/messages", status=403, code=50007, times=1)
        await world.mentoring.thank(actor, pair.id)
        await world.env.advance_time(AN_HOUR.total_seconds())
        assert not [each for each in letters(world, world.paul) if "te remercie" in texts(each)]
        thanks = f"<@{world.camille.id}> te remercie\u00a0: le temps que tu as donné a compté"
        assert "te remercie" not in await looked(world, world.camille)
        await world.restart()
        for _ in range(2):  # an answer of Discord's that was lost takes nothing away
            assert thanks in await looked(world, world.paul)
        shown = (await world.paul.slash(world.start, "mentorat binomes")).followups[-1]
        assert "je le transmets" in said(await world.paul.click(shown, custom_id=control(shown, "mentoring:thank")))
        await pass_(world, AN_HOUR)
        assert "te remercie" not in await looked(world, world.paul)
        assert len([each for each in letters(world, world.camille) if "a été un plaisir" in texts(each)]) == 1
        assert (await paired(world, pair)).unread == ()


async def looked(world: World, member: MemberActor) -> str:
    return texts(answer_to(await member.slash(world.start, "question miennes")))


async def test_threads_deleted_while_the_bot_was_away_are_found_out_without_asking_for_each(sqlite_url: str) -> None:
    """At start or, where Discord says nothing then, with the next question."""
    async with World.open(sqlite_url) as world:
        pair = await pair_up(world, world.camille, world.paul)
        other = await pair_up(world, world.denis, world.paul)
        asleep = await world.cached.fetch_channel(other.thread_id or 0)
        assert isinstance(asleep, discord.Thread)
        await asleep.edit(archived=True)
        await pass_(world, AN_HOUR)
        before = len(world.env.http_requests)
        await away_while_deleted(world, pair)
        for member in (world.camille, world.paul):
            (told,) = told_since(world, member, pair)
            assert "vous pouvez rouvrir un fil" in texts(told)
            assert buttons(told) == {"mentoring:reopen"}
        assert told_since(world, world.denis, pair) == []
        place = f"/channels/{other.thread_id}"
        asked_for = [each.path for each in world.env.http_requests[before:] if each.method == "GET"]
        assert place not in asked_for
        await world.paul.user.click(told, custom_id=control(told, "mentoring:reopen"))

        world.env.inject_error("GET", place, status=403)
        await away_while_deleted(world, other)
        assert told_since(world, world.denis, pair) == []
        await pass_(world, FOLLOW_UPS[0])
        for member in (world.camille, world.denis):
            assert len([each for each in told_since(world, member, pair) if "rouvrir un fil" in texts(each)]) == 1


async def away_while_deleted(world: World, pair: Pair) -> None:
    await world.stop()
    world.env.backend.delete_channel(pair.thread_id or 0)
    await world.restart()
    await world.env.advance_time(30)


async def test_a_quiet_thread_is_asked_about_once_and_lightly(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        pair = await pair_up(world, world.camille, world.paul)
        await pass_(world, FOLLOW_UPS[0])
        for member in (world.camille, world.paul):
            await say(member, told_since(world, member, pair)[0], "yes", "yes")
        await world.camille.send(await thread_of(world, pair), "À bientôt !")
        await pass_(world, QUIET_AFTER - AN_HOUR)
        assert counts(world, pair) == (1, 1)
        await pass_(world, AN_HOUR)
        assert counts(world, pair) == (2, 2)
        asked = told_since(world, world.camille, pair)[-1]
        assert "est calme depuis trois semaines" in texts(asked)
        assert buttons(asked) == {"mentoring:fits"}
        assert "Bonne route" in texts(await tap(world.camille, asked, "mentoring:fits", "yes"))
        offered = await tap(world.paul, told_since(world, world.paul, pair)[-1], "mentoring:fits", "no")
        assert buttons(offered) == {"mentoring:anew"}
        await pass_(world, timedelta(days=20))
        assert counts(world, pair) == (2, 2), "once"


async def test_a_clock_that_jumps_asks_one_question_and_set_back_none(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        pair = await pair_up(world, world.camille, world.paul)
        assert (await paired(world, pair)).said == {}
        await pass_(world, 2 * FOLLOW_UPS[1])
        (asked,) = told_since(world, world.camille, pair)
        assert "a deux mois" in texts(asked)
        count, clock, now = counts(world, pair), world.bot.clock, world.bot.clock.now()
        world.bot.clock = world.bot.jobs._clock = world.mentoring._clock = Clock(lambda: now - timedelta(days=90))
        world.bot.jobs.wake()
        await world.env.advance_time(30)
        assert counts(world, pair) == count
        world.bot.clock = world.bot.jobs._clock = world.mentoring._clock = clock


async def test_twenty_minutes_are_not_followed_nor_who_is_gone(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        await pair_up(world, world.emma, world.rose, Kind.ONCE)
        pair = await pair_up(world, world.camille, world.paul)
        other = await pair_up(world, world.denis, world.paul)
        world.env.backend.remove_member(world.guild.id, world.denis.id)
        async with world.bot.db.write() as session:
            await mentoring_pairs.end_pair(session, pair, world.bot.clock.now())
        await pass_(world, FOLLOW_UPS[0])
        for member in (world.emma, world.camille, world.denis):
            assert told_since(world, member, pair) == []
        for member in (world.emma, world.camille):
            with pytest.raises(Missing):
                await world.mentoring.answer(world.actor(member), other.id, 0, met=True)


async def test_both_answer_at_the_same_moment_and_nothing_is_lost(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        pair = await pair_up(world, world.camille, world.paul)
        actors = [world.actor(member) for member in (world.camille, world.paul)]
        async with beside(world, sqlite_url) as other:
            each = list(zip((world.mentoring, other), actors, strict=True))
            for nth in (0, 1):
                await asyncio.gather(*(service.answer(actor, pair.id, nth, met=True) for service, actor in each))
            await asyncio.gather(*(service.answer(actor, pair.id, QUIET, fits=True) for service, actor in each))
            said_ = {0: FollowUp(met=True), 1: FollowUp(met=True), QUIET: FollowUp(fits=True)}
            assert (await paired(world, pair)).said == {Side.MENTEE: said_, Side.MENTOR: said_}
            await asyncio.gather(*(service.anew(actor, pair.id) for service, actor in each))
            assert (await paired(world, pair)).state is PairState.ENDED
