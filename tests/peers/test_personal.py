"""What is kept of requests and duty is exported, erased at once, and purged in its time."""

import json
from typing import Any

from simcord import MemberActor
from sqlalchemy import select

from core.support import TAKEN_OVER_AFTER, RequestState
from db import identities
from db.identities import Purpose
from db.models import Base, IdentityRow, PeerRow, PenRow, ShiftRow, SupportCallRow, SupportRequestRow
from tests.moderation.acts import buttons, letters, press
from tests.peers.acts import ask, be_there, called, cancel, card, cards, claim, panel
from tests.world import World, answer_to, custom_ids, said, texts

CLOSED = RequestState.CLOSED


async def rows(world: World, kind: type[Base]) -> list[Any]:
    async with world.bot.db.read() as session:
        return list(await session.execute(select(kind)))


async def export(world: World, member: MemberActor) -> dict[str, Any]:
    shown = answer_to(await member.slash(world.start, "mes-donnees exporter"))
    return dict(json.loads(await shown.attachments[0].read()))


async def erase(world: World, member: MemberActor) -> None:
    shown = answer_to(await member.slash(world.start, "mes-donnees effacer"))
    await member.click(shown, custom_id=custom_ids(shown)[0])
    await world.env.advance_time(1)


async def test_a_member_takes_away_and_erases_while_colleagues_are_called(database_url: str) -> None:
    async with World.open(database_url) as world:
        await be_there(world, world.paul)
        form = await press(
            world.paul, answer_to(await press(world.paul, panel(world), "support:duty")), "support:shift"
        )
        shown = await world.paul.submit_modal(form, {"weekday": ["0"], "begins": ["20"], "ends": ["8"]})
        assert "Lundi, de 20 h à 8 h" in said(shown).replace("\u202f", " ").replace("\u00a0", " ")
        await ask(world, world.camille)
        exported = await export(world, world.camille)
        assert [each["état"] for each in exported["demandes d’écoute"]] == ["calling"]
        (duty,) = (await export(world, world.paul))["gardes d’écoute"]
        assert duty["chaque semaine"] == ["lundi 20:00–08:00"]
        await erase(world, world.camille)
        # of her nothing is left at once, but no colleague can tell so: the moment would tell who asked
        assert "close" in texts(letters(world, world.camille)[0])
        assert not buttons(letters(world, world.camille)[0])
        (request,) = await rows(world, SupportRequestRow)
        assert (request.owner, request.open_for, request.sealed_letter) == (None, None, None)
        for shown in (card(world), letters(world, world.paul)[0]):
            assert buttons(shown) == {"support:claim"}
        # until one of them takes it, as if she had just taken it back
        assert "close" in await claim(world.rose, card(world))
        await world.env.advance_time(1)
        for shown in (card(world), letters(world, world.paul)[0]):
            assert "close" in texts(shown)
            assert not buttons(shown)
        assert not await rows(world, SupportCallRow)
        await erase(world, world.paul)
        assert not [*await rows(world, PeerRow), *await rows(world, ShiftRow)]
        async with world.bot.db.read() as session:
            for member in (world.camille, world.paul):
                assert not await identities.all_of(session, world.bot.vault, member.id)


async def test_an_erased_colleague_leaves_the_request_to_another(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        await ask(world, world.camille)
        await claim(world.paul, card(world))
        await world.env.advance_time(1)
        await be_there(world, world.rose)
        await erase(world, world.paul)
        await world.env.advance_time(TAKEN_OVER_AFTER[1])
        (request,) = await rows(world, SupportRequestRow)
        assert (request.state, request.peer) == (RequestState.CALLING, None)
        assert len(called(world, world.rose)) == 1
        first, second = cards(world)
        assert "Pris en charge" in texts(first)
        assert buttons(second) == {"support:claim"}


async def test_a_month_after_its_end_nothing_is_left_but_taken_names(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        await ask(world, world.camille)
        await cancel(world, world.camille)
        await ask(world, world.denis)
        for days, states in ((8, [CLOSED, CLOSED]), (24, [CLOSED]), (15, [])):
            await world.live(24 * days)
            assert [each.state for each in await rows(world, SupportRequestRow)] == states
        async with world.bot.db.read() as session:
            assert not list(await session.execute(select(IdentityRow).where(IdentityRow.purpose == Purpose.RELAY)))
            owners = set(await session.scalars(select(PenRow.owner)))
        assert owners == {None}
