"""What members write to the moderators without showing their name. No row leads to an account, or to another one."""

from datetime import datetime

from sqlalchemy import LargeBinary
from sqlalchemy.orm import Mapped, mapped_column

from core.contacts import ContactState
from db.models.base import Base
from db.types import RowId, Sealed, Snowflake, UtcDateTime, text_enum


class ContactRow(Base):
    """See `core.contacts.Contact`. `owner` is an identity of purpose `contact` with the row's id as its scope, so that
    two conversations of one member are not joined. `closed` is the day.
    """

    __tablename__ = "contacts"
    __table_args__ = {"sqlite_with_rowid": False}  # noqa: RUF012 -- SQLAlchemy's own idiom
    id: Mapped[int] = mapped_column(RowId, primary_key=True, autoincrement=False)
    guild_id: Mapped[int] = mapped_column(Snowflake, index=True)
    state: Mapped[ContactState] = mapped_column(text_enum(ContactState))
    owner: Mapped[bytes | None] = mapped_column(LargeBinary(16), unique=True)
    closed: Mapped[datetime | None] = mapped_column(UtcDateTime)
    sealed_content: Mapped[bytes] = mapped_column(Sealed)


class ContactSenderRow(Base):
    """See `core.contacts.Sender`. `owner` is an identity of purpose `contact` without a scope."""

    __tablename__ = "contact_senders"
    __table_args__ = {"sqlite_with_rowid": False}  # noqa: RUF012 -- SQLAlchemy's own idiom
    owner: Mapped[bytes] = mapped_column(LargeBinary(16), primary_key=True)
    guild_id: Mapped[int] = mapped_column(Snowflake)
    sealed_content: Mapped[bytes] = mapped_column(Sealed)
