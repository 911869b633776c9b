"""Names as lists, forms and files bear them: in cells, before a birth date, in capitals, in a file's name."""

import re
from collections.abc import Iterator

from core.guard.finding import Finding
from core.guard.lists import EPONYMS
from core.guard.names import CAPITALISED, Word, may_name, shouted, unheard_of
from core.guard.patterns import any_of, listed
from core.guard.people import FIRST_NAMES
from core.guard.view import HIDDEN, View

# Cells of a list: "DURAND, Jean", "DURAND / Jean", "DURAND;Jean"; what follows may tell a person too.
_BAR = r"(?:, ?| ?[;|/] ?| - )"
_CELLS = re.compile(rf"(?=[A-Z])(?<![\w-])(?P<one>{CAPITALISED}){_BAR}(?P<two>{CAPITALISED})(?![\w-])")
_NEXT_CELL = re.compile(
    rf"{_BAR}(?:(?:[fmhg]|femme|homme){_BAR})?(?:nee? (?:le )?|ddn:? ?)?"
    r"(?:\d{1,2}[ /.-]\d{1,2}[ /.-](?:19\d\d|200\d|[3-9]\d)(?!\d)|(?:19\d\d|200\d)[/.-]\d\d[/.-]\d\d(?!\d))"
)
# One word before a birth date, which is hidden by then: "Zorbec, né le [date]"; in capitals, before an old date alone.
_BEFORE_BIRTH = re.compile(
    rf"(?=[A-Z])(?<![\w.'-])(?P<name>(?:(?P<first>{CAPITALISED}) )?{CAPITALISED}(?: [A-Z]\.?(?= ))?)[ ,(:-]{{1,3}}"
    r"(?:(?:qui est )?(?:[Nn]ee?s?(?:\(e\))?|NEE?|[Dd][Dd][Nn]|DN|dn|[Bb]orn)\b[^\n\x00\x01]{0,20}\x00)"
)
_LOUD_AND_OLD = re.compile(
    r"(?P<name>[A-Z]{4}(?<![\w.'-]....)[A-Z]*(?:[-'][A-Z]{2,})?(?P<initial> [A-Z]\.?)?)[ ,;(|/-]{1,3}"
    r"\d{1,2}[/.-]\d{1,2}[/.-](?:19)?(?P<year>[3-9]\d|(?<=19)\d\d)(?!\d)"
)
_OLD = 80  # of the year 1900 and so many, what is dated is rather a birth than an operation
_FILE = re.compile(
    r"(?=[a-z])(?<![a-z])(?P<one>[a-z]{2,20})[ _-](?P<two>[a-z]{2,20})(?:[ _-][\d-]{1,12})?"
    rf"\.{any_of('jpe?g png pdf docx? odt rtf heic dcm tiff?')}\b"
)
_FILE_ENDINGS = listed("jpg jpeg png pdf doc docx odt rtf heic dcm tif tiff")


def in_lists(view: View) -> Iterator[Finding]:
    """Find names as lists and files bear them: "DURAND / Jean", "DURAND 12/03/1956", "ordo_durand_jean.pdf"."""
    for cells in _CELLS.finditer(view.text):
        one, two = (Word(cells[cell], *cells.span(cell)) for cell in ("one", "two"))
        clear = (shouted(one) and two.is_first_name) or (shouted(two) and one.is_first_name)
        dated = _NEXT_CELL.match(view.lower, cells.end())
        if (clear or dated) and min(len(one.text), len(two.text)) > 2 and one.may_be_surname and two.may_be_surname:
            yield Finding(*cells.span(), "name")
    for old in _LOUD_AND_OLD.finditer(view.text):
        word = old["name"].partition(" ")[0]
        if (old["initial"] or int(old["year"]) < _OLD) and may_name(word) and unheard_of(word.lower()):
            yield Finding(*old.span("name"), "name")
    if view.having(_FILE_ENDINGS):
        for pair in _FILE.finditer(view.lower):
            left, right = pair["one"], pair["two"]
            if (left in FIRST_NAMES and unheard_of(right)) or (right in FIRST_NAMES and unheard_of(left)):
                yield Finding(pair.start(), pair.end("two"), "name")


def before_birth(view: View) -> Iterator[Finding]:
    """Find one capitalised word before "né le" and a birth date that was found; it comes after the dates."""
    for match in _BEFORE_BIRTH.finditer(view.text) if HIDDEN in view.text else ():
        words, first = match["name"].split(" "), match["first"]
        start = match.start("name")
        if first and not (may_name(first) and unheard_of(first.lower())):  # "Patient Durand, né le"
            words, start = words[1:], match.end("first") + 1
        if may_name(words[0]) and words[0].lower() not in EPONYMS:
            yield Finding(start, match.end("name"), "name")
