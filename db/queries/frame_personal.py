"""A member's part in the frame's own tables: drafts, identities, language, audit."""

import json
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import delete, select, update

from db.models import AuditRow, ContactSenderRow, DraftRow, IdentityRow, SanctionRow
from db.personal import Subject
from db.queries import frame
from db.session import Session

KEPT_FROM = "audit-kept-from"
"""The fact that the audit's trigger compares with: only older acts may be deleted."""
DRAFT_WORDS = {
    "title": "titre",
    "details": "détails",
    "theme": "thème",
    "signature": "signature",
    "target": "concerne",
    "text": "texte",
    "origin": "message d’origine",
}


async def export_drafts(session: Session, subject: Subject) -> dict[str, Any]:
    """Every draft, opened: nobody need remember what was typed."""
    drafts = await frame.drafts_of(session, list(subject.identities))
    return {
        "brouillons": [
            {
                "serveur": str(draft.guild_id),
                "contenu": _in_french(json.loads(subject.vault.open(draft.sealed_content))),
                "gardé jusqu’au": draft.expires_at.isoformat(),
            }
            for draft in drafts
        ]
    }


async def erase_drafts(session: Session, subject: Subject, _now: datetime, _remove_texts: bool) -> None:
    await session.execute(delete(DraftRow).where(DraftRow.owner.in_(subject.identities)))


async def export_identities(session: Session, subject: Subject) -> dict[str, Any]:
    """What the member's identities are for; the ids mean nothing outside the database."""
    rows = await session.execute(
        select(IdentityRow.guild_id, IdentityRow.purpose)
        .where(IdentityRow.id.in_(subject.identities))
        .order_by(IdentityRow.guild_id, IdentityRow.purpose)
    )
    return {"identités": [{"serveur": str(row.guild_id), "usage": row.purpose} for row in rows]}


async def erase_identities(session: Session, subject: Subject, _now: datetime, _remove_texts: bool) -> None:
    """What still holds against a member keeps its identity, without whose it is: erasing would otherwise lift it."""
    held = [IdentityRow.id.not_in(select(kind.owner)) for kind in (SanctionRow, ContactSenderRow)]
    await session.execute(delete(IdentityRow).where(IdentityRow.id.in_(subject.identities), *held))
    await session.execute(update(IdentityRow).where(IdentityRow.id.in_(subject.identities)).values(sealed_user_id=None))


async def export_preferences(session: Session, subject: Subject) -> dict[str, Any]:
    return {"langue choisie": await frame.preference(session, subject.user_id)}


async def erase_preferences(session: Session, subject: Subject, _now: datetime, _remove_texts: bool) -> None:
    await frame.prefer(session, subject.user_id, None)


async def export_audit(session: Session, subject: Subject) -> dict[str, Any]:
    """What the member did as a moderator or while setting up a server."""
    rows = await session.execute(select(AuditRow).where(AuditRow.actor_id == subject.user_id).order_by(AuditRow.id))
    return {
        "journal de modération": [
            {
                "serveur": str(row.guild_id),
                "le": row.at.isoformat(),
                "acte": row.action,
                "objet": row.target,
                "motif": row.reason,
            }
            for row in rows
        ]
    }


async def keep_audit(_session: Session, _subject: Subject, _now: datetime, _remove_texts: bool) -> None:
    """Acts of moderation outlive an erasure: those they concerned may still ask who decided, until retention ends."""


async def purge_drafts(session: Session, now: datetime) -> None:
    await frame.drop_drafts_before(session, now)


async def purge_audit(session: Session, now: datetime, *, kept: timedelta) -> None:
    """Delete the acts older than `kept`; the trigger lets no younger one go."""
    limit = (now - kept).astimezone(UTC)
    # SQLite compares the text of the stored times, PostgreSQL reads a time with its zone: this is both.
    await frame.set_fact(session, KEPT_FROM, limit.isoformat(sep=" "))
    await session.execute(delete(AuditRow).where(AuditRow.at < limit))
    # SQLite gives the ids of rows that are gone once more: whose acts all are has a journal that begins anew.
    guilds = await session.scalars(select(AuditRow.guild_id).distinct())
    for over in await frame.facts(session, frame.JOURNAL_FACT) - {f"{frame.JOURNAL_FACT}{each}" for each in guilds}:
        await frame.drop_fact(session, over)


def _in_french(content: dict[str, Any]) -> dict[str, Any]:
    return {DRAFT_WORDS.get(key, key): value for key, value in content.items()}
