"""One source of time for the whole bot, so that tests and the demonstration can move it."""

from collections.abc import Callable, Hashable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta


def system_now() -> datetime:
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class Clock:
    """`now()` is an aware datetime in UTC; `read` says where it comes from."""

    read: Callable[[], datetime] = system_now

    def now(self) -> datetime:
        return self.read()


class Lately:
    """Keys that were noted within a period: forgotten after it, and when the process ends."""

    def __init__(self, clock: Clock, period: timedelta) -> None:
        self._clock, self._period = clock, period
        self._noted: dict[Hashable, datetime] = {}

    def note(self, key: Hashable) -> None:
        self._noted[key] = self._clock.now()

    def forget(self, key: Hashable) -> None:
        self._noted.pop(key, None)

    def __contains__(self, key: Hashable) -> bool:
        now = self._clock.now()
        self._noted = {known: at for known, at in self._noted.items() if now - at < self._period}
        return key in self._noted
