"""Comparing what is stored with what Discord says: of what members did while the bot was away, Discord tells nothing.

The latest questions are compared at each start, the others when they are about to be shown; each once, for from then on
the bot hears of every change. What was written since the bot is ready was heard of from the first, and needs none. What
was asked longer ago than `RECENT` is found by its old words until it is shown.
"""

import asyncio
import logging
import sys
from collections.abc import Awaitable, Callable, Sequence
from datetime import timedelta

import discord
from discord.ext import commands

from cogs.frame import Confrere
from cogs.questions.search.finding import Found
from cogs.questions.service import QuestionService
from core.errors import DomainError
from core.questions import Origin, Question

log = logging.getLogger(__name__)
RECENT, AT_MOST = timedelta(days=7), 50
"""How old a question or an accepted answer may be, and how many questions, to be compared at start: members edit what
they wrote lately, and each question costs up to three requests."""
UNKNOWN_CHANNEL = 10003


class Comparison(commands.Cog):
    def __init__(
        self,
        bot: Confrere,
        service: QuestionService,
        gone: Callable[[set[int]], Awaitable[None]],
        retitled: Callable[[discord.Thread], Awaitable[None]],
    ) -> None:
        """`gone` and `retitled` follow deletions, and a thread's new title, as if just heard of."""
        self.bot, self.service = bot, service
        self._gone, self._retitled = gone, retitled
        self._alike: set[int] = set()
        """The ids of the questions that are known to be as Discord has them."""
        self._heard_from = sys.maxsize
        """An id of Discord's: whatever happened to what has a later one, the bot has heard."""

    @commands.Cog.listener()
    async def on_ready(self) -> None:
        self.bot.track()
        self._begin()
        for guild in self.bot.guilds:
            await self._compare_recent(guild)

    @commands.Cog.listener()
    async def on_guild_available(self, guild: discord.Guild) -> None:
        if self.bot.is_ready():  # else `on_ready` will
            self.bot.track()
            self._begin()
            await self._compare_recent(guild)

    def _begin(self) -> None:
        """Events come without a gap from now on; before, some may have been lost.

        Discord's ids tell its own time. discord.py waits two seconds for servers before it says that it is ready: so
        much may the clock of this machine be slow.
        """
        self._alike = set()
        self._heard_from = discord.utils.time_snowflake(self.bot.clock.now(), high=True)

    async def still_there(self, found: Sequence[Found]) -> list[Found]:
        """The results of which Discord still has the messages, as they are now; the others leave the index."""
        now = await asyncio.gather(*(self._current(item.question) for item in found if item.question))
        current = {question.id: question for question in now if question}
        return [
            Found(item.sheet, current.get(item.question.id) if item.question else None)
            for item in found
            if item.question is None or item.question.id in current
        ]

    async def _compare_recent(self, guild: discord.Guild) -> None:
        since = discord.utils.time_snowflake(self.bot.clock.now() - RECENT)
        try:
            for question in await self.service.recent(guild.id, since, AT_MOST):
                await self._current(question)
        except DomainError as error:
            log.warning("the latest questions are not compared: %s", error.message.key)

    async def _current(self, question: Question) -> Question | None:
        """The question as it is now; None where it is gone. As it was where Discord does not tell."""
        alike = self._alike  # what is compared while events are lost again does not count
        if question.thread_id is None or question.thread_id > self._heard_from or question.id in alike:
            return question
        try:
            await self._compare(question, question.thread_id)
            now = await self.service.question(question.id)
        except (discord.HTTPException, DomainError) as error:
            log.info("a question is not compared: %s", type(error).__name__)
            return question  # better a link that may be dead than an answer that was lost
        alike.add(question.id)
        return now if now and now.findable else None

    async def _compare(self, question: Question, thread_id: int) -> None:
        guild = self.bot.guild_at_hand(question.guild_id)
        try:
            thread = guild.get_thread(thread_id) or await guild.fetch_channel(thread_id)
        except discord.NotFound:
            await self.service.thread_gone(thread_id)
            return
        if not isinstance(thread, discord.Thread):
            return
        if question.origin is Origin.FORUM:
            await self._retitled(thread)
        asked = question.message_id or question.card_id
        place = guild.get_channel(question.channel_id) if question.origin is Origin.MESSAGE else thread
        if asked and isinstance(place, discord.TextChannel | discord.Thread):
            await self._compare_message(place, asked, question.text.details)
        if question.answer:
            await self._compare_message(thread, question.answer.message_id, question.answer.text)

    async def _compare_message(self, place: "discord.TextChannel | discord.Thread", message_id: int, text: str) -> None:
        """Follow what became of a message that said `text`; what the bot posted itself, nobody else edits."""
        if message_id > self._heard_from:
            return
        try:
            message = await place.fetch_message(message_id)
        except discord.NotFound as error:
            if error.code == UNKNOWN_CHANNEL:
                raise
            await self._gone({message_id})
            return
        if not message.author.bot and message.content != text:
            await self.bot.reread(message)


def comparison_of(bot: Confrere) -> Comparison:
    found = bot.get_cog(Comparison.__name__)
    assert isinstance(found, Comparison)
    return found
