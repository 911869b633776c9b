"""A database without its key, the logs, and all that the bot sends before both agreed, tell nobody's account."""

import json
import logging
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import select

from db.models import MentoringPairRow, MentoringProfileRow, MentoringProposalRow
from tests.checkins.test_leaks import forms
from tests.mentoring.acts import MENTEE, MENTOR, accept, ask_of, asked, decline, end, find, mine, tell
from tests.world import World, custom_ids, texts

WISHES, WORKPLACE, REASON = "Zygomatique patience", "Clinique Hibiscus", "Jacaranda, trop de gardes"


async def test_neither_files_nor_logs_nor_what_is_sent_before_both_agreed_tell(
    sqlite_url: str, sqlite_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    async with World.open(sqlite_url) as world:
        camille, denis, rose = world.camille, world.denis, world.rose
        await tell(world, camille, replace(MENTEE, wishes=WISHES, workplace=WORKPLACE, excluded=(world.paul.id,)))
        await tell(world, denis, MENTOR)
        await tell(world, rose, replace(MENTOR, topics=()))
        before = len(world.env.http_requests)
        shown = await find(world, camille)
        await ask_of(world, camille, shown)
        await decline(world, denis, REASON)
        sent = json.dumps(
            [(each.path, each.json) for each in world.env.http_requests[before:]], ensure_ascii=False, default=str
        )
        seen = (shown, *asked(world, denis), *asked(world, rose))
        said = "".join(f"{texts(each)} {custom_ids(each)}" for each in seen)
        for account in (camille, denis, rose, world.paul):
            assert str(account.id) not in said
            assert account.name not in said
            assert account.name not in sent
        assert WORKPLACE not in sent
        assert WISHES in sent, "told to who is asked"
        await accept(world, rose)
        await end(world, camille, await mine(world, camille))
        files = b"".join(path.read_bytes() for path in sorted(sqlite_path.parent.glob("*.db*")))
        async with world.bot.db.read() as session:
            (pair,) = await session.execute(select(MentoringPairRow))
            for kind in (MentoringProfileRow, MentoringProposalRow):
                seals = list(await session.scalars(select(kind.sealed_content)))
                assert len({len(seal) for seal in seals}) == 1, "a seal is as long whatever was said"
        assert pair.mentee
        assert pair.mentee in files, "else this looks at nothing"
        identities = (pair.mentee, pair.mentor)
    ours = [record for record in caplog.records if not record.name.startswith(("simcord", "aiosqlite", "asyncio"))]
    logged = "\n".join(record.getMessage() for record in ours if not record.name.startswith(("discord", "sqlalchemy")))
    for account in (camille, denis, rose, world.paul):
        for form in forms(account.id):
            assert form not in files
        assert str(account.id) not in logged
        assert account.name not in logged
    for words in (WISHES, WORKPLACE, REASON):
        assert words not in logged
        assert words.split()[1 if words == WORKPLACE else 0].strip(",").encode() not in files
    for identity in identities:
        assert identity
        assert identity.hex() not in logged
