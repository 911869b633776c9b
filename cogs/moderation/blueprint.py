"""The moderators' own channel, where reports, appeals and requests come in."""

from core.blueprint import Blueprint, ChannelKind, ChannelSpec
from core.rights import Audience

BLUEPRINT = Blueprint(
    channels=(ChannelSpec("moderation", ChannelKind.TEXT, viewers=Audience.MODERATOR, writers=Audience.MODERATOR),)
)
