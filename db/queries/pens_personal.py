"""A member's part in what stands under pens: exported, erased."""

from datetime import datetime, timedelta
from typing import Any

from core.i18n import Locale
from core.pseudonyms import shipped
from core.questions import QuestionState, Reply
from core.signatures import goes_after
from db import jobs
from db.personal import Subject
from db.queries import pens, questions, replies
from db.session import Session

ONE_AFTER_THE_OTHER = timedelta(seconds=1)
SYNC, REPLY = "questions.sync", "questions.reply"


async def export(session: Session, subject: Subject) -> dict[str, Any]:
    """Everything under whatever name, for its author alone."""
    names = {pen.id: pen for pen in await pens.of_member(session, subject.vault, subject.identities)}
    asked = await questions.under_pens(session, names)
    written = await replies.under_pens(session, names)
    return {
        "pseudonymes": [
            {"serveur": str(pen.guild_id), "nom": shipped().spell(Locale.FR, pen.bird, pen.tree, pen.series)}
            for pen in names.values()
        ],
        "questions sous pseudonyme": [
            {
                "titre": question.text.title,
                "détails": question.text.details,
                "état": question.state.value,
                "fil": str(question.thread_id) if question.thread_id else None,
            }
            for question in asked
        ],
        "réponses sous pseudonyme": [
            {"texte": reply.text, "message": str(reply.message_id) if reply.message_id else None} for reply in written
        ],
    }


async def erase(session: Session, subject: Subject, now: datetime, remove_texts: bool) -> None:
    """Forget whose the names were. What stands under them stays so: names that changed together would tell that they
    were one person's. For the same reason, what is removed leaves Discord at moments of its own within a day; here, its
    text goes at once.
    """
    if remove_texts:
        names = [pen.id for pen in await pens.of_member(session, subject.vault, subject.identities)]
        for question in await questions.under_pens(session, names):
            await questions.set_state(session, question, QuestionState.WITHDRAWN)
            later = now + goes_after(subject.random)
            await jobs.schedule(session, SYNC, question.id, later, question.guild_id)
        for reply in await replies.under_pens(session, names):
            await replies.withdraw(session, reply.id)
            later = now + goes_after(subject.random)
            await jobs.schedule(session, REPLY, reply.id, later, reply.pen.guild_id)
            await _no_longer_the_answer(session, reply, later + ONE_AFTER_THE_OTHER)
    await pens.disown(session, subject.identities)


async def _no_longer_the_answer(session: Session, reply: Reply, later: datetime) -> None:
    """An accepted answer is a copy of its text, and is found by its words."""
    question = await questions.by_id(session, reply.question_id)
    if question and question.answer and question.answer.message_id == reply.message_id:
        await questions.accept(session, question, None)
        await jobs.schedule(session, SYNC, question.id, later, question.guild_id)
