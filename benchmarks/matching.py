"""How long pairing takes, and how good it is, beside an exact solver in compiled code (scipy's), on the same scores.

The small round is dense: scores of everybody with everybody. The large one is sparse: each mentee could have twenty
mentors, and there are more mentees than places. `likes` are rounds where everybody likes the same mentors best.

A whole round begins with profiles: a hundred thousand pairs are held against the rules and scored, then assigned, in a
thread. Its baseline is the plain way: each pair by itself, and the exact solver, in the bot's loop, which stands still.
"""

import asyncio
import time
from collections.abc import Sequence
from datetime import date
from random import Random
from typing import Any

from benchmarks.figures import Figure
from cogs.mentoring.matching import assign
from cogs.mentoring.planning import plan
from cogs.mentoring.scoring import Candidate, History, hindrance, score
from core import mentoring_lists as lists
from core.mentoring import Profile

CAPACITY = 3
SMALL, LARGE = (200, 500), (2_000, 10_000)
COULD_HAVE = 20
SEED = 7
TODAY = date(2026, 11, 26)
Scores = list[dict[int, float]]


async def run() -> list[Figure]:
    random = Random(SEED)
    rounds = {
        "200 x 500": made(random, *SMALL, each=SMALL[0]),
        "200 x 500 likes": made(random, *SMALL, each=SMALL[0], alike=0.5),
        "2000 x 10000": made(random, *LARGE, each=COULD_HAVE),
        "2000 x 10000 likes": made(random, *LARGE, each=COULD_HAVE, alike=0.5),
    }
    figures = [figure for name, (mentors, scores) in rounds.items() for figure in compared(name, mentors, scores)]
    return [*figures, *await whole(random, *SMALL)]


def made(random: Random, mentors: int, mentees: int, *, each: int, alike: float = 0.0) -> tuple[int, Scores]:
    """How many mentors, and what each mentee would make of `each` of them; `alike` is the share that all agree on."""
    liked = [random.random() for _ in range(mentors)]
    return mentors, [
        {
            mentor: alike * liked[mentor] + (1 - alike) * random.random()
            for mentor in random.sample(range(mentors), each)
        }
        for _ in range(mentees)
    ]


def compared(name: str, mentors: int, scores: Scores) -> list[Figure]:
    began = time.perf_counter()
    pairs = assign(scores, [CAPACITY] * mentors)
    middle = time.perf_counter()
    best = solved(mentors, scores)
    ended = time.perf_counter()
    made_pairs, total = valued(scores, pairs)
    most_pairs, most = valued(scores, best)
    return [
        Figure(f"{name}: time", (middle - began) * 1000, (ended - middle) * 1000),
        Figure(f"{name}: pairs", made_pairs, most_pairs, ""),
        Figure(f"{name}: total", total, most, ""),
    ]


def solved(mentors: int, scores: Scores) -> list[int | None]:
    """The optimum by scipy: each place a column, and one more for each mentee to stay without."""
    from scipy.sparse import csr_matrix  # in the extra `dev`: whoever runs other benchmarks needs none of it
    from scipy.sparse.csgraph import min_weight_full_bipartite_matching

    places, alone = mentors * CAPACITY, 1e6
    entries: list[tuple[float, int, int]] = []
    for mentee, row in enumerate(scores):
        entries += [
            (2.0 - score, mentee, mentor * CAPACITY + nth) for mentor, score in row.items() for nth in range(CAPACITY)
        ]
        entries.append((alone, mentee, places + mentee))
    costs, mentees, columns = zip(*entries, strict=True)
    matrix: Any = csr_matrix((costs, (mentees, columns)), shape=(len(scores), places + len(scores)))
    _, chosen = min_weight_full_bipartite_matching(matrix)
    return [int(column) // CAPACITY if column < places else None for column in chosen]


def valued(scores: Scores, pairs: Sequence[int | None]) -> tuple[int, float]:
    made = [scores[mentee][mentor] for mentee, mentor in enumerate(pairs) if mentor is not None]
    return len(made), sum(made)


async def whole(random: Random, mentors: int, mentees: int) -> list[Figure]:
    offering = [drawn(random, mentor=True) for _ in range(mentors)]
    waiting = [drawn(random, mentor=False) for _ in range(mentees)]
    began = time.perf_counter()
    scores = [
        {
            nth: score(mentee, mentor, History(), TODAY).total
            for nth, mentor in enumerate(offering)
            if hindrance(mentee, mentor, History(), TODAY, once=False) is None
        }
        for mentee in waiting
    ]
    best = solved(mentors, scores)
    middle = time.perf_counter()
    planning = asyncio.create_task(asyncio.to_thread(plan, waiting, offering, History(), TODAY))
    held_up = await longest_pause(planning)
    found, ended = planning.result(), time.perf_counter()
    most_pairs, most = valued(scores, best)
    name, plainly = f"whole round {mentors} x {mentees}", (middle - began) * 1000
    return [
        Figure(f"{name}: time", (ended - middle) * 1000, plainly),
        Figure(f"{name}: held up", held_up * 1000, plainly),
        Figure(f"{name}: pairs", len(found.pairs), most_pairs, ""),
        Figure(f"{name}: total", sum(pair.score.total for pair in found.pairs), most, ""),
    ]


async def longest_pause(task: asyncio.Task[Any]) -> float:
    """The seconds for which the loop let nobody act, at the worst, until a task ended."""
    longest, before = 0.0, time.perf_counter()
    while not task.done():
        await asyncio.sleep(0)
        now = time.perf_counter()
        longest, before = max(longest, now - before), now
    return longest


def drawn(random: Random, *, mentor: bool) -> Candidate:
    profile = Profile(
        mentor=mentor,
        mentee=not mentor,
        profession=random.choice(lists.PROFESSIONS),
        status=random.choice(lists.STATUSES),
        specialty=str(random.randrange(44)),
        practice=random.choice(lists.PRACTICES),
        region=str(random.randrange(18)),
        languages=("fr", *random.sample(lists.LANGUAGES[1:], random.randint(0, 2))),
        topics=tuple(random.sample(lists.TOPICS, random.randint(1, 5))),
        availability=tuple(random.sample(lists.AVAILABILITY, random.randint(1, 3))),
        capacity=CAPACITY,
    )
    return Candidate(random.randbytes(16), random.getrandbits(60), profile, CAPACITY if mentor else 0)
