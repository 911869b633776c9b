"""Case images: pixels on their way to a question's thread, and what of them is left once they are there."""

from datetime import datetime

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from core.questions import ImageState
from db.models.base import Base
from db.types import RowId, Sealed, Snowflake, UtcDateTime, text_enum


class CaseImageRow(Base):
    """See `core.questions.CaseImage`. With a draft, it goes when the draft does; whose it is, is the draft's or the
    question's to tell.

    `sealed_data` is None once Discord has the image, or nobody is to have it. A question that is forgotten leaves the
    row, or nobody would know what is still on Discord.
    """

    __tablename__ = "case_images"
    __table_args__ = {"sqlite_autoincrement": True}  # noqa: RUF012 -- SQLAlchemy's own idiom
    id: Mapped[int] = mapped_column(RowId, primary_key=True)
    guild_id: Mapped[int] = mapped_column(Snowflake)
    draft_id: Mapped[str | None] = mapped_column(String(32), ForeignKey("drafts.id", ondelete="CASCADE"), index=True)
    question_id: Mapped[int | None] = mapped_column(RowId, ForeignKey("questions.id", ondelete="SET NULL"), index=True)
    number: Mapped[int] = mapped_column()
    media_type: Mapped[str] = mapped_column(String(16))
    sealed_data: Mapped[bytes | None] = mapped_column(Sealed)
    state: Mapped[ImageState] = mapped_column(text_enum(ImageState))
    since: Mapped[datetime] = mapped_column(UtcDateTime)
    thread_id: Mapped[int | None] = mapped_column(Snowflake)
    message_id: Mapped[int | None] = mapped_column(Snowflake, unique=True)
