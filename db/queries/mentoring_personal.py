"""A member's part in mentoring: exported (never who excluded, or declined, them), erased."""

from datetime import datetime
from typing import Any

from sqlalchemy import select, update
from sqlalchemy.ext.asyncio import AsyncSession

from core.mentoring import PairState, ProposalState, RequestState
from db.models import MentoringPairRow, MentoringProposalRow, MentoringRequestRow, table
from db.personal import Subject
from db.queries import mentoring, mentoring_pairs, mentoring_rounds

REQUESTS, PROPOSALS, PAIRS = table(MentoringRequestRow), table(MentoringProposalRow), table(MentoringPairRow)


async def export_profiles(session: AsyncSession, subject: Subject) -> dict[str, Any]:
    """What the member told of themselves, opened."""
    kept = await mentoring.of_owners(session, subject.vault, subject.identities)
    return {"profils de mentorat": [{"serveur": str(each.guild_id), **each.profile.as_json()} for each in kept]}


async def export_pairs(session: AsyncSession, subject: Subject) -> dict[str, Any]:
    pairs = await mentoring_pairs.pairs_of(session, subject.vault, subject.identities)
    requests = await session.execute(select(REQUESTS).where(REQUESTS.c.mentee.in_(subject.identities)))
    return {
        "binômes de mentorat": [
            {
                "serveur": str(each.guild_id),
                "rôle": "filleul" if each.mentee in subject.identities else "mentor",
                "état": each.state.value,
                "depuis": each.since.date().isoformat(),
            }
            for each in pairs
        ],
        "demandes de mentorat": [
            {"serveur": str(row.guild_id), "état": row.state.value, "le": row.since.date().isoformat()}
            for row in requests
        ],
    }


async def erase_profiles(session: AsyncSession, subject: Subject, _now: datetime, _remove_texts: bool) -> None:
    await mentoring.forget(session, subject.identities)


async def erase_pairs(session: AsyncSession, subject: Subject, now: datetime, _remove_texts: bool) -> None:
    """What is open ends, and nobody's name is left."""
    for pair in await mentoring_pairs.pairs_of(session, subject.vault, subject.identities, PairState.OPEN):
        await mentoring_pairs.end_pair(session, pair, now)
    mine = REQUESTS.c.mentee.in_(subject.identities)
    await session.execute(
        update(REQUESTS).where(mine, REQUESTS.c.state == RequestState.OPEN).values(state=RequestState.CLOSED)
    )
    await session.execute(update(REQUESTS).where(mine).values(mentee=None, open_for=None))
    asked = (PROPOSALS.c.mentor.in_(subject.identities), PROPOSALS.c.state == ProposalState.ASKED)
    await session.execute(update(PROPOSALS).where(*asked).values(state=ProposalState.WITHDRAWN))
    await session.execute(update(PROPOSALS).where(PROPOSALS.c.mentor.in_(subject.identities)).values(mentor=None))
    for column in (PAIRS.c.mentee, PAIRS.c.mentor):
        await session.execute(update(PAIRS).where(column.in_(subject.identities)).values({column: None}))
    await mentoring_rounds.forget(session, subject.vault, subject.user_id)
