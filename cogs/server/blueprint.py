"""The roles and channels that every server has, whatever its features."""

from core.blueprint import Blueprint, ChannelKind, ChannelSpec, RoleSpec
from core.rights import Audience

BLUEPRINT = Blueprint(
    roles=(RoleSpec("moderation", Audience.MODERATOR, colour=0xD55E00, permissions=("manage_messages",)),),
    channels=(ChannelSpec("journal", ChannelKind.TEXT, viewers=Audience.MODERATOR, writers=None),),
)
