"""Forms. What is typed into one is never lost: whatever fails, it is given back."""

from typing import Any

import discord

from cogs.ui import errors
from cogs.ui.exchange import Exchange, Interaction, admit

FORM_TIMEOUT = 900.0
"""Seconds; without one, every form dismissed would be kept for ever. Discord's own token lasts as long."""


class Form(discord.ui.Modal):
    """A form under the right `name`; `submit` takes what was typed, `typed` is what is given back on failure.

    It is about the server that `exchange` is about, also where it is filled in in private.
    """

    def __init__(self, exchange: Exchange, name: str, title: str) -> None:
        super().__init__(title=title, timeout=FORM_TIMEOUT)
        self.name = name
        self.guild_id = exchange.user.guild.id if isinstance(exchange.user, discord.Member) else None

    async def submit(self, interaction: Interaction) -> None:
        raise NotImplementedError

    @property
    def typed(self) -> str:
        """Everything written into the form's text fields."""
        fields = (item for item in self.walk_children() if isinstance(item, discord.ui.TextInput))
        return "\n\n".join(field.value for field in fields if field.value)

    async def on_submit(self, interaction: discord.Interaction[Any]) -> None:
        try:
            await admit(interaction, self.name, self.guild_id)
            await self.submit(interaction)
        except Exception as error:  # presented, whatever it is
            await errors.present(interaction, error, where=self.name, typed=self.typed)


def field(text: str, component: discord.ui.Item[Any], *, description: str | None = None) -> discord.ui.Label[Any]:
    """A labelled field."""
    return discord.ui.Label(text=text, description=description, component=component)
