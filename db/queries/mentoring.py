"""Queries over mentoring profiles and each server's weights."""

import asyncio
import json
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row, delete, select

from core.mentoring import Profile
from core.vault import Vault
from db import jobs
from db.models import MentoringProfileRow, MentoringSettingRow, table
from db.session import Session
from db.upsert import put

PROFILES, SETTINGS = table(MentoringProfileRow), table(MentoringSettingRow)
BADGE = "mentoring.badge"
"""The job that brings a member's badge in line. Its key is `<server>:<account>`, which everybody sees wear the badge:
it has to be taken as well from whom nothing else is known of any more.
"""
BLOCK = 4096
"""Bytes. A seal is as long as what it holds: padded, it tells neither of wishes nor of exclusions."""


@dataclass(frozen=True, slots=True)
class Kept:
    """A profile as stored. `owner` is an identity of purpose `mentoring`."""

    owner: bytes
    guild_id: int
    profile: Profile


async def profile(session: Session, vault: Vault, owner: bytes) -> Kept | None:
    """On PostgreSQL, held for who is about to change it: also the way to take turns at a mentor's last place."""
    query = select(PROFILES).where(PROFILES.c.owner == owner)
    row = (await session.execute(query.with_for_update() if session.writes else query)).one_or_none()
    return None if row is None else _kept(row, vault)


async def of_owners(session: Session, vault: Vault, owners: Collection[bytes]) -> list[Kept]:
    return await _opened(session, vault, PROFILES.c.owner.in_(owners))


async def of_guild(session: Session, vault: Vault, guild_id: int) -> list[Kept]:
    """All of a server, in the order of their identities. Opens every seal, in a thread."""
    return await _opened(session, vault, PROFILES.c.guild_id == guild_id)


async def keep(session: Session, vault: Vault, owner: bytes, guild_id: int, profile: Profile) -> Kept:
    """Store a profile, new or changed."""
    await put(
        session,
        MentoringProfileRow,
        ["owner"],
        owner=owner,
        guild_id=guild_id,
        sealed_content=vault.seal(json.dumps(profile.as_json(), ensure_ascii=False), block=BLOCK),
    )
    return Kept(owner, guild_id, profile)


async def forget(session: Session, owners: Collection[bytes]) -> None:
    await session.execute(delete(PROFILES).where(PROFILES.c.owner.in_(owners)))


async def ask_for_badge(session: Session, guild_id: int, user_id: int, now: datetime) -> None:
    """Let a member's badge be given or taken, in the caller's transaction."""
    await jobs.schedule(session, BADGE, badge_key(guild_id, user_id), now, guild_id)


def badge_key(guild_id: int, user_id: int) -> str:
    return f"{guild_id}:{user_id}"


async def weights(session: Session, guild_id: int) -> dict[str, int]:
    """The weights that a server has changed, by part of the score."""
    query = select(SETTINGS.c.part, SETTINGS.c.weight).where(SETTINGS.c.guild_id == guild_id)
    return {row.part: row.weight for row in await session.execute(query)}


async def set_weight(session: Session, guild_id: int, part: str, weight: int) -> None:
    await put(session, MentoringSettingRow, ["guild_id", "part"], guild_id=guild_id, part=part, weight=weight)


async def restore_weights(session: Session, guild_id: int) -> None:
    """Back to the usual ones."""
    await session.execute(delete(SETTINGS).where(SETTINGS.c.guild_id == guild_id))


async def _opened(session: Session, vault: Vault, clause: Any) -> list[Kept]:
    rows = (await session.execute(select(PROFILES).where(clause).order_by(PROFILES.c.owner))).all()
    return await asyncio.to_thread(lambda: [_kept(row, vault) for row in rows])


def _kept(row: Row[Any], vault: Vault) -> Kept:
    return Kept(row.owner, row.guild_id, Profile.of_json(json.loads(vault.open(row.sealed_content))))
