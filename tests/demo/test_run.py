"""`python bot.py --demo`, as a process."""

import asyncio
import os
import re
import signal
import socket
import sqlite3
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing
from datetime import UTC, datetime
from pathlib import Path

import aiohttp

from cogs.frame.jobs import FIRST_UPKEEP
from core.settings import Settings

ROOT = Path(__file__).parents[2]
READY = re.compile(r"^La démonstration est prête\s: (http://127\.0\.0\.1:\d+/)")


@asynccontextmanager
async def demo(*options: str, tmp: Path, code: str = "") -> AsyncIterator[Process]:
    command = ["-c", code] if code else ["bot.py", "--demo", "--no-browser"]
    environment = {**os.environ, "TMPDIR": str(tmp), "PYTHONPATH": str(ROOT), "DEFAULT_LOCALE": ""}
    process = await asyncio.create_subprocess_exec(
        sys.executable, *command, *options, cwd=ROOT, env=environment, stdout=PIPE, stderr=PIPE
    )
    try:
        yield process
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()


async def address(process: Process) -> str:
    assert process.stdout is not None
    async with asyncio.timeout(60):
        line = (await process.stdout.readline()).decode()
    found = READY.match(line)
    assert found, line
    return found[1]


async def end(process: Process, name: signal.Signals) -> tuple[int | None, str, str]:
    """The exit code and the rest of what was printed."""
    process.send_signal(name)
    async with asyncio.timeout(30):
        out, err = await process.communicate()
    return process.returncode, out.decode(), err.decode()


async def test_it_starts_answers_and_leaves_nothing_behind(tmp_path: Path) -> None:
    async with demo("--port", "0", tmp=tmp_path) as process:
        at = await address(process)
        assert list(tmp_path.glob("confrere-*/*.db"))
        async with aiohttp.ClientSession() as session:
            state = await (await session.get(f"{at}api/state")).json()
            assert (state["me"]["name"], len(state["members"]) > 5) == ("Camille", True)
            events = await session.get(f"{at}api/events")  # an open page does not hold the end up
            assert await end(process, signal.SIGTERM) == (0, "", "")
            assert b"event: end" in await events.content.read()
    assert list(tmp_path.iterdir()) == []


async def test_control_c_ends_it_while_it_is_being_founded(tmp_path: Path) -> None:
    anew = "import sys, bot, demo.run; demo.run.load = lambda _: None; sys.exit(bot.main(sys.argv[1:]))"
    async with demo("--demo", "--no-browser", "--port", "0", tmp=tmp_path, code=anew) as process:
        async with asyncio.timeout(30):
            while not list(tmp_path.glob("confrere-*/*.db")):  # noqa: ASYNC110 -- another process's file
                await asyncio.sleep(0.02)
        assert await end(process, signal.SIGINT) == (0, "", "")
    assert list(tmp_path.iterdir()) == []


async def test_what_is_kept_is_kept_and_a_second_start_adds_to_it(tmp_path: Path) -> None:
    kept = tmp_path / "ici" / "là"
    seen: list[set[str]] = []
    for _ in range(2):
        async with demo("--port", "0", "--keep", str(kept), tmp=tmp_path) as process:
            await address(process)
            assert (await end(process, signal.SIGINT))[0] == 0
        seen.append({path.name for path in kept.iterdir()})
    assert seen[0] < seen[1]
    assert [len([name for name in names if name.endswith(".db")]) for names in seen] == [1, 2]
    key = (kept / "secret.key").read_text().strip()
    assert (kept / "secret.key").stat().st_mode & 0o077 == 0
    assert Settings.load({"SECRET_KEYS": key}, offline=True).secret_keys == (key,)
    assert [path.name for path in tmp_path.iterdir()] == ["ici"]
    with closing(sqlite3.connect(next(kept.glob("*.db")))) as database:
        due = [datetime.fromisoformat(at) for (at,) in database.execute("SELECT due FROM jobs WHERE key = 'daily'")]
    assert due
    assert all(at.replace(tzinfo=UTC) < datetime.now(UTC) + FIRST_UPKEEP for at in due), "none was done while founding"


async def refused(tmp: Path, *options: str, code: str = "") -> str:
    async with demo(*options, tmp=tmp, code=code) as process:
        async with asyncio.timeout(30):
            out, err = await process.communicate()
        assert (process.returncode, out) == (2, b"")
        (sentence,) = err.decode().splitlines()
    assert list(tmp.iterdir()) == []
    return sentence


async def test_a_busy_port_is_told(tmp_path: Path) -> None:
    with socket.socket() as busy:
        busy.bind(("127.0.0.1", 0))
        busy.listen()
        port = str(busy.getsockname()[1])
        assert f"Le port {port} est déjà pris" in await refused(tmp_path, "--port", port)
    assert "Le port 99999 " in await refused(tmp_path, "--port", "99999")


async def test_a_folder_that_cannot_be_is_told(tmp_path: Path) -> None:
    assert "/dev/null/x n’est pas utilisable" in await refused(tmp_path, "--port", "0", "--keep", "/dev/null/x")


async def test_a_kept_key_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    kept = tmp_path / "ici"
    kept.mkdir()
    (kept / "secret.key").write_text("pas une clé")
    async with demo("--port", "0", "--keep", str(kept), tmp=tmp_path) as process:
        _, err = await process.communicate()
    assert process.returncode == 2
    assert err.decode().startswith(f"La clé de {kept / 'secret.key'} n’est pas lisible.")
    assert (kept / "secret.key").read_text() == "pas une clé"


async def test_without_its_extra_it_says_what_to_install(tmp_path: Path) -> None:
    for package in ("simcord", "markdown_it", "linkify_it"):
        code = f"import sys; sys.modules['{package}'] = None; import bot; sys.exit(bot.main(['--demo']))"
        sentence = await refused(tmp_path, code=code)
        assert package in sentence
        assert "pip install -e '.[demo]'" in sentence


async def test_another_simcord_is_told(tmp_path: Path) -> None:
    code = "import sys, simcord.env as e; del e.Env._mark_mutation; import bot; sys.exit(bot.main(['--demo']))"
    assert "simcord" in await refused(tmp_path, code=code)
