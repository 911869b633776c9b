"""Brings channels in line with what moderators asked for. Safe to repeat, at any step."""

from datetime import datetime
from typing import Any

import discord
from discord.utils import snowflake_time

from cogs.channels import closing, views
from cogs.channels.controls import Reopen
from cogs.channels.idling import empty, idle
from cogs.channels.places import (
    Channel,
    Place,
    as_options,
    closes,
    closing_of,
    find,
    given,
    is_archives,
    overwrites,
    require,
    value,
)
from cogs.channels.service import ChannelService, same
from cogs.frame import Confrere, LastWrite
from cogs.ui import Words, cards
from core.channels import ActKind, ActState, ChannelAct, Hold, Kind
from core.errors import Blocked, Missing, Refused

ARCHIVES_HOLD = 50
"""Channels that Discord lets one category hold."""
TOO_MANY_CHANNELS = 30013
REFUSED = 400


class ChannelEffects:
    def __init__(self, bot: Confrere, service: ChannelService) -> None:
        self.bot, self.service = bot, service

    async def setting(self, key: str) -> LastWrite | None:
        """Give one channel the name, topic or slow mode that was asked for last."""
        channel_id, kind = int(key.partition(":")[0]), ActKind(key.partition(":")[2])
        act = await self.service.wanted(channel_id, kind)
        if act is None:
            return None
        channel = await self._find(act.guild_id, channel_id)
        if channel is None:
            return self.service.forgotten(channel_id)
        if same(kind, value(channel, kind), act.after):
            return self.service.settled(act, value(channel, kind), asked=False)
        require(channel, "view_channel", "manage_threads" if isinstance(channel, discord.Thread) else "manage_channels")
        changed = await self._edit(channel, **_option(kind, act.after))
        return self.service.settled(act, value(changed, kind), asked=True)

    async def make(self, key: str) -> LastWrite | None:
        """Create one channel; once that was taken back, delete it, unless somebody wrote there."""
        found = await self.service.to_make(int(key))
        if found is None:
            return None
        act, others = found
        guild = self.bot.guild_at_hand(act.guild_id)
        if act.done_at:
            made = await self._find(act.guild_id, act.channel_id)
        else:
            made = await self._made(guild, act, others)
        if act.state is ActState.UNDONE:
            if made and await empty(made):
                require(made, "view_channel", "manage_channels")
                await made.delete()
        elif not act.done_at:
            beside = await self._find(act.guild_id, act.channel_id)
            made = made or await self._create(guild, act, beside)
            return self.service.made(act, made.id)
        return None

    async def hold(self, key: str) -> LastWrite | None:
        """Close one channel or open it, slow it, put it among the archives or back, as its hold wants it now."""
        hold = await self.service.hold(int(key))
        if hold is None:
            return None
        channel = await self._find(hold.guild_id, hold.channel_id)
        if channel is None:
            return self.service.forgotten(hold.channel_id)
        now = self.bot.clock.now()
        shut = closing.closed(hold, now, self.service.zone)
        if shut and hold.closing is None:
            return self.service.about_to_close(hold.channel_id, closing_of(self.bot, channel))
        if options := await self._changes(channel, hold, now, shut=shut):
            require(channel, *(closes(channel) if hold.closing else closes(channel)[:2]))
            channel = await self._edit(channel, **options)
        return self.service.brought(hold, now, await self._card(channel, hold, now))

    async def threads(self, key: str) -> None:
        """Put away the threads of a channel that have been idle since a moment."""
        channel_id, _, seconds = key.partition(":")
        for thread in await idle(self.bot.get_channel(int(channel_id)), float(seconds)):
            await thread.edit(archived=True)

    # One channel

    async def _find(self, guild_id: int, channel_id: int) -> Place | None:
        try:
            return await find(self.bot.guild_at_hand(guild_id), channel_id)
        except (Missing, Refused) as error:
            raise Blocked("blocked-forbidden") from error

    async def _edit(self, channel: Place, **options: Any) -> Place:
        """Raises `Blocked` for what Discord does not take as it is. A thread that slept is woken."""
        if isinstance(channel, discord.Thread) and channel.archived:
            options["archived"] = False
        try:
            return await channel.edit(**options) or channel
        except discord.HTTPException as error:
            if error.status == REFUSED:
                raise Blocked("blocked-channel-refused") from error
            raise

    async def _changes(self, channel: Place, hold: Hold, now: datetime, *, shut: bool) -> dict[str, Any]:
        options: dict[str, Any] = {}
        if hold.closing:
            current = overwrites(channel)
            left, wanted = hold.closing.before, hold.closing.put
            merged = closing.merge(current, *((left, wanted) if shut else (wanted, left)))
            if merged != current and isinstance(channel, discord.Thread):
                options["locked"] = bool(merged)
            elif merged != current:
                options["overwrites"] = as_options(merged)
        if (cool := hold.cooling) and closing.cooling(hold, now):
            if channel.slowmode_delay == cool.slow_before:
                options["slowmode_delay"] = max(cool.slow, cool.slow_before)
        elif cool and channel.slowmode_delay == max(cool.slow, cool.slow_before):
            options["slowmode_delay"] = cool.slow_before
        if options.get("slowmode_delay") == channel.slowmode_delay:
            del options["slowmode_delay"]
        if hold.parent_id is not None and not isinstance(channel, discord.Thread):
            options |= await self._moved(channel, hold)
        return options

    async def _moved(self, channel: Channel, hold: Hold) -> dict[str, Any]:
        """Among the archives, or back where it stood; nowhere where it is there, or was put elsewhere since."""
        archived = is_archives(self.bot, channel.category)
        if hold.archived:
            return {} if archived else {"category": await self._archives(channel.guild)}
        if not archived:
            return {}
        home = channel.guild.get_channel(hold.parent_id or 0)
        room = isinstance(home, discord.CategoryChannel) and len(home.channels) < ARCHIVES_HOLD
        return {"category": home if room else None}

    async def _archives(self, guild: discord.Guild) -> discord.CategoryChannel:
        """A category of archives with room for one more."""
        present = [each for each in await guild.fetch_channels() if isinstance(each, discord.CategoryChannel)]
        for category in present:
            if is_archives(self.bot, category) and len(category.channels) < ARCHIVES_HOLD:
                return category
        name = self.bot.translator.text(self.bot.settings.default_locale, "channel-archives")
        try:
            return await guild.create_category(name)
        except discord.HTTPException as error:
            raise _full(error) from error

    # What says that it cools down

    async def _card(self, channel: Place, hold: Hold, now: datetime) -> int | None:
        """The message that says so, where the bot may write; its id while it cools down."""
        cool = hold.cooling
        if cool is None or isinstance(channel, discord.ForumChannel):
            return None
        cooling = closing.cooling(hold, now)
        words = Words(self.bot.translator, self.bot.settings.default_locale)
        button = Reopen.make(words.translator, words.locale, hold.channel_id)
        view = views.cooling(words, cool, button) if cooling else views.cooled(words)
        granted, card_id = channel.permissions_for(channel.guild.me), cool.card_id
        if card_id is None and granted.read_message_history:
            sent = await cards.find(self.bot, channel, [str(button.custom_id)], cool.since)
            card_id = sent.id if sent else None
        if card_id:
            try:
                await channel.get_partial_message(card_id).edit(view=view)
            except discord.NotFound:
                return None
            return card_id
        in_thread = isinstance(channel, discord.Thread)
        sends = granted.send_messages_in_threads if in_thread else granted.send_messages
        return (await channel.send(view=view)).id if cooling and sends else None

    # New channels

    async def _made(self, guild: discord.Guild, act: ChannelAct, others: set[int]) -> Channel | None:
        """What was created just before a crash: it bears the name, and is younger than the wish."""
        for channel in await guild.fetch_channels():
            young = snowflake_time(channel.id) >= act.at - cards.SKEW and channel.id not in others
            if young and isinstance(channel, TYPES[Kind(act.before)]) and closing.same_name(channel.name, act.after):
                return channel
        return None

    async def _create(self, guild: discord.Guild, act: ChannelAct, beside: Place | None) -> Channel:
        """Beside the channel in which it was asked for, with what that allows and denies: what is private stays so."""
        near = beside.parent if isinstance(beside, discord.Thread) else beside
        options: dict[str, Any] = {}
        if near:
            hold = await self.service.hold(near.id)
            options = {"category": near.category, "overwrites": given(self.bot, near, hold.closing if hold else None)}
        try:
            match Kind(act.before):
                case Kind.TEXT:
                    return await guild.create_text_channel(act.after, **options)
                case Kind.FORUM:
                    return await guild.create_forum(act.after, **options)
                case Kind.VOICE:
                    return await guild.create_voice_channel(act.after, **options)
        except discord.HTTPException as error:
            raise _full(error) from error


TYPES: dict[Kind, type[Channel]] = {
    Kind.TEXT: discord.TextChannel,
    Kind.FORUM: discord.ForumChannel,
    Kind.VOICE: discord.VoiceChannel,
}


def _full(error: discord.HTTPException) -> Exception:
    """What to say where Discord creates no channel."""
    if error.code == TOO_MANY_CHANNELS:
        return Blocked("blocked-channels-full")
    return Blocked("blocked-channel-refused") if error.status == REFUSED else error


def _option(kind: ActKind, after: str) -> dict[str, Any]:
    if kind is ActKind.SLOW:
        return {"slowmode_delay": int(after)}
    return {"name": after} if kind is ActKind.NAME else {"topic": after}
