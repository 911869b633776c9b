"""A member's part in mediations: exported, erased, purged. And how each of them ends, whatever ends it."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from core.mediation import Mediation, MediationState
from core.vault import Vault
from db import jobs
from db.personal import Subject
from db.queries import mediations
from db.session import Session

BRING, CARD, TURN = "mediation.bring", "mediation.card", "mediation.turn"
"""The jobs, by a mediation's id: what the two and its thread see; its card; what comes by the clock alone."""
UNCARD = "mediation.uncard"
"""Takes a card away, by server and message: nothing else is left of its mediation."""


async def show(session: Session, vault: Vault, mediation: Mediation, now: datetime) -> None:
    """Store a change that the two or the moderators see."""
    await mediations.change(session, vault, mediation)
    await jobs.schedule(session, BRING, mediation.id, now, mediation.guild_id)
    await jobs.schedule(session, CARD, mediation.id, now, mediation.guild_id)


async def end(session: Session, vault: Vault, found: Mediation, state: MediationState, now: datetime) -> Mediation:
    """Nothing but the agreed summary is kept of what it was about."""
    if state is MediationState.STOPPED and found.state is MediationState.ASKING:
        state = MediationState.OFF
    summary = found.summary if state is MediationState.AGREED else ""
    ended = replace(found, state=state, ended=now, reason="", past=(), summary=summary)
    await jobs.cancel(session, TURN, str(found.id))
    await show(session, vault, ended, now)
    return ended


async def vacate(session: Session, vault: Vault, found: Mediation, host: int, now: datetime) -> None:
    """Somebody else is sought in a moderator's place; nothing else changes."""
    one, other = (None if each == host else each for each in found.hosts)
    await show(session, vault, replace(found, hosts=(one, other), past=(*found.past, host)), now)


async def export(session: Session, subject: Subject) -> dict[str, Any]:
    """Where the member was one of the two, or a moderator; what was agreed on, to the two alone."""
    taken = await mediations.of_owners(session, subject.vault, subject.identities)
    hosted = await mediations.of_host(session, subject.vault, subject.user_id)
    return {
        "médiations": [{**_told(each), "motif": each.reason or None, "accord": each.summary or None} for each in taken],
        "médiations animées": [_told(each) for each in hosted],
    }


def _told(found: Mediation) -> dict[str, Any]:
    return {
        "serveur": str(found.guild_id),
        "état": found.state.value,
        "proposée le": found.since.isoformat(),
        "terminée le": found.ended and found.ended.isoformat(),
    }


async def erase(session: Session, subject: Subject, now: datetime, _remove_texts: bool) -> None:
    """One that is under way ends. What was agreed on stays the other's, until they are erased as well.

    Whatever it is at, its card names them no longer.
    """
    for each in await mediations.of_owners(session, subject.vault, subject.identities):
        found = await end(session, subject.vault, each, MediationState.STOPPED, now) if each.under_way else each
        one, other = (
            replace(party, owner=None, letter=None) if party.owner in subject.identities else party
            for party in found.parties
        )
        if one.owner is None and other.owner is None and not each.under_way:
            await _drop(session, found, now)
        else:
            await show(session, subject.vault, replace(found, parties=(one, other)), now)
    for each in await mediations.of_host(session, subject.vault, subject.user_id):
        first, second = (None if host == subject.user_id else host for host in each.hosts)
        without = replace(
            each, hosts=(first, second), past=tuple(host for host in each.past if host != subject.user_id)
        )
        if each.under_way:
            await show(session, subject.vault, without, now)
        else:
            await mediations.change(session, subject.vault, without)
            await jobs.schedule(session, CARD, each.id, now, each.guild_id)


async def purge(session: Session, now: datetime, *, vault: Vault, kept: timedelta) -> None:
    for each in await mediations.ended_before(session, vault, now - kept):
        await _drop(session, each, now)


async def _drop(session: Session, found: Mediation, now: datetime) -> None:
    """With its card, which names the two."""
    await mediations.drop(session, found)
    if found.card_id:
        await jobs.schedule(session, UNCARD, f"{found.guild_id}:{found.card_id}", now, found.guild_id)
