"""Queries for a member's file beside the sanctions in it."""

from sqlalchemy import select

from core.reports import ReportState
from core.sanctions import SanctionKind
from core.vault import Vault
from db import identities
from db.identities import Purpose
from db.models import ReportRow, table
from db.queries import sanctions
from db.session import Session

REPORTS = table(ReportRow)


async def reports_about(session: Session, vault: Vault, guild_id: int, member_id: int) -> list[ReportState]:
    """The states of the reports of what a member wrote under their account. Who wrote is sealed: opens every seal."""
    rows = await session.execute(
        select(REPORTS.c.state, REPORTS.c.sealed_author).where(
            REPORTS.c.guild_id == guild_id, REPORTS.c.pen_id.is_(None), REPORTS.c.sealed_author.is_not(None)
        )
    )
    author = str(member_id)
    return [ReportState(row.state) for row in rows if vault.open(row.sealed_author) == author]


async def excluded(session: Session, vault: Vault, guild_id: int, member_id: int) -> bool:
    """Whether an exclusion keeps a member's roles: it stands, or has not given them back yet."""
    owner = await identities.find(session, vault, Purpose.CASE, guild_id, member_id)
    kept = await sanctions.of_owners(session, vault, [owner] if owner else [])
    return any(each.sanction.kind is SanctionKind.EXCLUDE and each.sanction.binds for each in kept)
