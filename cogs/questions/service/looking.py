"""Case images: taken in clean or refused, kept with their draft, looked at by other eyes, ended in time."""

import asyncio
import logging
from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from cogs.questions.imaging import Picture, Upload, Verdict, ends, judged
from cogs.questions.service.asking import Preview
from cogs.questions.service.hearing import Hearing
from core.errors import Message, Missing, Refused
from core.images import CleanImage
from core.questions import CaseImage, ImageState, Question
from core.rights import Actor
from core.signatures import day_of
from db import jobs
from db.queries import images, questions
from db.session import Session

log = logging.getLogger(__name__)
IMAGE = images.IMAGE
NOT_TAKEN, NOT_SEEN = "questions.image-refused", "questions.image-lapsed"
"""The jobs, by a question's id, that tell who asked it what became of an image."""


class Looking(Hearing):
    """The part of the questions' service that deals with case images."""

    async def illustrate(self, actor: Actor, draft: Preview, uploads: Sequence[Upload | Refused]) -> Preview:
        """Keep what members send beside their draft, clean and sealed, in place of what was there before.

        What is refused, or never arrived, is told; the others are kept, and the draft in any case. Cleaning takes
        its time, and holds no transaction.
        """
        cleaned: list[CleanImage] = []
        refused: list[tuple[int, Message]] = []
        for number, upload in enumerate(uploads, 1):
            try:
                cleaned.append(await self._clean(upload))
            except Refused as refusal:
                refused.append((number, refusal.message))
        if not cleaned:
            return replace(draft, refused=tuple(refused))
        sealed = await asyncio.to_thread(
            lambda: [(image.media_type, self._vault.seal_bytes(image.data)) for image in cleaned]
        )
        async with self._db.write() as session:
            await self._own_draft(session, actor, draft.draft_id)
            await images.keep(session, draft.draft_id, actor.guild_id, sealed, day_of(self._clock.now()))
            kept = await images.of_draft(session, draft.draft_id)
        pictures = tuple(Picture(image.name, found.data) for image, found in zip(kept, cleaned, strict=True))
        return replace(draft, pictures=pictures, refused=tuple(refused))

    async def strip(self, actor: Actor, draft_id: str) -> Preview:
        """Take a draft's images from it; the draft as it then is."""
        async with self._db.write() as session:
            typed = self._open(await self._own_draft(session, actor, draft_id))
            await images.drop_of_draft(session, draft_id)
        return await self.draft(actor, typed.text, draft_id, typed.signature)

    async def look(self, actor: Actor, image_id: int) -> Picture:
        """An image that waits, to a member who did not send it. Raises `Refused` or `Missing` as `judge` does."""
        async with self._db.read() as session:
            image, question = await self._judged_here(session, actor, image_id)
            judged(image.state, ImageState.RELEASED, by_author=await self._signing.asked(session, actor, question))
            sealed = await images.data(session, [image.id])
        pictures = await self._pictures([image], sealed)
        if not pictures:
            raise Missing("error-already-judged")
        return pictures[0]

    async def judge(self, actor: Actor, image_id: int, verdict: Verdict) -> None:
        """Let an image appear, or not; the job `IMAGE` carries it out. Of two verdicts the first counts.

        Who judged is not kept. Raises `Refused` for whoever sent it, under whatever name, and where somebody was
        quicker; `Missing` where it is gone.
        """
        now = self._clock.now()
        async with self._db.write() as session:
            image, question = await self._judged_here(session, actor, image_id)
            by_author = await self._signing.asked(session, actor, question)
            await images.set_state(session, image.id, judged(image.state, verdict, by_author=by_author), now)
            await jobs.hold(session, IMAGE, image.id, now, image.guild_id)
            if verdict is ImageState.REFUSED:
                await jobs.schedule(session, NOT_TAKEN, question.id, now, question.guild_id)

    async def image(self, image_id: int) -> tuple[CaseImage, Question | None, Picture | None] | None:
        """An image with a question, or that had one, as it is to be on Discord; its pixels as far as they are kept.

        One whose time is over loses them here, whatever Discord does.
        """
        async with self._db.read() as session:
            image = await images.by_id(session, image_id)
        if image and self._over(image):
            async with self._db.write() as session:
                image = await images.by_id(session, image_id)
                if image and self._over(image):
                    await self._lapse(session, image)
        async with self._db.read() as session:
            image = await images.by_id(session, image_id)
            if image is None:
                return None
            question = await questions.by_id(session, image.question_id) if image.question_id else None
            sealed = await images.data(session, [image.id])
        pictures = await self._pictures([image], sealed)
        return image, question, pictures[0] if pictures else None

    async def turn_away(self, image: CaseImage) -> None:
        """Discord will never take it: it ends as if somebody had refused it."""
        async with self._db.write() as session:
            found = await images.by_id(session, image.id)
            if found is None or found.question_id is None or found.state is not ImageState.RELEASED:
                return
            now = self._clock.now()
            await images.set_state(session, found.id, ImageState.REFUSED, now)
            await jobs.schedule(session, IMAGE, found.id, now, found.guild_id)
            await jobs.schedule(session, NOT_TAKEN, found.question_id, now, found.guild_id)

    async def image_placed(self, image: CaseImage, thread_id: int, message_id: int) -> None:
        async with self._db.write() as session:
            await images.place(session, image.id, thread_id=thread_id, message_id=message_id)

    async def forget_image(self, image_id: int) -> None:
        """Discord has nothing of it, and is not to have it. That others never saw it stays, until its author knows."""
        async with self._db.write() as session:
            await images.forget(session, image_id)

    def image_in_line(self, image: CaseImage, *, shown: bool) -> jobs.LastWrite:
        """Discord has an image as it was read; `shown`: its pixels too. It comes up again when its time is over."""
        return partial(self._image_in_line, image=image, shown=shown)

    # Within

    async def _clean(self, upload: Upload | Refused) -> CleanImage:
        if isinstance(upload, Refused):
            raise upload
        try:
            return await self._cleaner.clean(upload.data, name=upload.name, media_type=upload.media_type)
        except Refused:
            raise
        except Exception:  # whatever befalls one file, the others and the text are kept
            log.exception("an image could not be cleaned")
            raise Refused("error-image-unreadable") from None

    async def _judged_here(self, session: Session, actor: Actor, image_id: int) -> tuple[CaseImage, Question]:
        """The image and its question, which is read first, as whoever takes it back does."""
        question_id = await images.question_of(session, image_id)
        question = await questions.by_id(session, question_id) if question_id else None
        image = await images.by_id(session, image_id)
        if image is None or question is None or image.guild_id != actor.guild_id or self._over(image):
            raise Missing("error-already-judged")
        return image, question

    def _over(self, image: CaseImage) -> bool:
        """Whether it stands, and should no longer."""
        if image.state.gone:
            return False
        due = ends(image.state, image.since, self._image_retention)
        return image.question_id is None or (due is not None and due <= self._clock.now())

    async def _lapse(self, session: Session, image: CaseImage) -> None:
        now, waited_for = self._clock.now(), image.question_id if image.state is ImageState.WAITING else None
        await images.set_state(session, image.id, ImageState.LAPSED if waited_for else ImageState.DELETED, now)
        if waited_for:
            await jobs.schedule(session, NOT_SEEN, waited_for, now, image.guild_id)

    async def _image_in_line(self, session: Session, *, image: CaseImage, shown: bool) -> None:
        found = await images.by_id(session, image.id)
        if found is None:
            return
        due = ends(image.state, image.since, self._image_retention)
        if found.state is not image.state or due is None:  # somebody judged it, or took it back, meanwhile
            due = self._clock.now()
        elif shown:
            await images.shown(session, image.id)
        await jobs.schedule(session, IMAGE, image.id, due, image.guild_id)
