"""Mediations: that there was one, who took part, when, and under seal what the two agreed on. No other words."""

from datetime import datetime

from sqlalchemy import LargeBinary
from sqlalchemy.orm import Mapped, mapped_column

from core.mediation import MediationState
from db.models.base import Base
from db.types import RowId, Sealed, Snowflake, UtcDateTime, text_enum


class MediationRow(Base):
    """See `core.mediation.Mediation`. `one` and `other` are identities of purpose `mediation`; `sealed_content` holds
    all that has no column.
    """

    __tablename__ = "mediations"
    __table_args__ = {"sqlite_autoincrement": True}  # noqa: RUF012 -- SQLAlchemy's own idiom
    id: Mapped[int] = mapped_column(RowId, primary_key=True)
    guild_id: Mapped[int] = mapped_column(Snowflake, index=True)
    state: Mapped[MediationState] = mapped_column(text_enum(MediationState))
    one: Mapped[bytes | None] = mapped_column(LargeBinary(16), index=True)
    other: Mapped[bytes | None] = mapped_column(LargeBinary(16), index=True)
    first_host: Mapped[int | None] = mapped_column(Snowflake)
    second_host: Mapped[int | None] = mapped_column(Snowflake)
    thread_id: Mapped[int | None] = mapped_column(Snowflake, unique=True)
    since: Mapped[datetime] = mapped_column(UtcDateTime)
    moved: Mapped[datetime | None] = mapped_column(UtcDateTime)
    ended: Mapped[datetime | None] = mapped_column(UtcDateTime)
    sealed_content: Mapped[bytes] = mapped_column(Sealed)
