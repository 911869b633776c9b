"""Queries over sanctions, of whoever wrote under a pen and of accounts: found again by the key only."""

import json
import secrets
from collections.abc import Collection
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy import delete, insert, select, update

import core.sanctions
from core.sanctions import Account, Appeal, AppealState, Lifting, Sanction, SanctionKind
from core.vault import Vault
from db import identities
from db.identities import Purpose
from db.models import SanctionRow, table
from db.session import Session

SANCTIONS = table(SanctionRow)
ADD = insert(SANCTIONS)


@dataclass(frozen=True, slots=True)
class Kept:
    """A sanction with its random id, and the identity that it is about: of purpose `sanction`, or `case` of an account.

    The two never meet: nothing leads from what a member did under a name to their account's file.
    """

    id: bytes
    guild_id: int
    owner: bytes
    sanction: Sanction


async def add(session: Session, vault: Vault, guild_id: int, owner: bytes, sanction: Sanction) -> Kept:
    """Keep a sanction, under a random id and with a handle of its own."""
    sanction = replace(sanction, handle=secrets.token_hex(16))
    sanction_id, sealed = secrets.token_bytes(16), vault.seal(_json(sanction))
    await session.execute(ADD, {"id": sanction_id, "guild_id": guild_id, "owner": owner, "sealed_content": sealed})
    return Kept(sanction_id, guild_id, owner, sanction)


async def by_id(session: Session, vault: Vault, sanction_id: bytes) -> Kept | None:
    """On PostgreSQL, held for who is about to change it."""
    query = select(SANCTIONS).where(SANCTIONS.c.id == sanction_id)
    rows = await session.execute(query.with_for_update() if session.writes else query)
    return next((_kept(row.id, row.guild_id, row.owner, row.sealed_content, vault) for row in rows), None)


async def by_handle(session: Session, vault: Vault, handle: str) -> Kept | None:
    """As `by_id`. Opens every seal: there are few, and nothing but the key is to lead from a handle to its row."""
    rows = await session.execute(select(SANCTIONS))
    all_kept = (_kept(row.id, row.guild_id, row.owner, row.sealed_content, vault) for row in rows)
    found = next((kept for kept in all_kept if kept.sanction.handle == handle), None)
    return await by_id(session, vault, found.id) if found else None


async def of_file(session: Session, vault: Vault, file: str) -> list[Kept]:
    """Every sanction of the account whose file it is; found as by a handle, and held as by an id."""
    rows = await session.execute(select(SANCTIONS))
    all_kept = (_kept(row.id, row.guild_id, row.owner, row.sealed_content, vault) for row in rows)
    ids = [kept.id for kept in all_kept if kept.sanction.account and kept.sanction.account.file == file]
    found = [await by_id(session, vault, each) for each in ids]
    return [kept for kept in found if kept]


async def of_pen(session: Session, vault: Vault, guild_id: int, pen_id: int) -> list[Kept]:
    """Every sanction of whoever wrote under a pen, as far as one for what stands under it leads to them: also once they
    were erased, and nothing else does. Opens every seal of the server's.
    """
    rows = await session.execute(select(SANCTIONS).where(SANCTIONS.c.guild_id == guild_id))
    all_kept = [_kept(row.id, row.guild_id, row.owner, row.sealed_content, vault) for row in rows]
    owners = {kept.owner for kept in all_kept if kept.sanction.pen_id == pen_id}
    return [kept for kept in all_kept if kept.owner in owners]


async def binding(session: Session, vault: Vault, guild_id: int) -> list[Kept]:
    """The sanctions of accounts of a server that ask something of Discord still. Opens every seal of the server's."""
    rows = await session.execute(select(SANCTIONS).where(SANCTIONS.c.guild_id == guild_id))
    all_kept = (_kept(row.id, row.guild_id, row.owner, row.sealed_content, vault) for row in rows)
    return [kept for kept in all_kept if kept.sanction.binds]


async def of_owners(session: Session, vault: Vault, owners: Collection[bytes]) -> list[Kept]:
    """Every sanction of these identities, in no order."""
    rows = await session.execute(select(SANCTIONS).where(SANCTIONS.c.owner.in_(owners)))
    return [_kept(row.id, row.guild_id, row.owner, row.sealed_content, vault) for row in rows]


async def barring(session: Session, vault: Vault, guild_id: int, user_id: int, now: datetime) -> Sanction | None:
    """What keeps a member from writing under a name at this moment, and from being there for others."""
    owner = await identities.find(session, vault, Purpose.SANCTION, guild_id, user_id)
    kept = await of_owners(session, vault, [owner]) if owner else []
    return core.sanctions.barring((each.sanction for each in kept), now)


async def excluding(session: Session, vault: Vault, guild_id: int, user_id: int, now: datetime) -> bool:
    """Whether a member's account is timed out or excluded at this moment."""
    owner = await identities.find(session, vault, Purpose.CASE, guild_id, user_id)
    kept = await of_owners(session, vault, [owner]) if owner else []
    return any(each.sanction.kind is not SanctionKind.WARN and each.sanction.active(now) for each in kept)


async def change(session: Session, vault: Vault, sanction_id: bytes, sanction: Sanction) -> None:
    await session.execute(
        update(SANCTIONS).where(SANCTIONS.c.id == sanction_id).values(sealed_content=vault.seal(_json(sanction)))
    )


async def drop(session: Session, sanction_ids: Collection[bytes]) -> None:
    await session.execute(delete(SANCTIONS).where(SANCTIONS.c.id.in_(sanction_ids)))


def _json(sanction: Sanction) -> str:
    return json.dumps(asdict(sanction), default=datetime.isoformat)


def _kept(id_: bytes, guild_id: int, owner: bytes, sealed: bytes, vault: Vault) -> Kept:
    content = json.loads(vault.open(sealed))
    appeal, account, lifting = (content.pop(name, None) for name in ("appeal", "account", "lifting"))
    return Kept(
        id_,
        guild_id,
        owner,
        Sanction(
            kind=SanctionKind(content.pop("kind")),
            until=_time(content.pop("until")),
            at=datetime.fromisoformat(content.pop("at")),
            appeal=_appeal(**appeal) if appeal else None,
            account=_account(**account) if account else None,
            lifting=_lifting(**lifting) if lifting else None,
            **content,
        ),
    )


def _appeal(*, at: str, state: str, **content: Any) -> Appeal:
    return Appeal(at=datetime.fromisoformat(at), state=AppealState(state), **content)


def _account(*, roles: list[int], put: str | None, returned: str | None = None, **content: Any) -> Account:
    return Account(roles=tuple(roles), put=_time(put), returned=_time(returned), **content)


def _lifting(*, at: str, **content: Any) -> Lifting:
    return Lifting(at=datetime.fromisoformat(at), **content)


def _time(text: str | None) -> datetime | None:
    return datetime.fromisoformat(text) if text else None
