"""Every native message passes here before any other feature has it: new, edited, or written while the bot was away."""

from functools import partial

import discord
from discord.ext import commands

from cogs.frame import Confrere
from cogs.frame.owed import Watch
from cogs.guarding.reading import SPOKEN, held, read, watched
from cogs.guarding.service import HINT, LINE_STANDS, REMOVE, RETITLE, TELL, GuardService, place
from core.guarding import Guarded, without_the_certain


class GuardListener(Watch):
    def __init__(self, bot: Confrere, service: GuardService) -> None:
        """What the database cannot take stays on Discord, kept from every other feature."""
        super().__init__(bot, "the guard", "guarding")
        self.service = service

    async def hear(self, message: discord.Message) -> bool:
        """Take a message that tells who a patient is for certain; leave one that may to the others, with a hint."""
        if message.guild is None or not (watched(self.bot, message.channel) or self.bot.user in message.mentions):
            return False
        found = read(message)
        if found.clean:
            return False
        await self._vigil.owed.carry_out(
            partial(self._take, message, found) if found.certain else partial(self._hint, message)
        )
        return bool(found.certain)

    async def reread(self, message: discord.Message) -> bool:
        """The same for what its author made of a message."""
        if message.guild and isinstance(message.channel, discord.PartialMessageable):  # a thread not known yet
            channel = await self.bot.fetch_channel(message.channel.id)
            if isinstance(channel, discord.Thread):
                message.channel = channel
        return await self.hear(message)

    @commands.Cog.listener()
    async def on_thread_create(self, thread: discord.Thread) -> None:
        if not isinstance(thread.parent, discord.ForumChannel):  # a post is heard with its first message
            await self._named(thread)

    @commands.Cog.listener()
    async def on_thread_update(self, before: discord.Thread, after: discord.Thread) -> None:
        if before.name != after.name:
            await self._named(after)

    async def _named(self, thread: discord.Thread) -> None:
        """A thread has another name: what it must not tell is masked in place, and nothing else is touched."""
        if watched(self.bot, thread) and without_the_certain(thread.name) != thread.name:
            await self.follow(self._retitle, thread)

    async def _take(self, message: discord.Message, found: Guarded) -> None:
        assert message.guild is not None
        if message.type in SPOKEN:
            await self.service.take(held(message, found))
        else:  # Discord's own notice of what a member named something
            await self.service.remove(message.guild.id, message.channel.id, message.id)
        await self.bot.jobs.run_now(REMOVE, place(message.channel.id, message.id))
        await self.bot.jobs.run_now(TELL, self.service.draft_id(message.id))

    async def _hint(self, message: discord.Message) -> None:
        """One line a message at most: only while it is fresh, for that is how long a line stands."""
        assert message.guild is not None
        fresh = self.bot.clock.now() - message.created_at < LINE_STANDS
        if message.type not in SPOKEN or not fresh or self.service.is_quiet(message.guild.id, message.author.id):
            return
        await self.service.hint(message.guild.id, message.channel.id, message.id)
        await self.bot.jobs.run_now(HINT, place(message.channel.id, message.id))

    async def _retitle(self, thread: discord.Thread) -> None:
        await self.service.retitle(thread.guild.id, thread.id)
        await self.bot.jobs.run_now(RETITLE, thread.id)

    async def look_back(self, since: int | None) -> None:
        """Let the features hear what was written while the bot was away."""
        if since is None:
            return
        for guild in self.bot.guilds:
            channels: list[discord.TextChannel | discord.Thread] = [*guild.text_channels, *guild.threads]
            for channel in channels:
                if watched(self.bot, channel) and (channel.last_message_id or 0) > since:
                    await self._look_through(channel, since)

    async def _look_through(self, channel: discord.TextChannel | discord.Thread, since: int) -> None:
        try:
            async for message in channel.history(limit=None, after=discord.Object(since), oldest_first=True):
                await self.bot.hear(message)
        except (discord.NotFound, discord.Forbidden):
            return  # one channel that is gone, or closed to the bot, keeps no other waiting
