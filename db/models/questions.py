"""Questions, their accepted answers, and thanks."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index, LargeBinary, String, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from core.questions import Origin, QuestionState
from db.models.base import Base
from db.types import RowId, Snowflake, UtcDateTime, text_enum


class QuestionRow(Base):
    """See `core.questions.Question`. `source` makes it unique: a draft's id or a native message's.

    `author_id` is None for a question under a pen, and once its author was erased.
    """

    __tablename__ = "questions"
    __table_args__ = (
        Index("ix_questions_guild_author", "guild_id", "author_id"),
        {"sqlite_autoincrement": True},
    )
    id: Mapped[int] = mapped_column(RowId, primary_key=True)
    guild_id: Mapped[int] = mapped_column(Snowflake)
    source: Mapped[str] = mapped_column(String(40), unique=True)
    channel_id: Mapped[int] = mapped_column(Snowflake, index=True)
    thread_id: Mapped[int | None] = mapped_column(Snowflake, unique=True)
    card_id: Mapped[int | None] = mapped_column(Snowflake, index=True)
    locked: Mapped[bool] = mapped_column(default=False)
    author_id: Mapped[int | None] = mapped_column(Snowflake)
    pen_id: Mapped[int | None] = mapped_column(RowId, ForeignKey("pens.id"), index=True)
    news: Mapped[bool] = mapped_column(default=False)
    origin: Mapped[Origin] = mapped_column(text_enum(Origin))
    title: Mapped[str] = mapped_column(Text)
    details: Mapped[str] = mapped_column(Text)
    theme: Mapped[str | None] = mapped_column(String(32))
    state: Mapped[QuestionState] = mapped_column(text_enum(QuestionState))
    reason: Mapped[str | None] = mapped_column(Text)
    created_at: Mapped[datetime] = mapped_column(UtcDateTime)
    answer: Mapped["AnswerRow | None"] = relationship(
        lazy="joined", cascade="all, delete-orphan", passive_deletes=True, uselist=False
    )


class AnswerRow(Base):
    """The accepted answer of a question: at most one, by its primary key."""

    __tablename__ = "answers"
    question_id: Mapped[int] = mapped_column(
        RowId, ForeignKey("questions.id", ondelete="CASCADE"), primary_key=True, autoincrement=False
    )
    message_id: Mapped[int] = mapped_column(Snowflake, unique=True)
    author_id: Mapped[int | None] = mapped_column(Snowflake, index=True)
    text: Mapped[str] = mapped_column(Text)


class ThanksRow(Base):
    """One member thanked the author of one message, once.

    `giver` is an identity of purpose `thanks`: who writes under a pen may thank as well. `receiver_id` is None for what
    stands under a pen. The rows have no order.
    """

    __tablename__ = "thanks"
    __table_args__ = {"sqlite_with_rowid": False}  # noqa: RUF012 -- SQLAlchemy's own idiom
    message_id: Mapped[int] = mapped_column(Snowflake, primary_key=True, autoincrement=False)
    giver: Mapped[bytes] = mapped_column(LargeBinary(16), primary_key=True)
    question_id: Mapped[int] = mapped_column(RowId, ForeignKey("questions.id", ondelete="CASCADE"), index=True)
    receiver_id: Mapped[int | None] = mapped_column(Snowflake, index=True)
