"""Mentoring: what members tell of themselves, who asked whom, and who accompanies whom. Pure.

Codes (`specialty`, `topics` …) are those of `core.mentoring_lists`; their names are texts, `mentoring-<list>-<code>`.
"""

from dataclasses import asdict, dataclass, field, replace
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Any

ASKED_FOR = timedelta(days=3)
"""How long a mentor has to answer before the next choice is asked."""
CHOICES = 3
"""Mentors whom one search shows, and asks, one after the other."""
SEARCHES_FOR = ASKED_FOR * CHOICES
"""When a request ends that nobody accepted. It is the same whatever happened: who declined, was never asked or did not
answer cannot be told from who fits nobody.
"""
RETRIED_AFTER = timedelta(hours=6)
"""When it is looked again whether a choice can be asked, of whom none can just now."""
AT_A_TIME = 3
"""Requests for twenty minutes that wait for one mentor's answer, at most."""
ONCE_LASTS = timedelta(days=30)
"""After that, a pair for twenty minutes ends by itself."""
FOLLOW_UPS = (timedelta(weeks=2), timedelta(days=61))
"""Since two were paired: each is asked, privately, whether they met and whether it fits."""
QUIET = len(FOLLOW_UPS)
"""What `Pair.said` has the last question under: their thread is quiet, do they go on?"""
QUIET_AFTER = timedelta(weeks=3)
"""Without a message in their thread."""
ANSWER_WITHIN = timedelta(weeks=1)
"""From here on no answer counts as “no”: a new pairing is offered."""
CAPACITY = range(1, 6)
"""Mentees that one mentor may take."""
WISHES_LIMIT, WORKPLACE_LIMIT = 500, 100
"""Characters."""
EXCLUSIONS_LIMIT = 25
REFUSAL_SHOWS_AFTER = timedelta(days=30)
"""Who said no is not asked about the same mentee again, but shown as before so long: else whoever takes a request back
and searches again would see who said no.
"""
SETTLES_AFTER = timedelta(days=7)
"""From when on a change of what is secret changes what a search shows. It forbids at once; but whoever saw a card go
or come as they exclude somebody, or name a workplace, would know whose card it is.
"""


class Side(StrEnum):
    MENTEE = "mentee"
    MENTOR = "mentor"

    @property
    def other(self) -> "Side":
        return Side.MENTOR if self is Side.MENTEE else Side.MENTEE


class Kind(StrEnum):
    LASTING = "lasting"
    ONCE = "once"
    """Twenty minutes, one time: it takes none of a mentor's places."""


@dataclass(frozen=True, slots=True)
class Profile:
    """What a member told of themselves, on one server. Whoever is neither `mentor` nor `mentee` only excludes somebody.

    `regions` are where they may meet, none: nowhere; `remote`: also from afar. `capacity` counts a mentor's mentees;
    `once`: they also take people for twenty minutes. `wishes` and `workplace` are shown to nobody: the first to the
    mentor who is asked, the second only keeps apart those who work together. `excluded` are accounts, told to nobody.
    `waiting_since` is the day from which a mentee waits; `first`: a pairing of theirs came to an end, so they go before
    others. Paused until the day of that name, or `away` since a day (not on the server, or not verified any more), they
    are neither shown nor paired. `secret_since` is the day on which `excluded` or `workplace` last changed, and those
    `_before` are what searches still go by (`as_shown`).
    """

    mentor: bool = False
    mentee: bool = False
    profession: str = ""
    status: str = ""
    specialty: str = ""
    practice: str = ""
    region: str = ""
    department: str = ""
    remote: bool = True
    languages: tuple[str, ...] = ("fr",)
    topics: tuple[str, ...] = ()
    availability: tuple[str, ...] = ()
    capacity: int = 1
    once: bool = False
    wishes: str = ""
    workplace: str = ""
    excluded: tuple[int, ...] = ()
    paused_until: date | None = None
    waiting_since: date | None = None
    first: bool = False
    badge: bool = False
    away: date | None = None
    secret_since: date | None = None
    excluded_before: tuple[int, ...] = ()
    workplace_before: str = ""

    @property
    def lacks(self) -> tuple[str, ...]:
        """The fields without which nobody can be proposed well, as far as they are empty; whoever takes part has to
        have them. A specialty is asked of doctors who may have one, a region of those who meet nobody from afar.
        """
        wanted = ["profession", "status"] if self.remote else ["profession", "status", "region"]
        if self.profession == "doctor" and self.status != "student":
            wanted.insert(2, "specialty")
        return tuple(name for name in wanted if not getattr(self, name))

    @property
    def may_search(self) -> bool:
        """Whether a mentee has told enough of themselves for anything to be found."""
        return self.mentee and not self.lacks

    @property
    def may_be_asked(self) -> bool:
        """Whether a mentor has told enough of themselves to be shown to anybody."""
        return (self.mentor or self.once) and not self.lacks

    @property
    def wears_badge(self) -> bool:
        return self.mentor and self.badge

    def paused(self, today: date) -> bool:
        return self.away is not None or (self.paused_until is not None and today < self.paused_until)

    def as_shown(self, today: date) -> "Profile":
        """What a search goes by: as it is, but for what is secret and changed less than `SETTLES_AFTER` ago."""
        if self.secret_since is None or self.secret_since + SETTLES_AFTER <= today:
            return self
        return replace(self, excluded=self.excluded_before, workplace=self.workplace_before)

    def as_json(self) -> dict[str, Any]:
        """For `of_json`; days in ISO form."""
        return {key: value.isoformat() if isinstance(value, date) else value for key, value in asdict(self).items()}

    @classmethod
    def of_json(cls, content: dict[str, Any]) -> "Profile":
        """What `as_json` gave, also before fields were added; what is no field any more is left out."""
        known: dict[str, Any] = {}
        for name, value in content.items():
            if name not in cls.__dataclass_fields__:
                continue
            if name in ("paused_until", "waiting_since", "away", "secret_since"):
                known[name] = date.fromisoformat(str(value)) if value else None
            else:
                known[name] = tuple(value) if isinstance(value, list) else value
        return cls(**known)


class RequestState(StrEnum):
    OPEN = "open"
    """Mentors are asked, one after the other."""
    PAIRED = "paired"
    CLOSED = "closed"
    """Taken back, or nobody accepted in time."""


@dataclass(frozen=True, slots=True)
class Request:
    """A mentee's search, or their part in a round. `id` is random: it is shown in buttons.

    `mentee` is an identity of purpose `mentoring`, None once erased. `choices` are mentors' identities, in the order in
    which they are asked. `round_id` tells of which round it is: there the mentee is asked as well. `since` is when it
    began and `ends` when it does, unless two are paired before; of a closed one, the days on which it did.
    """

    id: int
    guild_id: int
    mentee: bytes | None
    kind: Kind
    state: RequestState
    round_id: int | None
    since: datetime
    ends: datetime
    choices: tuple[bytes, ...]


class ProposalState(StrEnum):
    ASKED = "asked"
    ACCEPTED = "accepted"
    """By both: a pair exists."""
    DECLINED = "declined"
    LAPSED = "lapsed"
    """Not answered in time."""
    WITHDRAWN = "withdrawn"
    """The mentee took the request back, somebody else accepted it, or one of the two is gone or not free any more."""


@dataclass(frozen=True, slots=True)
class Letter:
    """Where one side was asked: a private channel or, where theirs are closed, a private thread with them alone
    (`apart`); and the message.
    """

    channel_id: int
    message_id: int
    apart: bool = False


@dataclass(frozen=True, slots=True)
class Proposal:
    """One mentor, asked about one mentee. `id` is random.

    `agreed` are the sides that said yes so far: whoever searched did so by asking. `declined` are those that said no;
    in a round, the other side's answer is still taken as if nothing had been said, so that nobody can tell. `letters`
    tell where each side was asked. `reasons` are what each said of why not: nobody is shown one but its author, among
    their data.
    """

    id: int
    request_id: int
    guild_id: int
    mentee: bytes | None
    mentor: bytes | None
    state: ProposalState
    since: datetime
    agreed: frozenset[Side] = frozenset()
    declined: frozenset[Side] = frozenset()
    letters: dict[Side, Letter] = field(default_factory=dict)
    reasons: dict[Side, str] = field(default_factory=dict)


class PairState(StrEnum):
    OPEN = "open"
    ENDED = "ended"


@dataclass(frozen=True, slots=True)
class FollowUp:
    """What one side said at one time after: None where not asked, or not answered."""

    met: bool | None = None
    fits: bool | None = None


@dataclass(frozen=True, slots=True)
class Pair:
    """Two who were brought together. `id` is random. Both are identities of purpose `mentoring`, None once erased.

    `since` is when, `ended` the day on which it ended. `thread_id` is their private thread, None before it is opened or
    after somebody deleted it. `said` is what each side answered, by side and question (`FOLLOW_UPS`, `QUIET`).
    `again`: the mentee had a pairing before this one. `thanked` are the sides that said thanks to the other. `unread`
    are the sides to which the other's thanks could not be brought, and that have not looked since.
    """

    id: int
    guild_id: int
    mentee: bytes | None
    mentor: bytes | None
    kind: Kind
    state: PairState
    since: datetime
    ended: datetime | None
    thread_id: int | None
    said: dict[Side, dict[int, FollowUp]] = field(default_factory=dict)
    waited_days: int | None = None
    again: bool = False
    thanked: tuple[Side, ...] = ()
    unread: tuple[Side, ...] = ()


class RoundState(StrEnum):
    DRAFT = "draft"
    LAUNCHED = "launched"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True)
class Round:
    """A round that moderators prepare. `pinned` and `forbidden` are pairs of accounts, (mentee, mentor)."""

    id: int
    guild_id: int
    state: RoundState
    since: datetime
    pinned: tuple[tuple[int, int], ...] = ()
    forbidden: tuple[tuple[int, int], ...] = ()
