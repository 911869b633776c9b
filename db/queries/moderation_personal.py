"""A member's part in reports and in what moderators ask: exported, erased, purged."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from core.reports import Desk, Report, ReportState
from core.signatures import goes_after
from db import jobs
from db.personal import Subject
from db.queries import reports, unmaskings
from db.session import Session

REPORT = "moderation.report"
"""The job that brings a report's card in line."""
UNCARD = "moderation.uncard"
"""The one that takes a request's card away, by server and message: it names who asked."""
UNMASKINGS_KEPT = timedelta(days=1)
"""After their end: the audit keeps who asked, who approved, and why."""


async def export_reports(session: Session, subject: Subject) -> dict[str, Any]:
    """What the member reported, for them alone, and what they wrote as a moderator who passed a report on.

    Not what others reported of them: it tells who could have.
    """
    return {
        "signalements": [
            {
                "message": report.link if isinstance(report.link, str) else "une conversation privée",
                "motif": report.reason,
                "le": report.created_at.isoformat(),
                "état": report.state.value,
                "suite donnée": report.outcome or report.answer,
            }
            for report in await reports.of_owners(session, subject.vault, subject.identities)
        ],
        "mots de transmission": [
            note
            for report in await reports.handled(session, subject.vault)
            for by, note in report.handling.notes
            if by == subject.user_id
        ],
    }


async def erase_reports(session: Session, subject: Subject, now: datetime, _remove_texts: bool) -> None:
    """The moderators keep that there was a report, without whose it was and in what words.

    One about what the member wrote under their account stays until it is settled, else to erase would be to get away
    with it: then what it holds of them goes. Of what stands under pens nothing changes: what changed together would be
    one person's. For the same reason a card loses their words at a moment of its own: what stood under their account
    loses its name at once, and moderators would see who reported.
    """
    for report in await reports.of_owners(session, subject.vault, subject.identities):
        await reports.minimise(session, report)
        await _show(session, report, now + goes_after(subject.random))
    await _forget_moderator(session, subject, now)
    mine = [each for each in await reports.about_accounts(session, subject.vault) if each.author_id == subject.user_id]
    for report in mine:
        if report.state is ReportState.OPEN:
            lead = await reports.by_id(session, subject.vault, report.lead_id or report.id)
            assert lead is not None
            await reports.handle(session, subject.vault, lead.id, replace(lead.handling, forget=True))
    closed = [report.id for report in mine if report.state is not ReportState.OPEN]
    await reports.forget_author(session, closed, context=True)
    # Who moderates stays known to one that is open: they would else be brought it, or decide on it.
    harmless = [each.id for each in mine if each.state is ReportState.OPEN and each.desk is Desk.CHANNEL]
    await reports.forget_author(session, harmless, context=False)


async def _forget_moderator(session: Session, subject: Subject, now: datetime) -> None:
    """What the member did with others' reports: taken care of, passed on, or left to others."""
    for report in await reports.claimed(session, subject.vault, None, subject.user_id):
        await _show(session, report, now)
    await reports.unclaim(session, subject.user_id)
    for report in await reports.handled(session, subject.vault):
        known = report.handling
        without = replace(
            known,
            recused=known.recused - {subject.user_id},
            notes=tuple(note for note in known.notes if note[0] != subject.user_id),
            cards={moderator: card for moderator, card in known.cards.items() if moderator != subject.user_id},
        )
        if without != known:
            await reports.handle(session, subject.vault, report.id, without)


async def _show(session: Session, report: Report, due: datetime) -> None:
    if report.state is ReportState.OPEN:
        await jobs.schedule(session, REPORT, report.lead_id or report.id, due, report.guild_id)


async def purge_reports(session: Session, now: datetime, *, kept: timedelta) -> None:
    await reports.drop_closed_before(session, now - kept)


async def export_unmaskings(session: Session, subject: Subject) -> dict[str, Any]:
    return {
        "demandes de levée d’anonymat": [
            {"message": each.link, "motif": each.reason, "le": each.created_at.isoformat()}
            for each in await unmaskings.of_requester(session, subject.vault, subject.user_id)
        ]
    }


async def erase_unmaskings(session: Session, subject: Subject, now: datetime, _remove_texts: bool) -> None:
    for guild_id, card_id in await unmaskings.drop_of(session, subject.user_id):
        await jobs.schedule(session, UNCARD, f"{guild_id}:{card_id}", now, guild_id)


async def purge_unmaskings(session: Session, now: datetime) -> None:
    await unmaskings.drop_lapsed_before(session, now - UNMASKINGS_KEPT)
