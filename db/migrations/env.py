"""Run by Alembic. The connection comes from `db.migrate`: there is no alembic.ini."""

from alembic import context

from db.migrate import ours
from db.models import Base

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Base.metadata,
    include_object=ours,
    compare_type=True,
    render_as_batch=True,
    transactional_ddl=True,
)
with context.begin_transaction():
    context.run_migrations()
