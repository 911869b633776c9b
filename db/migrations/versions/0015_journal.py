"""The journal begins with what is done from now on; open reports are looked after

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
    # Due at once: it puts itself off until it is time.
    op.execute(
        "INSERT INTO jobs (kind, key, guild_id, due, attempts, version, state) "
        "SELECT 'moderation.neglected', CAST(id AS TEXT), guild_id, created_at, 0, 1, 'waiting' FROM reports "
        "WHERE state = 'open' AND desk = 'channel' AND lead_id IS NULL"
    )
