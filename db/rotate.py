"""Bring every seal and token under the first key, offline, in one transaction."""

from sqlalchemy import select, update

from core.vault import Vault
from db.engine import Database
from db.identities import Purpose, token
from db.models import Base, IdentityRow
from db.queries import frame
from db.types import Sealed


async def rotate(db: Database, vault: Vault) -> int:
    """Rewrite all, then note whose key it is; the number of seals renewed. Raises `core.vault.KeyMissing`.

    An identity whose owner was erased keeps its token: nobody can compute it anew.
    """
    renewed = 0
    async with db.write() as session:
        for identity in await session.scalars(select(IdentityRow).where(IdentityRow.sealed_user_id.is_not(None))):
            user_id = int(vault.open(identity.sealed_user_id or b""))
            identity.token = token(vault, Purpose(identity.purpose), identity.guild_id, user_id, identity.scope)
        await session.flush()
        for table in Base.metadata.sorted_tables:
            for column in (column for column in table.columns if isinstance(column.type, Sealed)):
                keys = list(table.primary_key.columns)
                rows = await session.execute(select(column, *keys).where(column.is_not(None)))
                for sealed, *values in rows.all():
                    matches = [key == value for key, value in zip(keys, values, strict=True)]
                    await session.execute(update(table).where(*matches).values({column: vault.renew(sealed)}))
                    renewed += 1
        await frame.set_fact(session, "key-fingerprint", vault.fingerprint)
    return renewed
