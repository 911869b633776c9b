"""Queries over moderators' requests to lift anonymity."""

from datetime import datetime
from typing import Any

from sqlalchemy import delete, insert, or_, select, update

from core.reports import LAPSES_AFTER, Unmasking
from core.vault import Vault
from db.models import UnmaskingRow, table
from db.session import Session

UNMASKINGS = table(UnmaskingRow)


async def add(
    session: Session,
    vault: Vault,
    *,
    guild_id: int,
    thread_id: int,
    message_id: int,
    pen_id: int,
    requester_id: int,
    reason: str,
    danger: bool,
    now: datetime,
) -> int:
    values = {
        "guild_id": guild_id,
        "thread_id": thread_id,
        "message_id": message_id,
        "pen_id": pen_id,
        "requester_id": requester_id,
        "sealed_reason": vault.seal(reason),
        "danger": danger,
        "requester_saw": False,
        "approver_saw": False,
        "created_at": now,
        "lapses_at": now + LAPSES_AFTER,
    }
    return int((await session.execute(insert(UNMASKINGS).returning(UNMASKINGS.c.id), values)).scalar_one())


async def by_id(session: Session, vault: Vault, unmasking_id: int) -> Unmasking | None:
    row = (await session.execute(select(UNMASKINGS).where(UNMASKINGS.c.id == unmasking_id))).one_or_none()
    if row is None:
        return None
    content = {**row._mapping}
    return Unmasking(reason=vault.open(content.pop("sealed_reason")), **content)


async def pending(session: Session, message_id: int, now: datetime) -> bool:
    """Whether somebody's request about the message waits for its second moderator."""
    waits = (UNMASKINGS.c.message_id == message_id, UNMASKINGS.c.approver_id.is_(None), UNMASKINGS.c.lapses_at > now)
    return await session.scalar(select(UNMASKINGS.c.id).where(*waits).limit(1)) is not None


async def standing(session: Session, vault: Vault, guild_id: int, now: datetime) -> list[Unmasking]:
    """A server's requests that are not over, oldest first."""
    waits = (UNMASKINGS.c.guild_id == guild_id, UNMASKINGS.c.lapses_at > now)
    ids = list(await session.scalars(select(UNMASKINGS.c.id).where(*waits).order_by(UNMASKINGS.c.id)))
    found = [await by_id(session, vault, unmasking_id) for unmasking_id in ids]
    return [each for each in found if each and not each.over(now)]


async def approve(session: Session, unmasking_id: int, moderator_id: int, now: datetime) -> bool:
    """Whether it still waited, for another than who asked; from now on, the two may look."""
    waits = (
        UNMASKINGS.c.id == unmasking_id,
        UNMASKINGS.c.approver_id.is_(None),
        UNMASKINGS.c.requester_id != moderator_id,
        UNMASKINGS.c.lapses_at > now,
    )
    return await _changed(session, *waits, approver_id=moderator_id, lapses_at=now + LAPSES_AFTER)


async def look(session: Session, unmasking: Unmasking, moderator_id: int, *, saw: bool = True) -> bool:
    """Note that one of the two looked (or did not, after all); whether that was not so yet."""
    name = "requester_saw" if moderator_id == unmasking.requester_id else "approver_saw"
    return await _changed(session, UNMASKINGS.c.id == unmasking.id, UNMASKINGS.c[name].is_(not saw), **{name: saw})


async def place(session: Session, *, unmasking_id: int, card_id: int) -> None:
    await _changed(session, UNMASKINGS.c.id == unmasking_id, card_id=card_id)


async def drop_of(session: Session, user_id: int) -> list[tuple[int, int]]:
    """Forget the requests of a moderator, as either of the two; where their cards are, by server and message."""
    involved = or_(UNMASKINGS.c.requester_id == user_id, UNMASKINGS.c.approver_id == user_id)
    places = UNMASKINGS.c.guild_id, UNMASKINGS.c.card_id
    rows = await session.execute(delete(UNMASKINGS).where(involved).returning(*places))
    return [(row.guild_id, row.card_id) for row in rows if row.card_id]


async def drop_lapsed_before(session: Session, limit: datetime) -> None:
    await session.execute(delete(UNMASKINGS).where(UNMASKINGS.c.lapses_at < limit))


async def of_requester(session: Session, vault: Vault, user_id: int) -> list[Unmasking]:
    ids = await session.scalars(
        select(UNMASKINGS.c.id).where(UNMASKINGS.c.requester_id == user_id).order_by(UNMASKINGS.c.id)
    )
    found = [await by_id(session, vault, unmasking_id) for unmasking_id in list(ids)]
    return [each for each in found if each]


async def _changed(session: Session, *where: Any, **values: Any) -> bool:
    result = await session.execute(update(UNMASKINGS).where(*where).values(values))
    return result.rowcount > 0
