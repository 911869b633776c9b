"""Reminders: when they come, when they stop, what Discord, the clock and their owner do to them."""

import itertools
from datetime import UTC, datetime, timedelta

import pytest
from simcord import MemberActor
from sqlalchemy import func, select

import demo.simcord_ext as ext
from cogs.frame.openings import EVERY, Openings
from core.checkins import Consent, Stopped
from core.clock import Clock
from db.models import JobRow
from demo.reading import control
from tests.checkins.acts import ALL, WEEK, agreed, begin, rows, tap
from tests.moderation.acts import letters
from tests.world import World, answer_to, custom_ids, said, texts

REMINDED = frozenset({Consent.REMINDERS})


async def jobs(world: World) -> int:
    async with world.bot.db.read() as session:
        found = select(func.count()).select_from(JobRow).where(JobRow.kind == "checkins.remind")
        return await session.scalar(found) or 0


async def until_due(world: World, member: MemberActor) -> None:
    """Let the time pass until a member's next reminder, and a little more."""
    found = await agreed(world, member)
    assert found is not None
    assert found.reminder is not None
    pause = world.checkins.due(found.reminder) - world.bot.clock.now()
    await ext.leap(world.env, pause.total_seconds() + 2)
    await world.env.advance_time(2)


async def begin_and_wait(world: World, member: MemberActor, consents: frozenset[Consent] = REMINDED) -> None:
    """Agree to reminders, and let the week pass in which one has answered."""
    await begin(world, member, 2, consents)
    await until_due(world, member)
    assert letters(world, member) == []


async def test_a_reminder_comes_at_the_chosen_time_and_answers_in_private(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        answer = await begin(world, world.camille, 2, ALL)
        settings = answer_to(await world.camille.click(answer, custom_id=control(answer, "checkins:settings")))
        form = await world.camille.click(settings, custom_id="checkins:remind")
        shown = answer_to(
            await world.camille.submit_modal(form, {"day": ["2"], "hour": ["7"], "zone": ["Pacific/Noumea"]})
        )
        assert "mercredi" in texts(shown)
        assert "Noumea" in texts(shown)
        for _ in range(7):
            await world.live(24)  # hour by hour
        await world.restart()
        (letter,) = letters(world, world.camille)
        local = letter.created_at.astimezone(UTC) + timedelta(hours=11)
        assert (local.weekday(), local.hour) == (2, 7)
        assert custom_ids(letter)[2] == f"checkins:log:3:{world.guild.id}"
        assert "soutenu" not in texts(letter).partition("\n")[0], "it tells no answer of before"
        answer = answer_to(await world.camille.user.click(letter, custom_id=f"checkins:log:4:{world.guild.id}"))
        assert "lourd" in texts(answer)
        assert [entry.level for entry in await rows(world)] == [2, 4]
        form = await world.camille.user.click(answer, custom_id=control(answer, "checkins:note"))
        assert "gardé" in said(await world.camille.user.submit_modal(form, {"note": "En privé."}))
        shown = answer_to(await world.camille.user.click(answer, custom_id=control(answer, "checkins:trend")))
        assert "En privé." in texts(shown)


async def test_the_first_tap_may_be_in_private_too(sqlite_url: str) -> None:
    """Whoever erased everything may still have an old reminder."""
    async with World.open(sqlite_url) as world:
        await begin_and_wait(world, world.camille, ALL)
        await until_due(world, world.camille)
        (letter,) = letters(world, world.camille)
        await world.checkins.allow(world.actor(world.camille), Consent.REMINDERS, False)
        await erase(world, world.camille)
        asked = answer_to(await world.camille.user.click(letter, custom_id=f"checkins:log:4:{world.guild.id}"))
        for custom_id in [each for each in custom_ids(asked) if ":trend:" in each]:
            await world.camille.user.click(asked, custom_id=custom_id)
        await world.camille.user.click(asked, custom_id=control(asked, "checkins:agree"))
        assert [entry.level for entry in await rows(world)] == [4]


async def erase(world: World, member: MemberActor) -> None:
    shown = answer_to(await member.slash(world.start, "mes-donnees effacer"))
    await member.click(shown, custom_id="privacy:erase:keep")


async def test_three_without_an_answer_and_no_more(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        await begin_and_wait(world, world.camille)
        for count in range(1, 4):
            await until_due(world, world.camille)
            assert len(letters(world, world.camille)) == count
            assert ("le dernier" in texts(letters(world, world.camille)[-1])) is (count == 3)
        await until_due(world, world.camille)
        await world.live(3 * 24)
        assert len(letters(world, world.camille)) == 3
        assert await jobs(world) == 0
        shown = said(await world.camille.slash(world.start, "meteo reglages"))
        assert "trois étaient restés sans réponse" in shown
        assert "trois étaient restés" not in said(await world.camille.slash(world.start, "meteo reglages")), "told once"


async def test_an_answer_begins_the_count_anew_and_spares_that_weeks_reminder(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        await begin_and_wait(world, world.camille)
        await until_due(world, world.camille)
        await until_due(world, world.camille)
        assert len(letters(world, world.camille)) == 2
        letter = letters(world, world.camille)[-1]
        await world.camille.user.click(letter, custom_id=f"checkins:log:3:{world.guild.id}")
        member = await agreed(world, world.camille)
        assert member is not None
        assert member.reminder is not None
        assert member.reminder.unanswered == 0
        while (world.bot.clock.now() + timedelta(hours=1)).astimezone(world.settings.timezone).weekday() != 0:
            await world.live(1)
        await world.live(2)
        await tap(world, world.camille, 2)
        await until_due(world, world.camille)
        assert len(letters(world, world.camille)) == 2, "who has answered needs no reminder"
        assert await rows(world) == []


async def test_where_a_sunday_is_the_communitys_monday_each_week_has_its_reminder(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        await begin_and_wait(world, world.camille)
        await world.checkins.remind_at(world.actor(world.camille), 6, 19, "America/Montreal")
        for count in range(1, 4):
            await until_due(world, world.camille)
            assert len(letters(world, world.camille)) == count
            letter = letters(world, world.camille)[-1]
            await world.camille.user.click(letter, custom_id=f"checkins:log:3:{world.guild.id}")


async def test_closed_private_messages_stop_them_and_are_told_at_the_next_visit(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        await begin_and_wait(world, world.camille, ALL)
        world.env.inject_error("POST", "*/channels/*/messages", status=403, code=50007, times=1)
        await until_due(world, world.camille)
        member = await agreed(world, world.camille)
        assert member is not None
        assert (member.reminder, member.stopped) == (None, Stopped.CLOSED)
        assert await jobs(world) == 0
        assert "Discord ne me laisse pas t’écrire" in texts(await tap(world, world.camille, 2))


@pytest.mark.parametrize("status", [429, 500])
async def test_where_discord_is_away_the_reminder_comes_later_and_once(sqlite_url: str, status: int) -> None:
    async with World.open(sqlite_url) as world:
        await begin_and_wait(world, world.camille)
        world.env.inject_error("POST", "*/channels/*/messages", status=status, times=1)
        await until_due(world, world.camille)
        await world.env.advance_time(60)
        assert len(letters(world, world.camille)) == 1


async def test_erasing_while_one_is_due_stops_it_at_once(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        await begin_and_wait(world, world.camille, ALL)
        world.env.inject_error("POST", "*/channels/*/messages", status=500, times=1)
        await until_due(world, world.camille)
        assert await jobs(world) == 1, "it waits to be tried again"
        await erase(world, world.camille)
        assert await jobs(world) == 0
        assert await rows(world) == []
        await world.live(2 * WEEK)
        assert letters(world, world.camille) == []


async def test_who_left_or_is_not_verified_any_more_is_left_alone(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        for member in (world.camille, world.denis):
            await begin(world, member, 2, REMINDED)
        await until_due(world, world.camille)
        await world.take(world.camille, world.role("Soignant vérifié"))
        world.env.backend.remove_member(world.guild.id, world.denis.id)
        await until_due(world, world.camille)
        await world.live(1)
        assert letters(world, world.camille) == letters(world, world.denis) == []
        assert await jobs(world) == 0


async def test_a_clock_that_jumps_brings_one_reminder_and_set_back_none(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        await begin_and_wait(world, world.camille)
        await ext.leap(world.env, (5 * WEEK - 48) * 3600)
        await world.env.advance_time(5)
        assert letters(world, world.camille) == [], "not at another hour than the chosen one"
        await until_due(world, world.camille)
        assert len(letters(world, world.camille)) == 1
        clock, ahead = world.bot.clock, world.bot.clock.now()
        world.bot.clock = Clock(lambda: ahead - timedelta(days=8))
        world.checkins._clock = world.bot.jobs._clock = world.bot.clock
        world.bot.jobs.wake()
        await world.env.advance_time(5)
        assert len(letters(world, world.camille)) == 1
        world.checkins._clock = world.bot.jobs._clock = world.bot.clock = clock
        await world.live(WEEK)
        assert len(letters(world, world.camille)) == 2


async def test_many_due_at_once_open_one_conversation_a_second(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        members = (world.camille, world.denis, world.emma, world.moderator, world.colleague)
        for member in members:
            await begin(world, member, 2, REMINDED)
        await until_due(world, world.camille)
        await world.env.advance_time(10)
        await until_due(world, world.camille)
        await world.env.advance_time(10)
        moments = sorted(letter.created_at for member in members for letter in letters(world, member))
        assert len(moments) == len(members)
        apart = [other - one for one, other in itertools.pairwise(moments)]
        assert all(pause >= EVERY - timedelta(milliseconds=5) for pause in apart), apart


START = datetime(2026, 11, 23, 18, tzinfo=UTC)


def test_openings_are_a_second_apart_and_first_come_first_served() -> None:
    openings, waiting, opened = Openings(), {str(number): START for number in range(200)}, dict[str, datetime]()
    now = START
    while waiting:
        for name in [name for name, due in waiting.items() if due <= now][:20]:
            later = openings.slot(name, now)
            if later is None:
                opened[name] = now
                del waiting[name]
            else:
                assert now < later <= now + timedelta(seconds=260)
                waiting[name] = later
        now += timedelta(seconds=0.1)
        assert now < START + timedelta(seconds=400)
    moments = sorted(opened.values())
    assert all(other - one >= EVERY for one, other in itertools.pairwise(moments))


def test_openings_survive_a_clock_that_is_set_back() -> None:
    openings = Openings()
    assert openings.slot("a", START) is None
    assert openings.slot("b", START) == START + EVERY
    back = START - timedelta(days=3)
    assert openings.slot("c", back) is None
    later = openings.slot("d", back)
    assert later is not None
    assert later <= back + 3 * EVERY
