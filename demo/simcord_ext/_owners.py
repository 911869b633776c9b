"""What an owner settles by hand in Discord's own windows, and what closing Discord takes away."""

import discord
from simcord import Env, GuildHandle, MemberActor, RoleHandle

from demo.simcord_ext._patching import lookup


def invite(guild: GuildHandle, permissions: discord.Permissions) -> None:
    """Leave the bot the permissions of its invitation: simcord invites it with nearly every one."""
    (own,) = [role for role in guild.roles.values() if role._role.managed]
    grant(guild, own, permissions)


def grant(guild: GuildHandle, role: RoleHandle | discord.Role, permissions: discord.Permissions) -> None:
    """Let a role do exactly this on the whole server."""
    guild._env.backend.edit_role(guild.id, role.id, {"permissions": permissions.value})


async def give(member: MemberActor, *roles: RoleHandle) -> None:
    """Add roles to a member, and wait until the bot has settled."""
    for role in roles:
        member._env.backend.add_member_role(member.guild.id, member.id, role.id)
    await member._env.settle()


def reopen_clients(env: Env) -> None:
    """Take away what was shown to one member alone: it is gone once Discord was closed, and was never stored."""
    for messages in env.backend.messages.values():
        for message in [message for message in messages.values() if message.is_ephemeral]:
            del messages[message.id]


def install() -> None:
    lookup("simcord.backend.models:Message.is_ephemeral")
    for name in ("edit_role", "add_member_role"):
        lookup(f"simcord.backend:Backend.{name}")
