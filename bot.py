"""Confrère: composition root and command line."""

import argparse
import asyncio
import gc
import io
import logging
import os
import signal
import sys
from collections.abc import Awaitable, Callable, Coroutine
from functools import partial
from pathlib import Path
from typing import Any

gc.disable()  # what is imported stays: to look for garbage in it takes a seventh of the time of importing

import aiohttp
import discord
from dotenv.parser import parse_stream
from sqlalchemy.exc import DBAPIError

from cogs import EXTENSIONS
from cogs.frame import Confrere
from cogs.frame.client import WrongKey
from cogs.questions.search import meaning
from cogs.ui import Tree
from core import logs
from core.catalogue import Catalogue, CatalogueError
from core.errors import Argument, DomainError, Message, StorageBusy, StorageFull
from core.i18n import Locale, Translator, shipped
from core.pseudonyms import PenNames
from core.settings import Settings, SettingsError
from core.vault import KeyMissing, Vault, new_key
from db import migrate
from db.engine import Database, cause_of
from db.rotate import fingerprint, in_use, rotate

gc.freeze()
gc.enable()

log = logging.getLogger("confrere")
CONFIG = "config.env"
OK, FAILED, MISCONFIGURED = 0, 1, 2
LINGER = 5.0
"""Seconds that tasks are given to end after the bot was closed."""


def create_bot(settings: Settings) -> Confrere:
    """A bot ready for `bot.run`, tests or the demonstration. Reads no environment, does no I/O, starts no task.

    Raises `ValueError` for settings without a secret key.
    """
    return Confrere(settings, EXTENSIONS, Tree)


class Operator:
    """Speaks to whoever runs the bot, in the language of `DEFAULT_LOCALE`."""

    def __init__(self, locale: Locale) -> None:
        self.locale, self.translator = locale, shipped()

    def say(self, key: str | Message, **args: Argument) -> None:
        message = key if isinstance(key, Message) else Message(key, args)
        print(self.translator.say(self.locale, message), flush=True)

    def complain(self, *messages: Message) -> None:
        for message in messages:
            print(self.translator.say(self.locale, message), file=sys.stderr, flush=True)

    def report(self, error: Exception) -> int:
        """Tell what keeps the bot from running, with the remedy; the exit code."""
        found = diagnose(error)
        if found is None:
            log.error("the bot stopped", exc_info=error)
            found = Message("operator-crashed"), FAILED
        message, code = found
        self.complain(message)
        if isinstance(error, CatalogueError):
            print(error, file=sys.stderr, flush=True)
        return code


async def serve(settings: Settings, operator: Operator) -> int:
    """Run until SIGTERM or SIGINT; the process's exit code."""
    stop = asyncio.Event()
    for name in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(name, stop.set)
    meaning.load_ahead()  # beside migrations, texts and sheets
    try:
        bot = create_bot(settings)

        async def invite() -> None:
            operator.say("operator-ready", servers=len(bot.guilds), link=bot.invitation())

        bot.add_listener(invite, "on_ready")
        await run(bot, settings.discord_token, stop)
    except Exception as error:  # told in full to whoever runs the bot, never as a traceback
        return operator.report(error)
    if stop.is_set():
        return OK
    # Discord ended the connection for good: whoever supervises the process starts it anew.
    operator.complain(Message("operator-discord-away"))
    return FAILED


async def run(bot: Confrere, token: str, stop: asyncio.Event) -> None:
    """Until `stop` is set, or until the bot ends by itself; it is closed well in either case.

    Its start is cancelled rather than awaited: discord.py goes on trying to connect after it was closed.
    """
    life, told = asyncio.create_task(bot.start(token)), asyncio.create_task(stop.wait())
    await asyncio.wait((life, told), return_when=asyncio.FIRST_COMPLETED)
    stopped = not life.done()
    life.cancel()
    told.cancel()
    (outcome, _) = await asyncio.gather(life, told, return_exceptions=True)
    await bot.close()
    # What was cancelled in the midst of a statement first closes its connection; cancelled again meanwhile, as
    # asyncio does at the end, SQLAlchemy 2.1.9 waits for ever for aiosqlite's thread, which is gone.
    if others := asyncio.all_tasks() - {asyncio.current_task()}:
        await asyncio.wait(others, timeout=LINGER)
        await bot.db.close()  # again, for what they opened meanwhile
    if isinstance(outcome, Exception) and not stopped:
        raise outcome


def diagnose(error: BaseException) -> tuple[Message, int] | None:
    """What keeps the bot from running, with the remedy, and the exit code; None for what nobody expected.

    `MISCONFIGURED` is what somebody must mend, `FAILED` what may pass by itself.
    """
    match error:
        case discord.LoginFailure() | discord.ConnectionClosed(code=4004):
            return Message("operator-bad-token"), MISCONFIGURED
        case discord.PrivilegedIntentsRequired():
            return Message("operator-intents"), MISCONFIGURED
        case discord.ConnectionClosed(code=4010 | 4011):
            return Message("operator-shards"), MISCONFIGURED
        case WrongKey() | KeyMissing():
            return Message("operator-wrong-key"), MISCONFIGURED
        case migrate.UnknownRevision():
            return Message("operator-old-code", {"revision": str(error)}), MISCONFIGURED
        case CatalogueError():
            return Message("operator-catalogue"), MISCONFIGURED
        case ModuleNotFoundError(name="asyncpg"):
            return Message("operator-no-asyncpg"), MISCONFIGURED
        case StorageBusy() | StorageFull() | DBAPIError():
            return Message("operator-database", {"error": cause_of(error)}), FAILED
        case aiohttp.ClientError() | discord.DiscordServerError() | TimeoutError():
            return Message("operator-discord-away"), FAILED
    return None


async def check(settings: Settings, operator: Operator) -> int:
    """Look at settings, database, catalogue and texts without Discord, writing nothing."""
    for name, value in (("token", settings.discord_token), ("key", settings.secret_keys)):
        if not value:
            operator.complain(Message(f"operator-no-{name}"))
    findings = [await attempt(operator, look) for look in (look_at_catalogue, partial(look_at_database, settings))]
    lacking = operator.translator.lacking()
    operator.complain(*(Message("operator-text", {"text": key}) for key in lacking))
    return OK if all(findings) and not lacking else FAILED


async def attempt(operator: Operator, look: Callable[[], Awaitable[Message]]) -> bool:
    """Say what a look found; whether it found nothing wrong."""
    try:
        operator.say(await look())
    except Exception as error:  # whatever it is, it is what the check was asked to find
        operator.report(error)
        return False
    return True


async def look_at_catalogue() -> Message:
    PenNames.load()
    return Message("operator-catalogue-fine", {"sheets": len(Catalogue.load().sheets)})


async def look_at_database(settings: Settings) -> Message:
    url = Database(settings.database_url).url
    revision = await migrate.current(url)
    if revision is None:
        if url.get_backend_name() == "sqlite" and not os.access(Path(url.database or "").absolute().parent, os.W_OK):
            raise StorageFull from PermissionError()
        return Message("operator-database-new")
    migrate.require_known(revision)
    if settings.secret_keys and await fingerprint(url) not in (None, Vault(settings.secret_keys).fingerprint):
        raise WrongKey
    return Message(f"operator-database-{'fine' if revision == migrate.head() else 'older'}", {"revision": revision})


async def rotate_keys(settings: Settings, operator: Operator) -> int:
    """Bring every seal under the first key; the bot must be stopped."""
    try:
        db = Database(settings.database_url)
        if await migrate.current(db.url) is None:
            operator.complain(Message("operator-nothing-to-rotate"))
            return FAILED
        if await in_use(db.url):
            operator.complain(Message("operator-still-running"))
            return FAILED
        await migrate.upgrade(db.url)
        try:
            renewed = await rotate(db, Vault(settings.secret_keys))
        finally:
            await db.close()
    except Exception as error:  # as in `serve`
        return operator.report(error)
    operator.say("operator-rotated", seals=renewed)
    return OK


def demonstrate(operator: Operator, port: int, keep: Path | None, browser: bool) -> int:
    """Run the bot on a simulated Discord, with a page, until SIGTERM or SIGINT; the process's exit code."""
    logs.configure("WARNING", as_json=False)
    # What discord.py warns about here (no voice, no intents in a client that simcord makes at import) helps nobody.
    logging.getLogger("discord").setLevel(logging.ERROR)
    meaning.load_ahead()  # beside the imports
    try:
        from demo import run
    except ModuleNotFoundError as error:
        operator.complain(Message("operator-no-demo", {"package": error.name or ""}))
        return MISCONFIGURED
    except ImportError as error:  # simcord is there, and another than the one that was built upon
        operator.complain(Message("operator-other-simcord", {"problem": str(error)}))
        return MISCONFIGURED
    try:
        task = run.demonstrate(create_bot, operator.say, operator.translator, port=port, keep=keep, browser=browser)
        asyncio.run(task)
    except DomainError as error:
        operator.complain(error.message)
        return MISCONFIGURED
    except Exception:  # told to whoever runs it, never as a traceback
        log.exception("the demonstration stopped")
        operator.complain(Message("operator-crashed"))
        return FAILED
    return OK


def arguments(argv: list[str], text: Translator, locale: Locale) -> argparse.Namespace:
    def told(name: str) -> str:
        return text.text(locale, f"operator-help-{name}")

    parser = argparse.ArgumentParser(prog="python bot.py", description=told("bot"))
    modes = parser.add_mutually_exclusive_group()
    for name in ("demo", "check", "new-key", "rotate-keys"):
        modes.add_argument(f"--{name}", action="store_true", help=told(name))
    parser.add_argument("--port", type=int, default=8700, help=told("port"))
    parser.add_argument("--no-browser", action="store_true", help=told("no-browser"))
    parser.add_argument("--keep", type=Path, metavar="DIR", help=told("keep"))
    return parser.parse_args(argv)


def read_config() -> tuple[dict[str, str], list[Message]]:
    """What config.env says, if it is there, with what in it is no setting. Raises `SettingsError`."""
    try:
        content = Path(CONFIG).read_text(encoding="utf-8-sig")  # Windows begins a file with an invisible mark
    except FileNotFoundError:
        return {}, []
    except (OSError, UnicodeError):
        raise SettingsError((Message("operator-config-unreadable", {"file": CONFIG}),)) from None
    values, remarks = {}, []
    for line in parse_stream(io.StringIO(content)):
        if line.error or (line.key and line.key not in Settings.names()):
            remarks.append(Message("operator-config-line", {"line": line.original.line, "file": CONFIG}))
        elif line.key:
            values[line.key] = line.value or ""
    return values, remarks


def main(argv: list[str] | None = None) -> int:
    """Run the command line; the process's exit code."""
    written, remarks, unreadable = dict[str, str](), list[Message](), None
    try:
        written, remarks = read_config()
    except SettingsError as error:
        unreadable = error
    mapping = {**written, **os.environ}
    operator = Operator(Locale.of(mapping.get("DEFAULT_LOCALE")) or Locale.FR)
    options = arguments(sys.argv[1:] if argv is None else argv, operator.translator, operator.locale)
    if options.new_key:
        print(new_key())
        return OK
    if options.demo:
        return demonstrate(operator, options.port, options.keep, not options.no_browser)
    operator.complain(*remarks)
    try:
        if unreadable:
            raise unreadable
        settings = Settings.load(mapping, offline=options.check)
    except SettingsError as error:
        operator.complain(Message("operator-settings"), *error.problems)
        return FAILED if options.check else MISCONFIGURED
    logs.configure(settings.log_level, as_json=settings.log_format == "json")
    task: Coroutine[Any, Any, int]
    if options.check:
        task = check(settings, operator)
    elif options.rotate_keys:
        task = rotate_keys(settings, operator)
    else:
        task = serve(settings, operator)
    return asyncio.run(task)


if __name__ == "__main__":
    sys.exit(main())
