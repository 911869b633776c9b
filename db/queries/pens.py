"""Queries over the names that members write under."""

import secrets
from collections.abc import Collection
from datetime import datetime
from random import Random
from typing import Any

from sqlalchemy import Row, bindparam, insert, select, update

from core.pseudonyms import PenNames
from core.signatures import Pen, day_of
from core.vault import Vault
from db import identities, upsert
from db.identities import Purpose
from db.models import AuthorshipRow, PenRow, table
from db.session import Session

PENS, AUTHORSHIP = table(PenRow), table(AuthorshipRow)
LABELLED = tuple(column.label(f"pen_{column.name}") for column in PENS.columns if column.name != "id")
"""A pen's columns beside those of what stands under it, which has the column `pen_id` itself."""
LATEST = select(PENS).where(PENS.c.owner == bindparam("owner")).order_by(PENS.c.id.desc()).limit(1)
ADD_AUTHORSHIP = insert(AUTHORSHIP)
DRAWS = 20
"""How often a name is drawn anew from one series, before the next one is begun."""


def labelled(row: Row[Any]) -> Pen | None:
    """The pen of a row with `LABELLED`; None where it has none."""
    if row.pen_id is None:
        return None
    return Pen(row.pen_id, row.pen_guild_id, row.pen_owner, row.pen_bird, row.pen_tree, row.pen_series, row.pen_since)


async def latest(session: Session, owner: bytes) -> Pen | None:
    """The name that an identity writes under now."""
    row = (await session.execute(LATEST, {"owner": owner})).one_or_none()
    return None if row is None else Pen(*row)


async def by_id(session: Session, pen_id: int) -> Pen | None:
    row = (await session.execute(select(PENS).where(PENS.c.id == pen_id))).one_or_none()
    return None if row is None else Pen(*row)


async def give(session: Session, names: PenNames, random: Random, guild_id: int, owner: bytes, now: datetime) -> Pen:
    """A name that nobody on the server was ever given, for an identity."""
    draws = 0
    while True:
        bird, tree = names.draw(random)
        place = {"guild_id": guild_id, "bird": bird, "tree": tree, "series": draws // DRAWS}
        if await upsert.add(session, PenRow, list(place), **place, owner=owner, since=day_of(now)):
            pen = await latest(session, owner)
            assert pen is not None
            return pen
        draws += 1


async def note(session: Session, vault: Vault, guild_id: int, user_id: int, pen: Pen) -> None:
    """Let a member find a pen of theirs again."""
    owner = await identities.obtain(session, vault, Purpose.AUTHORSHIP, guild_id, user_id)
    values = {"id": secrets.token_bytes(16), "owner": owner, "sealed_pen": vault.seal(str(pen.id))}
    await session.execute(ADD_AUTHORSHIP, values)


async def of_member(session: Session, vault: Vault, owners: Collection[bytes]) -> list[Pen]:
    """The pens of a member, oldest first; `owners` are their identities, of which those of authorship count."""
    sealed = await session.scalars(select(AUTHORSHIP.c.sealed_pen).where(AUTHORSHIP.c.owner.in_(owners)))
    ids = [int(vault.open(pen)) for pen in sealed]
    rows = await session.execute(select(PENS).where(PENS.c.id.in_(ids)).order_by(PENS.c.id))
    return [Pen(*row) for row in rows]


async def disown(session: Session, owners: Collection[bytes]) -> None:
    """Forget whose these pens were; the names stay taken."""
    await session.execute(update(PENS).where(PENS.c.owner.in_(owners)).values(owner=None))
    await session.execute(AUTHORSHIP.delete().where(AUTHORSHIP.c.owner.in_(owners)))
