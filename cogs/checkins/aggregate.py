"""The community's figure: how it is counted, blurred and rounded. Pure; the source of chance is handed in.

A respondent contributes once a window: whether the median of their answers is heavy. What is published is made from
two blurred numbers alone, the heavy respondents and the respondents, each with two-sided geometric noise of ε = 1 of
its own: P(noise = z) = (1 - α) / (1 + α) · α^|z| with α = e^-1. Clamping, dividing, rounding and naming a range come
after the noise, and can tell nothing more.

What that promises. Changing **what one respondent said** changes the first number by one at most, and the second not at
all: to who knows every other answer, no publication becomes more than e times as likely. **Whether somebody took part
at all** changes both by one: at most e² times, among servers that publish. Whether there are `ENOUGH` respondents is
decided on their true number, so that nothing is ever published under it; that alone is not blurred, and is said in
docs/privacy.md. Each window is drawn once, from its own weeks: windows do not add up over one answer.
"""

import math
from collections import defaultdict
from collections.abc import Iterable, Sequence
from random import Random
from statistics import median

from core.checkins import HEAVY, Figure

ENOUGH = 20
ALPHA = math.exp(-1)
STEP = 10
"""Percent to which a share is rounded."""
RANGES = (20, 30, 50, 100, 200, 500)
"""Where the ranges begin that a number of respondents is told in; the last has no end."""
BEYOND = 60
"""Draws further out are less likely than 1e-26: what is left out of a sum of probabilities."""
Published = tuple[int, int]
"""A share in percent, and where the range of respondents begins."""


def heavy(levels: Sequence[int]) -> bool:
    """One respondent's contribution, from all their answers of a window."""
    return median(levels) >= HEAVY


def figure(window: int, respondents: Iterable[Sequence[int]], random: Random) -> Figure:
    """The window's figure, drawn now; without a share where there are too few respondents."""
    contributions = [heavy(levels) for levels in respondents if levels]
    if len(contributions) < ENOUGH:
        return Figure(window, None, None)
    share, at_least = published(sum(contributions) + noise(random), len(contributions) + noise(random))
    return Figure(window, share, at_least)


def published(heavies: int, respondents: int) -> Published:
    """What two blurred numbers come to."""
    respondents = max(respondents, ENOUGH)
    heavies = min(max(heavies, 0), respondents)
    share = (2 * 100 * heavies + STEP * respondents) // (2 * STEP * respondents) * STEP  # halves go up
    return share, max(start for start in RANGES if start <= respondents)


def range_of(at_least: int) -> tuple[int, int | None]:
    """The first and the last number of a range; None: it has no end."""
    following = [start for start in RANGES if start > at_least]
    return at_least, following[0] - 1 if following else None


def noise(random: Random) -> int:
    """Two-sided geometric noise with α = e^-1, drawn from whole numbers alone: rounding errors of logarithms would show
    in what is likely and what is not.
    """
    return _run(random) - _run(random)


def chance(draw: int) -> float:
    """How likely `noise` is to give this."""
    return (1 - ALPHA) / (1 + ALPHA) * math.pow(ALPHA, abs(draw))


def chances(heavies: int, respondents: int) -> dict[Published, float]:
    """How likely each publication is, of so many heavy respondents among so many, who are enough."""
    found: defaultdict[Published, float] = defaultdict(float)
    for seen in {max(respondents + draw, ENOUGH) for draw in range(-BEYOND, BEYOND + 1)}:
        many = _clamped(seen, respondents, ENOUGH, None)
        for count in range(seen + 1):
            found[published(count, seen)] += many * _clamped(count, heavies, 0, seen)
    return found


def _clamped(value: int, true: int, least: int, most: int | None) -> float:
    """How likely a blurred number is to be `value` once it is clamped."""
    if value == least:
        return _tail(true - least)
    if value == most:
        return _tail(most - true)
    return chance(value - true)


def _tail(distance: int) -> float:
    """How likely noise is to go so far or further in one direction."""
    if distance > 0:
        return math.pow(ALPHA, distance) / (1 + ALPHA)
    return 1 - math.pow(ALPHA, 1 - distance) / (1 + ALPHA)


def _run(random: Random) -> int:
    """How often in a row something of probability α happens."""
    count = 0
    while _happens(random):
        count += 1
    return count


def _happens(random: Random) -> bool:
    """True with probability e^-1, exactly: the sum 1/0! - 1/1! + 1/2! - …, drawn term by term."""
    term = 1
    while random.randrange(term) == 0:
        term += 1
    return term % 2 == 1
