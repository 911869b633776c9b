"""What moderators do to channels, as one line each for the tests."""

from typing import Any

import discord
import simcord
from simcord import ChannelHandle, MemberActor

import demo.simcord_ext as ext
from demo.reading import control
from tests.world import MEMBER, World, answer_to, said

WHY = "La discussion déborde."


async def act(world: World, name: str, channel: ChannelHandle, who: MemberActor | None = None, **options: Any) -> Any:
    """A moderator's command in a channel; the private message that answers it."""
    return answer_to(await (who or world.moderator).slash(channel, name, **({"motif": WHY} | options)))


async def undo(world: World, answer: Any, who: MemberActor | None = None) -> str:
    member = who or world.moderator
    return said(await member.click(answer, custom_id=control(answer, "channels:undo")))


def stored(world: World, channel: Any) -> Any:
    """The channel as Discord has it."""
    return world.env.backend.get_channel(channel.id)


def overwrites(world: World, channel: ChannelHandle) -> set[tuple[int, int, int]]:
    return {(one.target_id, int(one.allow), int(one.deny)) for one in stored(world, channel).overwrites}


def heated(world: World) -> ChannelHandle:
    """A channel in which the verified are allowed to write, one member is, and another is not."""
    found = world.guild.create_text_channel("débats")
    channel = stored(world, found)
    for target, kind, allow, deny in (
        (world.guild.id, 0, 0, discord.Permissions(send_messages=True)),
        (world.role("Soignant vérifié").id, 0, discord.Permissions(send_messages=True), 0),
        (world.emma.id, 1, discord.Permissions(send_messages=True, add_reactions=True), 0),
        (world.denis.id, 1, 0, discord.Permissions(send_messages=True)),
    ):
        allow_bits, deny_bits = (bits.value if isinstance(bits, discord.Permissions) else 0 for bits in (allow, deny))
        channel.overwrites.append(
            simcord.backend.models.Overwrite(
                target, simcord.enums.OverwriteType(kind), allow=allow_bits, deny=deny_bits
            )
        )
    world.env.backend.announce_channel_update(found.id)
    return found


def can(world: World, who: MemberActor, channel: ChannelHandle, permission: str = "send_messages") -> bool:
    found, member = world.cached.get_channel(channel.id), world.cached.get_member(who.id)
    assert isinstance(found, discord.abc.GuildChannel)
    assert member is not None
    return bool(getattr(found.permissions_for(member), permission))


def let_talk(world: World) -> None:
    """Let every member join voice channels, as on a new server: who may not manages none of them either."""
    ext.grant(world.guild, world.guild.default_role, MEMBER | discord.Permissions(connect=True, speak=True))
