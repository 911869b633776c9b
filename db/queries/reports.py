"""Queries over reports of messages."""

from datetime import datetime
from typing import Any

from sqlalchemy import CursorResult, Row, delete, insert, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from core.reports import Report, ReportState
from core.vault import Vault
from db import identities
from db.identities import Purpose
from db.models import IdentityRow, ReportRow, table

REPORTS, IDENTITIES = table(ReportRow), table(IdentityRow)
OPEN = REPORTS.c.state == ReportState.OPEN


async def add(
    session: AsyncSession,
    vault: Vault,
    *,
    guild_id: int,
    channel_id: int,
    message_id: int,
    reporter_id: int,
    author_id: int | None,
    pen_id: int | None,
    reason: str,
    now: datetime,
) -> int | None:
    """Keep a report; its id, or None where the member has reported the message before."""
    owner = await identities.obtain(session, vault, Purpose.REPORT, guild_id, reporter_id, str(message_id))
    if await session.scalar(select(REPORTS.c.id).where(REPORTS.c.owner == owner)) is not None:
        return None
    values = {
        "guild_id": guild_id,
        "channel_id": channel_id,
        "message_id": message_id,
        "pen_id": pen_id,
        "owner": owner,
        "sealed_author": vault.seal(str(author_id)) if author_id else None,
        "sealed_reason": vault.seal(reason),
        "state": ReportState.OPEN,
        "created_at": now,
    }
    return int((await session.execute(insert(REPORTS).returning(REPORTS.c.id), values)).scalar_one())


async def by_id(session: AsyncSession, vault: Vault, report_id: int) -> Report | None:
    row = (await session.execute(select(REPORTS).where(REPORTS.c.id == report_id))).one_or_none()
    return None if row is None else _report(row, vault)


async def waiting(session: AsyncSession, vault: Vault, guild_id: int) -> list[Report]:
    """A server's open reports, oldest first."""
    rows = await session.execute(select(REPORTS).where(REPORTS.c.guild_id == guild_id, OPEN).order_by(REPORTS.c.id))
    return [_report(row, vault) for row in rows]


async def of_owners(session: AsyncSession, vault: Vault, owners: tuple[bytes, ...]) -> list[Report]:
    """What somebody reported, oldest first."""
    rows = await session.execute(select(REPORTS).where(REPORTS.c.owner.in_(owners)).order_by(REPORTS.c.id))
    return [_report(row, vault) for row in rows]


async def claimed_about(session: AsyncSession, vault: Vault, guild_id: int, moderator_id: int) -> set[int]:
    """Whose messages, under their accounts, were in the reports that a moderator took care of, as far as kept."""
    theirs = (REPORTS.c.guild_id == guild_id, REPORTS.c.claimed_by == moderator_id)
    sealed = await session.scalars(select(REPORTS.c.sealed_author).where(*theirs, REPORTS.c.pen_id.is_(None)))
    return {int(vault.open(each)) for each in sealed if each}


async def claim(session: AsyncSession, report_id: int, moderator_id: int) -> bool:
    """Whether it was free, and is now this moderator's."""
    free = (REPORTS.c.id == report_id, OPEN, REPORTS.c.claimed_by.is_(None))
    return await _changed(session, *free, claimed_by=moderator_id)


async def close(
    session: AsyncSession, vault: Vault, report_id: int, state: ReportState, outcome: str, now: datetime
) -> bool:
    """Whether it was open, and is now closed."""
    changes = {"state": state, "sealed_outcome": vault.seal(outcome) if outcome else None, "closed_at": now}
    return await _changed(session, REPORTS.c.id == report_id, OPEN, **changes)


async def place(session: AsyncSession, *, report_id: int, card_id: int) -> None:
    await _changed(session, REPORTS.c.id == report_id, card_id=card_id)


async def minimise(session: AsyncSession, report: Report) -> None:
    """Forget who reported, and in what words; that there was a report about the message stays."""
    await _changed(session, REPORTS.c.id == report.id, owner=None, sealed_reason=None, sealed_outcome=None)


async def unclaim(session: AsyncSession, moderator_id: int) -> None:
    await _changed(session, REPORTS.c.claimed_by == moderator_id, claimed_by=None)


async def drop_closed_before(session: AsyncSession, limit: datetime) -> None:
    """Delete the reports that were closed before, with the identities that they were kept under."""
    old = REPORTS.c.closed_at < limit
    owners = select(REPORTS.c.owner).where(old, REPORTS.c.owner.is_not(None))
    await session.execute(delete(IDENTITIES).where(IDENTITIES.c.id.in_(owners)))
    await session.execute(delete(REPORTS).where(old))


async def _changed(session: AsyncSession, *where: Any, **values: Any) -> bool:
    result = await session.execute(update(REPORTS).where(*where).values(values))
    assert isinstance(result, CursorResult)
    return result.rowcount > 0


def _report(row: Row[Any], vault: Vault) -> Report:
    author = _opened(row.sealed_author, vault)
    return Report(
        id=row.id,
        guild_id=row.guild_id,
        channel_id=row.channel_id,
        message_id=row.message_id,
        pen_id=row.pen_id,
        owner=row.owner,
        author_id=int(author) if author else None,
        reason=_opened(row.sealed_reason, vault),
        state=ReportState(row.state),
        claimed_by=row.claimed_by,
        outcome=_opened(row.sealed_outcome, vault),
        card_id=row.card_id,
        created_at=row.created_at,
        closed_at=row.closed_at,
    )


def _opened(sealed: bytes | None, vault: Vault) -> str:
    return vault.open(sealed) if sealed else ""
