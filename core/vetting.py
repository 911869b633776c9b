"""Who is recognised as a colleague, by whom, and who answers for whom."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum

NEEDED = 2
"""Vouches, of as many verified members, that make one verified."""
VOUCHES, WITHIN = 3, timedelta(days=7)
"""How many vouches a member may give within this time. Who knows more newcomers than that has a moderator's ear; who
sells vouches, or was taken over, does little harm before somebody looks.
"""
AGAIN_AFTER = timedelta(days=7)
"""After a refusal, how long until one may ask again."""
WORDS_LIMIT, REASON_LIMIT = 500, 500
EPOCH = datetime(2015, 1, 1, tzinfo=UTC)
"""Where Discord's ids begin to count."""


class Standing(StrEnum):
    """What was last decided on somebody, by whomever."""

    NONE = "none"
    VERIFIED = "verified"
    ASSOCIATE = "associate"
    REVOKED = "revoked"
    """Taken back by moderators: from then on only they can verify."""


ROLES = {Standing.VERIFIED: "role:verified", Standing.ASSOCIATE: "role:associate"}
"""The binding of the role that a standing gives."""


class Way(StrEnum):
    """How that was decided."""

    VOUCHES = "vouches"
    MODERATOR = "moderator"
    HAND = "hand"
    """A role was given or taken on Discord itself."""


@dataclass(frozen=True, slots=True)
class Case:
    """A member's way into a server. `id` is ours, the other ids are Discord's; times are aware, in UTC.

    `standing` was decided `since` then, by the moderator `by` or otherwise; from `left_at` on, when they left the
    server, it gives no role. A request waits from `asked_at` on, for the role `wish`, with the member's `words`.
    `declined_at`: the last request was refused. `note` is what the member was told with the last decision.
    `review_at`: moderators are to look again, for fewer vouches are left than made them verified.
    `card_id` is the message that shows moderators the request or the look, as yet or no longer open; there may be one
    from `opened_at` on.
    """

    id: int
    guild_id: int
    user_id: int
    standing: Standing = Standing.NONE
    way: Way | None = None
    since: datetime | None = None
    by: int | None = None
    asked_at: datetime | None = None
    wish: Standing | None = None
    words: str = ""
    declined_at: datetime | None = None
    note: str = ""
    left_at: datetime | None = None
    review_at: datetime | None = None
    opened_at: datetime | None = None
    card_id: int | None = None

    @property
    def held(self) -> Standing:
        """What holds of it now."""
        away = self.left_at is not None and self.standing is not Standing.REVOKED
        return Standing.NONE if away else self.standing

    @property
    def open(self) -> bool:
        """Whether moderators are asked to decide something."""
        return bool(self.asked_at or self.review_at)

    @property
    def refused_at(self) -> datetime | None:
        """When a request was last refused, or a verification taken back, if nothing better came after."""
        revoked = self.since if self.standing is Standing.REVOKED else None
        return max((at for at in (revoked, self.declined_at) if at), default=None)

    @property
    def decided_at(self) -> datetime | None:
        """When something was last decided that the member is told of."""
        return max((at for at in (self.since, self.declined_at) if at), default=None)

    @property
    def declined(self) -> bool:
        """Whether the last that was decided is a refusal."""
        return self.declined_at is not None and self.declined_at == self.decided_at


class VouchState(StrEnum):
    LIVE = "live"
    WITHDRAWN = "withdrawn"
    """By who gave it."""
    PAST = "past"
    """One of the two left, or whoever gave it is verified no longer."""


@dataclass(frozen=True, slots=True)
class Vouch:
    """`voucher_id` answers for `member_id`; None: who it was has erased their data."""

    id: int
    member_id: int
    voucher_id: int | None
    at: datetime
    state: VouchState = VouchState.LIVE


@dataclass(frozen=True, slots=True)
class Chain:
    """Who answers for whom around a member: their case, the vouches that were looked at, the cases of all in them."""

    user_id: int
    case: Case | None
    vouches: tuple[Vouch, ...]
    cases: Mapping[int, Case]

    @property
    def received(self) -> tuple[Vouch, ...]:
        return tuple(each for each in self.vouches if each.member_id == self.user_id)

    @property
    def given(self) -> tuple[Vouch, ...]:
        return tuple(each for each in self.vouches if each.voucher_id == self.user_id)


def created(discord_id: int) -> datetime:
    """When a Discord account was made, as its id tells."""
    return EPOCH + timedelta(milliseconds=discord_id >> 22)
