"""Channels: what moderators did that can be taken back, and why a channel is not as it was."""

from datetime import datetime

from sqlalchemy import Text
from sqlalchemy.orm import Mapped, mapped_column

from core.channels import ActKind, ActState
from db.models.base import Base
from db.types import RowId, Snowflake, UtcDateTime, text_enum


class ChannelActRow(Base):
    """See `core.channels.ChannelAct`. It lives for a day: the audit keeps who did what, and why."""

    __tablename__ = "channel_acts"
    __table_args__ = {"sqlite_autoincrement": True}  # noqa: RUF012 -- SQLAlchemy's own idiom
    id: Mapped[int] = mapped_column(RowId, primary_key=True)
    guild_id: Mapped[int] = mapped_column(Snowflake)
    channel_id: Mapped[int] = mapped_column(Snowflake, index=True)
    kind: Mapped[ActKind] = mapped_column(text_enum(ActKind))
    before: Mapped[str] = mapped_column(Text)
    after: Mapped[str] = mapped_column(Text)
    state: Mapped[ActState] = mapped_column(text_enum(ActState))
    at: Mapped[datetime] = mapped_column(UtcDateTime)
    done_at: Mapped[datetime | None] = mapped_column(UtcDateTime)


class ChannelHoldRow(Base):
    """See `core.channels.Hold`, with its `Cooling` spread out."""

    __tablename__ = "channel_holds"
    channel_id: Mapped[int] = mapped_column(Snowflake, primary_key=True, autoincrement=False)
    guild_id: Mapped[int] = mapped_column(Snowflake, index=True)
    locked: Mapped[bool] = mapped_column(default=False)
    archived: Mapped[bool] = mapped_column(default=False)
    parent_id: Mapped[int | None] = mapped_column(Snowflake)
    quiet_from: Mapped[int | None]
    quiet_to: Mapped[int | None]
    cool_since: Mapped[datetime | None] = mapped_column(UtcDateTime)
    cool_until: Mapped[datetime | None] = mapped_column(UtcDateTime)
    cool_slow: Mapped[int] = mapped_column(default=0)
    cool_closed: Mapped[bool] = mapped_column(default=False)
    slow_before: Mapped[int] = mapped_column(default=0)
    card_id: Mapped[int | None] = mapped_column(Snowflake)
    closing: Mapped[str | None] = mapped_column(Text)
