"""The journal begins with what is done from now on

Revision: 0015, after 0014
"""

from alembic import op

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute(
        "INSERT INTO meta (key, value) "
        "SELECT 'journal:' || guild_id, CAST(MAX(id) AS TEXT) FROM audit GROUP BY guild_id"
    )
