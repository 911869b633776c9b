"""Queries over case images: beside a draft, then beside a question until their end. Storage speaks in `CaseImage`."""

from collections.abc import Awaitable, Callable, Collection, Iterable
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Row, and_, delete, insert, not_, or_, select, update

from core.questions import NEVER_SHOWN, CaseImage, ImageState, Question
from db import jobs
from db.models import CaseImageRow, QuestionRow, table
from db.session import Session

IMAGE = "questions.image"
"""The job, by an image's id, that brings its message in line; it comes up again for the image's end."""
IMAGES, QUESTIONS = table(CaseImageRow), table(QuestionRow)
SEEN = [column for column in IMAGES.columns if column.name not in ("draft_id", "sealed_data")]
BEHIND, APART = timedelta(seconds=4), timedelta(seconds=1)
"""How long after its question an image's message is looked to: there must be a thread to put it in. In their order."""
UNTOLD_AT_MOST = timedelta(days=30)
"""How long it stays known that an image was never shown, for an author who does not look."""


async def keep(
    session: Session, draft_id: str, guild_id: int, found: Iterable[tuple[str, bytes]], now: datetime
) -> None:
    """Keep these images, media types and sealed data, beside a draft, in place of any others."""
    await drop_of_draft(session, draft_id)
    rows = [
        {
            "guild_id": guild_id,
            "draft_id": draft_id,
            "number": number,
            "media_type": media_type,
            "sealed_data": sealed,
            "state": ImageState.WAITING,
            "since": now,
        }
        for number, (media_type, sealed) in enumerate(found, 1)
    ]
    if rows:
        await session.execute(insert(IMAGES), rows)


async def of_draft(session: Session, draft_id: str) -> list[CaseImage]:
    return await _all(session, IMAGES.c.draft_id == draft_id)


async def drop_of_draft(session: Session, draft_id: str) -> None:
    await session.execute(delete(IMAGES).where(IMAGES.c.draft_id == draft_id))


async def hand_over(
    session: Session,
    draft_id: str,
    question: Question,
    appears: datetime,
    new: Callable[[], int],
    renewed: Callable[[list[bytes]], Awaitable[list[bytes]]],
) -> None:
    """The draft became a question: its images wait with it, and their messages follow it into its thread.

    They are rows of their own, by `new` ids and under renewed seals: what stayed the same would lead from the question
    to the draft, whose owner is one for all that a member drafts.
    """
    before = await of_draft(session, draft_id)
    sealed = await data(session, [image.id for image in before])
    seals = await renewed([sealed[image.id] for image in before])
    await drop_of_draft(session, draft_id)
    for image, seal in zip(before, seals, strict=True):
        image_id = new()
        row = {
            "id": image_id,
            "guild_id": image.guild_id,
            "question_id": question.id,
            "number": image.number,
            "media_type": image.media_type,
            "sealed_data": seal,
            "state": image.state,
            "since": appears,
        }
        await session.execute(insert(IMAGES), row)
        await jobs.schedule(session, IMAGE, image_id, appears + BEHIND + image.number * APART, image.guild_id)


async def by_id(session: Session, image_id: int) -> CaseImage | None:
    """An image with a question, or that had one."""
    found = await _all(session, IMAGES.c.id == image_id, IMAGES.c.draft_id.is_(None))
    return found[0] if found else None


async def question_of(session: Session, image_id: int) -> int | None:
    return await session.scalar(select(IMAGES.c.question_id).where(IMAGES.c.id == image_id))


async def of_questions(session: Session, question_ids: Collection[int]) -> list[CaseImage]:
    return await _all(session, IMAGES.c.question_id.in_(question_ids))


async def data(session: Session, image_ids: Collection[int]) -> dict[int, bytes]:
    """The sealed pixels of these images, as far as they are kept."""
    if not image_ids:
        return {}
    rows = await session.execute(select(IMAGES.c.id, IMAGES.c.sealed_data).where(IMAGES.c.id.in_(image_ids)))
    return {row.id: row.sealed_data for row in rows if row.sealed_data}


async def set_state(session: Session, image_id: int, state: ImageState, now: datetime) -> None:
    """One that nobody is to see loses its pixels."""
    values: dict[str, Any] = {"state": state, "since": now}
    if state.gone:
        values["sealed_data"] = None
    await session.execute(update(IMAGES).where(IMAGES.c.id == image_id).values(values))


async def place(session: Session, image_id: int, *, thread_id: int, message_id: int) -> None:
    """Discord has its message."""
    await session.execute(
        update(IMAGES).where(IMAGES.c.id == image_id).values(thread_id=thread_id, message_id=message_id)
    )


async def shown(session: Session, image_id: int) -> None:
    """Discord has the image itself: its pixels need not be kept here as well."""
    await session.execute(update(IMAGES).where(IMAGES.c.id == image_id).values(sealed_data=None))


async def end(session: Session, image: CaseImage, now: datetime, due: datetime | None = None) -> None:
    """Delete an image, here now and on Discord when it is `due`, else at once.

    Of one that was gone, all that is left is that it was there, or its job is about to see to the rest.
    """
    if image.state.gone and not await jobs.exists(session, IMAGE, image.id):
        await session.execute(delete(IMAGES).where(IMAGES.c.id == image.id))
        return
    await set_state(session, image.id, ImageState.DELETED, now)
    if not image.state.gone:
        await jobs.schedule(session, IMAGE, image.id, due or now, image.guild_id)


async def end_of_question(session: Session, question_id: int, now: datetime) -> None:
    for image in await of_questions(session, [question_id]):
        await end(session, image, now)


async def never_shown(
    session: Session, guild_id: int, author_id: int, pen_ids: Collection[int], limit: int
) -> list[CaseImage]:
    """What of a member's, under whatever name, no other member came to see, and they do not know yet; oldest first."""
    asked = select(QUESTIONS.c.id).where(
        QUESTIONS.c.guild_id == guild_id, or_(QUESTIONS.c.author_id == author_id, QUESTIONS.c.pen_id.in_(pen_ids))
    )
    query = select(*SEEN).where(IMAGES.c.state.in_(NEVER_SHOWN), IMAGES.c.question_id.in_(asked))
    rows = await session.execute(query.order_by(IMAGES.c.since, IMAGES.c.id).limit(limit))
    return [_image(row) for row in rows]


async def by_ids(session: Session, image_ids: Collection[int]) -> list[CaseImage]:
    return await _all(session, IMAGES.c.id.in_(image_ids))


async def by_message(session: Session, message_id: int) -> CaseImage | None:
    """The image that a message shows, or says is waiting."""
    found = await _all(session, IMAGES.c.message_id == message_id)
    return found[0] if found else None


async def forget(session: Session, image_id: int) -> None:
    """Discord has nothing of it, and is not to have it. That others never saw it stays, until its author knows."""
    await _forget(session, IMAGES.c.id == image_id)


async def forget_messages(session: Session, message_ids: Collection[int]) -> None:
    """These messages were deleted: the images that they were are gone."""
    await _forget(session, IMAGES.c.message_id.in_(message_ids))


async def drop_untold_before(session: Session, limit: datetime) -> None:
    """Delete what is left of images that were gone before, and of which Discord has nothing."""
    gone = IMAGES.c.state.in_([state for state in ImageState if state.gone])
    await session.execute(delete(IMAGES).where(gone, IMAGES.c.message_id.is_(None), IMAGES.c.since < limit))


async def among_messages(session: Session, message_ids: Collection[int]) -> bool:
    query = select(IMAGES.c.id).where(IMAGES.c.message_id.in_(message_ids)).limit(1)
    return await session.scalar(query) is not None


async def _forget(session: Session, which: ColumnElement[bool]) -> None:
    untold = and_(IMAGES.c.state.in_(NEVER_SHOWN), IMAGES.c.question_id.is_not(None))
    await session.execute(delete(IMAGES).where(which, not_(untold)))
    await session.execute(update(IMAGES).where(which).values(thread_id=None, message_id=None))


async def _all(session: Session, *clauses: ColumnElement[bool]) -> list[CaseImage]:
    """In a transaction that writes, nobody else changes them meanwhile, on PostgreSQL too."""
    query = select(*SEEN).where(*clauses).order_by(IMAGES.c.question_id, IMAGES.c.number)
    rows = await session.execute(query.with_for_update() if session.writes else query)
    return [_image(row) for row in rows]


def _image(row: Row[Any]) -> CaseImage:
    return CaseImage(
        id=row.id,
        guild_id=row.guild_id,
        question_id=row.question_id,
        number=row.number,
        media_type=row.media_type,
        state=row.state,
        since=row.since,
        thread_id=row.thread_id,
        message_id=row.message_id,
    )
