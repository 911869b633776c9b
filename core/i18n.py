"""Texts in the reader's language, from `locales/<locale>/*.ftl` (Project Fluent)."""

import logging
from collections.abc import Iterator
from enum import StrEnum
from functools import cache
from pathlib import Path

from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax.ast import Junk

from core.errors import Argument, Message

log = logging.getLogger(__name__)
FOLDER = Path(__file__).parent.parent / "locales"


class Locale(StrEnum):
    """The languages the bot speaks; the first is the base."""

    FR = "fr"
    EN = "en"

    @classmethod
    def of(cls, code: str | None) -> "Locale | None":
        """The language of a Discord or BCP 47 code such as `en-US`; None where the bot does not speak it."""
        language = (code or "").split("-")[0].lower()
        return cls(language) if language in set(cls) else None


class Translator:
    """Every text of the product. Loading reads files; formatting does no I/O (13 to 31 µs a message)."""

    def __init__(self, folder: Path = FOLDER) -> None:
        """Read every language; raises `ValueError` listing every file that does not parse."""
        self._bundles = {locale: FluentBundle([locale.value], use_isolating=False) for locale in Locale}
        problems = []
        for locale, bundle in self._bundles.items():
            for path in sorted((folder / locale.value).glob("*.ftl")):
                resource = FluentResource(path.read_text(encoding="utf-8"))
                problems += [f"{path.name}: {entry.content}" for entry in resource.body if isinstance(entry, Junk)]
                bundle.add_resource(resource)
        if problems:
            raise ValueError("\n".join(problems))
        self._fixed: dict[tuple[Locale, str], str] = {}
        """The texts without arguments that were asked for: most are asked for at each step of every member."""

    def knows(self, locale: Locale, key: str) -> bool:
        message, _, attribute = key.partition(".")
        bundle = self._bundles[locale]
        if not bundle.has_message(message):
            return False
        found = bundle.get_message(message)
        return attribute in found.attributes if attribute else found.value is not None

    def lacking(self) -> list[str]:
        """The texts that one language has and another lacks, as `fr:id.attribute`, in order."""
        keys = {locale: set(_keys(bundle)) for locale, bundle in self._bundles.items()}
        every = set().union(*keys.values())
        return sorted(f"{locale}:{key}" for locale in Locale for key in every - keys[locale])

    def text(self, locale: Locale, key: str, **args: Argument) -> str:
        """The text `key` (`id` or `id.attribute`) in `locale`, or else in French.

        A missing text gives its key and a log line: a reader is better served by that than by an error.
        """
        if not args and (locale, key) in self._fixed:
            return self._fixed[locale, key]
        for candidate in (locale, Locale.FR):
            if self.knows(candidate, key):
                text = self._format(candidate, key, args)
                if not args:
                    self._fixed[locale, key] = text
                return text
        log.error("no text for %s", key)
        return key

    def say(self, locale: Locale, message: Message) -> str:
        return self.text(locale, message.key, **message.args)

    def _format(self, locale: Locale, key: str, args: dict[str, Argument]) -> str:
        name, _, attribute = key.partition(".")
        bundle = self._bundles[locale]
        message = bundle.get_message(name)
        pattern = message.attributes[attribute] if attribute else message.value
        if pattern is None:
            raise KeyError(key)
        text, errors = bundle.format_pattern(pattern, {name: self._plain(locale, arg) for name, arg in args.items()})
        if errors:
            log.error("text %s: %s", key, ", ".join(type(error).__name__ for error in errors))
        return str(text)

    def _plain(self, locale: Locale, argument: Argument) -> str | int | float:
        if isinstance(argument, Message):
            return self.say(locale, argument)
        if isinstance(argument, tuple):
            return ", ".join(self.say(locale, part) for part in argument)
        return argument


@cache
def shipped() -> Translator:
    """The texts of `locales/`, read once a process (0.2 s). Raises ValueError."""
    return Translator()


def _keys(bundle: FluentBundle) -> Iterator[str]:
    """Every `id` and `id.attribute` of a language."""
    for name in bundle._messages:  # fluent.runtime lists them nowhere else
        message = bundle.get_message(name)
        if message.value is not None:
            yield name
        yield from (f"{name}.{attribute}" for attribute in message.attributes)
