"""The command line as an operator has it: a process, what it says, and its exit code."""

import asyncio
import os
import sys
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from core.i18n import Locale, shipped
from tests.cli.fake_discord import FakeDiscord

ROOT = Path(__file__).parents[2]
BOT, ON_FAKE_DISCORD = ROOT / "bot.py", ROOT / "tests/cli/on_fake_discord.py"
PATIENCE = 60.0
"""Seconds for a start on a busy machine."""
INHERITED = ("PATH", "HOME", "LANG", "LD_LIBRARY_PATH", "VIRTUAL_ENV", "COVERAGE_PROCESS_START")
_translator = shipped()


def told(key: str, **args: str | int) -> str:
    """What the operator reads, in French."""
    return _translator.text(Locale.FR, key, **args)


@dataclass
class Process:
    """One run of the bot. `out` and `err` hold what it said so far."""

    process: asyncio.subprocess.Process
    out: list[str] = field(default_factory=list)
    err: list[str] = field(default_factory=list)
    _readers: list[asyncio.Task[None]] = field(default_factory=list)
    _spoke: asyncio.Event = field(default_factory=asyncio.Event)

    def listen(self) -> None:
        for stream, lines in ((self.process.stdout, self.out), (self.process.stderr, self.err)):
            assert stream is not None
            self._readers.append(asyncio.create_task(self._read(stream, lines)))

    async def _read(self, stream: asyncio.StreamReader, lines: list[str]) -> None:
        async for line in stream:
            lines.append(line.decode().rstrip("\n"))
            self._spoke.set()

    async def until_it_says(self, words: str) -> str:
        """The first line with these words; fails if the process ends before."""
        async with asyncio.timeout(PATIENCE):
            while True:
                found = next((line for line in self.out + self.err if words in line), None)
                if found:
                    return found
                assert any(not reader.done() for reader in self._readers), self.everything
                self._spoke.clear()
                waiting = asyncio.create_task(self._spoke.wait())
                await asyncio.wait([waiting, *self._readers], return_when=asyncio.FIRST_COMPLETED)

    async def end(self) -> int:
        """The exit code, once it has ended by itself."""
        async with asyncio.timeout(PATIENCE):
            await asyncio.gather(*self._readers)
            return await self.process.wait()

    @property
    def everything(self) -> str:
        return "\n".join([*self.out, *self.err])

    @property
    def said(self) -> str:
        return "\n".join(self.out)

    @property
    def complained(self) -> str:
        return "\n".join(self.err)


@asynccontextmanager
async def start(
    folder: Path,
    *arguments: str,
    env: Mapping[str, str] | None = None,
    on: FakeDiscord | None = None,
    bot: Path = BOT,
) -> AsyncIterator[Process]:
    """The bot in a process of its own, in `folder`, with no setting but those of `env` and of the folder."""
    script = ON_FAKE_DISCORD if on else bot
    environment = {name: os.environ[name] for name in INHERITED if name in os.environ}
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        str(script),
        *arguments,
        cwd=folder,
        env={**environment, **(on.environment if on else {}), **(env or {})},
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    run = Process(process)
    run.listen()
    try:
        yield run
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()


async def run(folder: Path, *arguments: str, **options: Any) -> tuple[int, Process]:
    """The same, to its end: the exit code, and what was said."""
    async with start(folder, *arguments, **options) as process:
        code = await process.end()
    assert "Traceback" not in process.everything, process.everything
    return code, process
