"""What the commands about channels do: look at the channel, ask the service, and answer in a word."""

from datetime import timedelta

import discord

from cogs.channels.controls import PutAway, Reopen, Undo, bring, carry_out, words_of
from cogs.channels.idling import idle
from cogs.channels.places import Place, allow, closes, find, managed, spare, spot, value
from cogs.channels.service import HOLDING, MAKING, ChannelService
from cogs.channels.views import answer, threads
from cogs.ui import Exchange
from core.channels import ActKind, ChannelAct, Kind
from core.errors import Message, Missing, Refused

COOL_SLOW = 60
"""Seconds between two messages of one member, while a channel cools down."""
IDLE_DAYS = 30
NEEDS_COMMUNITY = "COMMUNITY"
OPENING = ("channel-done-unlock", "channel-done-restore", "channel-done-silence-over")


def here(exchange: Exchange, chosen: int | None) -> int:
    """The channel that was chosen, else the one in which the command was given."""
    found = chosen or exchange.interaction.channel_id
    if found is None:
        raise Missing("error-channel-gone")
    return found


async def set_(exchange: Exchange, channel_id: int, kind: ActKind, after: str, reason: str) -> None:
    """Give a channel a name, a topic or a slow mode."""
    channel = await managed(exchange, channel_id)
    if kind is ActKind.TOPIC and not isinstance(channel, discord.TextChannel | discord.ForumChannel):
        raise Refused("error-channel-no-topic")
    service = exchange.bot.service(ChannelService)
    asked = await service.change(exchange.actor, channel.id, kind, value(channel, kind), after, reason)
    message = await carry_out(exchange, asked, _done(kind, channel.mention, after))
    await tell(exchange, message, asked.act)


def _done(kind: ActKind, channel: str, after: str) -> Message:
    if kind is not ActKind.SLOW:
        return Message(f"channel-done-{kind}", {"channel": channel})
    if after == "0":
        return Message("channel-done-slow-over", {"channel": channel})
    return Message("channel-done-slow", {"channel": channel, "delay": Message(f"command-salon-ralentir.delai-{after}")})


async def create(exchange: Exchange, kind: Kind, name: str, reason: str) -> None:
    """Beside the channel in which it is asked for."""
    channel = await find(exchange.guild, here(exchange, None))
    near = channel.parent if isinstance(channel, discord.Thread) else channel
    if near is None:
        raise Missing("error-channel-gone")
    if near.category:
        allow(exchange, near.category)
    elif not (isinstance(exchange.user, discord.Member) and exchange.user.guild_permissions.manage_channels):
        raise Refused("error-channel-not-yours", channel=near.mention)
    if not exchange.guild.me.guild_permissions.manage_channels:
        lacking = (Message("permission-manage-channels"),)
        raise Refused("error-channel-lacking-server", permissions=lacking)
    if kind is Kind.FORUM and NEEDS_COMMUNITY not in exchange.guild.features:
        raise Refused("error-channel-community")
    service = exchange.bot.service(ChannelService)
    act = await service.create(exchange.actor, near.id, kind, name, reason)
    hindrance = await exchange.bot.jobs.run_now(MAKING, act.id)
    found = await service.to_make(act.id)
    made = found[0].channel_id if found else near.id
    await tell(exchange, hindrance or Message("channel-done-create", {"channel": f"<#{made}>"}), act)


async def lock(exchange: Exchange, channel_id: int, reason: str) -> None:
    channel = await closable(exchange, channel_id)
    act = await exchange.bot.service(ChannelService).lock(exchange.actor, spot(exchange.bot, channel), reason)
    await held(exchange, channel, "channel-done-lock", act)


async def unlock(exchange: Exchange, channel_id: int, reason: str) -> None:
    channel = await closable(exchange, channel_id)
    await exchange.bot.service(ChannelService).unlock(exchange.actor, spot(exchange.bot, channel), reason)
    await held(exchange, channel, "channel-done-unlock")


async def archive(exchange: Exchange, channel_id: int, reason: str) -> None:
    channel = await closable(exchange, channel_id, whole=True)
    if purpose := exchange.bot.directory.purpose_of(channel.id):
        raise Refused("error-channel-bound", channel=channel.mention, name=Message(purpose.replace(":", "-")))
    act = await exchange.bot.service(ChannelService).archive(exchange.actor, spot(exchange.bot, channel), reason)
    await held(exchange, channel, "channel-done-archive", act)


async def restore(exchange: Exchange, channel_id: int, reason: str) -> None:
    channel = await closable(exchange, channel_id, whole=True)
    await exchange.bot.service(ChannelService).restore(exchange.actor, spot(exchange.bot, channel), reason)
    await held(exchange, channel, "channel-done-restore")


async def silence(exchange: Exchange, channel_id: int, start: int | None, end: int | None, reason: str) -> None:
    """Quiet hours; without hours, none any more."""
    if (start is None) is not (end is None):
        raise Refused("error-channel-hours")
    channel = await closable(exchange, channel_id)
    hours = None if start is None or end is None else (start, end)
    service = exchange.bot.service(ChannelService)
    await service.silence(exchange.actor, spot(exchange.bot, channel), hours, reason)
    if hours is None:
        await held(exchange, channel, "channel-done-silence-over")
    else:
        zone = service.zone.key
        await held(exchange, channel, "channel-done-silence", start=hours[0], end=hours[1], zone=zone)


async def cool(exchange: Exchange, channel_id: int, minutes: int, reason: str, *, close: bool) -> None:
    channel = await closable(exchange, channel_id)
    service = exchange.bot.service(ChannelService)
    length = timedelta(minutes=minutes)
    until = await service.cool(exchange.actor, spot(exchange.bot, channel), length, COOL_SLOW, reason, close=close)
    hindrance = await exchange.bot.jobs.run_now(HOLDING, channel.id)
    found = await service.hold(channel.id)
    told = found and found.cooling and found.cooling.card_id
    key = "channel-done-cool" if told else "channel-done-cool-untold"
    message = hindrance or Message(key, {"channel": channel.mention, "until": f"<t:{int(until.timestamp())}:t>"})
    button = Reopen.make(exchange.bot.translator, exchange.locale, channel.id)
    await exchange.show(answer(words_of(exchange), message, button))


async def show_idle(exchange: Exchange, channel_id: int, days: int) -> None:
    """The threads that would be put away; nothing happens before that is confirmed."""
    channel = await managed(exchange, channel_id, "view_channel", "manage_threads")
    since = int((exchange.bot.clock.now() - timedelta(days=days)).timestamp())
    found = await idle(channel, since)
    if not found:
        await exchange.say("channel-threads-none", channel=channel.mention, days=days)
        return
    button = PutAway.make(exchange.bot.translator, exchange.locale, channel.id, since)
    await exchange.show(threads(words_of(exchange), channel.mention, days, found, button))


async def closable(exchange: Exchange, channel_id: int, *, whole: bool = False) -> Place:
    """A channel that may be closed and opened again by whoever acts, and by the bot; `whole`: no thread."""
    channel = await managed(exchange, channel_id)
    if whole and isinstance(channel, discord.Thread):
        raise Refused("error-channel-thread")
    spare(exchange, channel)
    return await managed(exchange, channel_id, *closes(channel))


async def held(exchange: Exchange, channel: Place, key: str, act: ChannelAct | None = None, **args: str | int) -> None:
    done = Message(key, {"channel": channel.mention, **args})
    await tell(exchange, await bring(exchange, channel, done, opens=key in OPENING), act)


async def tell(exchange: Exchange, message: Message, act: ChannelAct | None) -> None:
    """In a word, with the button that takes it back."""
    buttons = [Undo.make(exchange.bot.translator, exchange.locale, act.id)] if act else []
    await exchange.show(answer(words_of(exchange), message, *buttons))
