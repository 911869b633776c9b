"""What would tell who a patient is is masked; who asks goes by another name, and is warned of a slip."""

from demo.progress import Progress
from demo.tour.steps import ASKING, IN_THE_THREAD, Chapter, Step


def _masked(seen: Progress) -> bool:
    """Only the guard puts a label in place of what it found; only under a pen can it appear later."""
    under_a_pen = seen.did("submit", by="camille") and seen.sent("questions:later:")
    return under_a_pen and seen.sent(r"[\[(]téléphone[\])]")


def _promised(seen: Progress) -> bool:
    published = any(seen.did("click", f"questions:{verb}", by="camille") for verb in ("publish", "later"))
    return published and seen.sent("Parution sous le nom")


def _appeared(seen: Progress) -> bool:
    return seen.asked("POST", r"/channels/\d+/threads") and seen.sent("🪶")


def _slipped(seen: Progress) -> bool:
    return seen.did("send", by="camille", channel="questions") and seen.sent("questions:slip-repost:")


CHAPTER = Chapter(
    "names",
    (
        Step("mask", "camille", f"{ASKING} > form-submit", _masked),
        Step("pen", "camille", "channel:accueil > button:questions:publish", _promised),
        Step("wait", "camille", "advance:hour", _appeared),
        Step("slip", "camille", f"{IN_THE_THREAD} > composer", _slipped),
    ),
)
