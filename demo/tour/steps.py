"""What a chapter of the guided tour is made of."""

from collections.abc import Callable
from dataclasses import dataclass

from core.i18n import Locale, Translator
from demo.progress import Progress

ASKING = "channel:accueil > button:questions:ask"
IN_THE_THREAD = "channel:questions > thread:latest"


@dataclass(frozen=True, slots=True)
class Step:
    """One thing to try, as the persona of this key; its texts are `tour-<id>`, the title, and `tour-<id>.text`.

    `target`: what the page points at, as names joined by " > ", of which the last that is on the screen counts.
    `thread:<id>` is a story's thread, `thread:latest` the newest of its channel; `message-menu` is the button of
    another member's last message, `message-menu:bot` that of the bot's.
    """

    id: str
    persona: str
    target: str
    done: Callable[[Progress], bool]

    def title(self, translator: Translator, locale: Locale) -> str:
        return translator.text(locale, f"tour-{self.id}")

    def text(self, translator: Translator, locale: Locale) -> str:
        return translator.text(locale, f"tour-{self.id}.text")


@dataclass(frozen=True, slots=True)
class Chapter:
    """A few steps that lead through one thing, for who begins here: the first says whom to be and where.

    Its texts are `tour-chapter-<id>`, the title, and `tour-chapter-<id>.text`, what it shows.
    """

    id: str
    steps: tuple[Step, ...]

    def title(self, translator: Translator, locale: Locale) -> str:
        return translator.text(locale, f"tour-chapter-{self.id}")

    def text(self, translator: Translator, locale: Locale) -> str:
        return translator.text(locale, f"tour-chapter-{self.id}.text")
