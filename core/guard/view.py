"""A text as the rules read it: signs made plain, what is settled hidden, and every place known in the original."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Self

from core.guard.finding import LABELS, Finding
from core.text import fold

HIDDEN = "\x00"
"""Stands for each character that no further rule may read. No text holds it: folding drops it."""
NAMED = "\x01"
"""The same where a name was: a birth date may stand beside it."""

_DASHES = "\u2043\u2212\u30fc\u207b\u208b"
_DOTS = "\u00b7\u2022\u2024\u2027\u2219\u22c5\u30fb\ufe52\uff61\u3002"
_SLASHES = "\u2044\u2215\u29f8"
_WORD = re.compile(r"[a-z]+")


@lru_cache(maxsize=4096)
def _plain(sign: str) -> str:
    """Return what a reader takes a sign for: a plain letter or digit, of the same case, or nothing at all."""
    if sign.isspace():
        return "\n" if sign in "\n\v\f\r\x85\u2028\u2029" else " "
    category = unicodedata.category(sign)
    if category == "Nd":
        return str(unicodedata.decimal(sign))
    if category == "Pd" or sign in _DASHES:
        return "-"
    if sign in _DOTS:
        return "."
    if sign in _SLASHES:
        return "/"
    if category == "Me":  # what encloses a digit: a key, a circle
        return ""
    folded = fold(sign)
    large = folded.upper() if sign.isupper() else folded
    return large if len(large) == len(folded) == len(large.lower()) else folded


def _either(labels: Iterable[str]) -> str:
    return "|".join(re.escape("".join(map(_plain, label))) for label in labels)


# What Discord draws in its own way (mentions, emoji, times, commands), and our own labels.
_MARKUP = re.compile(
    r"<(?:(?:@[!&]?|#|a?:\w{2,32}+:|/[\w -]{1,98}+:)\d{15,20}+|t:-?\d{1,11}+(?::[A-Za-z])?)>"
    rf"|{_either(label for kind, label in LABELS.items() if kind != 'name')}"
    rf"|(?P<name>{_either([LABELS['name']])})"
)
_BANK_ACCOUNT = re.compile(r"[A-Z]{2}\d\d(?<!\w.{4})(?: ?[A-Z\d]{4}){3,7}+(?: ?[A-Z\d]{1,3})?+(?!\w)")


@dataclass(frozen=True, slots=True)
class View:
    """`text` keeps the case, `lower` does not; both have the same length, and no accent.

    `words` tells where each lower-case word began, whatever was hidden since: rules ask it before they look.
    `origins` gives for each character the index of the original one that it stands for, and at the end the
    original length; None where every index is its own.
    """

    text: str
    lower: str
    words: Mapping[str, Sequence[int]]
    origins: Sequence[int] | None

    @classmethod
    def of(cls, text: str) -> Self:
        plain = {sign: _plain(sign) for sign in set(text)}
        seen = "".join(map(plain.__getitem__, text))
        odd = {sign for sign, folded in plain.items() if len(folded) != 1}
        origins = _origins(text, {sign: len(plain[sign]) for sign in odd}) if odd else None
        if "<" in seen or "[" in seen:
            seen = _MARKUP.sub(_hidden, seen)
        seen = _BANK_ACCOUNT.sub(_hidden, seen)
        lower = seen.lower()
        words = defaultdict(list)
        for word in _WORD.finditer(lower):
            words[word[0]].append(word.start())
        return cls(seen, lower, words, origins)

    def having(self, heads: frozenset[str]) -> bool:
        """Tell whether the text has one of these words."""
        return not heads.isdisjoint(self.words)

    def begun_by(self, heads: frozenset[str]) -> Sequence[int]:
        """Return where one of these words began, in order."""
        return sorted(place for head in heads.intersection(self.words) for place in self.words[head])

    def led_by(self, heads: frozenset[str], pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
        """Give each match of a pattern that begins with one of these words, in order."""
        for place in self.begun_by(heads):
            if match := pattern.match(self.lower, place):
                yield match

    def rewritten(self, text: str) -> "View":
        """Return the view with other characters at the same places."""
        return replace(self, text=text, lower=text.lower())

    def hiding(self, findings: Sequence[Finding]) -> "View":
        """Return the view in which no rule reads these places again, nor across them; they are in order and apart."""
        pieces, place = [], 0
        for finding in findings:
            cover = (NAMED if finding.kind == "name" else HIDDEN) * (finding.end - finding.start)
            pieces += [self.text[place : finding.start], cover]
            place = finding.end
        return self.rewritten("".join([*pieces, self.text[place:]]))

    def original(self, finding: Finding) -> Finding:
        """Return a finding of this view as one of the original text, whole visible characters only."""
        if self.origins is None:
            return finding
        start, end = self.origins[finding.start], self.origins[finding.end]
        if self.origins[finding.end - 1] == end:  # an end within what one character stands for
            end = next(index for index in self.origins[finding.end :] if index > end)
        return replace(finding, start=start, end=end)


def _origins(text: str, lengths: Mapping[str, int]) -> Sequence[int]:
    """Return `View.origins` for a text of which these signs become so many characters, and any other one."""
    origins: list[int] = []
    done = 0
    for sign in re.finditer(f"[{re.escape(''.join(sorted(lengths)))}]", text):
        origins.extend(range(done, sign.start()))
        origins.extend([sign.start()] * lengths[sign[0]])
        done = sign.end()
    origins.extend(range(done, len(text) + 1))
    return origins


def _hidden(match: re.Match[str]) -> str:
    return (NAMED if match.lastgroup == "name" else HIDDEN) * len(match[0])
