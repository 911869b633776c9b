"""A member's part in who is recognised, and in who answers for whom: exported, erased, purged.

A vouch is of two. Whom one vouched for is in one's export; of those for oneself, only how many count: who gave them,
when, and who took theirs back, was told to moderators.
"""

from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import update

from core.vault import Vault
from core.vetting import Case, Standing, Vouch
from db import jobs
from db.personal import Subject
from db.queries import vetting
from db.queries.vetting import CARD, CASES
from db.session import Session


async def export(session: Session, subject: Subject) -> dict[str, Any]:
    cases = await vetting.everywhere(session, subject.vault, subject.user_id)
    return {
        "reconnaissance": [_told(case) for case in cases],
        "parrainages reçus": [
            {"serveur": str(case.guild_id), "comptent": await vetting.count(session, case.guild_id, subject.user_id)}
            for case in cases
        ],
        "parrainages donnés": [
            {"serveur": str(guild_id), "à": str(vouch.member_id), **_dated(vouch)}
            for guild_id, vouch in await vetting.given_everywhere(session, subject.user_id)
        ],
    }


async def erase(session: Session, subject: Subject, now: datetime, _remove_texts: bool) -> None:
    """Nothing of the member's own case is left, unless moderators took back what they were recognised as: to erase
    would else be to have it back for two vouches. Discord goes on showing their role.

    For whom they vouched and who is verified stays so, by somebody unnamed; of the others, they vouch for none.
    """
    for case in await vetting.everywhere(session, subject.vault, subject.user_id):
        if case.standing is Standing.REVOKED:
            await vetting.strip(session, subject.vault, case, now)
        else:
            await vetting.drop(session, case, now)
    by_server: dict[int, list[Vouch]] = {}
    for guild_id, vouch in await vetting.given_everywhere(session, subject.user_id):
        by_server.setdefault(guild_id, []).append(vouch)
    for guild_id, vouches in by_server.items():
        cases = await vetting.cases_of(session, subject.vault, guild_id, [each.member_id for each in vouches])
        verified = {user_id for user_id, case in cases.items() if case.held is Standing.VERIFIED}
        await vetting.unname(session, [each for each in vouches if each.member_id in verified])
        await vetting.forget(session, [each for each in vouches if each.member_id not in verified])
        for case in cases.values():
            if case.opened_at:  # its card may name them
                await jobs.schedule(session, CARD, case.id, now, guild_id)
    decided = update(CASES).where(CASES.c.by == subject.user_id).values(by=None)
    for row in await session.execute(decided.returning(CASES.c.id, CASES.c.guild_id, CASES.c.card_id)):
        if row.card_id:  # it names who decided
            await jobs.schedule(session, CARD, row.id, now, row.guild_id)


async def purge(session: Session, now: datetime, *, vault: Vault, kept: timedelta) -> None:
    await vetting.purge_vouches(session, now - kept)
    for case in await vetting.old(session, vault, now - kept):
        await vetting.drop(session, case, now)


def _told(case: Case) -> dict[str, Any]:
    return {
        "serveur": str(case.guild_id),
        "état": case.standing.value,
        "depuis": _iso(case.since),
        "par": case.way and case.way.value,
        "demande en attente depuis": _iso(case.asked_at),
        "rôle demandé": case.wish and case.wish.value,
        "ce que tu as écrit": case.words or None,
        "dernier refus": _iso(case.declined_at),
        "mot de la modération": case.note or None,
        "parti le": _iso(case.left_at),
    }


def _dated(vouch: Vouch) -> dict[str, Any]:
    return {"le": vouch.at.isoformat(), "état": vouch.state.value}


def _iso(at: datetime | None) -> str | None:
    return at.isoformat() if at else None
