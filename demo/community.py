"""The fictitious community."""

from dataclasses import dataclass
from datetime import timedelta

import discord
from simcord import ChannelHandle, Env, GuildHandle, MemberActor

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


MODERATION = discord.Permissions(
    manage_guild=True, manage_channels=True, manage_threads=True, manage_messages=True, moderate_members=True
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
    Persona("camille", "Camille", "Interne en médecine générale, Lyon", "fr", 205, ("Soignant vérifié",)),
    Persona("karim", "Karim", "Généraliste installé, Roubaix", "fr", 25, ("Soignant vérifié",)),
    Persona("emma", "Emma", "Généraliste en Bretagne, lit en anglais", "en-GB", 235, ("Soignant vérifié",)),
    Persona("nadia", "Nadia", "Urgentiste, modère le serveur", "fr", 0, ("Soignant vérifié", "Modération")),
    Persona("olivier", "Olivier", "Gériatre, propriétaire du serveur", "fr", 100, ("Soignant vérifié", "Modération")),
    Persona("leo", "Léo", "Externe, tout juste arrivé", "fr", 310, ()),
)


@dataclass(frozen=True)
class Community:
    guild: GuildHandle
    actors: dict[str, MemberActor]
    threads: dict[str, ChannelHandle]


async def found(env: Env) -> Community:
    users = {persona.key: env.create_user(persona.name) for persona in PERSONAS}
    guild = env.create_guild("Les Confrères", owner=users["olivier"])
    (own,) = [role.id for role in guild._guild.roles.values() if role.managed]
    env.backend.edit_role(guild.id, own, {"permissions": PERMISSIONS.value})
    env.backend.edit_role(guild.id, guild.default_role.id, {"permissions": MEMBER.value})
    general = guild.create_text_channel("général")
    await env.settle()
    actors = {
        persona.key: MemberActor(env, guild, users["olivier"])
        if persona.key == "olivier"
        else guild.add_member(users[persona.key])
        for persona in PERSONAS
    }
    for persona in PERSONAS:
        ext.set_locale(actors[persona.key], persona.locale)
    await actors["olivier"].slash(general, "installer", appliquer=True)
    for persona in PERSONAS:
        for name in persona.roles:
            env.backend.add_member_role(guild.id, actors[persona.key].id, guild.roles[name].id)
    await ext.leap(env, 3600)
    await ext.member_post(
        actors["karim"], guild.channels["questions"], "Certificat de sport", "Qui le signe encore en 2026 ?"
    )
    for name, permissions in (("Modération", MODERATION),):
        env.backend.edit_role(guild.id, guild.roles[name].id, {"permissions": permissions.value})
    await env.settle()
    return Community(guild, actors, {})
