"""What happens to a question, step by step. Each method is one transaction; none speaks to Discord.

A change that members see is stored together with the job `questions.sync`, which brings the thread in line.
"""

import json
import secrets
from dataclasses import asdict, dataclass
from datetime import timedelta

from sqlalchemy.ext.asyncio import AsyncSession

from cogs.questions.finding import Finder, Found
from cogs.questions.in_step import THANK, InStep
from core.catalogue import Catalogue
from core.clock import Clock
from core.errors import DomainError, Missing, Refused
from core.phrasing import Abbreviation
from core.questions import Answer, Origin, Question, QuestionState, QuestionText
from core.rights import Actor
from core.text import letters
from core.vault import Vault
from db import identities, jobs
from db.engine import Database
from db.identities import Purpose
from db.queries import frame, questions

DRAFT = "question"
OFFERED = 3
LISTED = 5


@dataclass(frozen=True, slots=True)
class Preview:
    """A stored draft, with what may answer it already."""

    draft_id: str
    text: QuestionText
    similar: tuple[Found, ...]


@dataclass(frozen=True, slots=True)
class Search:
    """What was found, and the abbreviations typed that stand for several things."""

    found: tuple[Found, ...]
    ambiguous: tuple[Abbreviation, ...]


@dataclass(frozen=True, slots=True)
class Native:
    """A question that a member wrote without the bot: a forum post, or a plain message.

    `message_id` is also the id of the thread, which exists already for a forum post.
    """

    guild_id: int
    channel_id: int
    message_id: int
    author_id: int
    origin: Origin
    text: QuestionText


class QuestionService(InStep):
    def __init__(
        self, db: Database, clock: Clock, vault: Vault, catalogue: Catalogue, draft_retention: timedelta
    ) -> None:
        super().__init__(db, clock)
        self._vault = vault
        self._catalogue, self._draft_retention = catalogue, draft_retention
        self.finder = Finder(db, catalogue)

    # Asking

    async def draft(self, actor: Actor, text: QuestionText, draft_id: str | None = None) -> Preview:
        """Keep what a member typed, sealed, then look for what may answer it.

        The draft of this id is rewritten; one that was published or thrown away meanwhile stays so, and another is
        begun. Raises `Refused` for a text without a letter, or for somebody else's draft.
        """
        self._checked(text)
        async with self._db.write() as session:
            owner = await identities.obtain(session, self._vault, Purpose.DRAFT, actor.guild_id, actor.user_id)
            known = await frame.draft(session, draft_id) if draft_id else None
            if known and known.owner != owner:
                raise Refused("error-not-your-draft")
            draft_id = known.id if known else secrets.token_hex(8)
            await frame.keep_draft(
                session,
                frame.Draft(
                    id=draft_id,
                    owner=owner,
                    guild_id=actor.guild_id,
                    kind=DRAFT,
                    sealed_content=self._vault.seal(json.dumps(asdict(text))),
                    expires_at=self._clock.now() + self._draft_retention,
                ),
            )
        try:
            similar = await self.finder.find(actor.guild_id, actor.sees(), text.whole, OFFERED)
        except DomainError:
            similar = ()  # the draft is kept: its author goes on without the comparison
        return Preview(draft_id, text, similar)

    async def draft_text(self, actor: Actor, draft_id: str) -> QuestionText:
        """What a draft says, to its author. Raises `Missing` where it is gone."""
        async with self._db.read() as session:
            return self._open(await self._own_draft(session, actor, draft_id))

    async def discard(self, actor: Actor, draft_id: str) -> None:
        async with self._db.write() as session:
            await self._own_draft(session, actor, draft_id)
            await frame.drop_draft(session, draft_id)

    async def publish(self, actor: Actor, draft_id: str, channel_id: int) -> Question:
        """Turn a draft into a question, once: pressing again gives the same question.

        Raises `Missing` where the draft expired or was thrown away.
        """
        source = f"draft:{draft_id}"
        async with self._db.write() as session:
            question = await questions.by_source(session, source)
            if question and question.author_id == actor.user_id:
                return question
            text = self._open(await self._own_draft(session, actor, draft_id))
            question = await questions.add(
                session,
                source=source,
                guild_id=actor.guild_id,
                channel_id=channel_id,
                author_id=actor.user_id,
                origin=Origin.FORM,
                text=self._checked(text),
                now=self._clock.now(),
            )
            await frame.drop_draft(session, draft_id)
            await self._sync(session, question)
        return question

    async def register(self, native: Native) -> Question | None:
        """Take in a question that a member wrote by hand; None where it was taken in before."""
        source = f"message:{native.message_id}"
        async with self._db.write() as session:
            if await questions.by_source(session, source):
                return None
            question = await questions.add(
                session,
                source=source,
                guild_id=native.guild_id,
                channel_id=native.channel_id,
                author_id=native.author_id,
                origin=native.origin,
                text=native.text,
                now=self._clock.now(),
                thread_id=native.message_id if native.origin is Origin.FORUM else None,
            )
            await self._sync(session, question)
        return question

    # Finding

    async def search(self, actor: Actor, text: str) -> Search:
        """The best sheets and questions for what a member typed, best first."""
        found = await self.finder.find(actor.guild_id, actor.sees(), text, LISTED)
        return Search(found, self.finder.ambiguous(text))

    async def offers(self, question: Question, channels: frozenset[int]) -> tuple[Found, ...]:
        """What may answer a question already, for everyone who reads its thread."""
        return await self.finder.find(question.guild_id, channels, question.text.whole, OFFERED, but=question.id)

    async def mine(self, actor: Actor) -> tuple[list[Question], int, list[tuple[str, QuestionText]]]:
        """A member's questions, newest first; the thanks received; the drafts not yet published."""
        async with self._db.read() as session:
            found = await questions.of_author(session, actor.guild_id, actor.user_id)
            thanks = await questions.thanks_received(session, actor.guild_id, actor.user_id)
            owner = await identities.find(session, self._vault, Purpose.DRAFT, actor.guild_id, actor.user_id)
            drafts = await frame.drafts_of(session, [owner] if owner else [])
        return found, thanks, [(draft.id, self._open(draft)) for draft in drafts if draft.kind == DRAFT]

    # Steering

    async def mark(self, actor: Actor, thread_id: int, answer: Answer) -> tuple[Question, bool]:
        """Make a message the accepted answer; also tells whether it takes the place of another.

        Raises `Refused` for the question itself, or for neither author nor moderator.
        """
        async with self._db.write() as session:
            question = await self._owned(session, actor, await questions.by_thread(session, thread_id))
            if not question.state.live:
                raise Refused("error-question-closed")
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
            question = await questions.set_state(session, question, state, reason)
            if actor.user_id != question.author_id:
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

    async def editable(self, actor: Actor, thread_id: int) -> Question:
        """The question of a thread, to the author for whom the bot posted it."""
        async with self._db.read() as session:
            return self._authored(actor, await questions.by_thread(session, thread_id))

    async def edit(self, actor: Actor, question_id: int, text: QuestionText) -> Question:
        text = self._checked(text)
        async with self._db.write() as session:
            question = self._authored(actor, await questions.by_id(session, question_id))
            if not question.state.live:
                raise Refused("error-question-closed")
            question = await questions.rewrite(session, question, text)
            await self._sync(session, question)
        return question

    async def withdraw(self, actor: Actor, question_id: int, thread_id: int) -> Question:
        """Take back a question that the bot posted, or a message that was none; its text is forgotten.

        Raises `Missing` in any thread but its own: once a backup was restored, older buttons may bear its id.
        """
        async with self._db.write() as session:
            question = await questions.by_id(session, question_id)
            if question and question.thread_id != thread_id:
                raise Missing("error-no-question-here")
            if question and question.origin is Origin.MESSAGE:
                question = await self._owned(session, actor, question)
            else:
                question = self._authored(actor, question)
            question = await questions.set_state(session, question, QuestionState.WITHDRAWN)
            await self._sync(session, question)
        return question

    async def thank(self, actor: Actor, thread_id: int, message_id: int, receiver_id: int) -> int:
        """Thank for a message, once; the number of thanks it has. Raises `Refused` for one's own message.

        The job `questions.thank` then shows it under the message, where its author sees it.
        """
        if receiver_id == actor.user_id:
            raise Refused("error-thank-yourself")
        async with self._db.write() as session:
            question = await questions.by_thread(session, thread_id)
            if question is None:
                raise Missing("error-no-question-here")
            new = await questions.thank(
                session,
                message_id=message_id,
                giver_id=actor.user_id,
                question_id=question.id,
                receiver_id=receiver_id,
            )
            if not new:
                raise Refused("error-thanked-already")
            await jobs.hold(session, THANK, message_id, self._clock.now(), question.guild_id)
            return await questions.thanks_for(session, message_id)

    # Within

    async def _own_draft(self, session: AsyncSession, actor: Actor, draft_id: str) -> frame.Draft:
        draft = await frame.draft(session, draft_id)
        owner = await identities.find(session, self._vault, Purpose.DRAFT, actor.guild_id, actor.user_id)
        if draft is None or draft.owner != owner or draft.expires_at <= self._clock.now():
            raise Missing("error-draft-gone")
        return draft

    def _open(self, draft: frame.Draft) -> QuestionText:
        return QuestionText(**json.loads(self._vault.open(draft.sealed_content)))

    async def _owned(self, session: AsyncSession, actor: Actor, question: Question | None) -> Question:
        """The question, to its author or a moderator."""
        question = self._standing(actor, question)
        if question.author_id != actor.user_id and not actor.moderates:
            raise Refused("error-no-right-author")
        return question

    def _authored(self, actor: Actor, question: Question | None) -> Question:
        """The question, to the author for whom the bot posted it."""
        question = self._standing(actor, question)
        if question.author_id != actor.user_id:
            raise Refused("error-author-only")
        if question.origin is not Origin.FORM:
            raise Refused("error-your-own-message")
        return question

    def _standing(self, actor: Actor, question: Question | None) -> Question:
        """The question, where it stands on the member's own server."""
        if question is None or question.guild_id != actor.guild_id or question.state is QuestionState.WITHDRAWN:
            raise Missing("error-no-question-here")
        return question

    def _checked(self, text: QuestionText) -> QuestionText:
        """The text, without a theme that is no longer offered. Raises `Refused` for a title without a letter."""
        if not letters(text.title):
            raise Refused("error-question-empty")
        theme = text.theme if text.theme in self._catalogue.themes else None
        return QuestionText(text.title, text.details, theme)
