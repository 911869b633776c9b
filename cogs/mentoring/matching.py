"""Who is paired with whom: as many as possible, then the highest total score, exactly.

Shortest augmenting paths with potentials (Edmonds and Karp 1972; Jonker and Volgenant 1987), where a column takes as
many rows as its capacity. Three things make plain Python fast enough for thousands: each row's columns are in order
of cost, and potentials of columns are never positive, so that a row is left as soon as its next column is too dear; a
column with room left ends the search as soon as it is the nearest; and the scarcer side is the one that is brought in,
one by one, since it finds room on the other.
"""

from collections.abc import Iterator, Mapping, Sequence
from heapq import heappop, heappush
from math import inf, isfinite

Scores = Sequence[float | None] | Mapping[int, float]
"""What one mentee would make of each mentor, by the mentor's index; None, or not in the mapping: forbidden."""
Row = list[tuple[float, int]]
"""The columns that a row may have, as (cost, column), cheapest first."""


def assign(scores: Sequence[Scores], capacities: Sequence[int]) -> list[int | None]:
    """The mentor's index for each mentee, or None; the same for the same input.

    `capacities[mentor]` is how many mentees a mentor takes. Raises `ValueError` for a capacity below zero, for a score
    that is no finite number, and for a mentor that there is not.
    """
    if any(capacity < 0 for capacity in capacities):
        raise ValueError("a capacity below zero")
    wishes = [list(_possible(row, len(capacities))) for row in scores]
    dearest = max((score for row in wishes for _, score in row), default=0.0)
    costs = [sorted((dearest - score, mentor) for mentor, score in row if capacities[mentor]) for row in wishes]
    if sum(capacities) >= len(costs):
        return _Search(costs, list(capacities)).run()
    return _from_mentors(costs, capacities)


def _possible(row: Scores, mentors: int) -> Iterator[tuple[int, float]]:
    for mentor, score in row.items() if isinstance(row, Mapping) else enumerate(row):
        if score is None:
            continue
        if not 0 <= mentor < mentors or not isfinite(score):
            raise ValueError("a score that is no number, or of a mentor that there is not")
        yield mentor, score


def _from_mentors(costs: Sequence[Row], capacities: Sequence[int]) -> list[int | None]:
    """The same, with each place that a mentor has as a row, and mentees as columns."""
    wanted: list[Row] = [[] for _ in capacities]
    for mentee, row in enumerate(costs):
        for cost, mentor in row:
            wanted[mentor].append((cost, mentee))
    for row in wanted:
        row.sort()
    places = [
        mentor for nth in range(max(capacities, default=0)) for mentor, most in enumerate(capacities) if nth < most
    ]
    paired = _Search([wanted[mentor] for mentor in places], [1] * len(costs)).run()
    found: list[int | None] = [None] * len(costs)
    for mentor, chosen in zip(places, paired, strict=True):
        if chosen is not None:
            found[chosen] = mentor
    return found


class _Search:
    """One run. Invariants: `rises[row] + falls[column] <= cost` for each pair, with equality for those that are made;
    `falls` is never positive, and 0 for a column with room left.

    To have no column costs a row more than all pairs together may: so there are as many pairs as possible.
    """

    def __init__(self, costs: Sequence[Row], room: list[int]) -> None:
        self.costs, self.room = costs, room
        self.alone = (max((row[-1][0] for row in costs if row), default=0.0) + 1.0) * (len(costs) + 1)
        self.rises, self.falls = [0.0] * len(costs), [0.0] * len(room)
        self.column: list[int | None] = [None] * len(costs)
        self.rows: list[list[int]] = [[] for _ in room]

    def run(self) -> list[int | None]:
        for row in range(len(self.costs)):
            self._bring_in(row)
        return self.column

    def _bring_in(self, start: int) -> None:
        """Give a new row a column, by the cheapest chain of changes; or leave it, or another instead, alone."""
        costs, room, rises, falls, rows = self.costs, self.room, self.rises, self.falls, self.rows
        distance: dict[int, float] = {}
        via: dict[int, int] = {}
        left: dict[int, float] = {}
        """The full columns whose rows were looked at, with their distance."""
        ahead: list[tuple[float, int]] = []
        looking = [(start, 0.0)]
        reached = list(looking)
        bound, end, dropped = self.alone - rises[start], -1, start
        while True:
            for row, here in looking:
                base = here - rises[row]
                limit = bound - base
                for cost, column in costs[row]:
                    if cost >= limit:
                        break
                    further = cost - falls[column]
                    if further >= limit or column in left:
                        continue
                    further += base
                    if further < distance.get(column, inf):
                        distance[column], via[column] = further, row
                        if room[column]:
                            bound, end = further, column
                            limit = bound - base
                        else:
                            heappush(ahead, (further, column))
            while ahead and ahead[0][1] in left:
                heappop(ahead)
            if not ahead or ahead[0][0] >= bound:
                break
            here, column = heappop(ahead)
            left[column] = here
            looking = [(row, here) for row in rows[column]]
            reached += looking
            for row in rows[column]:
                if here + self.alone - rises[row] < bound:
                    bound, end, dropped = here + self.alone - rises[row], -1, row
        for row, here in reached:
            rises[row] += bound - here
        for column, here in left.items():
            falls[column] -= bound - here
        self._change(start, via, end, dropped)

    def _change(self, start: int, via: Mapping[int, int], end: int, dropped: int) -> None:
        """Give each row on the way its new column, from the `end` of the chain, or from the row that is left alone."""
        if end >= 0:
            self.room[end] -= 1
        elif dropped == start:
            return
        else:
            end = self._release(dropped)
        while True:
            row = via[end]
            before = self._release(row) if row != start else None
            self.column[row] = end
            self.rows[end].append(row)
            if before is None:
                return
            end = before

    def _release(self, row: int) -> int:
        column = self.column[row]
        assert column is not None
        self.column[row] = None
        self.rows[column].remove(row)
        return column
