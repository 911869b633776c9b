"""Questions where a server has no forum: each is a message of the bot's in a text channel, and a thread hung on it.

The thread has its message's id, as Discord has it. Where the process died in between, the message is found by the
question's id in its button. Card, answers and images stand in the thread, as under a forum.
"""

from contextlib import suppress
from typing import Literal

import discord

from cogs.frame import Confrere
from cogs.questions import views
from cogs.questions.controls import Answer
from cogs.ui import cards, threads
from cogs.ui.rights import require
from core.questions import Origin, Question, QuestionState

THREAD_EXISTS = 160004
NEEDED = (
    "view_channel",
    "send_messages",
    "create_public_threads",
    "send_messages_in_threads",
    "manage_threads",
    "read_message_history",
)
A_WEEK: Literal[10080] = 10080


class Starters:
    def __init__(self, bot: Confrere) -> None:
        self.bot = bot

    async def open(self, channel: discord.TextChannel, question: Question, name: str) -> discord.Thread:
        """The question's thread, with the message that it hangs on; what is there already is not made twice."""
        require(channel, *NEEDED)
        starter = await self._find(channel, question) or await channel.send(view=self._view(question))
        try:
            return await starter.create_thread(name=name, auto_archive_duration=A_WEEK)
        except discord.HTTPException as error:
            thread = await threads.find(channel.guild, starter.id) if error.code == THREAD_EXISTS else None
            if thread is None:
                raise
            return thread

    async def refresh(self, thread: discord.Thread, question: Question) -> None:
        """Say in the channel what became of the question."""
        if question.origin is Origin.FORM and isinstance(thread.parent, discord.TextChannel):
            with suppress(discord.NotFound):  # a moderator took the message away: the thread stays
                await thread.parent.get_partial_message(thread.id).edit(view=self._view(question))

    async def drop(self, channel: object, question: Question) -> None:
        """Take the message away, whose thread is gone or was never opened."""
        if question.origin is not Origin.FORM or not isinstance(channel, discord.TextChannel):
            return
        found = question.thread_id or getattr(await self._find(channel, question), "id", None)
        if found:
            with suppress(discord.NotFound):
                await channel.get_partial_message(found).delete()

    async def _find(self, channel: discord.TextChannel, question: Question) -> discord.Message | None:
        return await cards.find(self.bot, channel, {f"{Answer.verb}:{question.id}"}, question.created_at)

    def _view(self, question: Question) -> discord.ui.LayoutView:
        words = views.Words(self.bot.translator, self.bot.catalogue, self.bot.settings.default_locale, self.bot.spell)
        live = question.state.live and question.state is not QuestionState.SOLVED
        answer = Answer.make(words.translator, words.locale, question.id)
        answer.item.disabled = not live
        return views.starter(words, question, answer)
