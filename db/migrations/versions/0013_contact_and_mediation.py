"""Words to the moderators without a name, and mediations

Revision: 0013, after 0012
"""

import sqlalchemy as sa
from alembic import op

import db.types

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "contacts",
        sa.Column("id", db.types.RowId, autoincrement=False, nullable=False),
        sa.Column("guild_id", sa.BigInteger(), nullable=False),
        sa.Column(
            "state",
            sa.Enum("open", "closed", "muted", name="contactstate", native_enum=False, length=32),
            nullable=False,
        ),
        sa.Column("owner", sa.LargeBinary(length=16), nullable=True),
        sa.Column("closed", db.types.UtcDateTime(timezone=True), nullable=True),
        sa.Column("sealed_content", db.types.Sealed(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_contacts"),
        sa.UniqueConstraint("owner", name="uq_contacts_owner"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_contacts_guild_id", "contacts", ["guild_id"])
    op.create_table(
        "contact_senders",
        sa.Column("owner", sa.LargeBinary(length=16), nullable=False),
        sa.Column("guild_id", sa.BigInteger(), nullable=False),
        sa.Column("sealed_content", db.types.Sealed(), nullable=False),
        sa.PrimaryKeyConstraint("owner", name="pk_contact_senders"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "mediations",
        sa.Column("id", db.types.RowId, nullable=False),
        sa.Column("guild_id", sa.BigInteger(), nullable=False),
        sa.Column(
            "state",
            sa.Enum(
                "asking",
                "open",
                "agreed",
                "stopped",
                "lapsed",
                "off",
                name="mediationstate",
                native_enum=False,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("one", sa.LargeBinary(length=16), nullable=True),
        sa.Column("other", sa.LargeBinary(length=16), nullable=True),
        sa.Column("first_host", sa.BigInteger(), nullable=True),
        sa.Column("second_host", sa.BigInteger(), nullable=True),
        sa.Column("thread_id", sa.BigInteger(), nullable=True),
        sa.Column("since", db.types.UtcDateTime(timezone=True), nullable=False),
        sa.Column("moved", db.types.UtcDateTime(timezone=True), nullable=True),
        sa.Column("ended", db.types.UtcDateTime(timezone=True), nullable=True),
        sa.Column("sealed_content", db.types.Sealed(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_mediations"),
        sa.UniqueConstraint("thread_id", name="uq_mediations_thread_id"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_mediations_guild_id", "mediations", ["guild_id"])
    op.create_index("ix_mediations_one", "mediations", ["one"])
    op.create_index("ix_mediations_other", "mediations", ["other"])
