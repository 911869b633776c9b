"""Keeping questions in step with Discord: where it has them, and what members do to them there."""

from collections.abc import Collection, Iterable
from dataclasses import replace
from functools import partial

from core.clock import Clock
from core.questions import Origin, Question, QuestionState, QuestionText, Reply
from db import jobs
from db.engine import Database
from db.queries import images, questions, replies
from db.session import Session

SYNC, REPLY, THANK = "questions.sync", "questions.reply", "questions.thank"
"""The jobs by a question's id, a reply's id, and a thread with the message in it for which somebody was thanked."""


class InStep:
    """The part of the questions' service that effects and listeners use."""

    def __init__(self, db: Database, clock: Clock) -> None:
        self._db, self._clock = db, clock

    async def question(self, question_id: int) -> Question | None:
        async with self._db.read() as session:
            return await questions.by_id(session, question_id)

    async def reply_in(self, reply_id: int) -> tuple[Reply, Question] | None:
        """A reply, with the question in whose thread it is to stand."""
        async with self._db.read() as session:
            reply = await replies.by_id(session, reply_id)
            question = await questions.by_id(session, reply.question_id) if reply else None
        return (reply, question) if reply and question else None

    async def forget_reply(self, reply_id: int) -> None:
        """Discord no longer has the reply, and is not to have it."""
        async with self._db.write() as session:
            await replies.forget(session, [reply_id])

    async def placed(self, question_id: int, *, channel_id: int, thread_id: int, card_id: int | None = None) -> None:
        """Discord now has the question's thread, and the bot's card in it."""
        async with self._db.write() as session:
            await self.placing(question_id, channel_id=channel_id, thread_id=thread_id, card_id=card_id)(session)

    def placing(self, question_id: int, *, channel_id: int, thread_id: int, card_id: int | None) -> jobs.LastWrite:
        """The same, to be written as the job ends."""
        return partial(
            questions.place, question_id=question_id, channel_id=channel_id, thread_id=thread_id, card_id=card_id
        )

    async def locks(self, question_id: int, locked: bool) -> None:
        """The bot is about to lock the question's thread, or has unlocked it."""
        async with self._db.write() as session:
            await questions.set_locked(session, question_id, locked)

    async def forget(self, question_id: int) -> None:
        """Discord no longer has the question: neither has the index."""
        async with self._db.write() as session:
            await self._gone(session, await questions.by_id(session, question_id))

    async def rewritten(self, message_id: int, content: str, text: QuestionText) -> list[int]:
        """A member edited a message: follow, where it is a question or an accepted answer. Its theme stays.

        A thread that the bot named after it is to have another name as well. The ids of the questions that it touches.
        """
        async with self._db.read() as session:
            if not await questions.touching(session, [message_id]):
                return []
        changed = []
        async with self._db.write() as session:
            for question in await questions.touching(session, [message_id]):
                if question.message_id == message_id and question.state is not QuestionState.WITHDRAWN:
                    before = question.heading
                    question = await questions.rewrite(session, question, replace(text, theme=question.text.theme))
                    if question.origin is Origin.MESSAGE and question.heading != before:
                        await jobs.schedule(session, SYNC, question.id, self._clock.now(), question.guild_id)
                if question.answer and question.answer.message_id == message_id:
                    await questions.accept(session, question, replace(question.answer, text=content))
                changed.append(question.id)
        return changed

    async def retitled(self, thread_id: int, title: str, theme: str | None) -> int | None:
        """A member's own question may have another title or theme: follow; the id of what to bring in line, if any."""
        async with self._db.read() as session:
            if not _retitles(await questions.by_thread(session, thread_id), title, theme):
                return None
        async with self._db.write() as session:
            question = await questions.by_thread(session, thread_id)
            if question is None or not _retitles(question, title, theme):
                return None
            theme = theme if question.origin is Origin.FORUM else question.text.theme
            question = await questions.rewrite(session, question, replace(question.text, title=title, theme=theme))
            await self._sync(session, question)
        return question.id

    async def messages_gone(self, message_ids: Collection[int]) -> list[int]:
        """Messages were deleted; the ids of the questions that must be brought in line.

        A question leaves with its text, and an accepted answer is taken back. The bot's message under a member's
        own post is none of the two: the question stays. What was posted for somebody under a pen is forgotten.
        """
        async with self._db.read() as session:
            gone = await replies.with_messages(session, message_ids)
            pictured = await images.among_messages(session, message_ids)
            if not gone and not pictured and not await questions.touching(session, message_ids):
                return []
        changed = []
        async with self._db.write() as session:
            await replies.forget(session, gone)
            await images.forget_messages(session, message_ids)
            for question in await questions.touching(session, message_ids):
                card_gone = question.card_id in message_ids
                if card_gone and question.origin is Origin.FORM:
                    await self._forget(session, question.id)
                    continue
                if card_gone:
                    question = await questions.lose_card(session, question)
                if question.message_id in message_ids:
                    question = await questions.set_state(session, question, QuestionState.WITHDRAWN)
                elif question.answer and question.answer.message_id in message_ids:
                    question = await questions.accept(session, question, None)
                else:
                    continue
                await self._sync(session, question)
                changed.append(question.id)
        return changed

    async def thread_gone(self, thread_id: int) -> None:
        async with self._db.write() as session:
            await self._gone(session, await questions.by_thread(session, thread_id))

    async def channel_gone(self, channel_id: int) -> None:
        async with self._db.write() as session:
            for question_id in await questions.under(session, channel_id):
                await self._forget(session, question_id)

    async def recent(self, guild_id: int, since: int, limit: int) -> list[Question]:
        """The latest questions of a server with a thread or an accepted answer newer than this id of Discord's."""
        async with self._db.read() as session:
            return await questions.recent(session, guild_id, since, limit)

    async def threads_known(self, thread_ids: Iterable[int]) -> set[int]:
        async with self._db.read() as session:
            return await questions.threads_known(session, list(thread_ids))

    async def latest_message(self, channel_id: int) -> int:
        async with self._db.read() as session:
            return await questions.latest_message(session, channel_id)

    async def _gone(self, session: Session, question: Question | None) -> None:
        """Forget a question whose thread is gone.

        A plain message outlives its thread: its row stays, empty, or the next start would take it in anew.
        """
        if question and question.origin is Origin.MESSAGE:
            await questions.set_state(session, question, QuestionState.WITHDRAWN)
        elif question:
            await self._forget(session, question.id)

    async def _forget(self, session: Session, question_id: int) -> None:
        """Its images go too, from Discord as well where their thread outlives it."""
        await images.end_of_question(session, question_id, self._clock.now())
        await questions.forget(session, question_id)

    async def _sync(self, session: Session, question: Question) -> None:
        """To be carried out at once, by whoever changed the question; `question` is what it became."""
        await jobs.hold(session, SYNC, question.id, self._clock.now(), question.guild_id, question)


def _retitles(question: Question | None, title: str, theme: str | None) -> bool:
    if question is None or question.origin is Origin.FORM or question.state is QuestionState.WITHDRAWN:
        return False
    if question.origin is Origin.MESSAGE:
        return title != question.heading  # as the bot named it, or somebody since
    return (question.text.title, question.text.theme) != (title, theme)
