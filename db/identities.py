"""Who a member is under one purpose: an id that nobody joins to an account without the key."""

import asyncio
import secrets
from collections.abc import Collection, Sequence
from enum import StrEnum

from sqlalchemy import bindparam, delete, select, update

from core.signatures import UNDER_A_PEN
from core.vault import Vault
from db.models import IdentityRow, table
from db.session import Session
from db.upsert import add

IDENTITIES = table(IdentityRow)
SEALED = select(IDENTITIES.c.sealed_user_id).where(IDENTITIES.c.id == bindparam("identity"))
BY_TOKEN = select(IDENTITIES.c.id).where(IDENTITIES.c.token == bindparam("token"))
BY_TOKENS = select(IDENTITIES.c.id).where(IDENTITIES.c.token.in_(bindparam("tokens", expanding=True)))


class Purpose(StrEnum):
    """What an identity is for. Two purposes of one member never share an identity."""

    DRAFT = "draft"
    """Of what is to stand under an account; with a scope of its own, of what is to stand under a pen."""
    PSEUDONYM = "pseudonym"
    ONE_OFF = "one-off"
    """Its scope is the question's id."""
    AUTHORSHIP = "authorship"
    THANKS = "thanks"
    SANCTION = "sanction"
    """Of what was written under a pen."""
    CASE = "case"
    """Of what a member did under their account, on one server: no way leads from here to `sanction`."""
    CHECK_IN = "check-in"
    RELAY = "relay"
    """Of no server, since a private message has none: who takes part in a conversation through the bot.

    Of a server, with a request's id as its scope: who was ever in that conversation, under a name for it alone.
    """
    DUTY = "duty"
    """A colleague on call, on one server."""
    MENTORING = "mentoring"
    """A mentor or mentee, on one server."""
    CONTACT = "contact"
    """Who writes to the moderators without their name; with a conversation's id as its scope, in that one."""
    MEDIATION = "mediation"
    """One of the two between whom moderators mediate, on one server."""
    REPORT = "report"
    """Its scope is the reported message's id: two reports of one member are not joined either."""


def token(vault: Vault, purpose: Purpose, guild_id: int, user_id: int, scope: str = "") -> bytes:
    """The keyed token by which a member's identity is found again; `guild_id` is 0 where there is none."""
    return vault.token(guild_id, purpose, scope, user_id)


async def find(
    session: Session, vault: Vault, purpose: Purpose, guild_id: int, user_id: int, scope: str = ""
) -> bytes | None:
    """The identity's id, or None where the member has none."""
    values = {"token": token(vault, purpose, guild_id, user_id, scope)}
    return (await session.execute(BY_TOKEN, values)).scalar_one_or_none()


async def found(session: Session, tokens: Sequence[bytes]) -> Sequence[bytes]:
    """The ids of the identities with these tokens, in no order, as far as there are any."""
    return (await session.scalars(BY_TOKENS, {"tokens": tokens})).all()


async def of_members(
    session: Session, vault: Vault, purpose: Purpose, guild_id: int, user_ids: Collection[int], scope: str = ""
) -> dict[int, bytes]:
    """The identities of those members who have one."""
    tokens = {token(vault, purpose, guild_id, user_id, scope): user_id for user_id in user_ids}
    rows = await session.execute(select(IDENTITIES.c.token, IDENTITIES.c.id).where(IDENTITIES.c.token.in_(tokens)))
    return {tokens[row.token]: row.id for row in rows}


async def obtain(
    session: Session, vault: Vault, purpose: Purpose, guild_id: int, user_id: int, scope: str = ""
) -> bytes:
    """The identity's id, made if need be; its id is random, so it tells neither order nor time."""
    found = await find(session, vault, purpose, guild_id, user_id, scope)
    if found is not None:
        return found
    await add(
        session,
        IdentityRow,
        ["token"],
        id=secrets.token_bytes(16),
        guild_id=guild_id,
        purpose=purpose.value,
        scope=scope,
        token=token(vault, purpose, guild_id, user_id, scope),
        sealed_user_id=vault.seal(str(user_id)),
    )
    made = await find(session, vault, purpose, guild_id, user_id, scope)
    assert made is not None
    return made


async def drafter(session: Session, vault: Vault, guild_id: int, user_id: int, *, under_a_pen: bool) -> bytes:
    """As whom a member keeps a draft."""
    return await obtain(session, vault, Purpose.DRAFT, guild_id, user_id, UNDER_A_PEN if under_a_pen else "")


async def drafters(session: Session, vault: Vault, guild_id: int, user_id: int) -> Sequence[bytes]:
    """As whom a member may have kept drafts."""
    scopes = ("", UNDER_A_PEN)
    return await found(session, [token(vault, Purpose.DRAFT, guild_id, user_id, scope) for scope in scopes])


async def user_of(session: Session, vault: Vault, identity: bytes) -> int | None:
    """Whose identity it is; None where that was erased. For acts that must reach somebody, never to be shown."""
    sealed = (await session.execute(SEALED, {"identity": identity})).scalar_one_or_none()
    return int(vault.open(sealed)) if sealed else None


async def users_of(session: Session, vault: Vault, identities: Collection[bytes]) -> dict[bytes, int]:
    """The same of many: the accounts by identity, as far as there are any. Opens every seal, in a thread."""
    query = select(IDENTITIES.c.id, IDENTITIES.c.sealed_user_id)
    rows = await session.execute(query.where(IDENTITIES.c.id.in_(identities), IDENTITIES.c.sealed_user_id.is_not(None)))
    known = [(row.id, row.sealed_user_id) for row in rows]
    return await asyncio.to_thread(lambda: {identity: int(vault.open(sealed)) for identity, sealed in known})


async def know(session: Session, vault: Vault, identity: bytes, user_id: int) -> None:
    """Let an identity that outlived an erasure tell again whose it is: they acted since, and may export it again."""
    gone = (IDENTITIES.c.id == identity, IDENTITIES.c.sealed_user_id.is_(None))
    await session.execute(update(IDENTITIES).where(*gone).values(sealed_user_id=vault.seal(str(user_id))))


async def hold(session: Session, identity: bytes) -> None:
    """Let whoever else is about to act under this identity wait until this is done; SQLite has one writer anyway."""
    await session.execute(select(IDENTITIES.c.id).where(IDENTITIES.c.id == identity).with_for_update())


async def drop(session: Session, identity: bytes) -> None:
    """Forget that a member ever had it; nothing else may hold it."""
    await session.execute(delete(IDENTITIES).where(IDENTITIES.c.id == identity))


async def all_of(session: Session, vault: Vault, user_id: int) -> list[bytes]:
    """Every identity of one member, whatever its server, purpose and scope.

    Opens every seal, in a thread: scopes are not enumerable, and only export and erasure ask.
    """
    rows = await session.execute(
        select(IdentityRow.id, IdentityRow.sealed_user_id).where(IdentityRow.sealed_user_id.is_not(None))
    )
    known = [(identity, sealed) for identity, sealed in rows if sealed]
    return await asyncio.to_thread(
        lambda: [identity for identity, sealed in known if vault.open(sealed) == str(user_id)]
    )
