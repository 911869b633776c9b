"""Erasing: everywhere, at once, for good, and nobody else."""

from pathlib import Path
from random import Random
from typing import Any

import pytest
from sqlalchemy import select, text

from cogs.privacy.holdings import holdings
from cogs.privacy.service import ONLY, PrivacyService
from cogs.questions.holdings import HOLDINGS
from core.clock import Clock
from core.errors import StorageBusy
from core.i18n import Locale
from core.questions import QuestionState
from core.settings import Settings
from core.text import search_terms
from db import jobs, migrate, search
from db.engine import Database
from db.models import Base
from db.personal import Holding
from db.queries import frame, questions
from tests.privacy.lives import ALICE, BRUNO, CHANNEL, NOW, PARIS, VAULT, live, service

HERS, HIS = "Zygomatique", "Trapèze"


async def everything(db: Database) -> str:
    """Every value of every row, as text."""
    async with db.read() as session:
        rows = [
            tuple(row) for table in Base.metadata.sorted_tables for row in (await session.execute(select(table))).all()
        ]
    return "\n".join(map(str, rows))


async def test_keeping_the_texts_takes_only_the_author_away(db: Database) -> None:
    hers = await live(db, ALICE, HERS, base=10)
    await service(db).erase(ALICE, remove_texts=False)
    left = await everything(db)
    assert str(ALICE) not in left
    assert "brouillon" not in str(await service(db).export(ALICE)).replace("brouillons", "")
    async with db.read() as session:
        kept = await questions.by_ids(session, [hers.form, hers.forum, hers.message, hers.answered])
        found = await search.find(session, search_terms(HERS), guild_id=PARIS, channels=[CHANNEL])
    assert all(HERS in kept[one].text.title and kept[one].author_id is None for one in (hers.form, hers.forum))
    assert kept[hers.answered].answer is not None
    assert {hit.question_id for hit in found} == {hers.form, hers.answered}


async def test_removing_the_texts_leaves_no_word(db: Database) -> None:
    hers = await live(db, ALICE, HERS, base=10)
    await service(db).erase(ALICE, remove_texts=True)
    left = (await everything(db)).lower()
    assert str(ALICE) not in left
    assert HERS.lower() not in left
    assert not [term for term in search_terms(HERS) if term in left]
    async with db.read() as session:
        answered = await questions.by_id(session, hers.answered)
    assert answered is not None
    assert (answered.answer, answered.state) == (None, QuestionState.OPEN)


async def test_whoever_did_not_ask_keeps_everything(db: Database) -> None:
    await live(db, BRUNO, HIS, base=20)
    before = await service(db).export(BRUNO)
    await live(db, ALICE, HERS, base=10, asker=BRUNO)
    await service(db).erase(ALICE, remove_texts=True)
    after = await service(db).export(BRUNO)
    assert [one for one in after["questions"] if HIS in one["titre"]] == before["questions"]
    for key in ("brouillons", "identités", "langue choisie", "réponses retenues"):
        assert after[key] == before[key]


async def test_every_thread_that_changes_is_brought_in_line(db: Database) -> None:
    hers = await live(db, ALICE, HERS, base=10)
    await service(db).erase(ALICE, remove_texts=True)
    async with db.write() as session:
        due = await jobs.claim(session, NOW, NOW, jobs.Shards())
    assert {int(job.key) for job in due if job.kind == "questions.sync"} == {
        hers.form,
        hers.forum,
        hers.message,
        hers.answered,
    }


@pytest.mark.parametrize("first", [True, False])
async def test_erasing_again_changes_nothing(db: Database, first: bool) -> None:
    await live(db, ALICE, HERS, base=10)
    await service(db).erase(ALICE, remove_texts=first)
    left = await _without_jobs(db)
    await service(db).erase(ALICE, remove_texts=not first)
    assert await _without_jobs(db) == left


async def test_a_failure_erases_nothing(db: Database) -> None:
    await live(db, ALICE, HERS, base=10)

    async def broken(*_: Any) -> None:
        raise OSError("away")

    kept = (*HOLDINGS, *holdings(Settings()), Holding(tables=(), notice="", export=None, erase=broken))
    before = await everything(db)
    with pytest.raises(StorageBusy):
        await PrivacyService(db, Clock(lambda: NOW), VAULT, Random(0), lambda: kept).erase(ALICE, remove_texts=True)
    assert await everything(db) == before


async def test_acts_of_moderation_stay_and_are_exported(db: Database) -> None:
    async with db.write() as session:
        await frame.audit(session, PARIS, NOW, ALICE, "lock", target=5, reason="dispute")
    await service(db).erase(ALICE, remove_texts=True)
    (act,) = (await service(db).export(ALICE))["journal de modération"]
    assert (act["acte"], act["motif"]) == ("lock", "dispute")


async def test_the_export_says_all_in_french_and_only_of_the_member(db: Database) -> None:
    await live(db, BRUNO, HIS, base=20)
    await live(db, ALICE, HERS, base=10)
    data = await service(db).export(ALICE)
    assert data["compte Discord"] == str(ALICE)
    assert data["langue choisie"] == Locale.EN
    assert [draft["contenu"]["titre"] for draft in data["brouillons"]] == [f"{HERS} en brouillon"] * 2
    assert [one["usage"] for one in data["identités"]] == ["draft", "thanks", "draft"]
    assert len(data["questions"]) == 3
    assert data["questions"][0]["fil"] == "10"  # as text: a reader of JSON may round a number of Discord's size
    assert HERS in data["réponses retenues"][0]["texte"]
    assert {one["sens"] for one in data["remerciements"]} == {"donné", "reçu"}
    assert HIS not in str(data)
    assert str(BRUNO) not in str(data)


async def test_nobody_known_has_an_empty_export(db: Database) -> None:
    data = await service(db).export(ALICE)
    assert not any(value for key, value in data.items() if key not in ("compte Discord", "exporté le"))


@pytest.mark.parametrize("crowd", [0, 60])
async def test_the_files_hold_no_trace(sqlite_url: str, sqlite_path: Path, crowd: int) -> None:
    """SQLite: the file and its log, byte by byte; in a crowd, deleted rows lie on pages that others still use."""
    db = Database(sqlite_url)
    await migrate.upgrade(db.url)
    for number in range(crowd + 1):
        await live(db, ALICE, HERS, base=1000 + 20 * number)
        await live(db, BRUNO, HIS, base=100_000 + 20 * number)
    assert traces(sqlite_path)
    await service(db).erase(ALICE, remove_texts=True)
    await service(db).tidy(ONLY)
    assert traces(sqlite_path) == []
    assert HIS.encode() in sqlite_path.read_bytes()  # the search can find words
    await db.close()
    assert traces(sqlite_path) == []


def traces(path: Path) -> list[str]:
    """Where her words, her terms or her id still are; ids as text and as SQLite stores them."""
    needles = {HERS, *search_terms(HERS), str(ALICE)}
    raw = {needle: needle.encode().lower() for needle in needles} | {"stored id": ALICE.to_bytes(8, "big").lower()}
    files = [path, path.with_name(f"{path.name}-wal")]
    return [
        f"{name} in {file.name}"
        for file in files
        if file.exists()
        for name, needle in raw.items()
        if needle in file.read_bytes().lower()
    ]


async def test_tidying_waits_for_a_reader_and_says_so(sqlite_url: str) -> None:
    db = Database(sqlite_url)
    await migrate.upgrade(db.url)
    async with db.read() as reader:
        await frame.fact(reader, "x")
        await live(db, ALICE, HERS, base=10)
        with pytest.raises(StorageBusy):
            await service(db).tidy(ONLY)
    await service(db).tidy(ONLY)
    async with db.write() as session:  # and the connection went back into the pool as it was
        await session.execute(text("SELECT 1"))
    await db.close()


async def _without_jobs(db: Database) -> str:
    async with db.write() as session:
        await session.execute(text("DELETE FROM jobs"))
    return await everything(db)
