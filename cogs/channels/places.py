"""Channels as they are on Discord, and who may manage them."""

from collections.abc import Sequence
from dataclasses import replace

import discord

from cogs.channels.closing import THREAD, closing, same_name
from cogs.channels.service import Spot
from cogs.frame import Confrere
from cogs.ui import Exchange
from core.channels import ActKind, Closing, Overwrite, Overwrites
from core.errors import Blocked, Message, Missing, Refused
from core.i18n import Locale

Channel = discord.TextChannel | discord.ForumChannel | discord.VoiceChannel | discord.StageChannel
Place = Channel | discord.Thread
WRITING = discord.Permissions(
    send_messages=True,
    send_messages_in_threads=True,
    create_public_threads=True,
    create_private_threads=True,
    add_reactions=True,
)
TALKING = discord.Permissions(connect=True)
"""What is taken in a voice channel as well."""
CLOSES = ("view_channel", "manage_channels", "manage_roles")
TOPICAL = (discord.TextChannel, discord.ForumChannel, discord.StageChannel)
OLDER_NAMES = {"manage_roles": "manage-permissions"}
"""What Discord calls a right differently in a channel."""


async def find(guild: discord.Guild, channel_id: int) -> Place | None:
    """A channel or thread of a server, asked of Discord: what is at hand lags behind. None where it is gone.

    Raises `Refused` for what is no place where members write, and where the bot may not look.
    """
    try:
        channel = await guild.fetch_channel(channel_id)
    except (discord.NotFound, discord.InvalidData):
        return None
    except discord.Forbidden:
        raise Refused("error-channel-unseen", channel=f"<#{channel_id}>") from None
    if not isinstance(channel, Place):
        raise Refused("error-channel-kind")
    return channel


async def managed(exchange: Exchange, channel_id: int, *needs: str) -> Place:
    """A channel that whoever acts may manage on Discord, and in which the bot has these rights.

    Raises `Missing` or `Refused`, naming what lacks and where to give it.
    """
    channel = await find(exchange.guild, channel_id)
    if channel is None:
        raise Missing("error-channel-gone")
    allow(exchange, channel)
    lacking = without(channel, needs or ("view_channel", "manage_threads" if threaded(channel) else "manage_channels"))
    if lacking:
        raise Refused("error-channel-lacking", channel=channel.mention, permissions=lacking)
    return channel


def allow(exchange: Exchange, channel: Place | discord.CategoryChannel) -> None:
    """Raise `Refused` unless whoever acts may manage the channel on Discord themselves."""
    assert isinstance(exchange.user, discord.Member)
    granted = channel.permissions_for(exchange.user)
    manages = granted.manage_channels or (threaded(channel) and granted.manage_threads)
    if not (granted.view_channel and manages):
        raise Refused("error-channel-not-yours", channel=channel.mention)


def threaded(channel: object) -> bool:
    return isinstance(channel, discord.Thread)


def without(channel: Place, needs: Sequence[str]) -> tuple[Message, ...]:
    """Which of these rights the bot lacks there."""
    granted = channel.permissions_for(channel.guild.me)
    lacking = [name for name in needs if not getattr(granted, name)]
    if lacking and isinstance(channel, discord.VoiceChannel | discord.StageChannel) and not granted.connect:
        lacking = ["connect"]  # without it Discord grants nothing else there
    return tuple(Message(f"permission-{OLDER_NAMES.get(name, name.replace('_', '-'))}") for name in lacking)


def require(channel: Place, *needs: str) -> None:
    """The same for a job: raises `Blocked`."""
    if lacking := without(channel, needs):
        raise Blocked("blocked-permissions", channel=channel.mention, permissions=lacking)


def spare(exchange: Exchange, channel: Place) -> None:
    """Raise `Refused` where closing would silence a role that stands as high as the moderator who acts."""
    member = exchange.user
    if isinstance(channel, discord.Thread) or not isinstance(member, discord.Member):
        return
    moderators = moderators_of(exchange.bot, channel.guild)
    for target, overwrite in channel.overwrites.items():
        above = isinstance(target, discord.Role) and not target.is_default() and target >= member.top_role
        writes = overwrite.pair()[0].value & writing(channel)
        if above and writes and target.id not in moderators and member.id != channel.guild.owner_id:
            assert isinstance(target, discord.Role)
            raise Refused("error-channel-above", role=target.name)


def closes(channel: Place) -> tuple[str, ...]:
    """The rights that the bot needs to close a channel and to open it again."""
    return ("view_channel", "manage_threads") if threaded(channel) else CLOSES


def spot(bot: Confrere, channel: Place) -> Spot:
    """The channel as a service sees it."""
    parent_id = None if isinstance(channel, discord.Thread) else channel.category_id
    return Spot(channel.id, closing_of(bot, channel), int(value(channel, ActKind.SLOW)), parent_id)


def closing_of(bot: Confrere, channel: Place) -> Closing:
    """What closing a channel would change: only what the bot holds itself, for Discord refuses the rest."""
    current = overwrites(channel)
    if isinstance(channel, discord.Thread):
        return Closing(tuple(current.values()), (THREAD,))
    guild = channel.guild
    held = guild.me.guild_permissions.value
    needs = discord.Permissions(view_channel=True).value | writing(channel)
    return closing(current, writing(channel) & held, guild.id, bot.user_id, moderators_of(bot, guild), needs & held)


def writing(channel: Channel) -> int:
    vocal = isinstance(channel, discord.VoiceChannel | discord.StageChannel)
    return WRITING.value | TALKING.value if vocal else WRITING.value


def moderators_of(bot: Confrere, guild: discord.Guild) -> list[int]:
    role_id = bot.directory.bound(guild.id, "role:moderation")
    return [role_id] if role_id and guild.get_role(role_id) else []


def overwrites(channel: Place) -> Overwrites:
    """What a channel allows and denies now; of a thread, whether it is locked."""
    if isinstance(channel, discord.Thread):
        return {THREAD.id: THREAD} if channel.locked else {}
    found: Overwrites = {}
    for target, overwrite in channel.overwrites.items():
        role = isinstance(target, discord.Role) or (isinstance(target, discord.Object) and target.type is discord.Role)
        allow, deny = overwrite.pair()
        found[target.id] = Overwrite(target.id, role, allow.value, deny.value)
    return found


def as_options(found: Overwrites) -> dict[discord.Object, discord.PermissionOverwrite]:
    """The same as discord.py takes it."""
    return {
        discord.Object(one.id, type=discord.Role if one.role else discord.Member): (
            discord.PermissionOverwrite.from_pair(discord.Permissions(one.allow), discord.Permissions(one.deny))
        )
        for one in found.values()
    }


def given(
    bot: Confrere, channel: Channel, closed: Closing | None
) -> dict[discord.Role | discord.Object, discord.PermissionOverwrite]:
    """What a channel allows and denies when it is not closed, as far as the bot may give it to another one.

    In some of the bot's own only the bot writes: that is not passed on, or nobody could write in the new one.
    """
    gives = channel.guild.me.guild_permissions.value & ~discord.Permissions(manage_roles=True).value
    denies = gives & ~writing(channel) if bot.directory.purpose_of(channel.id) else gives
    found = {one.id: one for one in closed.before} if closed else overwrites(channel)
    less = {each: replace(one, allow=one.allow & gives, deny=one.deny & denies) for each, one in found.items()}
    within = as_options(less)
    # discord.py takes each target that is no Role for a member here.
    return {role: wish for target, wish in within.items() if (role := _target(channel.guild, target))}


def _target(guild: discord.Guild, target: discord.Object) -> discord.Role | discord.Object | None:
    return guild.get_role(target.id) if target.type is discord.Role else target


def value(channel: Place, kind: ActKind) -> str:
    """A setting as it is now."""
    if kind is ActKind.NAME:
        return channel.name
    if kind is ActKind.SLOW:
        return str(channel.slowmode_delay)
    return getattr(channel, "topic", None) or ""


def is_archives(bot: Confrere, category: discord.CategoryChannel | None) -> bool:
    """Whether a category is one that the bot puts channels away in, in whatever language it was named."""
    names = [bot.translator.text(locale, "channel-archives") for locale in Locale]
    return category is not None and any(same_name(category.name, name) for name in names)
