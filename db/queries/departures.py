"""Queries over servers that took the bot away, and over all that is kept of one, whatever the table."""

from collections.abc import Callable
from dataclasses import asdict
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, CompoundSelect, Table, delete, select, tuple_, union, update

from core.departures import Departure, DepartureStage
from db.models import AuditRow, Base, DepartureRow, IdentityRow, table
from db.personal import Subject
from db.queries.frame import JOURNAL_FACT
from db.session import Session
from db.upsert import add

DEPARTURE = "privacy.departure"
"""The job that tells of a departure, then ends it; its key is the server's id."""
DEPARTURES = table(DepartureRow)
KEPT = frozenset({DEPARTURES.name, "preferences"})
"""What does not go with a server's rows: departures end by themselves, and a language is one for all servers."""
Scope = Callable[[Table, int], ColumnElement[bool]]
APART: dict[str, Scope] = {
    "authorship": lambda found, guild_id: found.c.owner.in_(
        select(IdentityRow.id).where(IdentityRow.guild_id == guild_id)
    ),
    "jobs": lambda found, guild_id: (found.c.guild_id == guild_id) & (found.c.kind != DEPARTURE),
    "meta": lambda found, guild_id: found.c.key.like(f"on:%:{guild_id}") | (found.c.key == f"{JOURNAL_FACT}{guild_id}"),
}
"""How a server's rows are found where neither a column nor a parent tells; its own job sees the end through."""


async def note(session: Session, departure: Departure) -> bool:
    """False where it was noted before: the first time counts."""
    return await add(session, DepartureRow, ["guild_id"], **asdict(departure))


async def of_guild(session: Session, guild_id: int) -> Departure | None:
    row = (await session.execute(select(DEPARTURES).where(DEPARTURES.c.guild_id == guild_id))).one_or_none()
    return None if row is None else Departure(**row._mapping)


async def every(session: Session) -> list[Departure]:
    return [Departure(**row._mapping) for row in await session.execute(select(DEPARTURES))]


async def reach(session: Session, guild_id: int, stage: DepartureStage) -> None:
    await session.execute(update(DEPARTURES).where(DEPARTURES.c.guild_id == guild_id).values(stage=stage))


async def drop(session: Session, guild_id: int) -> None:
    await session.execute(delete(DEPARTURES).where(DEPARTURES.c.guild_id == guild_id))


async def guilds_known(session: Session) -> set[int]:
    """Every server of which anything is kept."""
    return set(await session.scalars(_guilds()))


@cache
def _guilds() -> CompoundSelect[tuple[int]]:
    """In one statement, made once: every start asks."""
    tables = [kept for kept in Base.metadata.sorted_tables if "guild_id" in kept.c and kept.name not in KEPT]
    return union(*(select(kept.c.guild_id).where(kept.c.guild_id > 0) for kept in tables))


async def set_up_by(session: Session, guild_id: int) -> int | None:
    """Who last set the bot up on a server."""
    query = select(AuditRow.actor_id).where(AuditRow.guild_id == guild_id, AuditRow.action == "server.install")
    return await session.scalar(query.order_by(AuditRow.id.desc()).limit(1))


def in_order() -> list[Table]:
    """The tables of which a server's rows go, each before those that it is found by, or leans on."""
    tables = [found for found in reversed(Base.metadata.sorted_tables) if found.name not in KEPT]
    return sorted(tables, key=lambda found: "guild_id" in found.c)


def rows_of(found: Table, guild_id: int) -> ColumnElement[bool]:
    """What tells a server's rows of a table. Raises `LookupError` where nothing does: such a table needs a rule."""
    if rule := APART.get(found.name):
        return rule(found, guild_id)
    if "guild_id" in found.c:
        return found.c.guild_id == guild_id
    for key in sorted(found.foreign_keys, key=lambda key: key.parent.name):
        if not key.parent.nullable:
            return key.parent.in_(select(key.column).where(rows_of(key.column.table, guild_id)))
    raise LookupError(f"{found.name}: which server a row belongs to, nobody knows")


async def delete_some(session: Session, found: Table, guild_id: int, limit: int) -> int:
    """Delete `limit` of a server's rows in a table, or all that are left; how many those were."""
    names = list(found.primary_key.columns)
    chosen: Any = tuple_(*names) if len(names) > 1 else names[0]
    some = select(*names).where(rows_of(found, guild_id)).limit(limit)
    result = await session.execute(delete(found).where(chosen.in_(some)))
    return result.rowcount


async def export(session: Session, subject: Subject) -> dict[str, Any]:
    rows = await session.execute(select(DEPARTURES).where(DEPARTURES.c.told_id == subject.user_id))
    return {
        "serveurs quittés": [
            {"serveur": str(row.guild_id), "nom": row.name, "effacement le": row.due.isoformat()} for row in rows
        ]
    }


async def erase(session: Session, subject: Subject, _now: datetime, _remove_texts: bool) -> None:
    """Nobody is written to any more; what is kept of the server ends all the same."""
    await session.execute(update(DEPARTURES).where(DEPARTURES.c.told_id == subject.user_id).values(told_id=None))
