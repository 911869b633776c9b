"""A report, a sanction with its appeal, and a lifting of anonymity, struck at every request and every commit."""

from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy import select

from core.reports import ReportState
from db.models import ReportRow
from demo.reading import control
from tests.moderation.acts import REASON, ask_under_pen, buttons, cards, letters, report, sanction
from tests.support.sweep import FEW, Fault, Journey, Kind, Layer, Memory, Place, sweep, travel
from tests.world import World, answer_to, custom_ids, said, texts

MOTIVE = "Menaces répétées contre une consœur."


async def arrive(world: World, memory: Memory) -> None:
    memory["thread"], memory["message"] = await ask_under_pen(world, world.camille)


def card(world: World, words: str) -> Any:
    (found,) = [message for message in cards(world) if words in texts(message)]
    return found


async def complain(world: World, memory: Memory) -> None:
    answer = await report(world, world.denis, memory["thread"], memory["message"])
    await world.env.advance_time(1)
    assert "ne saura pas" in answer or "déjà signalé" in answer
    card(world, "ignalement")


async def claim(world: World, memory: Memory) -> None:
    shown = card(world, "ignalement")
    if "moderation:claim" in buttons(shown):
        await world.moderator.click(shown, custom_id=control(shown, "moderation:claim"))
    assert "Pris en charge" in texts(card(world, "ignalement"))


async def resolve(world: World, memory: Memory) -> None:
    shown = card(world, "ignalement")
    if "moderation:resolve" in buttons(shown):
        form = await world.moderator.click(shown, custom_id=control(shown, "moderation:resolve"))
        answer = said(await world.moderator.submit_modal(form, {"outcome": "C’est vu."}))
        assert "réglé" in answer
    await world.env.advance_time(1)
    assert "réglé" in texts(card(world, "ignalement"))


async def punish(world: World, memory: Memory) -> None:
    assert "**1**" in await sanction(world, world.moderator, memory["thread"], memory["message"])
    await world.env.advance_time(1)


async def contest(world: World, memory: Memory) -> None:
    """From the private message, or where the bot may write none, from what is theirs."""
    told = [message for message in letters(world, world.camille) if custom_ids(message)]
    if told:
        form = await world.camille.user.click(told[0], custom_id=control(told[0], "moderation:appeal"))
        if form.modal:  # else the appeal was kept, and the letter has its button still
            form = await world.camille.user.submit_modal(form, {"reason": REASON})
        answer = said(form)
    else:
        mine = answer_to(await world.camille.slash(world.start, "question miennes"))
        if "moderation:appeal" not in buttons(mine):  # it was kept, though the answer did not arrive
            card(world, "Appel")
            return
        form = await world.camille.click(mine, custom_id=control(mine, "moderation:appeal"))
        answer = said(await world.camille.submit_modal(form, {"reason": REASON}))
    assert "transmis" in answer or "déjà contesté" in answer
    await world.env.advance_time(45)
    card(world, "Appel")


async def lift(world: World, memory: Memory) -> None:
    shown = card(world, "Appel")
    if "moderation:lift" in buttons(shown):
        await world.colleague.click(shown, custom_id=control(shown, "moderation:lift"))
    await world.env.advance_time(1)
    assert "décision levée" in texts(card(world, "Appel"))


async def ask_for_the_account(world: World, memory: Memory) -> None:
    answer = said(
        await world.moderator.slash(
            world.start, "moderation lever-anonymat", message=str(memory["message"].id), motif=MOTIVE
        )
    )
    assert "deuxième personne" in answer
    card(world, "anonymat")


async def approve(world: World, memory: Memory) -> None:
    shown = card(world, "anonymat")
    if "moderation:approve" in buttons(shown):
        await world.colleague.click(shown, custom_id=control(shown, "moderation:approve"))
    assert "moderation:look" in buttons(card(world, "anonymat"))


async def look(world: World, memory: Memory) -> None:
    """An answer that was lost, or a death in between, may cost the look: never the other way round."""
    shown = card(world, "anonymat")
    answer = said(await world.colleague.click(shown, custom_id=control(shown, "moderation:look")))
    assert f"<@{world.camille.id}>" in answer or "qu’une fois" in answer


async def once_each(world: World, memory: Memory) -> None:
    """One card each, each reported act in the audit once, and nothing left to do once the hour is over."""
    assert len(cards(world)) == 3
    await world.env.advance_time(3700)
    assert [buttons(shown) for shown in cards(world)] == [set(), set(), set()]
    async with world.bot.db.read() as session:
        (found,) = await session.execute(select(ReportRow))
    assert (found.state, found.claimed_by) == (ReportState.RESOLVED, world.moderator.id)
    acts = [name for name, _ in await world.audit() if name not in ("server.install", "unmask-seen")]
    assert acts == [
        "report-claimed",
        "report-resolved",
        "sanction-suspend",
        "appeal-lifted",
        "unmask-requested",
        "unmask-approved",
    ]
    for shown in (*cards(world), *letters(world, world.denis)):
        assert str(world.camille.id) not in texts(shown)


async def all_told(world: World, memory: Memory) -> None:
    """The same, and everybody was told: the reporter what came of it, the author of each decision."""
    await once_each(world, memory)
    assert len(letters(world, world.denis)) >= 1
    assert len(letters(world, world.camille)) >= 3


REPORTING, SANCTIONING = (complain, claim, resolve), (punish, contest, lift)
STEPS = (*REPORTING, *SANCTIONING, ask_for_the_account, approve, look)
JOURNEY = Journey("moderation", steps=STEPS, check=all_told, before=arrive)
UNTOLD = Journey("moderation", steps=STEPS, check=once_each, before=arrive)
"""Who lets no bot write (403) is told nothing in private."""


async def test_the_journey_itself(new_postgres_url: Callable[[], str]) -> None:
    """On SQLite, each sweep ends with it."""
    await travel(JOURNEY, new_postgres_url(), Layer())


@pytest.mark.parametrize("fault", FEW, ids=str)
async def test_struck_anywhere_nothing_is_lost_or_doubled(new_sqlite_url: Callable[[], str], fault: Fault) -> None:
    refused = fault.kind is Kind.FAIL and fault.status == 403
    struck = await sweep(UNTOLD if refused else JOURNEY, new_sqlite_url, fault)
    assert len(struck) > (25 if fault.place is Place.REQUEST else 15)
