"""Finding what may answer: sheets of the catalogue, and questions that a member may see."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass

from cogs.questions import similarity
from core.catalogue import Catalogue, Sheet
from core.errors import Collision
from core.questions import Question
from core.rights import Actor
from core.text import search_terms
from db import search
from db.engine import Database
from db.models.search import DocumentKind
from db.queries import frame, questions

CATALOGUE_FACT = "catalogue-indexed"


@dataclass(frozen=True, slots=True)
class Found:
    """One search result: a sheet, or a question with its thread."""

    sheet: Sheet | None = None
    question: Question | None = None


class Finder:
    """Looks through the index as one member may."""

    def __init__(self, db: Database, catalogue: Catalogue) -> None:
        self._db, self._catalogue = db, catalogue

    async def find(self, actor: Actor, text: str, limit: int, but: int | None = None) -> tuple[Found, ...]:
        """The best `limit` sheets and questions for a text, best first; `but` leaves one question out."""
        query = similarity.query_words(text)
        async with self._db.read() as session:
            hits = await search.find(
                session,
                similarity.terms_of(query),
                guild_id=actor.guild_id,
                channels=actor.sees(),
                but_ref=None if but is None else str(but),
            )
            best = _best(query, hits)[:limit]
            known = await questions.by_ids(session, [int(hit.ref) for hit in best if hit.kind is DocumentKind.QUESTION])
        found = [
            Found(sheet=self._catalogue.sheets.get(hit.ref))
            if hit.kind is DocumentKind.SHEET
            else Found(question=known.get(int(hit.ref)))
            for hit in best
        ]
        return tuple(item for item in found if item.sheet or (item.question and item.question.thread_id))

    async def index_catalogue(self) -> None:
        """Put the shipped sheets into the index, if they changed since they were."""
        async with self._db.read() as session:
            if await frame.fact(session, CATALOGUE_FACT) == self._catalogue.digest:
                return
        documents = [_sheet_document(sheet) for sheet in self._catalogue.sheets.values()]
        with suppress(Collision):  # another process starts with the same catalogue, and has indexed it
            async with self._db.write() as session:
                await search.replace_all(session, DocumentKind.SHEET, documents)
                await frame.set_fact(session, CATALOGUE_FACT, self._catalogue.digest)


def _sheet_document(sheet: Sheet) -> search.Document:
    head = " ".join((sheet.title_fr, sheet.title_en, *sheet.aliases, *sheet.cerfa_all, *sheet.other_form_codes))
    return search.Document(
        kind=DocumentKind.SHEET,
        ref=sheet.id,
        title_terms=tuple(search_terms(head)),
        body_terms=tuple(search_terms(" ".join((sheet.summary_fr, sheet.who_asks, *sheet.pitfalls)))),
    )


def _best(query: Sequence[frozenset[str]], hits: Sequence[search.Hit]) -> list[search.Hit]:
    """The hits worth showing: those that cover most of the query first, then in the index's own order."""
    covered = [(similarity.overlap(query, hit.title_terms, hit.body_terms), hit) for hit in hits]
    return [hit for cover, hit in sorted(covered, key=lambda pair: -pair[0]) if cover]
