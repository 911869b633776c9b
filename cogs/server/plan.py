"""What `/installer` wants of a server, and how it tells what it did. Pure rules."""

import hashlib
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from core.blueprint import ChannelSpec, RoleSpec
from core.errors import Message
from core.rights import Audience

BOT, EVERYONE = "bot", "everyone"
BOT_NEEDS = (
    "view_channel",
    "send_messages",
    "send_messages_in_threads",
    "create_public_threads",
    "manage_threads",
    "manage_messages",
    "read_message_history",
    "add_reactions",
    "attach_files",
)
"""What the bot is granted in each of its channels."""
READING = ("view_channel", "read_message_history")
IN_THREADS = "send_messages_in_threads"
WRITING = ("send_messages", IN_THREADS)
TAGS_AT_MOST = 20
"""Discord's limit for one forum."""
CHANNELS_AT_MOST, ROLES_AT_MOST = 500, 250
"""Discord's limits for one server; categories count as channels, and @everyone as a role."""
Wish = Mapping[str, bool]
"""Discord's permissions by name: granted or denied; the others are left as they are."""


def wishes(spec: ChannelSpec, roles: Iterable[RoleSpec]) -> dict[str, Wish]:
    """The overwrites of a channel by whom they are for: `bot`, a role's purpose, or `everyone`.

    The bot comes first: after `everyone` lost sight of the channel, it could not give itself anything.
    """
    needs = (*BOT_NEEDS, "create_private_threads") if spec.threads else BOT_NEEDS
    found: dict[str, Wish] = {BOT: dict.fromkeys(needs, True)}
    for role in roles:
        wish: dict[str, bool] = {}
        if spec.viewers is not Audience.ANYONE and _belongs(role.audience, spec.viewers):
            wish |= dict.fromkeys(READING, True)
        if spec.writers not in (None, Audience.ANYONE) and _belongs(role.audience, spec.writers):
            wish |= dict.fromkeys(WRITING, True)
        if spec.threads and READING[0] in wish:
            wish[IN_THREADS] = True
        if wish:
            found[role.purpose] = wish
    everyone = {"attach_files": False, "view_channel": spec.viewers is Audience.ANYONE}
    if spec.writers is not Audience.ANYONE:
        everyone |= dict.fromkeys(WRITING, False)
    if spec.writers is None:
        everyone |= dict.fromkeys(("create_public_threads", "create_private_threads"), False)
    found[EVERYONE] = everyone
    return found


def _belongs(audience: Audience, wanted: Audience | None) -> bool:
    """Moderators see everything, and write where members do; who is verified is at home with the associates as well."""
    return audience in (wanted, Audience.MODERATOR) or (wanted, audience) == (Audience.ASSOCIATE, Audience.VERIFIED)


@dataclass(frozen=True, slots=True)
class Wanted:
    """What somebody asks for beyond what is declared: a channel or role of theirs for a purpose, or a forum in place of
    the text channel that served before. Nothing else is then touched.
    """

    purpose: str = ""
    discord_id: int = 0
    forum: bool = False

    @classmethod
    def of(cls, args: Sequence[str]) -> "Wanted":
        """As it stands in a button's arguments. Raises `ValueError` for others."""
        if not args:
            return NOTHING
        if args == (FORUM,):
            return cls(forum=True)
        kind, name, number = args
        return cls(f"{kind}:{name}", int(number))

    @property
    def all(self) -> bool:
        """Whether nothing in particular is asked for: everything that is declared."""
        return self == NOTHING

    @property
    def args(self) -> tuple[str, ...]:
        if self.forum:
            return (FORUM,)
        return (*self.purpose.split(":"), str(self.discord_id)) if self.purpose else ()


FORUM = "forum"
VERSION = 6
"""Characters by which a button tells what the bot declared when it was shown."""
NOTHING = Wanted()


class Act(StrEnum):
    """What became of one thing, or would. What is bound was chosen, what is adopted was found by its name."""

    CREATED = "created"
    BOUND = "bound"
    ADOPTED = "adopted"
    CHANGED = "changed"
    LEFT = "left"
    FAILED = "failed"


CHANGES = frozenset({Act.CREATED, Act.BOUND, Act.ADOPTED, Act.CHANGED})


@dataclass(frozen=True, slots=True)
class Line:
    """`details`: what an existing thing is given. `remedy` tells what to do about a failure."""

    act: Act
    purpose: str
    subject: Message
    remedy: Message | None = None
    details: tuple[Message, ...] = ()


def detailed(line: Line) -> Message:
    """A thing, with what it is given."""
    return (
        Message("install-detailed", {"name": line.subject, "details": line.details}) if line.details else line.subject
    )


@dataclass(slots=True)
class Report:
    """What was done (`applied`) or would be. `lacking` are the permissions that the bot lacks on the whole server,
    `notes` what somebody should look at, `optional` what they might.

    `stale`: what was shown before is no longer so, and nothing was done. `forum_possible`: a text channel serves where
    a forum could.
    """

    applied: bool
    lacking: tuple[Message, ...] = ()
    lines: list[Line] = field(default_factory=list)
    notes: list[Message] = field(default_factory=list)
    optional: list[Message] = field(default_factory=list)
    stale: bool = False
    forum_possible: bool = False

    @property
    def changed(self) -> tuple[str, ...]:
        return tuple(line.purpose for line in self.lines if line.act in CHANGES)

    @property
    def failed(self) -> bool:
        return any(line.act is Act.FAILED for line in self.lines)

    def of(self, act: Act) -> list[Line]:
        return [line for line in self.lines if line.act is act]

    def count(self, channels: int, roles: int) -> None:
        """Note what the server has no room for, given how many of each it has already."""
        for kind, there, most in (("channel", channels, CHANNELS_AT_MOST), ("role", roles, ROLES_AT_MOST)):
            new = sum(line.act is Act.CREATED and line.purpose.startswith(f"{kind}:") for line in self.lines)
            if new and there + new > most:
                self.notes.append(Message(f"install-full-{kind}s", {"count": there + new - most}))


def seal(changed: Iterable[str], every: Sequence[str]) -> str:
    """What a plan would touch, as a button carries it; `every` purpose has its place there."""
    touched = set(changed)
    mask = sum(1 << number for number, purpose in enumerate(every) if purpose in touched)
    return f"{_version(every)}{mask:x}"


def within(changed: Iterable[str], agreed: str, every: Sequence[str]) -> bool:
    """Whether nothing would be touched but what was agreed to; what is done meanwhile need not be done again.

    Not for what another version of the bot showed.
    """
    version, mask = agreed[:VERSION], agreed[VERSION:]
    if version != _version(every) or not re.fullmatch(r"[0-9a-f]+", mask):
        return False
    return not int(seal(changed, every)[VERSION:], 16) & ~int(mask, 16)


def _version(every: Sequence[str]) -> str:
    return hashlib.sha256(" ".join(every).encode()).hexdigest()[:VERSION]
