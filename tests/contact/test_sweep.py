"""Words without a name, answered, gone on with and closed, struck at every request; at commits with `SWEEP=all`."""

from collections.abc import Callable

import pytest

import demo.simcord_ext as ext
from cogs.contact.service import ContactService
from core.contacts import REMINDS_AFTER
from demo.reading import control
from tests.contact import acts
from tests.contact.acts import ANSWER, MORE, WORDS, answered, card
from tests.moderation.acts import buttons, cards, letters
from tests.support.sweep import FEW, Fault, Journey, Kind, Layer, Memory, Place, sweep, travel
from tests.world import World, answer_to, said, texts


async def write(world: World, memory: Memory) -> None:
    result = await world.camille.slash(world.start, "ecrire-moderation")
    if result.modal is None:
        assert WORDS in texts(answer_to(result))
    else:
        told = said(await world.camille.submit_modal(result, {"message": WORDS}))
        assert "C’est gardé" in told or "échange ouvert" in told
    await world.env.advance_time(60)
    assert WORDS in texts(card(world))


async def answer(world: World, memory: Memory) -> None:
    if ANSWER not in texts(card(world)):
        form = await world.moderator.click(card(world), custom_id=control(card(world), "contact:answer"))
        told = said(await world.moderator.submit_modal(form, {"message": ANSWER}))
        assert "au nom de" in told or "a avancé" in told
    await world.env.advance_time(2)
    assert ANSWER in texts(card(world))


async def go_on(world: World, memory: Memory) -> None:
    shown = answer_to(await world.camille.slash(world.start, "ecrire-moderation"))
    if MORE not in texts(shown):
        form = await world.camille.click(shown, custom_id=control(shown, "contact:reply"))
        said(await world.camille.submit_modal(form, {"message": MORE}))
    await world.env.advance_time(60)
    assert MORE in texts(card(world))


async def close(world: World, memory: Memory) -> None:
    if "contact:close" in buttons(card(world)):
        said(await world.colleague.click(card(world), custom_id=control(card(world), "contact:close")))
    await world.env.advance_time(2)
    assert buttons(card(world)) == {"contact:read"}


async def once_each(world: World, memory: Memory) -> None:
    assert len(cards(world)) == 1
    done = [act for act, _ in await world.audit() if act.startswith("contact")]
    assert done == ["contact-answered", "contact-closed"]
    for shown in cards(world):
        assert str(world.camille.id) not in texts(shown)


async def told_once(world: World, memory: Memory) -> None:
    """And the member knows all: in private, unless they had seen it with the command before a letter got through."""
    await once_each(world, memory)
    assert len(answered(world.camille)) <= 1
    assert len([each for each in letters(world, world.camille) if "est clos" in texts(each)]) == 1
    assert await world.bot.service(ContactService).mine(world.actor(world.camille)) is None, "nothing is untold"


async def written(world: World, memory: Memory) -> None:
    await acts.write(world, world.camille)
    await ext.leap(world.env, REMINDS_AFTER.total_seconds() - 120)


async def time_passes(world: World, memory: Memory) -> None:
    await world.env.advance_time(180)


async def reminded_once(world: World, memory: Memory) -> None:
    assert "Personne n’a encore répondu" in texts(card(world))
    assert len(cards(world)) == 1


STEPS = (write, answer, go_on, close)
JOURNEY = Journey("contact", steps=STEPS, check=told_once)
UNTOLD = Journey("contact", steps=STEPS, check=once_each)
"""Who lets no bot write (403) is told nothing in private."""


async def test_the_journey_itself(new_postgres_url: Callable[[], str]) -> None:
    """On SQLite, each sweep ends with it."""
    await travel(JOURNEY, new_postgres_url(), Layer())


@pytest.mark.parametrize("fault", FEW, ids=str)
async def test_struck_anywhere_nothing_is_lost_or_doubled(new_sqlite_url: Callable[[], str], fault: Fault) -> None:
    refused = fault.kind is Kind.FAIL and fault.status == 403
    assert len(await sweep(UNTOLD if refused else JOURNEY, new_sqlite_url, fault)) > 8


async def test_a_reminder_is_one_card_whatever_dies_meanwhile(new_sqlite_url: Callable[[], str]) -> None:
    journey = Journey("reminder", steps=(time_passes,), check=reminded_once, before=written)
    struck = await sweep(journey, new_sqlite_url, Fault(Place.REQUEST, Kind.KILL_AFTER))
    assert {place.split()[1] for place in struck} >= {"DELETE", "POST"}
