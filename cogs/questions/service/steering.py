"""What members do to a question once it is asked: mark, solve, close, change, withdraw, thank."""

from dataclasses import replace
from datetime import timedelta

from cogs.questions.drafts import DraftKind, Typed
from cogs.questions.search.finding import Finder
from cogs.questions.service.in_step import REPLY, SYNC, THANK, InStep
from cogs.questions.service.signing import Signing
from core.catalogue import Catalogue
from core.clock import Clock
from core.errors import Missing, Refused
from core.guarding import without_the_certain
from core.images.aside import Cleaner
from core.questions import Answer, Origin, Question, QuestionState, Reply
from core.rights import Actor
from core.signatures import appears_after
from core.vault import Vault
from db import identities, jobs
from db.engine import Database
from db.identities import Purpose
from db.queries import frame, images, questions, replies
from db.session import Session

Published = Question | Reply


class Steering(InStep):
    """The part of the questions' service that changes what was published."""

    def __init__(
        self,
        db: Database,
        clock: Clock,
        vault: Vault,
        catalogue: Catalogue,
        signing: Signing,
        draft_retention: timedelta,
        image_retention: timedelta,
        cleaner: Cleaner,
    ) -> None:
        super().__init__(db, clock)
        self._vault, self._catalogue, self._signing = vault, catalogue, signing
        self._draft_retention, self._image_retention, self._cleaner = draft_retention, image_retention, cleaner
        self.finder = Finder(db, catalogue)

    async def mark(self, actor: Actor, thread_id: int, answer: Answer) -> tuple[Question, bool]:
        """Make a message the accepted answer; also tells whether it takes the place of another.

        One that the bot posted for somebody under a pen counts as theirs: `answer` then has no author.
        Raises `Refused` for the question itself, or for neither author nor moderator.
        """
        async with self._db.write() as session:
            question = await self._owned(session, actor, await questions.by_thread(session, thread_id))
            if not question.state.live:
                raise Refused("error-question-closed")
            if answer.author_id is None:
                reply = await replies.by_message(session, answer.message_id)
                if await images.by_message(session, answer.message_id):
                    raise Refused("error-answer-is-image")
                if reply is None or reply.question_id != question.id:
                    raise Refused("error-not-an-answer")
                answer = replace(answer, text=reply.text)
            if answer.message_id in (question.card_id, question.thread_id):
                raise Refused("error-not-an-answer")
            replaced = question.answer is not None and question.answer.message_id != answer.message_id
            question = await questions.accept(session, question, answer)
            await self._sync(session, question)
        return question, replaced

    async def set_state(
        self, actor: Actor, thread_id: int, state: QuestionState, reason: str | None = None
    ) -> Question:
        """Solve, close or reopen the question of a thread; reopening finds an accepted answer again.

        Raises `Refused` for neither author nor moderator, and for what is so already.
        """
        async with self._db.write() as session:
            question = await self._owned(session, actor, await questions.by_thread(session, thread_id))
            if state is QuestionState.OPEN and question.answer:
                state = QuestionState.ANSWERED
            if question.state is state:
                raise Refused(f"error-already-{state}")
            reason = without_the_certain(reason) if reason else None
            question = await questions.set_state(session, question, state, reason)
            if not await self._signing.asked(session, actor, question):
                await frame.audit(
                    session,
                    actor.guild_id,
                    self._clock.now(),
                    actor.user_id,
                    f"question-{state}",
                    target=question.id,
                )
            await self._sync(session, question)
        return question

    async def editable(self, actor: Actor, thread_id: int) -> Published:
        """What the bot posted for the member in a thread: their question, else the latest of their replies there.

        Raises `Refused` where there is nothing of theirs.
        """
        async with self._db.read() as session:
            question = self._standing(actor, await questions.by_thread(session, thread_id))
            if await self._signing.asked(session, actor, question):
                return self._posted(question)
            written = await self._signing.written(session, actor, question)
        if not written:
            raise Refused("error-author-only")
        return written[0]

    async def own_reply(self, actor: Actor, reply_id: int) -> Reply:
        """A reply, to who wrote it. Raises `Missing` where it is gone, `Refused` for anybody else."""
        async with self._db.read() as session:
            return await self._own_reply(session, actor, reply_id)

    async def withdraw(self, actor: Actor, question_id: int, thread_id: int | None) -> Question:
        """Take back a question that the bot posted or is about to, or a message that was none; its text is forgotten.

        Raises `Missing` in any thread but its own: once a backup was restored, older buttons may bear its id.
        """
        async with self._db.write() as session:
            question = await questions.by_id(session, question_id)
            if question and None not in (question.thread_id, thread_id) and question.thread_id != thread_id:
                raise Missing("error-no-question-here")
            if question and question.origin is Origin.MESSAGE:
                question = await self._owned(session, actor, question)
            else:
                question = await self._authored(session, actor, question)
            question = await questions.set_state(session, question, QuestionState.WITHDRAWN)
            await images.end_of_question(session, question.id, self._clock.now())
            await self._sync(session, question)
        return question

    async def withdraw_reply(self, actor: Actor, reply_id: int) -> Reply:
        """Take back a reply, posted or not yet; its text is forgotten, and an answer that it was is one no longer."""
        async with self._db.write() as session:
            reply = await self._own_reply(session, actor, reply_id)
            await replies.withdraw(session, reply.id)
            question = await questions.by_id(session, reply.question_id)
            if question and question.answer and question.answer.message_id == reply.message_id:
                await jobs.schedule(session, SYNC, question.id, self._clock.now(), question.guild_id)
                await questions.accept(session, question, None)
            await jobs.hold(session, REPLY, reply.id, self._clock.now(), actor.guild_id)
        return reply

    async def thank(self, actor: Actor, thread_id: int, message_id: int, receiver_id: int | None) -> int:
        """Thank for a message, once; the number of thanks it has. Raises `Refused` for one's own message.

        `receiver_id` is None for a message of the bot: what it posted for somebody under a pen is theirs.
        The job `questions.thank` then shows it under the message, where its author sees it.
        """
        if receiver_id == actor.user_id:
            raise Refused("error-thank-yourself")
        async with self._db.write() as session:
            question = await questions.by_thread(session, thread_id)
            if question is None:
                raise Missing("error-no-question-here")
            if receiver_id is None:
                await self._thankable(session, actor, question, message_id)
            new = await questions.thank(
                session,
                message_id=message_id,
                giver=await identities.obtain(session, self._vault, Purpose.THANKS, actor.guild_id, actor.user_id),
                question_id=question.id,
                receiver_id=receiver_id,
            )
            if not new:
                raise Refused("error-thanked-already")
            await jobs.hold(session, THANK, f"{thread_id}:{message_id}", self._clock.now(), question.guild_id)
            return await questions.thanks_for(session, message_id)

    # Within

    async def _apply(self, session: Session, actor: Actor, typed: Typed) -> Published:
        """Make a change to a question or a reply; one under a pen shows it a little later."""
        if typed.kind is DraftKind.EDIT:
            question = await self._authored(session, actor, await questions.by_id(session, typed.target or 0))
            self._open_to_write(actor, question)
            question = await questions.rewrite(session, question, typed.text)
            if question.pen is None:
                await self._sync(session, question)
            else:
                await self._later(session, SYNC, question.id, actor.guild_id)
            return question
        reply = await self._own_reply(session, actor, typed.target or 0)
        question = self._open_to_write(actor, await questions.by_id(session, reply.question_id))
        await replies.rewrite(session, reply.id, typed.text.details)
        if question.answer and question.answer.message_id == reply.message_id:
            await questions.accept(session, question, replace(question.answer, text=typed.text.details))
        await self._later(session, REPLY, reply.id, actor.guild_id)
        return replace(reply, text=typed.text.details)

    async def _later(self, session: Session, kind: str, key: int, guild_id: int) -> None:
        await jobs.schedule(session, kind, key, self._clock.now() + appears_after(self._signing.random), guild_id)

    async def _thankable(self, session: Session, actor: Actor, question: Question, message_id: int) -> None:
        """Raise `Refused` for a message of the bot's own, or for one that it posted for the member."""
        if await images.by_message(session, message_id):
            raise Refused("error-thanks-to-image")
        if message_id == question.card_id and question.pen:
            own = await self._signing.asked(session, actor, question)
        elif (reply := await replies.by_message(session, message_id)) and reply.question_id == question.id:
            own = await self._signing.wrote(session, actor, reply)
        else:
            raise Refused("error-thank-bot")
        if own:
            raise Refused("error-thank-yourself")

    async def _own_reply(self, session: Session, actor: Actor, reply_id: int) -> Reply:
        reply = await replies.by_id(session, reply_id)
        if reply is None or reply.withdrawn or reply.pen.guild_id != actor.guild_id:
            raise Missing("error-reply-gone")
        if not await self._signing.wrote(session, actor, reply):
            raise Refused("error-reply-author-only")
        return reply

    async def _owned(self, session: Session, actor: Actor, question: Question | None) -> Question:
        """The question, to its author or a moderator."""
        question = self._standing(actor, question)
        if not actor.moderates and not await self._signing.asked(session, actor, question):
            raise Refused("error-no-right-author")
        return question

    async def _authored(self, session: Session, actor: Actor, question: Question | None) -> Question:
        """The question, to the author for whom the bot posted it."""
        question = self._standing(actor, question)
        if not await self._signing.asked(session, actor, question):
            raise Refused("error-author-only")
        return self._posted(question)

    def _posted(self, question: Question) -> Question:
        if question.origin is not Origin.FORM:
            raise Refused("error-your-own-message")
        return question

    def _open_to_write(self, actor: Actor, question: Question | None) -> Question:
        question = self._standing(actor, question)
        if not question.state.live:
            raise Refused("error-question-closed")
        return question

    def _standing(self, actor: Actor, question: Question | None) -> Question:
        """The question, where it stands on the member's own server."""
        if question is None or question.guild_id != actor.guild_id or question.state is QuestionState.WITHDRAWN:
            raise Missing("error-no-question-here")
        return question
