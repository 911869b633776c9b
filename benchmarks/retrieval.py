"""How well the search finds: sheets for unseen queries, and earlier questions asked again in other words.

The baseline is SQLite's FTS5 as it comes, over the same texts: its own tokens, without our normaliser, our weights or
the floor under which nothing is shown. Rates are parts of all queries, so more is better, but for false offers: queries
that nothing answers and for which something was shown all the same.
"""

import contextlib
import re
import sqlite3
import tempfile
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path

from benchmarks import retrieval_data
from benchmarks.figures import Figure
from benchmarks.retrieval_data import Earlier, More, Part
from cogs.questions.search import meaning, shelf
from cogs.questions.search.finding import Finder
from cogs.questions.search.meaning import Sense
from cogs.questions.search.shelf import matters_of, sheets_of
from cogs.questions.search.similarity import SHEETS, ranked
from core.catalogue import Catalogue, Sheet
from core.questions import Answer, Origin, QuestionText
from db import migrate
from db.engine import Database
from db.queries import questions

GUILD, CHANNEL = 1, 2
NEAR = 30
Search = Callable[[str], Sequence[str]]
"""Gives the ids found for a text, best first."""
WORD = re.compile(r"\w+")


def rates(search: Search, asked: Iterable[tuple[str, Collection[str]]]) -> dict[str, float]:
    """R@1, R@3 and MRR over what has an answer, and false offers over what has none."""
    found: Counter[str] = Counter()
    reciprocal = 0.0
    for text, right in asked:
        ids = search(text)
        if not right:
            found["unanswered"] += 1
            found["false"] += bool(ids)
            continue
        found["answered"] += 1
        rank = next((rank for rank, key in enumerate(ids, 1) if key in right), 0)
        found["first"] += rank == 1
        found["third"] += 1 <= rank <= 3
        reciprocal += 1 / rank if rank else 0
    answered = found["answered"] or 1
    rates = {"R@1": found["first"] / answered, "R@3": found["third"] / answered, "MRR": reciprocal / answered}
    return rates | ({"false offers": found["false"] / found["unanswered"]} if found["unanswered"] else {})


def bare(documents: Mapping[str, str]) -> Search:
    """FTS5 as it comes: any word of the query, best BM25 first."""
    connection = sqlite3.connect(":memory:")
    connection.execute("CREATE VIRTUAL TABLE d USING fts5(id UNINDEXED, words)")
    connection.executemany("INSERT INTO d VALUES (?, ?)", documents.items())

    def search(text: str) -> list[str]:
        query = " OR ".join(f'"{word}"' for word in WORD.findall(text))
        rows = connection.execute("SELECT id FROM d WHERE d MATCH ? ORDER BY rank LIMIT 5", (query,))
        return [row[0] for row in rows] if query else []

    return search


def sheets(part: Part, catalogue: Catalogue) -> list[Figure]:
    asked = [(query.text, query.sheets) for query in retrieval_data.load(part).queries]
    plain = rates(bare({sheet.id: _text(sheet) for sheet in catalogue.sheets.values()}), asked)
    on_the_shelf = sheets_of(catalogue)
    ways: dict[str, Search] = {"words": lambda text: list(ranked(on_the_shelf.search(text), None, SHEETS))[:5]}
    if model := meaning.load():
        sense = Sense(model, on_the_shelf, matters_of(catalogue))

        def near(text: str) -> dict[str, float]:
            return sense.look(text, (), NEAR).sheets

        ways["meaning"] = lambda text: list(near(text))[:5]
        ways["both"] = lambda text: list(ranked(on_the_shelf.search(text), near(text), SHEETS))[:5]
    return [
        Figure(f"{part} sheets by {way}: {name}", rate, plain[name], "")
        for way, search in ways.items()
        for name, rate in rates(search, asked).items()
    ]


def _text(sheet: Sheet) -> str:
    return " ".join((*shelf.views(sheet), sheet.summary_fr, sheet.who_asks, *sheet.pitfalls))


Asked = Sequence[tuple[str, Collection[str]]]
"""Texts, each with the ids of what answers it."""


def later(part: Part) -> Asked:
    """A part's later questions, and its queries that no sheet answers."""
    data = retrieval_data.load(part)
    asked = [(later.text, later.right) for later in data.later]
    return asked + [(query.text, ()) for query in data.queries if not query.sheets]


def more(part: More) -> Asked:
    return [(later.text, later.right) for later in retrieval_data.load_more(part)]


async def earlier(parts: Mapping[str, Asked], pool: Sequence[Earlier], catalogue: Catalogue) -> list[Figure]:
    """Through the whole search, on a database of its own, with the catalogue out of the way."""
    plain = bare({q.id: f"{q.title} {q.details} {q.answer}" for q in pool})
    with tempfile.TemporaryDirectory() as folder:
        async with contextlib.AsyncExitStack() as stack:
            db = Database(f"sqlite+aiosqlite:///{Path(folder) / 'earlier.db'}")
            stack.push_async_callback(db.close)
            await migrate.upgrade(db.url)
            finder = Finder(db, catalogue)
            await finder.open()
            names = {}
            async with db.write() as session:
                for number, asked_before in enumerate(pool, 1):
                    question = await questions.add(
                        session,
                        source=f"draft:{number}",
                        guild_id=GUILD,
                        channel_id=CHANNEL,
                        author_id=number,
                        origin=Origin.FORM,
                        text=QuestionText(asked_before.title, asked_before.details, None),
                        now=datetime(2026, 1, 1, tzinfo=UTC),
                        thread_id=number,
                    )
                    await questions.accept(session, question, Answer(10_000 + number, 1, asked_before.answer))
                    names[question.id] = asked_before.id
            await finder.open()
            await finder.learn_all()
            found: dict[str, list[str]] = {}
            for asked in parts.values():
                for text, _ in asked:
                    results = await finder.find(GUILD, {CHANNEL}, text, 20)
                    found[text] = [names[item.question.id] for item in results if item.question]
    figures = []
    for part, asked in parts.items():
        baseline = rates(plain, asked)
        figures += [
            Figure(f"{part} earlier questions: {name}", rate, baseline[name], "")
            for name, rate in rates(found.__getitem__, asked).items()
        ]
    return figures


async def run(
    parts: Sequence[Part] = ("tuning", "final"), others: Sequence[More] = ("practice", "fresh")
) -> list[Figure]:
    catalogue = Catalogue.load()
    figures = [figure for part in parts for figure in sheets(part, catalogue)]
    asked: dict[str, Asked] = {**{part: later(part) for part in parts}, **{part: more(part) for part in others}}
    return figures + await earlier(asked, retrieval_data.load("tuning").earlier, catalogue)
