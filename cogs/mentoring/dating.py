"""A day as members type it: 15/12, 15 décembre, 15/12/2027, 2026-12-15. Pure."""

import re
from datetime import date

from core.text import fold

MONTHS = (
    ("janv", "jan"), ("fevr", "feb"), ("mars", "mar"), ("avr", "apr"), ("mai", "may"), ("juin", "jun"),
    ("juil", "jul"), ("aout", "aug"), ("sept", "sep"), ("oct", "oct"), ("nov", "nov"), ("dec", "dec"),
)  # fmt: skip
"""What names of months begin with, in French and in English."""
ISO = re.compile(r"(\d{4})-(\d\d?)-(\d\d?)")
NUMBERS = re.compile(r"(\d\d?)[/. -](\d\d?)(?:[/. -](\d{4}|\d\d))?")
NAMED = re.compile(r"(\d\d?)(?:er|st|nd|rd|th)? ?([a-z]{3,9})\.?(?: (\d{4}))?")


def day_typed(typed: str, today: date) -> date | None:
    """The day that is meant, without a year the next one of that name; None for what is no day."""
    text = fold(typed).strip()
    if found := ISO.fullmatch(text):
        return _day(int(found[1]), int(found[2]), int(found[3]))
    if found := NUMBERS.fullmatch(text):
        return _next(int(found[1]), int(found[2]), found[3], today)
    if found := NAMED.fullmatch(text):
        months = [number for number, starts in enumerate(MONTHS, 1) if found[2].startswith(starts)]
        return _next(int(found[1]), months[0], found[3], today) if months else None
    return None


def _next(day: int, month: int, year: str | None, today: date) -> date | None:
    if year:
        return _day(int(year) if len(year) == 4 else 2000 + int(year), month, day)
    candidates = (_day(each, month, day) for each in range(today.year, today.year + 5))
    return next((each for each in candidates if each and each > today), None)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
