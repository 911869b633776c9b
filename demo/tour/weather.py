"""How the week is, in one tap, and one's own curve."""

from demo.progress import Progress
from demo.tour.steps import Chapter, Step


def _tapped(seen: Progress) -> bool:
    return seen.did("click", "checkins:log", by="camille")


def _saw_the_curve(seen: Progress) -> bool:
    return seen.did("click", "checkins:trend", by="camille") and seen.sent("courbe.png")


CHAPTER = Chapter(
    "weather",
    (
        Step("tap", "camille", "channel:meteo-du-travail > button:checkins:log", _tapped),
        Step("curve", "camille", "channel:meteo-du-travail > button:checkins:trend", _saw_the_curve),
    ),
)
