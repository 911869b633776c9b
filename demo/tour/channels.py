"""A heated channel: calmed with a kind word, and open again by itself, or before."""

from demo.progress import Progress
from demo.tour.steps import Chapter, Step


def _cooled(seen: Progress) -> bool:
    """Everybody there is told, with the button that opens it."""
    return seen.did("slash", "apaiser", by="nadia") and seen.sent("channels:reopen:")


def _opened(seen: Progress) -> bool:
    return seen.did("click", "channels:reopen", by="nadia")


CHAPTER = Chapter(
    "channels",
    (
        Step("cool", "nadia", "channel:entraide > composer > command:apaiser", _cooled),
        Step("reopen", "nadia", "channel:entraide > button:channels:reopen", _opened),
    ),
)
