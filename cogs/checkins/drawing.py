"""The curve as a picture: a PNG that reads on a phone, on dark and light, and without telling colours apart. Pure.

Lines and markers are drawn larger and then brought down, which smooths them; letters come smooth from their font.
"""

import io
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from core.checkins import HEAVY, LEVELS

FONT = Path(__file__).parents[2] / "content" / "fonts" / "DejaVuSans.ttf"
"""Pillow's own draws boxes for é, œ and ç."""
WIDTH, HEIGHT = 800, 500
FINE = 2
"""How much larger lines and markers are drawn before they are brought down."""
BACKGROUND, GRID, TEXT, QUIET = "#1E1F22", "#3A3C42", "#F2F3F5", "#B5BAC1"
SKY, ORANGE = "#56B4E9", "#E69F00"
"""Okabe and Ito's: told apart whatever colours one sees."""
LEFT, RIGHT, TOP, BOTTOM = 178, 40, 84, 70
MARKER, LINE = 11, 4
LARGE, MIDDLE, SMALL = 30, 25, 22


@dataclass(frozen=True, slots=True)
class Words:
    """What stands on the picture: a title, the levels' names from the lightest to the heaviest, a week's label each."""

    title: str
    levels: tuple[str, ...]
    weeks: tuple[str, ...]
    empty: str


def draw(levels: Sequence[int | None], words: Words) -> bytes:
    """The levels of some weeks in a row, oldest first; None is a gap, and no line crosses it."""
    places = [None if level is None else _place(index, level, len(levels)) for index, level in enumerate(levels)]
    picture = _curve(levels, places)
    pen = ImageDraw.Draw(picture)
    pen.text((LEFT - 154, 24), words.title, TEXT, _font(LARGE))
    for step, name in zip(LEVELS, words.levels, strict=True):
        pen.text((LEFT - 24, _place(0, step, 2)[1]), name, QUIET, _font(SMALL), anchor="rm")
    for index, week in enumerate(words.weeks):
        if (len(levels) - 1 - index) % 2 == 0:  # every other: all would run into each other
            x, _ = _place(index, 1, len(levels))
            pen.text((x, HEIGHT - BOTTOM + 18), week, QUIET, _font(SMALL), anchor="mt")
    for place, level in zip(places, levels, strict=True):
        if place and level:
            pen.text((place[0], place[1] - 18), str(level), TEXT, _font(MIDDLE), anchor="mb")
    if not any(places):
        pen.text(((LEFT + WIDTH - RIGHT) / 2, _place(0, 3.5, 2)[1]), words.empty, TEXT, _font(MIDDLE), anchor="mm")
    kept = io.BytesIO()
    picture.save(kept, "PNG", compress_level=6)
    return kept.getvalue()


def _curve(levels: Sequence[int | None], places: Sequence[tuple[float, float] | None]) -> Image.Image:
    """The grid, the line and the markers: a disc for a week, a diamond for a heavy one."""
    picture = Image.new("RGB", (WIDTH * FINE, HEIGHT * FINE), BACKGROUND)
    pen = ImageDraw.Draw(picture)
    for step in LEVELS:
        y = _place(0, step, 2)[1] * FINE
        pen.line((LEFT * FINE, y, (WIDTH - RIGHT + 12) * FINE, y), GRID, FINE)
    for one, other in pairwise(places):
        if one and other:
            pen.line((one[0] * FINE, one[1] * FINE, other[0] * FINE, other[1] * FINE), SKY, LINE * FINE)
    for place, level in zip(places, levels, strict=True):
        if place and level:
            x, y, size = place[0] * FINE, place[1] * FINE, float(MARKER * FINE)
            if level >= HEAVY:
                size *= 1.3
                pen.polygon([(x, y - size), (x + size, y), (x, y + size), (x - size, y)], ORANGE, BACKGROUND)
            else:
                pen.ellipse((x - size, y - size, x + size, y + size), SKY, BACKGROUND)
    return picture.reduce(FINE)


def _place(index: int, level: float, weeks: int) -> tuple[float, float]:
    """Where a week's level stands, in pixels; the heaviest is at the top."""
    x = LEFT + 16 + (WIDTH - LEFT - RIGHT - 32) * index / max(weeks - 1, 1)
    y = HEIGHT - BOTTOM - (HEIGHT - TOP - BOTTOM - 30) * (level - 1) / (len(LEVELS) - 1)
    return x, y


@cache
def _font(size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(FONT, size)
