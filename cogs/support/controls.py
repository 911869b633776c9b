"""The buttons by which a colleague is asked for, called, and found."""

import discord

from cogs.support import seeking
from cogs.support.asking import OPENED
from cogs.support.seeking import service_of
from cogs.ui import Control, Exchange, Interaction, Words
from core.support import Request


class Ask(Control, verb="support:ask"):
    """In private messages, it bears the server's id."""

    style, emoji = discord.ButtonStyle.primary, "🤝"

    async def press(self, interaction: Interaction) -> None:
        await seeking.seek(await Exchange.begin(interaction))


class Cancel(Control, verb="support:cancel"):
    """In private messages: it bears the request's id, and the server's."""

    async def press(self, interaction: Interaction) -> None:
        exchange = await Exchange.begin(interaction)
        await service_of(exchange).cancel(exchange.actor, self.number)
        await exchange.say("support-cancelled")


class Claim(Control, verb="support:claim"):
    style, emoji = discord.ButtonStyle.success, "✋"

    async def press(self, interaction: Interaction) -> None:
        exchange = await Exchange.begin(interaction)
        request = await service_of(exchange).claim(exchange.actor, self.number)
        hindrance = await exchange.bot.jobs.run_now(OPENED, request.id)
        await exchange.say(hindrance or "support-claimed")


def cancel_of(words: Words, request: Request, *, last: bool) -> Cancel:
    """The button under what a member is told; that under the last of it is another one, to tell the two apart."""
    about = (request.id, "last", request.guild_id) if last else (request.id, request.guild_id)
    return Cancel.make(words.translator, words.locale, *about)


CONTROLS = (Ask, Cancel, Claim)
