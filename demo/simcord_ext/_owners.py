"""What an owner settles by hand in Discord's own windows, and what closing Discord takes away."""

from typing import Any
from weakref import WeakKeyDictionary

import discord
from simcord import Env, GuildHandle, MemberActor, RoleHandle
from simcord.backend import Backend, serializers
from simcord.backend.errors import BackendError
from simcord.backend.models import Guild
from simcord.enums import ChannelType
from simcord.http.router import RequestContext

from demo.simcord_ext._patching import Handler, lookup, override, replace

_without_community: WeakKeyDictionary[Backend, set[int]] = WeakKeyDictionary()


def community(guild: GuildHandle, *, on: bool) -> None:
    """Turn a server's Community features on, as they are at first, or off: no forum can be created then.

    Discord documents neither that refusal nor its code: 50024 is what its clients are said to be answered.
    """
    backend = guild._env.backend
    without = _without_community.setdefault(backend, set())
    (without.discard if on else without.add)(guild.id)
    backend.emit("GUILD_UPDATE", serializers.guild_create_payload(backend, guild._guild))


def _features(original: Any) -> Any:
    def guild_create_payload(backend: Backend, guild: Guild) -> Any:
        payload = original(backend, guild)
        on = guild.id not in _without_community.get(backend, ())
        return {**payload, "features": ["COMMUNITY"] if on else []}

    return guild_create_payload


def _no_forum_without(original: Handler) -> Handler:
    def create_guild_channel(ctx: RequestContext) -> Any:
        forum = (ctx.body() or {}).get("type") == ChannelType.FORUM
        if forum and ctx.int_arg("guild_id") in _without_community.get(ctx.backend, ()):
            raise BackendError(400, 50024, "Cannot execute action on this channel type")
        return original(ctx)

    return create_guild_channel


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
    replace("simcord.backend.serializers:guild_create_payload", _features)
    override("POST", "/guilds/{guild_id}/channels", _no_forum_without)
