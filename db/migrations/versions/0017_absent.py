"""Whether the colleague is gone from a conversation, of which its member hears later

Revision: 0017, after 0016
"""

import sqlalchemy as sa
from alembic import op

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("support_requests", sa.Column("peer_gone", sa.Boolean(), nullable=False, server_default=sa.false()))
