"""Taking turns: what concerns one thing is done one after the other, in the order in which it was asked for."""

from asyncio import Lock
from weakref import WeakValueDictionary


class Turns:
    """A lock a key, for as long as somebody has it or waits for it."""

    def __init__(self) -> None:
        self._locks: WeakValueDictionary[int, Lock] = WeakValueDictionary()

    def of(self, key: int) -> Lock:
        return self._locks.setdefault(key, Lock())
