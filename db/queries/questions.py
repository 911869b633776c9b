"""Queries over questions, answers and thanks. Storage speaks in `core.questions`."""

from collections.abc import Collection, Iterable, Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, delete, func, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from core.questions import Answer, Origin, Question, QuestionState, QuestionText
from core.text import search_terms
from db import search, upsert
from db.models import AnswerRow, QuestionRow, ThanksRow

MINE_LIMIT = 25


async def add(
    session: AsyncSession,
    *,
    source: str,
    guild_id: int,
    channel_id: int,
    author_id: int,
    origin: Origin,
    text: QuestionText,
    now: datetime,
    thread_id: int | None = None,
) -> Question:
    """A new question. The caller has made sure that its `source` is new (`by_source`, inside the same transaction)."""
    row = QuestionRow(
        source=source,
        guild_id=guild_id,
        channel_id=channel_id,
        thread_id=thread_id,
        author_id=author_id,
        origin=origin,
        title=text.title,
        details=text.details,
        theme=text.theme,
        state=QuestionState.OPEN,
        created_at=now,
        answer=None,
    )
    session.add(row)
    await session.flush()
    await _index(session, row)
    return _question(row)


async def by_id(session: AsyncSession, question_id: int) -> Question | None:
    return await _one(session, QuestionRow.id == question_id)


async def by_source(session: AsyncSession, source: str) -> Question | None:
    return await _one(session, QuestionRow.source == source)


async def by_thread(session: AsyncSession, thread_id: int) -> Question | None:
    return await _one(session, QuestionRow.thread_id == thread_id)


async def by_thanks(session: AsyncSession, message_id: int) -> Question | None:
    """The question in whose thread this message was thanked for."""
    thanked = select(ThanksRow.question_id).where(ThanksRow.message_id == message_id).limit(1)
    return await _one(session, QuestionRow.id == thanked.scalar_subquery())


async def touching(session: AsyncSession, message_ids: Collection[int]) -> list[Question]:
    """The questions of which one of these messages is the text, the bot's card, or the accepted answer."""
    answered = select(AnswerRow.question_id).where(AnswerRow.message_id.in_(message_ids))
    rows = await session.scalars(
        select(QuestionRow).where(
            or_(
                QuestionRow.source.in_([f"message:{number}" for number in message_ids]),
                QuestionRow.card_id.in_(message_ids),
                QuestionRow.id.in_(answered),
            )
        )
    )
    return [_question(row) for row in rows]


async def latest_message(session: AsyncSession, channel_id: int) -> int:
    """The newest native message of a channel that became a question; 0 where none did."""
    query = select(func.max(QuestionRow.thread_id)).where(
        QuestionRow.channel_id == channel_id, QuestionRow.origin != Origin.FORM
    )
    return await session.scalar(query) or 0


async def threads_known(session: AsyncSession, thread_ids: Iterable[int]) -> set[int]:
    """Those of these threads that are a question's."""
    return set(await session.scalars(select(QuestionRow.thread_id).where(QuestionRow.thread_id.in_(thread_ids))))


async def under(session: AsyncSession, channel_id: int) -> list[int]:
    """The ids of every question that stands under a channel; one from the form that still waits can go elsewhere."""
    stands = or_(QuestionRow.thread_id.is_not(None), QuestionRow.origin != Origin.FORM)
    return list(await session.scalars(select(QuestionRow.id).where(QuestionRow.channel_id == channel_id, stands)))


async def by_ids(session: AsyncSession, ids: Sequence[int]) -> dict[int, Question]:
    rows = await session.scalars(select(QuestionRow).where(QuestionRow.id.in_(ids)))
    return {row.id: _question(row) for row in rows}


async def of_author(session: AsyncSession, guild_id: int, author_id: int) -> list[Question]:
    """A member's latest questions on a server, newest first, without the withdrawn."""
    rows = await session.scalars(
        select(QuestionRow)
        .where(
            QuestionRow.guild_id == guild_id,
            QuestionRow.author_id == author_id,
            QuestionRow.state != QuestionState.WITHDRAWN,
        )
        .order_by(QuestionRow.id.desc())
        .limit(MINE_LIMIT)
    )
    return [_question(row) for row in rows]


async def place(
    session: AsyncSession, question_id: int, *, channel_id: int, thread_id: int, card_id: int | None
) -> None:
    """Note where Discord has the question: channel, thread, and the bot's own message in it, where there is one."""
    row = await _row(session, question_id)
    moved = row.channel_id != channel_id
    row.channel_id, row.thread_id, row.card_id = channel_id, thread_id, card_id
    if moved:
        await _saved(session, row)


async def lose_card(session: AsyncSession, question_id: int) -> None:
    """The bot's own message is gone; the question stays."""
    (await _row(session, question_id)).card_id = None


async def rewrite(session: AsyncSession, question_id: int, text: QuestionText) -> Question:
    row = await _row(session, question_id)
    row.title, row.details, row.theme = text.title, text.details, text.theme
    return await _saved(session, row)


async def set_state(
    session: AsyncSession, question_id: int, state: QuestionState, reason: str | None = None
) -> Question:
    row = await _row(session, question_id)
    row.state, row.reason = state, reason
    if state is QuestionState.WITHDRAWN:
        row.title = row.details = ""
        row.answer = None
    return await _saved(session, row)


async def accept(session: AsyncSession, question_id: int, answer: Answer | None) -> Question:
    """Make this message the accepted answer, in place of any other; None takes it back."""
    row = await _row(session, question_id)
    if answer is None:
        row.answer = None
    elif row.answer is None:
        row.answer = AnswerRow(message_id=answer.message_id, author_id=answer.author_id, text=answer.text)
    else:
        row.answer.message_id, row.answer.author_id, row.answer.text = answer.message_id, answer.author_id, answer.text
    if row.state in (QuestionState.OPEN, QuestionState.ANSWERED):
        row.state = QuestionState.ANSWERED if answer else QuestionState.OPEN
    return await _saved(session, row)


async def forget(session: AsyncSession, question_id: int) -> None:
    """Forget a question, with its answer, its thanks and its place in the index."""
    await search.remove(session, question_id)
    await session.execute(delete(QuestionRow).where(QuestionRow.id == question_id))


async def thank(session: AsyncSession, *, message_id: int, giver_id: int, question_id: int, receiver_id: int) -> bool:
    """Note a thank-you; False when this member had thanked for this message already."""
    return await upsert.add(
        session,
        ThanksRow,
        ["message_id", "giver_id"],
        message_id=message_id,
        giver_id=giver_id,
        question_id=question_id,
        receiver_id=receiver_id,
    )


async def thanks_for(session: AsyncSession, message_id: int) -> int:
    query = select(func.count()).select_from(ThanksRow).where(ThanksRow.message_id == message_id)
    return await session.scalar(query) or 0


async def thanks_received(session: AsyncSession, guild_id: int, user_id: int) -> int:
    query = (
        select(func.count())
        .select_from(ThanksRow)
        .join(QuestionRow, QuestionRow.id == ThanksRow.question_id)
        .where(ThanksRow.receiver_id == user_id, QuestionRow.guild_id == guild_id)
    )
    return await session.scalar(query) or 0


async def _one(session: AsyncSession, clause: ColumnElement[bool]) -> Question | None:
    row = await session.scalar(select(QuestionRow).where(clause))
    return None if row is None else _question(row)


async def _row(session: AsyncSession, question_id: int) -> QuestionRow:
    return await session.get_one(QuestionRow, question_id, with_for_update={"of": QuestionRow})


async def _saved(session: AsyncSession, row: QuestionRow) -> Question:
    await session.flush()
    await _index(session, row)
    return _question(row)


async def _index(session: AsyncSession, row: QuestionRow) -> None:
    """What is written about a question is what can be found of it, in the same transaction."""
    if row.state is QuestionState.WITHDRAWN:
        await search.remove(session, row.id)
        return
    body = f"{row.details}\n{row.answer.text if row.answer else ''}"
    await search.put(
        session,
        row.id,
        guild_id=row.guild_id,
        channel_id=row.channel_id,
        title_terms=search_terms(row.title),
        body_terms=search_terms(body),
    )


async def index_after(session: AsyncSession, last: int, limit: int) -> int | None:
    """Index anew the `limit` questions that follow the id `last`; the last of them, or None where none follows."""
    rows = list(
        await session.scalars(select(QuestionRow).where(QuestionRow.id > last).order_by(QuestionRow.id).limit(limit))
    )
    for row in rows:
        await _index(session, row)
    return rows[-1].id if rows else None


def _question(row: QuestionRow) -> Question:
    answer = row.answer
    return Question(
        id=row.id,
        guild_id=row.guild_id,
        source=row.source,
        channel_id=row.channel_id,
        thread_id=row.thread_id,
        card_id=row.card_id,
        author_id=row.author_id,
        origin=row.origin,
        text=QuestionText(row.title, row.details, row.theme),
        state=row.state,
        reason=row.reason,
        answer=None if answer is None else Answer(answer.message_id, answer.author_id, answer.text),
        created_at=row.created_at,
    )
