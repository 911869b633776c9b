"""Texts in the reader's language, from `locales/<locale>/*.ftl` (Project Fluent)."""

import logging
import re
from collections.abc import Iterator
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Any

from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax.ast import Junk

from core.errors import Argument, Message

log = logging.getLogger(__name__)
FOLDER = Path(__file__).parent.parent / "locales"
BEGINNING = re.compile(r"^(?=[A-Za-z])", re.MULTILINE)
"""Where a text begins in its file: nothing else stands at the beginning of a line but comments and closing braces."""


class Locale(StrEnum):
    """The languages the bot speaks; the first is the base."""

    FR = "fr"
    EN = "en"

    @classmethod
    def of(cls, code: str | None) -> "Locale | None":
        """The language of a Discord or BCP 47 code such as `en-US`; None where the bot does not speak it."""
        language = (code or "").split("-")[0].lower()
        return cls(language) if language in set(cls) else None


class Texts:
    """One language's texts, each parsed when it is first asked for: all take 0.3 s, and a start needs a third of them.

    A text refers to no other.
    """

    def __init__(self, locale: Locale, folder: Path) -> None:
        self._bundle = FluentBundle([locale.value], use_isolating=False)
        self._sources: dict[str, str] = {}
        for path in sorted(folder.glob("*.ftl")):
            for source in BEGINNING.split(path.read_text(encoding="utf-8"))[1:]:
                self._sources[source.partition("=")[0].strip()] = source

    def __iter__(self) -> Iterator[str]:
        """Every `id` and `id.attribute`; of what does not parse, the id."""
        for name in self._sources:
            found = self._find(name)
            if not found or found.value is not None:
                yield name
            yield from (f"{name}.{attribute}" for attribute in (found.attributes if found else ()))

    def pattern(self, key: str) -> Any:
        """What `format` takes; None where there is no such text, or what stands there does not parse."""
        name, _, attribute = key.partition(".")
        found = self._find(name)
        return found and (found.attributes.get(attribute) if attribute else found.value)

    def format(self, pattern: Any, args: dict[str, str | int | float]) -> tuple[str, list[Exception]]:
        text, errors = self._bundle.format_pattern(pattern, args)
        return str(text), errors

    def _find(self, name: str) -> Any:
        if not self._bundle.has_message(name):
            parsed = FluentResource(self._sources.get(name, ""))
            if not parsed.body or any(isinstance(entry, Junk) for entry in parsed.body):
                return None
            self._bundle.add_resource(parsed)
        return self._bundle.get_message(name)


class Translator:
    """Every text of the product. Loading reads files; formatting does no I/O (13 to 31 µs a message)."""

    def __init__(self, folder: Path = FOLDER) -> None:
        self._texts = {locale: Texts(locale, folder / locale.value) for locale in Locale}
        self._fixed: dict[tuple[Locale, str], str] = {}
        """The texts without arguments that were asked for: most are asked for at each step of every member."""

    def knows(self, locale: Locale, key: str) -> bool:
        return self._texts[locale].pattern(key) is not None

    def lacking(self) -> list[str]:
        """The texts that one language has and another lacks, or cannot read, as `fr:id.attribute`, in order."""
        every = {key for texts in self._texts.values() for key in texts}
        return sorted(f"{locale}:{key}" for locale in Locale for key in every if not self.knows(locale, key))

    def text(self, locale: Locale, key: str, **args: Argument) -> str:
        """The text `key` (`id` or `id.attribute`) in `locale`, or else in French.

        A missing text gives its key and a log line: a reader is better served by that than by an error.
        """
        if not args and (locale, key) in self._fixed:
            return self._fixed[locale, key]
        for candidate in (locale, Locale.FR):
            if (pattern := self._texts[candidate].pattern(key)) is None:
                continue
            text, errors = self._texts[candidate].format(
                pattern, {name: self._plain(candidate, arg) for name, arg in args.items()}
            )
            if errors:
                log.error("text %s: %s", key, ", ".join(type(error).__name__ for error in errors))
            if not args:
                self._fixed[locale, key] = text
            return text
        log.error("no text for %s", key)
        return key

    def say(self, locale: Locale, message: Message) -> str:
        return self.text(locale, message.key, **message.args)

    def _plain(self, locale: Locale, argument: Argument) -> str | int | float:
        if isinstance(argument, Message):
            return self.say(locale, argument)
        if isinstance(argument, tuple):
            return ", ".join(self.say(locale, part) for part in argument)
        return argument


@cache
def shipped() -> Translator:
    """The texts of `locales/`, read once a process."""
    return Translator()
