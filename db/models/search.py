"""What can be found of members' questions: their terms, and what they mean."""

from sqlalchemy import ForeignKey, LargeBinary, Text
from sqlalchemy.orm import Mapped, mapped_column

from db.models.base import Base
from db.types import RowId, Snowflake


class DocumentRow(Base):
    """A question with its accepted answer, as the normaliser's terms, the same on both databases.

    The full-text index over the two columns is made by the migration, and kept in step by the database itself.
    """

    __tablename__ = "documents"
    question_id: Mapped[int] = mapped_column(
        RowId, ForeignKey("questions.id", ondelete="CASCADE"), primary_key=True, autoincrement=False
    )
    guild_id: Mapped[int] = mapped_column(Snowflake)
    channel_id: Mapped[int] = mapped_column(Snowflake)
    title_terms: Mapped[str] = mapped_column(Text)
    body_terms: Mapped[str] = mapped_column(Text)


class VectorRow(Base):
    """What a question means, for the optional search by meaning, as `Sense.read` packs it.

    A change of the question's words deletes its row: the migration makes the database see to it.
    """

    __tablename__ = "vectors"
    question_id: Mapped[int] = mapped_column(
        RowId, ForeignKey("documents.question_id", ondelete="CASCADE"), primary_key=True, autoincrement=False
    )
    vector: Mapped[bytes] = mapped_column(LargeBinary)
