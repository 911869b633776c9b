"""Queries over the tables that every feature leans on: facts, bindings, preferences, drafts, audit."""

from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Row, bindparam, delete, insert, select

from core.blueprint import Binding
from core.i18n import Locale
from db import jobs
from db.models import AuditRow, BindingRow, DraftRow, MetaRow, PreferenceRow, table
from db.session import Session
from db.upsert import put


@dataclass(frozen=True, slots=True)
class Draft:
    """What a member typed and has not published: `sealed_content` opens with the vault."""

    id: str
    owner: bytes
    guild_id: int
    kind: str
    sealed_content: bytes
    expires_at: datetime


@dataclass(frozen=True, slots=True)
class Act:
    """One act in the audit. Its `id` is shown to nobody: what some may not know of would leave a gap."""

    id: int
    at: datetime
    actor_id: int
    action: str
    target: str | None
    reason: str | None


JOURNAL = "moderation.journal"
"""The job that posts a server's acts, by its id."""
JOURNAL_FACT = "journal:"
"""What the fact begins with that tells up to which act they were posted; the server's id follows."""
DRAFTS = table(DraftRow)
DRAFT = select(DRAFTS).where(DRAFTS.c.id == bindparam("draft"))
ACT = (AuditRow.id, AuditRow.at, AuditRow.actor_id, AuditRow.action, AuditRow.target, AuditRow.reason)
DROP_DRAFT = delete(DRAFTS).where(DRAFTS.c.id == bindparam("draft"))


async def fact(session: Session, key: str) -> str | None:
    return await session.scalar(select(MetaRow.value).where(MetaRow.key == key))


async def set_fact(session: Session, key: str, value: str) -> None:
    await put(session, MetaRow, ["key"], key=key, value=value)


async def facts(session: Session, start: str) -> set[str]:
    """The keys of the facts that begin so."""
    return set(await session.scalars(select(MetaRow.key).where(MetaRow.key.startswith(start, autoescape=True))))


async def drop_fact(session: Session, key: str) -> None:
    await session.execute(delete(MetaRow).where(MetaRow.key == key))


async def bindings(session: Session) -> list[Binding]:
    rows = await session.execute(select(BindingRow))
    return [Binding(row.guild_id, row.purpose, row.discord_id, row.channel_id, row.since) for row in rows]


async def bind(session: Session, binding: Binding) -> None:
    await put(session, BindingRow, ["guild_id", "purpose"], **asdict(binding))


async def unbind(session: Session, guild_id: int, purpose: str) -> None:
    await session.execute(delete(BindingRow).where(BindingRow.guild_id == guild_id, BindingRow.purpose == purpose))


async def preferences(session: Session) -> dict[int, Locale]:
    rows = await session.execute(select(PreferenceRow.user_id, PreferenceRow.locale))
    return {row.user_id: row.locale for row in rows}


async def preference(session: Session, user_id: int) -> Locale | None:
    return await session.scalar(select(PreferenceRow.locale).where(PreferenceRow.user_id == user_id))


async def prefer(session: Session, user_id: int, locale: Locale | None) -> None:
    """Keep a member's language; None forgets it."""
    if locale is None:
        await session.execute(delete(PreferenceRow).where(PreferenceRow.user_id == user_id))
    else:
        await put(session, PreferenceRow, ["user_id"], user_id=user_id, locale=locale)


async def keep_draft(session: Session, draft: Draft) -> None:
    """Store a draft, or what it became."""
    await put(session, DraftRow, ["id"], **asdict(draft))


async def draft(session: Session, draft_id: str) -> Draft | None:
    row = (await session.execute(DRAFT, {"draft": draft_id})).one_or_none()
    return None if row is None else _draft(row)


async def drafts_of(session: Session, owners: list[bytes]) -> list[Draft]:
    """Every draft of these identities, the soonest to expire first."""
    rows = await session.execute(
        select(DRAFTS).where(DraftRow.owner.in_(owners)).order_by(DraftRow.expires_at, DraftRow.id)
    )
    return [_draft(row) for row in rows]


async def drop_draft(session: Session, draft_id: str) -> None:
    await session.tell(DROP_DRAFT, {"draft": draft_id})


async def drop_drafts_before(session: Session, now: datetime) -> None:
    await session.execute(delete(DraftRow).where(DraftRow.expires_at <= now))


async def audit(
    session: Session,
    guild_id: int,
    at: datetime,
    actor_id: int,
    action: str,
    *,
    target: str | int | None = None,
    reason: str | None = None,
) -> None:
    """Append one act, and have it posted as the minute ends, together with what else is done in it.

    Neither `target` nor `reason` may hold what a member confided.
    """
    # Before the act: on PostgreSQL, whoever waits for the job's row takes the next id once the act before it stands.
    due = at.replace(second=0, microsecond=0) + timedelta(minutes=1)
    await jobs.schedule(session, JOURNAL, guild_id, due, guild_id)
    values = {
        "guild_id": guild_id,
        "at": at,
        "actor_id": actor_id,
        "action": action,
        "target": None if target is None else str(target),
        "reason": reason,
    }
    await session.tell(insert(table(AuditRow)), values)


async def latest_acts(session: Session, guild_id: int, limit: int) -> list[Act]:
    """A server's latest acts, newest first."""
    query = select(*ACT).where(AuditRow.guild_id == guild_id).order_by(AuditRow.id.desc()).limit(limit)
    return [Act(*row) for row in await session.execute(query)]


async def unposted_acts(session: Session, guild_id: int, *, but: str, limit: int) -> list[Act]:
    """A server's acts that are not in its journal yet, oldest first, without those whose action begins with `but`."""
    posted = int(await fact(session, f"{JOURNAL_FACT}{guild_id}") or 0)
    of_guild = (AuditRow.guild_id == guild_id, AuditRow.id > posted)
    query = select(*ACT).where(*of_guild, ~AuditRow.action.startswith(but, autoescape=True))
    return [Act(*row) for row in await session.execute(query.order_by(AuditRow.id).limit(limit))]


async def act_posted(session: Session, guild_id: int, act: Act) -> None:
    """This one, and those before it, are in the server's journal."""
    await set_fact(session, f"{JOURNAL_FACT}{guild_id}", str(act.id))


def _draft(row: Row[Any]) -> Draft:
    return Draft(row.id, row.owner, row.guild_id, row.kind, row.sealed_content, row.expires_at)
