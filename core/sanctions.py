"""Sanctions: of whoever wrote under a pen, whatever name comes next, and of members under their account."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

WARNING_WEIGHS = timedelta(days=180)
"""How long a warning counts."""


class SanctionKind(StrEnum):
    """A warning binds to nothing; a suspension ends by itself; a ban lasts until it is lifted.

    The latter two are for who writes under a pen. An account is timed out by Discord, or excluded: timed out, and
    without the roles that the bot knows. Both end by themselves.
    """

    WARN = "warn"
    SUSPEND = "suspend"
    BAN = "ban"
    TIMEOUT = "timeout"
    EXCLUDE = "exclude"


UNDER_PENS = (SanctionKind.WARN, SanctionKind.SUSPEND, SanctionKind.BAN)
ON_ACCOUNTS = (SanctionKind.WARN, SanctionKind.TIMEOUT, SanctionKind.EXCLUDE)
TEMPLATES = ("tone", "harassment", "patient", "colleague", "advertising", "fraud", "medical-advice")
"""Reasons at hand, in every language: the texts `template-<name>`, and `template-<name>-label` for the list."""


class AppealState(StrEnum):
    OPEN = "open"
    UPHELD = "upheld"
    LIFTED = "lifted"
    LAPSED = "lapsed"
    """The sanction ended before anybody decided."""


@dataclass(frozen=True, slots=True)
class Appeal:
    """A member's word against a sanction, the only one; `card_id` is where the moderators see it, from `at` on."""

    reason: str
    at: datetime
    state: AppealState = AppealState.OPEN
    card_id: int | None = None


@dataclass(frozen=True, slots=True)
class Motive:
    """Why: `reason` is the whole, in the server's language. What of it is a `template`, by its name, is shown to each
    reader in their own; `words` is the rest.
    """

    reason: str
    template: str = ""
    words: str = ""


@dataclass(frozen=True, slots=True)
class Lifting:
    """A moderator ended a sanction before its time."""

    moderator_id: int
    reason: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Account:
    """What makes a sanction one of an account, and how far Discord is in line with it.

    `file` is random, and the same for all sanctions of one member: under it the job runs that looks at them together.
    `told`: whether a private message reached them; None while that is not known.
    `roles` are those that an exclusion takes, from when they are `taken` until they are given back. `put` is the end
    of Discord's time-out as the bot last set it. `by_hand`: somebody changed that, and it is left to them.
    `returned`: they left the server, and are back since then; who leaves has no roles to be given back.
    `settled`: it is over, and nothing is left to be done.
    """

    member_id: int
    file: str
    told: bool | None = None
    roles: tuple[int, ...] = ()
    taken: bool = False
    put: datetime | None = None
    by_hand: bool = False
    returned: datetime | None = None
    settled: bool = False


@dataclass(frozen=True, slots=True)
class Sanction:
    """`at` and `until` are aware, in UTC; `until` is None for a ban, and the end of a warning's weight otherwise.

    `moderator_id` decided, for the message `message_id` of the channel or thread `thread_id`, which is quoted nowhere;
    about an account, perhaps for none (0). `pen_id` is the name that this stood under, if it did. One that was lifted
    no longer counts: on appeal, or by a moderator, who gives a reason (`lifting`). `handle` is another name for it,
    random, for what may be seen outside its row: a job, a button. Only the key leads from there to the row, and so to
    what else its owner was sanctioned for.

    See `Motive` for `reason`. One of an account whose owner was erased has none left.
    """

    kind: SanctionKind
    reason: str
    moderator_id: int
    thread_id: int
    message_id: int
    at: datetime
    until: datetime | None
    lifted: bool = False
    handle: str = ""
    appeal: Appeal | None = None
    template: str = ""
    words: str = ""
    account: Account | None = None
    lifting: Lifting | None = None
    pen_id: int = 0

    def active(self, now: datetime) -> bool:
        return not self.lifted and (self.until is None or now < self.until)

    def bars(self, now: datetime) -> bool:
        """Whether it keeps its owner from writing under a pen."""
        return self.kind in (SanctionKind.SUSPEND, SanctionKind.BAN) and self.active(now)

    @property
    def binds(self) -> bool:
        """Whether Discord is still to be brought in line with it, be it with its end."""
        return self.account is not None and self.kind is not SanctionKind.WARN and not self.account.settled

    def left_before(self, joined: datetime | None) -> bool:
        """Whether somebody who is there since `joined` left after it was decided, or after they last came back."""
        known = self.account.returned if self.account else None
        return joined is not None and joined > (known or self.at)

    def without_words(self) -> "Sanction":
        """No more than is needed to bring it to its end."""
        lifting = self.lifting and replace(self.lifting, reason="")
        return replace(self, reason="", template="", words="", thread_id=0, message_id=0, lifting=lifting)

    @property
    def reference(self) -> str:
        """By which moderators speak of it: the audit, which outlives an erasure, names no account.

        The letter keeps it apart from an error's, which finds a log line.
        """
        return f"D-{self.handle[:8].upper()}"


def barring(sanctions: Iterable[Sanction], now: datetime) -> Sanction | None:
    """The sanction that keeps a member from writing under a pen for longest, if any does."""
    bars = [sanction for sanction in sanctions if sanction.bars(now)]
    return max(bars, key=lambda sanction: sanction.until or datetime.max.replace(tzinfo=now.tzinfo), default=None)
