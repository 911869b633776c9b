"""What a change gives is what a reading gives afterwards: a question's effect is handed the one for the other."""

from collections.abc import Awaitable, Callable
from datetime import UTC, datetime

import pytest

from core.questions import Answer, Origin, Question, QuestionState, QuestionText
from db.engine import Database
from db.queries import questions
from db.session import Session

NOW = datetime(2026, 11, 23, 12, 0, 0, 123456, tzinfo=UTC)
ANSWER = Answer(message_id=8, author_id=9, text="Oui, par délégation. 🩺")
Change = Callable[[Session, Question], Awaitable[Question]]


async def _asked(session: Session, text: QuestionText) -> Question:
    return await questions.add(
        session,
        source="draft:1",
        guild_id=1 << 62,
        channel_id=2,
        author_id=3,
        origin=Origin.FORM,
        text=text,
        now=NOW,
        thread_id=4,
    )


def _to(state: QuestionState, reason: str | None = None) -> Change:
    return lambda session, question: questions.set_state(session, question, state, reason)


def _answered(answer: Answer | None) -> Change:
    async def change(session: Session, question: Question) -> Question:
        return await questions.accept(session, await questions.accept(session, question, ANSWER), answer)

    return change


CHANGES: dict[str, Change] = {
    "nothing": lambda session, question: _same(question),
    "solved": _to(QuestionState.SOLVED),
    "closed": _to(QuestionState.CLOSED, "Doublon"),
    "withdrawn": _to(QuestionState.WITHDRAWN),
    "answered": _answered(ANSWER),
    "answered anew": _answered(Answer(message_id=10, author_id=None, text="")),
    "answer taken back": _answered(None),
    "rewritten": lambda session, question: questions.rewrite(session, question, QuestionText("Autre", "", "arrets")),
    "its card gone": questions.lose_card,
}


async def _same(question: Question) -> Question:
    return question


@pytest.mark.parametrize("name", CHANGES)
async def test_a_change_gives_what_a_reading_gives(db: Database, name: str) -> None:
    async with db.write() as session:
        question = await _asked(session, QuestionText("Qui signe ?", "Un arrêt.\n\n— l’interne ?", None))
        changed = await CHANGES[name](session, question)
    async with db.read() as session:
        assert await questions.by_id(session, question.id) == changed
