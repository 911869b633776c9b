"""The fictitious community."""

from dataclasses import dataclass
from datetime import timedelta

import discord
from simcord import Env, GuildHandle, MemberActor

import demo.simcord_ext as ext
from cogs.frame.client import PERMISSIONS

HISTORY = timedelta(days=3)
MEMBER = discord.Permissions(
    view_channel=True,
    send_messages=True,
    send_messages_in_threads=True,
    create_public_threads=True,
    read_message_history=True,
    add_reactions=True,
    attach_files=True,
    use_application_commands=True,
)


@dataclass(frozen=True)
class Persona:
    key: str
    name: str
    role: str
    locale: str
    hue: int
    roles: tuple[str, ...]


PERSONAS = (
    Persona("camille", "Camille", "Interne en médecine générale, Lyon", "fr", 200, ("Soignant vérifié",)),
    Persona("denis", "Denis", "Médecin généraliste, Limoges", "fr", 120, ("Soignant vérifié",)),
    Persona("emma", "Emma", "Psychiatre, lit l’anglais", "en-US", 300, ("Soignant vérifié",)),
    Persona("marc", "Marc", "Modérateur", "fr", 30, ("Modération",)),
    Persona("olivia", "Olivia", "Propriétaire du serveur", "fr", 260, ()),
    Persona("noe", "Noé", "Vient d’arriver", "fr", 0, ()),
)


@dataclass(frozen=True)
class Community:
    guild: GuildHandle
    actors: dict[str, MemberActor]


async def found(env: Env) -> Community:
    users = {persona.key: env.create_user(persona.name) for persona in PERSONAS}
    guild = env.create_guild("Les Confrères", owner=users["olivia"])
    (own,) = [role.id for role in guild._guild.roles.values() if role.managed]
    env.backend.edit_role(guild.id, own, {"permissions": PERMISSIONS.value})
    env.backend.edit_role(guild.id, guild.default_role.id, {"permissions": MEMBER.value})
    general = guild.create_text_channel("général")
    await env.settle()
    actors = {
        persona.key: MemberActor(env, guild, users["olivia"])
        if persona.key == "olivia"
        else guild.add_member(users[persona.key])
        for persona in PERSONAS
    }
    for persona in PERSONAS:
        ext.set_locale(actors[persona.key], persona.locale)
    await actors["olivia"].slash(general, "installer", appliquer=True)
    for persona in PERSONAS:
        for name in persona.roles:
            env.backend.add_member_role(guild.id, actors[persona.key].id, guild.roles[name].id)
    await env.advance_time(3600)
    await ext.member_post(
        actors["denis"], guild.channels["questions"], "Certificat de sport", "Qui le signe encore en 2026 ?"
    )
    return Community(guild, actors)
