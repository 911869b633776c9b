"""The roles and channels that every server has, whatever its features."""

from core.blueprint import Blueprint, ChannelKind, ChannelSpec, RoleSpec
from core.rights import Audience

MODERATES = ("manage_messages", "manage_channels", "moderate_members")
"""Without the first, Discord hides moderators' commands from them; the others are what `/salon`, and sanctions of
accounts, ask of who uses them.
"""
BLUEPRINT = Blueprint(
    roles=(RoleSpec("moderation", Audience.MODERATOR, colour=0xD55E00, permissions=MODERATES),),
    channels=(ChannelSpec("journal", ChannelKind.TEXT, viewers=Audience.MODERATOR, writers=None),),
)
