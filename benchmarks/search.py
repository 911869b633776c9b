"""How fast the search answers among 1,000, 10,000 and 100,000 questions, beside a bare FTS5 query.

The questions are made of sentences of the evaluation's and of the catalogue's typical questions, two to four each, so
that words are as rare and as common as on a server. Their vectors are made of a few thousand real ones: how long an
exact search takes does not depend on what vectors say. Times are in milliseconds, p50 and p95 of many queries; the
bare query asks the same index for the same terms and gives ten row ids. Processor time, of all threads, tells what an
act costs on a machine that does other work too; the event loop's, how long others wait for it at most.
"""

import asyncio
import contextlib
import random
import resource
import sqlite3
import statistics
import tempfile
import time
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from benchmarks import retrieval_data
from benchmarks.figures import Figure
from cogs.questions.search import finding, meaning
from cogs.questions.search.finding import Finder
from cogs.questions.search.lexicon import terms_of
from core.catalogue import Catalogue
from core.questions import Answer
from core.text import NORMALISER, search_terms
from db import migrate
from db.engine import Database
from db.queries import frame, questions

SIZES = (1_000, 10_000, 100_000)
GUILD, CHANNEL = 1, 2
QUERIES, WARM_UP, ANSWERS = 80, 5, 20
REAL_VECTORS = 2_000
NOW = datetime(2026, 1, 1, tzinfo=UTC)


def fill(path: Path, catalogue: Catalogue, size: int) -> None:
    """Write so many questions, their index and their vectors, in one transaction."""
    chance = random.Random(size)
    sentences = [text for sheet in catalogue.sheets.values() for text in sheet.typical_questions]
    sentences += [earlier.details for earlier in retrieval_data.load("tuning").earlier]
    model = meaning.load()
    beside = bytes(len(catalogue.sheets) + len(catalogue.matters) - 1) + b"\x7f" + bytes(meaning.FLOAT)
    packed = [meaning.pack(vector) + beside for vector in model.vectors(sentences[:REAL_VECTORS])] if model else []
    with contextlib.closing(sqlite3.connect(path)) as connection, connection:
        for number in range(1, size + 1):
            title, *rest = (chance.choice(sentences) for _ in range(chance.randint(2, 4)))
            connection.execute(
                "INSERT INTO questions (id, guild_id, source, channel_id, thread_id, origin, title, details, state,"
                " created_at) VALUES (?, ?, ?, ?, ?, 'form', ?, ?, 'open', ?)",
                (number, GUILD, f"draft:{number}", CHANNEL, number, title, " ".join(rest), NOW.isoformat(sep=" ")),
            )
            connection.execute(
                "INSERT INTO documents (question_id, guild_id, channel_id, title_terms, body_terms)"
                " VALUES (?, ?, ?, ?, ?)",
                (number, GUILD, CHANNEL, " ".join(search_terms(title)), " ".join(search_terms(" ".join(rest)))),
            )
            if packed:
                connection.execute("INSERT INTO vectors VALUES (?, ?)", (number, chance.choice(packed)))


CLOCKS = (time.perf_counter, time.process_time, time.thread_time)


@dataclass(frozen=True, slots=True)
class Times:
    """The median and the 95th percentile of an act, in milliseconds: as waited for, of the processor, and of the thread
    that asked for it.
    """

    waited: tuple[float, float]
    processor: tuple[float, float]
    loop: tuple[float, float]


async def timed(acts: Sequence[Callable[[], Awaitable[object]]]) -> Times:
    """Acts, one after the other."""
    times = []
    for act in acts:
        began = [clock() for clock in CLOCKS]
        await act()
        times.append([(clock() - start) * 1000 for clock, start in zip(CLOCKS, began, strict=True)])
    return Times(*(spread(column) for column in zip(*times[WARM_UP:], strict=True)))


def spread(times: Sequence[float]) -> tuple[float, float]:
    return statistics.median(times), statistics.quantiles(times, n=20)[-1]


def resident() -> float:
    """The most memory that this process has held, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


async def measured(size: int, catalogue: Catalogue) -> list[Figure]:
    with tempfile.TemporaryDirectory() as folder, contextlib.ExitStack() as stack:
        path = Path(folder) / "search.db"
        db = Database(f"sqlite+aiosqlite:///{path}")
        try:
            await migrate.upgrade(db.url)
            async with db.write() as session:
                await frame.set_fact(session, finding.MODEL_FACT, Finder(db, catalogue).model_fact)
                await frame.set_fact(session, finding.INDEX_FACT, NORMALISER)
            fill(path, catalogue, size)
            before, began = resident(), time.perf_counter()
            finder = Finder(db, catalogue)
            await finder.open()
            opened, held = (time.perf_counter() - began) * 1000, resident() - before
            texts = [query.text for query in retrieval_data.load("tuning").queries][: QUERIES + WARM_UP]
            places = frozenset({CHANNEL})
            words = await timed([partial(by_words, db, finder, text) for text in texts])
            whole = await timed([partial(finder.find, GUILD, places, text, 5) for text in texts])
            terms = [terms_of(finder._lexicon.read(text), finding.TELLING) for text in texts]
            plain = await timed(bare(stack, path, terms))
            learnt = await timed([partial(answer, db, finder, number) for number in range(1, ANSWERS + WARM_UP)])
        finally:
            await db.close()
    name = f"{size:,}"
    return [
        Figure(f"{name} by words, p50", words.waited[0], plain.waited[0]),
        Figure(f"{name} by words, p95", words.waited[1], plain.waited[1]),
        Figure(f"{name} by words, processor, p95", words.processor[1], plain.processor[1]),
        Figure(f"{name} by both, p50", whole.waited[0], plain.waited[0]),
        Figure(f"{name} by both, p95", whole.waited[1], plain.waited[1]),
        Figure(f"{name} by both, processor, p95", whole.processor[1], plain.processor[1]),
        Figure(f"{name} take in an answer, p95", learnt.waited[1], plain.waited[1]),
        Figure(f"{name} take in an answer, processor, p95", learnt.processor[1], plain.processor[1]),
        Figure(f"{name} take in an answer, event loop, p95", learnt.loop[1], plain.loop[1]),
        Figure(f"{name} make ready", opened, plain.waited[1]),
        Figure(f"{name} memory made ready", held, before, "MB"),
    ]


async def by_words(db: Database, finder: Finder, text: str) -> None:
    async with db.read() as session:
        await finder._hits(session, GUILD, frozenset({CHANNEL}), text, None)


def bare(
    stack: contextlib.ExitStack, path: Path, queries: Sequence[Sequence[str]]
) -> list[Callable[[], Awaitable[object]]]:
    """The same terms asked of the same index, with nothing around it."""
    connection = stack.enter_context(contextlib.closing(sqlite3.connect(path)))

    async def ask(terms: Sequence[str]) -> None:
        query = " OR ".join(f'"{term}"' for term in terms)
        connection.execute(
            "SELECT rowid FROM documents_fts WHERE documents_fts MATCH ? ORDER BY rank LIMIT 10", (query,)
        ).fetchall()

    return [partial(ask, terms) for terms in queries]


async def answer(db: Database, finder: Finder, number: int) -> None:
    async with db.write() as session:
        question = await questions.by_id(session, number)
        assert question is not None
        await questions.accept(session, question, Answer(number, 1, "Oui, c'est au médecin traitant de le remplir."))
    await finder.learn(number)


async def run(sizes: Sequence[int] = SIZES) -> list[Figure]:
    catalogue = Catalogue.load()
    await asyncio.to_thread(meaning.load)
    return [figure for size in sizes for figure in await measured(size, catalogue)]
