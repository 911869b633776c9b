"""Posts in the journal what was done: once, whatever fails, and all of a minute in one message."""

from collections.abc import Sequence
from datetime import datetime

import discord

from cogs.moderation import views
from cogs.moderation.showing import Showing
from cogs.ui import cards
from cogs.ui.layout import panel, text_of, whole_lines
from core.reports import JOURNAL

AMONG_LATEST = 20
"""How many of the channel's latest messages are searched for one that was sent just before a crash."""
DELETED_AT_ONCE = 10
"""Messages past the audit's own retention that go with each new one: more than come."""


class Journal(Showing):
    async def post(self, key: str) -> None:
        """Bring one server's journal in line with its audit."""
        guild_id, sent = int(key), False
        while acts := await self.service.unposted(guild_id):
            if self.bot.directory.given_up(guild_id, JOURNAL):  # nor is it made up for, should they want one again
                await self.service.posted(guild_id, acts[-1])
                continue
            channel = cards.writable(self.bot, guild_id, JOURNAL)
            lines = [views.act_line(self._words(), act) for act in acts]
            shown = await self._standing(channel, lines, acts[0].at)
            if not shown:
                text = whole_lines(lines)
                await channel.send(view=panel(discord.ui.TextDisplay(text)))
                shown, sent = _count(text), True
            await self.service.posted(guild_id, acts[shown - 1])
        if sent:
            await self._forget(channel)

    # Within

    async def _standing(self, channel: discord.TextChannel, lines: Sequence[str], since: datetime) -> int:
        """How many of the first of these lines a message shows already, sent just before a crash; more may be due now.

        Nothing but the text tells one from another: a number would tell that there are acts in between.
        """
        async for message in channel.history(limit=AMONG_LATEST, after=since - cards.SKEW, oldest_first=False):
            text = text_of(message) if message.author.id == self.bot.user_id else ""
            if text and text.splitlines() == lines[: _count(text)]:
                return _count(text)
        return 0

    async def _forget(self, channel: discord.TextChannel) -> None:
        """Delete what the audit itself keeps no longer, a few at a time."""
        before = self.bot.clock.now() - self.bot.settings.audit_retention
        if channel.created_at < before:
            async for message in channel.history(limit=DELETED_AT_ONCE, before=before, oldest_first=True):
                if message.author.id == self.bot.user_id:
                    await message.delete()


def _count(text: str) -> int:
    return text.count("\n") + 1
