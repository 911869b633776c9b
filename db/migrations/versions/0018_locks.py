"""Whether the bot locked a question's thread: any other lock is the moderators'

Revision: 0018, after 0017
"""

import sqlalchemy as sa
from alembic import op

revision = "0018"
down_revision = "0017"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("questions", sa.Column("locked", sa.Boolean(), nullable=False, server_default=sa.false()))
    op.execute("UPDATE questions SET locked = true WHERE state IN ('closed', 'withdrawn')")
