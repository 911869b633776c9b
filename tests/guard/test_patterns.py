"""Lists of words as patterns: they match what an alternation of the words would."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.guard.patterns import any_of, heads, listed

WORDS = st.lists(st.text("ab'-", min_size=1, max_size=4), min_size=1, max_size=6)


@pytest.mark.parametrize(("listing", "matched", "unmatched"), [
    ("patiente?s?", ["patient", "patiente", "patients", "patientes"], ["patien", "patientss"]),
    ("chez_elle chez_lui", ["chez elle", "chez lui"], ["chez", "chez_elle", "chez "]),
    ("m mme mlle", ["m", "mme", "mlle"], ["mm", "ml"]),
    ("d.d.n", ["d.d.n"], ["dxdxn"]),
])  # fmt: skip
def test_any_of(listing: str, matched: list[str], unmatched: list[str]) -> None:
    assert all(re.fullmatch(any_of(listing), text) for text in matched)
    assert not any(re.fullmatch(any_of(listing), text) for text in unmatched)


@given(WORDS, st.text("ab'-", max_size=8))
def test_any_of_matches_the_longest_word_that_fits(words: list[str], text: str) -> None:
    match = re.match(any_of(" ".join(words)), text)
    fitting = [word for word in words if text.startswith(word)]
    assert (match[0] if match else None) == max(fitting, key=len, default=None)


def test_heads() -> None:
    assert heads("patiente? chez_elle s'appelle") == {"patient", "patiente", "chez", "s"}


def test_listed() -> None:
    assert listed(" a b\n c a ") == {"a", "b", "c"}
