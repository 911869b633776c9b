"""Posts what members write under a pen, and reaches them by private message. Safe to repeat, at any step.

What the bot posts for somebody is always a message of its own: an interaction's answer would show who acted.
"""

import discord

from cogs.frame import Confrere, LastWrite
from cogs.frame.jobs import BACK_OFF
from cogs.questions import pens, views
from cogs.questions.controls import Manage
from cogs.questions.service import QuestionService
from cogs.ui import threads
from cogs.ui.exchange import locale_for
from cogs.ui.layout import panel
from cogs.ui.private import tell
from cogs.ui.rights import require
from core.errors import DomainError
from core.questions import Question, Reply

AMONG_LATEST = 50
"""How many of a thread's messages are searched for a reply that was sent just before a crash."""


class PenEffects:
    def __init__(self, bot: Confrere, service: QuestionService) -> None:
        self.bot, self.service = bot, service

    async def reply(self, key: str) -> LastWrite | None:
        """Bring one reply's message in line. Raises `Blocked` for what only the server can mend."""
        found = await self.service.reply_in(int(key))
        if found is None:
            return None
        reply, question = found
        if question.thread_id is None:
            raise DomainError("error-later")  # its thread is there, or nobody could reply: the bot is about to know
        thread = await self._thread(question, question.thread_id)
        if thread is None:
            await self.service.forget_reply(reply.id)
            return None
        # Whoever tries again looks first: the message may be there, and the bot not know it.
        late = self.bot.clock.now() - reply.created_at >= BACK_OFF[0]
        message_id = reply.message_id or (await self._posted(thread, reply) if late else None)
        if reply.withdrawn:
            if message_id:
                await self._take_down(thread, message_id)
            await self.service.forget_reply(reply.id)
            return None
        thread = await threads.awake(thread)
        view = self._view(reply, question)
        if message_id:
            try:
                await thread.get_partial_message(message_id).edit(view=view)
            except discord.NotFound:
                await self.service.forget_reply(reply.id)  # a moderator took it down
                return None
        else:
            require(thread, "view_channel", "send_messages_in_threads")
            message_id = (await thread.send(view=view)).id
        return self.service.reply_placed(reply, question, message_id) if reply.message_id is None else None

    async def news(self, key: str) -> None:
        """Tell who asked under a pen that an answer came; where they let no bot write, `/question miennes` does."""
        question = await self.service.question(int(key))
        if question is None or not question.news or question.thread_id is None:
            return
        if user_id := await self.service.asker(question):
            text = self.bot.translator.text(
                locale_for(self.bot, user_id), "question-news-told", link=views.thread_link(question)
            )
            await tell(self.bot, user_id, panel(discord.ui.TextDisplay(text)))

    async def slip(self, key: str) -> None:
        """Tell whoever wrote under their account where they write under a pen, and show the ways out."""
        slip = await self.service.slip(key)
        if slip is None or slip.repost is not None:
            return
        link = f"https://discord.com/channels/{slip.guild_id}/{slip.thread_id}/{slip.message_id}"
        locale = locale_for(self.bot, slip.user_id)
        await tell(self.bot, slip.user_id, pens.slip_told(self.bot.translator, locale, key, slip.guild_id, link))

    async def unslip(self, key: str) -> LastWrite | None:
        """Delete a slip, at its author's wish."""
        slip = await self.service.slip(key)
        if slip is None or slip.repost is None:
            return None
        thread = await threads.find(self.bot.guild_at_hand(slip.guild_id), slip.thread_id)
        if thread:
            require(thread, "manage_messages")
            await self._take_down(thread, slip.message_id)
        return self.service.mended(key, slip)

    async def _thread(self, question: Question, thread_id: int) -> discord.Thread | None:
        """The question's thread, asleep or not; None where it is gone."""
        return await threads.find(self.bot.guild_at_hand(question.guild_id), thread_id)

    async def _posted(self, thread: discord.Thread, reply: Reply) -> int | None:
        """A message that was sent just before a crash, known by its button."""
        async for message in thread.history(limit=AMONG_LATEST, after=reply.created_at, oldest_first=True):
            view = discord.ui.LayoutView.from_message(message)
            ids = {getattr(item, "custom_id", None) for item in view.walk_children()}
            if message.author.id == self.bot.user_id and f"{Manage.verb}:{reply.id}" in ids:
                return message.id
        return None

    async def _take_down(self, thread: discord.Thread, message_id: int) -> None:
        """Delete a message; a thread that slept sleeps on, for it would come up in everybody's list just then."""
        asleep = thread.archived
        thread = await threads.awake(thread)
        await self._delete(thread, message_id)
        if asleep:
            await thread.edit(archived=True)

    async def _delete(self, thread: discord.Thread, message_id: int) -> None:
        try:
            await thread.get_partial_message(message_id).delete()
        except discord.NotFound:
            return

    def _view(self, reply: Reply, question: Question) -> discord.ui.LayoutView:
        locale = self.bot.settings.default_locale
        words = views.Words(self.bot.translator, self.bot.catalogue, locale, self.bot.spell)
        return views.reply(words, reply, question, Manage.make(self.bot.translator, locale, reply.id))
