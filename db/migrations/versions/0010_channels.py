"""What moderators do to channels: acts that can be taken back, and what is put back when a channel opens

Revision: 0010, after 0009
"""

import sqlalchemy as sa
from alembic import op

import db.types

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "channel_acts",
        sa.Column("id", db.types.RowId, nullable=False),
        sa.Column("guild_id", sa.BigInteger(), nullable=False),
        sa.Column("channel_id", sa.BigInteger(), nullable=False),
        sa.Column(
            "kind",
            sa.Enum("create", "name", "topic", "slow", "lock", "archive", name="actkind", native_enum=False, length=32),
            nullable=False,
        ),
        sa.Column("before", sa.Text(), nullable=False),
        sa.Column("after", sa.Text(), nullable=False),
        sa.Column(
            "state",
            sa.Enum("waiting", "done", "undone", "over", name="actstate", native_enum=False, length=32),
            nullable=False,
        ),
        sa.Column("at", db.types.UtcDateTime(timezone=True), nullable=False),
        sa.Column("done_at", db.types.UtcDateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_channel_acts"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_channel_acts_channel_id", "channel_acts", ["channel_id"])
    op.create_table(
        "channel_holds",
        sa.Column("channel_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("guild_id", sa.BigInteger(), nullable=False),
        sa.Column("locked", sa.Boolean(), nullable=False),
        sa.Column("archived", sa.Boolean(), nullable=False),
        sa.Column("parent_id", sa.BigInteger(), nullable=True),
        sa.Column("quiet_from", sa.Integer(), nullable=True),
        sa.Column("quiet_to", sa.Integer(), nullable=True),
        sa.Column("cool_since", db.types.UtcDateTime(timezone=True), nullable=True),
        sa.Column("cool_until", db.types.UtcDateTime(timezone=True), nullable=True),
        sa.Column("cool_slow", sa.Integer(), nullable=False),
        sa.Column("cool_closed", sa.Boolean(), nullable=False),
        sa.Column("slow_before", sa.Integer(), nullable=False),
        sa.Column("card_id", sa.BigInteger(), nullable=True),
        sa.Column("closing", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("channel_id", name="pk_channel_holds"),
    )
    op.create_index("ix_channel_holds_guild_id", "channel_holds", ["guild_id"])
