"""What moderators do to channels, and what is put back afterwards."""

import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum

UNDO_FOR = timedelta(minutes=10)
"""How long an act may be taken back."""
RENAMES = 2
"""How many names and topics Discord lets a bot give one channel within `RENAMED_WITHIN`."""
RENAMED_WITHIN = timedelta(minutes=10)
NAME_LIMIT, TOPIC_LIMIT, REASON_LIMIT = 100, 1024, 500
"""Characters."""


class ActKind(StrEnum):
    """What can be taken back. Of those in `SETTINGS`, `before` and `after` are what was there and what is wanted."""

    CREATE = "create"
    NAME = "name"
    TOPIC = "topic"
    SLOW = "slow"
    LOCK = "lock"
    ARCHIVE = "archive"


SETTINGS = (ActKind.NAME, ActKind.TOPIC, ActKind.SLOW)
RATIONED = (ActKind.NAME, ActKind.TOPIC)


class ActState(StrEnum):
    """`OVER`: another took its place, or its channel is gone."""

    WAITING = "waiting"
    DONE = "done"
    UNDONE = "undone"
    OVER = "over"


class Kind(StrEnum):
    """What can be created."""

    TEXT = "texte"
    FORUM = "forum"
    VOICE = "vocal"


@dataclass(frozen=True, slots=True)
class ChannelAct:
    """`channel_id` is the channel, for one to be created the channel beside which it goes until it is there.

    `done_at` is set where Discord was asked for a change, or has made the channel.
    """

    id: int
    guild_id: int
    channel_id: int
    kind: ActKind
    before: str
    after: str
    state: ActState
    at: datetime
    done_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Overwrite:
    """What a channel allows and denies a role or a member, as Discord's bits; of a thread, with id 0: it is locked."""

    id: int
    role: bool
    allow: int
    deny: int


Overwrites = dict[int, Overwrite]


@dataclass(frozen=True, slots=True)
class Closing:
    """What was there before a channel was closed, and what the bot put in its place."""

    before: tuple[Overwrite, ...]
    put: tuple[Overwrite, ...]

    def dump(self) -> str:
        def listed(overwrites: Iterable[Overwrite]) -> list[list[int]]:
            return [[one.id, int(one.role), one.allow, one.deny] for one in overwrites]

        return json.dumps({"before": listed(self.before), "put": listed(self.put)})

    @classmethod
    def load(cls, text: str) -> "Closing":
        found = json.loads(text)
        before, put = (
            tuple(Overwrite(one, bool(role), allow, deny) for one, role, allow, deny in found[name])
            for name in ("before", "put")
        )
        return cls(before, put)


@dataclass(frozen=True, slots=True)
class Cooling:
    """A heated channel is slowed to one message in `slow` seconds until then, and `closed` if that was wanted.

    `slow_before` comes back afterwards; `card_id` is the message that says so.
    """

    since: datetime
    until: datetime
    slow: int
    slow_before: int
    closed: bool
    card_id: int | None = None


@dataclass(frozen=True, slots=True)
class Hold:
    """Why a channel is not as it was. It is closed while any reason holds, and what was there comes back with the last.

    `quiet`: from this hour to that one, by the server's clock. `parent_id`: the category in which it
    stood before it was archived, 0 for none, until it is back there.
    `closing` is there from just before it is closed until it is open again.
    """

    channel_id: int
    guild_id: int
    locked: bool = False
    archived: bool = False
    parent_id: int | None = None
    quiet: tuple[int, int] | None = None
    cooling: Cooling | None = field(default=None)
    closing: Closing | None = field(default=None)
