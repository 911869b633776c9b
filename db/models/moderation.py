"""What members report, and what moderators ask of each other."""

from datetime import datetime

from sqlalchemy import ForeignKey, LargeBinary, String
from sqlalchemy.orm import Mapped, mapped_column

from core.reports import Desk, ReportState
from db.models.base import Base
from db.types import RowId, Sealed, Snowflake, UtcDateTime, text_enum


class ReportRow(Base):
    """See `core.reports.Report`. `owner` is an identity of purpose `report`, with the message's id as its scope.

    `id` is drawn: numbered in turn, the ids that buttons show would tell a moderator of a report that they are not to
    know of.
    """

    __tablename__ = "reports"
    __table_args__ = {"sqlite_autoincrement": True}  # noqa: RUF012 -- SQLAlchemy's own idiom
    id: Mapped[int] = mapped_column(RowId, primary_key=True)
    guild_id: Mapped[int] = mapped_column(Snowflake, index=True)
    lead_id: Mapped[int | None] = mapped_column(RowId, index=True)
    desk: Mapped[Desk] = mapped_column(text_enum(Desk), server_default=Desk.CHANNEL.value)
    channel_id: Mapped[int] = mapped_column(Snowflake)
    message_id: Mapped[int] = mapped_column(Snowflake)
    pen_id: Mapped[int | None] = mapped_column(RowId, ForeignKey("pens.id"))
    owner: Mapped[bytes | None] = mapped_column(LargeBinary(16), unique=True)
    sealed_author: Mapped[bytes | None] = mapped_column(Sealed)
    sealed_reason: Mapped[bytes | None] = mapped_column(Sealed)
    sealed_context: Mapped[bytes | None] = mapped_column(Sealed)
    sealed_handling: Mapped[bytes | None] = mapped_column(Sealed)
    sealed_outcome: Mapped[bytes | None] = mapped_column(Sealed)
    answer: Mapped[str | None] = mapped_column(String(32))
    state: Mapped[ReportState] = mapped_column(text_enum(ReportState))
    claimed_by: Mapped[int | None] = mapped_column(Snowflake)
    claimed_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    card_id: Mapped[int | None] = mapped_column(Snowflake)
    created_at: Mapped[datetime] = mapped_column(UtcDateTime)
    closed_at: Mapped[datetime | None] = mapped_column(UtcDateTime)


class UnmaskingRow(Base):
    """See `core.reports.Unmasking`. It lives as long as it is of use; the audit keeps who asked and who approved."""

    __tablename__ = "unmaskings"
    __table_args__ = {"sqlite_autoincrement": True}  # noqa: RUF012 -- SQLAlchemy's own idiom
    id: Mapped[int] = mapped_column(RowId, primary_key=True)
    guild_id: Mapped[int] = mapped_column(Snowflake)
    thread_id: Mapped[int] = mapped_column(Snowflake)
    message_id: Mapped[int] = mapped_column(Snowflake, index=True)
    pen_id: Mapped[int] = mapped_column(RowId, ForeignKey("pens.id"))
    requester_id: Mapped[int] = mapped_column(Snowflake)
    approver_id: Mapped[int | None] = mapped_column(Snowflake)
    sealed_reason: Mapped[bytes] = mapped_column(Sealed)
    danger: Mapped[bool] = mapped_column()
    requester_saw: Mapped[bool] = mapped_column()
    approver_saw: Mapped[bool] = mapped_column()
    card_id: Mapped[int | None] = mapped_column(Snowflake)
    created_at: Mapped[datetime] = mapped_column(UtcDateTime)
    lapses_at: Mapped[datetime] = mapped_column(UtcDateTime)
