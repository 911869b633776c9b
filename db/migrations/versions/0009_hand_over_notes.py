"""What a colleague on call who hands over writes for the next one

Revision: 0009, after 0008
"""

import sqlalchemy as sa
from alembic import op

import db.types

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "support_notes",
        sa.Column("request_id", db.types.RowId, autoincrement=False, nullable=False),
        sa.Column("owner", sa.LargeBinary(length=16), nullable=False),
        sa.Column("sealed_text", db.types.Sealed(), nullable=False),
        sa.ForeignKeyConstraint(
            ["request_id"], ["support_requests.id"], name="fk_support_notes_request_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("request_id", name="pk_support_notes"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_support_notes_owner", "support_notes", ["owner"])
