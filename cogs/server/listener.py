"""Private messages outside a conversation: answered, never with silence."""

import logging
from datetime import datetime, timedelta

import discord

from cogs.frame import Confrere
from cogs.server import views
from cogs.ui.exchange import locale_for

log = logging.getLogger(__name__)
QUIET = timedelta(minutes=1)
"""A member who writes several messages in a row has one answer."""


class PrivateMessages:
    def __init__(self, bot: Confrere) -> None:
        self.bot = bot
        self._answered: dict[int, datetime] = {}

    async def hear(self, message: discord.Message) -> bool:
        """Take every private message that comes this far, and answer it."""
        if message.guild is not None:
            return False
        if self._due(message.author.id):
            await self._answer(message)
        return True

    async def _answer(self, message: discord.Message) -> None:
        locale = locale_for(self.bot, message.author.id)
        buttons = [make(self.bot.translator, locale) for feature in self.bot.features for make in feature.dm_controls]
        try:
            await message.channel.send(view=views.private(views.Words(self.bot.translator, locale), buttons))
        except discord.HTTPException as error:  # they closed their private messages meanwhile, or Discord is away
            self._answered.pop(message.author.id, None)
            log.warning("a private message stayed without an answer: %s %s", error.status, error.code)

    def _due(self, user_id: int) -> bool:
        """Whether the member has had no answer for a while; forgets those who had theirs long ago."""
        now = self.bot.clock.now()
        self._answered = {user: at for user, at in self._answered.items() if now - at < QUIET}
        due = user_id not in self._answered
        self._answered.setdefault(user_id, now)
        return due
