"""`python bot.py --demo`: found the world, serve the page, clean up."""

import asyncio
import contextlib
import gc
import signal
import socket
import webbrowser
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from aiohttp import web

from cogs.frame import Confrere
from core.clock import system_now
from core.errors import DomainError
from core.i18n import Translator
from core.settings import Settings
from core.vault import is_key, new_key
from demo.community import HISTORY
from demo.hub import Hub
from demo.kept import load, save
from demo.server import HOST, make_app
from demo.storage import hasten

KEY = "secret.key"


async def demonstrate(
    create_bot: Callable[[Settings], Confrere],
    say: Callable[..., None],
    translator: Translator,
    *,
    port: int,
    keep: Path | None,
    browser: bool,
) -> None:
    """Run until SIGTERM or SIGINT. Raises `DomainError` for a busy port or a folder that cannot be written."""
    stop = asyncio.Event()
    for name in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(name, stop.set)
    with _bound(port) as listening, _folder(keep) as folder:
        kept = None if keep else load(system_now())
        key = _key(folder)

        def make_bot(database: Path) -> Confrere:
            values = {"DISCORD_TOKEN": "demo", "SECRET_KEYS": key, "DATABASE_URL": f"sqlite+aiosqlite:///{database}"}
            bot = create_bot(Settings.load(values))
            bot.jobs.first_upkeep += HISTORY  # of what is founded nothing is old: five weeks of looking take 0.4 s
            if keep is None:
                hasten(bot.db.engine)
            return bot

        hub = Hub(folder, make_bot, translator=translator, kept=kept, key=key)
        opening = asyncio.create_task(hub.open())
        with _uncollected():
            await _either(opening, stop)
        if stop.is_set():
            await _undo(hub, opening)
            return
        await opening
        runner = web.AppRunner(make_app(hub), access_log=None, shutdown_timeout=1)
        try:
            await runner.setup()
            await web.SockSite(runner, listening).start()
            address = f"http://{HOST}:{listening.getsockname()[1]}/"
            say("demo-ready", address=address)
            if hub.kept and not (kept or keep):
                await asyncio.to_thread(save, await hub.kept.under(new_key(), folder / "kept.db"))
            if browser:
                await asyncio.to_thread(webbrowser.open, address)
            await stop.wait()
        finally:
            await hub.close()
            await runner.cleanup()


@contextlib.contextmanager
def _uncollected() -> Iterator[None]:
    """Look for no garbage while a world is made: there is little, and looking takes a tenth of the start."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
        gc.freeze()


async def _either(task: asyncio.Task[None], stop: asyncio.Event) -> None:
    waiting = asyncio.create_task(stop.wait())
    await asyncio.wait([task, waiting], return_when=asyncio.FIRST_COMPLETED)
    waiting.cancel()


async def _undo(hub: Hub, opening: asyncio.Task[None]) -> None:
    opening.cancel()
    await asyncio.gather(opening, return_exceptions=True)
    await hub.close()


@contextlib.contextmanager
def _bound(port: int) -> Iterator[socket.socket]:
    """A listening socket on the loopback address, taken before anything slow; 0 takes any free port."""
    listening = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    try:
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listening.bind((HOST, port))
            listening.listen()
        except (OSError, OverflowError):
            raise DomainError("demo-port", port=str(port)) from None
        yield listening
    finally:
        listening.close()


@contextlib.contextmanager
def _folder(keep: Path | None) -> Iterator[Path]:
    if keep is None:
        with TemporaryDirectory(prefix="confrere-", ignore_cleanup_errors=True) as temporary:
            yield Path(temporary)
        return
    try:
        keep.mkdir(parents=True, exist_ok=True, mode=0o700)
    except OSError:
        raise DomainError("demo-folder", folder=str(keep)) from None
    yield keep.resolve()


def _key(folder: Path) -> str:
    """The secret key of a folder: made at its first use, so that every database kept there opens with it."""
    path = folder / KEY
    try:
        if not path.exists():
            path.touch(mode=0o600)
            path.write_text(new_key() + "\n", encoding="ascii")
        key = path.read_text(encoding="ascii", errors="replace").strip()
    except OSError:
        raise DomainError("demo-folder", folder=str(folder)) from None
    if not is_key(key):
        raise DomainError("demo-key", file=str(path))
    return key
