"""A member's part in the check-ins: exported, erased, purged."""

from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from core.checkins import monday, week_of
from db.personal import Subject
from db.queries import checkins
from db.session import Session


async def export_checkins(session: Session, subject: Subject) -> dict[str, Any]:
    """What the member agreed to and answered, opened."""
    kept = await checkins.members(session, subject.vault, subject.identities)
    return {
        "météo du travail": [
            {
                "serveur": str(each.guild_id),
                "garder mes réponses": each.member.trend,
                "compter dans le chiffre commun": each.member.aggregate,
                "semaines de conservation choisies": each.member.weeks,
                "rappel": _reminder(each),
                "réponses": [
                    {"semaine du": monday(entry.week).isoformat(), "niveau": entry.level, "mot": entry.note or None}
                    for entry in await checkins.entries(session, subject.vault, [each.owner])
                ],
            }
            for each in kept
        ]
    }


async def erase_checkins(session: Session, subject: Subject, _now: datetime, _remove_texts: bool) -> None:
    """All of it, reminders that are due included. A figure that was published stays: it tells about nobody."""
    await checkins.forget(session, subject.identities)


async def purge_checkins(session: Session, now: datetime, *, kept: timedelta, zone: ZoneInfo) -> None:
    await checkins.drop_past(session, week_of(now, zone), kept // timedelta(weeks=1))


def _reminder(kept: checkins.Kept) -> dict[str, Any] | None:
    reminder = kept.member.reminder
    if reminder is None:
        return None
    return {
        "jour (0 : lundi)": reminder.day,
        "heure": reminder.hour,
        "fuseau": reminder.zone,
        "rappels restés sans réponse": reminder.unanswered,
    }
