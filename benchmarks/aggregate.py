"""How far the community's published figure is from the truth, by the size of the group, beside the same without noise.

In points of percent, the mean over many draws and over shares from none to all: less is better. The figure without
noise is rounded to ten percent too, and would tell what somebody answered to whoever knows all the others.
"""

import statistics
from random import Random

from benchmarks.figures import Figure
from cogs.checkins.aggregate import figure, published

SIZES = (20, 30, 50, 100, 500)
DRAWS = 60
"""A share; there are eleven."""


def errors(size: int, random: Random) -> tuple[float, float]:
    ours, bare = [], []
    for tenth in range(11):
        heavies = round(size * tenth / 10)
        truth = 100 * heavies / size
        respondents = [[5]] * heavies + [[1]] * (size - heavies)
        for _ in range(DRAWS):
            drawn = figure(0, respondents, random).share
            if drawn is None:
                raise RuntimeError("too few")
            ours.append(abs(drawn - truth))
        # Shares between two tens, where rounding alone errs too.
        between = min(heavies + size // 20, size)
        bare.append(abs(published(between, size)[0] - 100 * between / size))
        respondents = [[5]] * between + [[1]] * (size - between)
        ours += [abs((figure(0, respondents, random).share or 0) - 100 * between / size) for _ in range(DRAWS)]
        bare.append(abs(published(heavies, size)[0] - truth))
    return statistics.mean(ours), statistics.mean(bare)


async def run() -> list[Figure]:
    random = Random(1)
    return [Figure(f"{size} respondents: error", *errors(size, random), "pt") for size in SIZES]
