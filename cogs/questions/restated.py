"""What the guard took away and its author wants posted masked: as the question that it was, or under their pen."""

from cogs.frame import Confrere, Restated
from cogs.questions.drafting import FORUM
from cogs.questions.listener import THEME, asks, text_of
from cogs.questions.service import QuestionService
from cogs.questions.service.in_step import SYNC
from cogs.ui.rights import actor_of, audiences_of
from core.questions import TITLE_LIMIT, QuestionText
from core.rights import Audience
from core.text import letters, shorten


class Restating:
    def __init__(self, bot: Confrere, service: QuestionService) -> None:
        self.bot, self.service = bot, service

    async def restate(self, restated: Restated) -> bool:
        """Take a forum post, a message of the text channel that asked something, and what is to stand under a pen."""
        if restated.under_alias:
            actor = actor_of(self.bot, restated.author)
            return await self.service.repost(actor, restated.channel_id, restated.key, restated.text)
        forum_id = self.bot.directory.bound(restated.author.guild.id, FORUM)
        if forum_id is None or not self._is_question(restated, forum_id):
            return False
        question = await self.service.restate(
            restated.author.guild.id, restated.author.id, restated.key, forum_id, self._text(restated)
        )
        await self.bot.jobs.run_now(SYNC, question.id)
        return True

    def _is_question(self, restated: Restated, forum_id: int) -> bool:
        if Audience.VERIFIED not in audiences_of(self.bot, restated.author):
            return False
        if restated.title is not None:
            return restated.channel_id == forum_id and letters(restated.title) > 0
        named = f"<@{self.bot.user_id}>" in restated.text
        guild_id = restated.author.guild.id
        return not restated.answers and asks(self.bot, guild_id, restated.channel_id, restated.text, named=named)

    def _text(self, restated: Restated) -> QuestionText:
        purposes = (self.bot.directory.purpose_of(tag) or "" for tag in restated.tags)
        theme = next((purpose.removeprefix(THEME) for purpose in purposes if purpose.startswith(THEME)), None)
        text = text_of(restated.text, title=restated.title, theme=theme)
        alone = restated.title is None and text.title == text.details
        return QuestionText(shorten(text.title, TITLE_LIMIT), "" if alone else text.details, theme)
