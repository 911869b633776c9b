"""Names that members write under, replies posted for them, sanctions; thanks forget by which account they were given

Revision: 0003, after 0002
"""

import secrets
from datetime import UTC, datetime
from typing import Any

import sqlalchemy as sa
from alembic import op

import db.types

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "pens",
        sa.Column("id", db.types.RowId, nullable=False),
        sa.Column("guild_id", sa.BigInteger(), nullable=False),
        sa.Column("owner", sa.LargeBinary(length=16), nullable=True),
        sa.Column("bird", sa.Integer(), nullable=False),
        sa.Column("tree", sa.Integer(), nullable=False),
        sa.Column("series", sa.Integer(), nullable=False),
        sa.Column("since", db.types.UtcDateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_pens"),
        sa.UniqueConstraint("guild_id", "bird", "tree", "series", name="uq_pens_guild_id_bird_tree_series"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_pens_owner", "pens", ["owner"])
    _without_order("authorship", sa.Column("sealed_pen", db.types.Sealed(), nullable=False))
    _without_order(
        "sanctions",
        sa.Column("guild_id", sa.BigInteger(), nullable=False),
        sa.Column("sealed_content", db.types.Sealed(), nullable=False),
    )
    op.create_table(
        "replies",
        sa.Column("id", db.types.RowId, nullable=False),
        sa.Column("question_id", db.types.RowId, nullable=False),
        sa.Column("pen_id", db.types.RowId, nullable=False),
        sa.Column("source", sa.String(length=40), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("message_id", sa.BigInteger(), nullable=True),
        sa.Column("withdrawn", sa.Boolean(), nullable=False),
        sa.Column("created_at", db.types.UtcDateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["question_id"], ["questions.id"], name="fk_replies_question_id", ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["pen_id"], ["pens.id"], name="fk_replies_pen_id"),
        sa.PrimaryKeyConstraint("id", name="pk_replies"),
        sa.UniqueConstraint("source", name="uq_replies_source"),
        sa.UniqueConstraint("message_id", name="uq_replies_message_id"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_replies_question_id", "replies", ["question_id"])
    op.create_index("ix_replies_pen_id", "replies", ["pen_id"])

    number = "INTEGER" if op.get_bind().dialect.name == "sqlite" else "BIGINT"
    # Written out: Alembic would add the reference by a statement that SQLite does not know.
    op.execute(f"ALTER TABLE questions ADD COLUMN pen_id {number} CONSTRAINT fk_questions_pen_id REFERENCES pens (id)")
    op.add_column("questions", sa.Column("news", sa.Boolean(), nullable=False, server_default=sa.false()))
    op.create_index("ix_questions_pen_id", "questions", ["pen_id"])
    _thanks()
    _drafts()


def _without_order(name: str, *columns: sa.Column[object]) -> None:
    """A table of what members own, whose rows tell neither order nor time."""
    op.create_table(
        name,
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("owner", sa.LargeBinary(length=16), nullable=False),
        *columns,
        sa.PrimaryKeyConstraint("id", name=f"pk_{name}"),
        sqlite_with_rowid=False,
    )
    op.create_index(f"ix_{name}_owner", name, ["owner"])


def _thanks() -> None:
    """Thanks given until now keep counting, but nobody knows any longer by whom they were given."""
    rows = op.get_bind().execute(sa.text("SELECT message_id, question_id, receiver_id FROM thanks")).all()
    op.drop_table("thanks")  # with its indices
    thanks = op.create_table(
        "thanks",
        sa.Column("message_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("giver", sa.LargeBinary(length=16), nullable=False),
        sa.Column("question_id", db.types.RowId, nullable=False),
        sa.Column("receiver_id", sa.BigInteger(), nullable=True),
        sa.ForeignKeyConstraint(["question_id"], ["questions.id"], name="fk_thanks_question_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("message_id", "giver", name="pk_thanks"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_thanks_question_id", "thanks", ["question_id"])
    op.create_index("ix_thanks_receiver_id", "thanks", ["receiver_id"])
    if rows:
        op.bulk_insert(thanks, [{**row._mapping, "giver": secrets.token_bytes(16)} for row in rows])


def _drafts() -> None:
    """The same table, whose rows no longer lie in the order in which they came."""
    rows = op.get_bind().execute(sa.text("SELECT * FROM drafts")).all()
    op.drop_table("drafts")
    drafts = op.create_table(
        "drafts",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("owner", sa.LargeBinary(length=16), nullable=False),
        sa.Column("guild_id", sa.BigInteger(), nullable=False),
        sa.Column("kind", sa.String(length=32), nullable=False),
        sa.Column("sealed_content", db.types.Sealed(), nullable=False),
        sa.Column("expires_at", db.types.UtcDateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_drafts"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_drafts_expires_at", "drafts", ["expires_at"])
    op.create_index("ix_drafts_owner", "drafts", ["owner"])
    if rows:
        op.bulk_insert(drafts, [_with_zone(row) for row in rows])


def _with_zone(row: sa.Row[Any]) -> dict[str, Any]:
    """SQLite gives a time as its text, in UTC."""
    expires = row.expires_at
    time = datetime.fromisoformat(expires) if isinstance(expires, str) else expires
    return {**row._mapping, "expires_at": time if time.tzinfo else time.replace(tzinfo=UTC)}
