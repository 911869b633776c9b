"""Names that members write under, and what they wrote. No row here leads to an account without the key."""

from datetime import datetime

from sqlalchemy import ForeignKey, LargeBinary, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from db.models.base import Base
from db.types import RowId, Sealed, Snowflake, UtcDateTime


class PenRow(Base):
    """See `core.signatures.Pen`. Rows are never deleted: a name is never given twice.

    `owner` is an identity of purpose `pseudonym`, or `one-off` with the question as its scope.
    """

    __tablename__ = "pens"
    __table_args__ = (UniqueConstraint("guild_id", "bird", "tree", "series"), {"sqlite_autoincrement": True})
    id: Mapped[int] = mapped_column(RowId, primary_key=True)
    guild_id: Mapped[int] = mapped_column(Snowflake)
    owner: Mapped[bytes | None] = mapped_column(LargeBinary(16), index=True)
    bird: Mapped[int] = mapped_column()
    tree: Mapped[int] = mapped_column()
    series: Mapped[int] = mapped_column()
    since: Mapped[datetime] = mapped_column(UtcDateTime)


class AuthorshipRow(Base):
    """One pen of a member, for them to find again. `owner` is an identity of purpose `authorship`.

    The pen is sealed, and the rows have no order: who reads them learns which names belong together only with the key.
    """

    __tablename__ = "authorship"
    __table_args__ = {"sqlite_with_rowid": False}  # noqa: RUF012 -- SQLAlchemy's own idiom
    id: Mapped[bytes] = mapped_column(LargeBinary(16), primary_key=True)
    owner: Mapped[bytes] = mapped_column(LargeBinary(16), index=True)
    sealed_pen: Mapped[bytes] = mapped_column(Sealed)


class ReplyRow(Base):
    """See `core.questions.Reply`: what the bot posts in a thread for somebody who writes under a pen."""

    __tablename__ = "replies"
    __table_args__ = {"sqlite_autoincrement": True}  # noqa: RUF012 -- SQLAlchemy's own idiom
    id: Mapped[int] = mapped_column(RowId, primary_key=True)
    question_id: Mapped[int] = mapped_column(RowId, ForeignKey("questions.id", ondelete="CASCADE"), index=True)
    pen_id: Mapped[int] = mapped_column(RowId, ForeignKey("pens.id"), index=True)
    source: Mapped[str] = mapped_column(String(40), unique=True)
    text: Mapped[str] = mapped_column(Text)
    message_id: Mapped[int | None] = mapped_column(Snowflake, unique=True)
    withdrawn: Mapped[bool] = mapped_column(default=False)
    created_at: Mapped[datetime] = mapped_column(UtcDateTime)


class SanctionRow(Base):
    """A member's sanction. `owner` is an identity: of purpose `sanction` for what they wrote under a pen, of purpose
    `case` for what they did under their account. See `core.sanctions.Sanction`.

    Everything about it is sealed, its end included, and the rows have no order: times would join it to the audit, and
    so to the message and the pen.
    """

    __tablename__ = "sanctions"
    __table_args__ = {"sqlite_with_rowid": False}  # noqa: RUF012 -- SQLAlchemy's own idiom
    id: Mapped[bytes] = mapped_column(LargeBinary(16), primary_key=True)
    guild_id: Mapped[int] = mapped_column(Snowflake)
    owner: Mapped[bytes] = mapped_column(LargeBinary(16), index=True)
    sealed_content: Mapped[bytes] = mapped_column(Sealed)
