"""What a benchmark gives."""

from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Figure:
    """One measured value beside its baseline's, both in `unit`: times and sizes, where less is better, or rates."""

    name: str
    ours: float
    baseline: float
    unit: str = "ms"

    @property
    def ratio(self) -> float:
        return self.ours / self.baseline if self.baseline else float("inf")

    def __str__(self) -> str:
        ours, baseline = (f"{value:9.2f} {self.unit:<3}" for value in (self.ours, self.baseline))
        return f"{self.name:<32} {ours} baseline {baseline} × {self.ratio:.2f}"


Benchmark = Callable[[], Coroutine[Any, Any, list[Figure]]]
