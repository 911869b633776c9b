"""What members do natively: posts, messages, edits and deletions, seen at once or caught up with at start."""

import logging
import re
from datetime import timedelta
from functools import partial

import discord
from discord.ext import commands

from cogs.frame import Confrere
from cogs.frame.jobs import is_passing
from cogs.frame.owed import TRIED_AGAIN, Act, Owed
from cogs.frame.pace import Pace
from cogs.frame.turns import Turns
from cogs.questions import views
from cogs.questions.drafting import FORUM
from cogs.questions.service import Native, QuestionService
from cogs.questions.service.hearing import SLIP
from cogs.questions.service.in_step import SYNC
from cogs.ui.private import Aside
from cogs.ui.rights import audiences_of, member_of
from core.blueprint import WELCOME
from core.errors import DomainError
from core.guarding import without_the_certain
from core.questions import TITLE_LIMIT, Origin, QuestionText
from core.rights import Actor, Audience
from core.text import letters, shorten

log = logging.getLogger(__name__)
TEXT_CHANNEL = "channel:entraide"
WRITTEN_IN = (TEXT_CHANNEL, FORUM)
"""Where a plain message asks: a server without a forum has a text channel for questions, too."""
SHORTEST = 15
"""Characters: a shorter message in the text channel is chat, not a question."""
CAUGHT_UP = timedelta(days=7)
"""After an absence, older messages of the text channel are left alone."""
SELDOM = timedelta(days=1)
"""Who may not ask is told so no more often than this."""
NOTHING_BEHIND = 3600.0
WRITTEN = (discord.MessageType.default, discord.MessageType.reply)
MENTION = re.compile(r"<@!?\d+>")
THEME = "tag:theme:"


class QuestionListener(commands.Cog):
    def __init__(self, bot: Confrere, service: QuestionService) -> None:
        self.bot, self.service = bot, service
        self._behind: dict[int, int] = {}
        """By server, the oldest message that could not be taken in; what is asked there stays on Discord."""
        self._pace = Pace("catching up", self._look_behind)
        self._owed = Owed("catching up", self._pace)
        self._turns = Turns()
        """One at a time for each message: it is taken in before what became of it is followed."""
        self._aside = Aside(bot, SELDOM)

    async def cog_load(self) -> None:
        self._pace.begin()

    async def cog_unload(self) -> None:
        self._pace.cancel()

    async def hear(self, message: discord.Message) -> bool:
        """Take in a message that is a question."""
        if message.guild is None:
            return False
        try:
            if self._origin(message) is None:
                await self._owed.carry_out(partial(self._written, message))
                return False
            return await self._take_in(message, message.guild)
        except (discord.HTTPException, DomainError) as error:
            log.warning("a message waits: %s", type(error).__name__)
            self._behind[message.guild.id] = min(self._behind.get(message.guild.id, message.id), message.id)
            self._try_again_later()
            return True

    async def reread(self, message: discord.Message) -> bool:
        """Follow a question or an accepted answer that its author has edited."""
        thread = message.channel if isinstance(message.channel, discord.Thread) else None
        own_post = thread is not None and message.id == thread.id
        text = text_of(message.content, title=thread.name if thread and own_post else None)
        async with self._turns.of(message.id):
            await self._follow(partial(self._rewritten, message.id, message.content, text))
        return False

    @commands.Cog.listener()
    async def on_thread_update(self, before: discord.Thread, after: discord.Thread) -> None:
        # Most changes are the bot's own, or Discord's: state, lock, sleep.
        if (before.name, self._theme(before)) != (after.name, self._theme(after)):
            await self._follow(partial(self.retitled, after))

    @commands.Cog.listener()
    async def on_raw_message_delete(self, payload: discord.RawMessageDeleteEvent) -> None:
        await self._follow(partial(self.gone, {payload.message_id}))

    @commands.Cog.listener()
    async def on_raw_bulk_message_delete(self, payload: discord.RawBulkMessageDeleteEvent) -> None:
        await self._follow(partial(self.gone, payload.message_ids))

    @commands.Cog.listener()
    async def on_raw_thread_delete(self, payload: discord.RawThreadDeleteEvent) -> None:
        await self._follow(partial(self.service.thread_gone, payload.thread_id))

    @commands.Cog.listener()
    async def on_guild_channel_delete(self, channel: discord.abc.GuildChannel) -> None:
        await self._follow(partial(self.service.channel_gone, channel.id))

    @commands.Cog.listener()
    async def on_ready(self) -> None:
        for guild in self.bot.guilds:
            await self.catch_up(guild)
        await self._follow(self.service.finder.learn_all)

    @commands.Cog.listener()
    async def on_resumed(self) -> None:
        await self.on_ready()

    @commands.Cog.listener()
    async def on_guild_available(self, guild: discord.Guild) -> None:
        if self.bot.is_ready():  # else `on_ready` will
            await self.catch_up(guild)

    async def catch_up(self, guild: discord.Guild) -> None:
        """Take in what members asked while the bot, its database or Discord was away."""
        if guild.unavailable:
            return
        behind = self._behind.pop(guild.id, None)
        try:
            missed = await self._missed_posts(guild)
            for purpose in WRITTEN_IN:
                missed += await self._missed_messages(guild, purpose, behind)
            for message in missed:
                await self.bot.hear(message)
                if guild.id in self._behind:
                    break  # the database is away: the rest comes with this one
        except Exception as error:  # one server's fault keeps no other waiting, and never ends the loop
            if is_passing(error) or isinstance(error, discord.HTTPException):
                log.warning("could not catch up with a server: %s", type(error).__name__)
            else:
                log.exception("could not catch up with a server")
            self._behind.setdefault(guild.id, behind or discord.utils.time_snowflake(self.bot.clock.now()))
            self._try_again_later()
        if behind and guild.id in self._behind:
            self._behind[guild.id] = min(self._behind[guild.id], behind)

    def _try_again_later(self) -> None:
        self._pace.change_interval(seconds=TRIED_AGAIN)

    async def _look_behind(self) -> float:
        """Catch up with what is behind; the seconds until the next look."""
        await self._owed.do()
        for guild in self.bot.guilds:
            if guild.id in self._behind:
                await self.catch_up(guild)
        return TRIED_AGAIN if self._behind or self._owed else NOTHING_BEHIND

    async def _follow(self, act: Act) -> None:
        """Keep in step with what happened on Discord; what the database cannot take is tried again every minute."""
        self.bot.track()
        await self._owed.carry_out(act)

    async def _rewritten(self, message_id: int, content: str, text: QuestionText) -> None:
        for question_id in await self.service.rewritten(message_id, content, text):
            await self.service.finder.learn(question_id)

    async def gone(self, message_ids: set[int]) -> None:
        for question_id in await self.service.messages_gone(message_ids):
            await self.bot.jobs.run_now(SYNC, question_id)

    async def _written(self, message: discord.Message) -> None:
        """A message in a question's thread may be news to who asked, or a slip of who writes there under a pen."""
        channel = message.channel
        if not isinstance(channel, discord.Thread) or message.type not in WRITTEN:
            return
        # Whatever channel it is under: another may serve questions now than when this one was asked.
        actor = Actor(channel.guild.id, message.author.id)
        slip = await self.service.heard(actor, channel.id, message.id, message.content)
        if slip:
            await self.bot.jobs.run_now(SLIP, slip)

    async def retitled(self, thread: discord.Thread) -> None:
        # What the guard is about to take out of the thread's name is not stored meanwhile.
        name = without_the_certain(thread.name)
        question_id = await self.service.retitled(thread.id, shorten(name, TITLE_LIMIT), self._theme(thread))
        if question_id is not None:
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

    async def _missed_messages(self, guild: discord.Guild, purpose: str, behind: int | None) -> list[discord.Message]:
        binding = self.bot.directory.binding(guild.id, purpose)
        channel = guild.get_channel(binding.discord_id) if binding else None
        if binding is None or not isinstance(channel, discord.TextChannel):
            return []
        latest = await self.service.latest_message(channel.id)
        recent = discord.utils.time_snowflake(self.bot.clock.now() - CAUGHT_UP)
        after = max(binding.since, recent, latest if behind is None else min(latest, behind - 1))
        return [message async for message in channel.history(limit=None, after=discord.Object(after))]

    async def _take_in(self, message: discord.Message, guild: discord.Guild) -> bool:
        author = message.author
        async with self._turns.of(message.id):
            member = author if isinstance(author, discord.Member) else await member_of(guild, author.id)
            native = self.native(message, member) if member else None
            if native is None:
                if member and Audience.VERIFIED not in audiences_of(self.bot, member):
                    await self._turn_away(message, member)
                return False
            question = await self.service.register(native)
        if question:
            await self.bot.jobs.run_now(SYNC, question.id)
        return True

    async def _turn_away(self, message: discord.Message, member: discord.Member) -> None:
        """Tell who may not ask yet, and plainly did, why nothing comes, and where to go."""
        plain = isinstance(message.channel, discord.Thread) or self.bot.user in message.mentions
        if plain and (welcome := self.bot.directory.bound(member.guild.id, WELCOME)):
            await self._aside.tell(message, member, partial(views.not_taken, server=member.guild.name, welcome=welcome))

    def native(self, message: discord.Message, member: discord.Member) -> Native | None:
        """The question that a member's message is, if it is one and the member is verified."""
        channel = message.channel
        origin = self._origin(message)
        if message.guild is None or origin is None or Audience.VERIFIED not in audiences_of(self.bot, member):
            return None
        thread = channel if isinstance(channel, discord.Thread) else None
        text = text_of(
            message.content, title=thread.name if thread else None, theme=self._theme(thread) if thread else None
        )
        parent_id = thread.parent_id if thread else channel.id
        return Native(message.guild.id, parent_id, message.id, member.id, origin, text)

    def _theme(self, thread: discord.Thread) -> str | None:
        """The theme that a post's author chose, by its tag."""
        purposes = (self.bot.directory.purpose_of(tag.id) or "" for tag in thread.applied_tags)
        return next((purpose.removeprefix(THEME) for purpose in purposes if purpose.startswith(THEME)), None)

    def _origin(self, message: discord.Message) -> Origin | None:
        """How a message asks: as a forum post, as a message in the text channel, by naming the bot, or not at all."""
        assert message.guild is not None
        guild_id, channel = message.guild.id, message.channel
        if isinstance(channel, discord.Thread):
            in_forum = channel.parent_id == self.bot.directory.bound(guild_id, FORUM)
            return Origin.FORUM if in_forum and message.id == channel.id else None
        if not isinstance(channel, discord.TextChannel) or message.type is not discord.MessageType.default:
            return None  # replies have a type of their own
        asked = asks(self.bot, guild_id, channel.id, message.content, named=self.bot.user in message.mentions)
        return Origin.MESSAGE if asked else None


def asks(bot: Confrere, guild_id: int, channel_id: int, content: str, *, named: bool) -> bool:
    """Whether a plain message is a question: in a text channel for that, or anywhere if it has `named` the bot."""
    said = MENTION.sub("", content).strip()
    here = channel_id in {bot.directory.bound(guild_id, purpose) for purpose in WRITTEN_IN}
    return letters(said) > 0 and (named or (here and len(said) >= SHORTEST))


def text_of(content: str, *, title: str | None = None, theme: str | None = None) -> QuestionText:
    """A native message as a question; without a title of its own, its first line that says something is one."""
    said = MENTION.sub("", content).strip()
    first = title or next(filter(letters, said.splitlines()), said)
    return QuestionText(shorten(first, TITLE_LIMIT), said, theme)
