"""What the search is judged by: queries with the right sheets, and later questions with the right earlier ones."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, get_args

FOLDER = Path(__file__).parent / "data"

Part = Literal["tuning", "final"]  # settings are chosen on the first; the second is opened once
More = Literal["practice", "fresh"]  # later questions alone: weights were chosen on the first too; the second is new
Kind = Literal["keyword", "sentence", "paraphrase", "abbreviation", "typo", "english"]


@dataclass(frozen=True, slots=True)
class Query:
    """What a member might type; `sheets` holds the id of every right sheet, and is empty where none answers."""

    text: str
    sheets: tuple[str, ...]
    part: Part
    kind: Kind


@dataclass(frozen=True, slots=True)
class Earlier:
    """A question asked before, with the answer its thread accepted."""

    id: str
    title: str
    details: str
    answer: str


@dataclass(frozen=True, slots=True)
class Later:
    """Another member's question; `right` holds the ids of the earlier ones that answer it, in `More` perhaps none."""

    text: str
    right: tuple[str, ...]
    part: Part | More


@dataclass(frozen=True, slots=True)
class Evaluation:
    """One part's queries and later questions, and all earlier questions: their pool is common to both parts."""

    queries: tuple[Query, ...]
    earlier: tuple[Earlier, ...]
    later: tuple[Later, ...]


def load(part: Part) -> Evaluation:
    """Read one part; ValueError when there is none of that name."""
    if part not in get_args(Part):
        raise ValueError(f"no part is called {part!r}")
    retrieval, questions = _read("retrieval.json"), _read("earlier.json")
    return Evaluation(
        queries=tuple(
            Query(row["text"], tuple(row["sheets"]), part, row["kind"])
            for row in retrieval["queries"]
            if row["part"] == part
        ),
        earlier=tuple(Earlier(row["id"], row["title"], row["details"], row["answer"]) for row in questions["earlier"]),
        later=tuple(Later(row["text"], tuple(row["right"]), part) for row in questions["later"] if row["part"] == part),
    )


def load_more(part: More) -> tuple[Later, ...]:
    """Read later questions of which some are answered by none; ValueError when there is no part of that name."""
    if part not in get_args(More):
        raise ValueError(f"no part is called {part!r}")
    rows = _read("later.json")["later"]
    return tuple(Later(row["text"], tuple(row["right"]), part) for row in rows if row["part"] == part)


def _read(name: str) -> Any:
    return json.loads((FOLDER / name).read_text(encoding="utf-8"))
