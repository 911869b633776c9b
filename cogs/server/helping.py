"""What somebody can do here and now: which commands, in which order. Reads the rights table and the command tree."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Any

import discord
from discord import app_commands

from cogs.frame import Confrere
from cogs.ui.tree import slug
from core.i18n import Locale, Translator
from core.rights import Audience

SECTIONS = ("thread", "here", "staff")
STAFF = (Audience.MODERATOR, Audience.MANAGER)


@dataclass(frozen=True, slots=True)
class Entry:
    """One command or menu, in the reader's language."""

    section: str
    name: str
    description: str


def entries(bot: Confrere, locale: Locale, audiences: Collection[Audience] | None) -> list[Entry]:
    """The commands that exist and that the reader may use; `audiences` is None in a private message."""
    found = []
    for command, is_menu in _commands(bot.tree):
        right = bot.right(command)
        if right is None or (not right.needs_no_server if audiences is None else right.audience not in audiences):
            continue
        section = "thread" if right.audience is Audience.AUTHOR else "staff" if right.audience in STAFF else "here"
        found.append(Entry(section, _name(bot.translator, locale, command, is_menu), _line(bot, locale, command)))
    return found


def _commands(tree: app_commands.CommandTree[Any]) -> Iterator[tuple[str, bool]]:
    """The qualified name of each command that can be called, and whether it is a menu."""
    for command in tree.walk_commands():
        if not isinstance(command, app_commands.Group):
            yield command.qualified_name, False
    for kind in (discord.AppCommandType.message, discord.AppCommandType.user):
        for menu in tree.get_commands(type=kind):
            yield menu.name, True


def _name(translator: Translator, locale: Locale, command: str, is_menu: bool) -> str:
    """`/question ask`, or `Mark as answer ▸`: as the member's client shows it."""
    if is_menu:
        return translator.text(locale, _key(command))
    words = command.split()
    keys = ("-".join(words[: count + 1]) for count in range(len(words)))
    return "/" + " ".join(translator.text(locale, _key(key)) for key in keys)


def _line(bot: Confrere, locale: Locale, command: str) -> str:
    key = f"{_key(command)}.description"
    return bot.translator.text(locale, key) if bot.translator.knows(locale, key) else ""


def _key(path: str) -> str:
    return f"command-{slug(path)}"
