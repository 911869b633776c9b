"""A report about somebody who moderates: read by the others alone, settled in private, answered."""

from demo.progress import Progress
from demo.tour.steps import Chapter, Step


def _complained(seen: Progress) -> bool:
    """The other moderator has it in private."""
    return seen.did("submit", by="camille") and seen.sent(r"moderation:claim:\d+:\d+")


def _taken(seen: Progress) -> bool:
    return seen.did("click", "moderation:claim", by="olivier")


def _settled(seen: Progress) -> bool:
    return seen.did("submit", by="olivier") and seen.sent("signalement|report")


def _found_again(seen: Progress) -> bool:
    return seen.did("slash", "signalements", by="camille")


CHAPTER = Chapter(
    "reports",
    (
        Step("complain", "camille", "channel:général > message-menu > menu:Signaler", _complained),
        Step("take", "olivier", "channel:dm > button:moderation:claim", _taken),
        Step("settle", "olivier", "channel:dm > button:moderation:resolve > form-submit", _settled),
        Step("outcome", "camille", "channel:entraide > composer > command:signalements", _found_again),
    ),
)
