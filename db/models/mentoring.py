"""Mentoring: profiles, who asked whom, who accompanies whom, and rounds. No row leads to an account without the key."""

from datetime import datetime

from sqlalchemy import ForeignKey, LargeBinary, String
from sqlalchemy.orm import Mapped, mapped_column

from core.mentoring import Kind, PairState, ProposalState, RequestState, RoundState
from db.models.base import Base
from db.types import RowId, Sealed, Snowflake, Token, UtcDateTime, text_enum

ORDERLESS = {"sqlite_with_rowid": False}


class MentoringProfileRow(Base):
    """See `core.mentoring.Profile`, sealed whole. `owner` is an identity of purpose `mentoring`."""

    __tablename__ = "mentoring_profiles"
    __table_args__ = ORDERLESS
    owner: Mapped[bytes] = mapped_column(LargeBinary(16), primary_key=True)
    guild_id: Mapped[int] = mapped_column(Snowflake, index=True)
    sealed_content: Mapped[bytes] = mapped_column(Sealed)


class MentoringRoundRow(Base):
    """See `core.mentoring.Round`. `draft_of` is the server until it is launched or dropped, so that there is one at a
    time; `sealed_content` holds what was pinned and forbidden.
    """

    __tablename__ = "mentoring_rounds"
    __table_args__ = ORDERLESS
    id: Mapped[int] = mapped_column(RowId, primary_key=True, autoincrement=False)
    guild_id: Mapped[int] = mapped_column(Snowflake, index=True)
    draft_of: Mapped[int | None] = mapped_column(Snowflake, unique=True)
    state: Mapped[RoundState] = mapped_column(text_enum(RoundState))
    since: Mapped[datetime] = mapped_column(UtcDateTime)
    sealed_content: Mapped[bytes] = mapped_column(Sealed)


class MentoringRequestRow(Base):
    """See `core.mentoring.Request`. `open_for` is the mentee until it is closed: nobody has two at a time.

    `sealed_content` holds the choices.
    """

    __tablename__ = "mentoring_requests"
    __table_args__ = ORDERLESS
    id: Mapped[int] = mapped_column(RowId, primary_key=True, autoincrement=False)
    guild_id: Mapped[int] = mapped_column(Snowflake, index=True)
    mentee: Mapped[bytes | None] = mapped_column(LargeBinary(16), index=True)
    open_for: Mapped[bytes | None] = mapped_column(LargeBinary(16), unique=True)
    kind: Mapped[Kind] = mapped_column(text_enum(Kind))
    state: Mapped[RequestState] = mapped_column(text_enum(RequestState))
    round_id: Mapped[int | None] = mapped_column(RowId, ForeignKey("mentoring_rounds.id", ondelete="SET NULL"))
    since: Mapped[datetime] = mapped_column(UtcDateTime)
    ends: Mapped[datetime] = mapped_column(UtcDateTime)
    sealed_content: Mapped[bytes] = mapped_column(Sealed)


class MentoringProposalRow(Base):
    """See `core.mentoring.Proposal`. `sealed_content` holds who agreed, where they were asked, and why not."""

    __tablename__ = "mentoring_proposals"
    __table_args__ = ORDERLESS
    id: Mapped[int] = mapped_column(RowId, primary_key=True, autoincrement=False)
    request_id: Mapped[int] = mapped_column(RowId, ForeignKey("mentoring_requests.id", ondelete="CASCADE"), index=True)
    mentor: Mapped[bytes | None] = mapped_column(LargeBinary(16), index=True)
    state: Mapped[ProposalState] = mapped_column(text_enum(ProposalState))
    since: Mapped[datetime] = mapped_column(UtcDateTime)
    sealed_content: Mapped[bytes] = mapped_column(Sealed)


class MentoringPairRow(Base):
    """See `core.mentoring.Pair`. `thread` is a keyed token of their thread's id: laid beside who is in that thread, the
    id itself would tell whose these identities are. `sealed_content` holds the id, what each side answered, and how
    long the mentee had waited.
    """

    __tablename__ = "mentoring_pairs"
    __table_args__ = ORDERLESS
    id: Mapped[int] = mapped_column(RowId, primary_key=True, autoincrement=False)
    guild_id: Mapped[int] = mapped_column(Snowflake, index=True)
    mentee: Mapped[bytes | None] = mapped_column(LargeBinary(16), index=True)
    mentor: Mapped[bytes | None] = mapped_column(LargeBinary(16), index=True)
    kind: Mapped[Kind] = mapped_column(text_enum(Kind))
    state: Mapped[PairState] = mapped_column(text_enum(PairState))
    since: Mapped[datetime] = mapped_column(UtcDateTime)
    ended: Mapped[datetime | None] = mapped_column(UtcDateTime)
    thread: Mapped[bytes | None] = mapped_column(Token, unique=True)
    sealed_content: Mapped[bytes] = mapped_column(Sealed)


class MentoringSettingRow(Base):
    """How much each part of the score counts on one server: `weight`, 0 to 3; the usual ones have no row."""

    __tablename__ = "mentoring_settings"
    guild_id: Mapped[int] = mapped_column(Snowflake, primary_key=True, autoincrement=False)
    part: Mapped[str] = mapped_column(String(32), primary_key=True)
    weight: Mapped[int] = mapped_column()
