"""Words to the moderators without a name, answered without knowing whose they are."""

from demo.progress import Progress
from demo.tour.steps import Chapter, Step


def _wrote(seen: Progress) -> bool:
    return seen.did("submit", by="camille") and seen.sent("la modération le lira sous peu")


def _appeared(seen: Progress) -> bool:
    return seen.sent("contact:answer:")


def _answered(seen: Progress) -> bool:
    """The member alone is told, with a way to go on."""
    return seen.did("submit", by="nadia") and seen.sent("contact:reply:")


def _went_on(seen: Progress) -> bool:
    return seen.did("click", "contact:reply", by="camille")


CHAPTER = Chapter(
    "unnamed",
    (
        Step("confide", "camille", "composer > command:ecrire-moderation", _wrote),
        Step("appear", "camille", "advance:hour", _appeared),
        Step("reassure", "nadia", "channel:moderation > button:contact:answer", _answered),
        Step("go-on", "camille", "channel:dm > button:contact:reply", _went_on),
    ),
)
