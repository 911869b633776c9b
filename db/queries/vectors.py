"""What questions mean, kept beside the index: a question whose text changed has no vector until it is read anew."""

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import bindparam, delete, exists, select

from core.questions import Question
from db import upsert
from db.models import DocumentRow, QuestionRow, VectorRow, table
from db.queries import questions
from db.session import Session

DOCUMENTS, QUESTIONS, VECTORS = table(DocumentRow), table(QuestionRow), table(VectorRow)
READ = exists().where(VECTORS.c.question_id == DOCUMENTS.c.question_id)
UNREAD = (
    questions.ALL.join(DOCUMENTS, DOCUMENTS.c.question_id == QUESTIONS.c.id)
    .where(~READ)
    .order_by(DOCUMENTS.c.question_id)
    .limit(bindparam("limit"))
)
THIS_UNREAD = UNREAD.where(DOCUMENTS.c.question_id == bindparam("question"))


@dataclass(frozen=True, slots=True)
class Kept:
    """The packed vector of one question, and the channel under which it stands."""

    question_id: int
    channel_id: int
    vector: bytes


async def kept(session: Session) -> list[Kept]:
    """Every question's vector."""
    rows = await session.execute(
        select(VectorRow.question_id, DocumentRow.channel_id, VectorRow.vector).join(
            DocumentRow, DocumentRow.question_id == VectorRow.question_id
        )
    )
    return [Kept(*row) for row in rows]


async def lacking(session: Session, limit: int, question_id: int | None = None) -> list[Question]:
    """Indexed questions without a vector, the first `limit` by id, or one if it is such."""
    one = {} if question_id is None else {"question": question_id}
    return await questions.found_by(session, THIS_UNREAD if one else UNREAD, {"limit": limit, **one})


async def keep(session: Session, vectors: Mapping[int, bytes]) -> None:
    """Make these the vectors of their questions."""
    for question_id, vector in vectors.items():
        await upsert.put(session, VectorRow, ["question_id"], question_id=question_id, vector=vector)


async def drop_all(session: Session) -> None:
    """Another model makes other vectors."""
    await session.execute(delete(VectorRow))
