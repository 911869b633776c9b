"""Queries over mediations."""

import json
from collections.abc import Collection
from datetime import datetime
from typing import Any

from sqlalchemy import Row, delete, insert, or_, select, update

from core.mediation import UNDER_WAY, Mediation, MediationState, Party
from core.vault import Vault
from db.models import IdentityRow, MediationRow, table
from db.session import Session

MEDIATIONS, IDENTITIES = table(MediationRow), table(IdentityRow)
BLOCK = 1024
"""Bytes: padded, a seal tells neither who said yes nor whether something was agreed on."""


async def add(
    session: Session,
    vault: Vault,
    guild_id: int,
    parties: tuple[bytes, bytes],
    host: int,
    reason: str,
    now: datetime,
) -> int:
    """Keep a new one; its id."""
    one, other = parties
    new = Mediation(0, guild_id, MediationState.ASKING, (Party(one), Party(other)), (host, None), now, reason=reason)
    values = {"guild_id": guild_id, **_values(vault, new)}
    return int((await session.execute(insert(MEDIATIONS).returning(MEDIATIONS.c.id), values)).scalar_one())


async def by_id(session: Session, vault: Vault, mediation_id: int) -> Mediation | None:
    """On PostgreSQL, held for who is about to change it."""
    return next(iter(await _found(session, vault, MEDIATIONS.c.id == mediation_id)), None)


async def of_thread(session: Session, vault: Vault, thread_id: int) -> Mediation | None:
    """Held like the above."""
    return next(iter(await _found(session, vault, MEDIATIONS.c.thread_id == thread_id)), None)


async def of_owners(session: Session, vault: Vault, owners: Collection[bytes]) -> list[Mediation]:
    """Those of these identities, on either side, oldest first; held like the above."""
    return await _found(session, vault, or_(MEDIATIONS.c.one.in_(owners), MEDIATIONS.c.other.in_(owners)))


async def of_host(session: Session, vault: Vault, user_id: int) -> list[Mediation]:
    """Those that a moderator takes or took care of, oldest first; held like the above."""
    return await _found(session, vault, or_(MEDIATIONS.c.first_host == user_id, MEDIATIONS.c.second_host == user_id))


async def under_way(session: Session, vault: Vault, guild_id: int | None) -> list[Mediation]:
    """On a server, or anywhere."""
    here = [MEDIATIONS.c.guild_id == guild_id] if guild_id else []
    return await _found(session, vault, MEDIATIONS.c.state.in_(UNDER_WAY), *here)


async def change(session: Session, vault: Vault, mediation: Mediation) -> None:
    await session.execute(update(MEDIATIONS).where(MEDIATIONS.c.id == mediation.id).values(_values(vault, mediation)))


async def ended_before(session: Session, vault: Vault, limit: datetime) -> list[Mediation]:
    return await _found(session, vault, MEDIATIONS.c.ended < limit)


async def drop(session: Session, mediation: Mediation) -> None:
    """With the identities of its two, where these take part in none any more."""
    await session.execute(delete(MEDIATIONS).where(MEDIATIONS.c.id == mediation.id))
    owners = {party.owner for party in mediation.parties if party.owner}
    left = await session.execute(select(MEDIATIONS.c.one, MEDIATIONS.c.other))
    owners -= {owner for row in left for owner in row if owner}
    await session.execute(delete(IDENTITIES).where(IDENTITIES.c.id.in_(owners)))


async def _found(session: Session, vault: Vault, *where: Any) -> list[Mediation]:
    query = select(MEDIATIONS).where(*where).order_by(MEDIATIONS.c.id)
    rows = await session.execute(query.with_for_update() if session.writes else query)
    return [_mediation(row, vault) for row in rows]


def _values(vault: Vault, found: Mediation) -> dict[str, Any]:
    content = {
        "parties": [
            [party.willing, party.letter, party.agrees, party.objected, party.unreachable] for party in found.parties
        ],
        "reason": found.reason,
        "past": found.past,
        "card_id": found.card_id,
        "summary": found.summary,
        "version": found.version,
        "posted": found.posted,
        "led": found.led,
    }
    return {
        "state": found.state,
        "one": found.parties[0].owner,
        "other": found.parties[1].owner,
        "first_host": found.hosts[0],
        "second_host": found.hosts[1],
        "thread_id": found.thread_id,
        "since": found.since,
        "moved": found.moved,
        "ended": found.ended,
        "sealed_content": vault.seal(json.dumps(content), block=BLOCK),
    }


def _mediation(row: Row[Any], vault: Vault) -> Mediation:
    content = json.loads(vault.open(row.sealed_content))
    one, other = content.pop("parties")
    past, posted = content.pop("past"), content.pop("posted")
    return Mediation(
        row.id,
        row.guild_id,
        MediationState(row.state),
        (_party(row.one, *one), _party(row.other, *other)),
        (row.first_host, row.second_host),
        row.since,
        row.moved,
        row.ended,
        row.thread_id,
        past=tuple(past),
        posted=(posted[0], posted[1]) if posted else None,
        **content,
    )


def _party(
    owner: bytes | None, willing: bool | None, letter: list[int] | None, agrees: bool, objected: bool, unreachable: bool
) -> Party:
    return Party(owner, willing, (letter[0], letter[1]) if letter else None, agrees, objected, unreachable)
