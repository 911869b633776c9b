"""Queries over what waits for the moderators in tables that only the key opens."""

from datetime import datetime

from sqlalchemy import select

from core.sanctions import AppealState
from core.vault import Vault
from db.models import SanctionRow, table
from db.queries import sanctions
from db.queries.sanctions import Kept
from db.session import Session

SANCTIONS = table(SanctionRow)


async def appeals(session: Session, vault: Vault, guild_id: int | None, now: datetime) -> list[Kept]:
    """A server's appeals, or all, that have appeared and that nobody has decided on, oldest first.

    Opens every seal of its sanctions: there are few.
    """
    query = select(SANCTIONS.c.owner)
    owners = set(await session.scalars(query.where(SANCTIONS.c.guild_id == guild_id) if guild_id else query))
    found = [
        (appeal.at, kept.sanction.handle, kept)
        for kept in await sanctions.of_owners(session, vault, owners)
        if (appeal := kept.sanction.appeal) and appeal.state is AppealState.OPEN and appeal.at <= now
        if guild_id in (None, kept.guild_id)
    ]
    return [kept for _, _, kept in sorted(found, key=lambda each: each[:2])]
