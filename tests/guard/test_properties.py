"""What holds for any text."""

import re
from itertools import pairwise

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from benchmarks import guard_data
from core.guard import inspect, mask
from tests.guard import found, keyed

SAMPLES = [sample.text for sample in guard_data.load("tuning")]
CLEAN = [sample.text for sample in guard_data.load("tuning") if not sample.labels and len(sample.text) < 300]
PIECES = sorted({piece for text in SAMPLES for piece in re.split(r"(?<=[ ,.:;(])", text)})
ODD = st.sampled_from(
    [" ", "\n", ", ", "\u200b", "é", "\u0301", "ﬃ", "[nom]", "[téléphone]", "[", "]", "@", ".", "0", "12"]
)
ANY_TEXT = st.text(st.characters(codec=None))
MADE_TEXT = st.lists(st.sampled_from(PIECES) | ODD, max_size=30).map("".join)
CUT_TEXT = st.tuples(st.sampled_from(SAMPLES), st.sampled_from(SAMPLES), st.integers(0, 90), st.integers(0, 90)).map(
    lambda parts: parts[0][: parts[2]] + parts[1][parts[3] :]
)
TEXT = ANY_TEXT | MADE_TEXT | CUT_TEXT


@given(TEXT)
@settings(max_examples=300, deadline=None)
def test_findings_are_in_the_text_in_order_and_apart(text: str) -> None:
    findings = inspect(text)
    assert all(0 <= finding.start < finding.end <= len(text) for finding in findings)
    assert all(one.end <= other.start for one, other in pairwise(findings))


@given(TEXT)
@example("0101010101 0101 010101")
@settings(max_examples=300, deadline=None)
def test_masking_twice_changes_nothing(text: str) -> None:
    masked = mask(text, inspect(text))
    again = inspect(masked)
    assert mask(masked, again) == masked
    assert [finding for finding in again if finding.severity == "block"] == []


@given(TEXT)
@settings(max_examples=200, deadline=None)
def test_the_same_is_found_each_time(text: str) -> None:
    assert inspect(text) == inspect(text)


CERTAIN = [
    keyed("1850538899084"),
    "06 39 98 12 47",
    "jean@example.org",
    "IPP 4578123",
    "14 rue des Glycines, 38999 Vaucourt",
    "M. Jean DUTERTRE né le 12/03/1956",
    "+33 6 39 98 12 47",
    "séjour n° 25/114873",
]


@given(st.sampled_from(CLEAN), st.sampled_from(CERTAIN), st.sampled_from(CLEAN))
@settings(max_examples=200, deadline=None)
def test_clean_text_around_hides_nothing(before: str, certain: str, after: str) -> None:
    expected = [(kind, words) for kind, _, words in found(certain)]
    assert expected
    around = [(kind, words) for kind, _, words in found(f"{before}\n{certain}\n{after}")]
    assert set(expected) <= set(around)


@given(st.lists(st.sampled_from(["", " ", ".", "-", "\u00a0", " - "]), min_size=14, max_size=14), st.booleans())
@settings(max_examples=200, deadline=None)
def test_a_nir_is_found_however_spaced(gaps: list[str], corsican: bool) -> None:
    nir = keyed("284032A871025" if corsican else "1850538899084")
    written = "".join(sign + gap for sign, gap in zip(nir, [*gaps, ""], strict=True))
    assert [(kind, severity) for kind, severity, _ in found(f"Il a donné {written}.")] == [("nir", "block")]


@given(st.sampled_from(["", " ", ".", "-", "/", "\u00a0", "\u202f", "  ", " . ", ","]), st.integers(0, 99_999_999))
@settings(max_examples=200, deadline=None)
def test_a_phone_is_found_however_parted(gap: str, digits: int) -> None:
    number = f"{digits:08}"
    written = gap.join(["06", *(number[place : place + 2] for place in range(0, 8, 2))])
    pairs = written.split(gap) if gap else []
    if all(one < other <= "31" for one, other in pairwise(pairs)) and pairs:
        return  # days of a month in their order: a series
    assert [kind for kind, _, _ in found(f"Il a donné {written}, c'est tout.")] == ["phone"]


@pytest.mark.parametrize("text", SAMPLES)
def test_the_samples_hold_it_too(text: str) -> None:
    masked = mask(text, inspect(text))
    assert mask(masked, inspect(masked)) == masked
