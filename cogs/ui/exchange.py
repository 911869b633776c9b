"""One conversation turn: acknowledge first, then answer privately in the member's language."""

import asyncio
from collections.abc import Awaitable, Sequence
from contextlib import suppress
from typing import Any, TypeAlias, TypeVar

import discord

from cogs.frame import Confrere
from cogs.ui import rights
from cogs.ui.layout import panel
from cogs.ui.rights import PROMPT
from core.errors import Argument, Message, Refused, StorageBusy
from core.i18n import Locale
from core.rights import Actor

Interaction: TypeAlias = discord.Interaction[Confrere]
T = TypeVar("T")
TAKEN = "taken"
ACTING = "acting"
PIECE = 1900
"""Characters of a member's text given back in one message; Discord takes 2,000."""


async def admit(interaction: Interaction, name: str, guild_id: int | None = None) -> None:
    """Take an interaction; one that nobody took is answered by `cogs.server`. Raises what `rights.authorise` does.

    `guild_id` is the server that a private message is about: the member is then dealt with as on that server.
    """
    interaction.extras[TAKEN] = True
    interaction.extras[ACTING] = await rights.authorise(interaction.client, name, interaction.user, guild_id)


def taken(interaction: Interaction) -> bool:
    return TAKEN in interaction.extras


class Exchange:
    """An interaction, seen as a feature needs it.

    `Exchange(interaction)` alone does no I/O, so that a form can be opened; `Exchange.begin` acknowledges at once, and
    so does `Exchange.begin_in_place`, whose first answer takes the place of what was pressed.
    """

    def __init__(self, interaction: Interaction) -> None:
        self.interaction = interaction
        self.bot = interaction.client
        self.user: discord.User | discord.Member = interaction.extras.get(ACTING, interaction.user)
        """Who acts, as a member wherever a server is concerned, even in a private message."""
        self.locale = locale_of(interaction)
        self._in_place = False
        self._prompt_until = asyncio.get_running_loop().time() + PROMPT
        self.bot.track()

    @classmethod
    async def begin(cls, interaction: Interaction) -> "Exchange":
        """Acknowledge privately, before any work: Discord waits three seconds."""
        exchange = cls(interaction)
        await interaction.response.defer(ephemeral=True, thinking=True)
        return exchange

    @classmethod
    async def begin_in_place(cls, interaction: Interaction) -> "Exchange":
        """Acknowledge a press on a private laid-out message whose buttons are good for one use.

        What others see is never replaced: there, as in `begin`, the answer comes privately.
        """
        if interaction.message is None or not interaction.message.flags.ephemeral:
            return await cls.begin(interaction)
        exchange = cls(interaction)
        await interaction.response.defer()
        exchange._in_place = True
        return exchange

    @property
    def actor(self) -> Actor:
        return rights.actor_of(self.bot, self.user)

    @property
    def guild(self) -> discord.Guild:
        """The server that this is about. Raises `Refused` in a private message that is about none."""
        if not isinstance(self.user, discord.Member):
            raise Refused("error-guild-only")
        return self.user.guild

    def text(self, key: str, **args: Argument) -> str:
        return self.bot.translator.text(self.locale, key, **args)

    async def promptly(self, reading: Awaitable[T]) -> T:
        """A reading on the way to a form, which cannot be acknowledged first: it is given up in good time, as are all
        of one exchange together.

        Raises `StorageBusy`, so that the member has an answer within Discord's three seconds.
        """
        return await in_time(reading, self._prompt_until - asyncio.get_running_loop().time())

    async def open(self, form: discord.ui.Modal) -> None:
        """Show a form; nothing may have been sent before."""
        await self.interaction.response.send_modal(form)

    async def say(self, key: str | Message, **args: Argument) -> None:
        """Answer privately with a text."""
        message = key if isinstance(key, Message) else Message(key, args)
        await self.send(content=self.bot.translator.say(self.locale, message))

    async def conclude(self, key: str | Message, **args: Argument) -> None:
        """Answer with a text for good: where a letter was answered, it says the same from now on, and asks no more."""
        await self.say(key, **args)
        letter = self.interaction.message
        if letter and self.interaction.guild_id is None and not letter.flags.ephemeral:
            with suppress(discord.HTTPException):  # its buttons say that it is over
                text = self.bot.translator.say(self.locale, key if isinstance(key, Message) else Message(key, args))
                channel = self.bot.get_partial_messageable(letter.channel.id)
                await channel.get_partial_message(letter.id).edit(view=_laid_out(text))

    async def show(self, view: discord.ui.LayoutView, files: Sequence[discord.File] = ()) -> None:
        """Answer privately with a laid-out message, and the files that it shows."""
        await self.send(view=view, files=files)

    async def send(self, **fields: Any) -> None:
        """Answer privately, whether or not the interaction was acknowledged."""
        if self._in_place:
            self._in_place = False
            with suppress(discord.NotFound):  # they put the message away meanwhile: another one tells them
                view = fields.get("view") or _laid_out(fields["content"])
                await self.interaction.edit_original_response(view=view, attachments=fields.get("files", ()))
                return
        if self.interaction.response.is_done():
            await self.interaction.followup.send(ephemeral=True, **fields)
        else:
            await self.interaction.response.send_message(ephemeral=True, **fields)

    async def give_back(self, typed: str) -> None:
        """Hand a member's own text back, whole, so that it can be copied."""
        for start in range(0, len(typed), PIECE):
            piece = typed[start : start + PIECE]
            if piece.strip():  # Discord refuses a message of blanks
                await self.send(content=piece)


async def in_time(reading: Awaitable[T], seconds: float) -> T:
    """What is read within some seconds; else raises `StorageBusy`.

    That it ends is then not waited for: on a line that fell silent, the driver takes two seconds more to give it up.
    """
    task = asyncio.ensure_future(reading)
    try:
        await asyncio.wait((task,), timeout=max(seconds, 0))
    finally:
        if not task.done():
            task.add_done_callback(_let_go)
            task.cancel()
    if task.done():
        return task.result()
    raise StorageBusy


def _let_go(task: "asyncio.Future[Any]") -> None:
    """Take note of how it ended: asyncio complains of errors that nobody looked at."""
    if not task.cancelled():
        task.exception()


def _laid_out(text: str) -> discord.ui.LayoutView:
    return panel(discord.ui.TextDisplay(text))


def locale_of(interaction: Interaction) -> Locale:
    """The member's choice, else the client's language, else the server's."""
    bot = interaction.client
    return (
        bot.directory.locale(interaction.user.id) or Locale.of(str(interaction.locale)) or bot.settings.default_locale
    )


def locale_for(bot: Confrere, user_id: int) -> Locale:
    """The language to write to a member in when no client is at hand to tell one."""
    return bot.directory.locale(user_id) or bot.settings.default_locale
