"""What the tests of the server share."""

from typing import Any

import discord
from simcord import ChannelHandle

from tests.world import World

ROLES = ("Modération", "Soignant vérifié", "Pair à l’écoute", "Mentor", "Membre associé")
MUTATING = ("POST", "PUT", "PATCH", "DELETE")


def mutations(world: World, since: int = 0) -> list[str]:
    """What the bot asked Discord to change, apart from its answers to interactions."""
    return [
        f"{request.method} {request.path}"
        for request in world.env.http_requests[since:]
        if request.method in MUTATING and not request.path.startswith(("/interactions/", "/webhooks/"))
    ]


async def setup(world: World, *, applied: bool = True) -> Any:
    return await world.owner.slash(world.start, "installer", **({"appliquer": True} if applied else {}))


def bound(world: World, purpose: str) -> int | None:
    return world.bot.directory.bound(world.guild.id, purpose)


def can(world: World, who: Any, channel: ChannelHandle, *permissions: str) -> list[bool]:
    """Whether a member has these permissions in a channel, as Discord computes them."""
    held = discord.Permissions(world.env.backend.compute_permissions(world.guild.id, who.id, channel.id))
    return [getattr(held, name) for name in permissions]


def once(world: World, *, tags: bool = True) -> None:
    """Everything that is declared stands on the server, once; `tags` where there is a forum."""
    roles = [role.name for role in world.guild._guild.roles.values()]
    every = [str(world.env.backend.channels[id_].name) for id_ in world.guild._guild.channel_ids]
    declared = ["accueil", "questions", "entraide", "journal", "moderation", "meteo-du-travail", "ecoute", "mentorat"]
    declared.append("echanges-associes")
    assert sorted(every) == sorted(["général", *declared])
    assert [roles.count(name) for name in ROLES] == [1] * 5
    for name in ("accueil", "meteo-du-travail", "ecoute", "mentorat", "echanges-associes"):
        assert [message.author.bot for message in world.channel(name).history()] == [True]
    there = world.env.backend.channels[world.channel("questions").id].available_tags
    assert len({tag["name"] for tag in there}) == len(there) == (20 if tags else 0)
