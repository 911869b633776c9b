"""Finding what may answer: sheets of the catalogue, and questions that a member may see, by words and by meaning."""

import asyncio
import logging
from collections.abc import Collection, Mapping
from contextlib import suppress
from dataclasses import dataclass

from cogs.questions.search import meaning
from cogs.questions.search.lexicon import Lexicon, terms_of
from cogs.questions.search.meaning import Look, Sense, texts_of
from cogs.questions.search.shelf import matters_of, sheets_of
from cogs.questions.search.similarity import QUESTIONS, SHEETS, Closeness, compared, in_one_list, ranked
from core.catalogue import Catalogue, Sheet
from core.errors import Collision
from core.phrasing import Abbreviation
from core.questions import Question
from core.text import NORMALISER, search_terms, words
from db import search
from db.engine import Database
from db.queries import frame, questions, vectors
from db.session import Session

log = logging.getLogger(__name__)
INDEX_FACT, MODEL_FACT = "index-normaliser", "vectors-model"
TELLING = 40
"""How many terms the index of questions is asked for."""
NEAR = 30
"""How many questions are looked at for their meaning."""
SHORT = 3
"""How many words a text has at most for an abbreviation in it to be all that tells what is meant."""
SPARE = 5
"""How many more are looked up than are asked for: some are yet to appear, or gone."""
INDEXED_AT_ONCE = 500
LEARNT_AT_ONCE = 64


@dataclass(frozen=True, slots=True)
class Found:
    """One search result: a sheet, or a question with its thread."""

    sheet: Sheet | None = None
    question: Question | None = None


class Finder:
    """Looks through catalogue and index as one member may. What it holds in memory is a copy, made at start."""

    def __init__(self, db: Database, catalogue: Catalogue) -> None:
        self._db, self._catalogue = db, catalogue
        self._shelf = sheets_of(catalogue)
        self._lexicon = Lexicon(catalogue.abbreviations, catalogue.synonyms)
        self._lexicon.count(self._shelf.lexicon.counts, self._shelf.lexicon.documents)
        self._sense: Sense | None = None

    async def open(self) -> None:
        """Make ready to answer: index what an older normaliser indexed, read the index's words and vectors."""
        async with self._db.read() as session:
            indexed = await frame.fact(session, INDEX_FACT)
            modelled = await frame.fact(session, MODEL_FACT)
        if indexed != NORMALISER:
            await self._index_all()
        async with self._db.read() as session:
            counts, documents = await search.terms(session), await search.count(session)
        self._lexicon.count(counts, documents)
        model = await asyncio.to_thread(meaning.load)
        if model is None:
            log.info("search by words alone: the optional search by meaning is not installed")
            return
        if modelled != self.model_fact:
            async with self._db.write() as session:
                await vectors.drop_all(session)
                await frame.set_fact(session, MODEL_FACT, self.model_fact)
        async with self._db.read() as session:
            kept = await vectors.kept(session)
        self._sense = await asyncio.to_thread(Sense, model, self._shelf, matters_of(self._catalogue), kept)

    @property
    def model_fact(self) -> str:
        """What questions' vectors were made by; another model, way of reading or catalogue makes others."""
        return f"{meaning.MODEL}/{meaning.READING}/{self._catalogue.digest[:16]}"

    async def _index_all(self) -> None:
        """In many small transactions: others may write meanwhile, and what a crash interrupts begins anew."""
        last: int | None = 0
        while last is not None:
            async with self._db.write() as session:
                last = await questions.index_after(session, last, INDEXED_AT_ONCE)
        async with self._db.write() as session:
            await frame.set_fact(session, INDEX_FACT, NORMALISER)

    def ambiguous(self, text: str) -> tuple[Abbreviation, ...]:
        """The abbreviations in a short text that stand for several things."""
        typed = words(text)
        if len(typed) > SHORT:
            return ()
        known = (self._catalogue.abbreviations.get(word) for word in dict.fromkeys(typed))
        return tuple(abbreviation for abbreviation in known if abbreviation and len(abbreviation.meanings) > 1)

    async def find(
        self, guild_id: int, channels: Collection[int], text: str, limit: int, but: int | None = None
    ) -> tuple[Found, ...]:
        """The best `limit` sheets and questions for a text, best first; `but` leaves one question out.

        Words and meaning are looked at side by side: the database has a thread of its own, and numpy another.
        """
        async with self._db.read() as session:
            hits, look = await asyncio.gather(
                self._hits(session, guild_id, channels, text, but), self._look(text, channels)
            )
            ranking = self._ranking(hits, look, but)[: limit + SPARE]
            wanted = [key for key in ranking if isinstance(key, int)]
            known = await questions.by_ids(session, wanted) if wanted else {}
        # A gap would tell that a question is about to appear.
        best = [key for key in ranking if not isinstance(key, int) or (key in known and known[key].findable)][:limit]
        others = self._other_meanings(text, best)
        return tuple(
            Found(question=known[key]) if isinstance(key, int) else Found(sheet=self._catalogue.sheets[key])
            for key in (*best[: limit - len(others)], *others)
        )

    def _ranking(self, hits: Mapping[int, Closeness], look: Look, but: int | None) -> list[str | int]:
        """The ids of sheets and questions, best first, by how far each is above its floor."""
        sheets = ranked(look.words, look.sheets if self._sense else None, SHEETS)
        asked = ranked(hits, look.questions if self._sense else None, QUESTIONS)
        return [key for key in in_one_list(sheets, asked) if key != but]

    def _other_meanings(self, text: str, shown: Collection[str | int]) -> list[str]:
        """A sheet for each meaning of an abbreviation that nothing shown is about."""
        meanings = [meaning for short in self.ambiguous(text) for meaning in short.meanings if meaning.sheets]
        return [meaning.sheets[0] for meaning in meanings if not set(meaning.sheets) & set(shown)]

    async def _hits(
        self, session: Session, guild_id: int, channels: Collection[int], text: str, but: int | None
    ) -> dict[int, Closeness]:
        """How near the questions are that share a telling word with a text."""
        query = self._lexicon.read(text)
        hits = await search.find(session, terms_of(query, TELLING), guild_id=guild_id, channels=channels, but=but)
        return compared(query, hits, self._lexicon)

    async def _look(self, text: str, channels: Collection[int]) -> Look:
        """What a text is near to; by words alone without the model."""
        if self._sense is None:
            return Look(self._shelf.search(text), {}, {})
        return await asyncio.to_thread(self._sense.look, text, channels, NEAR)

    def hear(self, question: Question) -> None:
        """Know the words of a new or changed question, so that they are recognised when mistyped."""
        said = f"{question.text.whole}\n{question.answer.text if question.answer else ''}"
        self._lexicon.count({term: 1 for term in search_terms(said) if term not in self._lexicon.counts})

    async def learn_all(self) -> None:
        """Read the meaning of every question that has none yet: those of before the search by meaning was installed."""
        while await self.learn():
            pass

    async def learn(self, question_id: int | None = None) -> bool:
        """Read the meaning of questions that are new or changed, or of one; whether some are left for another time."""
        if self._sense is None:
            return False
        async with self._db.read() as session:
            unread = await vectors.lacking(session, LEARNT_AT_ONCE, question_id)
        if not unread:
            return False
        made = await asyncio.to_thread(self._sense.read, unread)
        with suppress(Collision):  # another process read the same
            async with self._db.write() as session:
                now = await questions.by_ids(session, list(made))
                # What was rewritten meanwhile is read another time.
                unread = [old for old in unread if old.id in now and texts_of(now[old.id]) == texts_of(old)]
                await vectors.keep(session, {question.id: made[question.id] for question in unread})
        await asyncio.to_thread(self._sense.keep, unread, made)
        return len(made) == LEARNT_AT_ONCE

    def forget(self, question_id: int) -> None:
        """The question is gone: so is what it meant."""
        if self._sense:
            self._sense.forget(question_id)
