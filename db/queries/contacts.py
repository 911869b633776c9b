"""Queries over what members write to the moderators without showing their name."""

import asyncio
import json
from collections.abc import Collection, Sequence
from dataclasses import asdict
from datetime import datetime
from typing import Any

from sqlalchemy import Row, delete, insert, select, update

from core.contacts import Contact, ContactState, Line, Sender
from core.signatures import day_of
from core.vault import Vault
from db.models import ContactRow, ContactSenderRow, IdentityRow, table
from db.session import Session
from db.upsert import put

CONTACTS, SENDERS, IDENTITIES = table(ContactRow), table(ContactSenderRow), table(IdentityRow)
BLOCK, SENDER_BLOCK = 2048, 512
"""Bytes: padded, a seal tells little of how much was written, and nothing of who is muted."""


async def add(session: Session, vault: Vault, contact: Contact) -> None:
    values = {"id": contact.id, "guild_id": contact.guild_id, "owner": contact.owner, **_values(vault, contact)}
    await session.execute(insert(CONTACTS), values)


async def by_id(session: Session, vault: Vault, contact_id: int) -> Contact | None:
    """On PostgreSQL, held for who is about to change it."""
    query = select(CONTACTS).where(CONTACTS.c.id == contact_id)
    row = (await session.execute(query.with_for_update() if session.writes else query)).one_or_none()
    return None if row is None else _contact(row, vault)


async def of_owners(session: Session, vault: Vault, owners: Collection[bytes]) -> list[Contact]:
    """What these identities wrote, in no order."""
    rows = await session.execute(select(CONTACTS).where(CONTACTS.c.owner.in_(owners)))
    return [_contact(row, vault) for row in rows]


async def open_ones(session: Session, vault: Vault, guild_id: int | None = None) -> list[Contact]:
    """Of a server, or of every."""
    here = [CONTACTS.c.guild_id == guild_id] if guild_id else []
    rows = await session.execute(select(CONTACTS).where(CONTACTS.c.state == ContactState.OPEN, *here))
    return [_contact(row, vault) for row in rows]


async def answered_by(session: Session, vault: Vault, moderator_id: int) -> list[Contact]:
    """In which a moderator answered. Opens every seal: only erasures ask."""
    rows = (await session.execute(select(CONTACTS))).all()
    found = await asyncio.to_thread(lambda: [_contact(row, vault) for row in rows])
    return [each for each in found if any(line.by == moderator_id for line in each.lines)]


async def change(session: Session, vault: Vault, contact: Contact) -> None:
    """Store what changed of a conversation, but its end."""
    values = {"owner": contact.owner, "sealed_content": vault.seal(_json(contact), block=BLOCK)}
    await session.execute(update(CONTACTS).where(CONTACTS.c.id == contact.id).values(values))


async def close(session: Session, vault: Vault, contact: Contact, now: datetime) -> None:
    """Store one that ended; of the time, the day."""
    values = {"owner": contact.owner, "closed": day_of(now), **_values(vault, contact)}
    await session.execute(update(CONTACTS).where(CONTACTS.c.id == contact.id).values(values))


async def drop_closed_before(session: Session, limit: datetime) -> None:
    """Delete the conversations that ended before, with the identities that they were kept under."""
    old = CONTACTS.c.closed < limit
    owners = select(CONTACTS.c.owner).where(old, CONTACTS.c.owner.is_not(None))
    await session.execute(delete(IDENTITIES).where(IDENTITIES.c.id.in_(owners)))
    await session.execute(delete(CONTACTS).where(old))


# Who wrote


async def sender(session: Session, vault: Vault, owner: bytes) -> Sender:
    sealed = await session.scalar(select(SENDERS.c.sealed_content).where(SENDERS.c.owner == owner))
    return _sender(sealed, vault) if sealed else Sender()


async def senders(session: Session, vault: Vault, owners: Collection[bytes] | None = None) -> dict[bytes, Sender]:
    """All of them, or those of these identities."""
    query = select(SENDERS.c.owner, SENDERS.c.sealed_content)
    rows = await session.execute(query if owners is None else query.where(SENDERS.c.owner.in_(owners)))
    return {row.owner: _sender(row.sealed_content, vault) for row in rows}


async def keep_sender(session: Session, vault: Vault, guild_id: int, owner: bytes, kept: Sender) -> None:
    sealed = vault.seal(json.dumps(asdict(kept), default=datetime.isoformat), block=SENDER_BLOCK)
    await put(session, ContactSenderRow, ["owner"], owner=owner, guild_id=guild_id, sealed_content=sealed)


async def change_sender(session: Session, vault: Vault, owner: bytes, kept: Sender) -> None:
    sealed = vault.seal(json.dumps(asdict(kept), default=datetime.isoformat), block=SENDER_BLOCK)
    await session.execute(update(SENDERS).where(SENDERS.c.owner == owner).values(sealed_content=sealed))


async def drop_senders(session: Session, owners: Sequence[bytes]) -> None:
    """Forget them, with their identities."""
    await session.execute(delete(SENDERS).where(SENDERS.c.owner.in_(owners)))
    await session.execute(delete(IDENTITIES).where(IDENTITIES.c.id.in_(owners)))


def _values(vault: Vault, contact: Contact) -> dict[str, Any]:
    return {"state": contact.state, "sealed_content": vault.seal(_json(contact), block=BLOCK)}


def _json(contact: Contact) -> str:
    content = {
        "lines": [asdict(line) for line in contact.lines],
        "card_id": contact.card_id,
        "turn": contact.turn,
        "reminded": contact.reminded,
        "told": contact.told,
        "reason": contact.reason,
        "unread": contact.unread,
    }
    return json.dumps(content, default=datetime.isoformat)


def _contact(row: Row[Any], vault: Vault) -> Contact:
    content = json.loads(vault.open(row.sealed_content))
    lines = tuple(Line(each["text"], datetime.fromisoformat(each["at"]), each["by"]) for each in content.pop("lines"))
    unread = tuple(content.pop("unread", ()))
    return Contact(row.id, row.guild_id, ContactState(row.state), row.owner, lines, unread=unread, **content)


def _sender(sealed: bytes, vault: Vault) -> Sender:
    content = json.loads(vault.open(sealed))
    begun, muted = content.pop("begun"), content.pop("muted_until")
    return Sender(
        begun=tuple(map(datetime.fromisoformat, begun)),
        muted_until=datetime.fromisoformat(muted) if muted else None,
        **content,
    )
