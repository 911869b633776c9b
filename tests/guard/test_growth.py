"""No text makes the guard slow: sixteen times as long takes about sixteen times as long, not its square."""

import pytest

from benchmarks.guard import ADVERSE, SHORT, TIMES, growth
from core.guard import Finding, inspect


@pytest.mark.parametrize("piece", ADVERSE)
def test_time_grows_with_the_length(piece: str) -> None:
    assert growth(inspect, piece) < 4 * TIMES


def test_the_measure_tells_a_square() -> None:
    def square(text: str) -> tuple[Finding, ...]:
        for place in range(len(text) // 20):
            text.find("b", place)
        return ()

    assert growth(square, "a") > 4 * TIMES, SHORT
