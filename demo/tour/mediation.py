"""Two members at odds, two moderators, and what the two agree on."""

from demo.progress import Progress
from demo.tour.steps import Chapter, Step


def _proposed(seen: Progress) -> bool:
    """Whoever is asked has a letter, which can be accepted."""
    return seen.did("slash", "mediation proposer", by="nadia") and seen.sent("mediation:accept:")


def _joined(seen: Progress) -> bool:
    return seen.did("click", "mediation:join", by="olivier")


def _said_yes(seen: Progress) -> bool:
    return seen.did("click", "mediation:accept", by="camille")


def _opened(seen: Progress) -> bool:
    return seen.did("click", "mediation:accept", by="karim") and seen.asked("POST", r"/channels/\d+/threads")


def _summed_up(seen: Progress) -> bool:
    return seen.did("submit", by="karim") and seen.sent("mediation:agree:")


CHAPTER = Chapter(
    "mediation",
    (
        Step("mediate", "nadia", "composer > command:mediation proposer", _proposed),
        Step("join", "olivier", "channel:moderation > button:mediation:join", _joined),
        Step("consent", "camille", "channel:dm > button:mediation:accept", _said_yes),
        Step("consent-too", "karim", "channel:dm > button:mediation:accept", _opened),
        Step("sum-up", "karim", "channel:entraide > thread:latest > button:mediation:summary", _summed_up),
    ),
)
