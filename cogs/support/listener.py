"""Hears what is written to the bot in private by who is in a conversation, and who leaves; looks back for both."""

import asyncio
import logging
from collections.abc import Collection, Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from functools import partial

import discord
from discord.ext import commands

from cogs.frame import Confrere, Effect, Left
from cogs.frame.owed import Watch
from cogs.frame.turns import Turns
from cogs.support import relay_controls as controls
from cogs.support import relay_views as views
from cogs.support.relay_effects import UNREACHABLE, RelayEffects
from cogs.support.service import SupportService
from cogs.support.service.relaying import RELAY
from cogs.ui.exchange import locale_for
from core.errors import DomainError
from core.relays import Relayed

log = logging.getLogger(__name__)
SPOKEN = (discord.MessageType.default, discord.MessageType.reply)
WAITS = 30.0
"""Seconds that what is new waits at most for what was written before it, while the bot was away."""


class RelayListener(Watch):
    def __init__(self, bot: Confrere, service: SupportService, effects: RelayEffects) -> None:
        super().__init__(bot, "the conversations", "support")
        self.service, self.effects = service, effects
        self._turns = Turns()
        """One at a time in each private channel: what was written first is noted first."""

    async def hear(self, message: discord.Message) -> bool:
        """Take a private message of somebody in a conversation."""
        if message.guild is not None or not isinstance(message.channel, discord.DMChannel):
            return False
        with self._at_hand(message):
            await self._looked_back()
            return await self._heard(message)

    async def reread(self, message: discord.Message) -> bool:
        """Follow what its author made of a message. Discord tells of its own changes (a link's preview) as well."""
        if message.guild is None and message.edited_at is not None:
            with self._at_hand(message):
                await self._looked_back()
                await self._vigil.owed.carry_out(partial(self._changed, message.channel.id, {message.id}, gone=False))
        return False

    def once_caught_up(self, effect: Effect) -> Effect:
        """The same, after what was missed is heard: it may end the conversation for which that was written."""

        async def carried_out(key: str) -> Left | None:
            await self._looked_back()
            return await effect(key)

        return carried_out

    @commands.Cog.listener()
    async def on_raw_message_delete(self, payload: discord.RawMessageDeleteEvent) -> None:
        if payload.guild_id is None:
            await self._looked_back()
            await self.follow(self._changed, payload.channel_id, {payload.message_id}, gone=True)

    @commands.Cog.listener()
    async def on_raw_member_remove(self, payload: discord.RawMemberRemoveEvent) -> None:
        """Who leaves a server, of themselves or banned, asks for nobody there any more, and is there for nobody."""
        await self.follow(self.service.leave, payload.guild_id, payload.user.id)

    async def _looked_back(self) -> None:
        """Wait, for some time, until what was missed is heard: a message, and what becomes of it, in this order."""
        with suppress(TimeoutError):
            async with asyncio.timeout(WAITS):
                await self._vigil.caught_up.wait()

    async def _heard(self, message: discord.Message) -> bool:
        """What is not at hand was written some time ago, and may be another by now, or gone: it is read anew."""
        place = (message.channel.id, message.id)
        replies = message.type is discord.MessageType.reply and message.reference
        replies_to = message.reference.message_id if replies and message.reference else None
        empty = not message.content.strip()
        try:
            if message.type not in SPOKEN:
                return bool(await self.service.talks(message.author.id))
            async with self._turns.of(message.channel.id):
                heard = await self.service.hear(message.author.id, place, replies_to, empty=empty)
        except DomainError as error:
            log.warning("a private message waits: %s", error.message.key)
            self._vigil.owed.add(partial(self._heard, message))
            return True
        if heard is None:
            return False
        if empty:
            await self._say(message, views.said(self._words(message)("relay-only-text")))
        elif heard.barred:
            await self._say(message, views.said(self._words(message)("error-relay-suspended")))
        elif heard.job is None:
            words = self._words(message)
            buttons = controls.for_choice(words, heard.talks, message.id)
            await self._say(message, views.said(words("relay-which", count=len(heard.talks)), buttons))
        else:
            await self._pass_on(message, heard.job)
        return True

    async def _pass_on(self, message: discord.Message, job: str) -> None:
        self.effects.fresh.add(message.id)
        try:
            if await self.bot.jobs.run_now(RELAY, job):
                await self._say(message, views.said(self._words(message)("relay-not-yet")))
        finally:
            self.effects.fresh.discard(message.id)

    async def _changed(self, channel_id: int, message_ids: Collection[int], *, gone: bool) -> None:
        async with self._turns.of(channel_id):
            jobs = await self.service.changed(message_ids, gone=gone)
        for job in jobs:
            await self.bot.jobs.run_now(RELAY, job)

    @contextmanager
    def _at_hand(self, message: discord.Message) -> Iterator[None]:
        """From when it comes until it is passed on, it need not be read again. What it became comes before what it
        was, in whatever order these are noted: once that is followed, it is read again.
        """
        known = self.effects.at_hand.get(message.id)
        if known is None or _written_at(message) >= _written_at(known):
            self.effects.at_hand[message.id] = message
        try:
            yield
        finally:
            if self.effects.at_hand.get(message.id) is message:
                del self.effects.at_hand[message.id]

    async def _say(self, message: discord.Message, view: discord.ui.LayoutView) -> None:
        """Answer in the private channel; a member who closed it meanwhile is told nothing."""
        with suppress(discord.HTTPException):
            await message.channel.send(view=view, reference=message.to_reference(fail_if_not_exists=False))

    def _words(self, message: discord.Message) -> views.RelayWords:
        return views.RelayWords(self.bot.translator, locale_for(self.bot, message.author.id), self.bot.spell)

    # What was missed

    async def look_back(self, since: int | None) -> None:
        """Hear what was written while the bot was away.

        Private messages come to the first shard; who left is noticed by the process that serves their server, before
        anything is passed on to them.
        """
        under_way, heard = await self.service.under_way(), set[int]()
        left = {
            (request.guild_id, user_id)
            for request, participants in under_way
            for user_id, _ in participants
            if await self.effects.has_left(request.guild_id, user_id)
        }
        for guild_id, user_id in left:
            await self.service.leave(guild_id, user_id)
        if not since or 0 not in self.bot.settings.shard_ids:
            return
        for request, participants in under_way:
            for user_id, known in participants:
                if (request.guild_id, user_id) not in left:
                    await self._look_through(user_id, known, since, request.since, heard)

    async def _look_through(
        self, user_id: int, known: Collection[Relayed], since: int, begun: datetime, heard: set[int]
    ) -> None:
        """In one private channel: what is new is heard, what was edited or deleted is followed. What was `heard` of
        another conversation of theirs, in the same channel, is not new any more.

        What was written before this conversation began was for somebody else, or nobody: of that nothing is known any
        more, and it is not new. Nor is what was answered: it did not go, and its author knows.
        """
        new = max(since, discord.utils.time_snowflake(begun), *(each.message_id for each in known if each.opening))
        written = {each.message_id: each for each in known}
        after = min(since, *written) if written else since
        try:
            user = self.bot.get_user(user_id) or await self.bot.fetch_user(user_id)
            channel = user.dm_channel or await user.create_dm()
            history = channel.history(limit=None, after=discord.Object(after - 1), oldest_first=True)
            seen = {message.id: message async for message in history}
            answers = [each.reference for each in seen.values() if each.reference and each.author.id != user_id]
            heard |= {answer.message_id for answer in answers if answer.message_id}
            for message in seen.values():
                if message.author.id != user_id:
                    continue
                if message.id > new and message.id not in written and message.id not in heard:
                    heard.add(message.id)
                    await self._heard(message)
                elif message.edited_at and discord.utils.time_snowflake(message.edited_at) > since:
                    with self._at_hand(message):
                        await self._changed(channel.id, {message.id}, gone=False)
            written_here = (each for each in known if each.place[0] == channel.id)
            own = {each.message_id for each in written_here if each.copies or each.owed}
            await self._changed(channel.id, own - seen.keys(), gone=True)
        except UNREACHABLE:
            return  # one channel that is closed keeps no other waiting


def _written_at(message: discord.Message) -> float:
    """When its author last changed it; 0 where it is as they sent it."""
    return message.edited_at.timestamp() if message.edited_at else 0
