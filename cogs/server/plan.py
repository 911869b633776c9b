"""What `/installer` wants of a server, and how it tells what it did. Pure rules."""

from collections.abc import Iterable, Mapping
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


class Act(StrEnum):
    """What became of one thing, or would."""

    CREATED = "created"
    ADOPTED = "adopted"
    CHANGED = "changed"
    LEFT = "left"
    FAILED = "failed"


CHANGES = frozenset({Act.CREATED, Act.ADOPTED, Act.CHANGED})


@dataclass(frozen=True, slots=True)
class Line:
    """`remedy` tells what to do about a failure."""

    act: Act
    purpose: str
    subject: Message
    remedy: Message | None = None


@dataclass(slots=True)
class Report:
    """What was done (`applied`) or would be. `lacking` are the permissions that the bot lacks on the whole server,
    `notes` what somebody should look at.
    """

    applied: bool
    lacking: tuple[Message, ...] = ()
    lines: list[Line] = field(default_factory=list)
    notes: list[Message] = field(default_factory=list)

    @property
    def changed(self) -> tuple[str, ...]:
        return tuple(line.purpose for line in self.lines if line.act in CHANGES)

    @property
    def failed(self) -> bool:
        return any(line.act is Act.FAILED for line in self.lines)

    def subjects(self, act: Act) -> list[Message]:
        return [line.subject for line in self.lines if line.act is act]
