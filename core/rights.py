"""Who may do what: one table, a row a command or control, checked at run time by bound role."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum


class Audience(StrEnum):
    """Whom a command or control is for. Administrators and moderators count as verified."""

    ANYONE = "anyone"
    VERIFIED = "verified"
    ASSOCIATE = "associate"
    """Members who are no doctors. It gives them channels of their own, which those who are verified share."""
    AUTHOR = "author"
    """The author of the thing, or a moderator. The gate lets any member by: the service knows the author."""
    PEER = "peer"
    """Colleagues who are there for others: Pair à l'écoute."""
    MENTOR = "mentor"
    """Who accompanies younger colleagues, and wears the badge. It gives no right of its own."""
    MODERATOR = "moderator"
    MANAGER = "manager"
    """Whoever holds Discord's Manage Server."""


@dataclass(frozen=True, slots=True)
class Right:
    """One row: `audience`, and whether it also works in a private message with the bot.

    Discord tells no server there. What is not for anyone then names the server it is about, and is checked there: only
    a control can, by its last argument.
    """

    audience: Audience
    in_dm: bool = False

    @property
    def needs_no_server(self) -> bool:
        return self.in_dm and self.audience is Audience.ANYONE


Rights = Mapping[str, Right]
"""By qualified command name (`question poser`, `Remercier`) or control verb (`questions:publish`)."""


@dataclass(frozen=True, slots=True)
class Actor:
    """The member behind a request, as services see one.

    `sees` gives the channels that the member may view, when something is searched: results come only from these.
    """

    guild_id: int
    user_id: int
    audiences: frozenset[Audience] = frozenset({Audience.ANYONE})
    sees: Callable[[], frozenset[int]] = frozenset

    @property
    def moderates(self) -> bool:
        return Audience.MODERATOR in self.audiences
