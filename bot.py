"""Confrère: composition root and command line."""

import argparse
import asyncio
import logging
import os
import signal
import sys
from collections.abc import Coroutine, Mapping
from pathlib import Path
from typing import Any

import aiohttp
import discord
from dotenv import dotenv_values

from cogs import EXTENSIONS
from cogs.frame import Confrere
from cogs.frame.client import PERMISSIONS, WrongKey
from cogs.ui import Tree
from core import logs
from core.catalogue import Catalogue, CatalogueError
from core.errors import Argument, DomainError, Message
from core.i18n import Locale, Translator
from core.settings import Settings, SettingsError
from core.vault import KeyMissing, Vault, new_key
from db import migrate
from db.engine import Database
from db.rotate import rotate

log = logging.getLogger("confrere")
CONFIG = "config.env"
OK, FAILED, MISCONFIGURED = 0, 1, 2


def create_bot(settings: Settings) -> Confrere:
    """A bot ready for `bot.run`, tests or the demonstration. Reads no environment, does no I/O, starts no task.

    Raises `ValueError` for settings without a secret key.
    """
    return Confrere(settings, EXTENSIONS, Tree)


class Operator:
    """Speaks to whoever runs the bot, in the language of `DEFAULT_LOCALE`."""

    def __init__(self, locale: Locale) -> None:
        self.locale, self.translator = locale, Translator()

    def say(self, key: str | Message, **args: Argument) -> None:
        message = key if isinstance(key, Message) else Message(key, args)
        print(self.translator.say(self.locale, message), flush=True)

    def complain(self, *messages: Message) -> None:
        for message in messages:
            print(self.translator.say(self.locale, message), file=sys.stderr, flush=True)


async def serve(settings: Settings, operator: Operator) -> int:
    """Run until SIGTERM or SIGINT; the process's exit code."""
    bot = create_bot(settings)

    async def invite() -> None:
        assert bot.application_id is not None
        link = discord.utils.oauth_url(bot.application_id, permissions=PERMISSIONS)
        operator.say("operator-ready", servers=len(bot.guilds), link=link)

    bot.add_listener(invite, "on_ready")
    loop = asyncio.get_running_loop()
    closing: list[asyncio.Task[None]] = []
    for name in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(name, lambda: closing.append(loop.create_task(bot.close())))
    try:
        await bot.start(settings.discord_token)
    except Exception as error:  # told in full to whoever runs the bot, never as a traceback
        problem = diagnose(error)
        if problem is None:
            log.exception("the bot stopped")
            operator.complain(Message("operator-crashed"))
            return FAILED
        operator.complain(problem)
        return FAILED if problem.key in PASSING else MISCONFIGURED
    finally:
        await (closing[0] if closing else bot.close())
    # Without a signal, Discord ended the connection for good: whoever supervises the process starts it anew.
    return OK if closing else FAILED


PASSING = ("operator-discord-away", "error-storage-busy", "error-storage-full")


def diagnose(error: BaseException) -> Message | None:
    """What keeps the bot from running, and the remedy; None for what nobody expected."""
    if isinstance(error, DomainError):
        return error.message
    if isinstance(error, CatalogueError | migrate.UnknownRevision):
        return Message(
            "operator-old-code" if isinstance(error, migrate.UnknownRevision) else "operator-catalogue",
            {"problems": str(error)},
        )
    known: Mapping[type[BaseException], str] = {
        discord.LoginFailure: "operator-bad-token",
        discord.PrivilegedIntentsRequired: "operator-intents",
        WrongKey: "operator-wrong-key",
        KeyMissing: "operator-wrong-key",
        aiohttp.ClientError: "operator-discord-away",
        discord.DiscordServerError: "operator-discord-away",
        discord.GatewayNotFound: "operator-discord-away",
    }
    return next((Message(key) for kind, key in known.items() if isinstance(error, kind)), None)


async def check(settings: Settings, operator: Operator) -> int:
    """Look at settings, database, catalogue and texts without Discord, writing nothing."""
    problems = [
        Message(f"operator-no-{name}")
        for name, value in (("token", settings.discord_token), ("key", settings.secret_keys))
        if not value
    ]
    operator.complain(*problems)
    try:
        catalogue = Catalogue.load()
        operator.say("operator-catalogue-fine", sheets=len(catalogue.sheets))
        revision = await migrate.current(Database(settings.database_url).url)
    except Exception as error:  # whatever it is, it is what the check was asked to find
        operator.complain(diagnose(error) or Message("operator-database", {"error": type(error).__name__}))
        return FAILED
    state = "fine" if revision == migrate.head() else "new" if revision is None else "older"
    operator.say(f"operator-database-{state}", revision=revision or "")
    lacking = operator.translator.lacking()
    for key in lacking:
        operator.complain(Message("operator-text", {"text": key}))
    return FAILED if lacking else OK


async def rotate_keys(settings: Settings, operator: Operator) -> int:
    """Bring every seal under the first key; the bot must be stopped."""
    db = Database(settings.database_url)
    try:
        await migrate.upgrade(db.url)
        renewed = await rotate(db, Vault(settings.secret_keys))
    except Exception as error:  # as in `serve`
        operator.complain(diagnose(error) or Message("operator-database", {"error": type(error).__name__}))
        return FAILED
    finally:
        await db.close()
    operator.say("operator-rotated", seals=renewed)
    return OK


def demonstrate(operator: Operator, port: int, keep: Path | None, browser: bool) -> int:
    """Run the bot on a simulated Discord, with a page, until SIGTERM or SIGINT; the process's exit code."""
    logs.configure("WARNING", as_json=False)
    # What discord.py warns about here (no voice, no intents in a client that simcord makes at import) helps nobody.
    logging.getLogger("discord").setLevel(logging.ERROR)
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


def main(argv: list[str] | None = None) -> int:
    """Run the command line; the process's exit code."""
    mapping = {**{name: value or "" for name, value in dotenv_values(CONFIG).items()}, **os.environ}
    operator = Operator(Locale.of(mapping.get("DEFAULT_LOCALE")) or Locale.FR)
    options = arguments(sys.argv[1:] if argv is None else argv, operator.translator, operator.locale)
    if options.new_key:
        print(new_key())
        return OK
    if options.demo:
        return demonstrate(operator, options.port, options.keep, not options.no_browser)
    try:
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
