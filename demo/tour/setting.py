"""Who owns the server: the plan of `/installer`, and a channel of one's own in the place of the bot's."""

from demo.progress import Progress
from demo.tour.steps import Chapter, Step


def _planned(seen: Progress) -> bool:
    return seen.did("slash", "installer", by="olivier") and seen.sent("server:choose")


def _chosen(seen: Progress) -> bool:
    """The plan says what the chosen thing would be given; nothing is done yet."""
    return seen.did("submit", by="olivier") and seen.sent("server:apply:.+:journal")


CHAPTER = Chapter(
    "setting",
    (
        Step("plan", "olivier", "channel:entraide > composer > command:installer", _planned),
        Step("own", "olivier", "channel:entraide > button:server:choose > form-submit", _chosen),
    ),
)
