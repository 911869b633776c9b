"""One source of time for the whole bot, so that tests and the demonstration can move it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime


def system_now() -> datetime:
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class Clock:
    """`now()` is an aware datetime in UTC; `read` says where it comes from."""

    read: Callable[[], datetime] = system_now

    def now(self) -> datetime:
        return self.read()
