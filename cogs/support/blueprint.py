"""Colleagues on call: their role, and the channel where requests come in."""

from core.blueprint import Blueprint, ChannelKind, ChannelSpec, RoleSpec
from core.rights import Audience

PEERS, LISTENING = "role:peer", "channel:ecoute"
"""The bindings of both."""
BLUEPRINT = Blueprint(
    roles=(RoleSpec("peer", Audience.PEER, colour=0xCC79A7),),
    channels=(ChannelSpec("ecoute", ChannelKind.TEXT, viewers=Audience.PEER, writers=Audience.PEER, panel="ecoute"),),
)
