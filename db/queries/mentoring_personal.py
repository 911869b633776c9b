"""A member's part in mentoring: exported (never who excluded, or declined, them), erased."""

from dataclasses import replace
from datetime import datetime, timedelta
from random import Random
from typing import Any

from sqlalchemy import delete, select, union, update
from sqlalchemy.ext.asyncio import AsyncSession

from core.mentoring import ONCE_LASTS, Kind, PairState, RequestState, Side
from core.signatures import day_of
from core.vault import Vault
from db.identities import Purpose
from db.models import (
    IdentityRow,
    MentoringPairRow,
    MentoringProfileRow,
    MentoringProposalRow,
    MentoringRequestRow,
    table,
)
from db.personal import Subject
from db.queries import mentoring, mentoring_ends, mentoring_pairs

REQUESTS, PROPOSALS, PAIRS = table(MentoringRequestRow), table(MentoringProposalRow), table(MentoringPairRow)
PROFILES, IDENTITIES = table(MentoringProfileRow), table(IdentityRow)
ROLES = {Side.MENTEE: "filleul", Side.MENTOR: "mentor"}


async def export_profiles(session: AsyncSession, subject: Subject) -> dict[str, Any]:
    """What the member told of themselves, opened."""
    kept = await mentoring.of_owners(session, subject.vault, subject.identities)
    return {"profils de mentorat": [{"serveur": str(each.guild_id), **each.profile.as_json()} for each in kept]}


async def export_pairs(session: AsyncSession, subject: Subject) -> dict[str, Any]:
    """What the member asked, was asked and answered, and their pairs; of the others, neither who nor what they said."""
    pairs = await mentoring_pairs.pairs_of(session, subject.vault, subject.identities)
    requests = await session.execute(select(REQUESTS).where(REQUESTS.c.mentee.in_(subject.identities)))
    answered = []
    for proposal in await mentoring_pairs.proposals_with(session, subject.vault, subject.identities):
        side = Side.MENTEE if proposal.mentee in subject.identities else Side.MENTOR
        if side in proposal.declined or proposal.mentor in subject.identities:
            answered.append(
                {
                    "serveur": str(proposal.guild_id),
                    "rôle": ROLES[side],
                    "le": proposal.since.date().isoformat(),
                    "réponse": "non" if side in proposal.declined else "oui" if side in proposal.agreed else "aucune",
                    "raison": proposal.reasons.get(side),
                }
            )
    return {
        "binômes de mentorat": [
            {
                "serveur": str(each.guild_id),
                "rôle": ROLES[Side.MENTEE if each.mentee in subject.identities else Side.MENTOR],
                "état": each.state.value,
                "depuis": each.since.date().isoformat(),
            }
            for each in pairs
        ],
        "demandes de mentorat": [
            {"serveur": str(row.guild_id), "état": row.state.value, "le": row.since.date().isoformat()}
            for row in requests
        ],
        "réponses de mentorat": answered,
    }


async def erase_profiles(session: AsyncSession, subject: Subject, _now: datetime, _remove_texts: bool) -> None:
    await mentoring.forget(session, subject.identities)


async def erase_pairs(session: AsyncSession, subject: Subject, now: datetime, _remove_texts: bool) -> None:
    """What is under way ends, others are told so or helped further; then nobody's name, reason or answer is left."""
    vault, owners = subject.vault, subject.identities
    await mentoring_ends.leave(session, vault, owners, now, subject.random)
    for proposal in await mentoring_pairs.proposals_with(session, vault, owners):
        side = Side.MENTEE if proposal.mentee in owners else Side.MENTOR
        reasons = {key: reason for key, reason in proposal.reasons.items() if key is not side}
        await mentoring_pairs.put_proposal(session, vault, replace(proposal, reasons=reasons))
    for pair in await mentoring_pairs.pairs_of(session, vault, owners):
        side = Side.MENTEE if pair.mentee in owners else Side.MENTOR
        said = {key: answers for key, answers in pair.said.items() if key is not side}
        await mentoring_pairs.put_pair(session, vault, replace(pair, said=said))
    await session.execute(update(REQUESTS).where(REQUESTS.c.mentee.in_(owners)).values(mentee=None, open_for=None))
    await session.execute(update(PROPOSALS).where(PROPOSALS.c.mentor.in_(owners)).values(mentor=None))
    for column in (PAIRS.c.mentee, PAIRS.c.mentor):
        await session.execute(update(PAIRS).where(column.in_(owners)).values({column: None}))


async def purge_profiles(
    session: AsyncSession, now: datetime, *, kept: timedelta, vault: Vault, random: Random
) -> None:
    """Forget who left long ago, and did not come back."""
    for guild_id in list(await session.scalars(select(PROFILES.c.guild_id).distinct())):
        known = await mentoring.of_guild(session, vault, guild_id)
        gone = [each.owner for each in known if each.profile.away and each.profile.away < (now - kept).date()]
        await mentoring_ends.leave(session, vault, gone, now, random)
        await mentoring.forget(session, gone)


async def purge_pairs(session: AsyncSession, now: datetime, *, kept: timedelta, vault: Vault) -> None:
    """End what was for twenty minutes long ago; delete what was over long ago, and who has nothing left here."""
    for pair in await mentoring_pairs.pairs_since(session, vault, Kind.ONCE, now - ONCE_LASTS):
        await mentoring_ends.part(session, vault, pair, now)
    long_ago = day_of(now - kept)
    await session.execute(delete(PAIRS).where(PAIRS.c.state == PairState.ENDED, PAIRS.c.ended < long_ago))
    await session.execute(delete(REQUESTS).where(REQUESTS.c.state != RequestState.OPEN, REQUESTS.c.ends < long_ago))
    columns = (PROFILES.c.owner, REQUESTS.c.mentee, PROPOSALS.c.mentor, PAIRS.c.mentee, PAIRS.c.mentor)
    needed = union(*(select(column).where(column.is_not(None)) for column in columns))
    gone = (IDENTITIES.c.purpose == Purpose.MENTORING, IDENTITIES.c.id.not_in(needed))
    await session.execute(delete(IDENTITIES).where(*gone))
