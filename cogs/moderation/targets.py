"""Whom a sanction of an account is about, and whether whoever acts, and the bot, may: asked before it is decided."""

import re
from dataclasses import replace

import discord

from cogs.frame import Confrere
from cogs.moderation.service import ModerationService, Subject, Target
from cogs.ui import Exchange
from cogs.ui.rights import member_of
from core.errors import Message, Missing, Refused
from core.reports import message_id_of
from core.sanctions import SanctionKind
from core.text import neutral

CHANNEL = re.compile(r"/channels/\d+/(\d{15,20})/")


async def pointed_at(exchange: Exchange, reference: str) -> Target | Subject:
    """The message that a link leads to, or one of this channel by its id: under a pen, or under an account.

    Raises `Missing` for what is neither, and for what whoever asks may not see.
    """
    message_id = message_id_of(reference)
    if message_id is None:
        raise Missing("error-no-message")
    found = await exchange.bot.service(ModerationService).author(exchange.actor, message_id)
    if isinstance(found, Target):
        return found
    link = CHANNEL.search(reference)
    channel_id = int(link[1]) if link else exchange.interaction.channel_id or 0
    author_id = found or await _author(exchange, channel_id, message_id)
    return Subject(author_id, channel_id, message_id)


async def _author(exchange: Exchange, channel_id: int, message_id: int) -> int:
    """Who wrote a message that whoever asks may read."""
    assert isinstance(exchange.user, discord.Member)
    channel = exchange.guild.get_channel_or_thread(channel_id)
    readable = isinstance(channel, discord.abc.Messageable) and channel.permissions_for(exchange.user).view_channel
    if not readable or not isinstance(channel, discord.abc.Messageable):
        raise Missing("error-no-message")
    try:
        message = await channel.fetch_message(message_id)
    except (discord.NotFound, discord.Forbidden):
        raise Missing("error-no-message") from None
    if message.author.id == exchange.bot.user_id:
        raise Missing("error-not-under-pen")
    return message.author.id


async def allowed(exchange: Exchange, subject: Subject, kind: SanctionKind = SanctionKind.WARN) -> Subject:
    """The subject of a sanction of this kind, with the roles that an exclusion takes.

    Raises `Refused`, saying why: for who is not there, for who stands as high as whoever acts, and for what these, or
    the bot, may not do on Discord.
    """
    actor, guild = exchange.user, exchange.guild
    assert isinstance(actor, discord.Member)
    if subject.member_id == actor.id:
        raise Refused("error-measure-self")
    member = await member_of(guild, subject.member_id)
    if member is None:
        raise Refused("error-measure-left")
    if member.bot:
        raise Refused("error-measure-bot")
    if member.id == guild.owner_id or (actor.id != guild.owner_id and member.top_role >= actor.top_role):
        raise Refused("error-measure-above")
    if kind is SanctionKind.WARN:
        return subject
    if not actor.guild_permissions.moderate_members:
        raise Refused("error-measure-not-yours", permissions=_named("moderate_members"))
    if member.guild_permissions.administrator:
        raise Refused("error-measure-administrator")
    needs = ["moderate_members", *(["manage_roles"] if kind is SanctionKind.EXCLUDE else [])]
    if lacking := [name for name in needs if not getattr(guild.me.guild_permissions, name)]:
        raise Refused("error-measure-lacking", permissions=_named(*lacking))
    if member.top_role >= guild.me.top_role:
        raise Refused("error-measure-bot-below", role=neutral(member.top_role.name))
    return replace(subject, roles=known_roles(exchange.bot, member))


def known_roles(bot: Confrere, member: discord.Member) -> tuple[int, ...]:
    """The roles of a member's that open what the bot runs."""
    specs = (spec for feature in bot.features for spec in feature.blueprint.roles)
    bound = {bot.directory.bound(member.guild.id, f"role:{spec.purpose}") for spec in specs}
    return tuple(role.id for role in member.roles if role.id in bound)


def _named(*names: str) -> tuple[Message, ...]:
    return tuple(Message(f"permission-{name.replace('_', '-')}") for name in names)
