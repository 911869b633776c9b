"""Queries over what the bot posts in threads for members who write under a pen."""

from collections.abc import Collection
from datetime import datetime
from typing import Any

from sqlalchemy import Row, bindparam, delete, insert, select, update

from core.questions import Reply
from core.signatures import Pen
from db.models import PenRow, ReplyRow, table
from db.queries import pens
from db.session import Session

REPLIES, PENS = table(ReplyRow), table(PenRow)
ALL = select(REPLIES, *pens.LABELLED).select_from(REPLIES.join(PENS))
ONE = {name: ALL.where(REPLIES.c[name] == bindparam("value")) for name in ("id", "source", "message_id")}
ADD = insert(REPLIES).returning(REPLIES.c.id)
NEWEST = REPLIES.c.created_at.desc(), REPLIES.c.id.desc()
CHANGE = update(REPLIES).where(REPLIES.c.id == bindparam("reply"))


async def add(
    session: Session,
    *,
    reply_id: int,
    source: str,
    question_id: int,
    pen: Pen,
    text: str,
    appears: datetime,
) -> Reply:
    """A new reply. The caller has made sure that its `source` is new, inside the same transaction."""
    values = {
        "id": reply_id,
        "source": source,
        "question_id": question_id,
        "pen_id": pen.id,
        "text": text,
        "withdrawn": False,
        "created_at": appears,
    }
    reply = await by_id(session, (await session.execute(ADD, values)).scalar_one())
    assert reply is not None
    return reply


async def by_id(session: Session, reply_id: int) -> Reply | None:
    return await _one(session, "id", reply_id)


async def by_source(session: Session, source: str) -> Reply | None:
    return await _one(session, "source", source)


async def by_message(session: Session, message_id: int) -> Reply | None:
    return await _one(session, "message_id", message_id)


async def with_messages(session: Session, message_ids: Collection[int]) -> list[int]:
    """The ids of the replies that these messages are."""
    return list(await session.scalars(select(REPLIES.c.id).where(REPLIES.c.message_id.in_(message_ids))))


async def under_owners(session: Session, question_id: int, owners: Collection[bytes]) -> list[Reply]:
    """What these identities replied in a question's thread, newest first, without the withdrawn."""
    rows = await session.execute(
        ALL.where(REPLIES.c.question_id == question_id, PENS.c.owner.in_(owners), ~REPLIES.c.withdrawn).order_by(
            *NEWEST
        )
    )
    return [_reply(row) for row in rows]


async def under_pens(session: Session, pen_ids: Collection[int]) -> list[Reply]:
    """Everything that was replied under these names, newest first, the withdrawn among them."""
    rows = await session.execute(ALL.where(REPLIES.c.pen_id.in_(pen_ids)).order_by(*NEWEST))
    return [_reply(row) for row in rows]


async def place(session: Session, reply_id: int, message_id: int) -> None:
    await _change(session, reply_id, message_id=message_id)


async def rewrite(session: Session, reply_id: int, text: str) -> None:
    await _change(session, reply_id, text=text)


async def withdraw(session: Session, reply_id: int) -> None:
    """It loses its text."""
    await _change(session, reply_id, text="", withdrawn=True)


async def forget(session: Session, reply_ids: Collection[int]) -> None:
    await session.execute(delete(REPLIES).where(REPLIES.c.id.in_(reply_ids)))


async def _one(session: Session, column: str, value: int | str) -> Reply | None:
    row = (await session.execute(ONE[column], {"value": value})).one_or_none()
    return None if row is None else _reply(row)


async def _change(session: Session, reply_id: int, **values: Any) -> None:
    await session.execute(CHANGE, {"reply": reply_id, **values})


def _reply(row: Row[Any]) -> Reply:
    pen = pens.labelled(row)
    assert pen is not None
    return Reply(row.id, row.question_id, pen, row.source, row.text, row.message_id, row.withdrawn, row.created_at)
