"""Two processes on one database: what both do at the same moment is done once, and neither fails."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from random import Random
from typing import Any

import pytest
from sqlalchemy import func, select

from bot import create_bot
from cogs.frame import Directory
from cogs.questions.search.finding import Finder
from cogs.questions.service import QuestionService
from cogs.questions.service.signing import Signing
from core.catalogue import Catalogue
from core.clock import Clock
from core.errors import Collision
from core.i18n import Locale
from core.images.aside import Cleaner
from core.pseudonyms import shipped
from core.questions import Answer, Origin, QuestionState, QuestionText
from core.rights import Actor
from core.vault import Vault, new_key
from db import identities, jobs
from db.engine import Database
from db.identities import Purpose
from db.models import Base, IdentityRow, JobRow, MetaRow, PreferenceRow, ThanksRow
from db.queries import frame, questions
from db.session import Session
from tests.world import settings

NOW = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
VAULT = Vault([new_key()])
MEMBER, GUILD, CHANNEL = 1_234_567_890_123_456_781, 1_111_111_111_111_111_111, 5
CATALOGUE = Catalogue.load()


@pytest.fixture
async def other(db: Database) -> AsyncIterator[Database]:
    """The same database, as another process has it."""
    database = Database(db.url.render_as_string(hide_password=False))
    yield database
    await database.close()


async def both(db: Database, other: Database, act: Callable[[Session], Awaitable[Any]]) -> None:
    """Let one process do something, and the other do the same before the first has ended its transaction."""

    async def second() -> None:
        async with other.write() as session:
            await act(session)

    async with db.write() as session:
        await act(session)
        waiting = asyncio.create_task(second())
        await asyncio.sleep(0.2)
    await waiting


async def count(db: Database, model: type[Base]) -> int:
    async with db.read() as session:
        return await session.scalar(select(func.count()).select_from(model)) or 0


ACTS: dict[type[Base], Callable[[Session], Awaitable[Any]]] = {
    MetaRow: lambda session: frame.set_fact(session, "commands", "digest"),
    PreferenceRow: lambda session: frame.prefer(session, MEMBER, Locale.EN),
    IdentityRow: lambda session: identities.obtain(session, VAULT, Purpose.DRAFT, 0, MEMBER),
    JobRow: lambda session: jobs.schedule(session, "upkeep", "all", NOW),
}


@pytest.mark.parametrize("model", ACTS, ids=lambda model: model.__name__)
async def test_what_two_processes_write_at_once_is_there_once(db: Database, other: Database, model: type[Base]) -> None:
    await both(db, other, ACTS[model])
    assert await count(db, model) == 1


async def test_daily_upkeep_is_planned_once(db: Database, other: Database) -> None:
    await both(db, other, lambda session: jobs.ensure(session, "upkeep", "daily", NOW))
    assert await count(db, JobRow) == 1


async def test_thanks_given_twice_at_once_count_once(db: Database, other: Database) -> None:
    async with db.write() as session:
        question = await questions.add(session, **asked("draft:1"))
    outcomes = []

    async def thank(session: Session) -> None:
        outcomes.append(
            await questions.thank(session, message_id=1, giver=b"2" * 16, question_id=question.id, receiver_id=MEMBER)
        )

    await both(db, other, thank)
    assert outcomes == [True, False]
    assert await count(db, ThanksRow) == 1


async def test_a_question_published_twice_at_once_is_there_once(db: Database, other: Database) -> None:
    """SQLite lets the second look when the first has ended; on PostgreSQL it is told to look again."""
    signing = Signing(VAULT, shipped(), Random(1))
    week = timedelta(days=7)
    first, second = (
        QuestionService(one, Clock(lambda: NOW), VAULT, CATALOGUE, signing, week, week, Cleaner())
        for one in (db, other)
    )
    actor = Actor(GUILD, MEMBER)
    draft = await first.draft(actor, QuestionText("Qui signe ?", "", None))
    async with db.write() as session:
        question = await questions.add(session, **asked(first.source_of("draft", draft.draft_id)))
        await frame.drop_draft(session, draft.draft_id)
        waiting = asyncio.create_task(second.publish(actor, draft.draft_id, CHANNEL))
        await asyncio.sleep(0.2)
    try:
        assert (await waiting).id == question.id
    except Collision:
        assert not db.is_sqlite
    assert (await second.publish(actor, draft.draft_id, CHANNEL)).id == question.id


async def test_what_a_writer_has_read_of_a_question_nobody_changes_meanwhile(db: Database, other: Database) -> None:
    """Else an answer marked here would bring back what was withdrawn there, without its text."""
    async with db.write() as session:
        question = await questions.add(session, **asked("draft:1"))

    async def withdraw() -> None:
        async with other.write() as session:
            found = await questions.by_id(session, question.id)
            assert found is not None
            await questions.set_state(session, found, QuestionState.WITHDRAWN)

    async with db.write() as session:
        found = await questions.by_id(session, question.id)
        assert found is not None
        withdrawing = asyncio.create_task(withdraw())
        await asyncio.sleep(0.3)
        assert not withdrawing.done()
        await questions.accept(session, found, Answer(7, 8, "Oui."))
    await withdrawing
    async with db.read() as session:
        left = await questions.by_id(session, question.id)
    assert left is not None
    assert (left.state, left.answer, left.text.title) == (QuestionState.WITHDRAWN, None, "")


async def test_two_starts_at_once_make_both_ready(db: Database, other: Database) -> None:
    finders = [Finder(one, CATALOGUE) for one in (db, other)]
    await asyncio.gather(*(finder.open() for finder in finders))
    assert await finders[1].find(GUILD, {CHANNEL}, "certificat de décès", 5)


async def test_a_language_chosen_in_one_process_is_learnt_in_the_other(db: Database, other: Database) -> None:
    here, there = Directory(db), Directory(other)
    await there.prefer(MEMBER, Locale.EN)
    await here.refresh()
    assert here.locale(MEMBER) is Locale.EN
    await there.prefer(MEMBER, None)
    await here.refresh()
    assert here.locale(MEMBER) is None


@pytest.mark.parametrize(("shards", "learns"), [("0", True), ("0,1", False)])
async def test_a_bot_looks_for_what_others_chose_where_there_are_others(
    db: Database, shards: str, learns: bool
) -> None:
    url = db.url.render_as_string(hide_password=False)
    bot = create_bot(settings(url, SHARD_COUNT="2", SHARD_IDS=shards))
    await Directory(db).prefer(MEMBER, Locale.EN)
    looked, refresh = asyncio.Event(), bot.directory.refresh

    async def seen() -> None:
        await refresh()
        looked.set()

    bot.directory.refresh = seen  # type: ignore[method-assign]  # only to know when
    await bot.on_ready()
    try:
        async with asyncio.timeout(5 if learns else 0.5):
            await looked.wait()
    except TimeoutError:
        assert not learns
    finally:
        with suppress(AttributeError):  # a sharded client that never connected has no queue to close
            await bot.close()
        await bot.db.close()
    assert bot.directory.locale(MEMBER) is (Locale.EN if learns else None)


async def test_what_is_read_of_the_languages_never_undoes_what_is_chosen_meanwhile(
    db: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    directory = Directory(db)
    read, chosen = frame.preferences, asyncio.Event()

    async def slowly(session: Session) -> dict[int, Locale]:
        found = await read(session)
        await chosen.wait()
        return found

    monkeypatch.setattr(frame, "preferences", slowly)
    reading = asyncio.create_task(directory.refresh())
    await asyncio.sleep(0.1)
    await directory.prefer(MEMBER, Locale.EN)
    chosen.set()
    await reading
    assert directory.locale(MEMBER) is Locale.EN


def asked(source: str) -> dict[str, Any]:
    return {
        "source": source,
        "guild_id": GUILD,
        "channel_id": CHANNEL,
        "author_id": MEMBER,
        "origin": Origin.FORM,
        "text": QuestionText("Qui signe ?", "", None),
        "now": NOW,
    }
