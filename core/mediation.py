"""A thread between two members, with two moderators whom it does not concern, and what the two agree on."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

TEXT_LIMIT = 1500
"""Characters of what is agreed on."""
REASON_LIMIT = 300
ANSWERED_WITHIN = timedelta(days=3)
"""How long the two are asked. Whatever either says, nobody learns before that the answer is no."""
IDLE_AFTER = timedelta(days=14)
"""Without a word in the thread."""


class MediationState(StrEnum):
    ASKING = "asking"
    OPEN = "open"
    AGREED = "agreed"
    STOPPED = "stopped"
    """By either of the two, or a moderator, or because somebody left or the thread is gone."""
    LAPSED = "lapsed"
    """Nobody wrote for `IDLE_AFTER`."""
    OFF = "off"
    """It never began: one of the two said no, or nothing, or cannot be reached; or there were no two moderators."""


UNDER_WAY = (MediationState.ASKING, MediationState.OPEN)
Place = tuple[int, int]
"""The ids of a channel and of a message in it."""


@dataclass(frozen=True, slots=True)
class Party:
    """One of the two. `owner` is an identity of purpose `mediation`, None once they were erased.

    `willing`: what they said when they were asked, there at `letter`; `agrees`: to the summary as it stands now. Each
    may ask for another moderator once (`objected`). `unreachable`: they let no bot write to them.
    """

    owner: bytes | None
    willing: bool | None = None
    letter: Place | None = None
    agrees: bool = False
    objected: bool = False
    unreachable: bool = False


@dataclass(frozen=True, slots=True)
class Mediation:
    """`hosts` are the moderators, None where one is still sought; those in `past` were, and cannot be again.

    Times are aware, in UTC: `since` it is asked, `moved` when the thread was to open. `summary` is what somebody put
    for the two to agree on, the `version`th; `posted` is where the thread has it, and which of them that is.
    `led`: what the two were asked leads to the thread.
    """

    id: int
    guild_id: int
    state: MediationState
    parties: tuple[Party, Party]
    hosts: tuple[int | None, int | None]
    since: datetime
    moved: datetime | None = None
    ended: datetime | None = None
    thread_id: int | None = None
    reason: str = ""
    past: tuple[int, ...] = ()
    card_id: int | None = None
    summary: str = ""
    version: int = 0
    posted: tuple[int, int] | None = None
    """The message's id, and the version that it shows."""
    led: bool = False

    @property
    def under_way(self) -> bool:
        return self.state in UNDER_WAY

    @property
    def until(self) -> datetime:
        return self.since + ANSWERED_WITHIN

    @property
    def moderators(self) -> tuple[int, ...]:
        return tuple(host for host in self.hosts if host is not None)

    @property
    def may_begin(self) -> bool:
        return all(party.willing for party in self.parties) and len(self.moderators) == len(self.hosts)
