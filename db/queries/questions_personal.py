"""A member's part in questions: exported, erased."""

from datetime import datetime
from typing import Any

from sqlalchemy import delete, or_, select, update

from core.questions import QuestionState
from db import jobs
from db.models import AnswerRow, QuestionRow, ThanksRow
from db.personal import Subject
from db.queries import questions
from db.session import Session

SYNC = "questions.sync"


async def export(session: Session, subject: Subject) -> dict[str, Any]:
    """Discord's ids are texts: readers of JSON round numbers of their size."""
    asked = await session.execute(
        select(QuestionRow)
        .where(QuestionRow.author_id == subject.user_id)
        .order_by(QuestionRow.created_at, QuestionRow.id)
    )
    answered = await session.execute(
        select(AnswerRow).where(AnswerRow.author_id == subject.user_id).order_by(AnswerRow.question_id)
    )
    thanks = await session.execute(
        select(ThanksRow)
        .where(or_(ThanksRow.giver.in_(subject.identities), ThanksRow.receiver_id == subject.user_id))
        .order_by(ThanksRow.message_id)
    )
    return {
        "questions": [
            {
                "titre": row.title,
                "détails": row.details,
                "thème": row.theme,
                "état": row.state.value,
                "motif de fermeture": row.reason,
                "posée le": row.created_at.isoformat(),
                "fil": str(row.thread_id) if row.thread_id else None,
            }
            for row in asked
        ],
        "réponses retenues": [{"message": str(row.message_id), "texte": row.text} for row in answered],
        "remerciements": [
            {"message": str(row.message_id), "sens": "donné" if row.giver in subject.identities else "reçu"}
            for row in thanks
        ],
    }


async def erase(session: Session, subject: Subject, now: datetime, remove_texts: bool) -> None:
    """Take the author off what was published, or take it down; thanks given are forgotten.

    A native question taken down leaves an empty row: without one, its message would be taken in anew at the next
    start.
    """
    me = subject.user_id
    asked = await questions.all_of(session, me)
    answered = list(await session.scalars(select(AnswerRow.question_id).where(AnswerRow.author_id == me)))
    for question in asked:
        if remove_texts:
            await questions.set_state(session, question, QuestionState.WITHDRAWN)
        await jobs.schedule(session, SYNC, question.id, now, question.guild_id)
    await session.execute(update(QuestionRow).where(QuestionRow.author_id == me).values(author_id=None))
    if remove_texts:
        for question in (await questions.by_ids(session, answered)).values():
            await questions.accept(session, question, None)
            await jobs.schedule(session, SYNC, question.id, now, question.guild_id)
    await session.execute(update(AnswerRow).where(AnswerRow.author_id == me).values(author_id=None))
    await session.execute(update(ThanksRow).where(ThanksRow.receiver_id == me).values(receiver_id=None))
    await session.execute(delete(ThanksRow).where(ThanksRow.giver.in_(subject.identities)))
