"""A report about a moderator, taken and passed up in private, struck at every request and every commit."""

from collections.abc import Callable
from typing import Any

import pytest
from simcord import MemberActor

from core.reports import Desk, ReportState
from demo.reading import control
from tests.moderation.acts import REASON, buttons, cards, letters, report
from tests.moderation.test_reports import rows
from tests.support.sweep import ALLOWED, Fault, Journey, Layer, Memory, sweep, travel
from tests.world import World, said, texts


async def arrive(world: World, memory: Memory) -> None:
    memory["message"] = await world.moderator.send(world.channel("entraide"), "Encore toi ?")


async def complain(world: World, memory: Memory) -> None:
    answer = await report(world, world.denis, world.channel("entraide"), memory["message"])
    assert "en privé aux autres" in answer or "déjà signalé" in answer
    await world.env.advance_time(5)
    assert REASON in texts(letters(world, world.colleague)[-1])


async def act(member: MemberActor, letter: Any, verb: str) -> Any:
    return await member.user.click(letter, custom_id=control(letter, verb))


async def claim(world: World, memory: Memory) -> None:
    letter = letters(world, world.colleague)[-1]
    if "moderation:claim" in buttons(letter):
        await act(world.colleague, letter, "moderation:claim")
    assert "moderation:escalate" in buttons(letters(world, world.colleague)[-1])


async def pass_up(world: World, memory: Memory) -> None:
    letter = letters(world, world.colleague)[-1]
    if "moderation:escalate" in buttons(letter):
        form = await act(world.colleague, letter, "moderation:escalate")
        answer = await world.colleague.user.submit_modal(form, {"to": "managers", "note": "À toi."})
        assert "C’est transmis" in said(answer)
    await world.env.advance_time(5)
    assert "ne te concerne plus" in texts(letters(world, world.colleague)[-1])


async def in_private_and_once(world: World, memory: Memory) -> None:
    """One card each, nothing where Marc reads, and whoever reported is told in the end."""
    letter = letters(world, world.owner)[-1]
    form = await act(world.owner, letter, "moderation:resolve")
    assert "réglé" in said(await world.owner.user.submit_modal(form, {"answer": ["talked"], "outcome": ""}))
    await world.env.advance_time(5)
    assert cards(world) == letters(world, world.moderator) == []
    for member in (world.colleague, world.owner):
        assert [buttons(letter) for letter in letters(world, member)] == [set()]
    (row,) = await rows(world)
    assert (row.state, row.desk) == (ReportState.RESOLVED, Desk.MANAGERS)
    acts = [name for name, _ in await world.audit() if "report" in name]
    assert acts == ["report-apart-claimed", "report-apart-escalated", "report-apart-resolved"]
    assert len(letters(world, world.denis)) == 1


JOURNEY = Journey("reports", steps=(complain, claim, pass_up), check=in_private_and_once, before=arrive)


async def test_the_journey_itself(sqlite_url: str) -> None:
    await travel(JOURNEY, sqlite_url, Layer())


@pytest.mark.parametrize("fault", ALLOWED, ids=str)
async def test_struck_anywhere_nothing_is_lost_or_doubled(new_sqlite_url: Callable[[], str], fault: Fault) -> None:
    assert len(await sweep(JOURNEY, new_sqlite_url, fault)) > 10
