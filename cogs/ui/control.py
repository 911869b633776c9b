"""Buttons that outlive a restart: their state is in the custom_id and the database, never in a view."""

import re
from collections.abc import Collection
from typing import Any, ClassVar, Self

import discord

from cogs.ui import errors
from cogs.ui.exchange import Interaction, admit
from core.errors import Missing
from core.i18n import Locale, Translator

NEVER = r"(?!)"
ROW_ID = re.compile(r"[0-9]{1,18}")
"""What both databases take as an integer."""
SNOWFLAKE = re.compile(r"[0-9]{15,20}")


class Control(discord.ui.DynamicItem[discord.ui.Button[Any]], template=NEVER):
    """A persistent button. A subclass names its `verb`, which its custom_id begins with, and says what `press` does:

        class Solve(Control, verb="questions:solve"): ...

    Its label is the text `control-<verb>` (colons as hyphens), its row in the rights table is the verb.
    It is shown in a `layout.panel`, which discord.py does not keep: with the end of a view that it keeps, and that
    holds a plain button as well, it would forget the class for every other message.

    One that works in private messages, and is not for anyone, has the server's id as its last argument.
    """

    verb: ClassVar[str] = ""
    style: ClassVar[discord.ButtonStyle] = discord.ButtonStyle.secondary
    emoji: ClassVar[str | None] = None

    def __init_subclass__(cls, *, verb: str) -> None:
        cls.verb = verb
        super().__init_subclass__(template=rf"^{verb}(?::(?P<args>[\w:-]+))?$")

    def __init__(self, label: str, *args: str | int) -> None:
        self.args = tuple(map(str, args))
        super().__init__(
            discord.ui.Button(
                label=label, style=self.style, emoji=self.emoji, custom_id=":".join((self.verb, *self.args))
            )
        )

    @classmethod
    def make(cls, translator: Translator, locale: Locale, *args: str | int) -> Self:
        """The button in a language, about the things whose ids are given."""
        return cls(translator.text(locale, f"control-{cls.verb.replace(':', '-')}"), *args)

    @classmethod
    async def from_custom_id(cls, _interaction: Any, item: discord.ui.Item[Any], match: Any, /) -> Self:
        assert isinstance(item, discord.ui.Button)
        return cls(item.label or "…", *(match["args"].split(":") if match["args"] else ()))

    async def callback(self, interaction: discord.Interaction[Any]) -> None:
        """Check the right, then press; every error is presented (discord.py would only log it)."""
        try:
            await admit(interaction, self.verb, self.guild_id)
            await self.press(interaction)
        except Exception as error:  # presented, whatever it is
            await errors.present(interaction, error, where=self.verb)

    async def press(self, interaction: Interaction) -> None:
        raise NotImplementedError

    @property
    def key(self) -> str:
        """The id of the thing that this button is about. Raises `Missing` for a button that names none."""
        if not self.args:
            raise Missing("error-control-gone")
        return self.args[0]

    @property
    def number(self) -> int:
        """The same, of a row. Raises `Missing` for what is no row's id."""
        if not ROW_ID.fullmatch(self.key):
            raise Missing("error-control-gone")
        return int(self.key)

    def word(self, among: Collection[str], place: int = 0) -> str:
        """The word that this button bears at `place`. Raises `Missing` where it is none of these."""
        if len(self.args) <= place or self.args[place] not in among:
            raise Missing("error-control-gone")
        return self.args[place]

    @property
    def guild_id(self) -> int | None:
        """The server that a button in a private message is about; None where it names none."""
        last = self.args[-1] if self.args else ""
        return int(last) if SNOWFLAKE.fullmatch(last) else None
