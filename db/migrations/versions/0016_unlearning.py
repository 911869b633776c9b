"""A question whose words changed has no vector until it is read anew: the database itself sees to it

A job that shows thanks names its thread; one of before, which would have been carried out long ago, goes.

Revision: 0016, after 0015
"""

from alembic import op

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("DELETE FROM jobs WHERE kind = 'questions.thank'")
    if op.get_bind().dialect.name == "sqlite":
        op.execute(
            "CREATE TRIGGER documents_unlearnt AFTER UPDATE ON documents "
            "WHEN (OLD.title_terms, OLD.body_terms) IS NOT (NEW.title_terms, NEW.body_terms) "
            "BEGIN DELETE FROM vectors WHERE question_id = NEW.question_id; END"
        )
        return
    op.execute(
        """
        CREATE FUNCTION unlearn_document() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            DELETE FROM vectors WHERE question_id = NEW.question_id;
            RETURN NULL;
        END $$
        """
    )
    op.execute(
        "CREATE TRIGGER documents_unlearnt AFTER UPDATE ON documents FOR EACH ROW "
        "WHEN ((OLD.title_terms, OLD.body_terms) IS DISTINCT FROM (NEW.title_terms, NEW.body_terms)) "
        "EXECUTE FUNCTION unlearn_document()"
    )
