"""A member who needs to talk, and the colleague who takes it: one request, from the call to the end of their talk."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from random import Random

from core.relays import Side
from core.signatures import Pen, goes_after


class RequestState(StrEnum):
    CALLING = "calling"
    """Whoever is first may take it; also after the member was told that nobody is there at the moment."""
    CLAIMED = "claimed"
    """Two people talk through the bot."""
    CLOSED = "closed"


class Stage(StrEnum):
    """Whom a request has been brought to so far: each rung of the ladder adds to those before."""

    DUTY = "duty"
    """The colleagues on duty."""
    ALL = "all"
    """Every colleague on call who is not on a break, after `LADDER[0]`."""
    COORDINATOR = "coordinator"
    """The moderators, after `LADDER[1]`."""
    NOBODY = "nobody"
    """The member was told honestly that nobody is available, after `LADDER[2]`."""

    @property
    def rank(self) -> int:
        return list(Stage).index(self)


LADDER = (timedelta(minutes=10), timedelta(minutes=20), timedelta(minutes=30))
"""Since the request, or since it was handed over."""
AT_MOST = 2
"""Open conversations of one colleague."""
TAKEN_OVER_AFTER = (60.0, 600.0)
"""Seconds, from and to, after which another colleague is called where one is gone whose member waits for an answer: no
longer than the first rung of the ladder, and not at the moment at which everybody may see them go.
"""
ASKS_A_DAY = 5
"""Requests of one member that call colleagues, by UTC days: whom to call at once they are shown in any case."""
RESTS_FOR = timedelta(hours=24)
"""After a conversation that its colleague called a heavy one."""
FOLLOW_UPS = (timedelta(hours=24), timedelta(hours=72))
"""Since the end of a conversation: the member is asked, once each, whether they would like to talk again."""


@dataclass(frozen=True, slots=True)
class Request:
    """`id` is random: it is shown in buttons. Times are aware, in UTC; of a closed one, only the day.

    `owner` is the member and `peer` the colleague who took it: identities of purpose `relay` without server or scope,
    by which a private message finds its conversation; None once erased. Under `member_pen` and `peer_pen` they speak
    to each other, names that were given for this request alone. `waited` is how many seconds passed until somebody
    took it first. `since` is when it was asked, or handed over. `in_thread`: the member lets no bot write to them, and
    chose a private thread. `member_unsure`, `peer_unsure`: see `cogs.support.routing.Talk`. `forsaken`: the member left
    or was erased while colleagues were called, and these see it stand for a while: its end would tell whose it was.
    `absent` are those who are gone from a conversation under way; who is left hears of it later, for the same reason.
    """

    id: int
    guild_id: int
    state: RequestState
    stage: Stage
    owner: bytes | None
    peer: bytes | None
    member_pen: Pen
    peer_pen: Pen | None
    since: datetime
    waited: int | None
    card_id: int | None
    coordinator_card_id: int | None
    member_unsure: bool = False
    peer_unsure: bool = False
    in_thread: bool = False
    forsaken: bool = False
    absent: frozenset[Side] = frozenset()


@dataclass(frozen=True, slots=True)
class Letter:
    """Where the member was told what becomes of their request; `last`: there they read that nobody is available."""

    channel_id: int
    message_id: int
    last: bool


def told_after(random: Random, gone: Side, *, unanswered: bool) -> timedelta:
    """How long the other does not hear that one side is `gone`. A colleague can wait, not a member whose last word is
    `unanswered`.
    """
    if gone is Side.PEER and unanswered:
        return timedelta(seconds=random.uniform(*TAKEN_OVER_AFTER))
    return goes_after(random)


def stage_after(waited: timedelta) -> Stage:
    """Whom a request has to be brought to that nobody took for so long."""
    return list(Stage)[sum(waited >= rung for rung in LADDER)]


def rung_after(stage: Stage) -> timedelta | None:
    """How long after it was asked a request goes further than `stage`; None where it goes no further."""
    return (*LADDER, None)[stage.rank]


@dataclass(frozen=True, slots=True)
class Shift:
    """A weekly shift in the server's time zone: `weekday` from Monday 0, `begins` and `ends` in minutes of the day; one
    that ends at or before it begins runs into the next day.
    """

    id: bytes
    weekday: int
    begins: int
    ends: int


@dataclass(frozen=True, slots=True)
class Peer:
    """A colleague on call. Nobody calls them until `paused_until`, nor until `rests_until`; until `there_until` they
    are on duty, whatever their shifts.
    """

    there_until: datetime | None = None
    paused_until: datetime | None = None
    rests_until: datetime | None = None
    shifts: tuple[Shift, ...] = ()
