"""Carries out what the guard decided: what must go goes, its author is told. Safe to repeat, at any step.

What the bot wrote already is recognised by an id in its buttons' custom_ids, and never written twice.
"""

from contextlib import suppress

import discord

from cogs.frame import Confrere, LastWrite, Restated
from cogs.guarding import views
from cogs.guarding.controls import Open, Review, Withdraw, offer
from cogs.guarding.service import LINE_STANDS, GuardService, Held
from cogs.ui import Control, Words
from cogs.ui.exchange import locale_for
from cogs.ui.layout import ids_of
from cogs.ui.rights import member_of, require
from core.blueprint import WELCOME
from core.errors import Blocked
from core.guarding import without_the_certain
from core.text import shorten

LOOKED_AT = 100
"""How many of a channel's latest messages are searched for one that was sent just before a crash."""
TITLE_LIMIT = 100
Place = discord.TextChannel | discord.Thread


class GuardEffects:
    def __init__(self, bot: Confrere, service: GuardService) -> None:
        self.bot, self.service = bot, service

    async def remove(self, key: str) -> LastWrite | None:
        """Take a message away; its author is told once it is gone, or at once where the bot is not let."""
        channel_id, message_id = map(int, key.split(":"))
        try:
            with suppress(discord.NotFound):  # somebody was quicker
                await self._take_away(channel_id, message_id)
        except (Blocked, discord.Forbidden):
            await self.service.told(message_id)
            raise
        return self.service.telling(message_id)

    async def tell(self, key: str) -> LastWrite | None:
        """Give the author the masked version: in private, or else behind a line where they will look."""
        held = await self.service.held(key)
        if held is None:
            return None
        guild = self.bot.guild_at_hand(held.guild_id)
        where = await self._where_they_look(guild, held)
        with suppress(discord.Forbidden):  # where the bot sees nothing, it wrote nothing
            if where and (line := await self._find(where, Open, key)):
                return self.service.clearing(guild.id, where.id, line.id)
        if await self._written_to(key, held):
            return None
        if where is None:
            raise Blocked("blocked-channel-gone")
        self._may_write(where)
        words = self._words
        sent = await where.send(view=views.line(words, Open.make(words.translator, words.locale, key)))
        return self.service.clearing(guild.id, where.id, sent.id)

    async def post(self, key: str) -> LastWrite | None:
        """Post a masked version: as what it was, if a feature makes it that, else as a message of the bot's."""
        held = await self.service.held(key)
        if held is None:
            return None
        guild = self.bot.guild_at_hand(held.guild_id)
        author = await member_of(guild, held.author_id)
        if author is None:
            return None  # gone since they asked: what is kept goes in its time
        restated = Restated(
            key, held.channel_id, author, held.text, held.title, held.tags, held.answers, held.under_alias
        )
        if not await self._taken(restated):
            if held.under_alias:
                return None  # that name is gone since they asked, and no other takes its place: they may choose anew
            await self._say(guild, held, key)
        return self.service.dropping(key)

    async def hint(self, key: str) -> LastWrite | None:
        """Put a line under a message that may identify somebody, while it is fresh."""
        channel_id, message_id = map(int, key.split(":"))
        if self.bot.clock.now() - discord.utils.snowflake_time(message_id) >= LINE_STANDS:
            return None
        channel = await self._channel(channel_id)
        if not isinstance(channel, Place):
            return None
        line = await self._find(channel, Review, str(message_id))
        if line is None:
            self._may_write(channel)
            words = self._words
            view = views.hint(words, Review.make(words.translator, words.locale, message_id))
            under = channel.get_partial_message(message_id).to_reference(fail_if_not_exists=False)
            line = await channel.send(view=view, reference=under, mention_author=False)
        return self.service.clearing(channel.guild.id, channel.id, line.id)

    async def clear(self, key: str) -> None:
        """Take a line of the bot's away."""
        channel_id, message_id = map(int, key.split(":"))
        channel = await self._channel(channel_id)
        if isinstance(channel, Place):
            await _delete(channel, message_id)

    async def retitle(self, key: str) -> None:
        """Mask what a thread's name tells for certain."""
        thread = await self._channel(int(key))
        if isinstance(thread, discord.Thread):
            await _mask_name(thread)

    async def _take_away(self, channel_id: int, message_id: int) -> None:
        """Delete a message; a forum post whole, unless others have written in it: their words stay."""
        channel = await self._channel(channel_id)
        if not isinstance(channel, Place):
            return
        opens = isinstance(channel, discord.Thread) and channel_id == message_id
        if isinstance(channel, discord.Thread) and opens and not await self._answered(channel):
            granted = channel.permissions_for(channel.guild.me)
            if granted.manage_messages and not granted.manage_threads:
                await _delete(channel, message_id)  # at least the words
            require(channel, "manage_threads")
            await channel.delete()
            return
        if not channel.permissions_for(channel.guild.me).manage_messages:
            await channel.fetch_message(message_id)  # not there any more: its author did what they were told to
        require(channel, "manage_messages")
        await _delete(channel, message_id)
        if isinstance(channel, discord.Thread) and opens:
            await _mask_name(channel)

    async def _answered(self, post: discord.Thread) -> bool:
        async for message in post.history(limit=LOOKED_AT, oldest_first=True):
            if message.author.id not in (self.bot.user_id, post.owner_id):
                return True
        return False

    async def _written_to(self, key: str, held: Held) -> bool:
        """Write to the author, or bring up to date what was written; False where they take no private messages."""
        words = Words(self.bot.translator, locale_for(self.bot, held.author_id))
        view = await offer(self.bot, words, held, key, by_letter=True)
        try:
            user = self.bot.get_user(held.author_id) or await self.bot.fetch_user(held.author_id)
            private = await user.create_dm()
            async for message in private.history(limit=LOOKED_AT):
                if _carries(message, f":{key}:"):
                    await private.get_partial_message(message.id).edit(view=view)
                    return True
            await private.send(view=view)
        except discord.Forbidden:
            return False
        except discord.NotFound:
            return True  # the account is gone: there is nobody to tell
        return True

    async def _where_they_look(self, guild: discord.Guild, held: Held) -> Place | None:
        """The channel or thread of the message; for a post, which went whole, the channel that welcomes everybody.

        There members look for how to ask, and the bot may write wherever it was set up; a forum has no such place.
        """
        channel_id = held.channel_id if held.title is None else self.bot.directory.bound(guild.id, WELCOME) or 0
        with suppress(discord.Forbidden):  # hidden from the bot: nobody finds a line of its there
            found = await self._channel(channel_id)
            return found if isinstance(found, Place) else None
        return None

    async def _channel(self, channel_id: int) -> object:
        """A channel or thread, also one that sleeps; None where it is gone."""
        if not channel_id:
            return None
        try:
            return self.bot.get_channel(channel_id) or await self.bot.fetch_channel(channel_id)
        except discord.NotFound:
            return None

    async def _find(self, channel: Place, kind: type[Control], key: str) -> discord.Message | None:
        """A message of the bot's with this button."""
        async for message in channel.history(limit=LOOKED_AT):
            if message.author.id == self.bot.user_id and _carries(message, kind.verb, f":{key}"):
                return message
        return None

    async def _taken(self, restated: Restated) -> bool:
        for feature in self.bot.features:
            if feature.restate and await feature.restate(restated):
                return True
        return False

    async def _say(self, guild: discord.Guild, held: Held, key: str) -> None:
        channel, words = await self._channel(held.channel_id), self._words
        view = views.restated(words, held, Withdraw.make(words.translator, words.locale, held.author_id, key))
        if isinstance(channel, discord.ForumChannel):
            if not await self._posted(channel, held, key):
                require(channel, "send_messages")
                tags = [tag for tag in channel.available_tags if tag.id in held.tags]
                name = shorten(held.title or "", TITLE_LIMIT) or "…"
                await channel.create_thread(name=name, view=view, applied_tags=tags)
        elif not isinstance(channel, Place):
            raise Blocked("blocked-channel-gone")
        elif await self._find(channel, Withdraw, key) is None:
            self._may_write(channel)
            await channel.send(view=view)

    async def _posted(self, forum: discord.ForumChannel, held: Held, key: str) -> bool:
        """Whether a post of the bot's in this forum is the masked version already."""
        ours = (post for post in forum.threads if post.owner_id == self.bot.user_id and post.id > held.message_id)
        for post in ours:
            if await self._find(post, Withdraw, key):
                return True
        return False

    def _may_write(self, channel: Place) -> None:
        require(channel, "send_messages_in_threads" if isinstance(channel, discord.Thread) else "send_messages")

    @property
    def _words(self) -> Words:
        """For what everybody reads."""
        return Words(self.bot.translator, self.bot.settings.default_locale)


async def _delete(channel: Place, message_id: int) -> None:
    """Delete a message, also in a thread that sleeps, which goes on sleeping; nothing where it is gone."""
    asleep = isinstance(channel, discord.Thread) and channel.archived
    if isinstance(channel, discord.Thread) and asleep:
        require(channel, "manage_threads")
        await channel.edit(archived=False)
    with suppress(discord.NotFound):
        await channel.get_partial_message(message_id).delete()
    if isinstance(channel, discord.Thread) and asleep:
        await channel.edit(archived=True)


async def _mask_name(thread: discord.Thread) -> None:
    name = without_the_certain(thread.name)
    if name != thread.name:
        require(thread, "manage_threads")
        await thread.edit(name=shorten(name, TITLE_LIMIT))


def _carries(message: discord.Message, *parts: str) -> bool:
    """Whether one of the message's buttons has all these in its custom_id."""
    return any(all(part in f"{custom_id}:" for part in parts) for custom_id in ids_of(message))
