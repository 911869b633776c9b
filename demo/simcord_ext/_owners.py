"""What an owner settles by hand in Discord's own windows, and the days that pass in between."""

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


async def leap(env: Env, seconds: float) -> None:
    """Let time pass at once: what fell due on the way happens now, once, as after a machine's sleep.

    `Env.advance_time` stops at every timer between, which takes a tenth of a second for each virtual hour.
    """
    env.backend.advance_clock(max(0.0, seconds))
    await env.settle()


def install() -> None:
    for name in ("advance_clock", "edit_role", "add_member_role"):
        lookup(f"simcord.backend:Backend.{name}")
