"""Two people who talk through the bot: on which side somebody is, and where each message of theirs stands."""

from dataclasses import dataclass
from enum import StrEnum


class Side(StrEnum):
    MEMBER = "member"
    """Who asked for a colleague."""
    PEER = "peer"
    """The colleague who took it."""

    @property
    def other(self) -> "Side":
        return Side.PEER if self is Side.MEMBER else Side.MEMBER


@dataclass(frozen=True, slots=True)
class Meeting:
    """One colleague's part in a request: handed over, it goes on under another name, and is another meeting."""

    request_id: int
    peer_pen_id: int

    def __str__(self) -> str:
        return f"{self.request_id}:{self.peer_pen_id}"


Place = tuple[int, int]
"""The ids of a channel and of a message in it."""
NOWHERE = 0
"""The channel of what counts as a message, and is none that its author could take back."""


@dataclass(frozen=True, slots=True)
class Relayed:
    """A message of a meeting, on the `side` in whose private channel it stands, without its words.

    `copies` are where the other reads it: one message, or two where it is long; none as long as it was not passed on,
    nor of what the bot itself wrote, which is known so that a reply to it finds its meeting. `version` counts what
    its author made of it, `passed` which of these the other has; `gone` tells that it was deleted. An `opening` is what
    the bot told that side as the meeting began.
    """

    meeting: Meeting
    side: Side
    place: Place
    copies: tuple[Place, ...] = ()
    version: int = 1
    passed: int = 0
    gone: bool = False
    opening: bool = False

    @property
    def message_id(self) -> int:
        return self.place[1]

    @property
    def owed(self) -> bool:
        """Whether its author was not told, and the other does not have it, or not as it is now."""
        return not self.gone and self.passed < self.version
