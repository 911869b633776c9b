"""Who is recognised, and who answers for whom. All of it happens under accounts."""

from datetime import datetime

from sqlalchemy import Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from core.vetting import Standing, VouchState, Way
from db.models.base import Base
from db.types import RowId, Sealed, Snowflake, UtcDateTime, text_enum


class VettingRow(Base):
    """See `core.vetting.Case`: one a member and server, for who asked, was vouched for, or was decided on."""

    __tablename__ = "vettings"
    __table_args__ = (UniqueConstraint("guild_id", "user_id"), {"sqlite_autoincrement": True})
    id: Mapped[int] = mapped_column(RowId, primary_key=True)
    guild_id: Mapped[int] = mapped_column(Snowflake)
    user_id: Mapped[int] = mapped_column(Snowflake, index=True)
    standing: Mapped[Standing] = mapped_column(text_enum(Standing))
    way: Mapped[Way | None] = mapped_column(text_enum(Way))
    since: Mapped[datetime | None] = mapped_column(UtcDateTime)
    by: Mapped[int | None] = mapped_column(Snowflake)
    asked_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    wish: Mapped[Standing | None] = mapped_column(text_enum(Standing))
    sealed_words: Mapped[bytes | None] = mapped_column(Sealed)
    declined_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    sealed_note: Mapped[bytes | None] = mapped_column(Sealed)
    left_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    review_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    opened_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    card_id: Mapped[int | None] = mapped_column(Snowflake)


class VouchRow(Base):
    """See `core.vetting.Vouch`. Given again, it is the same row with another time."""

    __tablename__ = "vouches"
    __table_args__ = (
        UniqueConstraint("guild_id", "member_id", "voucher_id"),
        Index("ix_vouches_voucher", "guild_id", "voucher_id"),
        {"sqlite_autoincrement": True},
    )
    id: Mapped[int] = mapped_column(RowId, primary_key=True)
    guild_id: Mapped[int] = mapped_column(Snowflake)
    member_id: Mapped[int] = mapped_column(Snowflake)
    voucher_id: Mapped[int | None] = mapped_column(Snowflake)
    at: Mapped[datetime] = mapped_column(UtcDateTime)
    state: Mapped[VouchState] = mapped_column(text_enum(VouchState))
