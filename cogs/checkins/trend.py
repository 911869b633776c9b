"""A member's last weeks, as they are drawn and told. Pure."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from statistics import median_low

from core.checkins import Entry, monday

SHOWN = 12
"""Weeks."""


@dataclass(frozen=True, slots=True)
class Trend:
    """Levels and notes of the last `SHOWN` weeks, oldest first; None and "" where there is no answer."""

    mondays: tuple[date, ...]
    levels: tuple[int | None, ...]
    notes: tuple[str, ...]

    @property
    def answered(self) -> list[int]:
        return [level for level in self.levels if level is not None]

    @property
    def usual(self) -> int | None:
        """The level that half of the answers do not exceed."""
        return median_low(self.answered) if self.answered else None


def trend(entries: Iterable[Entry], week: int) -> Trend:
    """The weeks up to `week`, with what was answered in them."""
    found = {entry.week: entry for entry in entries}
    weeks = range(week - SHOWN + 1, week + 1)
    return Trend(
        tuple(map(monday, weeks)),
        tuple(found[each].level if each in found else None for each in weeks),
        tuple(found[each].note if each in found else "" for each in weeks),
    )
