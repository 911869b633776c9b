"""Changing keys: everything opens under the new one alone, or nothing was touched."""

from datetime import UTC, datetime
from random import Random
from typing import Any

import pytest
from sqlalchemy import Column, select, update

import tests.world
from bot import create_bot
from cogs.frame.client import WrongKey
from core.mentoring import Kind, Pair, PairState
from core.pseudonyms import shipped
from core.relays import Meeting, Relayed, Side
from core.reports import Card, Context, Handling
from core.sanctions import Account, Lifting, Sanction, SanctionKind
from core.vault import KeyMissing, Vault, new_key
from db import identities
from db.engine import Database
from db.identities import Purpose
from db.models import Base, DraftRow, IdentityRow
from db.queries import frame, images, mentoring_pairs, pens, relays, reports, sanctions, support
from db.rotate import rotate
from db.types import Token

OLD_KEY, NEW_KEY = new_key(), new_key()
OLD, BOTH, NEW = Vault([OLD_KEY]), Vault([NEW_KEY, OLD_KEY]), Vault([NEW_KEY])
ALICE, BRUNO = 1_234_567_890_123_456_781, 1_234_567_890_123_456_782
LATER = datetime(2099, 1, 1, tzinfo=UTC)


async def fill(db: Database, vault: Vault = OLD) -> None:
    async with db.write() as session:
        await frame.set_fact(session, "key-fingerprint", vault.fingerprint)
        for user_id in (ALICE, BRUNO):
            for scope in ("", "question:1"):
                owner = await identities.obtain(session, vault, Purpose.DRAFT, 1, user_id, scope)
                draft = frame.Draft(f"{user_id % 10}{scope}", owner, 1, "question", vault.seal("secret"), LATER)
                await frame.keep_draft(session, draft)


async def test_no_token_is_forgotten() -> None:
    """Each kind of token is rewritten by what knows what it is of."""
    tokens = {str(column) for table in Base.metadata.sorted_tables for column in table.columns if is_token(column)}
    assert tokens == {
        "identities.token",
        "support_relayed.source",
        "support_relayed.copy",
        "mentoring_pairs.thread",
    }


def is_token(column: Column[Any]) -> bool:
    return isinstance(column.type, Token)


async def test_messages_that_were_passed_on_are_found_again(db: Database) -> None:
    async with db.write() as session:
        pen = await pens.give(session, shipped(), Random(0), 1, b"p" * 16, LATER)
        await support.add(session, 7, 1, b"m" * 16, pen, LATER)
        relayed = Relayed(Meeting(7, pen.id), Side.MEMBER, (11, 12))
        await relays.note(session, OLD, relayed)
        await relays.settle(session, OLD, relayed, ((21, 22),))
    await rotate(db, BOTH)
    async with db.read() as session:
        for message_id in (12, 22):
            found = await relays.by_message(session, NEW, message_id)
            assert found is not None
            assert (found.message_id, found.copies) == (12, ((21, 22),))
            assert await relays.by_message(session, OLD, message_id) is None


async def test_a_pairs_thread_is_found_again(db: Database) -> None:
    pair = Pair(7, 1, b"a" * 16, b"b" * 16, Kind.LASTING, PairState.OPEN, LATER, None, 33)
    async with db.write() as session:
        await mentoring_pairs.add_pair(session, OLD, pair)
    await rotate(db, BOTH)
    async with db.read() as session:
        assert await mentoring_pairs.pair_of_thread(session, NEW, 33) == pair
        assert await mentoring_pairs.pair_of_thread(session, OLD, 33) is None


async def contents(db: Database) -> list[object]:
    async with db.read() as session:
        rows: list[object] = []
        for query in (
            select(DraftRow.id, DraftRow.owner, DraftRow.sealed_content).order_by(DraftRow.id),
            select(IdentityRow.id, IdentityRow.token, IdentityRow.sealed_user_id).order_by(IdentityRow.id),
        ):
            rows += (await session.execute(query)).all()
        return [*rows, await frame.fact(session, "key-fingerprint")]


async def test_after_a_rotation_the_old_key_is_needed_no_more(db: Database) -> None:
    await fill(db)
    assert await rotate(db, BOTH) == 8
    async with db.read() as session:
        for sealed in await session.scalars(select(DraftRow.sealed_content)):
            assert NEW.open(sealed) == "secret"
            with pytest.raises(KeyMissing):
                OLD.open(sealed)
        for user_id in (ALICE, BRUNO):
            for scope in ("", "question:1"):
                owner = await identities.find(session, NEW, Purpose.DRAFT, 1, user_id, scope)
                assert owner is not None
                (draft,) = await frame.drafts_of(session, [owner])
                assert draft.id == f"{user_id % 10}{scope}"
            assert len(await identities.all_of(session, NEW, user_id)) == 2
        assert await frame.fact(session, "key-fingerprint") == NEW.fingerprint


async def test_rotating_twice_is_harmless(db: Database) -> None:
    await fill(db)
    await rotate(db, BOTH)
    assert await rotate(db, BOTH) == 8
    async with db.read() as session:
        assert await identities.find(session, NEW, Purpose.DRAFT, 1, ALICE)


async def test_an_erased_owners_token_stays_as_it_is(db: Database) -> None:
    await fill(db)
    async with db.write() as session:
        erased = (await session.execute(select(IdentityRow).where(IdentityRow.scope == "").limit(1))).one()
        await session.execute(update(IdentityRow).where(IdentityRow.id == erased.id).values(sealed_user_id=None))
    assert await rotate(db, BOTH) == 7
    async with db.read() as session:
        assert await session.scalar(select(IdentityRow.token).where(IdentityRow.id == erased.id)) == erased.token


async def test_a_rotation_without_the_old_key_changes_nothing(db: Database) -> None:
    await fill(db)
    before = await contents(db)
    with pytest.raises(KeyMissing):
        await rotate(db, NEW)
    assert await contents(db) == before


async def test_a_rotation_that_is_interrupted_changes_nothing(db: Database) -> None:
    """The last seal is a stranger's: all the others were rewritten by then."""
    await fill(db)
    async with db.write() as session:
        draft = frame.Draft("z", b"o" * 16, 1, "question", Vault([new_key()]).seal("lost"), LATER)
        await frame.keep_draft(session, draft)
    before = await contents(db)
    with pytest.raises(KeyMissing):
        await rotate(db, BOTH)
    assert await contents(db) == before
    async with db.read() as session:
        assert await identities.find(session, OLD, Purpose.DRAFT, 1, ALICE)


async def test_the_bot_starts_only_with_the_key_of_its_database(db: Database, database_url: str) -> None:
    await fill(db)

    async def start(*keys: str) -> None:
        bot = create_bot(tests.world.settings(database_url, SECRET_KEYS=",".join(keys)))
        try:
            await bot._check_key()
        finally:
            await bot.db.close()

    await start(OLD_KEY)
    await start(OLD_KEY, NEW_KEY)
    for wrong in ((NEW_KEY, OLD_KEY), (NEW_KEY,)):
        with pytest.raises(WrongKey):
            await start(*wrong)
    await rotate(db, BOTH)
    await start(NEW_KEY, OLD_KEY)
    await start(NEW_KEY)
    with pytest.raises(WrongKey):
        await start(OLD_KEY)


async def test_an_unrotated_database_stops_the_whole_start(db: Database, database_url: str) -> None:
    await fill(db)
    with pytest.raises(WrongKey):
        async with tests.world.World.open(database_url, installed=False, SECRET_KEYS=f"{NEW_KEY},{OLD_KEY}"):
            pass


async def test_an_accounts_file_is_found_again(db: Database) -> None:
    decided = Sanction(
        SanctionKind.EXCLUDE, "motif", BRUNO, 1, 2, LATER, LATER, template="tone", words="en plus",
        account=Account(ALICE, "file", told=True, roles=(3, 4), put=LATER), lifting=Lifting(BRUNO, "assez", LATER),
    )  # fmt: skip
    async with db.write() as session:
        owner = await identities.obtain(session, OLD, Purpose.CASE, 1, ALICE)
        kept = await sanctions.add(session, OLD, 1, owner, decided)
    await rotate(db, BOTH)
    async with db.read() as session:
        assert await identities.find(session, NEW, Purpose.CASE, 1, ALICE) == owner
        assert await sanctions.of_file(session, NEW, "file") == [kept]


async def test_images_open_under_the_new_key_too(db: Database) -> None:
    """They are bytes, not text."""
    pixels = bytes(range(256))
    await fill(db)
    async with db.write() as session:
        await images.keep(session, f"{ALICE % 10}", 1, [("image/png", OLD.seal_bytes(pixels))], LATER)
    assert await rotate(db, BOTH) == 9
    async with db.read() as session:
        (image,) = await images.of_draft(session, f"{ALICE % 10}")
        sealed = await images.data(session, [image.id])
    assert NEW.open_bytes(sealed[image.id]) == pixels


async def test_reports_open_under_the_new_key_too(db: Database) -> None:
    """What was reported, what it said, and what its moderators know."""
    await fill(db)
    handling = Handling(recused=frozenset({BRUNO}), notes=((BRUNO, "Un mot"),), cards={BRUNO: Card(7, "open")})
    async with db.write() as session:
        report_id = await reports.add(
            session,
            OLD,
            report_id=41,
            guild_id=1,
            channel_id=2,
            message_id=3,
            reporter_id=ALICE,
            author_id=BRUNO,
            pen_id=None,
            reason="Blessant",
            context=Context("Bof", ("a.png",)),
            now=LATER,
        )
        assert report_id == 41
        await reports.handle(session, OLD, 41, handling)
        await frame.audit(session, 1, LATER, BRUNO, "report-claimed", target=3)
    assert await rotate(db, BOTH) == 8 + 5
    async with db.read() as session:
        (report,) = await reports.of_member(session, NEW, 1, ALICE)
        assert (report.reason, report.author_id, report.context) == ("Blessant", BRUNO, Context("Bof", ("a.png",)))
        assert report.handling == handling
        assert len(await frame.latest_acts(session, 1, 9)) == 1
