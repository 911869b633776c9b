"""The tables that every feature leans on."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import Index, LargeBinary, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from core.i18n import Locale
from db.models.base import Base
from db.types import RowId, Sealed, Snowflake, Token, UtcDateTime, text_enum


class MetaRow(Base):
    """One fact about the database as a whole: key fingerprint, digest of the indexed catalogue, …

    `on:<what>:<server>` is there where a server turned on what is off by default.
    """

    __tablename__ = "meta"
    key: Mapped[str] = mapped_column(String(64), primary_key=True)
    value: Mapped[str] = mapped_column(Text)


class BindingRow(Base):
    """The Discord object that serves a purpose on a server (see `core.blueprint`).

    `channel_id` is set for a message, which Discord addresses by both. What is older than `since`, a Discord id of
    the moment it was bound, was not written for the bot.
    """

    __tablename__ = "bindings"
    guild_id: Mapped[int] = mapped_column(Snowflake, primary_key=True)
    purpose: Mapped[str] = mapped_column(String(64), primary_key=True)
    discord_id: Mapped[int] = mapped_column(Snowflake)
    channel_id: Mapped[int | None] = mapped_column(Snowflake)
    since: Mapped[int] = mapped_column(Snowflake)


class PreferenceRow(Base):
    """The language that a member chose."""

    __tablename__ = "preferences"
    user_id: Mapped[int] = mapped_column(Snowflake, primary_key=True, autoincrement=False)
    locale: Mapped[Locale] = mapped_column(text_enum(Locale))


class IdentityRow(Base):
    """A member under one purpose and scope. No times, no order: WITHOUT ROWID on SQLite.

    Other tables hold only the id, so that two purposes of one member cannot be joined without the key.
    """

    __tablename__ = "identities"
    __table_args__ = {"sqlite_with_rowid": False}  # noqa: RUF012 -- SQLAlchemy's own idiom
    id: Mapped[bytes] = mapped_column(LargeBinary(16), primary_key=True)
    guild_id: Mapped[int] = mapped_column(Snowflake)
    purpose: Mapped[str] = mapped_column(String(16))
    scope: Mapped[str] = mapped_column(String(32))
    token: Mapped[bytes] = mapped_column(Token, unique=True)
    sealed_user_id: Mapped[bytes | None] = mapped_column(Sealed)


class DraftRow(Base):
    """What a member typed and has not published yet. `id` is random; `owner` is an identity of purpose `draft`.

    The rows have no order and no second: a slip's, beside the message that Discord shows, would tell who slipped.
    """

    __tablename__ = "drafts"
    __table_args__ = {"sqlite_with_rowid": False}  # noqa: RUF012 -- SQLAlchemy's own idiom
    id: Mapped[str] = mapped_column(String(32), primary_key=True)
    owner: Mapped[bytes] = mapped_column(LargeBinary(16), index=True)
    guild_id: Mapped[int] = mapped_column(Snowflake)
    kind: Mapped[str] = mapped_column(String(32))
    sealed_content: Mapped[bytes] = mapped_column(Sealed)
    expires_at: Mapped[datetime] = mapped_column(UtcDateTime, index=True)


class JobState(StrEnum):
    """Waiting for its time; parked after a failure that time alone will not mend."""

    WAITING = "waiting"
    PARKED = "parked"


class JobRow(Base):
    """Something due: a Discord object to bring in line with a row, or upkeep. One row a (kind, key).

    `version` is another each time that it is asked for: a job asked for again while it runs is not done. A claim moves
    `due` to the end of its lease, so what a crash interrupted comes up again by itself.
    `problem` is a Fluent id, never an exception's text.
    """

    __tablename__ = "jobs"
    __table_args__ = (
        UniqueConstraint("kind", "key"),
        Index("ix_jobs_due", "due"),
        {"sqlite_autoincrement": True},
    )
    id: Mapped[int] = mapped_column(RowId, primary_key=True)
    kind: Mapped[str] = mapped_column(String(48))
    key: Mapped[str] = mapped_column(String(48))
    guild_id: Mapped[int | None] = mapped_column(Snowflake)
    due: Mapped[datetime] = mapped_column(UtcDateTime)
    attempts: Mapped[int] = mapped_column(default=0)
    version: Mapped[int] = mapped_column(default=1)
    state: Mapped[JobState] = mapped_column(text_enum(JobState), default=JobState.WAITING)
    problem: Mapped[str | None] = mapped_column(String(64))


class AuditRow(Base):
    """What a moderator or the set-up did. Append-only by trigger; only the retention job deletes.

    Never holds what a member confided, nor a pseudonymous author.
    """

    __tablename__ = "audit"
    id: Mapped[int] = mapped_column(RowId, primary_key=True)
    guild_id: Mapped[int] = mapped_column(Snowflake, index=True)
    at: Mapped[datetime] = mapped_column(UtcDateTime, index=True)
    actor_id: Mapped[int] = mapped_column(Snowflake)
    action: Mapped[str] = mapped_column(String(48))
    target: Mapped[str | None] = mapped_column(String(64))
    reason: Mapped[str | None] = mapped_column(Text)
