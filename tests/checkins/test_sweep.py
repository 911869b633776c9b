"""The first tap, an answer, a note, the curve, a reminder and its answer, struck at every request and every commit."""

from collections.abc import Callable

import pytest

import demo.simcord_ext as ext
from core.checkins import Consent
from demo.reading import control
from tests.checkins.acts import ALL, agree, agreed, begin, rows, tap
from tests.checkins.test_reminders import until_due
from tests.moderation.acts import buttons, letters
from tests.support.sweep import ALLOWED, Fault, Journey, Layer, Memory, Place, sweep, travel
from tests.world import World, answer_to, custom_ids, said, texts

NOTE = "Trois gardes en une semaine."


async def consent(world: World, memory: Memory) -> None:
    answer = await tap(world, world.camille, 2)
    if "checkins:agree" in buttons(answer):
        answer = await agree(world.camille, answer, ALL)
    assert "noté" in texts(answer)


async def answer_again(world: World, memory: Memory) -> None:
    answer = await tap(world, world.camille, 4)
    assert "remplace" in texts(answer)
    memory["answer"] = answer


async def add_a_note(world: World, memory: Memory) -> None:
    form = await world.camille.click(memory["answer"], custom_id=control(memory["answer"], "checkins:note"))
    assert "Ton mot est gardé" in said(await world.camille.submit_modal(form, {"note": NOTE}))


async def look(world: World, memory: Memory) -> None:
    assert NOTE in said(await world.camille.slash(world.start, "meteo courbe"))


async def wait(world: World, memory: Memory) -> None:
    """In peace: agree, and let time pass until a minute before the first reminder of a week without an answer."""
    await begin(world, world.camille, 2, ALL)
    await until_due(world, world.camille)
    await world.env.advance_time(5)
    await ext.leap(world.env, await pause(world) - 60)
    await world.env.advance_time(5)


async def pause(world: World) -> float:
    found = await agreed(world, world.camille)
    assert found is not None
    assert found.reminder is not None
    return (world.checkins.due(found.reminder) - world.bot.clock.now()).total_seconds()


async def be_reminded(world: World, memory: Memory) -> None:
    await world.env.advance_time(70)
    assert letters(world, world.camille)


async def answer_in_private(world: World, memory: Memory) -> None:
    letter = letters(world, world.camille)[0]
    answer = answer_to(await world.camille.user.click(letter, custom_id=f"checkins:log:3:{world.guild.id}"))
    assert "chargé" in texts(answer)


async def withdraw(world: World, memory: Memory) -> None:
    shown = answer_to(await world.camille.slash(world.start, "meteo reglages"))
    if "checkins:allow:reminders:off" in custom_ids(shown):
        await world.camille.click(shown, custom_id="checkins:allow:reminders:off")
    member = await agreed(world, world.camille)
    assert member is not None
    assert not member.agreed(Consent.REMINDERS)


async def one_answer(world: World, memory: Memory) -> None:
    assert [(entry.level, entry.note) for entry in await rows(world)] == [(4, NOTE)]


async def one_reminder(world: World, memory: Memory) -> None:
    assert [entry.level for entry in await rows(world)] == [2, 3]
    assert len(letters(world, world.camille)) == 1


TAPPING = Journey("taps", steps=(consent, answer_again, add_a_note, look, withdraw), check=one_answer)
REMINDING = Journey("reminder", steps=(be_reminded, answer_in_private, withdraw), check=one_reminder, before=wait)
JOURNEYS = pytest.mark.parametrize("journey", [TAPPING, REMINDING], ids=lambda journey: journey.name)


@JOURNEYS
async def test_the_journey_itself(new_postgres_url: Callable[[], str], journey: Journey) -> None:
    """On SQLite, each sweep ends with it."""
    await travel(journey, new_postgres_url(), Layer())


@JOURNEYS
@pytest.mark.parametrize("fault", ALLOWED, ids=str)
async def test_struck_anywhere_nothing_is_lost_or_doubled(
    new_sqlite_url: Callable[[], str], journey: Journey, fault: Fault
) -> None:
    struck = await sweep(journey, new_sqlite_url, fault)
    assert len(struck) > (3 if fault.place is Place.REQUEST else 4)
