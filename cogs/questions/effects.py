"""Brings Discord in line with a question's row: thread, card, tags, lock. Safe to repeat, at any step.

What Discord has already is recognised, never made twice: a native question's thread has its message's id, and the
bot's own messages carry the question's id in their buttons' custom_ids.
"""

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, nullcontext
from typing import Any

import discord

from cogs.frame import Confrere, LastWrite
from cogs.frame.jobs import BACK_OFF
from cogs.questions import views
from cogs.questions.controls import STEERING, steering
from cogs.questions.drafting import FORUM
from cogs.questions.search.finding import Found
from cogs.questions.searching import OpenSheet
from cogs.questions.service import QuestionService
from cogs.questions.service.in_step import SYNC
from cogs.questions.starters import THREAD_EXISTS, Starters
from cogs.ui import threads
from cogs.ui.rights import member_of, require, visible
from core.errors import Blocked, DomainError
from core.questions import Origin, Question, QuestionState

log = logging.getLogger(__name__)
UNKNOWN_CHANNEL, UNKNOWN_MESSAGE = 10003, 10008
REACTION_BLOCKED, ARCHIVED = 90001, 50083
"""The message's author has blocked the bot; the thread fell asleep meanwhile."""
HEART = "💛"
TAGS_AT_MOST = 5
CARD_AMONG_FIRST = 10
"""How many of a thread's first messages are searched for a card that was sent just before a crash."""


class QuestionEffects:
    def __init__(self, bot: Confrere, service: QuestionService) -> None:
        self.bot, self.service, self.starters = bot, service, Starters(bot)
        self._reading: set[asyncio.Task[None]] = set()

    async def sync(self, key: str) -> LastWrite | None:
        """Bring one question's thread in line, and the search. Raises `Blocked` for what only the server can mend."""
        question = self.bot.jobs.known(SYNC, key) or await self.service.question(int(key))
        if question is None:
            self.service.finder.forget(int(key))
            return None
        last = await self._sync(question)
        self.service.finder.hear(question)
        reading = asyncio.create_task(self._read(question.id))
        self._reading.add(reading)
        reading.add_done_callback(self._reading.discard)
        return last

    async def _read(self, question_id: int) -> None:
        """Let the search know what a question means; what fails is done at the next change, or the next start.

        After its job, for the member who waits for that need not wait for this.
        """
        self.bot.track()
        await self.bot.jobs.ended(SYNC, str(question_id))
        try:
            await self.service.finder.learn(question_id)
        except Exception:  # nobody waits for it
            log.exception("a question's meaning could not be read")

    async def _sync(self, question: Question) -> LastWrite | None:
        guild = self.bot.guild_at_hand(question.guild_id)
        thread = await self._thread(guild, question)
        if thread is None and question.state is not QuestionState.WITHDRAWN:
            if question.origin is Origin.FORM:
                return await self._post(self._place(guild, question), question)  # as it is to be
            thread = await self._open_under_message(guild, question)
        if thread is None:
            await self.starters.drop(guild.get_channel(question.channel_id), question)
            await self.service.forget(question.id)
        elif question.state is QuestionState.WITHDRAWN and await self._untouched(thread):
            # Its thread is the last to go: with that, the question is forgotten, and nobody would come back.
            await self.starters.drop(thread.parent, question)
            await thread.delete()
            await self.service.forget(question.id)
        else:
            return await self._bring_in_line(thread, question)
        return None

    async def thank(self, key: str) -> None:
        """Show under a message that its author was thanked, unless the message is gone or its thread asleep."""
        thread_id, message_id = map(int, key.split(":"))
        thread = self.bot.get_channel(thread_id)
        if thread is None and any(guild.unavailable for guild in self.bot.guilds):
            raise DomainError("error-discord-away")
        if not isinstance(thread, discord.Thread) or thread.archived:
            return
        require(thread, "add_reactions", "read_message_history")
        try:
            await thread.get_partial_message(message_id).add_reaction(HEART)
        except discord.HTTPException as error:
            if error.code not in (UNKNOWN_MESSAGE, REACTION_BLOCKED, ARCHIVED):
                raise

    async def _thread(self, guild: discord.Guild, question: Question) -> discord.Thread | None:
        """The question's thread where Discord has one, opened again if it slept."""
        if question.thread_id is None:
            thread = await self._orphan(guild, question)
        else:
            thread = await threads.find(guild, question.thread_id)
        if thread:
            thread = await threads.awake(thread)
        if thread and question.origin is Origin.FORM and question.card_id is None:  # its posting was cut short
            await self._placed(question, thread)
            await self._welcome(thread, question)
        return thread

    async def _orphan(self, guild: discord.Guild, question: Question) -> discord.Thread | None:
        """A thread whose id nobody noted: Discord's answer was lost, or the bot ended just then."""
        if question.origin is Origin.MESSAGE:
            return None  # Discord refuses a second thread on a message: `_open` learns it there
        began = discord.utils.time_snowflake(question.created_at)
        # Whoever tries again asks Discord: what it tells by itself comes late when it is in trouble.
        late = self.bot.clock.now() - question.created_at >= BACK_OFF[0]
        for thread in await guild.active_threads() if late else guild.threads:
            ours = thread.owner_id == self.bot.user_id and isinstance(thread.parent, discord.ForumChannel)
            if ours and thread.id >= began and await self._find_card(thread, question):
                return thread
        return None

    def _place(self, guild: discord.Guild, question: Question) -> discord.ForumChannel | discord.TextChannel:
        """The question's forum, or text channel, or the one that serves now, if that of its time was deleted."""
        for channel_id in (question.channel_id, self.bot.directory.bound(guild.id, FORUM) or 0):
            found = guild.get_channel(channel_id)
            if isinstance(found, discord.ForumChannel | discord.TextChannel):
                return found
        raise Blocked("blocked-channel-gone")

    async def _post(self, place: discord.ForumChannel | discord.TextChannel, question: Question) -> LastWrite | None:
        if isinstance(place, discord.TextChannel):
            thread = await self.starters.open(place, question, question.heading)
            async with self._known(question, thread):
                await self._welcome(thread, question)
            return await self._bring_in_line(thread, question)
        require(place, "view_channel", "send_messages", "send_messages_in_threads", "manage_threads")
        thread, card = await place.create_thread(
            name=question.heading,
            view=await self._card(question, place.guild),
            applied_tags=self._tags(place, question, ()),
        )
        async with self._known(question, thread):  # without its card: this is not done yet
            await self._welcome(thread, question)
        return self.service.placing(question.id, **_place(thread, card.id))

    @asynccontextmanager
    async def _known(
        self, question: Question, thread: discord.Thread, card_id: int | None = None
    ) -> AsyncIterator[None]:
        """Note what Discord has even where the rest fails: what nobody knows of would be made a second time."""
        try:
            yield
        except BaseException:  # a cancellation too
            await self._placed(question, thread, card_id)
            raise

    async def _placed(self, question: Question, thread: discord.Thread, card_id: int | None = None) -> None:
        await self.service.placed(question.id, **_place(thread, card_id))

    async def _welcome(self, thread: discord.Thread, question: Question) -> None:
        """Named authors follow their own thread, where they still see it."""
        author = await member_of(thread.guild, question.author_id)
        if author and thread.permissions_for(author).view_channel:
            await thread.add_user(author)

    async def _open_under_message(self, guild: discord.Guild, question: Question) -> discord.Thread | None:
        """Open a thread on a member's plain message; None where that message or post is gone."""
        channel = guild.get_channel(question.channel_id)
        if question.origin is not Origin.MESSAGE or not isinstance(channel, discord.TextChannel):
            return None
        require(channel, "view_channel", "create_public_threads", "send_messages_in_threads", "manage_threads")
        assert question.message_id is not None
        message = channel.get_partial_message(question.message_id)
        try:
            return await message.create_thread(name=question.heading)
        except discord.HTTPException as error:
            if error.code in (UNKNOWN_MESSAGE, UNKNOWN_CHANNEL):
                return None
            if error.code != THREAD_EXISTS:
                raise
            return await threads.find(guild, message.id)

    async def _bring_in_line(self, thread: discord.Thread, question: Question) -> LastWrite | None:
        """Card, then tags, lock and archive in one request, and only where they differ."""
        require(thread, "send_messages_in_threads", "manage_threads")
        card_id = await self._refresh_card(thread, question)
        wanted: dict[str, Any] = {}
        if isinstance(thread.parent, discord.ForumChannel):
            tags = self._tags(thread.parent, question, thread.applied_tags)
            if {tag.id for tag in tags} != {tag.id for tag in thread.applied_tags}:
                wanted["applied_tags"] = tags
        if (name := self._renamed(question)) and thread.name != name:
            wanted["name"] = name
        if not question.state.live:
            wanted |= {"archived": True} if thread.locked else {"archived": True, "locked": True}
        elif question.locked and thread.locked:
            wanted["locked"] = False
        new = (question.thread_id, question.card_id) != (thread.id, card_id)
        if wanted:
            async with self._known(question, thread, card_id) if new else nullcontext():
                if wanted.get("locked"):
                    await self.service.locks(question.id, True)
                await thread.edit(**wanted)
        if question.locked and question.state.live:
            await self.service.locks(question.id, False)
        await self.starters.refresh(thread, question)
        return self.service.placing(question.id, **_place(thread, card_id)) if new else None

    def _renamed(self, question: Question) -> str | None:
        """The name that its thread must have; None where whatever it is called now may stay."""
        if question.state is QuestionState.WITHDRAWN:  # its title was words of its author's, too
            return self.bot.translator.text(self.bot.settings.default_locale, "question-withdrawn-name")
        return None if question.origin is Origin.FORUM else question.heading

    async def _refresh_card(self, thread: discord.Thread, question: Question) -> int:
        card_id = question.card_id or await self._find_card(thread, question)
        view = await self._card(question, thread.guild)
        if card_id is not None:
            try:
                await thread.get_partial_message(card_id).edit(view=view)
            except discord.NotFound:
                card_id = None
        return card_id or (await thread.send(view=view)).id

    async def _find_card(self, thread: discord.Thread, question: Question) -> int | None:
        """A card that was sent just before a crash."""
        async for message in thread.history(limit=CARD_AMONG_FIRST, oldest_first=True):
            if message.author.id == self.bot.user_id and _belongs(message, question):
                return message.id
        return None

    async def _card(self, question: Question, guild: discord.Guild) -> discord.ui.LayoutView:
        locale = self.bot.settings.default_locale
        words = views.Words(self.bot.translator, self.bot.catalogue, locale, self.bot.spell)
        found: tuple[Found, ...] = ()
        if question.origin is not Origin.FORM and question.state is QuestionState.OPEN:
            found = await self.service.offers(question, await self._public_channels(guild, question))
        return views.card(words, question, found, OpenSheet, steering(words, question))

    async def _public_channels(self, guild: discord.Guild, question: Question) -> frozenset[int]:
        """The question's own channel, and those that its author and every verified member may view."""
        verified = guild.get_role(self.bot.directory.bound(guild.id, "role:verified") or 0)
        author = await member_of(guild, question.author_id)
        return frozenset({question.channel_id}) | (visible(guild, verified, author) if verified and author else set())

    def _tags(
        self, forum: discord.ForumChannel, question: Question, applied: "tuple[()] | list[discord.ForumTag]"
    ) -> list[discord.ForumTag]:
        """State and theme; what others chose stays: tags of the server's own, and all that are on a native post."""

        def bound(purpose: str) -> discord.ForumTag | None:
            return forum.get_tag(self.bot.directory.bound(forum.guild.id, f"tag:{purpose}") or 0)

        state = QuestionState.CLOSED if question.state is QuestionState.WITHDRAWN else question.state
        ours = "tag:state:" if question.origin is Origin.FORUM else "tag:"
        others = [tag for tag in applied if not (self.bot.directory.purpose_of(tag.id) or "").startswith(ours)]
        theme = bound(f"theme:{question.text.theme}") if question.origin is Origin.FORM else None
        wanted = [bound(f"state:{state}"), theme, *others]
        return [tag for tag in wanted if tag][:TAGS_AT_MOST]

    async def _untouched(self, thread: discord.Thread) -> bool:
        """Whether nobody but the bot wrote in the thread, so that it may go as a whole."""
        own = {self.bot.user_id}
        async for message in thread.history(limit=CARD_AMONG_FIRST, oldest_first=True):
            starter = message.type is discord.MessageType.thread_starter_message or message.id == thread.id
            if message.author.id not in own and not starter:
                return False
        return True


def _place(thread: discord.Thread, card_id: int | None) -> dict[str, Any]:
    return {"channel_id": thread.parent_id, "thread_id": thread.id, "card_id": card_id}


def _belongs(message: discord.Message, question: Question) -> bool:
    """Whether one of the message's buttons is about this question."""
    view = discord.ui.LayoutView.from_message(message)
    ids = {getattr(item, "custom_id", None) for item in view.walk_children()}
    return not ids.isdisjoint(f"{control.verb}:{question.id}" for control in STEERING)
