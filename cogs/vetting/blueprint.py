"""Associate members' role, and the channel that they share with those who are verified."""

from core.blueprint import Blueprint, ChannelKind, ChannelSpec, RoleSpec
from core.rights import Audience

PANEL = "associates"
ASSOCIATES = "channel:echanges-associes"
BLUEPRINT = Blueprint(
    roles=(RoleSpec("associate", Audience.ASSOCIATE, colour=0xF0E442, given=True),),
    channels=(
        ChannelSpec(
            "echanges-associes",
            ChannelKind.TEXT,
            viewers=Audience.ASSOCIATE,
            writers=Audience.ASSOCIATE,
            panel=PANEL,
        ),
    ),
)
