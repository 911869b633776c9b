"""All that is kept, in the database and on Discord, before and after an act that must change nothing."""

import sqlite3
from dataclasses import asdict
from typing import Any

import discord

from tests.world import World

EPHEMERAL = discord.MessageFlags(ephemeral=True).value
COUNTED = {"last_message_id": None, "message_count": None}
"""What Discord counts of messages that nobody else sees as well."""
Kept = dict[str, Any]


def kept(world: World) -> Kept:
    """Every row of every table, and of Discord every channel, thread, message, role and who wears it.

    Answers that one member alone sees are no part of it.
    """
    return _rows(world) | _discord(world)


def changes(before: Kept, after: Kept) -> str:
    """What is different, in words for who reads a failed test."""
    return "\n".join(
        f"{key}: {before.get(key)} → {after.get(key)}"
        for key in sorted({*before, *after})
        if before.get(key) != after.get(key)
    )


def _rows(world: World) -> Kept:
    path = world.bot.db.url.database
    assert path
    with sqlite3.connect(path) as connection:
        tables = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        tables.remove("sqlite_sequence")  # how many jobs there ever were
        return {f"table {name}": sorted(map(repr, connection.execute(f'SELECT * FROM "{name}"'))) for name in tables}


def _discord(world: World) -> Kept:
    backend, found = world.env.backend, Kept()
    for channel in backend.channels.values():
        if channel.recipient_ids and not _lasting(backend, channel.id):
            continue  # a private channel that was only opened
        found[f"channel {channel.name or channel.id}"] = asdict(channel) | COUNTED
        found[f"messages {channel.name or channel.id}"] = [
            (message.id, message.content, message.components, message.reactions)
            for message in _lasting(backend, channel.id)
        ]
    for guild in backend.guilds.values():
        found[f"guild {guild.name}"] = {key: list(role.items()) for key, role in _roles(guild)}
        found[f"members {guild.name}"] = {key: (member.nick, member.role_ids) for key, member in guild.members.items()}
    return found


def _roles(guild: Any) -> list[tuple[int, dict[str, Any]]]:
    return [(key, asdict(role)) for key, role in guild.roles.items()]


def _lasting(backend: Any, channel_id: int) -> list[Any]:
    return [each for each in backend.messages.get(channel_id, {}).values() if not each.flags & EPHEMERAL]
