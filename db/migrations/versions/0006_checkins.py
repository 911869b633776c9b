"""Check-ins: what members agreed to, what they answered, and the community's figure

Revision: 0006, after 0005
"""

import sqlalchemy as sa
from alembic import op

import db.types

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "checkin_members",
        sa.Column("owner", sa.LargeBinary(length=16), nullable=False),
        sa.Column("guild_id", sa.BigInteger(), nullable=False),
        sa.Column("reminder", sa.String(length=32), nullable=True),
        sa.Column("kept_weeks", sa.Integer(), nullable=True),
        sa.Column("sealed_content", db.types.Sealed(), nullable=False),
        sa.PrimaryKeyConstraint("owner", name="pk_checkin_members"),
        sa.UniqueConstraint("reminder", name="uq_checkin_members_reminder"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_checkin_members_guild_id", "checkin_members", ["guild_id"])
    op.create_table(
        "checkins",
        sa.Column("owner", sa.LargeBinary(length=16), nullable=False),
        sa.Column("week", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("guild_id", sa.BigInteger(), nullable=False),
        sa.Column("sealed_content", db.types.Sealed(), nullable=False),
        sa.PrimaryKeyConstraint("owner", "week", name="pk_checkins"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_checkins_guild_id", "checkins", ["guild_id"])
    op.create_table(
        "checkin_figures",
        sa.Column("guild_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("period", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("share", sa.Integer(), nullable=True),
        sa.Column("at_least", sa.Integer(), nullable=True),
        sa.Column("message_id", sa.BigInteger(), nullable=True),
        sa.PrimaryKeyConstraint("guild_id", "period", name="pk_checkin_figures"),
    )
