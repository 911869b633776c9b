"""Queries over conversations under way: which messages stand where, and how a conversation ends."""

import json
from collections.abc import Collection, Iterable
from dataclasses import replace
from datetime import datetime
from random import Random
from typing import Any

from sqlalchemy import ColumnElement, Row, and_, delete, or_, select, update

from core.relays import Meeting, Place, Relayed, Side
from core.signatures import goes_after
from core.support import FOLLOW_UPS, Request, RequestState, told_after
from core.vault import Vault
from db import jobs, upsert
from db.models import RelayedRow, table
from db.queries import duty, support
from db.session import Session

RELAYED = table(RelayedRow)
PARTED, FOLLOW_UP, FORSAKEN = "support.parted", "support.follow-up", "support.forsaken"
"""The jobs that tell both that a meeting is over, by the meeting; that ask a member how it goes, by its request and
the number of the time; and that end what somebody is gone from, by its id.
"""
UNHEARD = "support.unheard"
"""The job that tells one side of a meeting that is over how many of their words did not go, by all three."""
KIND = "relayed"


def token(vault: Vault, message_id: int) -> bytes:
    return vault.token(KIND, message_id)


async def note(session: Session, vault: Vault, relayed: Relayed) -> bool:
    """Keep that a message is of a meeting; False where it was known."""
    return await upsert.add(
        session,
        RelayedRow,
        ["source"],
        source=token(vault, relayed.message_id),
        copy=None,
        request_id=relayed.meeting.request_id,
        pen_id=relayed.meeting.peer_pen_id,
        sealed_ids=_seal(vault, relayed),
        version=relayed.version,
        passed=relayed.passed,
        gone=relayed.gone,
    )


async def by_message(session: Session, vault: Vault, message_id: int) -> Relayed | None:
    """What is known of a message, be it what somebody wrote, a copy, or the bot's own."""
    known = token(vault, message_id)
    row = await session.execute(select(RELAYED).where(or_(RELAYED.c.source == known, RELAYED.c.copy == known)))
    return _first(row.all(), vault)


async def of_meeting(session: Session, vault: Vault, meeting: Meeting) -> list[Relayed]:
    """All messages of a meeting, oldest first."""
    rows = await session.execute(select(RELAYED).where(_of(meeting)))
    return sorted((_relayed(row, vault) for row in rows), key=lambda each: each.message_id)


async def out_of_step(session: Session, vault: Vault, meeting: Meeting, side: Side) -> list[Relayed]:
    """What one side wrote, edited or deleted, and the other does not have yet, in the order in which it was written."""
    rows = await session.execute(select(RELAYED).where(_of(meeting), RELAYED.c.passed < RELAYED.c.version))
    found = [_relayed(row, vault) for row in rows]
    return sorted((each for each in found if each.side is side), key=lambda each: each.message_id)


async def touch(session: Session, vault: Vault, message_id: int, *, gone: bool) -> Relayed | None:
    """Note that its author changed or deleted a message; None where it is not known as theirs."""
    mine = RELAYED.c.source == token(vault, message_id)
    changed = {"version": RELAYED.c.version + 1} | ({"gone": True} if gone else {})
    rows = await session.execute(update(RELAYED).where(mine).values(changed).returning(*RELAYED.c))
    return _first(rows.all(), vault)


async def settle(session: Session, vault: Vault, relayed: Relayed, copies: tuple[Place, ...]) -> bool:
    """Note where the other reads a message, as of its version; False where its meeting ended meanwhile."""
    noted = Relayed(relayed.meeting, relayed.side, relayed.place, copies)
    values = {
        "copy": token(vault, copies[0][1]) if copies else None,
        "sealed_ids": _seal(vault, noted),
        "passed": relayed.version,
    }
    stood = await _changed(session, RELAYED.c.source == token(vault, relayed.message_id), **values)
    for place in copies[1:] if stood else ():
        await note(session, vault, Relayed(relayed.meeting, relayed.side.other, place, passed=1))
    return stood


async def retoken(session: Session, vault: Vault) -> None:
    """Bring every token under the vault's first key: the ids that they are of stand sealed beside them."""
    for row in (await session.execute(select(RELAYED))).all():
        known = _relayed(row, vault)
        await session.execute(
            update(RELAYED)
            .where(RELAYED.c.source == row.source)
            .values(source=token(vault, known.message_id), copy=token(vault, known.copies[0][1]) if row.copy else None)
        )


async def drop(session: Session, vault: Vault, message_ids: Collection[int]) -> None:
    known = [token(vault, message_id) for message_id in message_ids]
    await session.execute(delete(RELAYED).where(RELAYED.c.source.in_(known)))


async def drop_of(session: Session, *, meeting: Meeting) -> None:
    await session.execute(delete(RELAYED).where(_of(meeting)))


async def sure(session: Session, request_id: int, side: Side, certain: bool) -> None:
    """Note whether what somebody writes next is certain to be for this conversation."""
    await support.change(session, request_id, **{f"{side}_unsure": not certain})


async def part(session: Session, request: Request, now: datetime, *, over: bool) -> bool:
    """End a meeting, for good where it is `over`, else so that another colleague is called; False where it had ended.

    What only Discord shows follows by jobs: both are told, and nothing is left of the routing. A request that nobody
    had taken is closed.
    """
    if not await (support.close if over else support.hand_over)(session, request, now):
        return False
    await jobs.schedule(session, support.CALL, request.id, now, request.guild_id)
    if request.peer_pen is None:
        return True
    for participant in (request.owner, request.peer):
        await _unsettle(session, participant)
    meeting = Meeting(request.id, request.peer_pen.id)
    await jobs.schedule(session, PARTED, str(meeting), now, request.guild_id)
    for number, after in enumerate(FOLLOW_UPS if over else ()):
        await jobs.schedule(session, FOLLOW_UP, f"{request.id}:{number}", now + after, request.guild_id)
    return True


async def follow_no_more(session: Session, request_ids: Iterable[int]) -> None:
    """Ask nobody any more how it goes after these."""
    for request_id in request_ids:
        for number in range(len(FOLLOW_UPS)):
            await jobs.cancel(session, FOLLOW_UP, f"{request_id}:{number}")


async def leave(
    session: Session,
    vault: Vault,
    participants: Collection[bytes],
    now: datetime,
    random: Random,
    guild_id: int | None = None,
) -> None:
    """Take somebody out of all that is open: what they asked for is over, what they took goes to another colleague.

    Others hear of it at a moment of its own: everybody may see who goes, and when.
    """
    for request in await support.of_participants(session, participants):
        if request.state is RequestState.CLOSED or guild_id not in (None, request.guild_id):
            continue
        side = Side.MEMBER if request.owner in participants else Side.PEER
        if request.state is RequestState.CLAIMED and not request.in_thread:
            await withdraw(session, vault, request, side, now, random)
        elif side is Side.MEMBER and await _brought(session, request):
            if await support.forsake(session, request):
                await jobs.schedule(session, support.LETTER, request.id, now, request.guild_id)
                await jobs.schedule(session, FORSAKEN, request.id, now + goes_after(random), request.guild_id)
        else:
            await part(session, request, now, over=side is Side.MEMBER)


async def withdraw(session: Session, vault: Vault, request: Request, side: Side, now: datetime, random: Random) -> None:
    """Take one side out of a conversation under way: nothing is passed on any more, and the other hears of it later.

    Where the other was gone before, that moment stays: neither may read when this one went. It ends now where a member
    does not know yet that a colleague was there.
    """
    if side in request.absent or request.peer_pen is None:
        return
    known = await of_meeting(session, vault, Meeting(request.id, request.peer_pen.id))
    begun = any(each.opening and each.side is Side.MEMBER for each in known)
    if side is Side.PEER and not begun and not request.absent:
        await part(session, request, now, over=False)
        return
    await support.withdraw(session, request, side)
    await _unsettle(session, request.owner if side is Side.MEMBER else request.peer)
    if request.absent:
        return
    words = [each for each in known if each.copies or each.owed]
    told = told_after(random, side, unanswered=not words or words[-1].side is Side.MEMBER)
    await jobs.schedule(session, FORSAKEN, request.id, now + told, request.guild_id)


async def forget(session: Session, vault: Vault, participants: Collection[bytes]) -> None:
    """Keep nothing of where somebody who was erased reads and writes. What they wrote stays with the other, who may
    still answer it.
    """
    for request in await support.of_participants(session, participants):
        gone = Side.MEMBER if request.owner in participants else Side.PEER
        if gone not in request.absent or request.peer_pen is None:
            continue
        for each in await of_meeting(session, vault, Meeting(request.id, request.peer_pen.id)):
            if each.side is gone:
                await drop(session, vault, [each.message_id])
                for place in each.copies[:1]:
                    await note(session, vault, Relayed(each.meeting, gone.other, place, passed=1))
            elif each.copies:
                await settle(session, vault, replace(each, version=each.passed), ())


async def hush(session: Session, vault: Vault, request: Request, side: Side, due: datetime) -> None:
    """One side ends a meeting whose other is gone: how many of their words did not go would tell so, and is told at
    `due`.
    """
    assert request.peer_pen is not None
    meeting = Meeting(request.id, request.peer_pen.id)
    owed = sum(each.owed for each in await of_meeting(session, vault, meeting) if each.side is side)
    if owed:
        await jobs.schedule(session, UNHEARD, f"{meeting}:{side}:{owed}", due, request.guild_id)
    await session.execute(update(RELAYED).where(_of(meeting)).values(passed=RELAYED.c.version))


async def _unsettle(session: Session, participant: bytes | None) -> None:
    """Somebody has a conversation less: what they write next may have been begun for that one."""
    for talk in await support.conversations_of(session, participant) if participant else ():
        await sure(session, talk.id, Side.PEER if talk.peer == participant else Side.MEMBER, False)


async def _brought(session: Session, request: Request) -> bool:
    """Whether a colleague can know of a request that nobody has taken."""
    return request.card_id is not None or await duty.anybody_called(session, request.id)


async def _changed(session: Session, *where: ColumnElement[bool], **values: Any) -> bool:
    result = await session.execute(update(RELAYED).where(*where).values(values))
    return result.rowcount > 0


def _of(meeting: Meeting) -> ColumnElement[bool]:
    return and_(RELAYED.c.request_id == meeting.request_id, RELAYED.c.pen_id == meeting.peer_pen_id)


def _first(rows: Collection[Row[Any]], vault: Vault) -> Relayed | None:
    return next((_relayed(row, vault) for row in rows), None)


def _seal(vault: Vault, relayed: Relayed) -> bytes:
    return vault.seal(json.dumps([relayed.side, relayed.place, relayed.copies, relayed.opening]))


def _relayed(row: Row[Any], vault: Vault) -> Relayed:
    side, place, copies, opening = json.loads(vault.open(row.sealed_ids))
    return Relayed(
        meeting=Meeting(row.request_id, row.pen_id),
        side=Side(side),
        place=tuple(place),
        copies=tuple(tuple(copy) for copy in copies),
        version=row.version,
        passed=row.passed,
        gone=row.gone,
        opening=opening,
    )
