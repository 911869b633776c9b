"""No text makes the guard slow: sixteen times as long takes about sixteen times as long, not its square."""

import re

import pytest

from benchmarks.guard import ADVERSE, TIMES, growth
from core.guard import Finding, inspect


@pytest.mark.parametrize("piece", ADVERSE)
def test_time_grows_with_the_length(piece: str) -> None:
    assert growth(inspect, piece) < 4 * TIMES


def test_the_measure_tells_a_square() -> None:
    def careless(text: str) -> tuple[Finding, ...]:
        re.search("a*b", text[: len(text) // 4])
        return ()

    assert growth(careless, "a") > 4 * TIMES
