"""matrix.txt, read: who may use what."""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

FILE = Path(__file__).with_name("matrix.txt")
YES, NO = "x", "-"
PRIVATE, THEIRS, MODERATED = "private", "theirs", "moderated"


@dataclass(frozen=True)
class Row:
    """One thing: the word for who may use it, and its marks."""

    who: str
    marks: frozenset[str]


@dataclass(frozen=True)
class Matrix:
    roles: tuple[str, ...]
    people: dict[str, frozenset[str]]
    """The roles that are meant by a word."""
    rows: dict[str, Row]

    def may(self, role: str, thing: str, *, private: bool) -> bool:
        row = self.rows[thing]
        return role in self.people[row.who] and (not private or PRIVATE in row.marks)

    @property
    def personal(self) -> list[str]:
        """The things that are about somebody's own, and refused to anybody else, unless they are `MODERATED`."""
        return [thing for thing, row in self.rows.items() if row.who == "own" or THEIRS in row.marks]


@cache
def matrix() -> Matrix:
    _, table, *features = FILE.read_text().split("\n\n", 3)[1:]
    words, *lines = [line.split() for line in table.splitlines()]
    for role, *marks in lines:
        assert len(marks) == len(words), role
        assert set(marks) <= {YES, NO}, role
    people = {
        word: frozenset(role for role, *marks in lines if marks[number] == YES) for number, word in enumerate(words)
    }
    rows = {}
    for line in "\n".join(features).splitlines():
        if line and not line.startswith("#"):
            thing, *rest = re.split(r"\s{2,}", line)
            assert thing not in rows, thing
            assert rest[0] in people, line
            assert {*rest[1:]} <= {PRIVATE, THEIRS, MODERATED}, line
            rows[thing] = Row(rest[0], frozenset(rest[1:]))
    return Matrix(tuple(role for role, *_ in lines), people, rows)
