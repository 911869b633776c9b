"""The frame, questions and what can be found

Revision: 0001, after None
"""

import sqlalchemy as sa
from alembic import op

import db.types

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "audit",
        sa.Column("id", db.types.RowId, nullable=False),
        sa.Column("guild_id", sa.BigInteger(), nullable=False),
        sa.Column("at", db.types.UtcDateTime(timezone=True), nullable=False),
        sa.Column("actor_id", sa.BigInteger(), nullable=False),
        sa.Column("action", sa.String(length=48), nullable=False),
        sa.Column("target", sa.String(length=64), nullable=True),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_audit"),
    )
    op.create_index("ix_audit_at", "audit", ["at"])
    op.create_index("ix_audit_guild_id", "audit", ["guild_id"])

    op.create_table(
        "bindings",
        sa.Column("guild_id", sa.BigInteger(), nullable=False),
        sa.Column("purpose", sa.String(length=64), nullable=False),
        sa.Column("discord_id", sa.BigInteger(), nullable=False),
        sa.Column("channel_id", sa.BigInteger(), nullable=True),
        sa.Column("since", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("guild_id", "purpose", name="pk_bindings"),
    )
    op.create_table(
        "documents",
        sa.Column("id", db.types.RowId, nullable=False),
        sa.Column(
            "kind",
            sa.Enum("sheet", "question", name="documentkind", native_enum=False, length=32),
            nullable=False,
        ),
        sa.Column("ref", sa.String(length=64), nullable=False),
        sa.Column("guild_id", sa.BigInteger(), nullable=True),
        sa.Column("channel_id", sa.BigInteger(), nullable=True),
        sa.Column("title_terms", sa.Text(), nullable=False),
        sa.Column("body_terms", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_documents"),
        sa.UniqueConstraint("kind", "ref", name="uq_documents_kind_ref"),
    )
    op.create_index("ix_documents_guild_id", "documents", ["guild_id"])

    op.create_table(
        "drafts",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("owner", sa.LargeBinary(length=16), nullable=False),
        sa.Column("guild_id", sa.BigInteger(), nullable=False),
        sa.Column("kind", sa.String(length=32), nullable=False),
        sa.Column("sealed_content", db.types.Sealed(), nullable=False),
        sa.Column("expires_at", db.types.UtcDateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_drafts"),
    )
    op.create_index("ix_drafts_expires_at", "drafts", ["expires_at"])
    op.create_index("ix_drafts_owner", "drafts", ["owner"])

    op.create_table(
        "identities",
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("guild_id", sa.BigInteger(), nullable=False),
        sa.Column("purpose", sa.String(length=16), nullable=False),
        sa.Column("scope", sa.String(length=32), nullable=False),
        sa.Column("token", db.types.Token(length=32), nullable=False),
        sa.Column("sealed_user_id", db.types.Sealed(), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_identities"),
        sa.UniqueConstraint("token", name="uq_identities_token"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "jobs",
        sa.Column("id", db.types.RowId, nullable=False),
        sa.Column("kind", sa.String(length=48), nullable=False),
        sa.Column("key", sa.String(length=48), nullable=False),
        sa.Column("guild_id", sa.BigInteger(), nullable=True),
        sa.Column("due", db.types.UtcDateTime(timezone=True), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column(
            "state",
            sa.Enum("waiting", "parked", name="jobstate", native_enum=False, length=32),
            nullable=False,
        ),
        sa.Column("problem", sa.String(length=64), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_jobs"),
        sa.UniqueConstraint("kind", "key", name="uq_jobs_kind_key"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_jobs_due", "jobs", ["due"])

    op.create_table(
        "meta",
        sa.Column("key", sa.String(length=64), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("key", name="pk_meta"),
    )
    op.create_table(
        "preferences",
        sa.Column("user_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("locale", sa.Enum("fr", "en", name="locale", native_enum=False, length=32), nullable=False),
        sa.PrimaryKeyConstraint("user_id", name="pk_preferences"),
    )
    op.create_table(
        "questions",
        sa.Column("id", db.types.RowId, nullable=False),
        sa.Column("guild_id", sa.BigInteger(), nullable=False),
        sa.Column("source", sa.String(length=40), nullable=False),
        sa.Column("channel_id", sa.BigInteger(), nullable=False),
        sa.Column("thread_id", sa.BigInteger(), nullable=True),
        sa.Column("card_id", sa.BigInteger(), nullable=True),
        sa.Column("author_id", sa.BigInteger(), nullable=True),
        sa.Column(
            "origin",
            sa.Enum("form", "forum", "message", name="origin", native_enum=False, length=32),
            nullable=False,
        ),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("details", sa.Text(), nullable=False),
        sa.Column("theme", sa.String(length=32), nullable=True),
        sa.Column(
            "state",
            sa.Enum(
                "open",
                "answered",
                "solved",
                "closed",
                "withdrawn",
                name="questionstate",
                native_enum=False,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("created_at", db.types.UtcDateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_questions"),
        sa.UniqueConstraint("source", name="uq_questions_source"),
        sa.UniqueConstraint("thread_id", name="uq_questions_thread_id"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_questions_card_id", "questions", ["card_id"])
    op.create_index("ix_questions_channel_id", "questions", ["channel_id"])
    op.create_index("ix_questions_guild_author", "questions", ["guild_id", "author_id"])

    op.create_table(
        "answers",
        sa.Column("question_id", db.types.RowId, autoincrement=False, nullable=False),
        sa.Column("message_id", sa.BigInteger(), nullable=False),
        sa.Column("author_id", sa.BigInteger(), nullable=True),
        sa.Column("text", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["question_id"], ["questions.id"], name="fk_answers_question_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("question_id", name="pk_answers"),
        sa.UniqueConstraint("message_id", name="uq_answers_message_id"),
    )
    op.create_index("ix_answers_author_id", "answers", ["author_id"])

    op.create_table(
        "thanks",
        sa.Column("message_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("giver_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("question_id", db.types.RowId, nullable=False),
        sa.Column("receiver_id", sa.BigInteger(), nullable=True),
        sa.ForeignKeyConstraint(["question_id"], ["questions.id"], name="fk_thanks_question_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("message_id", "giver_id", name="pk_thanks"),
    )
    op.create_index("ix_thanks_question_id", "thanks", ["question_id"])
    op.create_index("ix_thanks_receiver_id", "thanks", ["receiver_id"])

    _audit_guard()
    _full_text()


def _audit_guard() -> None:
    """The audit is append-only; the retention job may delete what is older than the fact `audit-kept-from`."""
    if op.get_bind().dialect.name == "sqlite":
        op.execute(
            "CREATE TRIGGER audit_no_update BEFORE UPDATE ON audit "
            "BEGIN SELECT RAISE(ABORT, 'the audit is append-only'); END"
        )
        op.execute(
            "CREATE TRIGGER audit_no_delete BEFORE DELETE ON audit "
            "WHEN OLD.at >= COALESCE((SELECT value FROM meta WHERE key = 'audit-kept-from'), '') "
            "BEGIN SELECT RAISE(ABORT, 'the audit is append-only'); END"
        )
        return
    op.execute(
        """
        CREATE FUNCTION guard_audit() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            IF TG_OP = 'DELETE' AND OLD.at < (SELECT value::timestamptz FROM meta WHERE key = 'audit-kept-from')
            THEN RETURN OLD; END IF;
            RAISE EXCEPTION 'the audit is append-only';
        END $$
        """
    )
    op.execute(
        "CREATE TRIGGER audit_append_only BEFORE UPDATE OR DELETE ON audit FOR EACH ROW EXECUTE FUNCTION guard_audit()"
    )


def _full_text() -> None:
    """An index over the normaliser's terms, kept in step by the database: the same documents on both."""
    if op.get_bind().dialect.name != "sqlite":
        op.execute(
            "CREATE INDEX ix_documents_terms ON documents USING gin ("
            "(setweight(to_tsvector('simple', title_terms), 'A') "
            "|| setweight(to_tsvector('simple', body_terms), 'B')))"
        )
        return
    op.execute(
        "CREATE VIRTUAL TABLE documents_fts USING fts5("
        "title_terms, body_terms, content='documents', content_rowid='id', tokenize='unicode61')"
    )
    gone = (
        "INSERT INTO documents_fts(documents_fts, rowid, title_terms, body_terms) "
        "VALUES ('delete', OLD.id, OLD.title_terms, OLD.body_terms);"
    )
    come = "INSERT INTO documents_fts(rowid, title_terms, body_terms) VALUES (NEW.id, NEW.title_terms, NEW.body_terms);"
    op.execute(f"CREATE TRIGGER documents_inserted AFTER INSERT ON documents BEGIN {come} END")
    op.execute(f"CREATE TRIGGER documents_deleted AFTER DELETE ON documents BEGIN {gone} END")
    op.execute(f"CREATE TRIGGER documents_updated AFTER UPDATE ON documents BEGIN {gone} {come} END")
