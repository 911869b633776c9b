"""The vectors of questions, kept beside the index: a question whose text changed has none until it is read anew."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import delete, exists, select
from sqlalchemy.ext.asyncio import AsyncSession

from core.questions import Question
from db.models import DocumentRow, VectorRow
from db.queries import questions


@dataclass(frozen=True, slots=True)
class Kept:
    """The vectors of one question, packed, and the channel under which it stands."""

    question_id: int
    channel_id: int
    vectors: tuple[bytes, ...]


async def kept(session: AsyncSession) -> list[Kept]:
    """Every question's vectors."""
    rows = await session.execute(
        select(VectorRow.question_id, DocumentRow.channel_id, VectorRow.vector)
        .join(DocumentRow, DocumentRow.question_id == VectorRow.question_id)
        .order_by(VectorRow.question_id, VectorRow.view)
    )
    found: dict[int, tuple[int, list[bytes]]] = {}
    for question_id, channel_id, vector in rows:
        found.setdefault(question_id, (channel_id, []))[1].append(vector)
    return [Kept(question_id, channel_id, tuple(vectors)) for question_id, (channel_id, vectors) in found.items()]


async def lacking(session: AsyncSession, limit: int, question_id: int | None = None) -> list[Question]:
    """Indexed questions without vectors, oldest first: all, or one if it is such."""
    query = select(DocumentRow.question_id).where(~exists().where(VectorRow.question_id == DocumentRow.question_id))
    if question_id is not None:
        query = query.where(DocumentRow.question_id == question_id)
    ids = await session.scalars(query.order_by(DocumentRow.question_id).limit(limit))
    found = await questions.by_ids(session, list(ids))
    return [found[question_id] for question_id in sorted(found)]


async def keep(session: AsyncSession, vectors: Mapping[int, Sequence[bytes]]) -> None:
    """Make these the vectors of their questions."""
    await session.execute(delete(VectorRow).where(VectorRow.question_id.in_(vectors)))
    session.add_all(
        VectorRow(question_id=question_id, view=view, vector=vector)
        for question_id, several in vectors.items()
        for view, vector in enumerate(several)
    )
    await session.flush()


async def drop_all(session: AsyncSession) -> None:
    """Another model makes other vectors."""
    await session.execute(delete(VectorRow))
