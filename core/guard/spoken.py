"""Numbers as they are said, and as dictation writes them down: "zéro six trente-neuf", "06 trente-neuf 98"."""

import re
from collections.abc import Iterator

from core.guard.finding import Finding
from core.guard.nir import SHAPE
from core.guard.patterns import any_of
from core.guard.view import View

_VALUES = {
    "zero": 0, "un": 1, "une": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7, "huit": 8,
    "neuf": 9, "dix": 10, "onze": 11, "douze": 12, "treize": 13, "quatorze": 14, "quinze": 15, "seize": 16,
    "vingt": 20, "vingts": 20, "trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60, "septante": 70,
    "huitante": 80, "octante": 80, "nonante": 90,
}  # fmt: skip
_TELLING = frozenset(_VALUES) - {"un", "une", "deux", "trois", "six"}  # without one of them, nobody dictates a number
NUMERAL = any_of(" ".join([*_VALUES, "cent", "cents", "mille"]))
"""A pattern for one word of a number, folded."""

_GAP = r"(?:[ ,.:-]{0,4}|[ ,]{1,2}et[ -])"
_TOKEN = rf"(?:\d{{1,3}}(?!\d)|{NUMERAL}(?![a-z]))"
_RUN = rf"(?:{_GAP}{_TOKEN}){{4,30}}+"
_PHONE = re.compile(rf"(?:(?:zero|0)(?<![\w+]0)|plus trente[ -]trois){_RUN}")
_NIR = re.compile(rf"(?:{any_of('un une deux sept huit')}(?![a-z])|[1278](?<!\w.)(?!\d)){_RUN}")
_WORD = re.compile(r"\d+|[a-z]+")
_FOUR_TWENTIES = re.compile(r"quatre[ -]vingts?")
_DIALLED = re.compile(r"(?:0|33)[1-79]\d{8}")
_LEAST_SAID = 6  # words of a phone number that is said from its zero on, even if it is not whole

_LEAST_TOLD = 3  # words of a social security number


def digits(said: str) -> str:
    """Return the digits of numbers said one after the other: "trente-neuf quatre-vingt-dix-huit" is "3998"."""
    told, held = "", None
    for word in _WORD.findall(_FOUR_TWENTIES.sub("octante", said)):
        value = _VALUES.get(word)
        if word in {"cent", "cents"}:
            held = 100 * (held or 1)
        elif value is not None and held is not None and _goes_on(held, value):
            held += value
        elif value is not None or word.isdecimal():
            told += "" if held is None else str(held)
            told, held = (told, value) if value is not None else (told + word, None)
    return told + ("" if held is None else str(held))


def _goes_on(held: int, value: int) -> bool:
    """Tell whether a word continues the number before: "soixante" and "dix", "dix" and "sept"."""
    last = held % 100
    if not last and held and value:  # after a hundred
        return True
    if last % 10 == 0 and last >= 20 and value:
        return value < 10 or (last in {60, 80} and value <= 16)
    return last in {10, 70, 90} and 7 <= value <= 9


def numbers(view: View) -> Iterator[Finding]:
    """Find phone and social security numbers that are told in words, wholly or in part."""
    told = sum(len(view.words[word]) for word in _TELLING.intersection(view.words))
    if not told:
        return
    for match in _PHONE.finditer(view.lower):
        words = [word for word in _WORD.findall(match[0]) if word.isalpha()]
        whole = _DIALLED.fullmatch(digits(match[0].removeprefix("plus")))
        if words and (whole or (words[0] == "zero" and len(words) >= _LEAST_SAID)):
            yield Finding(*match.span(), "phone", "block")
    for match in _NIR.finditer(view.lower) if told >= _LEAST_TOLD else ():
        if not match[0].replace(" ", "").isdecimal() and SHAPE.fullmatch(digits(match[0])):
            yield Finding(*match.span(), "nir", "block")
