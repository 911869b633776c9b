"""What is said just before and after a place, within the same sentence."""

import re

from core.guard.view import View

# A full stop ends a sentence before a capital, unless it shortens a title (M., Dr.).
_BREAK = re.compile(
    r"[\x00\n;!?.](?:(?<=[\x00\n;])|(?<=[!?])(?= )|(?<!\bM\.)(?<!\bMr\.)(?<!\bMme\.)(?<!\b[DP]r\.)(?<=\.)(?= +[A-Z]))"
)
_LOOSE = " \n:=-(\"'*"


def lead(view: View, start: int, reach: int = 60) -> str:
    """Return the lower-case words that lead up to a place, from at most `reach` characters.

    What stands loosely between (a colon, also with a line break after it) is left out.
    """
    begin = max(0, start - reach)
    piece = view.text[begin:start].rstrip(_LOOSE)
    loose = view.text[begin + len(piece) : start]
    if "\n" in loose and ":" not in loose and "=" not in loose:
        return ""
    cut = max((broken.end() for broken in _BREAK.finditer(piece)), default=0)
    return view.lower[begin + cut : begin + len(piece)]


def tail(view: View, end: int, reach: int = 30) -> str:
    """Return the lower-case words that follow a place, from at most `reach` characters."""
    broken = _BREAK.search(view.text, end, end + reach)
    return view.lower[end : broken.start() if broken else end + reach]
