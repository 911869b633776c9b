"""Social security numbers: the French NIR with or without its key, and those of the neighbours.

Shape of a NIR: sex, year (2), month (2), department (2, or 2A, 2B), commune (3), rank (3), then a key of 2 that is
97 - n mod 97. Months above 12 are given where the civil status is incomplete, and first digits above 2 to those whose
number is provisional.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Literal

from core.guard.context import lead, tail
from core.guard.finding import Finding, Severity
from core.guard.patterns import any_of, listed
from core.guard.view import View

_GAP = r"(?:[^\w\x00\x01]|_){0,3}"
# Digits, with Corsica's A or B, and the letters that many type or read for a zero or a one.
_LONG = re.compile(
    rf"(?=[\dlI])(?<!\d)(?:\d|[lI](?<!\w.)(?={_GAP}\d))(?:{_GAP}(?:\d|[ABabOolI](?={_GAP}[\dOolI]))){{9,}}+(?!\d)"
)
_LEAST = 12  # signs; a NIR has 13, and one may have been forgotten
_SIGN = re.compile(r"[\dABabOolI]")
_DIGITS = str.maketrans("OolIab", "0011AB")
SHAPE = re.compile(r"[1-8]\d\d(?:0[1-9]|1[0-2]|[23]\d|4[0-2]|[5-9]\d)(?:\d\d|2[AB])\d{6}(?:\d\d)?")
"""The 13 or 15 signs of a NIR, without what parts them."""
_PLAUSIBLE = re.compile(r"[12]\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[1-9]\d|2[AB])")  # what bare digits must begin with
_CORSICA = {"2A": "19", "2B": "18"}
_FIELDS = frozenset({1, 3, 5, 7, 10, 13})  # where one field ends and the next begins
_OVERSEAS = frozenset({1, 3, 5, 8, 10, 13})  # where the department has three digits, and the commune two
_MUST = (frozenset({3, 5, 7, 10}), frozenset({3, 5, 8, 10}))  # the gaps on the card, where sex and key may be attached
_DATE = re.compile(r"\d[/.-]\d\d?[/.-](?:19|20)\d\d")
_CUE = re.compile(
    rf"\b(?:{any_of('nir nss insee secu ss securite_sociale ins nia vitale niss avs cns')}|(?:registre|numero) national"
    r"|n° national|\b(?:rn|nn)(?= ?:? ?$)"
    r"|immat\w{0,12}|assure(?:\(?e\)?)?|social (?:security|insurance))\b"
)
_KEY_APART = re.compile(r"[ ,;:(/-]{0,3}(?:avec )?(?:la )?cle[ :=]{0,3}\d\d(?!\d)")

_BELGIAN = re.compile(r"(?=\d)(?<![\w.])(\d\d[. ]?(?:[024][1-9]|[135][0-2])[. ]?\d\d[- .]?\d{3})[. -]?(\d\d)(?!\d)")
_SWISS = re.compile(r"756(?<![\w.]...)[. ]?\d{4}[. ]?\d{4}[. ]?\d\d(?!\d)")
_QUEBEC = re.compile(r"[A-Z]{4}(?<!\w.{4})[ -]?\d\d(?:[05][1-9]|[16][0-2])[ -]?(?:0[1-9]|[12]\d|3[01])\d\d(?!\w)")

# Elsewhere a word must say what it is, for the shape alone says little.
_CANADIAN = re.compile(r"(?=\d)(?<![\w.,-])\d{3}[ -]?\d{3}[ -]?\d{3}(?![\w-]|[.,]\d)")
_CANADIAN_CUE = re.compile(rf"\b{any_of('nas sin assurance_sociale social_insurance')}\b[^\d]{{0,20}}$")
_BRITISH = re.compile(r"(?=\d)(?<![\w.,-])\d{3}[ -]?\d{3}[ -]?\d{4}(?![\w-]|[.,]\d)")
_BRITISH_CUE = re.compile(r"\bnhs\b[^\d]{0,20}$")
_CARD = re.compile(r"80(?<![\w.,]..)\d{3}(?: ?\d){15}(?!\d)")  # the European card of health insurance
_ITALIAN = re.compile(r"[A-Z]{6}\d\d(?<![\w-].{8})[A-EHLMPRST]\d\d[A-Z]\d{3}[A-Z](?!\w)")
_SPANISH = re.compile(r"[XYZ](?<![\w-].)-?\d{7}-?[A-Z](?!\w)")
_QUEBEC_SMALL = re.compile(r"(?<![\w-])[a-z]{4}[ -]?\d{4}[ -]?\d{4}(?!\w)")
_QUEBEC_CUE = re.compile(r"\b(?:nam|ramq|soleil|assurance[ -]maladie)\b[^\d]{0,20}$")

_CARD_WORDS = listed("carte ceam europeenne card ehic")
_ITALIAN_WORDS = listed("codice fiscale fiscal italien italienne italie")
_SPANISH_WORDS = listed("nie dni espagnol espagnole espagne")
_BY_WORDS = (
    (listed("nas sin assurance insurance"), _CANADIAN, _CANADIAN_CUE),
    (listed("nhs"), _BRITISH, _BRITISH_CUE),
    (listed("nam ramq soleil maladie"), _QUEBEC_SMALL, _QUEBEC_CUE),
)


def french(view: View) -> Iterator[Finding]:
    """Find the NIR: certain by its key, its spacing or a word beside it; else only likely, by its shape."""
    for run in _LONG.finditer(view.text):
        places = [sign.start() for sign in _SIGN.finditer(view.text, *run.span())]
        if len(places) < _LEAST:
            continue
        signs = "".join(_SIGN.findall(run[0])).translate(_DIGITS)
        found, index = False, 0
        while index < len(signs) - 12:
            for length in (15, 13) if SHAPE.match(signs, index) else ():
                severity = _severity(signs, places, index, length)
                if severity and severity != "block" and _said(view, run):
                    severity = "block"
                if severity in {"block", "warn"}:
                    end = places[index + length - 1] + 1
                    key = _KEY_APART.match(view.lower, end) if length == 13 else None
                    certain: Severity = "block" if key or severity == "block" else "warn"
                    yield Finding(places[index], key.end() if key else end, "nir", certain)
                    found, index = True, index + length - 1
                    break
            index += 1
        if not found and len(signs) <= 16 and signs[0] != "0" and not _DATE.search(run[0]) and _said(view, run):
            yield Finding(run.start(), run.end(), "nir", "block")


def _said(view: View, run: re.Match[str]) -> bool:
    """Tell whether the text speaks of such a number just before or after."""
    return bool(_CUE.search(lead(view, run.start())) or _CUE.search(tail(view, run.end(), 20)))


def _severity(signs: str, places: Sequence[int], index: int, length: int) -> Severity | Literal["possible"] | None:
    """Judge the `length` signs from `index` on; what is only possible is one where the text speaks of such a number."""
    end = index + length
    body = signs[index:end]
    if not SHAPE.fullmatch(body) or len(body) < length or not _apart(places, index) or not _apart(places, end):
        return None
    gaps = frozenset(place for place in range(1, length) if _apart(places, index + place))
    whole = index == 0 and end == len(signs)
    fields = _OVERSEAS if body.startswith(("97", "98"), 5) and 8 in gaps else _FIELDS
    if length == 15 and keyed(body) and (gaps <= fields or whole):
        return "block"
    printed = gaps <= fields and any(must <= gaps for must in _MUST)
    if printed and (length == 15 or 1 in gaps):
        return "block"
    return "warn" if _PLAUSIBLE.match(body) and (printed or gaps <= {13}) else "possible"


def _apart(places: Sequence[int], index: int) -> bool:
    """Tell whether something stands between a sign and the one before."""
    return index in {0, len(places)} or places[index] > places[index - 1] + 1


def keyed(signs: str) -> bool:
    """Tell whether the last two of 15 signs are the key of the 13 before."""
    body = signs[:5] + _CORSICA.get(signs[5:7], signs[5:7]) + signs[7:13]
    return body.isdecimal() and signs[13:].isdecimal() and int(signs[13:]) == 97 - int(body) % 97


def foreign(view: View) -> Iterator[Finding]:
    """Find the Belgian NISS and the Swiss AVS number by their checks, and what other neighbours have."""
    for match in _BELGIAN.finditer(view.text):
        number, key = int(re.sub(r"\D", "", match[1])), int(match[2])
        checked = key in {97 - number % 97, 97 - (2_000_000_000 + number) % 97}
        if _CUE.search(lead(view, match.start())) or (checked and ("." in match[0] or "-" in match[0])):
            yield Finding(match.start(), match.end(), "nir", "block")
    for match in _SWISS.finditer(view.text):
        digits = [int(sign) for sign in match[0] if sign.isdecimal()]
        if (sum(digits[::2]) + 3 * sum(digits[1::2])) % 10 == 0 or _CUE.search(lead(view, match.start())):
            yield Finding(match.start(), match.end(), "nir", "block")
    for match in _QUEBEC.finditer(view.text):
        yield Finding(match.start(), match.end(), "nir", "block")
    for words, shape, cue in _BY_WORDS:
        for match in shape.finditer(view.lower) if view.having(words) else ():
            if cue.search(lead(view, match.start())):
                yield Finding(*match.span(), "nir", "block")
    for words, shape in ((_CARD_WORDS, _CARD), (_ITALIAN_WORDS, _ITALIAN), (_SPANISH_WORDS, _SPANISH)):
        for match in shape.finditer(view.text) if view.having(words) else ():
            yield Finding(*match.span(), "nir", "block")
