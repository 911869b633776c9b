"""What can be found: one row a sheet, question or accepted answer."""

from enum import StrEnum

from sqlalchemy import String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from db.models.base import Base
from db.types import RowId, Snowflake, text_enum


class DocumentKind(StrEnum):
    SHEET = "sheet"
    QUESTION = "question"


class DocumentRow(Base):
    """`title_terms` and `body_terms` hold the normaliser's terms, the same on both databases.

    A sheet has no server and no channel: every member may see it. The full-text index over the two columns is
    made by the migration, and kept in step by the database itself.
    """

    __tablename__ = "documents"
    __table_args__ = (UniqueConstraint("kind", "ref"),)
    id: Mapped[int] = mapped_column(RowId, primary_key=True)
    kind: Mapped[DocumentKind] = mapped_column(text_enum(DocumentKind))
    ref: Mapped[str] = mapped_column(String(64))
    guild_id: Mapped[int | None] = mapped_column(Snowflake, index=True)
    channel_id: Mapped[int | None] = mapped_column(Snowflake)
    title_terms: Mapped[str] = mapped_column(Text)
    body_terms: Mapped[str] = mapped_column(Text)
