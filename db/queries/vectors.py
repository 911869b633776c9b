"""What questions mean, kept beside the index: a question whose text changed has no vector until it is read anew."""

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import delete, exists, select
from sqlalchemy.ext.asyncio import AsyncSession

from core.questions import Question
from db.models import DocumentRow, VectorRow
from db.queries import questions


@dataclass(frozen=True, slots=True)
class Kept:
    """The packed vector of one question, and the channel under which it stands."""

    question_id: int
    channel_id: int
    vector: bytes


async def kept(session: AsyncSession) -> list[Kept]:
    """Every question's vector."""
    rows = await session.execute(
        select(VectorRow.question_id, DocumentRow.channel_id, VectorRow.vector).join(
            DocumentRow, DocumentRow.question_id == VectorRow.question_id
        )
    )
    return [Kept(*row) for row in rows]


async def lacking(session: AsyncSession, limit: int, question_id: int | None = None) -> list[Question]:
    """Indexed questions without a vector: the first `limit` by id, or one if it is such."""
    query = select(DocumentRow.question_id).where(~exists().where(VectorRow.question_id == DocumentRow.question_id))
    if question_id is not None:
        query = query.where(DocumentRow.question_id == question_id)
    ids = await session.scalars(query.order_by(DocumentRow.question_id).limit(limit))
    found = await questions.by_ids(session, list(ids))
    return [found[question_id] for question_id in sorted(found)]


async def keep(session: AsyncSession, vectors: Mapping[int, bytes]) -> None:
    """Make these the vectors of their questions."""
    await session.execute(delete(VectorRow).where(VectorRow.question_id.in_(vectors)))
    session.add_all(VectorRow(question_id=question_id, vector=vector) for question_id, vector in vectors.items())
    await session.flush()


async def drop_all(session: AsyncSession) -> None:
    """Another model makes other vectors."""
    await session.execute(delete(VectorRow))
