"""`python bot.py --demo`, from the command to the line that says it is ready, and to its page's first whole answer.

The baseline is an interpreter that only imports the same modules. Seconds of a wall clock, and of the processor: the
first are what a visitor waits on a machine that does nothing else, the second hang less on what else it does.
"""

import asyncio
import os
import re
import signal
import statistics
import sys
import time
from asyncio.subprocess import PIPE
from pathlib import Path

import aiohttp

from benchmarks.figures import Figure

RUNS = 10
ROOT = Path(__file__).parent.parent
DEMO = ("bot.py", "--demo", "--no-browser", "--port", "0")
IMPORTS = ("-c", "import bot, demo.run, signal; print('ready', flush=True); signal.pause()")
Times = tuple[float, float, float]
"""Until the line, until the page's first answer, and of the processor, until the line."""


async def run() -> list[Figure]:
    await start(DEMO)  # the first writes byte code
    ours, bare = [], []
    for _ in range(RUNS):
        ours.append(await start(DEMO))
        bare.append(await start(IMPORTS))
    names = ("ready", "first answer", "processor")
    both = (map(statistics.median, zip(*runs, strict=True)) for runs in (ours, bare))
    return [Figure(name, one, other, "s") for name, one, other in zip(names, *both, strict=True)]


async def start(command: tuple[str, ...]) -> Times:
    """Start a process, wait for its line, ask what a page asks first, and end it."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    began = time.perf_counter()
    process = await asyncio.create_subprocess_exec(
        sys.executable, *command, cwd=ROOT, env=environment, stdout=PIPE, stdin=asyncio.subprocess.DEVNULL
    )
    assert process.stdout is not None
    line = (await process.stdout.readline()).decode()
    ready, worked = time.perf_counter() - began, processor_of(process.pid)
    if address := re.search(r"http://[\d.:]+/", line):
        async with aiohttp.ClientSession() as session:
            for path in ("", "api/words", "api/state"):
                await (await session.get(f"{address[0]}{path}")).read()
    answered = time.perf_counter() - began
    process.send_signal(signal.SIGTERM)
    await process.wait()
    return ready, answered, worked


def processor_of(pid: int) -> float:
    """Seconds of the processor that a process has used, on Linux."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
