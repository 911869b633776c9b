"""A member's file: a time-out that ends by itself, an appeal that somebody else decides."""

from demo.progress import Progress
from demo.tour.steps import Chapter, Step


def _paused(seen: Progress) -> bool:
    """The author is told, with a way to appeal."""
    return seen.did("submit", by="nadia") and seen.sent("moderation:contest:")


def _contested(seen: Progress) -> bool:
    """The appeal is in the moderators' channel."""
    return seen.did("submit", by="karim") and seen.sent("moderation:uphold:")


def _decided(seen: Progress) -> bool:
    return seen.did("click", "moderation:lift", by="olivier") or seen.did("click", "moderation:uphold", by="olivier")


def _read(seen: Progress) -> bool:
    return seen.did("slash", "moderation dossier", by="nadia")


CHAPTER = Chapter(
    "cases",
    (
        Step("pause", "nadia", "channel:remplacements > message-menu > menu:Sanctionner l'auteur", _paused),
        Step("contest", "karim", "channel:dm > button:moderation:contest", _contested),
        Step("decide", "olivier", "channel:moderation > button:moderation:lift", _decided),
        Step("file", "nadia", "composer > command:moderation dossier", _read),
    ),
)
