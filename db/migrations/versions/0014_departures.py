"""Servers that took the bot away, and the end of what is kept of them

Revision: 0014, after 0013
"""

import sqlalchemy as sa
from alembic import op

import db.types

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "departures",
        sa.Column("guild_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("told_id", sa.BigInteger(), nullable=True),
        sa.Column("name", sa.Text(), nullable=True),
        sa.Column("since", db.types.UtcDateTime(timezone=True), nullable=False),
        sa.Column("due", db.types.UtcDateTime(timezone=True), nullable=False),
        sa.Column(
            "stage",
            sa.Enum("noted", "told", "warned", "ending", name="departurestage", native_enum=False, length=32),
            nullable=False,
        ),
        sa.PrimaryKeyConstraint("guild_id", name=op.f("pk_departures")),
    )
    op.create_index(op.f("ix_departures_told_id"), "departures", ["told_id"], unique=False)
    _let_go()


def _let_go() -> None:
    """A server's acts go with all else of it, once its time is over; until then, only what is past retention does."""
    if op.get_bind().dialect.name == "sqlite":
        op.execute("DROP TRIGGER audit_no_delete")
        op.execute(
            "CREATE TRIGGER audit_no_delete BEFORE DELETE ON audit "
            "WHEN OLD.at >= COALESCE((SELECT value FROM meta WHERE key = 'audit-kept-from'), '') "
            "AND NOT EXISTS (SELECT 1 FROM departures WHERE guild_id = OLD.guild_id AND stage = 'ending') "
            "BEGIN SELECT RAISE(ABORT, 'the audit is append-only'); END"
        )
        return
    op.execute(
        """
        CREATE OR REPLACE FUNCTION guard_audit() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            IF TG_OP = 'DELETE' AND (
                OLD.at < (SELECT value::timestamptz FROM meta WHERE key = 'audit-kept-from')
                OR EXISTS (SELECT 1 FROM departures WHERE guild_id = OLD.guild_id AND stage = 'ending')
            )
            THEN RETURN OLD; END IF;
            RAISE EXCEPTION 'the audit is append-only';
        END $$
        """
    )
