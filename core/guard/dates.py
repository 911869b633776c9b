"""Birth dates: a day that a word, an age or a name beside it makes one. Any other date is let through."""

import re
from collections.abc import Iterator

from core.guard.finding import Finding
from core.guard.view import View

MONTH = (
    r"(?:janvier|janv|jan|fevrier|fevr|fev|mars|avril|avr|mai|juin|juillet|juil|aout|septembre|sept|octobre|oct|novembre"
    r"|nov|decembre|dec|january|february|march|april|may|june|july|august|september|october|november|december)\.?"
)
_DAY = r"(?:0?[1-9]|[12]\d|3[01])"
_YEAR = r"(?:18[89]\d|19\d\d|20\d\d)"
_BETWEEN = r"(?: ?/ ?| ?- ?| ?\. ?| )"
DATE = (
    rf"(?:{_DAY}{_BETWEEN}(?:0?[1-9]|1[0-2]){_BETWEEN}(?:{_YEAR}|\d\d)(?!\d)"
    rf"|{_YEAR}[/.-](?:0[1-9]|1[0-2])[/.-](?:0[1-9]|[12]\d|3[01])(?!\d)"
    rf"|(?:1er|1st|{_DAY}(?:st|nd|rd|th)?) ?{MONTH} ?(?:{_YEAR}|'?\d\d(?!\d)))"
)
"""A day, a month and a year, in figures or in words."""
DAY_AND_MONTH = rf"(?:(?:1er|{_DAY}) ?{MONTH}(?!\w)|{_DAY}[/.](?:0?[1-9]|1[0-2])(?![\d/]))"
_JOINED = r"(?:(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])(?:(?:19|20)\d\d|\d\d)(?!\d))"
_WEEKDAY = r"(?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche) )?"

# "né(e) le", perhaps with a place between. Not "né avant le": that is a rule, not a person.
_BORN = re.compile(
    rf"\b(?:ne(?:e|s|es|\(e\)s?|[./-]es?)?(?: (?:prematurement|premature|a terme))?"
    rf"(?: (?:a|au|aux|en) [a-z][a-z' -]{{1,30}}?(?: ?\(\w{{2,12}}\))?)?"
    rf",? (?:(?:le|du|en|:) ){{0,2}}|born (?:on )?(?:the )?){_WEEKDAY}(?P<date>{DATE}|{DAY_AND_MONTH})"
)
_STATED = re.compile(
    r"\b(?:ddn|d\.d\.n|dob|d\.o\.b|date ?(?:de )?naiss(?:ance)?|naiss(?:ance)?(?=\.? ?(?:le |:))|anniversaire|date of birth"
    rf"|birthday)\.?[ :=(\n-]{{0,6}}(?:(?:est|le|du|au|is|:) ){{0,3}}{_WEEKDAY}(?P<date>{DATE}|{DAY_AND_MONTH}|{_JOINED})"
)
_CUES = frozenset("ne nee nes nees ddn d date naissance naiss anniversaire dob born birthday".split())  # noqa: SIM905

_FULL = re.compile(rf"(?=\d)(?<![\d/.-]){DATE}")
_NAMED_BEFORE = re.compile(r"\x01[ ,;:(|/-]{1,4}(?:du |le )?$")
_NAMED_AFTER = re.compile(r"[ ,;:|-]{1,3}\x01")
_INITIAL_BEFORE = re.compile(
    r"\b(?:m|mr|mme|mlle|monsieur|madame|enfant|bebe|patiente?)\.? [a-z]{1,2}\b\.?[ ,;:(|/-]{1,4}(?:du )?$"
    r"|\b(?:patiente?|dame|homme|femme|garcon|fille) (?:du |\()$"
)
_AGE_BEFORE = re.compile(r"(?<!\d)(\d{1,3}) ?ans?[ ,;:(|/-]{1,4}(?:du |le )?$")
_AGE_AFTER = re.compile(r"[ ,;:()-]{1,4}(\d{1,3}) ?ans?\b")
_REACH = 24
_LAST = 2020  # beside a name, a later day is rather a visit's
_PRESENT = range(2018, 2036)  # when a text with this age and this year of birth may be written


def stated(view: View) -> Iterator[Finding]:
    """Find days that a word says to be somebody's birthday."""
    if not _CUES.isdisjoint(view.words):
        for pattern in (_BORN, _STATED):
            for match in pattern.finditer(view.lower):
                yield Finding(*match.span("date"), "birth_date")


def beside_somebody(view: View) -> Iterator[Finding]:
    """Find days beside a name, an initial, or the age that goes with them."""
    for date in _FULL.finditer(view.lower):
        start, end = date.span()
        year = _year(date[0])
        before, after = view.lower[max(0, start - _REACH) : start], view.lower[end : end + _REACH]
        age = _AGE_BEFORE.search(before) or _AGE_AFTER.match(after)
        if (
            (age and year + int(age[1]) in _PRESENT)
            or (year <= _LAST and (_NAMED_BEFORE.search(before) or _INITIAL_BEFORE.search(before)))
            or (year <= _LAST - 10 and not before.endswith("le ") and _NAMED_AFTER.match(after))
        ):
            yield Finding(start, end, "birth_date")


def _year(date: str) -> int:
    found = re.search(r"(?:18|19|20)\d\d(?!\d)", date)
    if found:
        return int(found[0])
    short = int(date[-2:]) if date[-2:].isdecimal() else 99
    return 2000 + short if short <= _LAST - 2000 else 1900 + short
