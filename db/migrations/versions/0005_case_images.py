"""Case images, beside a draft and then beside a question

Revision: 0005, after 0004
"""

import sqlalchemy as sa
from alembic import op

import db.types

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "case_images",
        sa.Column("id", db.types.RowId, nullable=False),
        sa.Column("guild_id", sa.BigInteger(), nullable=False),
        sa.Column("draft_id", sa.String(length=32), nullable=True),
        sa.Column("question_id", db.types.RowId, nullable=True),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("media_type", sa.String(length=16), nullable=False),
        sa.Column("sealed_data", db.types.Sealed(), nullable=True),
        sa.Column(
            "state",
            sa.Enum("waiting", "released", "refused", "deleted", name="imagestate", native_enum=False, length=32),
            nullable=False,
        ),
        sa.Column("since", db.types.UtcDateTime(timezone=True), nullable=False),
        sa.Column("thread_id", sa.BigInteger(), nullable=True),
        sa.Column("message_id", sa.BigInteger(), nullable=True),
        sa.ForeignKeyConstraint(["draft_id"], ["drafts.id"], name="fk_case_images_draft_id", ondelete="CASCADE"),
        sa.ForeignKeyConstraint(
            ["question_id"], ["questions.id"], name="fk_case_images_question_id", ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_case_images"),
        sa.UniqueConstraint("message_id", name="uq_case_images_message_id"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_case_images_draft_id", "case_images", ["draft_id"])
    op.create_index("ix_case_images_question_id", "case_images", ["question_id"])
