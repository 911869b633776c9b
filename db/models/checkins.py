"""Check-ins: what members agreed to, what they answered, and the community's figure. No row leads to an account."""

from sqlalchemy import LargeBinary, String
from sqlalchemy.orm import Mapped, mapped_column

from db.models.base import Base
from db.types import Sealed, Snowflake

ORDERLESS = {"sqlite_with_rowid": False}


class CheckinMemberRow(Base):
    """See `core.checkins.Member`. `owner` is an identity of purpose `check-in`.

    `reminder` is the random name that the job of this member's reminder bears. `kept_weeks` is how long answers are
    kept, None for the usual time. Everything else is sealed: what somebody agreed to is theirs too.
    """

    __tablename__ = "checkin_members"
    __table_args__ = ORDERLESS
    owner: Mapped[bytes] = mapped_column(LargeBinary(16), primary_key=True)
    guild_id: Mapped[int] = mapped_column(Snowflake, index=True)
    reminder: Mapped[str | None] = mapped_column(String(32), unique=True)
    kept_weeks: Mapped[int | None] = mapped_column()
    sealed_content: Mapped[bytes] = mapped_column(Sealed)


class CheckinRow(Base):
    """One member's answer of one week, level and note sealed.

    The rows have no order, and no time but the week's number: laid beside Discord's own times, one would tell who
    answered.
    """

    __tablename__ = "checkins"
    __table_args__ = ORDERLESS
    owner: Mapped[bytes] = mapped_column(LargeBinary(16), primary_key=True)
    week: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    guild_id: Mapped[int] = mapped_column(Snowflake, index=True)
    sealed_content: Mapped[bytes] = mapped_column(Sealed)


class CheckinFigureRow(Base):
    """See `core.checkins.Figure`. Drawn once, never again: another draw would wear the noise off.

    `message_id` is set on the newest whose message stands in the channel.
    """

    __tablename__ = "checkin_figures"
    guild_id: Mapped[int] = mapped_column(Snowflake, primary_key=True, autoincrement=False)
    period: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    """The window's number; that word is one of SQL's own."""
    share: Mapped[int | None] = mapped_column()
    at_least: Mapped[int | None] = mapped_column()
    message_id: Mapped[int | None] = mapped_column(Snowflake)
