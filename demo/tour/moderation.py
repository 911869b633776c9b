"""The moderators' side: a sanction of somebody whom they do not know, and whether all is in place."""

from demo.progress import Progress
from demo.tour.steps import Chapter, Step


def _sanctioned(seen: Progress) -> bool:
    """The author alone is told, with a way to appeal."""
    return seen.did("submit", by="nadia") and seen.sent("moderation:appeal:")


def _looked_behind(seen: Progress) -> bool:
    return seen.did("slash", "diagnostic", by="nadia")


UNDER_A_PEN = "channel:questions > thread:trop-vite"
CHAPTER = Chapter(
    "moderation",
    (
        Step("sanction", "nadia", f"{UNDER_A_PEN} > message-menu:bot > menu:Sanctionner l'auteur", _sanctioned),
        Step("diagnose", "nadia", "composer > command:diagnostic", _looked_behind),
    ),
)
