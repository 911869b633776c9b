"""Finding documents by the normaliser's terms: FTS5 on SQLite, tsvector on PostgreSQL; the same rows on both.

Both index the same two columns, so both find the same documents; the order is each engine's own.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy import delete, select, text
from sqlalchemy.ext.asyncio import AsyncSession

from db.models import DocumentRow
from db.models.search import DocumentKind

TITLE_WEIGHT, BODY_WEIGHT = 3.0, 1.0
CANDIDATES = 60

SQLITE = """
SELECT d.kind, d.ref, d.title_terms, d.body_terms
FROM documents_fts f JOIN documents d ON d.id = f.rowid
WHERE documents_fts MATCH :query {visible}
ORDER BY bm25(documents_fts, {title}, {body}), d.id LIMIT :limit
"""
POSTGRES = """
SELECT d.kind, d.ref, d.title_terms, d.body_terms
FROM documents d, to_tsquery('simple', :query) q
WHERE (setweight(to_tsvector('simple', title_terms), 'A') || setweight(to_tsvector('simple', body_terms), 'B')) @@ q
{visible}
ORDER BY ts_rank(
    setweight(to_tsvector('simple', title_terms), 'A') || setweight(to_tsvector('simple', body_terms), 'B'), q, 1
) DESC, d.id LIMIT :limit
"""


@dataclass(frozen=True, slots=True)
class Document:
    """What can be found. `ref` is a sheet's or question's id; a sheet has no server and no channel."""

    kind: DocumentKind
    ref: str
    title_terms: tuple[str, ...]
    body_terms: tuple[str, ...]
    guild_id: int | None = None
    channel_id: int | None = None


@dataclass(frozen=True, slots=True)
class Hit:
    """One document found, with its terms; best first in a list."""

    kind: DocumentKind
    ref: str
    title_terms: frozenset[str]
    body_terms: frozenset[str]


async def put(session: AsyncSession, document: Document) -> None:
    """Index a document, or index it anew."""
    row = await session.scalar(
        select(DocumentRow).where(DocumentRow.kind == document.kind, DocumentRow.ref == document.ref)
    )
    if row is None:
        row = DocumentRow(kind=document.kind, ref=document.ref)
        session.add(row)
    _filled(row, document)
    await session.flush()


def _filled(row: DocumentRow, document: Document) -> DocumentRow:
    row.guild_id, row.channel_id = document.guild_id, document.channel_id
    row.title_terms, row.body_terms = " ".join(document.title_terms), " ".join(document.body_terms)
    return row


async def remove(session: AsyncSession, kind: DocumentKind, ref: str | int) -> None:
    await session.execute(delete(DocumentRow).where(DocumentRow.kind == kind, DocumentRow.ref == str(ref)))


async def replace_all(session: AsyncSession, kind: DocumentKind, documents: Iterable[Document]) -> None:
    """Make these the only documents of their kind."""
    await session.execute(delete(DocumentRow).where(DocumentRow.kind == kind))
    session.add_all(_filled(DocumentRow(kind=document.kind, ref=document.ref), document) for document in documents)
    await session.flush()


async def find(
    session: AsyncSession,
    terms: Sequence[str],
    *,
    guild_id: int,
    channels: Iterable[int],
    but_ref: str | None = None,
    limit: int = CANDIDATES,
) -> list[Hit]:
    """Documents with any of `terms` that a member may see: sheets, and questions under `channels` of one server.

    `but_ref` leaves one question out. `terms` are the normaliser's: nothing else is safe inside a query.
    """
    if not terms:
        return []
    sqlite = session.get_bind().dialect.name == "sqlite"
    query = " OR ".join(f'"{term}"' for term in terms) if sqlite else " | ".join(f"'{term}'" for term in terms)
    listed = ", ".join(str(int(channel)) for channel in channels) or "NULL"
    visible = f"AND (d.kind = 'sheet' OR (d.guild_id = :guild AND d.ref <> :but AND d.channel_id IN ({listed})))"
    statement = (SQLITE if sqlite else POSTGRES).format(visible=visible, title=TITLE_WEIGHT, body=BODY_WEIGHT)
    rows = await session.execute(
        text(statement), {"query": query, "guild": guild_id, "but": but_ref or "", "limit": limit}
    )
    return [
        Hit(DocumentKind(kind), ref, frozenset(title.split()), frozenset(body.split()))
        for kind, ref, title, body in rows
    ]


async def compact(session: AsyncSession) -> None:
    """Drop deleted terms for good: FTS5 otherwise keeps them in its segments until it merges."""
    if session.get_bind().dialect.name == "sqlite":
        await session.execute(text("INSERT INTO documents_fts(documents_fts) VALUES ('optimize')"))
