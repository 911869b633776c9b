"""Who asks for a colleague, who is on call, and how what they write to each other finds its way. No words are kept."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index, LargeBinary
from sqlalchemy.orm import Mapped, mapped_column

from core.support import RequestState, Stage
from db.models.base import Base
from db.types import RowId, Sealed, Snowflake, Token, UtcDateTime, text_enum


class SupportRequestRow(Base):
    """See `core.support.Request`.

    `open_for` is the owner until the request is closed, or they are gone, so that nobody has two at a time;
    `peer_gone`: so is the colleague. `member_unsure` and `peer_unsure`: see `cogs.support.routing.Talk`.
    `sealed_letter` holds a `core.support.Letter`.
    """

    __tablename__ = "support_requests"
    __table_args__ = {"sqlite_with_rowid": False}  # noqa: RUF012 -- SQLAlchemy's own idiom
    id: Mapped[int] = mapped_column(RowId, primary_key=True, autoincrement=False)
    guild_id: Mapped[int] = mapped_column(Snowflake, index=True)
    state: Mapped[RequestState] = mapped_column(text_enum(RequestState))
    stage: Mapped[Stage] = mapped_column(text_enum(Stage))
    open_for: Mapped[bytes | None] = mapped_column(LargeBinary(16), unique=True)
    owner: Mapped[bytes | None] = mapped_column(LargeBinary(16), index=True)
    peer: Mapped[bytes | None] = mapped_column(LargeBinary(16), index=True)
    member_pen_id: Mapped[int] = mapped_column(RowId, ForeignKey("pens.id"))
    peer_pen_id: Mapped[int | None] = mapped_column(RowId, ForeignKey("pens.id"))
    since: Mapped[datetime] = mapped_column(UtcDateTime)
    waited: Mapped[int | None] = mapped_column()
    card_id: Mapped[int | None] = mapped_column(Snowflake)
    coordinator_card_id: Mapped[int | None] = mapped_column(Snowflake)
    member_unsure: Mapped[bool] = mapped_column(default=False)
    peer_unsure: Mapped[bool] = mapped_column(default=False)
    in_thread: Mapped[bool] = mapped_column(default=False)
    peer_gone: Mapped[bool] = mapped_column(default=False)
    sealed_letter: Mapped[bytes | None] = mapped_column(Sealed)


class SupportCallRow(Base):
    """A private message by which a colleague was called, to be put right once somebody took it.

    `owner` is an identity of purpose `duty`; `sealed_message` holds the ids of channel and message.
    """

    __tablename__ = "support_calls"
    __table_args__ = {"sqlite_with_rowid": False}  # noqa: RUF012 -- SQLAlchemy's own idiom
    request_id: Mapped[int] = mapped_column(
        RowId, ForeignKey("support_requests.id", ondelete="CASCADE"), primary_key=True
    )
    owner: Mapped[bytes] = mapped_column(LargeBinary(16), primary_key=True)
    sealed_message: Mapped[bytes | None] = mapped_column(Sealed)


class SupportNoteRow(Base):
    """What a colleague who handed a request over wrote for the next one, until they have it.

    `owner` is the identity that their name in that conversation belongs to.
    """

    __tablename__ = "support_notes"
    __table_args__ = {"sqlite_with_rowid": False}  # noqa: RUF012 -- SQLAlchemy's own idiom
    request_id: Mapped[int] = mapped_column(
        RowId, ForeignKey("support_requests.id", ondelete="CASCADE"), primary_key=True, autoincrement=False
    )
    owner: Mapped[bytes] = mapped_column(LargeBinary(16), index=True)
    sealed_text: Mapped[bytes] = mapped_column(Sealed)


class PeerRow(Base):
    """A colleague on call on one server. `owner` is an identity of purpose `duty`.

    Until `paused_until`, and until `rests_until`, nobody calls them; until `there_until` they are on duty.
    """

    __tablename__ = "support_peers"
    __table_args__ = {"sqlite_with_rowid": False}  # noqa: RUF012 -- SQLAlchemy's own idiom
    owner: Mapped[bytes] = mapped_column(LargeBinary(16), primary_key=True)
    guild_id: Mapped[int] = mapped_column(Snowflake, index=True)
    there_until: Mapped[datetime | None] = mapped_column(UtcDateTime)
    paused_until: Mapped[datetime | None] = mapped_column(UtcDateTime)
    rests_until: Mapped[datetime | None] = mapped_column(UtcDateTime)


class ShiftRow(Base):
    """A recurring shift, weekly, in the server's time zone: `weekday` from Monday 0, `begins` and `ends` in minutes
    of the day; one that ends at or before it begins runs into the next day.
    """

    __tablename__ = "support_shifts"
    __table_args__ = (Index("ix_support_shifts_owner", "owner"), {"sqlite_with_rowid": False})
    id: Mapped[bytes] = mapped_column(LargeBinary(16), primary_key=True)
    owner: Mapped[bytes] = mapped_column(LargeBinary(16), ForeignKey("support_peers.owner", ondelete="CASCADE"))
    weekday: Mapped[int] = mapped_column()
    begins: Mapped[int] = mapped_column()
    ends: Mapped[int] = mapped_column()


class RelayedRow(Base):
    """See `core.relays.Relayed`: while its conversation is open, edits, deletions and replies find a message's copies.

    `source` and `copy` are keyed tokens of the ids of the message and of its first copy; `sealed_ids` holds the side
    and the ids themselves. A second copy has a row of its own, like what the bot wrote. `pen_id` is the colleague's
    name in this conversation: a request that was handed over goes on under another.
    """

    __tablename__ = "support_relayed"
    __table_args__ = {"sqlite_with_rowid": False}  # noqa: RUF012 -- SQLAlchemy's own idiom
    source: Mapped[bytes] = mapped_column(Token, primary_key=True)
    copy: Mapped[bytes | None] = mapped_column(Token, unique=True)
    request_id: Mapped[int] = mapped_column(RowId, ForeignKey("support_requests.id", ondelete="CASCADE"), index=True)
    pen_id: Mapped[int] = mapped_column(RowId, ForeignKey("pens.id"))
    sealed_ids: Mapped[bytes] = mapped_column(Sealed)
    version: Mapped[int] = mapped_column()
    passed: Mapped[int] = mapped_column()
    gone: Mapped[bool] = mapped_column()
