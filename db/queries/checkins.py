"""Queries over check-ins: what members agreed to, what they answered, and the community's figure."""

import asyncio
import json
import secrets
from collections import defaultdict
from collections.abc import Collection
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from sqlalchemy import Row, delete, select, update

from core.checkins import AGGREGATE_ONLY, Entry, Figure, Member, Reminder, Stopped
from core.vault import Vault
from db import jobs
from db.models import CheckinFigureRow, CheckinMemberRow, CheckinRow, table
from db.session import Session
from db.upsert import add, put

REMIND = "checkins.remind"
"""The job of one member's next reminder, by the row's random name."""
MEMBER_BLOCK, ENTRY_BLOCK = 512, 160
"""Bytes. A seal is as long as what it holds: padded, it tells neither what was agreed to or offered, nor of a note."""
MEMBERS, ENTRIES, FIGURES = table(CheckinMemberRow), table(CheckinRow), table(CheckinFigureRow)


@dataclass(frozen=True, slots=True)
class Kept:
    """A member as stored: the identity of purpose `check-in`, and the name of the reminder's job, if any."""

    owner: bytes
    guild_id: int
    handle: str | None
    member: Member


# Members


async def member(session: Session, vault: Vault, owner: bytes) -> Kept | None:
    """On PostgreSQL, held for who is about to change it."""
    return await _one(session, vault, MEMBERS.c.owner == owner)


async def reminded(session: Session, vault: Vault, handle: str) -> Kept | None:
    """Whose reminder's job it is; held like the above."""
    return await _one(session, vault, MEMBERS.c.reminder == handle)


async def members(session: Session, vault: Vault, owners: Collection[bytes]) -> list[Kept]:
    rows = await session.execute(select(MEMBERS).where(MEMBERS.c.owner.in_(owners)))
    return [_kept(row, vault) for row in rows]


async def members_of(session: Session, vault: Vault, guild_id: int) -> list[Kept]:
    """Every member of a server who was ever asked, held like the above. Opens every seal, in a thread."""
    query = select(MEMBERS).where(MEMBERS.c.guild_id == guild_id).order_by(MEMBERS.c.owner)
    rows = (await session.execute(query.with_for_update() if session.writes else query)).all()
    return await asyncio.to_thread(lambda: [_kept(row, vault) for row in rows])


async def guilds(session: Session) -> list[int]:
    """The servers on which somebody was ever asked."""
    return list(await session.scalars(select(MEMBERS.c.guild_id).distinct().order_by(MEMBERS.c.guild_id)))


async def keep(session: Session, vault: Vault, kept: Kept) -> Kept:
    """Store what a member agreed to. A reminder's job is named anew with each reminder, and goes with it."""
    member = kept.member
    handle = (kept.handle or secrets.token_hex(16)) if member.reminder else None
    if kept.handle and not handle:
        await jobs.drop(session, REMIND, [kept.handle])
    await put(
        session,
        CheckinMemberRow,
        ["owner"],
        owner=kept.owner,
        guild_id=kept.guild_id,
        reminder=handle,
        kept_weeks=member.weeks if member.trend else AGGREGATE_ONLY,
        sealed_content=vault.seal(json.dumps(asdict(member), default=date.isoformat), block=MEMBER_BLOCK),
    )
    return Kept(kept.owner, kept.guild_id, handle, member)


async def forget(session: Session, owners: Collection[bytes]) -> None:
    """Nothing is left of these identities: answers, consents, reminders and their jobs."""
    handles = await session.scalars(
        select(MEMBERS.c.reminder).where(MEMBERS.c.owner.in_(owners), MEMBERS.c.reminder.is_not(None))
    )
    await jobs.drop(session, REMIND, [handle for handle in handles if handle])
    await session.execute(delete(MEMBERS).where(MEMBERS.c.owner.in_(owners)))
    await session.execute(delete(ENTRIES).where(ENTRIES.c.owner.in_(owners)))


async def _one(session: Session, vault: Vault, clause: Any) -> Kept | None:
    query = select(MEMBERS).where(clause)
    row = (await session.execute(query.with_for_update() if session.writes else query)).one_or_none()
    return None if row is None else _kept(row, vault)


def _kept(row: Row[Any], vault: Vault) -> Kept:
    content = json.loads(vault.open(row.sealed_content))
    reminder, offered, stopped = content.pop("reminder"), content.pop("offered"), content.pop("stopped")
    found = Member(
        reminder=Reminder(**reminder) if reminder else None,
        offered=date.fromisoformat(offered) if offered else None,
        stopped=Stopped(stopped) if stopped else None,
        **content,
    )
    return Kept(row.owner, row.guild_id, row.reminder, found)


# Answers


async def answer(session: Session, vault: Vault, owner: bytes, guild_id: int, entry: Entry) -> None:
    """Keep a week's answer, in place of an earlier one of the same week."""
    content = json.dumps({"level": entry.level, "note": entry.note}, ensure_ascii=False)
    sealed = vault.seal(content, block=ENTRY_BLOCK)
    await put(
        session,
        CheckinRow,
        ["owner", "week"],
        owner=owner,
        week=entry.week,
        guild_id=guild_id,
        sealed_content=sealed,
    )


async def entries(session: Session, vault: Vault, owners: Collection[bytes], since: int = 0) -> list[Entry]:
    """The answers of these identities from a week on, oldest first."""
    rows = await session.execute(
        select(ENTRIES).where(ENTRIES.c.owner.in_(owners), ENTRIES.c.week >= since).order_by(ENTRIES.c.week)
    )
    return [_entry(row, vault) for row in rows]


async def answers(session: Session, vault: Vault, guild_id: int, weeks: Collection[int]) -> dict[bytes, list[Entry]]:
    """Everybody's answers of some weeks on a server, by owner. Opens every seal, in a thread."""
    query = select(ENTRIES).where(ENTRIES.c.guild_id == guild_id, ENTRIES.c.week.in_(weeks))
    rows = (await session.execute(query)).all()
    opened = await asyncio.to_thread(lambda: [_entry(row, vault) for row in rows])
    found: dict[bytes, list[Entry]] = defaultdict(list)
    for row, entry in zip(rows, opened, strict=True):
        found[row.owner].append(entry)
    return found


async def drop(session: Session, owner: bytes, before: int | None = None) -> None:
    """Delete somebody's answers, all or those of the weeks before one."""
    clauses = [ENTRIES.c.owner == owner, *([ENTRIES.c.week < before] if before is not None else [])]
    await session.execute(delete(ENTRIES).where(*clauses))


async def drop_past(session: Session, week: int, usual: int) -> None:
    """Delete what is older than its owner has it kept, and what nobody owns; `usual` in weeks."""
    choices = await session.scalars(select(MEMBERS.c.kept_weeks).distinct())
    for weeks in {usual if choice is None else choice for choice in choices}:
        clause = MEMBERS.c.kept_weeks == weeks
        owners = select(MEMBERS.c.owner).where(clause | MEMBERS.c.kept_weeks.is_(None) if weeks == usual else clause)
        await session.execute(delete(ENTRIES).where(ENTRIES.c.owner.in_(owners), ENTRIES.c.week <= week - weeks))
    await session.execute(delete(ENTRIES).where(ENTRIES.c.owner.not_in(select(MEMBERS.c.owner))))


def _entry(row: Row[Any], vault: Vault) -> Entry:
    return Entry(row.week, **json.loads(vault.open(row.sealed_content)))


# The community's figure


async def publish(session: Session, guild_id: int, figure: Figure) -> Figure:
    """Keep a window's figure unless there is one; the one that counts."""
    await add(
        session,
        CheckinFigureRow,
        ["guild_id", "period"],
        guild_id=guild_id,
        period=figure.window,
        share=figure.share,
        at_least=figure.at_least,
    )
    found = await of_window(session, guild_id, figure.window)
    assert found is not None
    return found


async def of_window(session: Session, guild_id: int, window: int) -> Figure | None:
    query = select(FIGURES).where(FIGURES.c.guild_id == guild_id, FIGURES.c.period == window)
    row = (await session.execute(query)).one_or_none()
    return None if row is None else _figure(row)


async def latest(session: Session, guild_id: int, limit: int) -> list[Figure]:
    """A server's last windows, newest first."""
    query = select(FIGURES).where(FIGURES.c.guild_id == guild_id).order_by(FIGURES.c.period.desc()).limit(limit)
    return [_figure(row) for row in await session.execute(query)]


async def message(session: Session, guild_id: int) -> int | None:
    """The message in which a server reads its figure."""
    query = select(FIGURES.c.message_id).where(FIGURES.c.guild_id == guild_id, FIGURES.c.message_id.is_not(None))
    return await session.scalar(query.order_by(FIGURES.c.period.desc()).limit(1))


async def place(session: Session, guild_id: int, window: int, message_id: int) -> None:
    await session.execute(
        update(FIGURES).where(FIGURES.c.guild_id == guild_id, FIGURES.c.period == window).values(message_id=message_id)
    )


def _figure(row: Row[Any]) -> Figure:
    return Figure(row.period, row.share, row.at_least)
