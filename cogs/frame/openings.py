"""Private messages that the bot begins, spread over time: Discord takes a burst of them for spam."""

from datetime import datetime, timedelta

EVERY = timedelta(seconds=1)
"""Between two private messages that nobody asked for at that moment. Each process keeps it by itself."""


class Openings:
    """Hands out moments, one a second, first come first served.

    Nobody waits for theirs: whoever is given a later one comes back then (a job puts itself off until that moment).
    A clock that is set back holds up nothing.
    """

    def __init__(self) -> None:
        self._last: datetime | None = None
        """When the last message was let through."""
        self._end: datetime | None = None
        """The latest moment handed out."""
        self._held: set[str] = set()
        """Who was given a later moment, and has not come back."""

    def slot(self, name: str, now: datetime) -> datetime | None:
        """None: write now. Else when to ask again, by the same name."""
        if self._end is not None and self._end - now > EVERY * (len(self._held) + 2):  # the clock was set back
            self._last = self._end = None
        waited = name in self._held
        self._held.discard(name)
        free = self._last is None or not timedelta(0) <= now - self._last < EVERY
        queue = self._end is not None and self._end > now
        if free and (waited or not queue):
            self._last = now
            return None
        begin = max(now, self._end or now, self._last or now) if queue or not free else now
        self._end = begin + EVERY
        self._held.add(name)
        return self._end
