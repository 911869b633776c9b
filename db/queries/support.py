"""Queries over requests for a colleague."""

import json
from collections.abc import Collection
from dataclasses import astuple
from datetime import datetime
from typing import Any

from sqlalchemy import Row, Select, alias, and_, delete, func, or_, select, update

from core.relays import Side
from core.signatures import Pen, day_of
from core.support import Letter, Request, RequestState, Stage
from core.vault import Vault
from db import upsert
from db.models import PenRow, SupportNoteRow, SupportRequestRow, table
from db.session import Session

CALL = "support.call"
"""The job that brings a request to colleagues, rung by rung, and has its cards put right; by its id."""
LETTER = "support.letter"
"""The job that opens the member's private channel, and tells there what becomes of their request; by its id, too."""
REQUESTS, NOTES = table(SupportRequestRow), table(SupportNoteRow)
MEMBER_PEN, PEER_PEN = alias(table(PenRow), "member_as"), alias(table(PenRow), "peer_as")


def _all(session: Session) -> Select[Any]:
    """On PostgreSQL, held for who is about to change them: two acts on one request come one after the other."""
    query = (
        select(
            REQUESTS,
            *(column.label(f"{pen.name}_{column.name}") for pen in (MEMBER_PEN, PEER_PEN) for column in pen.c),
        )
        .join(MEMBER_PEN, MEMBER_PEN.c.id == REQUESTS.c.member_pen_id)
        .outerjoin(PEER_PEN, PEER_PEN.c.id == REQUESTS.c.peer_pen_id)
    )
    return query.with_for_update(of=REQUESTS) if session.writes else query


async def add(
    session: Session,
    request_id: int,
    guild_id: int,
    owner: bytes,
    member_pen: Pen,
    now: datetime,
    *,
    in_thread: bool = False,
) -> bool:
    """Keep a request; False where this member has an open one already."""
    return await upsert.add(
        session,
        SupportRequestRow,
        ["open_for"],
        id=request_id,
        guild_id=guild_id,
        state=RequestState.CALLING,
        stage=Stage.DUTY,
        open_for=owner,
        owner=owner,
        member_pen_id=member_pen.id,
        since=now,
        in_thread=in_thread,
    )


async def by_id(session: Session, request_id: int) -> Request | None:
    row = (await session.execute(_all(session).where(REQUESTS.c.id == request_id))).one_or_none()
    return None if row is None else _request(row)


async def open_of(session: Session, owner: bytes) -> Request | None:
    """The request that a member has open, whoever took it."""
    row = (await session.execute(_all(session).where(REQUESTS.c.open_for == owner))).one_or_none()
    return None if row is None else _request(row)


async def asked_since(session: Session, owner: bytes, since: datetime) -> int:
    """How many requests of a member are of that time or later, whatever became of them."""
    mine = (REQUESTS.c.owner == owner, REQUESTS.c.since >= since)
    return await session.scalar(select(func.count()).select_from(REQUESTS).where(*mine)) or 0


async def conversations_of(session: Session, participant: bytes) -> list[Request]:
    """The conversations under way in which somebody takes part, on either side; `participant` is of purpose `relay`."""
    mine = or_(
        REQUESTS.c.open_for == participant,
        and_(REQUESTS.c.peer == participant, REQUESTS.c.peer_gone.is_(False)),
    )
    rows = await session.execute(
        _all(session).where(mine, REQUESTS.c.state == RequestState.CLAIMED).order_by(REQUESTS.c.id)
    )
    return [_request(row) for row in rows]


async def under_way(session: Session) -> list[Request]:
    """Every conversation through the bot that is open, in no order that tells anything."""
    open_ = (REQUESTS.c.state == RequestState.CLAIMED, REQUESTS.c.in_thread.is_(False))
    rows = await session.execute(_all(session).where(*open_).order_by(REQUESTS.c.id))
    return [_request(row) for row in rows]


async def waiting(session: Session, guild_id: int) -> list[Request]:
    """The requests of a server that nobody took, in no order that tells anything."""
    mine = (REQUESTS.c.guild_id == guild_id, REQUESTS.c.state == RequestState.CALLING)
    return [_request(row) for row in await session.execute(_all(session).where(*mine).order_by(REQUESTS.c.id))]


async def loads(session: Session, peers: Collection[bytes]) -> dict[bytes, int]:
    """How many conversations each of these colleagues has open; who has none is not in it."""
    rows = await session.execute(
        select(REQUESTS.c.peer, func.count().label("open_"))
        .where(
            REQUESTS.c.peer.in_(peers),
            REQUESTS.c.state == RequestState.CLAIMED,
            REQUESTS.c.peer_gone.is_(False),
        )
        .group_by(REQUESTS.c.peer)
    )
    return {row.peer: row.open_ for row in rows}


async def waits(session: Session, guild_id: int) -> list[int | None]:
    """For each request of a server that is kept: how long it waited until somebody took it; None where nobody did."""
    return list(await session.scalars(select(REQUESTS.c.waited).where(REQUESTS.c.guild_id == guild_id)))


async def of_participants(session: Session, participants: Collection[bytes]) -> list[Request]:
    """Every request that somebody has a part in, in no order that tells anything."""
    mine = or_(REQUESTS.c.owner.in_(participants), REQUESTS.c.peer.in_(participants))
    rows = await session.execute(_all(session).where(mine).order_by(REQUESTS.c.id))
    return [_request(row) for row in rows]


async def claim(session: Session, request: Request, peer: bytes, peer_pen: Pen, now: datetime, *, unsure: bool) -> bool:
    """Whether nobody had it, and it is now this colleague's."""
    return await _changed(
        session,
        REQUESTS.c.id == request.id,
        REQUESTS.c.state == RequestState.CALLING,
        state=RequestState.CLAIMED,
        peer=peer,
        peer_pen_id=peer_pen.id,
        peer_unsure=unsure,
        waited=int((now - request.since).total_seconds()) if request.waited is None else request.waited,
    )


async def hand_over(session: Session, request: Request, now: datetime) -> bool:
    """Whether it was somebody's, and is called out anew: an edited card would tell nobody, so there is another."""
    return await _changed(
        session,
        REQUESTS.c.id == request.id,
        REQUESTS.c.state == RequestState.CLAIMED,
        state=RequestState.CALLING,
        stage=Stage.DUTY,
        peer=None,
        peer_pen_id=None,
        card_id=None,
        coordinator_card_id=None,
        peer_gone=False,
        since=now,
    )


async def close(session: Session, request: Request, now: datetime) -> bool:
    """Whether it was open, and is now closed; of its time, the day is left, and of what was handed over nothing."""
    await drop_note(session, request.id)
    return await _changed(
        session,
        REQUESTS.c.id == request.id,
        REQUESTS.c.state != RequestState.CLOSED,
        state=RequestState.CLOSED,
        open_for=None,
        since=day_of(now),
    )


async def forsake(session: Session, request: Request) -> bool:
    """Whether somebody waited for it, and nobody does any more. To colleagues it stands as before."""
    await drop_note(session, request.id)
    return await _changed(session, REQUESTS.c.id == request.id, REQUESTS.c.open_for.is_not(None), open_for=None)


async def withdraw(session: Session, request: Request, side: Side) -> None:
    """One side is gone from a conversation under way. Of its member no note is left, and they may ask anew."""
    if side is Side.MEMBER:
        await drop_note(session, request.id)
    gone: dict[str, Any] = {"open_for": None} if side is Side.MEMBER else {"peer_gone": True}
    await _changed(session, REQUESTS.c.id == request.id, **gone)


async def climb(session: Session, request: Request, stage: Stage) -> bool:
    """Whether it still waited, and is now brought to more people."""
    return await _changed(session, REQUESTS.c.id == request.id, REQUESTS.c.state == RequestState.CALLING, stage=stage)


async def place(session: Session, *, request_id: int, card_id: int) -> None:
    await _changed(session, REQUESTS.c.id == request_id, card_id=card_id)


async def place_for_coordinator(session: Session, *, request_id: int, card_id: int) -> None:
    await _changed(session, REQUESTS.c.id == request_id, coordinator_card_id=card_id)


async def change(session: Session, request_id: int, **values: Any) -> None:
    await _changed(session, REQUESTS.c.id == request_id, **values)


async def letter_of(session: Session, vault: Vault, request_id: int) -> Letter | None:
    sealed = await session.scalar(select(REQUESTS.c.sealed_letter).where(REQUESTS.c.id == request_id))
    return Letter(*json.loads(vault.open(sealed))) if sealed else None


async def write_letter(session: Session, vault: Vault, request_id: int, letter: Letter | None) -> None:
    sealed = vault.seal(json.dumps(astuple(letter))) if letter else None
    await _changed(session, REQUESTS.c.id == request_id, sealed_letter=sealed)


async def write_note(session: Session, vault: Vault, request_id: int, owner: bytes, text: str) -> None:
    """Keep what a colleague, whose name belongs to `owner`, wrote for the next one."""
    values: dict[str, Any] = {"request_id": request_id, "owner": owner, "sealed_text": vault.seal(text)}
    await upsert.put(session, SupportNoteRow, ["request_id"], **values)


async def note_of(session: Session, vault: Vault, request_id: int) -> str:
    """What the next colleague is to read; empty where there is nothing."""
    sealed = await session.scalar(select(NOTES.c.sealed_text).where(NOTES.c.request_id == request_id))
    return vault.open(sealed) if sealed else ""


async def drop_note(session: Session, request_id: int) -> None:
    await session.execute(delete(NOTES).where(NOTES.c.request_id == request_id))


async def drop(session: Session, request_id: int) -> None:
    """Delete a request that was never brought to anybody."""
    await session.execute(delete(REQUESTS).where(REQUESTS.c.id == request_id))


async def _changed(session: Session, *where: Any, **values: Any) -> bool:
    result = await session.execute(update(REQUESTS).where(*where).values(values))
    return result.rowcount > 0


def _request(row: Row[Any]) -> Request:
    member_pen = _pen(row, MEMBER_PEN.name)
    assert member_pen is not None
    return Request(
        id=row.id,
        guild_id=row.guild_id,
        state=RequestState(row.state),
        stage=Stage(row.stage),
        owner=row.owner,
        peer=row.peer,
        member_pen=member_pen,
        peer_pen=_pen(row, PEER_PEN.name),
        since=row.since,
        waited=row.waited,
        card_id=row.card_id,
        coordinator_card_id=row.coordinator_card_id,
        member_unsure=row.member_unsure,
        peer_unsure=row.peer_unsure,
        in_thread=row.in_thread,
        forsaken=row.state is RequestState.CALLING and row.open_for is None,
        absent=_absent(row),
    )


def _absent(row: Row[Any]) -> frozenset[Side]:
    gone = {Side.MEMBER: row.open_for is None, Side.PEER: row.peer_gone}
    return frozenset(side for side in Side if gone[side] and row.state is RequestState.CLAIMED)


def _pen(row: Row[Any], name: str) -> Pen | None:
    values = row._mapping
    if values[f"{name}_id"] is None:
        return None
    return Pen(**{key: values[f"{name}_{key}"] for key in Pen.__dataclass_fields__})
