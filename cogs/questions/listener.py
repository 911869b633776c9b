"""What members do natively: posts, messages, edits and deletions, seen at once or caught up with at start."""

import logging
import re

import discord
from discord.ext import commands, tasks

from cogs.frame import Confrere
from cogs.questions.controls import FORUM
from cogs.questions.service import SYNC, Native, QuestionService
from cogs.ui.rights import audiences_of, member_of
from core.errors import DomainError
from core.questions import TITLE_LIMIT, Origin, QuestionText
from core.rights import Audience
from core.text import letters, shorten

log = logging.getLogger(__name__)
TEXT_CHANNEL = "channel:entraide"
SHORTEST = 15
"""Characters: a shorter message in the text channel is chat, not a question."""
CAUGHT_UP = 100
"""Messages of the text channel that are looked at after an absence."""
MENTION = re.compile(r"<@!?\d+>")
THEME = "tag:theme:"


class QuestionListener(commands.Cog):
    def __init__(self, bot: Confrere, service: QuestionService) -> None:
        self.bot, self.service = bot, service
        self._behind: set[int] = set()
        """Servers of which something could not be taken in; what is asked there stays on Discord."""

    async def cog_unload(self) -> None:
        self._look_behind.cancel()

    @commands.Cog.listener()
    async def on_message(self, message: discord.Message) -> None:
        self.bot.track()
        if not isinstance(message.author, discord.Member):
            return
        try:
            await self._take_in(message, message.author)
        except DomainError as error:
            log.warning("a message waits: %s", error.message.key)
            self._fall_behind(message.author.guild.id)

    @commands.Cog.listener()
    async def on_raw_message_edit(self, payload: discord.RawMessageUpdateEvent) -> None:
        if payload.message.author.bot:
            return
        content = payload.message.content
        name = payload.message.channel.name if isinstance(payload.message.channel, discord.Thread) else None
        own_post = name is not None and payload.message_id == payload.channel_id
        text = text_of(content, title=name if own_post else None)
        await self.service.rewritten(payload.message_id, content, text)

    @commands.Cog.listener()
    async def on_raw_message_delete(self, payload: discord.RawMessageDeleteEvent) -> None:
        await self._gone([payload.message_id])

    @commands.Cog.listener()
    async def on_raw_bulk_message_delete(self, payload: discord.RawBulkMessageDeleteEvent) -> None:
        await self._gone(sorted(payload.message_ids))

    @commands.Cog.listener()
    async def on_raw_thread_delete(self, payload: discord.RawThreadDeleteEvent) -> None:
        await self.service.thread_gone(payload.thread_id)

    @commands.Cog.listener()
    async def on_guild_channel_delete(self, channel: discord.abc.GuildChannel) -> None:
        await self.service.channel_gone(channel.id)

    @commands.Cog.listener()
    async def on_ready(self) -> None:
        for guild in self.bot.guilds:
            await self.catch_up(guild)

    @commands.Cog.listener()
    async def on_resumed(self) -> None:
        await self.on_ready()

    async def catch_up(self, guild: discord.Guild) -> None:
        """Take in what members asked while the bot, its database or Discord was away."""
        self._behind.discard(guild.id)
        try:
            for message in [*await self._missed_posts(guild), *await self._missed_messages(guild)]:
                member = await member_of(guild, message.author.id)
                if member:
                    await self._take_in(message, member)
        except (discord.HTTPException, DomainError) as error:
            log.warning("could not catch up with a server: %s", type(error).__name__)
            self._fall_behind(guild.id)

    def _fall_behind(self, guild_id: int) -> None:
        self._behind.add(guild_id)
        if not self._look_behind.is_running():
            self._look_behind.start()

    @tasks.loop(minutes=1)
    async def _look_behind(self) -> None:
        """Try again every minute while there is something to catch up with; the first round comes at once."""
        if self._look_behind.current_loop == 0:
            return
        for guild in self.bot.guilds:
            if guild.id in self._behind:
                await self.catch_up(guild)
        if not self._behind:
            self._look_behind.stop()

    async def _gone(self, message_ids: list[int]) -> None:
        for question_id in await self.service.messages_gone(message_ids):
            await self.bot.jobs.run_now(SYNC, question_id)

    async def _missed_posts(self, guild: discord.Guild) -> list[discord.Message]:
        binding = self.bot.directory.binding(guild.id, FORUM)
        forum = guild.get_channel(binding.discord_id) if binding else None
        if binding is None or not isinstance(forum, discord.ForumChannel):
            return []
        known = await self.service.threads_known(thread.id for thread in forum.threads)
        found = []
        for thread in forum.threads:
            if thread.id > binding.since and thread.id not in known and thread.owner_id != self.bot.user_id:
                try:
                    found.append(await thread.fetch_message(thread.id))
                except discord.NotFound:
                    continue
        return found

    async def _missed_messages(self, guild: discord.Guild) -> list[discord.Message]:
        binding = self.bot.directory.binding(guild.id, TEXT_CHANNEL)
        channel = guild.get_channel(binding.discord_id) if binding else None
        if binding is None or not isinstance(channel, discord.TextChannel):
            return []
        after = max(binding.since, await self.service.latest_message(channel.id))
        messages = channel.history(limit=CAUGHT_UP, after=discord.Object(after), oldest_first=True)
        return [message async for message in messages]

    async def _take_in(self, message: discord.Message, member: discord.Member) -> None:
        native = self.native(message, member)
        if native is None:
            return
        question = await self.service.register(native)
        if question:
            await self.bot.jobs.run_now(SYNC, question.id)

    def native(self, message: discord.Message, member: discord.Member) -> Native | None:
        """The question that a member's message is, if it is one and the member is verified."""
        channel = message.channel
        if message.guild is None or member.bot:
            return None
        origin = self._origin(message)
        if origin is None or Audience.VERIFIED not in audiences_of(self.bot, member):
            return None
        theme = None
        if isinstance(channel, discord.Thread):
            purposes = (self.bot.directory.purpose_of(tag.id) or "" for tag in channel.applied_tags)
            theme = next((purpose.removeprefix(THEME) for purpose in purposes if purpose.startswith(THEME)), None)
        text = text_of(
            message.content, title=channel.name if isinstance(channel, discord.Thread) else None, theme=theme
        )
        parent_id = channel.parent_id if isinstance(channel, discord.Thread) else channel.id
        return Native(message.guild.id, parent_id, message.id, member.id, origin, text)

    def _origin(self, message: discord.Message) -> Origin | None:
        """How a message asks: as a forum post, as a message in the text channel, by naming the bot, or not at all."""
        assert message.guild is not None
        guild_id, channel = message.guild.id, message.channel
        if isinstance(channel, discord.Thread):
            in_forum = channel.parent_id == self.bot.directory.bound(guild_id, FORUM)
            return Origin.FORUM if in_forum and message.id == channel.id else None
        if not isinstance(channel, discord.TextChannel) or message.type is not discord.MessageType.default:
            return None  # replies have a type of their own
        said = MENTION.sub("", message.content).strip()
        if not letters(said):
            return None
        if self.bot.user in message.mentions:
            return Origin.MESSAGE
        here = channel.id == self.bot.directory.bound(guild_id, TEXT_CHANNEL)
        return Origin.MESSAGE if here and len(said) >= SHORTEST else None


def text_of(content: str, *, title: str | None = None, theme: str | None = None) -> QuestionText:
    """A native message as a question; without a title of its own, its first line is one."""
    said = MENTION.sub("", content).strip()
    first = title or next(iter(said.splitlines()), "")
    return QuestionText(shorten(first, TITLE_LIMIT), said, theme)
