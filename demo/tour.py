"""The guided tour's steps."""

from collections.abc import Callable
from dataclasses import dataclass

from core.i18n import Locale, Translator
from demo.progress import Progress


@dataclass(frozen=True, slots=True)
class Step:
    id: str
    persona: str
    target: str
    done: Callable[[Progress], bool]

    def title(self, translator: Translator, locale: Locale) -> str:
        return self.id

    def text(self, translator: Translator, locale: Locale) -> str:
        return self.id


STEPS = (
    Step("write", "camille", "composer", lambda progress: progress.did("send")),
    Step("ask", "camille", "button:questions:ask", lambda progress: progress.did("submit")),
)
