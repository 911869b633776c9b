"""A thing that is somebody's own, and how the stories name one."""

from dataclasses import dataclass
from typing import Any

from simcord import ChannelHandle, MemberActor

from tests.world import custom_ids


@dataclass(frozen=True)
class Own:
    """A member's own thing: a button by its custom_id, a command in a channel, a menu on a message.

    Without a channel, it is used in private.
    """

    owner: MemberActor
    thing: str
    custom_id: str = ""
    channel: ChannelHandle | None = None
    message: Any = None
    barred: tuple[MemberActor, ...] = ()
    """Moderators whom it concerns, where moderators may use it."""


def buttons(owner: MemberActor, shown: Any, channel: ChannelHandle | None, *verbs: str) -> list[Own]:
    """The buttons under a message, or those of them with these verbs."""
    found = [(":".join(custom_id.split(":")[:2]), custom_id) for custom_id in custom_ids(shown)]
    return [Own(owner, verb, custom_id, channel) for verb, custom_id in found if not verbs or verb in verbs]


def made(owner: MemberActor, channel: ChannelHandle | None, *ids: object, verbs: tuple[str, ...]) -> list[Own]:
    """The buttons with these verbs and ids, which would be shown some other day."""
    return [Own(owner, verb, ":".join((verb, *map(str, ids))), channel) for verb in verbs]
