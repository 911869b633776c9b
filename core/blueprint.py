"""What a feature needs on a server: declared here, created or adopted by `/installer`.

A purpose (`questions`, `verified`, `theme:sport`) is bound to one Discord id a server. Names are texts:
`role-<purpose>`, `channel-<purpose>`, and `topic-<purpose>` for a channel's topic.
"""

from dataclasses import dataclass
from enum import StrEnum

from core.rights import Audience

WELCOME = "channel:accueil"
"""Where members arrive, and everybody may read: several features lead there."""


@dataclass(frozen=True, slots=True)
class RoleSpec:
    """`audience`: who holds the role belongs to it. `given`: the bot itself gives and takes it, as Discord lets it do
    with the roles under its own.

    `permissions` are Discord's, by name: what those who hold it are given on the whole server, where the bot creates
    the role. One that was there is left as it is, and what it lacks is told.
    """

    purpose: str
    audience: Audience
    colour: int = 0
    permissions: tuple[str, ...] = ()
    given: bool = False


class ChannelKind(StrEnum):
    """A forum may be a text channel with threads instead: a server without Community features has no forums."""

    TEXT = "text"
    FORUM = "forum"


@dataclass(frozen=True, slots=True)
class TagSpec:
    """A forum tag; `name` is at most 20 characters; a moderated one is applied by the bot and moderators only."""

    purpose: str
    name: str
    emoji: str
    moderated: bool = False


@dataclass(frozen=True, slots=True)
class ChannelSpec:
    """`viewers` see the channel and `writers` write in it (None: only the bot); files are refused in all.

    `threads`: viewers write in the threads that the bot opens, also where they do not write in the channel itself.
    `panel` names the persistent message that the bot keeps there.
    """

    purpose: str
    kind: ChannelKind
    viewers: Audience
    writers: Audience | None
    panel: str | None = None
    threads: bool = False
    tags: tuple[TagSpec, ...] = ()


@dataclass(frozen=True, slots=True)
class FilterSpec:
    """A rule by which Discord itself refuses messages, before anybody reads them.

    `patterns` are regular expressions as Rust has them, 10 at most, each of 260 characters at most; `allowed` are words
    that pass all the same, 100 at most, each of 60 characters at most. Its texts are `filter-<purpose>`, and
    `filter-<purpose>-told` (150 characters at most) for whoever wrote the message.
    """

    purpose: str
    patterns: tuple[str, ...]
    allowed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Blueprint:
    roles: tuple[RoleSpec, ...] = ()
    channels: tuple[ChannelSpec, ...] = ()
    filters: tuple[FilterSpec, ...] = ()


@dataclass(frozen=True, slots=True)
class Binding:
    """The Discord object that serves `purpose` on a server."""

    guild_id: int
    purpose: str
    discord_id: int
    channel_id: int | None = None
    since: int = 0
