"""From what a member typed to what is published: drafts, their preview, and publishing once."""

import asyncio
import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial

from cogs.questions.drafts import DraftKind, Findings, Typed
from cogs.questions.imaging import Picture
from cogs.questions.search.finding import Found
from cogs.questions.service.in_step import REPLY, SYNC
from cogs.questions.service.steering import Published, Steering
from core.errors import DomainError, Message, Missing, Refused
from core.guarding import without_labels
from core.questions import CaseImage, Origin, Question, QuestionText, Reply
from core.rights import Actor
from core.signatures import Pen, Signature, appears_after, day_after, unordered
from core.text import letters
from db import jobs
from db.queries import frame, images, questions, replies
from db.session import Session

OFFERED = 3


@dataclass(frozen=True, slots=True)
class Preview:
    """A stored draft, with what the guard found in it, and what may answer it already.

    `pen` is the lasting pseudonym under which it would appear; `newcomer`: its author never wrote under a name of ours.
    `refused`: which of the files just sent were not taken, counted from 1, and why.
    """

    draft_id: str
    typed: Typed
    findings: Findings
    similar: tuple[Found, ...] = ()
    pen: Pen | None = None
    newcomer: bool = False
    pictures: tuple[Picture, ...] = ()
    refused: tuple[tuple[int, Message], ...] = ()


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


KINDS = frozenset(DraftKind)


class Asking(Steering):
    """The part of the questions' service that keeps drafts and publishes them."""

    async def draft(
        self,
        actor: Actor,
        text: QuestionText,
        draft_id: str | None = None,
        signature: Signature = Signature.ACCOUNT,
    ) -> Preview:
        """Keep a question that a member typed, then look for what may answer it; else as `keep`."""
        preview = await self.keep(actor, Typed(DraftKind.QUESTION, text, signature), draft_id)
        try:
            asked = without_labels(preview.typed.text.whole)
            similar = await self.finder.find(actor.guild_id, actor.sees(), asked, OFFERED)
        except DomainError:
            return preview  # the draft is kept: its author goes on without the comparison
        return replace(preview, similar=similar)

    async def keep(self, actor: Actor, typed: Typed, draft_id: str | None = None) -> Preview:
        """Keep what a member typed, sealed, without what is certain to tell who a patient is.

        The draft of this id is rewritten; one that was published or thrown away meanwhile stays so, and another is
        begun, as in place of one that was to stand under an account and now is not, or the other way round. Raises
        `Refused` for a text without a letter, for somebody else's draft, and for who is barred from writing under a
        pen.
        """
        typed, _, found = self._checked(typed).guarded()
        pen, newcomer = None, False
        now = self._clock.now()
        async with self._db.write() as session:
            known = await frame.draft(session, draft_id) if draft_id else None
            if known and known.owner not in await self._signing.drafters(session, actor):
                raise Refused("error-not-your-draft")
            owner = await self._signing.drafter(session, actor, under_a_pen=await self._under_a_pen(session, typed))
            if known and known.owner != owner:
                await frame.drop_draft(session, known.id)
                known = None
            if typed.signature is not Signature.ACCOUNT:
                await self._signing.admit(session, actor, now)
                newcomer = await self._signing.newcomer(session, actor)
            if typed.signature is Signature.PSEUDONYM:
                pen = await self._signing.lasting_in(session, actor, typed.target or 0, now)
            draft = frame.Draft(
                id=known.id if known else secrets.token_hex(8),
                owner=owner,
                guild_id=actor.guild_id,
                kind=typed.kind,
                sealed_content=self._vault.seal(typed.closed),
                expires_at=day_after(now + self._draft_retention),
            )
            await frame.keep_draft(session, draft)
            kept = await images.of_draft(session, draft.id)
            sealed = await images.data(session, [image.id for image in kept])
        pictures = await self._pictures(kept, sealed)
        findings = Findings(found.certain, found.doubtful)
        return Preview(draft.id, typed, findings, pen=pen, newcomer=newcomer, pictures=pictures)

    async def change(self, actor: Actor, typed: Typed, draft_id: str | None = None) -> Preview | Published:
        """Change what was published, at once unless the guard finds something: then its author is asked first.

        `draft_id`: the draft in which this was kept before, and which is of no use any longer.
        """
        typed = self._checked(typed)
        if not typed.guarded()[2].clean:
            return await self.keep(actor, typed, draft_id)
        async with self._db.write() as session:
            if draft_id:
                await self._own_draft(session, actor, draft_id)
                await frame.drop_draft(session, draft_id)
            return await self._apply(session, actor, typed)

    async def typed(self, actor: Actor, draft_id: str) -> Typed:
        """What a draft says, to its author. Raises `Missing` where it is gone."""
        async with self._db.read() as session:
            return self._open(await self._own_draft(session, actor, draft_id))

    async def discard(self, actor: Actor, draft_id: str) -> None:
        async with self._db.write() as session:
            await self._own_draft(session, actor, draft_id)
            await frame.drop_draft(session, draft_id)

    async def publish(
        self,
        actor: Actor,
        draft_id: str,
        channel_id: int,
        *,
        as_typed: bool = False,
        within_the_hour: bool = False,
        attested: bool = False,
    ) -> Published:
        """Publish a draft, or make the change that it holds, once: pressing again gives the same question or reply.

        What may tell who a patient is was masked, all of it unless `as_typed`. Under a pen it appears a little later.
        Raises `Missing` where the draft expired or was thrown away, `Refused` for who is barred, and for images of
        which their author has not `attested` that they may be shared.
        """
        source = self.source_of("draft", draft_id)
        async with self._db.write() as session:
            try:
                draft = await self._own_draft(session, actor, draft_id)
            except Missing:
                if known := await self._published(session, actor, source):
                    return known
                raise
            typed = self._open(draft)
            kept, masked, _ = self._checked(typed).guarded()  # once more, by the rules of today
            typed = kept if as_typed else masked
            illustrated = await images.of_draft(session, draft_id)
            if illustrated and not attested:
                raise Refused("error-image-attest")
            published: Published
            appears = self._clock.now()
            if typed.signature is not Signature.ACCOUNT:
                appears += appears_after(self._signing.random, within_the_hour=within_the_hour)
            if typed.kind in (DraftKind.EDIT, DraftKind.REPLY_EDIT):
                published = await self._apply(session, actor, typed)
            elif typed.kind is DraftKind.REPLY:
                published = await self._reply(session, actor, typed, source, appears)
            else:
                published = await self._ask(session, actor, typed, source, appears, channel_id)
                if illustrated:
                    new = partial(unordered, self._signing.random)
                    await images.hand_over(session, draft_id, published, appears, new, self._renewed)
            await frame.drop_draft(session, draft_id)
            return published

    async def register(self, native: Native) -> Question | None:
        """Take in a question that a member wrote by hand; None where it was taken in before."""
        source = f"message:{native.message_id}"
        async with self._db.write() as session:
            if await questions.by_source(session, source):
                return None
            question = await questions.add(
                session,
                question_id=unordered(self._signing.random),
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

    async def restate(
        self, guild_id: int, author_id: int, draft_id: str, channel_id: int, text: QuestionText
    ) -> Question:
        """Post for a member, once, what they asked by hand and the guard took away: `draft_id` is where it kept it."""
        source = self.source_of("draft", draft_id)
        async with self._db.write() as session:
            if known := await questions.by_source(session, source):
                return known
            question = await questions.add(
                session,
                source=source,
                guild_id=guild_id,
                channel_id=channel_id,
                author_id=author_id,
                origin=Origin.FORM,
                text=text,
                now=self._clock.now(),
            )
            await self._sync(session, question)
        return question

    def source_of(self, kind: str, draft_id: str) -> str:
        """What tells what a draft became from all else. Keyed: nobody can lay it beside the draft in an older backup,
        where all drafts of one member have one owner.
        """
        return f"{kind}:{self._vault.token('source', kind, draft_id).hex()[:32]}"

    # Within

    async def _published(self, session: Session, actor: Actor, source: str) -> Published | None:
        """What a draft became, to its author."""
        question = await questions.by_source(session, source)
        if question and await self._signing.asked(session, actor, question):
            return question
        reply = await replies.by_source(session, source)
        return reply if reply and await self._signing.wrote(session, actor, reply) else None

    async def _ask(
        self, session: Session, actor: Actor, typed: Typed, source: str, appears: datetime, channel_id: int
    ) -> Question:
        named = typed.signature is Signature.ACCOUNT
        question = await questions.add(
            session,
            question_id=unordered(self._signing.random),
            source=source,
            guild_id=actor.guild_id,
            channel_id=channel_id,
            author_id=actor.user_id if named else None,
            origin=Origin.FORM,
            text=typed.text,
            now=appears,
        )
        if named:
            await self._sync(session, question)
            return question
        pen = await self._signing.pen(session, actor, typed.signature, question.id, self._clock.now())
        await jobs.schedule(session, SYNC, question.id, appears, question.guild_id)
        return await questions.sign(session, question, pen)

    async def _reply(self, session: Session, actor: Actor, typed: Typed, source: str, appears: datetime) -> Reply:
        question = self._open_to_write(actor, await questions.by_id(session, typed.target or 0))
        pen = await self._signing.pen(session, actor, typed.signature, question.id, self._clock.now())
        return await self._post(session, question, pen, source, typed.text.details, appears)

    async def _post(
        self, session: Session, question: Question, pen: Pen, source: str, text: str, appears: datetime
    ) -> Reply:
        """A reply under a pen, with the job that lets it appear in its time."""
        reply = await replies.add(
            session,
            reply_id=unordered(self._signing.random),
            source=source,
            question_id=question.id,
            pen=pen,
            text=text,
            appears=appears,
        )
        await jobs.schedule(session, REPLY, reply.id, appears, question.guild_id)
        return reply

    async def _under_a_pen(self, session: Session, typed: Typed) -> bool:
        """Whether what was typed is to stand under a pen, or changes what does."""
        if typed.kind is DraftKind.EDIT:
            question = await questions.by_id(session, typed.target or 0)
            return question is not None and question.pen is not None
        return typed.kind is not DraftKind.QUESTION or typed.signature is not Signature.ACCOUNT

    async def _renewed(self, seals: list[bytes]) -> list[bytes]:
        return await asyncio.to_thread(lambda: [self._vault.renew(seal) for seal in seals])

    async def _pictures(self, found: Sequence[CaseImage], sealed: Mapping[int, bytes]) -> tuple[Picture, ...]:
        """These images, as far as their pixels are kept."""
        if not found:
            return ()
        kept = [(image.name, sealed[image.id]) for image in found if image.id in sealed]
        return await asyncio.to_thread(
            lambda: tuple(Picture(name, self._vault.open_bytes(data)) for name, data in kept)
        )

    async def _own_draft(self, session: Session, actor: Actor, draft_id: str) -> frame.Draft:
        draft = await frame.draft(session, draft_id)
        if draft is None or draft.expires_at <= self._clock.now() or draft.kind not in KINDS:
            raise Missing("error-draft-gone")
        if draft.owner not in await self._signing.drafters(session, actor):
            raise Missing("error-draft-gone")
        return draft

    def _open(self, draft: frame.Draft) -> Typed:
        return Typed.open(draft.kind, self._vault.open(draft.sealed_content))

    def _checked(self, typed: Typed) -> Typed:
        """The same, without a theme that is no longer offered. Raises `Refused` for what has not a letter."""
        asks = typed.kind in (DraftKind.QUESTION, DraftKind.EDIT)
        if not letters(typed.text.title if asks else typed.text.details):
            raise Refused("error-question-empty" if asks else "error-reply-empty")
        theme = typed.text.theme if typed.text.theme in self._catalogue.themes else None
        return replace(typed, text=replace(typed.text, theme=theme))
