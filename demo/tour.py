"""The guided tour: one thing to try at a time, and how to see that it was done.

A step is an entry in `STEPS`, and its texts `tour-<id>` (the title) and `tour-<id>.text` in locales/*/demo-tour.ftl.
"""

from collections.abc import Callable
from dataclasses import dataclass

from core.i18n import Locale, Translator
from demo.progress import Progress


@dataclass(frozen=True, slots=True)
class Step:
    """One thing to try, as the persona of this key.

    `target`: what the page points at, as names joined by " > ", of which the last that is on the screen counts.
    """

    id: str
    persona: str
    target: str
    done: Callable[[Progress], bool]

    def title(self, translator: Translator, locale: Locale) -> str:
        return translator.text(locale, f"tour-{self.id}")

    def text(self, translator: Translator, locale: Locale) -> str:
        return translator.text(locale, f"tour-{self.id}.text")


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


def _masked(seen: Progress) -> bool:
    """Only the guard puts a label in place of what it found."""
    return seen.did("submit", by="camille") and seen.sent(r"[\[(]téléphone[\])]")


def _appeared_under_a_pen(seen: Progress) -> bool:
    published = seen.did("click", "questions:publish", by="camille") or seen.did(
        "click", "questions:later", by="camille"
    )
    return published and seen.asked("POST", r"/channels/\d+/threads") and seen.sent("🪶")


def _slipped(seen: Progress) -> bool:
    return seen.did("send", by="camille", channel="questions") and seen.sent("questions:slip-repost:")


def _tapped(seen: Progress) -> bool:
    return seen.did("click", "checkins:log", by="camille")


def _saw_the_curve(seen: Progress) -> bool:
    return seen.did("click", "checkins:trend", by="camille") and seen.sent("courbe.png")


def _sanctioned(seen: Progress) -> bool:
    """The author alone is told, with a way to appeal."""
    return seen.did("submit", by="nadia") and seen.sent("moderation:appeal:")


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


def _looked_behind(seen: Progress) -> bool:
    return seen.did("slash", "diagnostic", by="nadia")


ASKING = "channel:accueil > button:questions:ask"
IN_THE_THREAD = "channel:questions > thread:latest"
STEPS = (
    Step("open", "camille", ASKING, _opened_the_form),
    Step("write", "camille", f"{ASKING} > form-submit", _saw_the_preview),
    Step("publish", "camille", "channel:accueil > button:questions:publish", _published),
    Step("answer", "karim", f"{IN_THE_THREAD} > composer", _answered),
    Step("accept", "camille", f"{IN_THE_THREAD} > message-menu > menu:Marquer comme réponse", _accepted),
    Step("restart", "camille", "restart", _restarted),
    Step("search", "camille", "composer > command:question chercher > option:texte", _found_a_question),
    Step("sheet", "camille", "composer > command:fiche voir > option:nom", _read_a_sheet),
    Step("mask", "camille", f"{ASKING} > form-submit", _masked),
    Step("pen", "camille", "channel:accueil > button:questions:publish", _appeared_under_a_pen),
    Step("slip", "camille", f"{IN_THE_THREAD} > composer", _slipped),
    Step("weather", "camille", "channel:meteo-du-travail > button:checkins:log", _tapped),
    Step("curve", "camille", "channel:meteo-du-travail > button:checkins:trend", _saw_the_curve),
    Step("sanction", "nadia", f"{IN_THE_THREAD} > message-menu > menu:Sanctionner l'auteur", _sanctioned),
    Step("talk", "camille", "composer > command:soutien demander", _asked_for_a_colleague),
    Step("listen", "helene", "channel:ecoute > button:support:claim", _took_it),
    Step("heard", "camille", "channel:dm > composer", _was_heard),
    Step("part", "helene", "channel:dm > button:support:end > button:support:sure", _parted),
    Step("diagnose", "nadia", "composer > command:diagnostic", _looked_behind),
)
