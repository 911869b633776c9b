"""The index holds members' questions only; the catalogue is read from its files. Vectors carry their meaning.

Revision: 0002, after 0001
"""

import sqlalchemy as sa
from alembic import op

import db.types

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Every question is indexed anew at the next start: the fact that says by which rules it was is new, too."""
    sqlite = op.get_bind().dialect.name == "sqlite"
    if sqlite:
        op.execute("DROP TABLE documents_fts")
    op.drop_table("documents")  # with its triggers and indices
    op.execute("DELETE FROM meta WHERE key = 'catalogue-indexed'")
    op.create_table(
        "documents",
        sa.Column("question_id", db.types.RowId, autoincrement=False, nullable=False),
        sa.Column("guild_id", sa.BigInteger(), nullable=False),
        sa.Column("channel_id", sa.BigInteger(), nullable=False),
        sa.Column("title_terms", sa.Text(), nullable=False),
        sa.Column("body_terms", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["question_id"], ["questions.id"], name="fk_documents_question_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("question_id", name="pk_documents"),
    )
    op.create_table(
        "vectors",
        sa.Column("question_id", db.types.RowId, autoincrement=False, nullable=False),
        sa.Column("vector", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["question_id"], ["documents.question_id"], name="fk_vectors_question_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("question_id", name="pk_vectors"),
    )
    if sqlite:
        _fts5()
    else:
        op.execute(
            "CREATE INDEX ix_documents_terms ON documents USING gin ("
            "(setweight(to_tsvector('simple', title_terms), 'A') "
            "|| setweight(to_tsvector('simple', body_terms), 'B')))"
        )


def _fts5() -> None:
    op.execute(
        "CREATE VIRTUAL TABLE documents_fts USING fts5("
        "title_terms, body_terms, content='documents', content_rowid='question_id', tokenize='unicode61')"
    )
    op.execute("INSERT INTO documents_fts(documents_fts, rank) VALUES ('rank', 'bm25(3.0, 1.0)')")
    op.execute("CREATE VIRTUAL TABLE documents_fts_terms USING fts5vocab(documents_fts, row)")
    gone = (
        "INSERT INTO documents_fts(documents_fts, rowid, title_terms, body_terms) "
        "VALUES ('delete', OLD.question_id, OLD.title_terms, OLD.body_terms);"
    )
    come = (
        "INSERT INTO documents_fts(rowid, title_terms, body_terms) "
        "VALUES (NEW.question_id, NEW.title_terms, NEW.body_terms);"
    )
    op.execute(f"CREATE TRIGGER documents_inserted AFTER INSERT ON documents BEGIN {come} END")
    op.execute(f"CREATE TRIGGER documents_deleted AFTER DELETE ON documents BEGIN {gone} END")
    op.execute(f"CREATE TRIGGER documents_updated AFTER UPDATE ON documents BEGIN {gone} {come} END")
