"""Draws the next migration from the models, to be read over before it is used:

python -m db.migrations "Check-ins and peers"
"""

import asyncio
import sys
import tempfile

from alembic import command
from sqlalchemy import Connection
from sqlalchemy.engine import make_url
from sqlalchemy.ext.asyncio import create_async_engine

from db import migrate


def draw(connection: Connection, title: str) -> None:
    """Compare the models with what the migrations make so far. Full-text tables are left out (see `env.py`)."""
    number = f"{int(migrate.head()) + 1:04}"
    command.revision(migrate.configured(connection), title, autogenerate=True, rev_id=number)


async def main(title: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        url = make_url(f"sqlite+aiosqlite:///{folder}/drawn.db")
        await migrate.upgrade(url)
        engine = create_async_engine(url)
        async with engine.connect() as connection:
            await connection.run_sync(draw, title)
        await engine.dispose()


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    asyncio.run(main(sys.argv[1]))
