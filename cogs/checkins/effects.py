"""Sends reminders, and shows the community's figure. Safe to repeat, at any step."""

from datetime import timedelta

import discord

from cogs.checkins import views
from cogs.checkins.blueprint import CHANNEL
from cogs.checkins.controls import About, Log, ShowSettings, level_row
from cogs.checkins.service import CheckinService
from cogs.checkins.service.recalling import Sending
from cogs.frame import Confrere, Left
from cogs.ui import Words
from cogs.ui.exchange import locale_for
from cogs.ui.layout import ids_of, row
from cogs.ui.private import tell
from cogs.ui.rights import audiences_of, member_of, require
from core.checkins import LEVELS, Stopped
from core.errors import Blocked
from core.rights import Audience

LOOKED_AT = 10
"""How many of the last messages are searched for one that was sent just before a crash."""
RECENT = timedelta(days=3)
"""How long a reminder that was begun is tried again for."""


class CheckinEffects:
    def __init__(self, bot: Confrere, service: CheckinService) -> None:
        self.bot, self.service = bot, service

    async def remind(self, handle: str) -> Left | None:
        """Send one reminder, at its turn."""
        if later := self.bot.openings.slot(handle, self.bot.clock.now()):
            return later
        sending = await self.service.begin_reminder(handle)
        if sending is None:
            return None
        guild = self.bot.guild_at_hand(sending.guild_id)
        member = await member_of(guild, sending.user_id)
        if member is None or Audience.VERIFIED not in audiences_of(self.bot, member):
            return self.service.reminder_stopped(handle, None)
        if sending.again and await self._arrived(member, sending):
            return self.service.reminder_sent(sending)
        translator, locale = self.bot.translator, locale_for(self.bot, member.id)
        settings = row(ShowSettings.make(translator, locale, guild.id))
        rows = [level_row(translator, locale, guild.id), settings]
        view = views.reminder(Words(translator, locale), guild.name, sending.last, rows)
        if await tell(self.bot, member.id, view):
            return self.service.reminder_sent(sending)
        return self.service.reminder_stopped(handle, Stopped.CLOSED)

    async def count(self, _key: str) -> None:
        await self.service.count_all()

    async def figure(self, key: str) -> None:
        """Bring the message with a server's figure in line; there is none until a first figure."""
        guild_id = int(key)
        figures, message_id = await self.service.figures(guild_id)
        if message_id is None and all(each.share is None for each in figures):
            return
        words = Words(self.bot.translator, self.bot.settings.default_locale)
        view = views.figure(words, figures, About.make(words.translator, words.locale))
        channel = self._channel(guild_id)
        message_id = message_id or await self._shown(channel)
        if message_id:
            try:
                await channel.get_partial_message(message_id).edit(view=view)
            except discord.NotFound:
                message_id = None
        if message_id is None:
            message_id = (await channel.send(view=view)).id
        await self.service.figure_placed(guild_id, figures[0].window, message_id)

    # Within

    def _channel(self, guild_id: int) -> discord.TextChannel:
        guild = self.bot.guild_at_hand(guild_id)
        channel = guild.get_channel(self.bot.directory.bound(guild_id, f"channel:{CHANNEL}") or 0)
        if not isinstance(channel, discord.TextChannel):
            raise Blocked("blocked-channel-gone")
        require(channel, "view_channel", "send_messages", "read_message_history")
        return channel

    async def _shown(self, channel: discord.TextChannel) -> int | None:
        async for message in channel.history(limit=LOOKED_AT):
            if About.verb in ids_of(message) and message.author.id == self.bot.user_id:
                return message.id
        return None

    async def _arrived(self, member: discord.Member, sending: Sending) -> bool:
        """Whether a reminder that was begun is there: the bot may have ended before it could note so."""
        sent = f"{Log.verb}:{LEVELS[0]}:{sending.guild_id}"
        since = self.bot.clock.now() - RECENT
        channel = member.dm_channel or await member.create_dm()
        async for message in channel.history(limit=LOOKED_AT):
            if message.author.id == self.bot.user_id and message.created_at >= since and sent in ids_of(message):
                return True
        return False
