"""What is under pens is its author's: in the export, in an erasure, and in nobody else's."""

import json
from typing import Any

import pytest
from sqlalchemy import select

import demo.simcord_ext as ext
from cogs.privacy.service import PrivacyService
from core.sanctions import Sanction, SanctionKind
from db import identities
from db.identities import Purpose
from db.models import AuthorshipRow, IdentityRow, PenRow
from db.queries import sanctions
from tests.questions.acts import card, control, preview
from tests.questions.test_pens import ANSWER, TITLE, ask, name_on, reply
from tests.world import World, said, texts


async def exported(world: World, user_id: int) -> dict[str, Any]:
    return await world.bot.service(PrivacyService).export(user_id)


async def test_an_export_holds_ones_own_names_and_texts_and_nobody_elses(database_url: str) -> None:
    async with World.open(database_url) as world:
        thread = await ask(world, world.camille)
        await reply(world, world.denis, thread, "one-off")
        asker, answerer = name_on(card(thread)), name_on(thread.history()[-1])
        camilles = json.dumps(await exported(world, world.camille.id), ensure_ascii=False)
        deniss = json.dumps(await exported(world, world.denis.id), ensure_ascii=False)
        assert asker in camilles
        assert TITLE in camilles
        assert ANSWER not in camilles
        assert answerer not in camilles
        assert ANSWER in deniss
        assert answerer in deniss
        assert asker not in deniss


async def test_an_erasure_leaves_texts_under_names_that_are_nobodys(database_url: str) -> None:
    async with World.open(database_url) as world:
        thread = await ask(world, world.camille)
        mine = await reply(world, world.camille, thread, "one-off")
        before = [texts(message) for message in thread.history()]
        await world.bot.service(PrivacyService).erase(world.camille.id, remove_texts=False)
        await ext.leap(world.env, 3700)
        assert [texts(message) for message in thread.history()] == before, "a change at once would link the names"
        async with world.bot.db.read() as session:
            assert set(await session.scalars(select(PenRow.owner))) == {None}
            assert list(await session.scalars(select(AuthorshipRow.id))) == []
            assert list(await session.scalars(select(IdentityRow.id))) == []
        assert "Seule" in said(await world.camille.click(mine, custom_id=control(mine, "questions:manage")))
        shown = await preview(world, world.camille, "Et encore ?", signature="pseudonym")
        assert name_on(card(thread)) not in texts(shown), "never given twice"


async def test_what_an_erasure_removes_goes_within_a_day(database_url: str) -> None:
    async with World.open(database_url) as world:
        thread = await ask(world, world.camille)
        other = await ask(world, world.denis, title="Une question de Denis ?")
        mine = await reply(world, world.camille, other, "one-off")
        await world.bot.service(PrivacyService).erase(world.camille.id, remove_texts=True)
        await world.live(hours=25)
        assert thread.id not in {each.id for each in world.channel("questions").threads}
        assert mine.id not in {message.id for message in other.history()}


@pytest.mark.parametrize("kind", [SanctionKind.SUSPEND, SanctionKind.BAN])
async def test_an_erasure_lifts_no_sanction(database_url: str, kind: SanctionKind) -> None:
    async with World.open(database_url) as world:
        now, guild, me = world.bot.clock.now(), world.guild.id, world.camille.id
        until = now.replace(year=now.year + 1) if kind is SanctionKind.SUSPEND else None
        async with world.bot.db.write() as session:
            owner = await identities.obtain(session, world.bot.vault, Purpose.SANCTION, guild, me)
            decided = Sanction(kind, "Insultes", world.moderator.id, 1, 2, now, until)
            await sanctions.add(session, world.bot.vault, guild, owner, decided)
        assert "décisions de modération" in await exported(world, me)
        await world.bot.service(PrivacyService).erase(me, remove_texts=True)
        async with world.bot.db.read() as session:
            assert [row.sealed_user_id for row in await session.execute(select(IdentityRow))] == [None]
        form = await world.camille.click(world.panel, custom_id="questions:ask")
        typed = {"title": TITLE, "details": "", "signature": "pseudonym"}
        refused = said(await world.camille.submit_modal(form, typed))
        assert "modération" in refused
        assert TITLE in refused, "given back"
        assert "brouillon" in texts(await preview(world, world.camille, TITLE)), "the account is free"
        if until:
            await ext.leap(world.env, 366 * 86400)
            await world.bot.service(PrivacyService).purge("daily")
            async with world.bot.db.read() as session:
                assert [row.purpose for row in await session.execute(select(IdentityRow))] == ["draft"]
