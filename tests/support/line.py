"""A line to PostgreSQL that can fall silent, as a network does: nothing is refused, nothing comes back."""

import asyncio
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from sqlalchemy.engine import make_url

SOCKET = ".s.PGSQL.5432"


class Line:
    """`url` leads to the database while the line is `alive`."""

    def __init__(self, url: str) -> None:
        self.url, self.alive = url, True

    async def carry(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        while chunk := await reader.read(65536):
            if self.alive:
                writer.write(chunk)
                await writer.drain()
        writer.close()


@asynccontextmanager
async def line_to(url: str) -> AsyncIterator[Line]:
    """A line to the database of `url`, which names the folder of its server's socket."""
    there = make_url(url)
    with tempfile.TemporaryDirectory() as folder:
        line = Line(there.set(query={**there.query, "host": folder}).render_as_string(hide_password=False))

        async def connect(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            far_reader, far_writer = await asyncio.open_unix_connection(f"{there.query['host']}/{SOCKET}")
            await asyncio.gather(line.carry(reader, far_writer), line.carry(far_reader, writer))

        async with await asyncio.start_unix_server(connect, Path(folder) / SOCKET):
            yield line
