"""The rights table, applied to a Discord member."""

import asyncio

import discord

from cogs.frame import Confrere
from core.errors import Blocked, Message, Refused
from core.rights import Actor, Audience

PROMPT = 1.5
"""Seconds that may pass before an interaction is acknowledged; Discord waits three in all."""
PASS_ALL = frozenset({Audience.ANYONE, Audience.AUTHOR})


def audiences_of(bot: Confrere, member: discord.Member) -> frozenset[Audience]:
    """What a member is on this server, by bound role and by Discord's own permissions."""
    found = set(PASS_ALL)
    roles = {role.id for role in member.roles}
    for feature in bot.features:
        for spec in feature.blueprint.roles:
            if bot.directory.bound(member.guild.id, f"role:{spec.purpose}") in roles:
                found.add(spec.audience)
    permissions = member.guild_permissions
    if permissions.manage_guild:
        found.add(Audience.MANAGER)
    if permissions.administrator:
        found |= {Audience.MANAGER, Audience.MODERATOR}
    if Audience.MODERATOR in found:
        found.add(Audience.VERIFIED)
    return frozenset(found)


def actor_of(bot: Confrere, user: discord.User | discord.Member) -> Actor:
    """The member as services see one; outside a server, somebody who may see nothing of any."""
    if not isinstance(user, discord.Member):
        return Actor(guild_id=0, user_id=user.id, audiences=PASS_ALL)
    return Actor(user.guild.id, user.id, audiences_of(bot, user), lambda: visible(user.guild, user))


def visible(guild: discord.Guild, *readers: discord.Member | discord.Role) -> frozenset[int]:
    """The channels in which questions are asked, as far as all of `readers` may view them."""
    channels: list[discord.TextChannel | discord.ForumChannel] = [*guild.text_channels, *guild.forums]
    return frozenset(
        channel.id for channel in channels if all(channel.permissions_for(reader).view_channel for reader in readers)
    )


async def authorise(
    bot: Confrere, name: str, user: discord.User | discord.Member, guild_id: int | None = None
) -> discord.User | discord.Member:
    """As whom `user` uses the command or control `name`. Raises `Refused` unless the rights table lets them.

    In a private message, what is not for anyone is used as the member of the server `guild_id`; only there may this
    do I/O, for a second and a half at most.
    """
    right = bot.right(name)
    if right is None:
        raise Refused("error-command-changed")
    if not isinstance(user, discord.Member):
        if right.needs_no_server:
            return user
        if not right.in_dm or guild_id is None:
            raise Refused("error-guild-only")
        user = await _member_there(bot, guild_id, user.id)
    if right.audience not in audiences_of(bot, user):
        raise Refused(f"error-no-right-{right.audience}")
    return user


async def _member_there(bot: Confrere, guild_id: int, user_id: int) -> discord.Member:
    """The member of a server that a private message is about. Raises `Refused` where the user or the bot is gone."""
    guild = bot.get_guild(guild_id)
    async with asyncio.timeout(PROMPT):
        member = await member_of(guild, user_id) if guild else None
    if member is None:
        raise Refused("error-not-there")
    return member


async def member_of(guild: discord.Guild, user_id: int | None) -> discord.Member | None:
    """A member, asked of Discord where it has not told yet (as at start); None for who is not, or no longer."""
    if user_id is None:
        return None
    try:
        return guild.get_member(user_id) or await guild.fetch_member(user_id)
    except discord.NotFound:
        return None


def require(channel: discord.abc.GuildChannel | discord.Thread, *permissions: str) -> None:
    """Raise `Blocked`, naming what the bot lacks in `channel`, unless it has these of Discord's permissions."""
    granted = channel.permissions_for(channel.guild.me)
    lacking = tuple(
        Message(f"permission-{name.replace('_', '-')}") for name in permissions if not getattr(granted, name)
    )
    if lacking:
        raise Blocked("blocked-permissions", channel=channel.mention, permissions=lacking)
