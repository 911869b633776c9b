"""Reports: who deals with them, what the message said, who joined, and ready answers

Revision: 0012, after 0011
"""

import sqlalchemy as sa
from alembic import op

import db.types

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None


def upgrade() -> None:
    desk = sa.Enum("channel", "apart", "managers", name="desk", native_enum=False, length=32)
    op.add_column("reports", sa.Column("lead_id", db.types.RowId, nullable=True))
    op.add_column("reports", sa.Column("desk", desk, server_default="channel", nullable=False))
    op.add_column("reports", sa.Column("sealed_context", db.types.Sealed(), nullable=True))
    op.add_column("reports", sa.Column("sealed_handling", db.types.Sealed(), nullable=True))
    op.add_column("reports", sa.Column("answer", sa.String(length=32), nullable=True))
    op.add_column("reports", sa.Column("claimed_at", db.types.UtcDateTime(timezone=True), nullable=True))
    op.create_index("ix_reports_lead_id", "reports", ["lead_id"])
