"""A member's part in requests and duty: exported (that there were some, never with whom), erased, purged."""

from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import String, cast, delete, select, union, update

from core.signatures import day_of
from core.support import RequestState
from db import jobs
from db.identities import Purpose
from db.models import IdentityRow, PeerRow, PenRow, ReportRow, SupportCallRow, SupportNoteRow, SupportRequestRow, table
from db.personal import Subject
from db.queries import duty, relays, support
from db.session import Session

REQUESTS, PEERS, CALLS = table(SupportRequestRow), table(PeerRow), table(SupportCallRow)
IDENTITIES, PENS, REPORTS, NOTES = table(IdentityRow), table(PenRow), table(ReportRow), table(SupportNoteRow)
PEN_IDS = ("member_pen_id", "peer_pen_id")
WAITS_FOR = timedelta(days=7)
"""How long a request that nobody took stays open."""
DAYS = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")


async def export_requests(session: Session, subject: Subject) -> dict[str, Any]:
    """That the member asked, or took what somebody asked, by the day: of what was said nothing is kept.

    What a colleague noted for the next one is both theirs and that of who asked.
    """
    found = await support.of_participants(session, subject.identities)
    asked = [each.id for each in found if each.owner in subject.identities]
    notes = {each: await support.note_of(session, subject.vault, each) for each in asked}
    written = await session.scalars(select(NOTES.c.sealed_text).where(NOTES.c.owner.in_(subject.identities)))
    return {
        "demandes d’écoute": [
            {
                "serveur": str(each.guild_id),
                "rôle": "demande" if each.id in notes else "écoute",
                "état": each.state.value,
                "le": day_of(each.since).date().isoformat(),
                "mot pour la suite": notes.get(each.id) or None,
            }
            for each in found
        ],
        "mots pour la suite": [subject.vault.open(sealed) for sealed in written],
    }


async def export_duty(session: Session, subject: Subject) -> dict[str, Any]:
    known = await duty.of_owners(session, subject.identities)
    calls = await session.scalars(select(CALLS.c.request_id).where(CALLS.c.owner.in_(subject.identities)))
    return {
        "gardes d’écoute": [
            {
                "de garde jusqu’au": peer.there_until and peer.there_until.isoformat(),
                "en pause jusqu’au": peer.paused_until and peer.paused_until.isoformat(),
                "au repos jusqu’au": peer.rests_until and peer.rests_until.isoformat(),
                "chaque semaine": [
                    f"{DAYS[shift.weekday]} {_clock(shift.begins)}–{_clock(shift.ends)}" for shift in peer.shifts
                ],
            }
            for peer in known.values()
        ],
        "appels en attente": len(list(calls)),
    }


async def erase_requests(session: Session, subject: Subject, now: datetime, _remove_texts: bool) -> None:
    """What the member asked is over, what they took goes to another colleague; then nobody's name is left."""
    await relays.leave(session, subject.vault, subject.identities, now, subject.random)
    await relays.forget(session, subject.vault, subject.identities)
    await session.execute(delete(NOTES).where(NOTES.c.owner.in_(subject.identities)))
    for column in (REQUESTS.c.owner, REQUESTS.c.peer):
        await session.execute(update(REQUESTS).where(column.in_(subject.identities)).values({column: None}))


async def erase_duty(session: Session, subject: Subject, _now: datetime, _remove_texts: bool) -> None:
    """Shifts go with their colleague's row."""
    await session.execute(delete(PEERS).where(PEERS.c.owner.in_(subject.identities)))
    await session.execute(delete(CALLS).where(CALLS.c.owner.in_(subject.identities)))


async def purge_requests(session: Session, now: datetime, *, kept: timedelta) -> None:
    """Delete requests that were closed long ago, with who took part in them; close what nobody took for a week."""
    calling = (REQUESTS.c.state == RequestState.CALLING, REQUESTS.c.since < now - WAITS_FOR)
    for request_id in list(await session.scalars(select(REQUESTS.c.id).where(*calling))):
        request = await support.by_id(session, request_id)
        if request and await support.close(session, request, now):
            await jobs.schedule(session, support.CALL, request_id, now, request.guild_id)
    old = (REQUESTS.c.state == RequestState.CLOSED, REQUESTS.c.since < day_of(now - kept))
    await session.execute(delete(REQUESTS).where(*old))
    await _forget_participants(session)


async def purge_duty(session: Session, _now: datetime) -> None:
    """Who was called once, and never said when they are there, leaves nothing behind."""
    await session.execute(
        delete(IDENTITIES).where(
            IDENTITIES.c.purpose == Purpose.DUTY,
            IDENTITIES.c.id.not_in(select(PEERS.c.owner)),
            IDENTITIES.c.id.not_in(select(CALLS.c.owner)),
        )
    )


async def _forget_participants(session: Session) -> None:
    """Delete the identities that no request needs any more, nor a report; the names stay taken, and nobody's.

    Of a request that is open, everybody's: who was in it does not come back.
    """
    needed = union(*(select(REQUESTS.c[name]).where(REQUESTS.c[name].is_not(None)) for name in ("owner", "peer")))
    columns = (*(REQUESTS.c[name] for name in PEN_IDS), REPORTS.c.pen_id)
    names = union(*(select(column).where(column.is_not(None)) for column in columns))
    named = select(PENS.c.owner).where(PENS.c.id.in_(names), PENS.c.owner.is_not(None))
    gone = (
        IDENTITIES.c.purpose == Purpose.RELAY,
        IDENTITIES.c.id.not_in(needed),
        IDENTITIES.c.id.not_in(named),
        IDENTITIES.c.scope.not_in(select(cast(REQUESTS.c.id, String)).where(REQUESTS.c.state != RequestState.CLOSED)),
    )
    await session.execute(update(PENS).where(PENS.c.owner.in_(select(IDENTITIES.c.id).where(*gone))).values(owner=None))
    await session.execute(delete(IDENTITIES).where(*gone))


def _clock(minutes: int) -> str:
    return f"{minutes // 60:02}:{minutes % 60:02}"
