"""What the bot lacks, and what to do about what Discord refuses, in the words of Discord's client."""

from collections.abc import Iterable, Sequence

import discord

from cogs.frame.client import PERMISSIONS
from cogs.frame.jobs import is_passing
from core.blueprint import RoleSpec
from core.errors import Blocked, Message

OLDER_NAMES = {"read_messages": "view_channel"}
"""Under which discord.py lists some permissions."""
REMEDIES = {
    30005: "remedy-too-many-roles",
    30013: "remedy-too-many-channels",
    30048: "remedy-too-many-tags",
    50024: "remedy-community",
}
"""By Discord's codes: what a server has too much of, and a kind of channel that it may not have."""
COMMUNITY = "COMMUNITY"


def permissions(names: Sequence[str]) -> tuple[Message, ...]:
    """Discord's permissions in the words of its client."""
    return tuple(Message(f"permission-{OLDER_NAMES.get(name, name).replace('_', '-')}") for name in names)


def lacking(guild: discord.Guild) -> tuple[Message, ...]:
    """The permissions that the bot lacks on the server as a whole."""
    return permissions(_without(guild.me.guild_permissions, [name for name, wanted in PERMISSIONS if wanted]))


def of_role(role: discord.Role, spec: RoleSpec) -> list[Message]:
    """What is to be mended about a role: what those who hold it cannot do, and whether the bot stands below it."""
    held, found = role.permissions, []
    if without := () if held.administrator else permissions(_without(held, spec.permissions)):
        found.append(Message("finding-role", {"name": role.name, "permissions": without}))
    own = role.guild.me.top_role
    if spec.given and role >= own:
        found.append(Message("finding-role-order", {"name": role.name, "own": own.name}))
    return found


def has_community(guild: discord.Guild) -> bool:
    """Whether Discord lets the server have forums."""
    return COMMUNITY in guild.features


def remedy(error: BaseException) -> Message:
    """What to do about a refusal of Discord's."""
    if isinstance(error, Blocked):
        return error.message
    if isinstance(error, discord.Forbidden):
        return Message("remedy-forbidden")
    if is_passing(error) or not isinstance(error, discord.HTTPException):
        return Message("remedy-later")
    return Message(REMEDIES.get(error.code, "remedy-refused"), {"code": str(error.code)})


def _without(held: discord.Permissions, names: Iterable[str]) -> list[str]:
    return [name for name in names if not getattr(held, name)]
