"""Brings a case image's message in line with its row: a word that it waits, the image itself, or nothing any longer.

One message an image, of its bot's own, and safe to repeat: it is known by its button until it shows the image.
"""

import discord

from cogs.frame import LastWrite
from cogs.questions import views
from cogs.questions.imaging import Picture
from cogs.questions.pen_effects import PenEffects
from cogs.questions.picturing import Look, files
from cogs.ui import threads
from cogs.ui.exchange import locale_for
from cogs.ui.layout import panel
from cogs.ui.private import tell
from cogs.ui.rights import require
from core.errors import Blocked, DomainError
from core.questions import CaseImage, ImageState, Question

UNACCEPTABLE = (400, 413)
"""What Discord answers to a file that it will not take however often it is sent."""
AMONG_FIRST = 50
"""How many of a thread's messages are searched for one that was sent just before a crash."""


class ImageEffects(PenEffects):
    """Posts for others as `PenEffects` does, and by the same means."""

    async def image(self, key: str) -> LastWrite | None:
        """Raises `Blocked` for what only the server can mend."""
        found = await self.service.image(int(key))
        if found is None:
            return None
        image, question, picture = found
        thread_id = image.thread_id or (question.thread_id if question else None)
        if thread_id is None and not image.state.gone:
            raise DomainError("error-later")  # its question is about to appear
        thread = await threads.find(self.bot.guild_at_hand(image.guild_id), thread_id) if thread_id else None
        if thread is None or (question is None and not image.state.gone):
            await self.service.forget_image(image.id)
            return None
        slept = thread.archived
        thread = await threads.awake(thread)
        try:
            return await self._in_line(thread, image, question, picture)
        finally:
            if slept:
                await thread.edit(archived=True)

    async def not_taken(self, key: str) -> None:
        await self._tell_author(int(key), "image-refused-told")

    async def not_seen(self, key: str) -> None:
        await self._tell_author(int(key), "image-lapsed-told")

    async def _in_line(
        self, thread: discord.Thread, image: CaseImage, question: Question | None, picture: Picture | None
    ) -> LastWrite | None:
        message_id = image.message_id or await self._announced(thread, image)
        if image.state.gone or question is None:
            if message_id:
                await self._delete(thread, message_id)
            await self.service.forget_image(image.id)
            return None
        if message_id is None:
            require(thread, "view_channel", "send_messages_in_threads", "read_message_history", "attach_files")
            message_id = (await thread.send(view=self._notice(image))).id
        if image.message_id is None:  # known at once: the image itself has no button to find it by
            await self.service.image_placed(image, thread.id, message_id)
        if image.state is ImageState.RELEASED and picture:
            require(thread, "view_channel", "send_messages_in_threads", "attach_files")
            view = views.case_image(self._words(), question, image.number, picture)
            try:
                await thread.get_partial_message(message_id).edit(view=view, attachments=files([picture]))
            except discord.NotFound:
                await self.service.forget_image(image.id)  # a moderator took it down
                return None
            except discord.HTTPException as error:
                if error.status not in UNACCEPTABLE:
                    raise
                await self.service.turn_away(image)
                raise Blocked("error-discord-refuses-image") from None  # told, not parked: its job was asked for anew
        return self.service.image_in_line(image, shown=image.state is ImageState.RELEASED)

    async def _announced(self, thread: discord.Thread, image: CaseImage) -> int | None:
        """A message that was sent just before a crash: it came among the thread's first."""
        async for message in thread.history(limit=AMONG_FIRST, oldest_first=True):
            view = discord.ui.LayoutView.from_message(message)
            ids = {getattr(item, "custom_id", None) for item in view.walk_children()}
            if message.author.id == self.bot.user_id and f"{Look.verb}:{image.id}" in ids:
                return message.id
        return None

    async def _tell_author(self, question_id: int, key: str) -> None:
        """Tell who asked what became of an image, quoting nothing."""
        question = await self.service.question(question_id)
        if question is None or question.thread_id is None:
            return
        if user_id := question.author_id or await self.service.asker(question):
            link = views.thread_link(question)
            said = self.bot.translator.text(locale_for(self.bot, user_id), key, link=link)
            await tell(self.bot, user_id, panel(discord.ui.TextDisplay(said)))

    def _notice(self, image: CaseImage) -> discord.ui.LayoutView:
        words = self._words()
        return views.image_waits(words, Look.make(words.translator, words.locale, image.id))

    def _words(self) -> views.Words:
        return views.Words(self.bot.translator, self.bot.catalogue, self.bot.settings.default_locale, self.bot.spell)
