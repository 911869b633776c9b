"""Who owns the server: the plan of `/installer`, and a channel of one's own in the place of the bot's.

On a server that was not set up yet (`BARE`): the plan of everything, its application, and what is left to do.
"""

from demo.progress import Progress
from demo.tour.steps import Chapter, Step


def _planned(seen: Progress) -> bool:
    return seen.did("slash", "installer", by="olivier") and seen.sent("server:choose")


def _chosen(seen: Progress) -> bool:
    """The plan says what the chosen thing would be given; nothing is done yet."""
    return seen.did("submit", by="olivier") and seen.sent("server:apply:.+:journal")


def _asked(seen: Progress) -> bool:
    return seen.did("slash", "installer", by="olivier") and seen.sent("server:apply:")


def _applied(seen: Progress) -> bool:
    """The panel stands in the channel that newcomers see."""
    return seen.did("click", "server:apply", by="olivier") and seen.sent("questions:ask")


def _diagnosed(seen: Progress) -> bool:
    return seen.did("slash", "diagnostic", by="olivier")


CHAPTER = Chapter(
    "setting",
    (
        Step("plan", "olivier", "channel:entraide > composer > command:installer", _planned),
        Step("own", "olivier", "channel:entraide > button:server:choose > form-submit", _chosen),
    ),
)

BARE = Chapter(
    "bare",
    (
        Step("first-plan", "olivier", "channel:général > composer > command:installer", _asked),
        Step("apply", "olivier", "channel:général > button:server:apply", _applied),
        Step("first-look", "olivier", "channel:général > composer > command:diagnostic", _diagnosed),
    ),
)
