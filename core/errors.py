"""What can go wrong for a member, as a text yet to be put into words."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Union

Argument = Union[str, int, float, "Message", tuple["Message", ...]]
"""What a text may be given: numbers are formatted, strings left alone, messages put into the same language."""


@dataclass(frozen=True)
class Message:
    """A Fluent message id with its arguments; put into a language only where somebody reads it."""

    key: str
    args: Mapping[str, Argument] = field(default_factory=lambda: MappingProxyType({}))

    def __str__(self) -> str:
        return f"{self.key} {dict(self.args)}" if self.args else self.key


class DomainError(Exception):
    """An expected refusal. Its message says what happened and what to do, and is shown privately.

    The arguments never hold anything confided: an error may end in a log.
    """

    def __init__(self, key: str, **args: Argument) -> None:
        super().__init__(key)
        self.message = Message(key, args)


class Refused(DomainError):
    """The member may not do this."""


class Missing(DomainError):
    """What the member points at does not exist, or no longer."""


class Collision(DomainError):
    """Somebody did the same at the very same moment, in another process; asking again finds it done."""

    def __init__(self) -> None:
        super().__init__("error-collision")


class StorageBusy(DomainError):
    """The database stayed locked or away for as long as a member can be kept waiting."""

    def __init__(self) -> None:
        super().__init__("error-storage-busy")


class StorageFull(DomainError):
    """The database cannot be written: disk full or read-only."""

    def __init__(self) -> None:
        super().__init__("error-storage-full")


class Blocked(DomainError):
    """Discord will not let the bot do it until somebody changes the server; retrying alone is of no use."""
