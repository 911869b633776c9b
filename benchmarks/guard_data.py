"""What the guard is judged by: texts with all that must be found in them, and clean texts that only look like it."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

FOLDER = Path(__file__).parent / "data"

Half = Literal["tuning", "final"]  # rules are written on the first; the second is opened once
Part = Half | Literal["fresh"]  # the last was written later, by somebody else, and opened once
Severity = Literal["block", "warn"]
Kind = Literal[
    "nir",
    "phone",
    "email",
    "birth_date",
    "name",
    "address",
    "record_number",
    "professional_id",
    "plate",
    "url",
    "handle",
    "combination",
]
Trap = Literal[
    "eponym",
    "drug",
    "laboratory",
    "law",
    "code",
    "helpline",
    "institution",
    "date",  # and times, durations, prices
    "author",
    "discord",  # mentions, pseudonyms, time stamps, links to messages
    "civility",  # with initials, a function or no name at all
    "account",  # IBAN, SIRET and what else an association writes on a bill
    "place",  # ages and places that identify nobody
    "number",
    "long",  # about 1,500 characters with a little of everything
]


@dataclass(frozen=True, slots=True)
class Label:
    """The least that must be masked: offsets in characters into the text, without the words that announce it."""

    start: int
    end: int
    kind: Kind
    severity: Severity


@dataclass(frozen=True, slots=True)
class Sample:
    """A text with its labels in order; `trap` tells what a clean text looks like, and is None for any other."""

    text: str
    part: Part
    labels: tuple[Label, ...]
    trap: Trap | None


def load(part: Part) -> tuple[Sample, ...]:
    """Read one part; ValueError when there is none of that name, or a label does not stand in its text."""
    file = {"tuning": "guard.json", "final": "guard.json", "fresh": "guard-fresh.json"}.get(part)
    if file is None:
        raise ValueError(f"no part is called {part!r}")
    rows = json.loads((FOLDER / file).read_text(encoding="utf-8"))["texts"]
    return tuple(_sample(row) for row in rows if row["part"] == part)


def _sample(row: Mapping[str, Any]) -> Sample:
    text = row["text"]
    labels = []
    for finding in row["findings"]:
        start = text.index(finding["text"])
        labels.append(Label(start, start + len(finding["text"]), finding["kind"], finding["severity"]))
    return Sample(text, row["part"], tuple(labels), row.get("trap"))
