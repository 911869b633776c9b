"""A member's part in mentoring: exported (never who excluded, or declined, them), erased."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import select, update
from sqlalchemy.ext.asyncio import AsyncSession

from core.i18n import Locale, Translator
from core.mentoring import PairState, Profile, ProposalState, RequestState
from core.mentoring_lists import named
from db.models import MentoringPairRow, MentoringProposalRow, MentoringRequestRow, table
from db.personal import Subject
from db.queries import mentoring, mentoring_pairs

REQUESTS, PROPOSALS, PAIRS = table(MentoringRequestRow), table(MentoringProposalRow), table(MentoringPairRow)


async def export_profiles(session: AsyncSession, subject: Subject, translator: Translator) -> dict[str, Any]:
    """What the member told of themselves, opened, in words."""
    kept = await mentoring.of_owners(session, subject.vault, subject.identities)
    return {
        "profils de mentorat": [{"serveur": str(each.guild_id), **_told(each.profile, translator)} for each in kept]
    }


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


async def erase_profiles(session: AsyncSession, subject: Subject, now: datetime, _remove_texts: bool) -> None:
    """Profiles with their exclusions, and the badges that show who is a mentor."""
    for kept in await mentoring.of_owners(session, subject.vault, subject.identities):
        if kept.profile.wears_badge:
            await mentoring.ask_for_badge(session, kept.guild_id, subject.user_id, now)
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


def _told(profile: Profile, translator: Translator) -> dict[str, Any]:
    def words(field: str) -> list[str]:
        chosen = getattr(profile, field)
        codes = (chosen,) if isinstance(chosen, str) else chosen
        return [translator.say(Locale.FR, named(field, code)) for code in codes if code]

    def word(field: str) -> str | None:
        return next(iter(words(field)), None)

    def day(moment: date | None) -> str | None:
        return moment.isoformat() if moment else None

    return {
        "je suis mentor": profile.mentor,
        "je cherche un mentor": profile.mentee,
        "profession": word("profession"),
        "statut": word("status"),
        "spécialité": word("specialty"),
        "mode d’exercice": word("practice"),
        "région": word("region"),
        "département": word("department"),
        "aussi à distance": profile.remote,
        "langues": words("languages"),
        "sujets": words("topics"),
        "disponibilités": words("availability"),
        "places de mentor": profile.capacity if profile.mentor else None,
        "aussi pour vingt minutes": profile.once,
        "badge de mentor": profile.badge,
        "mes souhaits": profile.wishes or None,
        "mon lieu d’exercice": profile.workplace or None,
        "comptes que je ne veux pas rencontrer": [str(user_id) for user_id in profile.excluded],
        "en pause jusqu’au": day(profile.paused_until),
        "j’attends un mentor depuis le": day(profile.waiting_since),
        "je passe avant les autres": profile.first,
    }
