"""The buttons that take an act back, reopen a channel before its time, and put idle threads away."""

import re
from datetime import timedelta

import discord

from cogs.channels.idling import empty, idle
from cogs.channels.places import Place, closes, is_archives, managed, overwrites, value
from cogs.channels.service import HOLDING, MAKING, SETTING, THREADS, Asked, ChannelService
from cogs.channels.views import answer
from cogs.ui import Control, Exchange, Interaction, Words
from core.channels import SETTINGS, ActKind, ChannelAct
from core.errors import Message, Missing, Refused

IDLE_AT_LEAST = timedelta(days=1)
NUMBER = re.compile(r"[0-9]{1,20}")


class Undo(Control, verb="channels:undo"):
    """It bears the act's id, and works for ten minutes."""

    emoji = "↩️"

    async def press(self, interaction: Interaction) -> None:
        exchange = await Exchange.begin_in_place(interaction)
        service = exchange.bot.service(ChannelService)
        act = await service.undoable(exchange.actor, self.number)
        if act.kind is ActKind.CREATE:
            message = await self._uncreate(exchange, service, act)
        elif act.kind in SETTINGS:
            channel = await managed(exchange, act.channel_id)
            asked = await service.undo_setting(exchange.actor, act.id, value(channel, act.kind))
            message = await carry_out(exchange, asked, Message("channel-put-back"))
        else:
            channel = await managed(exchange, act.channel_id)
            await managed(exchange, act.channel_id, *closes(channel))
            await self._untouched(exchange, service, channel, act)
            await service.undo_hold(exchange.actor, act.id)
            message = await bring(exchange, channel, Message("channel-put-back"), opens=True)
        await exchange.show(answer(words_of(exchange), message))

    async def _uncreate(self, exchange: Exchange, service: ChannelService, act: ChannelAct) -> Message:
        if act.done_at and not await empty(await managed(exchange, act.channel_id)):
            raise Refused("error-channel-written")
        await service.undo_creation(exchange.actor, act.id)
        return await exchange.bot.jobs.run_now(MAKING, act.id) or Message("channel-uncreated")

    async def _untouched(self, exchange: Exchange, service: ChannelService, channel: Place, act: ChannelAct) -> None:
        """Raise `Refused` where somebody changed by hand what the bot had closed, or was still to close."""
        hold, current = await service.hold(channel.id), overwrites(channel)
        if hold is None or hold.closing is None or isinstance(channel, discord.Thread):
            return
        moved = act.kind is ActKind.ARCHIVE and not is_archives(exchange.bot, channel.category)
        untouched = not moved and current == {one.id: one for one in hold.closing.put}
        waiting = channel.category_id == (hold.parent_id or channel.category_id) and current == {
            one.id: one for one in hold.closing.before
        }
        if not (untouched or waiting):
            raise Refused("error-channel-changed")


class Reopen(Control, verb="channels:reopen"):
    """Stands in the channel that cools down: it bears the channel's id."""

    async def press(self, interaction: Interaction) -> None:
        exchange = await Exchange.begin(interaction)
        channel = await managed(exchange, snowflake(self.key))
        await exchange.bot.service(ChannelService).reopen(exchange.actor, channel.id)
        hindrance = await exchange.bot.jobs.run_now(HOLDING, channel.id)
        await exchange.say(hindrance or "channel-reopened")


class PutAway(Control, verb="channels:threads"):
    """It bears the channel, and since when threads had to be idle as they were shown: their number can only shrink."""

    style = discord.ButtonStyle.primary

    async def press(self, interaction: Interaction) -> None:
        exchange = await Exchange.begin_in_place(interaction)
        if len(self.args) != 2:
            raise Missing("error-control-gone")
        channel_id, since = snowflake(self.args[0]), snowflake(self.args[1])
        if since > (exchange.bot.clock.now() - IDLE_AT_LEAST).timestamp():
            raise Missing("error-control-gone")
        channel = await managed(exchange, channel_id, "view_channel", "manage_threads")
        found = await idle(channel, since)
        if found:
            key = f"{channel_id}:{since}"
            await exchange.bot.service(ChannelService).put_away(exchange.actor, channel_id, key, len(found))
            if hindrance := await exchange.bot.jobs.run_now(THREADS, key):
                await exchange.show(answer(words_of(exchange), hindrance))
                return
        await exchange.show(answer(words_of(exchange), Message("channel-threads-away", {"count": len(found)})))


async def carry_out(exchange: Exchange, asked: Asked, done: Message) -> Message:
    """Give a channel the setting that was asked for, now or when Discord takes it; what to say."""
    if asked.due:
        return Message("channel-later", {"at": f"<t:{int(asked.due.timestamp())}:t>"})
    hindrance = await exchange.bot.jobs.run_now(SETTING, f"{asked.act.channel_id}:{asked.act.kind}")
    return hindrance or done


async def bring(exchange: Exchange, channel: Place, done: Message, *, opens: bool = False) -> Message:
    """Bring a channel in line with its hold; what to say, also where it `opens` and another reason keeps it closed."""
    hindrance = await exchange.bot.jobs.run_now(HOLDING, channel.id)
    if opens and not hindrance and await exchange.bot.service(ChannelService).still_closed(channel.id):
        return Message("channel-still-closed", {"channel": channel.mention})
    return hindrance or done


def snowflake(text: str) -> int:
    """A number in a custom_id. Raises `Missing` for what is none."""
    if not NUMBER.fullmatch(text):
        raise Missing("error-control-gone")
    return int(text)


def words_of(exchange: Exchange) -> Words:
    return Words(exchange.bot.translator, exchange.locale)


CONTROLS = (Undo, Reopen, PutAway)
