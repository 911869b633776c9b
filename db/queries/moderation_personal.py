"""A member's part in reports and in what moderators ask: exported, erased, purged."""

from datetime import datetime, timedelta
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from core.reports import ReportState
from db import jobs
from db.personal import Subject
from db.queries import reports, unmaskings

REPORT = "moderation.report"
"""The job that brings a report's card in line."""
UNMASKINGS_KEPT = timedelta(days=1)
"""After their end: the audit keeps who asked, who approved, and why."""


async def export_reports(session: AsyncSession, subject: Subject) -> dict[str, Any]:
    """What the member reported, for them alone."""
    return {
        "signalements": [
            {
                "message": report.link if isinstance(report.link, str) else "une conversation privée",
                "motif": report.reason,
                "le": report.created_at.isoformat(),
                "état": report.state.value,
                "suite donnée": report.outcome or None,
            }
            for report in await reports.of_owners(session, subject.vault, subject.identities)
        ]
    }


async def erase_reports(session: AsyncSession, subject: Subject, now: datetime, _remove_texts: bool) -> None:
    """The moderators keep that there was a report, without whose it was and in what words."""
    for report in await reports.of_owners(session, subject.vault, subject.identities):
        await reports.minimise(session, report)
        if report.state is ReportState.OPEN:
            await jobs.schedule(session, REPORT, report.id, now, report.guild_id)
    await reports.unclaim(session, subject.user_id)


async def purge_reports(session: AsyncSession, now: datetime, *, kept: timedelta) -> None:
    await reports.drop_closed_before(session, now - kept)


async def export_unmaskings(session: AsyncSession, subject: Subject) -> dict[str, Any]:
    return {
        "demandes de levée d’anonymat": [
            {"message": each.link, "motif": each.reason, "le": each.created_at.isoformat()}
            for each in await unmaskings.of_requester(session, subject.vault, subject.user_id)
        ]
    }


async def erase_unmaskings(session: AsyncSession, subject: Subject, _now: datetime, _remove_texts: bool) -> None:
    await unmaskings.drop_of(session, subject.user_id)


async def purge_unmaskings(session: AsyncSession, now: datetime) -> None:
    await unmaskings.drop_lapsed_before(session, now - UNMASKINGS_KEPT)
