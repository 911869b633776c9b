"""Finding questions by the normaliser's terms: FTS5 on SQLite, tsvector on PostgreSQL.

Both index the same two columns, so both find the same documents; the order is each engine's own, and the caller
puts the documents found into an order of its own.
"""

import json
from collections.abc import Collection, Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ARRAY, BigInteger, bindparam, delete, func, select, text

from db import upsert
from db.models import DocumentRow, table
from db.session import Session

DOCUMENTS = table(DocumentRow)
CANDIDATES = 40
FIRST, ALL = 300, -1
"""How many of FTS5's best are looked up before anything is known of who may see them; SQLite's word for no limit."""


# Channels come as one value: a list of parameters would have the statement written anew for each search.
# By FTS5's column `rank`, which says the same as bm25() by these weights, each match passes a second statement: at
# 100,000 questions 115 ms instead of 72. A cross join keeps the order of its left side, which is the index's order
# (sqlite.org/optoverview.html).
SQLITE = """
SELECT d.question_id, d.title_terms, d.body_terms
FROM (
    SELECT rowid FROM documents_fts WHERE documents_fts MATCH :query
    ORDER BY bm25(documents_fts, 3.0, 1.0), rowid LIMIT :first
) f CROSS JOIN documents d ON d.question_id = f.rowid
WHERE d.guild_id = :guild AND d.question_id <> :but
AND d.channel_id IN (SELECT value FROM json_each(:channels))
LIMIT :limit
"""
POSTGRES = text("""
SELECT d.question_id, d.title_terms, d.body_terms
FROM (
    SELECT *, setweight(to_tsvector('simple', title_terms), 'A') || setweight(to_tsvector('simple', body_terms), 'B')
    AS terms FROM documents
) d, to_tsquery('simple', :query) q
WHERE d.terms @@ q AND d.guild_id = :guild AND d.question_id <> :but AND d.channel_id = ANY(:channels)
ORDER BY ts_rank(d.terms, q, 1) DESC, d.question_id LIMIT :limit
""").bindparams(bindparam("channels", type_=ARRAY(BigInteger)))
TERMS = {
    "sqlite": "SELECT term, doc FROM documents_fts_terms",
    "postgresql": "SELECT word, ndoc FROM ts_stat("
    "'SELECT to_tsvector(''simple'', title_terms || '' '' || body_terms) FROM documents')",
}


@dataclass(frozen=True, slots=True)
class Hit:
    """One question found, with its terms, and those of its title; best first in a list."""

    question_id: int
    title_terms: Sequence[str]
    terms: AbstractSet[str]


async def put(
    session: Session,
    question_id: int,
    *,
    guild_id: int,
    channel_id: int,
    title_terms: Sequence[str],
    body_terms: Sequence[str],
) -> None:
    """Index a question, or index it anew; where its words changed, the database forgets what they meant."""
    await upsert.put(
        session,
        DocumentRow,
        ["question_id"],
        changes_only=True,
        question_id=question_id,
        guild_id=guild_id,
        channel_id=channel_id,
        title_terms=" ".join(title_terms),
        body_terms=" ".join(body_terms),
    )


async def remove(session: Session, question_id: int) -> None:
    await session.execute(delete(DOCUMENTS).where(DOCUMENTS.c.question_id == question_id))


async def find(
    session: Session,
    terms: Sequence[str],
    *,
    guild_id: int,
    channels: Collection[int],
    but: int | None = None,
    limit: int = CANDIDATES,
) -> list[Hit]:
    """Questions with any of `terms`, under `channels` of one server; `but` leaves one question out.

    `terms` are the normaliser's: nothing else is safe inside a query.
    """
    if not terms or not channels:
        return []
    sqlite = session.dialect.name == "sqlite"
    values = {
        "query": " OR ".join(f'"{term}"' for term in terms) if sqlite else " | ".join(f"'{term}'" for term in terms),
        "guild": guild_id,
        "but": but or 0,
        "limit": limit,
        "channels": json.dumps(sorted(channels)) if sqlite else sorted(channels),
    }
    if not sqlite:
        return _hits((await session.execute(POSTGRES, values)).all())
    # Joining every match with its row would cost more than the search itself: most often the best are enough.
    found = await _sqlite(session, {**values, "first": FIRST})
    if len(found) >= min(limit, CANDIDATES // 2):
        return found
    return await _sqlite(session, {**values, "first": ALL})


async def _sqlite(session: Session, values: dict[str, object]) -> list[Hit]:
    """As the driver takes it: what SQLAlchemy does for a statement of its own costs a fiftieth of a search."""
    return _hits((await session.exec_driver_sql(SQLITE, values)).all())


def _hits(rows: Iterable[Sequence[Any]]) -> list[Hit]:
    return [Hit(number, said := title.split(), {*said, *body.split()}) for number, title, body in rows]


async def terms(session: Session) -> dict[str, int]:
    """Every term of the index, with the number of questions that have it."""
    rows = await session.execute(text(TERMS[session.dialect.name]))
    return {row[0]: row[1] for row in rows}


async def count(session: Session) -> int:
    """How many questions are indexed."""
    return await session.scalar(select(func.count()).select_from(DocumentRow)) or 0


async def compact(session: Session) -> None:
    """Drop deleted terms for good: FTS5 otherwise keeps them in its segments until it merges."""
    if session.dialect.name == "sqlite":
        await session.execute(text("INSERT INTO documents_fts(documents_fts) VALUES ('optimize')"))
