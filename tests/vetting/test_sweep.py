"""A request, two vouches, one taken back, and a revocation, struck at every other request and commit."""

from collections.abc import Callable

import pytest

from demo.reading import control, custom_ids
from tests.moderation.acts import buttons, letters
from tests.support.sweep import FEW, Fault, Journey, Kind, Layer, Memory, sweep, travel
from tests.vetting.acts import WHY, card, cards, roles, standing, vouch, vouches
from tests.world import VERIFIED, World, answer_to, said, texts


async def ask(world: World, memory: Memory) -> None:
    shown = await standing(world, world.newcomer)
    if "vetting:request" in buttons(shown):
        form = await world.newcomer.click(shown, custom_id=control(shown, "vetting:request"))
        assert "transmis" in said(await world.newcomer.submit_modal(form, {"wish": "verified", "words": "Bonjour"}))
    await world.env.advance_time(1)
    assert "vetting:verify" in buttons(card(world, "demande"))


async def first(world: World, memory: Memory) -> None:
    answer = await vouch(world, world.camille, world.newcomer)
    assert "C’est noté" in answer or "déjà de cette personne" in answer


async def second(world: World, memory: Memory) -> None:
    answer = await vouch(world, world.denis, world.newcomer)
    assert "maintenant **soignant vérifié**" in answer or "déjà reconnue" in answer
    await world.env.advance_time(1)
    assert roles(world, world.newcomer) == {VERIFIED}


async def think_again(world: World, memory: Memory) -> None:
    (row,) = [row for row in await vouches(world) if row.voucher_id == world.denis.id]
    shown = await standing(world, world.denis)
    if f"vetting:withdraw:{row.id}" in custom_ids(shown):
        sure = answer_to(await world.denis.click(shown, custom_id=f"vetting:withdraw:{row.id}"))
        result = await world.denis.click(sure, custom_id=f"vetting:withdraw:{row.id}:sure")
        assert "garde son rôle" in said(result)
    await world.env.advance_time(1)
    card(world, "il ne lui reste que 1")


async def take_back(world: World, memory: Memory) -> None:
    for shown in [each for each in cards(world) if "vetting:revoke" in buttons(each)]:
        form = await world.moderator.click(shown, custom_id=control(shown, "vetting:revoke"))
        assert "C’est retiré" in said(await world.moderator.submit_modal(form, {"reason": WHY}))
    await world.env.advance_time(1)


async def once_each(world: World, memory: Memory) -> None:
    """One card, the role given and taken, one act in the audit."""
    assert len(cards(world)) == 1
    assert "a été retirée" in texts(card(world, f"<@{world.newcomer.id}>"))
    assert buttons(cards(world)[0]) == set()
    assert roles(world, world.newcomer) == set()
    assert [name for name, _ in await world.audit()] == ["server.install", "vetting-revoked"]


async def all_told(world: World, memory: Memory) -> None:
    """The same, and each decision was told, once."""
    await once_each(world, memory)
    told = [texts(letter) for letter in letters(world, world.newcomer)]
    assert [WHY in each for each in told] == [False, True], told


STEPS = (ask, first, second, think_again, take_back)
JOURNEY = Journey("vetting", steps=STEPS, check=all_told)
UNTOLD = Journey("vetting", steps=STEPS, check=once_each)
"""Who lets no bot write (403) finds it under the button."""


async def test_the_journey_itself(new_postgres_url: Callable[[], str]) -> None:
    """The sweep's last travels it on SQLite."""
    await travel(JOURNEY, new_postgres_url(), Layer())


@pytest.mark.parametrize("fault", FEW, ids=str)
async def test_struck_anywhere_nothing_is_lost_or_doubled(new_sqlite_url: Callable[[], str], fault: Fault) -> None:
    refused = fault.kind is Kind.FAIL and fault.status == 403
    struck = await sweep(UNTOLD if refused else JOURNEY, new_sqlite_url, fault)
    assert len(struck) > 8
