"""What is written natively in a question's thread: an answer to tell its author of, or a slip of a pen's owner.

Who writes under a pen is reached by private message, which quotes nothing. Where those are closed, `/question miennes`
shows the same.
"""

import json
from dataclasses import asdict, dataclass, replace
from functools import partial

from cogs.questions.drafts import DraftKind, Typed
from cogs.questions.service.asking import Asking
from core.errors import Missing, Refused
from core.questions import DETAILS_LIMIT, Question, QuestionText, Reply
from core.rights import Actor
from core.signatures import Alias, appears_after, day_after
from db import jobs
from db.queries import frame, questions, replies
from db.session import Session

NEWS, SLIP, UNSLIP = "questions.news", "questions.slip", "questions.unslip"
"""The jobs that tell of an answer, by the question's id; that tell of a slip, or mend it, by the slip's own id."""
SLIPPED = "question-slip"
"""The kind of the drafts that slips are kept as."""


@dataclass(frozen=True, slots=True)
class Slip:
    """A message that somebody who writes under a pen in a thread wrote there under their account, as by mistake.

    `repost` is None until its author has chosen: to have it deleted, or deleted and posted again under the pen.
    """

    guild_id: int
    thread_id: int
    message_id: int
    user_id: int
    text: str
    repost: bool | None = None


class Hearing(Asking):
    """The part of the questions' service that hears of messages in threads."""

    async def heard(self, actor: Actor, thread_id: int, message_id: int, text: str) -> str | None:
        """A member wrote in a thread under their account; the id of the slip that this is, if it is one."""
        async with self._db.read() as session:
            question = await questions.by_thread(session, thread_id)
            if question is None or question.guild_id != actor.guild_id:
                return None
            slipped = await self._signing.pen_in(session, actor, question) is not None
        if not slipped and (question.pen is None or question.news):
            return None
        async with self._db.write() as session:
            if slipped:
                return await self._note(session, Slip(actor.guild_id, thread_id, message_id, actor.user_id, text))
            await self._tell(session, question)
        return None

    async def alias(self, actor: Actor, thread_id: int) -> Alias | None:
        """Whether a member writes under a pen in a thread."""
        async with self._db.read() as session:
            question = await questions.by_thread(session, thread_id)
            if question is None or question.guild_id != actor.guild_id:
                return None
            if await self._signing.pen_in(session, actor, question) is None:
                return None
            try:
                await self._signing.admit(session, actor, self._clock.now())
            except Refused as refused:
                return Alias(refused.message)
        return Alias()

    async def repost(self, actor: Actor, thread_id: int, draft_id: str, text: str) -> bool:
        """Post, once, under the member's pen what they wrote in a thread under their account and the guard took away.

        `draft_id` is where it kept it. False where they write under no pen there.
        """
        async with self._db.write() as session:
            return await self._under_pen(session, actor, thread_id, self.source_of("draft", draft_id), text)

    async def slip(self, slip_id: str) -> Slip | None:
        async with self._db.read() as session:
            draft = await frame.draft(session, slip_id)
            return self._slip(draft) if draft and draft.kind == SLIPPED else None

    async def mend(self, actor: Actor, slip_id: str, *, repost: bool) -> None:
        """Have a slip deleted, and posted again under the pen if so wished; the job `UNSLIP` carries it out.

        Raises `Missing` for one that was settled, `Refused` for who is barred, or for what is too long for a reply.
        """
        async with self._db.write() as session:
            draft, slip = await self._own_slip(session, actor, slip_id)
            if repost:
                await self._signing.admit(session, actor, self._clock.now())
                if len(slip.text) > DETAILS_LIMIT:
                    raise Refused("error-slip-too-long")
            sealed = self._vault.seal(json.dumps(asdict(replace(slip, repost=repost))))
            await frame.keep_draft(session, replace(draft, sealed_content=sealed))
            await jobs.hold(session, UNSLIP, slip_id, self._clock.now(), actor.guild_id)

    async def leave(self, actor: Actor, slip_id: str) -> None:
        """It was meant so: forget it."""
        async with self._db.write() as session:
            await self._own_slip(session, actor, slip_id)
            await frame.drop_draft(session, slip_id)

    def mended(self, slip_id: str, slip: Slip) -> jobs.LastWrite:
        """The message is gone: forget the slip, and post its text under the pen, if so wished."""
        return partial(self._mended, slip_id=slip_id, slip=slip)

    async def asker(self, question: Question) -> int | None:
        """Who asked under a pen: to be reached, never to be shown."""
        async with self._db.read() as session:
            return await self._signing.user_of(session, question.pen) if question.pen else None

    def reply_placed(self, reply: Reply, question: Question, message_id: int) -> jobs.LastWrite:
        """Discord now has a reply: note it, and tell who asked under a pen, unless they wrote it themselves."""
        return partial(self._reply_placed, reply=reply, question=question, message_id=message_id)

    # Within

    async def _note(self, session: Session, slip: Slip) -> str:
        """Keep a slip as a draft. Its id is keyed, so that one that is heard of twice is one, and tells nothing."""
        slip_id = self._vault.token(SLIPPED, slip.message_id).hex()[:16]
        owner = await self._signing.drafter(session, Actor(slip.guild_id, slip.user_id), under_a_pen=True)
        draft = frame.Draft(
            id=slip_id,
            owner=owner,
            guild_id=slip.guild_id,
            kind=SLIPPED,
            sealed_content=self._vault.seal(json.dumps(asdict(slip))),
            expires_at=day_after(self._clock.now() + self._draft_retention),
        )
        await frame.keep_draft(session, draft)
        await jobs.hold(session, SLIP, slip_id, self._clock.now(), slip.guild_id)
        return slip_id

    async def _own_slip(self, session: Session, actor: Actor, slip_id: str) -> tuple[frame.Draft, Slip]:
        draft = await frame.draft(session, slip_id)
        owners = await self._signing.drafters(session, actor)
        if draft is None or draft.owner not in owners or draft.kind != SLIPPED:
            raise Missing("error-slip-settled")
        return draft, self._slip(draft)

    def _slip(self, draft: frame.Draft) -> Slip:
        return Slip(**json.loads(self._vault.open(draft.sealed_content)))

    async def _mended(self, session: Session, *, slip_id: str, slip: Slip) -> None:
        await frame.drop_draft(session, slip_id)
        if slip.repost:
            kept, _, _ = Typed(DraftKind.REPLY, QuestionText("", slip.text, None)).guarded()
            author, source = Actor(slip.guild_id, slip.user_id), self.source_of("slip", slip_id)
            await self._under_pen(session, author, slip.thread_id, source, kept.text.details)

    async def _under_pen(self, session: Session, actor: Actor, thread_id: int, source: str, text: str) -> bool:
        """Post a text once under the name that the member has in a thread; False where they have none."""
        if await replies.by_source(session, source):
            return True
        question = await questions.by_thread(session, thread_id)
        pen = await self._signing.pen_in(session, actor, question) if question else None
        if question is None or pen is None:
            return False
        appears = self._clock.now() + appears_after(self._signing.random)
        await self._post(session, question, pen, source, text, appears)
        return True

    async def _reply_placed(self, session: Session, *, reply: Reply, question: Question, message_id: int) -> None:
        await replies.place(session, reply.id, message_id)
        if question.pen is None or question.news:
            return
        asker = await self._signing.user_of(session, question.pen)
        if asker and asker != await self._signing.user_of(session, reply.pen):
            await self._tell(session, question)

    async def _tell(self, session: Session, question: Question) -> None:
        await questions.set_news(session, question, True)
        await jobs.schedule(session, NEWS, question.id, self._clock.now(), question.guild_id)
