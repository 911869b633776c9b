"""Mentoring: profiles, requests, proposals, pairs, rounds, weights

Revision: 0008, after 0007
"""

import sqlalchemy as sa
from alembic import op

import db.types

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

KINDS = ("lasting", "once")
REQUEST_STATES = ("open", "paired", "closed")
PROPOSAL_STATES = ("asked", "accepted", "declined", "lapsed", "withdrawn")
PAIR_STATES = ("open", "ended")
ROUND_STATES = ("draft", "launched", "dropped")


def _enum(values: tuple[str, ...], name: str) -> sa.Enum:
    return sa.Enum(*values, name=name, native_enum=False, length=32)


def upgrade() -> None:
    op.create_table(
        "mentoring_profiles",
        sa.Column("owner", sa.LargeBinary(length=16), nullable=False),
        sa.Column("guild_id", sa.BigInteger(), nullable=False),
        sa.Column("sealed_content", db.types.Sealed(), nullable=False),
        sa.PrimaryKeyConstraint("owner", name="pk_mentoring_profiles"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_mentoring_profiles_guild_id", "mentoring_profiles", ["guild_id"])
    op.create_table(
        "mentoring_rounds",
        sa.Column("id", db.types.RowId, autoincrement=False, nullable=False),
        sa.Column("guild_id", sa.BigInteger(), nullable=False),
        sa.Column("draft_of", sa.BigInteger(), nullable=True),
        sa.Column("state", _enum(ROUND_STATES, "roundstate"), nullable=False),
        sa.Column("since", db.types.UtcDateTime(timezone=True), nullable=False),
        sa.Column("sealed_content", db.types.Sealed(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_mentoring_rounds"),
        sa.UniqueConstraint("draft_of", name="uq_mentoring_rounds_draft_of"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_mentoring_rounds_guild_id", "mentoring_rounds", ["guild_id"])
    op.create_table(
        "mentoring_requests",
        sa.Column("id", db.types.RowId, autoincrement=False, nullable=False),
        sa.Column("guild_id", sa.BigInteger(), nullable=False),
        sa.Column("mentee", sa.LargeBinary(length=16), nullable=True),
        sa.Column("open_for", sa.LargeBinary(length=16), nullable=True),
        sa.Column("kind", _enum(KINDS, "kind"), nullable=False),
        sa.Column("state", _enum(REQUEST_STATES, "requeststate"), nullable=False),
        sa.Column("round_id", db.types.RowId, nullable=True),
        sa.Column("since", db.types.UtcDateTime(timezone=True), nullable=False),
        sa.Column("ends", db.types.UtcDateTime(timezone=True), nullable=False),
        sa.Column("sealed_content", db.types.Sealed(), nullable=False),
        sa.ForeignKeyConstraint(
            ["round_id"], ["mentoring_rounds.id"], name="fk_mentoring_requests_round_id", ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_mentoring_requests"),
        sa.UniqueConstraint("open_for", name="uq_mentoring_requests_open_for"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_mentoring_requests_guild_id", "mentoring_requests", ["guild_id"])
    op.create_index("ix_mentoring_requests_mentee", "mentoring_requests", ["mentee"])
    op.create_table(
        "mentoring_proposals",
        sa.Column("id", db.types.RowId, autoincrement=False, nullable=False),
        sa.Column("request_id", db.types.RowId, nullable=False),
        sa.Column("mentor", sa.LargeBinary(length=16), nullable=True),
        sa.Column("state", _enum(PROPOSAL_STATES, "proposalstate"), nullable=False),
        sa.Column("since", db.types.UtcDateTime(timezone=True), nullable=False),
        sa.Column("sealed_content", db.types.Sealed(), nullable=False),
        sa.ForeignKeyConstraint(
            ["request_id"], ["mentoring_requests.id"], name="fk_mentoring_proposals_request_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_mentoring_proposals"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_mentoring_proposals_request_id", "mentoring_proposals", ["request_id"])
    op.create_index("ix_mentoring_proposals_mentor", "mentoring_proposals", ["mentor"])
    op.create_table(
        "mentoring_pairs",
        sa.Column("id", db.types.RowId, autoincrement=False, nullable=False),
        sa.Column("guild_id", sa.BigInteger(), nullable=False),
        sa.Column("mentee", sa.LargeBinary(length=16), nullable=True),
        sa.Column("mentor", sa.LargeBinary(length=16), nullable=True),
        sa.Column("kind", _enum(KINDS, "kind"), nullable=False),
        sa.Column("state", _enum(PAIR_STATES, "pairstate"), nullable=False),
        sa.Column("since", db.types.UtcDateTime(timezone=True), nullable=False),
        sa.Column("ended", db.types.UtcDateTime(timezone=True), nullable=True),
        sa.Column("thread", db.types.Token(length=32), nullable=True),
        sa.Column("sealed_content", db.types.Sealed(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_mentoring_pairs"),
        sa.UniqueConstraint("thread", name="uq_mentoring_pairs_thread"),
        sqlite_with_rowid=False,
    )
    for name in ("guild_id", "mentee", "mentor"):
        op.create_index(f"ix_mentoring_pairs_{name}", "mentoring_pairs", [name])
    op.create_table(
        "mentoring_settings",
        sa.Column("guild_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("part", sa.String(length=32), nullable=False),
        sa.Column("weight", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("guild_id", "part", name="pk_mentoring_settings"),
    )
