"""Queries over colleagues on call: their shifts, their breaks, and the private messages that called them."""

import json
import secrets
from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from sqlalchemy import delete, select, update

from core.support import Peer, Shift
from core.vault import Vault
from db import upsert
from db.models import PeerRow, ShiftRow, SupportCallRow, table
from db.session import Session

PEERS, SHIFTS, CALLS = table(PeerRow), table(ShiftRow), table(SupportCallRow)
Place = tuple[int, int]
"""The ids of a private channel and of a message in it."""


@dataclass(frozen=True, slots=True)
class Call:
    """A colleague who was called. `place` is None while their message is being sent; `reached` tells whether it was."""

    owner: bytes
    place: Place | None
    reached: bool


async def of_owners(session: Session, owners: Collection[bytes]) -> dict[bytes, Peer]:
    """Those of them who ever said when they are there."""
    shifts: dict[bytes, list[Shift]] = defaultdict(list)
    weekly = select(SHIFTS).where(SHIFTS.c.owner.in_(owners)).order_by(SHIFTS.c.weekday, SHIFTS.c.begins, SHIFTS.c.ends)
    for row in await session.execute(weekly):
        shifts[row.owner].append(Shift(row.id, row.weekday, row.begins, row.ends))
    rows = await session.execute(select(PEERS).where(PEERS.c.owner.in_(owners)))
    return {
        row.owner: Peer(row.there_until, row.paused_until, row.rests_until, tuple(shifts[row.owner])) for row in rows
    }


async def put(session: Session, owner: bytes, guild_id: int, **values: Any) -> None:
    """Note what a colleague said: `there_until`, `paused_until`, `rests_until`; the others stay."""
    await upsert.put(session, PeerRow, ["owner"], owner=owner, guild_id=guild_id, **values)


async def add_shift(session: Session, owner: bytes, weekday: int, begins: int, ends: int) -> None:
    values = {"id": secrets.token_bytes(16), "owner": owner, "weekday": weekday, "begins": begins, "ends": ends}
    await session.execute(SHIFTS.insert().values(values))


async def drop_shift(session: Session, owner: bytes, shift_id: bytes) -> bool:
    """Whether they had it."""
    result = await session.execute(delete(SHIFTS).where(SHIFTS.c.owner == owner, SHIFTS.c.id == shift_id))
    return result.rowcount > 0


async def begin_call(session: Session, request_id: int, owner: bytes) -> None:
    """A colleague is about to be called: what is sent before a crash is looked for."""
    await upsert.add(session, SupportCallRow, ["request_id", "owner"], request_id=request_id, owner=owner)


async def note_call(session: Session, vault: Vault, request_id: int, owner: bytes, place: Place | None) -> None:
    """Where they were called; None for who lets no bot write to them."""
    this = (CALLS.c.request_id == request_id, CALLS.c.owner == owner)
    await session.execute(update(CALLS).where(*this).values(sealed_message=vault.seal(json.dumps(place or []))))


async def calls_of(session: Session, vault: Vault, request_id: int) -> list[Call]:
    rows = await session.execute(
        select(CALLS.c.owner, CALLS.c.sealed_message).where(CALLS.c.request_id == request_id).order_by(CALLS.c.owner)
    )
    return [_call(row.owner, vault.open(row.sealed_message) if row.sealed_message else None) for row in rows]


async def anybody_called(session: Session, request_id: int) -> bool:
    """Whether a private message about a request is on its way to somebody, or there."""
    return await session.scalar(select(CALLS.c.owner).where(CALLS.c.request_id == request_id).limit(1)) is not None


async def end_call(session: Session, request_id: int, owner: bytes) -> None:
    await session.execute(delete(CALLS).where(CALLS.c.request_id == request_id, CALLS.c.owner == owner))


def _call(owner: bytes, opened: str | None) -> Call:
    ids = json.loads(opened) if opened else []
    return Call(owner, (ids[0], ids[1]) if ids else None, reached=opened is None or bool(ids))
