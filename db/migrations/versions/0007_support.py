"""Colleagues on call, those who ask for one, and how their words find their way

Revision: 0007, after 0006
"""

import sqlalchemy as sa
from alembic import op

import db.types

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

STATES, STAGES = ("calling", "claimed", "closed"), ("duty", "all", "coordinator", "nobody")


def upgrade() -> None:
    op.create_table(
        "support_requests",
        sa.Column("id", db.types.RowId, autoincrement=False, nullable=False),
        sa.Column("guild_id", sa.BigInteger(), nullable=False),
        sa.Column("state", sa.Enum(*STATES, name="requeststate", native_enum=False, length=32), nullable=False),
        sa.Column("stage", sa.Enum(*STAGES, name="stage", native_enum=False, length=32), nullable=False),
        sa.Column("open_for", sa.LargeBinary(length=16), nullable=True),
        sa.Column("owner", sa.LargeBinary(length=16), nullable=True),
        sa.Column("peer", sa.LargeBinary(length=16), nullable=True),
        sa.Column("member_pen_id", db.types.RowId, nullable=False),
        sa.Column("peer_pen_id", db.types.RowId, nullable=True),
        sa.Column("since", db.types.UtcDateTime(timezone=True), nullable=False),
        sa.Column("waited", sa.Integer(), nullable=True),
        sa.Column("card_id", sa.BigInteger(), nullable=True),
        sa.Column("coordinator_card_id", sa.BigInteger(), nullable=True),
        sa.Column("member_unsure", sa.Boolean(), nullable=False),
        sa.Column("peer_unsure", sa.Boolean(), nullable=False),
        sa.Column("in_thread", sa.Boolean(), nullable=False),
        sa.Column("sealed_letter", db.types.Sealed(), nullable=True),
        sa.ForeignKeyConstraint(["member_pen_id"], ["pens.id"], name="fk_support_requests_member_pen_id"),
        sa.ForeignKeyConstraint(["peer_pen_id"], ["pens.id"], name="fk_support_requests_peer_pen_id"),
        sa.PrimaryKeyConstraint("id", name="pk_support_requests"),
        sa.UniqueConstraint("open_for", name="uq_support_requests_open_for"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_support_requests_guild_id", "support_requests", ["guild_id"])
    op.create_index("ix_support_requests_owner", "support_requests", ["owner"])
    op.create_index("ix_support_requests_peer", "support_requests", ["peer"])
    op.create_table(
        "support_calls",
        sa.Column("request_id", db.types.RowId, nullable=False),
        sa.Column("owner", sa.LargeBinary(length=16), nullable=False),
        sa.Column("sealed_message", db.types.Sealed(), nullable=True),
        sa.ForeignKeyConstraint(
            ["request_id"], ["support_requests.id"], name="fk_support_calls_request_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("request_id", "owner", name="pk_support_calls"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "support_peers",
        sa.Column("owner", sa.LargeBinary(length=16), nullable=False),
        sa.Column("guild_id", sa.BigInteger(), nullable=False),
        sa.Column("there_until", db.types.UtcDateTime(timezone=True), nullable=True),
        sa.Column("paused_until", db.types.UtcDateTime(timezone=True), nullable=True),
        sa.Column("rests_until", db.types.UtcDateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("owner", name="pk_support_peers"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_support_peers_guild_id", "support_peers", ["guild_id"])
    op.create_table(
        "support_shifts",
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("owner", sa.LargeBinary(length=16), nullable=False),
        sa.Column("weekday", sa.Integer(), nullable=False),
        sa.Column("begins", sa.Integer(), nullable=False),
        sa.Column("ends", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["owner"], ["support_peers.owner"], name="fk_support_shifts_owner", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name="pk_support_shifts"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_support_shifts_owner", "support_shifts", ["owner"])
    op.create_table(
        "support_relayed",
        sa.Column("source", db.types.Token(length=32), nullable=False),
        sa.Column("copy", db.types.Token(length=32), nullable=True),
        sa.Column("request_id", db.types.RowId, nullable=False),
        sa.Column("pen_id", db.types.RowId, nullable=False),
        sa.Column("sealed_ids", db.types.Sealed(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("passed", sa.Integer(), nullable=False),
        sa.Column("gone", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["pen_id"], ["pens.id"], name="fk_support_relayed_pen_id"),
        sa.ForeignKeyConstraint(
            ["request_id"], ["support_requests.id"], name="fk_support_relayed_request_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("source", name="pk_support_relayed"),
        sa.UniqueConstraint("copy", name="uq_support_relayed_copy"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_support_relayed_request_id", "support_relayed", ["request_id"])
