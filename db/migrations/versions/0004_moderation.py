"""Reports of messages, and requests to lift anonymity

Revision: 0004, after 0003
"""

import sqlalchemy as sa
from alembic import op

import db.types

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "reports",
        sa.Column("id", db.types.RowId, nullable=False),
        sa.Column("guild_id", sa.BigInteger(), nullable=False),
        sa.Column("channel_id", sa.BigInteger(), nullable=False),
        sa.Column("message_id", sa.BigInteger(), nullable=False),
        sa.Column("pen_id", db.types.RowId, nullable=True),
        sa.Column("owner", sa.LargeBinary(length=16), nullable=True),
        sa.Column("sealed_author", db.types.Sealed(), nullable=True),
        sa.Column("sealed_reason", db.types.Sealed(), nullable=True),
        sa.Column("sealed_outcome", db.types.Sealed(), nullable=True),
        sa.Column(
            "state",
            sa.Enum("open", "resolved", "dismissed", name="reportstate", native_enum=False, length=32),
            nullable=False,
        ),
        sa.Column("claimed_by", sa.BigInteger(), nullable=True),
        sa.Column("card_id", sa.BigInteger(), nullable=True),
        sa.Column("created_at", db.types.UtcDateTime(timezone=True), nullable=False),
        sa.Column("closed_at", db.types.UtcDateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["pen_id"], ["pens.id"], name="fk_reports_pen_id"),
        sa.PrimaryKeyConstraint("id", name="pk_reports"),
        sa.UniqueConstraint("owner", name="uq_reports_owner"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_reports_guild_id", "reports", ["guild_id"])
    op.create_table(
        "unmaskings",
        sa.Column("id", db.types.RowId, nullable=False),
        sa.Column("guild_id", sa.BigInteger(), nullable=False),
        sa.Column("thread_id", sa.BigInteger(), nullable=False),
        sa.Column("message_id", sa.BigInteger(), nullable=False),
        sa.Column("pen_id", db.types.RowId, nullable=False),
        sa.Column("requester_id", sa.BigInteger(), nullable=False),
        sa.Column("approver_id", sa.BigInteger(), nullable=True),
        sa.Column("sealed_reason", db.types.Sealed(), nullable=False),
        sa.Column("danger", sa.Boolean(), nullable=False),
        sa.Column("requester_saw", sa.Boolean(), nullable=False),
        sa.Column("approver_saw", sa.Boolean(), nullable=False),
        sa.Column("card_id", sa.BigInteger(), nullable=True),
        sa.Column("created_at", db.types.UtcDateTime(timezone=True), nullable=False),
        sa.Column("lapses_at", db.types.UtcDateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["pen_id"], ["pens.id"], name="fk_unmaskings_pen_id"),
        sa.PrimaryKeyConstraint("id", name="pk_unmaskings"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_unmaskings_message_id", "unmaskings", ["message_id"])
