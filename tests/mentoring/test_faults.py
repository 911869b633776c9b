"""Last places, late answers, closed doors, threads that somebody deletes, and members who go in the middle of it."""

import asyncio
from dataclasses import replace
from datetime import timedelta
from typing import Any

import discord
import pytest
from sqlalchemy import select, update

from cogs.mentoring.service import MentoringService
from core.errors import DomainError, Missing
from core.mentoring import Kind, Pair, PairState, Request, RequestState
from core.rights import Actor
from core.signatures import unordered
from db import jobs
from db.engine import Database
from db.models import MentoringPairRow, MentoringProposalRow, MentoringRequestRow
from db.queries import mentoring_pairs
from db.queries.mentoring_ends import SEEK
from demo.reading import control
from tests.mentoring.acts import (
    DAY,
    MENTEE,
    MENTOR,
    accept,
    ask,
    ask_of,
    asked,
    find,
    letter,
    mine,
    pair,
    pair_threads,
    tell,
)  # fmt: skip
from tests.moderation.acts import buttons, letters
from tests.peers.test_personal import erase
from tests.world import VERIFIED, World, answer_to, custom_ids, said, texts

DM = "/users/@me/channels"
NEUTRAL = "Cette demande n’est plus d’actualité. Tu n’as rien à faire."
KIND = "ce n’est la faute de personne"


async def all_pairs(world: World) -> list[Any]:
    async with world.bot.db.read() as session:
        return list(await session.execute(select(MentoringPairRow)))


async def test_the_last_place_goes_to_one_of_fifty(database_url: str) -> None:
    """Fifty were asked about, and there is one place. Two processes take the answers."""
    async with World.open(database_url) as world:
        denis, service = world.actor(world.denis), world.mentoring
        await tell(world, world.denis, MENTOR)
        now = world.bot.clock.now()
        async with world.bot.db.write() as session:
            mentor = await service._owner(session, world.guild.id, world.denis.id)
            for number in range(50):
                kept = await service._keep(session, Actor(world.guild.id, 10**17 + number), MENTEE)
                id_, state = unordered(world.bot.random), RequestState.OPEN
                ends = now + timedelta(days=9)
                args = (id_, world.guild.id, kept.owner, Kind.LASTING, state, None, now, ends, (mentor,))
                await mentoring_pairs.add_request(session, service._vault, Request(*args))
                await service._propose(session, Request(*args), mentor, now)
            ids = list(await session.scalars(select(MentoringProposalRow.id)))
        assert len(ids) == 50
        bot, other = world.bot, Database(world.bot.settings.database_url)
        beside = MentoringService(other, bot.clock, bot.vault, bot.random, bot.settings.timezone)
        await beside.mine(denis)  # so that both are ready to begin
        services = [service, beside] * 25
        answers = [each.accept(denis, number) for each, number in zip(services, ids, strict=True)]
        outcomes = await asyncio.gather(*answers, return_exceptions=True)
        await other.close()
        lost = [each for each in outcomes if isinstance(each, DomainError)]
        assert len(lost) == 49
        assert {each.message.key for each in lost} == {"error-mentoring-over"}
        assert len([each for each in outcomes if isinstance(each, Pair)]) == len(await all_pairs(world)) == 1


async def test_a_yes_and_taking_it_back_at_once_end_in_one_of_both(database_url: str) -> None:
    async with World.open(database_url) as world:
        camille, denis = world.actor(world.camille), world.actor(world.denis)
        await tell(world, world.camille, MENTEE)
        await tell(world, world.denis, MENTOR)
        await ask(world, world.camille)
        async with world.bot.db.read() as session:
            (proposal,) = await session.execute(select(MentoringProposalRow))
        bot, other = world.bot, Database(world.bot.settings.database_url)
        beside = MentoringService(other, bot.clock, bot.vault, bot.random, bot.settings.timezone)
        await beside.mine(camille)
        outcomes = await asyncio.gather(
            world.mentoring.accept(denis, proposal.id),
            beside.withdraw(camille, proposal.request_id),
            return_exceptions=True,
        )
        await other.close()
        assert len([each for each in outcomes if isinstance(each, Missing)]) == 1
        async with world.bot.db.read() as session:
            (request,) = await session.execute(select(MentoringRequestRow))
        paired = request.state is RequestState.PAIRED
        assert len(await all_pairs(world)) == paired == isinstance(outcomes[0], Pair)


async def test_who_is_no_longer_verified_is_asked_nothing_and_whom_nobody_answered_is_reached(sqlite_url: str) -> None:
    """In a private thread, where their private messages are closed."""
    async with World.open(sqlite_url) as world:
        await tell(world, world.camille, MENTEE)
        await tell(world, world.denis, MENTOR)
        shown = await find(world, world.camille)
        world.env.inject_error("POST", DM, status=500, times=1)
        assert "C’est parti" in await ask_of(world, world.camille, shown)
        await world.take(world.denis, world.role(VERIFIED))
        await world.env.advance_time(60)
        assert not letters(world, world.denis)
        assert "Ta demande" in texts(await mine(world, world.camille)), "she is told nothing of it"
        async with world.bot.db.write() as session:
            now, ended = world.bot.clock.now(), update(MentoringRequestRow).returning(MentoringRequestRow.id)
            request_id = (await session.execute(ended.values(ends=now))).scalar_one()
            await jobs.schedule(session, SEEK, request_id, now, world.guild.id)
        world.env.inject_error("POST", DM, status=403, code=50007, times=1)
        await world.env.advance_time(5)
        assert not letters(world, world.camille)
        (apart,) = pair_threads(world)
        shown = apart.history()[0]
        assert "à son terme" in texts(shown)
        assert "disponible" not in texts(shown), "moderators can read here"
        assert "n’ai personne" in said(await world.camille.click(shown, custom_id=control(shown, "mentoring:find")))


async def test_what_is_over_is_over_in_one_sentence(sqlite_url: str) -> None:
    """Taken back, paused, excluded, left, erased: whoever says yes then reads the same."""
    async with World.open(sqlite_url) as world:
        camille, denis = world.camille, world.denis
        today = world.mentoring.today()

        async def retract() -> None:
            shown = await mine(world, camille)
            assert "retirée" in said_in(await camille.click(shown, custom_id=control(shown, "mentoring:withdraw")))

        async def pause() -> None:
            await tell(world, camille, replace(MENTEE, paused_until=today + timedelta(days=3)))

        async def exclude() -> None:
            await tell(world, camille, replace(MENTEE, excluded=(denis.id,)))

        async def leave() -> None:
            await world.mentoring.leave(world.guild.id, camille.id)

        async def erased() -> None:
            await erase(world, camille)

        for number, act in enumerate((retract, pause, exclude, leave, erased)):
            await tell(world, camille, MENTEE)
            await tell(world, denis, MENTOR)
            assert "C’est parti" in await ask(world, camille)
            late = int(control(asked(world, denis)[-1], "mentoring:accept").split(":")[2])
            await act()
            with pytest.raises(Missing) as raised:
                await world.mentoring.accept(world.actor(denis), late)
            assert raised.value.message.key == "error-mentoring-over", act.__name__
            await world.live(2)
            assert not asked(world, denis), act.__name__
            assert len(letters(world, denis)) == number + 1
            assert texts(letter(world, denis)) == NEUTRAL
            if act not in (retract, leave, erased):
                await retract()
        assert not await all_pairs(world)
        assert not letters(world, camille)


def said_in(result: Any) -> str:
    return texts(result.response or result.followups[-1])


async def test_twenty_minutes_take_no_place_and_end_by_themselves(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        await tell(world, world.camille, MENTEE)
        await tell(world, world.denis, replace(MENTOR, capacity=0, mentor=False))
        assert "n’ai personne" in texts(await find(world, world.camille))
        assert "vingt minutes" in await ask(world, world.camille, vingt_minutes=True)
        assert "Quelqu’un cherche vingt minutes" in texts(letter(world, world.denis))
        await accept(world, world.denis)
        (thread,) = pair_threads(world)
        assert "Vingt minutes, à vous deux" in texts(thread.history()[0])
        waiting = await world.mentoring.profile(world.actor(world.camille))
        assert waiting
        assert waiting.waiting_since, "who found twenty minutes still waits for more"
        await world.live(32 * DAY)
        assert KIND in texts(letter(world, world.camille))
        assert "ni demande ni binôme" in texts(await mine(world, world.camille))


async def test_with_closed_private_messages_there_is_a_private_thread(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        await tell(world, world.camille, MENTEE)
        await tell(world, world.denis, MENTOR)
        world.env.inject_error("POST", DM, status=403, code=50007, times=1)
        await ask(world, world.camille)
        assert not letters(world, world.denis)
        (apart,) = pair_threads(world)
        opened = world.thread(apart)
        assert {each.id for each in await opened.fetch_members()} == {world.bot.user_id, world.denis.id}
        assert "Camille" not in texts(apart.history()[0])
        message = apart.history()[0]
        for words in ("Quelqu’un de patient", "Médecine générale", "cherche"):
            assert words not in texts(message), "moderators can read here"
        await world.restart()
        number = int(control(message, "mentoring:letter").split(":")[2])
        for member in (world.moderator, world.camille):
            with pytest.raises(Missing):
                await world.mentoring.letter(world.actor(member), number)
        message = answer_to(await world.denis.click(message, custom_id=custom_ids(message)[0]))
        assert "> Quelqu’un de patient." in texts(message)
        assert "fil privé est ouvert" in said(
            await world.denis.click(message, custom_id=control(message, "mentoring:accept"))
        )
        await world.env.advance_time(2)
        thread = pair_threads(world)[-1]
        assert thread.id != apart.id
        assert world.camille.mention in texts(thread.history()[0])
        assert "C’est réglé" in texts(apart.history()[0]), "moderators can read here"
        asleep = await world.cached.fetch_channel(apart.id)
        assert isinstance(asleep, discord.Thread)
        assert asleep.archived


async def test_two_mentees_of_the_same_name_share_no_thread(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        twin = world.guild.add_member(world.env.create_user("Camille"))
        await world.give(twin, world.role(VERIFIED))
        await tell(world, world.denis, replace(MENTOR, capacity=2))
        for mentee in (world.camille, twin):
            await tell(world, mentee, MENTEE)
            await ask(world, mentee)
        for message in asked(world, world.denis):
            await accept(world, world.denis, message)
        members = [{each.id for each in await world.thread(each).fetch_members()} for each in pair_threads(world)]
        assert [len(each) for each in members] == [3, 3]


async def test_a_yes_counts_also_while_discord_opens_no_thread(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        await tell(world, world.camille, MENTEE)
        await tell(world, world.denis, MENTOR)
        await ask(world, world.camille)
        world.env.inject_error("POST", "/channels/*/threads", status=500, times=1)
        assert "s’ouvrira dès que possible" in await accept(world, world.denis)
        await world.env.advance_time(60)
        assert len(pair_threads(world)) == 1
        assert "tu as un mentor" in texts(letter(world, world.camille))


async def test_a_thread_that_somebody_deleted_is_told_of_and_opened_again(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        await tell(world, world.camille, MENTEE)
        await tell(world, world.denis, MENTOR)
        thread = await pair(world, world.camille, world.denis)
        door = letter(world, world.denis).channel.id
        world.env.inject_error("POST", f"*/channels/{door}/messages", status=500, times=3)
        await world.thread(thread).delete()
        await world.env.advance_time(1000)
        for member in (world.camille, world.denis):
            told = [texts(each) for each in letters(world, member) if "a été supprimé" in texts(each)]
            assert len(told) == 1, "once, although the other could not be told at first"
        shown = await mine(world, world.denis)
        assert "n’est pas ou plus là" in texts(shown)
        await world.restart()
        answer = await world.denis.click(shown, custom_id=control(shown, "mentoring:reopen"))
        assert "Votre fil est ouvert" in said(answer)
        (again,) = pair_threads(world)
        assert "Bienvenue à vous deux" in texts(again.history()[0])
        # While the bot is away, nobody hears of it, and at its start Discord would not tell: somebody looks first.
        await world.live(2)
        await world.stop()
        world.env.backend.delete_channel(again.id)
        world.env.inject_error("GET", f"*/channels/{again.id}", status=403, times=1)
        await world.restart()
        shown = await mine(world, world.camille)
        await world.env.advance_time(10)
        for member in (world.camille, world.denis):
            told = [texts(each) for each in letters(world, member) if "a été supprimé" in texts(each)]
            assert len(told) == 2, "once more, both"
        assert buttons(shown) == {"mentoring:reopen", "mentoring:end"}
        assert "Votre fil est ouvert" in said(
            await world.camille.click(shown, custom_id=control(shown, "mentoring:reopen"))
        )
        assert len(pair_threads(world)) == 1


async def test_a_mentor_leaves_three_and_comes_back(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        mentees = (world.camille, world.paul, world.rose)
        await tell(world, world.denis, replace(MENTOR, capacity=3))
        opened = []
        for mentee in mentees:
            await tell(world, mentee, MENTEE)
            opened.append(await pair(world, mentee, world.denis))
        world.guild.remove_member(world.denis)
        await world.env.advance_time(10)
        assert {each.state for each in await all_pairs(world)} == {PairState.ENDED}
        for mentee, thread in zip(mentees, opened, strict=True):
            told = texts(letter(world, mentee))
            assert KIND in told
            assert "en priorité" in told
            assert "Denis" not in told
            closed = await world.cached.fetch_channel(thread.id)
            assert isinstance(closed, discord.Thread)
            assert closed.locked
        kept = await world.mentoring.profile(world.actor(world.camille))
        assert kept
        assert kept.first
        assert "n’ai personne" in texts(await find(world, world.camille))


async def test_who_leaves_or_comes_back_while_the_bot_is_away_is_found_out(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        await tell(world, world.camille, MENTEE)
        await tell(world, world.denis, MENTOR)
        await pair(world, world.camille, world.denis)
        await tell(world, world.rose, MENTOR)
        await ask_more(world)
        await world.stop()
        world.env.backend.remove_member(world.guild.id, world.camille.id)
        await world.restart()
        await world.env.advance_time(10)
        assert KIND in texts(letter(world, world.denis))
        assert not [each for each in await all_pairs(world) if each.state is PairState.OPEN]
        assert asked(world, world.rose), "else the moment would tell her whom it was about"
        await world.live(1)
        assert not asked(world, world.rose)
        actor = Actor(world.guild.id, world.camille.id)
        for back in (False, True):
            known = await world.mentoring.profile(actor)
            assert known
            assert (known.away is None) is back
            if not back:
                world.guild.add_member(world.camille.user)
                await world.env.settle()


async def ask_more(world: World) -> None:
    """Beside a lasting pair, somebody may be asked for twenty minutes."""
    assert "C’est parti" in await ask(world, world.camille, vingt_minutes=True)
    assert asked(world, world.rose)
