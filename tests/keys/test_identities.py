"""A member under a purpose: found again with the key, joined to nothing without it."""

import pytest
from sqlalchemy import inspect, select, text
from sqlalchemy.exc import OperationalError

from core.vault import KeyMissing, Vault, new_key
from db import identities
from db.engine import Database
from db.identities import Purpose
from db.models import IdentityRow

VAULT = Vault([new_key()])
ALICE, BRUNO = 1_234_567_890_123_456_781, 1_234_567_890_123_456_782


async def obtain(db: Database, user_id: int = ALICE, guild_id: int = 1, scope: str = "") -> bytes:
    async with db.write() as session:
        return await identities.obtain(session, VAULT, Purpose.DRAFT, guild_id, user_id, scope)


async def test_a_member_is_the_same_each_time(db: Database) -> None:
    first = await obtain(db)
    assert await obtain(db) == first
    async with db.read() as session:
        assert await identities.find(session, VAULT, Purpose.DRAFT, 1, ALICE) == first
        assert await identities.find(session, VAULT, Purpose.DRAFT, 1, BRUNO) is None


async def test_another_member_server_or_scope_is_another_identity(db: Database) -> None:
    found = [
        await obtain(db),
        await obtain(db, BRUNO),
        await obtain(db, guild_id=2),
        await obtain(db, scope="question:1"),
        await obtain(db, scope="question:2"),
    ]
    assert len(set(found)) == 5
    async with db.read() as session:
        assert set(await identities.all_of(session, VAULT, ALICE)) == set(found) - {found[1]}


async def test_two_identities_of_one_member_share_nothing_that_can_be_read(db: Database) -> None:
    """Without the key, two rows of one member look no more alike than two of different members."""
    await obtain(db, scope="question:1")
    await obtain(db, scope="question:2")
    async with db.read() as session:
        one, two = await session.execute(select(IdentityRow))
    for column in ("id", "token", "sealed_user_id"):
        assert getattr(one, column) != getattr(two, column)
        for row in (one, two):
            value = getattr(row, column)
            assert str(ALICE).encode() not in value
            assert ALICE.to_bytes(8, "big") not in value


async def test_an_identity_has_no_time_and_no_order(db: Database) -> None:
    columns = {column.name for column in IdentityRow.__table__.columns}
    assert columns == {"id", "guild_id", "purpose", "scope", "token", "sealed_user_id"}
    made = [await obtain(db, scope=f"question:{number}") for number in range(20)]
    assert made != sorted(made)
    if not db.is_sqlite:
        return
    async with db.engine.connect() as connection:
        assert await connection.run_sync(lambda sync: inspect(sync).has_table("identities"))
        with pytest.raises(OperationalError, match="rowid"):
            await connection.execute(text("SELECT rowid FROM identities"))


async def test_without_the_key_nobody_is_found(db: Database) -> None:
    await obtain(db)
    stranger = Vault([new_key()])
    async with db.read() as session:
        assert await identities.find(session, stranger, Purpose.DRAFT, 1, ALICE) is None
        with pytest.raises(KeyMissing):
            await identities.all_of(session, stranger, ALICE)
