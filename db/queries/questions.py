"""Queries over questions, answers and thanks. Storage speaks in `core.questions`."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import asdict, replace
from datetime import datetime
from typing import Any

from sqlalchemy import Row, Select, bindparam, delete, func, insert, or_, select, update

from core.questions import Answer, Origin, Question, QuestionState, QuestionText
from core.signatures import Pen
from core.text import search_terms
from db import search, upsert
from db.models import AnswerRow, PenRow, QuestionRow, ThanksRow, table
from db.queries import pens
from db.session import Session

MINE_LIMIT = 25
QUESTIONS, ANSWERS, THANKS, PENS = table(QuestionRow), table(AnswerRow), table(ThanksRow), table(PenRow)
ALL = select(
    QUESTIONS,
    ANSWERS.c.message_id.label("answer_id"),
    ANSWERS.c.author_id.label("answer_author_id"),
    ANSWERS.c.text.label("answer_text"),
    *pens.LABELLED,
).select_from(QUESTIONS.outerjoin(ANSWERS).outerjoin(PENS))
MANY = ALL.where(QUESTIONS.c.id.in_(bindparam("ids", expanding=True)))
ONE = {name: ALL.where(QUESTIONS.c[name] == bindparam("value")) for name in ("id", "source", "thread_id")}
HELD = {name: query.with_for_update(of=QUESTIONS) for name, query in ONE.items()}
"""The same, for who is about to change it: on PostgreSQL nobody else does meanwhile."""
ADD = insert(QUESTIONS).returning(QUESTIONS.c.id)
NEWEST = QUESTIONS.c.created_at.desc(), QUESTIONS.c.id.desc()
CHANGE = update(QUESTIONS).where(QUESTIONS.c.id == bindparam("question"))
UNANSWER = delete(ANSWERS).where(ANSWERS.c.question_id == bindparam("question"))
THANKS_FOR = select(func.count()).select_from(THANKS).where(THANKS.c.message_id == bindparam("message"))


async def add(
    session: Session,
    *,
    question_id: int | None = None,
    source: str,
    guild_id: int,
    channel_id: int,
    author_id: int | None,
    origin: Origin,
    text: QuestionText,
    now: datetime,
    thread_id: int | None = None,
) -> Question:
    """A new question. The caller has made sure that its `source` is new (`by_source`, inside the same transaction).

    One without an author is to be signed, in the same transaction. Without a `question_id`, the database numbers it.
    """
    values = {
        "source": source,
        "guild_id": guild_id,
        "channel_id": channel_id,
        "thread_id": thread_id,
        "locked": False,
        "author_id": author_id,
        "news": False,
        "origin": origin,
        "state": QuestionState.OPEN,
        "created_at": now,
        **asdict(text),
        **({} if question_id is None else {"id": question_id}),
    }
    question = Question(
        id=(await session.execute(ADD, values)).scalar_one(),
        guild_id=guild_id,
        source=source,
        channel_id=channel_id,
        thread_id=thread_id,
        card_id=None,
        locked=False,
        author_id=author_id,
        pen=None,
        news=False,
        origin=origin,
        text=text,
        state=QuestionState.OPEN,
        reason=None,
        answer=None,
        created_at=now,
    )
    await _index(session, question)
    return question


async def by_id(session: Session, question_id: int) -> Question | None:
    return await _one(session, "id", question_id)


async def by_source(session: Session, source: str) -> Question | None:
    return await _one(session, "source", source)


async def by_thread(session: Session, thread_id: int) -> Question | None:
    return await _one(session, "thread_id", thread_id)


async def touching(session: Session, message_ids: Collection[int]) -> list[Question]:
    """The questions of which one of these messages is the text, the bot's card, or the accepted answer."""
    answered = select(AnswerRow.question_id).where(AnswerRow.message_id.in_(message_ids))
    rows = await session.execute(
        ALL.where(
            or_(
                QuestionRow.source.in_([f"message:{number}" for number in message_ids]),
                QuestionRow.card_id.in_(message_ids),
                QuestionRow.id.in_(answered),
            )
        )
    )
    return [_question(row) for row in rows]


async def latest_message(session: Session, channel_id: int) -> int:
    """The newest native message of a channel that became a question; 0 where none did."""
    query = select(func.max(QuestionRow.thread_id)).where(
        QuestionRow.channel_id == channel_id, QuestionRow.origin != Origin.FORM
    )
    return await session.scalar(query) or 0


async def recent(session: Session, guild_id: int, since: int, limit: int) -> list[Question]:
    """A server's latest questions of which the thread or the accepted answer is newer than an id of Discord's."""
    newer = or_(QUESTIONS.c.thread_id > since, ANSWERS.c.message_id > since)
    rows = await session.execute(
        ALL.where(QUESTIONS.c.guild_id == guild_id, QUESTIONS.c.state != QuestionState.WITHDRAWN, newer)
        .order_by(QUESTIONS.c.id.desc())
        .limit(limit)
    )
    return [_question(row) for row in rows]


async def threads_known(session: Session, thread_ids: Iterable[int]) -> set[int]:
    """Those of these threads that are a question's."""
    return set(await session.scalars(select(QuestionRow.thread_id).where(QuestionRow.thread_id.in_(thread_ids))))


async def under(session: Session, channel_id: int) -> list[int]:
    """The ids of every question that stands under a channel; one from the form that still waits can go elsewhere."""
    stands = or_(QuestionRow.thread_id.is_not(None), QuestionRow.origin != Origin.FORM)
    return list(await session.scalars(select(QuestionRow.id).where(QuestionRow.channel_id == channel_id, stands)))


async def by_ids(session: Session, ids: Sequence[int]) -> dict[int, Question]:
    rows = await session.execute(MANY, {"ids": list(ids)})
    return {row.id: _question(row) for row in rows}


async def found_by(session: Session, statement: Select[Any], values: Mapping[str, Any]) -> list[Question]:
    """The questions that a statement gives which was made of `ALL`."""
    return [_question(row) for row in await session.execute(statement, values)]


async def of_author(session: Session, guild_id: int, author_id: int) -> list[Question]:
    """A member's latest questions on a server, newest first, without the withdrawn."""
    rows = await session.execute(
        ALL.where(
            QuestionRow.guild_id == guild_id,
            QuestionRow.author_id == author_id,
            QuestionRow.state != QuestionState.WITHDRAWN,
        )
        .order_by(*NEWEST)
        .limit(MINE_LIMIT)
    )
    return [_question(row) for row in rows]


async def count_of_author(session: Session, guild_id: int, author_id: int) -> int:
    """How many questions a member has on a server under their account, without the withdrawn."""
    query = select(func.count()).where(
        QUESTIONS.c.guild_id == guild_id,
        QUESTIONS.c.author_id == author_id,
        QUESTIONS.c.state != QuestionState.WITHDRAWN,
    )
    return await session.scalar(query) or 0


async def all_of(session: Session, author_id: int) -> list[Question]:
    """Every question of a member, on every server, the withdrawn among them."""
    return [_question(row) for row in await session.execute(ALL.where(QuestionRow.author_id == author_id))]


async def place(session: Session, question_id: int, *, channel_id: int, thread_id: int, card_id: int | None) -> None:
    """Note where Discord has the question: channel, thread, and the bot's own message in it, where there is one.

    Raises `NoResultFound` for a question that is gone.
    """
    before = _question((await session.execute(HELD["id"], {"value": question_id})).one())
    await _change(session, question_id, channel_id=channel_id, thread_id=thread_id, card_id=card_id)
    if before.channel_id != channel_id:
        await _index(session, replace(before, channel_id=channel_id))


async def sign(session: Session, question: Question, pen: Pen) -> Question:
    """The question stands under this name."""
    await _change(session, question.id, pen_id=pen.id)
    return replace(question, pen=pen)


async def set_news(session: Session, question: Question, news: bool) -> None:
    """Whether an answer came that the author has not seen; only who writes under a pen need be told."""
    await _change(session, question.id, news=news)


async def under_pens(session: Session, pen_ids: Collection[int]) -> list[Question]:
    """Every question that stands under one of these names, newest first, the withdrawn among them."""
    rows = await session.execute(ALL.where(QUESTIONS.c.pen_id.in_(pen_ids)).order_by(*NEWEST))
    return [_question(row) for row in rows]


async def set_locked(session: Session, question_id: int, locked: bool) -> None:
    """Whether the question's thread is locked by the bot."""
    await _change(session, question_id, locked=locked)


async def lose_card(session: Session, question: Question) -> Question:
    """The bot's own message is gone; the question stays."""
    await _change(session, question.id, card_id=None)
    return replace(question, card_id=None)


async def rewrite(session: Session, question: Question, text: QuestionText) -> Question:
    await _change(session, question.id, **asdict(text))
    question = replace(question, text=text)
    await _index(session, question)
    return question


async def set_state(session: Session, question: Question, state: QuestionState, reason: str | None = None) -> Question:
    """A question that is withdrawn loses its text and its answer, and is found no longer."""
    await _change(session, question.id, state=state, reason=reason)
    question = replace(question, state=state, reason=reason)
    if state is QuestionState.WITHDRAWN:
        await _change(session, question.id, title="", details="")
        await session.execute(UNANSWER, {"question": question.id})
        await search.remove(session, question.id)
        question = replace(question, text=QuestionText("", "", question.text.theme), answer=None)
    return question


async def accept(session: Session, question: Question, answer: Answer | None) -> Question:
    """Make this message the accepted answer, in place of any other; None takes it back."""
    if answer is None:
        await session.execute(UNANSWER, {"question": question.id})
    else:
        await upsert.put(session, AnswerRow, ["question_id"], question_id=question.id, **asdict(answer))
    question = replace(question, answer=answer)
    if question.state in (QuestionState.OPEN, QuestionState.ANSWERED):
        question = replace(question, state=QuestionState.ANSWERED if answer else QuestionState.OPEN)
        await _change(session, question.id, state=question.state)
    await _index(session, question)
    return question


async def forget(session: Session, question_id: int) -> None:
    """Forget a question, with its answer, its thanks and its place in the index."""
    await search.remove(session, question_id)
    await session.execute(delete(QuestionRow).where(QuestionRow.id == question_id))


async def thank(session: Session, *, message_id: int, giver: bytes, question_id: int, receiver_id: int | None) -> bool:
    """Note a thank-you; False when this member had thanked for this message already.

    `giver` is an identity, `receiver_id` None for what stands under a pen.
    """
    return await upsert.add(
        session,
        ThanksRow,
        ["message_id", "giver"],
        message_id=message_id,
        giver=giver,
        question_id=question_id,
        receiver_id=receiver_id,
    )


async def thanks_for(session: Session, message_id: int) -> int:
    return (await session.execute(THANKS_FOR, {"message": message_id})).scalar_one()


async def thanks_under(session: Session, message_ids: Collection[int]) -> int:
    """How many thanks these messages have."""
    return await session.scalar(select(func.count()).where(THANKS.c.message_id.in_(message_ids))) or 0


async def thanks_received(session: Session, guild_id: int, user_id: int) -> int:
    """How many thanks a member has for what they wrote under their account."""
    query = (
        select(func.count())
        .select_from(ThanksRow)
        .join(QuestionRow, QuestionRow.id == ThanksRow.question_id)
        .where(ThanksRow.receiver_id == user_id, QuestionRow.guild_id == guild_id)
    )
    return await session.scalar(query) or 0


async def _one(session: Session, column: str, value: int | str) -> Question | None:
    statement = HELD[column] if session.writes else ONE[column]
    row = (await session.execute(statement, {"value": value})).one_or_none()
    return None if row is None else _question(row)


async def _change(session: Session, question_id: int, **values: Any) -> None:
    await session.tell(CHANGE, {"question": question_id, **values})


async def _index(session: Session, question: Question) -> None:
    """What is written about a question is what can be found of it, in the same transaction."""
    if question.state is QuestionState.WITHDRAWN:
        return  # it left the index with its text
    body = f"{question.text.details}\n{question.answer.text if question.answer else ''}"
    await search.put(
        session,
        question.id,
        guild_id=question.guild_id,
        channel_id=question.channel_id,
        title_terms=search_terms(question.text.title),
        body_terms=search_terms(body),
    )


async def index_after(session: Session, last: int, limit: int) -> int | None:
    """Index anew the `limit` questions that follow the id `last`; the last of them, or None where none follows."""
    rows = await session.execute(ALL.where(QUESTIONS.c.id > last).order_by(QUESTIONS.c.id).limit(limit))
    found = [_question(row) for row in rows]
    for question in found:
        await _index(session, question)
    return found[-1].id if found else None


def _question(row: Row[Any]) -> Question:
    answered = row.answer_id is not None
    return Question(
        id=row.id,
        guild_id=row.guild_id,
        source=row.source,
        channel_id=row.channel_id,
        thread_id=row.thread_id,
        card_id=row.card_id,
        locked=row.locked,
        author_id=row.author_id,
        pen=pens.labelled(row),
        news=row.news,
        origin=row.origin,
        text=QuestionText(row.title, row.details, row.theme),
        state=row.state,
        reason=row.reason,
        answer=Answer(row.answer_id, row.answer_author_id, row.answer_text) if answered else None,
        created_at=row.created_at,
    )
