"""Queries over sanctions for what was written under a pen: found again by the key only."""

import json
import secrets
from collections.abc import Collection
from dataclasses import asdict, dataclass
from datetime import datetime

from sqlalchemy import delete, insert, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from core.sanctions import Sanction, SanctionKind
from core.vault import Vault
from db.models import SanctionRow, table

SANCTIONS = table(SanctionRow)
ADD = insert(SANCTIONS)


@dataclass(frozen=True, slots=True)
class Kept:
    """A sanction with its random id, and the identity of purpose `sanction` that it is about."""

    id: bytes
    guild_id: int
    owner: bytes
    sanction: Sanction


async def add(session: AsyncSession, vault: Vault, guild_id: int, owner: bytes, sanction: Sanction) -> bytes:
    """Keep a sanction; its random id."""
    sanction_id, sealed = secrets.token_bytes(16), vault.seal(_json(sanction))
    await session.execute(ADD, {"id": sanction_id, "guild_id": guild_id, "owner": owner, "sealed_content": sealed})
    return sanction_id


async def by_id(session: AsyncSession, vault: Vault, sanction_id: bytes) -> Kept | None:
    rows = await session.execute(select(SANCTIONS).where(SANCTIONS.c.id == sanction_id))
    return next((_kept(row.id, row.guild_id, row.owner, row.sealed_content, vault) for row in rows), None)


async def of_owners(session: AsyncSession, vault: Vault, owners: Collection[bytes]) -> list[Kept]:
    """Every sanction of these identities, in no order."""
    rows = await session.execute(select(SANCTIONS).where(SANCTIONS.c.owner.in_(owners)))
    return [_kept(row.id, row.guild_id, row.owner, row.sealed_content, vault) for row in rows]


async def change(session: AsyncSession, vault: Vault, sanction_id: bytes, sanction: Sanction) -> None:
    await session.execute(
        update(SANCTIONS).where(SANCTIONS.c.id == sanction_id).values(sealed_content=vault.seal(_json(sanction)))
    )


async def drop(session: AsyncSession, sanction_ids: Collection[bytes]) -> None:
    await session.execute(delete(SANCTIONS).where(SANCTIONS.c.id.in_(sanction_ids)))


def _json(sanction: Sanction) -> str:
    return json.dumps(asdict(sanction), default=datetime.isoformat)


def _kept(id_: bytes, guild_id: int, owner: bytes, sealed: bytes, vault: Vault) -> Kept:
    content = json.loads(vault.open(sealed))
    until = content.pop("until")
    return Kept(
        id_,
        guild_id,
        owner,
        Sanction(
            kind=SanctionKind(content.pop("kind")),
            until=datetime.fromisoformat(until) if until else None,
            at=datetime.fromisoformat(content.pop("at")),
            **content,
        ),
    )
