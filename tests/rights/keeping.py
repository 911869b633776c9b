"""All that is kept, in the database and on Discord, before and after an act that must change nothing."""

import sqlite3
from dataclasses import replace
from typing import Any

import discord

from tests.world import World

EPHEMERAL = discord.MessageFlags(ephemeral=True).value
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
        messages = _lasting(backend, channel.id)
        if channel.recipient_ids and not messages:
            continue  # a private channel that was only opened
        name = f"{channel.name or ''} {channel.id}"
        # Without what Discord counts of messages that nobody else sees as well; as words, for a deep copy is dear.
        found[f"channel {name}"] = repr(replace(channel, last_message_id=None, message_count=0))
        found[f"messages {name}"] = [(each.id, each.content, each.components, each.reactions) for each in messages]
    for guild in backend.guilds.values():
        found[f"roles {guild.name}"] = {key: repr(role) for key, role in guild.roles.items()}
        found[f"members {guild.name}"] = {key: (member.nick, member.role_ids) for key, member in guild.members.items()}
    return found


def _lasting(backend: Any, channel_id: int) -> list[Any]:
    return [each for each in backend.messages.get(channel_id, {}).values() if not each.flags & EPHEMERAL]
