"""The channel of the check-ins: everybody verified reads the panel, nobody writes."""

from core.blueprint import Blueprint, ChannelKind, ChannelSpec
from core.rights import Audience

CHANNEL = "meteo-du-travail"
BLUEPRINT = Blueprint(
    channels=(ChannelSpec(CHANNEL, ChannelKind.TEXT, viewers=Audience.VERIFIED, writers=None, panel=CHANNEL),)
)
