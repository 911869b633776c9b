"""Bring every seal and token under the first key, offline, in one transaction."""

from sqlalchemy import select, text, update
from sqlalchemy.engine import URL
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import create_async_engine
from sqlalchemy.pool import NullPool

from core.vault import Vault
from db.engine import APPLICATION, TRY, Database, is_busy, look_only, translated
from db.identities import IDENTITIES, Purpose, token
from db.models import Base
from db.queries import frame, mentoring_pairs, relays
from db.session import Session
from db.types import Sealed

FINGERPRINT = "key-fingerprint"
"""The fact that tells under whose key a database is."""
OTHERS = text("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND application_name = :name")


async def fingerprint(url: URL) -> str | None:
    """Whose key a database is under; None where no bot has started on it yet. Writes nothing.

    Raises what `Database.read` does.
    """
    with translated():
        async with Session(look_only(url)) as session:
            return await frame.fact(session, FINGERPRINT)


async def in_use(url: URL) -> bool:
    """Whether a bot has the database open: it would go on sealing with the key that it started with.

    Raises what `Database.read` does.
    """
    with translated():
        async with create_async_engine(url, poolclass=NullPool).connect() as connection:
            if connection.dialect.name == "sqlite":
                # Whoever holds a file in WAL mode open bars others from having it to themselves.
                await connection.exec_driver_sql(f"PRAGMA busy_timeout={int(TRY * 1000)}")
                await connection.exec_driver_sql("PRAGMA locking_mode=EXCLUSIVE")
                try:
                    await connection.exec_driver_sql("BEGIN IMMEDIATE")
                except DBAPIError as error:
                    if is_busy(error):
                        return True
                    raise
                return False
            return bool(await connection.scalar(OTHERS, {"name": APPLICATION}))


async def rotate(db: Database, vault: Vault) -> int:
    """Rewrite all, then note whose key it is; the number of seals renewed. Raises `core.vault.KeyMissing`.

    An identity whose owner was erased keeps its token: nobody can compute it anew.
    """
    renewed = 0
    async with db.write() as session:
        for row in (await session.execute(select(IDENTITIES).where(IDENTITIES.c.sealed_user_id.is_not(None)))).all():
            user_id = int(vault.open(row.sealed_user_id))
            new = token(vault, Purpose(row.purpose), row.guild_id, user_id, row.scope)
            await session.execute(update(IDENTITIES).where(IDENTITIES.c.id == row.id).values(token=new))
        await relays.retoken(session, vault)
        await mentoring_pairs.retoken(session, vault)
        for table in Base.metadata.sorted_tables:
            for column in (column for column in table.columns if isinstance(column.type, Sealed)):
                keys = list(table.primary_key.columns)
                rows = await session.execute(select(column, *keys).where(column.is_not(None)))
                for sealed, *values in rows.all():
                    matches = [key == value for key, value in zip(keys, values, strict=True)]
                    await session.execute(update(table).where(*matches).values({column: vault.renew(sealed)}))
                    renewed += 1
        await frame.set_fact(session, FINGERPRINT, vault.fingerprint)
    return renewed
