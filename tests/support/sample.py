"""A feature as small as can be, to try the frame with what no feature does yet."""

from typing import Any

import discord

from cogs.frame import Confrere, Feature
from cogs.ui import Control, Exchange, Form, Interaction
from cogs.ui.forms import field
from core.rights import Audience, Right

THERE = Right(Audience.VERIFIED, in_dm=True)
RIGHTS = {"sample:claim": THERE, "sample:note": THERE, "sample:stay": Right(Audience.VERIFIED)}


async def tell(exchange: Exchange, words: str = "") -> None:
    """Say as whom the member acts."""
    actor = exchange.actor
    found = (words, exchange.guild.id, actor.guild_id, Audience.VERIFIED in actor.audiences)
    await exchange.send(content=" ".join(map(str, found)).strip())


class Claim(Control, verb="sample:claim"):
    async def press(self, interaction: Interaction) -> None:
        await tell(await Exchange.begin(interaction))


class Stay(Control, verb="sample:stay"):
    async def press(self, interaction: Interaction) -> None:
        await tell(await Exchange.begin(interaction))


class Note(Control, verb="sample:note"):
    async def press(self, interaction: Interaction) -> None:
        exchange = Exchange(interaction)
        await exchange.open(NoteForm(exchange))


class NoteForm(Form):
    def __init__(self, exchange: Exchange) -> None:
        super().__init__(exchange, "sample:note", "?")
        self.note: discord.ui.TextInput[Any] = discord.ui.TextInput(custom_id="note")
        self.add_item(field("?", self.note))

    async def submit(self, interaction: Interaction) -> None:
        await tell(await Exchange.begin(interaction), self.note.value)


async def setup(bot: Confrere) -> None:
    await bot.install(Feature(name="sample", rights=RIGHTS, controls=(Claim, Stay, Note)), object())
