"""The Discord objects of one server by what they serve: their names, found among what is there, bound once made."""

from collections.abc import Sequence
from typing import TypeVar

import discord

from cogs.frame import Confrere
from cogs.server.plan import Act, Wanted
from core.blueprint import Binding
from core.errors import Blocked
from core.i18n import Locale
from core.text import fold

Found = TypeVar("Found", discord.Role, discord.TextChannel | discord.ForumChannel, discord.AutoModRule)


class Things:
    """Names are in the server's language. Binds only where it is `applied`."""

    def __init__(self, bot: Confrere, guild: discord.Guild, wanted: Wanted, *, applied: bool) -> None:
        self.bot, self.guild, self.wanted, self.applied = bot, guild, wanted, applied
        self.locale = bot.settings.default_locale
        self.reason = self.text("install-audit-reason")

    def text(self, key: str) -> str:
        """What everybody on the server reads."""
        return self.bot.translator.text(self.locale, key)

    def name(self, purpose: str, locale: Locale | None = None) -> str:
        """The name of a role or channel, by default in the server's language."""
        return self.bot.translator.text(locale or self.locale, purpose.replace(":", "-"))

    def bound(self, purpose: str) -> int | None:
        return self.bot.directory.bound(self.guild.id, purpose)

    def find(self, purpose: str, present: Sequence[Found], namesakes: Sequence[Found] | None = None) -> Found | None:
        """What was chosen for a purpose; else what serves it already; else one of the `namesakes`, by default of all,
        that bears its name in any language, and serves no other.

        Raises `Blocked` where what was chosen is gone.
        """
        if self.wanted.purpose == purpose:
            chosen = next((thing for thing in present if thing.id == self.wanted.discord_id), None)
            if chosen is None:
                raise Blocked("remedy-chosen-gone")
            return chosen
        known = next((thing for thing in present if thing.id == self.bound(purpose)), None)
        names = {_plain(self.name(purpose, locale)) for locale in Locale}
        free = (
            thing
            for thing in (present if namesakes is None else namesakes)
            if _plain(thing.name) in names
            and self.bot.directory.purpose_of(thing.id) is None
            and thing.id != self.wanted.discord_id
        )
        return known or min(free, key=lambda thing: thing.id, default=None)

    def act(self, purpose: str, found: discord.abc.Snowflake | None) -> Act:
        if found is None:
            return Act.CREATED
        if self.bound(purpose) == found.id:
            return Act.LEFT
        return Act.BOUND if self.wanted.purpose == purpose else Act.ADOPTED

    async def bind(self, *bindings: Binding) -> None:
        """Keep what is new; what was bound keeps the moment since when it is."""
        new = [binding for binding in bindings if self.bound(binding.purpose) != binding.discord_id]
        if self.applied and new:
            await self.bot.directory.bind(*new)


def _plain(name: str) -> str:
    """The form under which two names are one: Discord writes channels in lower case and with hyphens."""
    return fold(name).replace(" ", "-")
