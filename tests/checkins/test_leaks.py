"""A database without its key, and the logs, tell neither who answered nor what."""

import json
import logging
from datetime import date
from itertools import product
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from core.checkins import Consent, Entry, Member
from core.vault import Vault, new_key
from db.engine import Database
from db.models import Base, CheckinMemberRow, CheckinRow, IdentityRow, JobRow
from db.queries import checkins
from db.queries.checkins import Kept
from db.types import UtcDateTime
from tests.checkins.acts import ALL, begin, note, panel, tap
from tests.checkins.test_reminders import erase, until_due
from tests.moderation.acts import letters
from tests.world import World, answer_to, texts

NOTE = "Note-Zygomatique : trois gardes."


async def whole_story(world: World) -> None:
    answer = await begin(world, world.camille, 5, ALL)
    await note(world, world.camille, answer, NOTE)
    await world.camille.slash(world.start, "meteo courbe")
    await until_due(world, world.camille)
    await until_due(world, world.camille)
    (letter,) = letters(world, world.camille)
    await world.camille.user.click(letter, custom_id=f"checkins:log:4:{world.guild.id}")
    world.env.inject_error("POST", "*/webhooks/*", status=500, times=1)
    await world.camille.click(panel(world), custom_id="checkins:settings")


def forms(number: int) -> tuple[bytes, ...]:
    return str(number).encode(), number.to_bytes(8, "big"), number.to_bytes(8, "little")


async def test_neither_the_files_nor_the_logs_tell(
    sqlite_url: str, sqlite_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    async with World.open(sqlite_url) as world:
        await whole_story(world)
        account, key = world.camille.id, world.settings.secret_keys[0].encode()
        ours = [record for record in caplog.records if not record.name.startswith(("simcord", "aiosqlite", "asyncio"))]
        logged = "\n".join(
            record.getMessage() for record in ours if not record.name.startswith(("discord", "sqlalchemy"))
        )
        files = b"".join(path.read_bytes() for path in sorted(sqlite_path.parent.glob("*.db*")))
        async with world.bot.db.read() as session:
            (row,) = await session.execute(select(CheckinMemberRow))
        assert row.owner.hex() not in logged
        await erase(world, world.camille)
        left = b"".join(path.read_bytes() for path in sorted(sqlite_path.parent.glob("*.db*")))
    for form in (*forms(account), b"Zygomatique", b'"level"', key):
        assert form not in files
    for word in (str(account), "Zygomatique", "Camille", "trop lourd"):
        assert word not in logged
    for form in (row.owner, bytes(row.sealed_content)):
        assert form in files, "else this looks at nothing"
        assert form not in left, "nothing is left after an erasure"


def test_no_row_has_a_time_or_an_order() -> None:
    for row in (CheckinMemberRow, CheckinRow):
        table = Base.metadata.tables[row.__tablename__]
        assert not [column.name for column in table.columns if isinstance(column.type, UtcDateTime)]
        assert table.dialect_options["sqlite"]["with_rowid"] is False


async def test_a_seal_is_as_long_whatever_was_said(db: Database) -> None:
    vault = Vault([new_key()])
    async with db.write() as session:
        for number, (level, trend, aggregate) in enumerate(product((1, 5), (True, False), (True, False))):
            owner = bytes([number]) * 16
            offered = None if level == 1 else date(2026, 11, 23)
            await checkins.keep(session, vault, Kept(owner, 1, None, Member(trend, aggregate, offered=offered)))
            await checkins.answer(session, vault, owner, 1, Entry(7, level, "Trois gardes." if level == 5 else ""))
        for model in (CheckinMemberRow, CheckinRow):
            found = await session.scalars(select(model.sealed_content))
            assert len({len(sealed) for sealed in found}) == 1


async def test_an_export_holds_all_of_it_and_an_erasure_leaves_nothing(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        await whole_story(world)
        await begin(world, world.denis, 1, frozenset({Consent.TREND}))
        file = answer_to(await world.camille.slash(world.start, "mes-donnees exporter")).attachments[0]
        (exported,) = json.loads(await file.read())["météo du travail"]
        assert [answer["niveau"] for answer in exported["réponses"]] == [5, 4]
        assert exported["réponses"][0]["mot"] == NOTE
        assert exported["rappel"]["fuseau"] == "Europe/Paris"
        await erase(world, world.camille)
        async with world.bot.db.read() as session:
            for model in (CheckinMemberRow, CheckinRow, IdentityRow):
                found: Any = list(await session.execute(select(model)))
                assert len(found) == 1, "another's stays"
            assert not list(await session.execute(select(JobRow).where(JobRow.kind == "checkins.remind")))
        assert "Avant de noter" in texts(await tap(world, world.camille, 3)), "who was forgotten is asked again"


async def test_answers_are_kept_as_long_as_their_author_chose(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        camille, denis = world.actor(world.camille), world.actor(world.denis)
        for actor in (camille, denis):
            await world.checkins.agree(actor, {Consent.TREND}, 3)
        await world.checkins.keep_for(denis, 26)
        week = world.checkins._week()
        for later, kept in ((12, 2), (13, 1), (25, 1), (26, 0)):
            async with world.bot.db.write() as session:
                await checkins.drop_past(session, week + later, world.settings.checkin_retention.days // 7)
                assert len(list(await session.execute(select(CheckinRow)))) == kept, later
