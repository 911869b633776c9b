"""How long a member's curve takes to draw, beside Pillow alone, which makes and saves an empty picture of its size.

Milliseconds, the median of a few; the aim is 60, off the event loop.
"""

import io
import statistics
import time
from collections.abc import Callable, Sequence
from functools import partial

from PIL import Image

from benchmarks.figures import Figure
from cogs.checkins import drawing
from cogs.checkins.drawing import BACKGROUND, HEIGHT, WIDTH, Words

ROUNDS = 15
FULL: Sequence[int | None] = (2, 3, 3, 4, 5, 4, 3, 2, 1, 2, 4, 5)
GAPS: Sequence[int | None] = (None, 2, 3, None, None, 4, 5, None, 2, None, 3, 4)
WORDS = Words(
    "Ma charge de travail",
    ("tenable", "soutenu", "chargé", "lourd", "trop lourd"),
    tuple(f"{day:02}/09" for day in range(1, 13)),
    "Pas encore de réponse",
)


def empty() -> None:
    Image.new("RGB", (WIDTH, HEIGHT), BACKGROUND).save(io.BytesIO(), "PNG")


def milliseconds(act: Callable[[], object]) -> float:
    times = []
    for _ in range(ROUNDS):
        began = time.perf_counter()
        act()
        times.append((time.perf_counter() - began) * 1000)
    return statistics.median(times)


async def run() -> list[Figure]:
    drawing.draw(FULL, WORDS)  # the first reads the font
    bare = milliseconds(empty)
    cases: tuple[tuple[str, Sequence[int | None]], ...] = (
        ("12 weeks", FULL),
        ("with gaps", GAPS),
        ("no answer", (None,) * 12),
    )
    return [Figure(name, milliseconds(partial(drawing.draw, levels, WORDS)), bare) for name, levels in cases]
