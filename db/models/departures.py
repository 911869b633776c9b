"""Servers that took the bot away: until when what is kept of them stays, for them to come back."""

from datetime import datetime

from sqlalchemy import Text
from sqlalchemy.orm import Mapped, mapped_column

from core.departures import DepartureStage
from db.models.base import Base
from db.types import Snowflake, UtcDateTime, text_enum


class DepartureRow(Base):
    """See `core.departures.Departure`. This row goes last.

    Only while a row is `ENDING` does the audit's trigger let that server's acts go.
    """

    __tablename__ = "departures"
    guild_id: Mapped[int] = mapped_column(Snowflake, primary_key=True, autoincrement=False)
    told_id: Mapped[int | None] = mapped_column(Snowflake, index=True)
    name: Mapped[str | None] = mapped_column(Text)
    since: Mapped[datetime] = mapped_column(UtcDateTime)
    due: Mapped[datetime] = mapped_column(UtcDateTime)
    stage: Mapped[DepartureStage] = mapped_column(text_enum(DepartureStage))
