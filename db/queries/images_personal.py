"""A member's case images: exported (that they are there, not their pixels), erased."""

from datetime import datetime
from random import SystemRandom
from typing import Any

from sqlalchemy import delete, select

from core.questions import CaseImage
from core.signatures import appears_after
from db.models import CaseImageRow, DraftRow, QuestionRow
from db.personal import Subject
from db.queries import images, pens, questions
from db.session import Session


async def export(session: Session, subject: Subject) -> dict[str, Any]:
    """Discord shows the pixels, or the preview of the draft does."""
    drafts = await session.execute(
        select(CaseImageRow.guild_id, CaseImageRow.since)
        .join(DraftRow, DraftRow.id == CaseImageRow.draft_id)
        .where(DraftRow.owner.in_(subject.identities))
        .order_by(CaseImageRow.id)
    )
    published = [*await _under_account(session, subject), *await _under_pens(session, subject)]
    return {
        "images de cas": [
            *(
                {"serveur": str(row.guild_id), "état": "draft", "depuis": row.since.isoformat(), "message": None}
                for row in drafts
            ),
            *(
                {
                    "serveur": str(image.guild_id),
                    "état": image.state.value,
                    "depuis": image.since.isoformat(),
                    "message": str(image.message_id) if image.message_id else None,
                }
                for image in published
            ),
        ]
    }


async def erase(session: Session, subject: Subject, now: datetime, _remove_texts: bool) -> None:
    """All of them, even where the texts stay. Under pens, Discord's go at moments of their own within the hour: what
    goes together would tell that it was one person's.
    """
    mine = select(DraftRow.id).where(DraftRow.owner.in_(subject.identities))
    await session.execute(delete(CaseImageRow).where(CaseImageRow.draft_id.in_(mine)))
    for image in await _under_account(session, subject):
        await images.end(session, image, now)
    random = SystemRandom()
    for image in await _under_pens(session, subject):
        await images.end(session, image, now, now + appears_after(random, within_the_hour=True))


async def purge(session: Session, now: datetime) -> None:
    await images.drop_untold_before(session, now - images.UNTOLD_AT_MOST)


async def _under_account(session: Session, subject: Subject) -> list[CaseImage]:
    asked = await session.scalars(select(QuestionRow.id).where(QuestionRow.author_id == subject.user_id))
    return await images.of_questions(session, list(asked))


async def _under_pens(session: Session, subject: Subject) -> list[CaseImage]:
    names = [pen.id for pen in await pens.of_member(session, subject.vault, subject.identities)]
    return await images.of_questions(session, [each.id for each in await questions.under_pens(session, names)])
