"""A newcomer is recognised: they ask, a colleague vouches, the moderators see who answers for whom, and decide."""

from demo.progress import Progress
from demo.tour.steps import Chapter, Step


def _asked(seen: Progress) -> bool:
    """The moderators have it."""
    return seen.did("submit", by="leo") and seen.sent("vetting:verify:")


def _vouched(seen: Progress) -> bool:
    """It is confirmed with the button that takes it back."""
    return seen.did("slash", "parrainer", by="camille") and seen.sent("vetting:withdraw:")


def _looked(seen: Progress) -> bool:
    return seen.did("slash", "reconnaissance voir", by="nadia")


def _accepted(seen: Progress) -> bool:
    return seen.did("click", "vetting:verify", by="nadia")


CHAPTER = Chapter(
    "vetting",
    (
        Step(
            "ask-in", "leo", "channel:accueil > button:vetting:standing > button:vetting:request > form-submit", _asked
        ),
        Step("vouch", "camille", "composer > command:parrainer", _vouched),
        Step("chain", "nadia", "composer > command:reconnaissance voir", _looked),
        Step("let-in", "nadia", "channel:moderation > button:vetting:verify", _accepted),
    ),
)
