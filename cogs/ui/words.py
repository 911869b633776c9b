"""Texts in one language, for views."""

from collections.abc import Iterable

import discord

from core.errors import Argument, Message
from core.i18n import Locale, Translator
from core.text import neutral, shorten


class Words:
    """`words(key, …)` gives a text; a feature whose views need more of the same language derives from this."""

    def __init__(self, translator: Translator, locale: Locale) -> None:
        self.translator, self.locale = translator, locale

    def __call__(self, key: str | Message, **args: Argument) -> str:
        message = key if isinstance(key, Message) else Message(key, args)
        return self.translator.say(self.locale, message)

    def put(self, text: str | Message) -> str:
        """What is a text already, or is to be put into one."""
        return text if isinstance(text, str) else self(text)

    def listed(self, messages: Iterable[Message]) -> str:
        return ", ".join(map(self, messages))


def called(member: discord.Member, limit: int) -> str:
    """How a member is called, as a title or a list entry may hold it, in at most so many characters; never empty."""
    return shorten(neutral(member.display_name) or neutral(member.name) or "…", limit)
