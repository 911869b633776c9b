"""Who is recognised, and who answers for whom

Revision: 0011, after 0010
"""

import sqlalchemy as sa
from alembic import op

import db.types

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None
STANDINGS = ("none", "verified", "associate", "revoked")


def upgrade() -> None:
    op.create_table(
        "vettings",
        sa.Column("id", db.types.RowId, nullable=False),
        sa.Column("guild_id", sa.BigInteger(), nullable=False),
        sa.Column("user_id", sa.BigInteger(), nullable=False),
        sa.Column("standing", sa.Enum(*STANDINGS, name="standing", native_enum=False, length=32), nullable=False),
        sa.Column(
            "way", sa.Enum("vouches", "moderator", "hand", name="way", native_enum=False, length=32), nullable=True
        ),
        sa.Column("since", db.types.UtcDateTime(timezone=True), nullable=True),
        sa.Column("by", sa.BigInteger(), nullable=True),
        sa.Column("asked_at", db.types.UtcDateTime(timezone=True), nullable=True),
        sa.Column("wish", sa.Enum(*STANDINGS, name="standing", native_enum=False, length=32), nullable=True),
        sa.Column("sealed_words", db.types.Sealed(), nullable=True),
        sa.Column("declined_at", db.types.UtcDateTime(timezone=True), nullable=True),
        sa.Column("sealed_note", db.types.Sealed(), nullable=True),
        sa.Column("left_at", db.types.UtcDateTime(timezone=True), nullable=True),
        sa.Column("review_at", db.types.UtcDateTime(timezone=True), nullable=True),
        sa.Column("opened_at", db.types.UtcDateTime(timezone=True), nullable=True),
        sa.Column("card_id", sa.BigInteger(), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_vettings"),
        sa.UniqueConstraint("guild_id", "user_id", name="uq_vettings_guild_id_user_id"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_vettings_user_id", "vettings", ["user_id"])
    op.create_table(
        "vouches",
        sa.Column("id", db.types.RowId, nullable=False),
        sa.Column("guild_id", sa.BigInteger(), nullable=False),
        sa.Column("member_id", sa.BigInteger(), nullable=False),
        sa.Column("voucher_id", sa.BigInteger(), nullable=True),
        sa.Column("at", db.types.UtcDateTime(timezone=True), nullable=False),
        sa.Column(
            "state",
            sa.Enum("live", "withdrawn", "past", name="vouchstate", native_enum=False, length=32),
            nullable=False,
        ),
        sa.PrimaryKeyConstraint("id", name="pk_vouches"),
        sa.UniqueConstraint("guild_id", "member_id", "voucher_id", name="uq_vouches_guild_id_member_id_voucher_id"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_vouches_voucher", "vouches", ["guild_id", "voucher_id"])
