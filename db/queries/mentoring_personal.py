"""A member's part in mentoring: exported (never who excluded, or declined, them), erased."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from random import Random
from typing import Any

from sqlalchemy import delete, select, union, update

from core.i18n import Locale, Translator
from core.mentoring import ONCE_LASTS, Kind, PairState, Profile, RequestState, Side
from core.mentoring_lists import named
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
from db.queries import mentoring, mentoring_ends, mentoring_pairs, mentoring_rounds
from db.session import Session

REQUESTS, PROPOSALS, PAIRS = table(MentoringRequestRow), table(MentoringProposalRow), table(MentoringPairRow)
PROFILES, IDENTITIES = table(MentoringProfileRow), table(IdentityRow)
ROLES = {Side.MENTEE: "filleul", Side.MENTOR: "mentor"}


async def export_profiles(session: Session, subject: Subject, translator: Translator) -> dict[str, Any]:
    """What the member told of themselves, opened, in words."""
    kept = await mentoring.of_owners(session, subject.vault, subject.identities)
    return {
        "profils de mentorat": [{"serveur": str(each.guild_id), **_told(each.profile, translator)} for each in kept]
    }


async def export_pairs(session: Session, subject: Subject) -> dict[str, Any]:
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


async def erase_profiles(session: Session, subject: Subject, now: datetime, _remove_texts: bool) -> None:
    """Profiles with their exclusions, and the badges that show who is a mentor."""
    for kept in await mentoring.of_owners(session, subject.vault, subject.identities):
        if kept.profile.wears_badge:
            await mentoring.ask_for_badge(session, kept.guild_id, subject.user_id, now)
    await mentoring.forget(session, subject.identities)


async def erase_pairs(session: Session, subject: Subject, now: datetime, _remove_texts: bool) -> None:
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
    await mentoring_rounds.forget(session, vault, subject.user_id)


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
        "avant le dernier changement": {
            "comptes": [str(user_id) for user_id in profile.excluded_before],
            "lieu d’exercice": profile.workplace_before or None,
            "changé le": day(profile.secret_since),
        },
        "en pause jusqu’au": day(profile.paused_until),
        "j’attends un mentor depuis le": day(profile.waiting_since),
        "je passe avant les autres": profile.first,
    }


async def purge_profiles(session: Session, now: datetime, *, kept: timedelta, vault: Vault, random: Random) -> None:
    """Forget who left long ago, and did not come back."""
    for guild_id in list(await session.scalars(select(PROFILES.c.guild_id).distinct())):
        known = await mentoring.of_guild(session, vault, guild_id)
        gone = [each.owner for each in known if each.profile.away and each.profile.away < (now - kept).date()]
        await mentoring_ends.leave(session, vault, gone, now, random)
        await mentoring.forget(session, gone)


async def purge_pairs(session: Session, now: datetime, *, kept: timedelta, vault: Vault) -> None:
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
