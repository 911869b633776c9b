"""Mentoring's badge, and the channel under which private threads hang."""

from core.blueprint import Blueprint, ChannelKind, ChannelSpec, RoleSpec
from core.rights import Audience

BADGE, CHANNEL = "role:mentor", "channel:mentorat"
"""The bindings of both."""
PANEL = "mentorat"
BLUEPRINT = Blueprint(
    roles=(RoleSpec("mentor", Audience.MENTOR, colour=0x56B4E9, given=True),),
    channels=(
        ChannelSpec("mentorat", ChannelKind.TEXT, viewers=Audience.VERIFIED, writers=None, panel=PANEL, threads=True),
    ),
)
