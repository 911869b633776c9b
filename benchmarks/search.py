"""How fast the search answers among 1,000, 10,000 and 100,000 questions, beside a bare FTS5 query.

The questions are made of sentences of the evaluation's and of the catalogue's typical questions, two to four each, so
that words are as rare and as common as on a server. Their vectors are made of a few thousand real ones: how long an
exact search takes does not depend on what vectors say. Times are in milliseconds, p50 and p95 of many queries; the
bare query asks the same index for the same terms and gives ten row ids.
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
from datetime import UTC, datetime
from pathlib import Path

from benchmarks import retrieval_data
from benchmarks.figures import Figure
from cogs.questions import finding, meaning
from cogs.questions.finding import Finder
from cogs.questions.lexicon import terms_of
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
    profile = bytes(len(catalogue.sheets) + len(catalogue.matters) - 1) + b"\x7f"
    packed = [meaning.pack(vector) + profile for vector in model.vectors(sentences[:REAL_VECTORS])] if model else []
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


async def timed(acts: Sequence[Callable[[], Awaitable[object]]]) -> tuple[float, float]:
    """The median and the 95th percentile of acts, one after the other, in milliseconds."""
    times = []
    for act in acts:
        began = time.perf_counter()
        await act()
        times.append((time.perf_counter() - began) * 1000)
    return spread(times[WARM_UP:])


def spread(times: Sequence[float]) -> tuple[float, float]:
    return statistics.median(times), statistics.quantiles(times, n=20)[-1]


def resident() -> float:
    """The most memory that this process has held, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


async def measured(size: int, catalogue: Catalogue) -> list[Figure]:
    with tempfile.TemporaryDirectory() as folder:
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
            words = await timed([lambda text=text: by_words(db, finder, text) for text in texts])  # type: ignore[misc]
            whole = await timed([lambda text=text: finder.find(GUILD, places, text, 5) for text in texts])  # type: ignore[misc]
            plain = spread(bare(path, [terms_of(finder._lexicon.read(text), finding.TELLING) for text in texts]))
            learnt = await timed([lambda n=n: answer(db, finder, n) for n in range(1, ANSWERS + WARM_UP)])  # type: ignore[misc]
        finally:
            await db.close()
    name = f"{size:,}"
    return [
        Figure(f"{name} by words, p50", words[0], plain[0]),
        Figure(f"{name} by words, p95", words[1], plain[1]),
        Figure(f"{name} by both, p50", whole[0], plain[0]),
        Figure(f"{name} by both, p95", whole[1], plain[1]),
        Figure(f"{name} take in an answer, p95", learnt[1], plain[1]),
        Figure(f"{name} make ready", opened, plain[1]),
        Figure(f"{name} memory made ready", held, before, "MB"),
    ]


async def by_words(db: Database, finder: Finder, text: str) -> None:
    async with db.read() as session:
        await finder._hits(session, GUILD, frozenset({CHANNEL}), text, None)


def bare(path: Path, queries: Sequence[Sequence[str]]) -> list[float]:
    times = []
    with contextlib.closing(sqlite3.connect(path)) as connection:
        for terms in queries:
            query = " OR ".join(f'"{term}"' for term in terms)
            began = time.perf_counter()
            connection.execute(
                "SELECT rowid FROM documents_fts WHERE documents_fts MATCH ? ORDER BY rank LIMIT 10", (query,)
            ).fetchall()
            times.append((time.perf_counter() - began) * 1000)
    return times[WARM_UP:]


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
