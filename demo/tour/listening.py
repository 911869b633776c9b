"""A member and a colleague on call, who talk without seeing each other."""

from demo.progress import Progress
from demo.tour.steps import Chapter, Step


def _asked_for_a_colleague(seen: Progress) -> bool:
    """Where private messages are open, the request can be taken back there."""
    asked = seen.did("click", "support:ask", by="camille") or seen.did("slash", "soutien demander", by="camille")
    return asked and seen.sent("support:cancel:")


def _took_it(seen: Progress) -> bool:
    return seen.did("click", "support:claim", by="helene")


def _was_heard(seen: Progress) -> bool:
    """Only what is passed on stands under a name and nothing else."""
    return seen.did("send", by="camille", channel="") and seen.sent(r'"-# \*\*[^"*]+\*\*"')


def _parted(seen: Progress) -> bool:
    return seen.did("click", "support:sure") and seen.sent("support:heavy:")


CHAPTER = Chapter(
    "listening",
    (
        Step("talk", "camille", "channel:meteo-du-travail > button:support:ask", _asked_for_a_colleague),
        Step("listen", "helene", "channel:ecoute > button:support:claim", _took_it),
        Step("heard", "camille", "channel:dm > composer", _was_heard),
        Step("part", "helene", "channel:dm > button:support:end > button:support:sure", _parted),
    ),
)
