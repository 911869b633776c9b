"""Lists of words as sets and as patterns. Patterns come out as tries: what words share is tried once."""

import re
from itertools import groupby

_WORD = re.compile(r"[a-z]+")


def listed(text: str) -> frozenset[str]:
    """Return the words of a text, parted by white space."""
    return frozenset(text.split())


def any_of(text: str) -> str:
    """Return a pattern for any of the words, the longest that fits.

    In a word `_` stands for a space, and a letter before `?` may lack: "chez_elle", "patiente?s?".
    """
    return _trie(sorted({form for word in text.split() for form in _forms(word)}))


def heads(text: str) -> frozenset[str]:
    """Return the first plain word of each that `any_of` takes: where a text has none of them, nothing matches."""
    return frozenset(
        found[0] for word in text.split() for form in _forms(word) if (found := _WORD.search(form.lower()))
    )


def _forms(word: str) -> list[str]:
    before, optional, after = word.replace("_", " ").partition("?")
    if not optional:
        return [before]
    return [start + form for form in _forms(after) for start in (before, before[:-1])]


def _trie(words: list[str]) -> str:
    """Build the pattern of sorted words."""
    branches = [
        re.escape(letter) + _trie([word[1:] for word in group])
        for letter, group in groupby(filter(None, words), lambda word: word[0])
    ]
    if not branches:
        return ""
    whole = branches[0] if len(branches) == 1 else f"(?:{'|'.join(branches)})"
    return f"(?:{whole})?" if "" in words else whole
