"""A first visit: a question is asked, answered, and found again."""

from demo.progress import Progress
from demo.tour.steps import ASKING, IN_THE_THREAD, Chapter, Step


def _opened_the_form(seen: Progress) -> bool:
    return seen.did("click", "questions:ask", by="camille") or seen.did("slash", "question poser", by="camille")


def _saw_the_preview(seen: Progress) -> bool:
    return seen.did("submit", by="camille") and seen.sent("questions:publish:")


def _published(seen: Progress) -> bool:
    return seen.did("click", "questions:publish", by="camille") and seen.asked("POST", r"/channels/\d+/threads")


def _answered(seen: Progress) -> bool:
    return seen.did("send", by="karim", channel="questions")


def _accepted(seen: Progress) -> bool:
    """Only the card of a question with an accepted answer links to a message."""
    marked = seen.did("menu", "Marquer comme réponse", by="camille")
    return marked and seen.sent(r"discord\.com/channels/\d+/\d+/\d+")


def _restarted(seen: Progress) -> bool:
    return seen.did("restart")


def _found_a_question(seen: Progress) -> bool:
    return seen.did("slash", "question chercher", by="camille") and seen.sent(r"discord\.com/channels/\d+/\d+")


def _read_a_sheet(seen: Progress) -> bool:
    """Only a sheet lists its sources, each as a link without a preview."""
    return (seen.did("slash", "fiche voir") or seen.did("click", "questions:sheet")) and seen.sent("- <https://")


CHAPTER = Chapter(
    "first",
    (
        Step("open", "camille", ASKING, _opened_the_form),
        Step("write", "camille", f"{ASKING} > form-submit", _saw_the_preview),
        Step("publish", "camille", "channel:accueil > button:questions:publish", _published),
        Step("answer", "karim", f"{IN_THE_THREAD} > composer", _answered),
        Step("accept", "camille", f"{IN_THE_THREAD} > message-menu > menu:Marquer comme réponse", _accepted),
        Step("restart", "camille", "restart", _restarted),
        Step("search", "camille", "composer > command:question chercher > option:texte", _found_a_question),
        Step("sheet", "camille", "composer > command:fiche voir > option:nom", _read_a_sheet),
    ),
)
