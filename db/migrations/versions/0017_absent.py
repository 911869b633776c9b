"""Who is gone from a conversation on call, of which the other hears later

Revision: 0017, after 0016
"""

import sqlalchemy as sa
from alembic import op

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None


def upgrade() -> None:
    side = sa.Enum("member", "peer", name="side", native_enum=False, length=32)
    op.add_column("support_requests", sa.Column("absent", side, nullable=True))
