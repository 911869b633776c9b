"""The button by which a colleague takes a request, and how messages are known by their buttons."""

import discord

from cogs.support import desk, seeking
from cogs.support.asking import opening_of
from cogs.support.seeking import service_of
from cogs.ui import Control, Exchange, Interaction


class Claim(Control, verb="support:claim"):
    style, emoji = discord.ButtonStyle.success, "✋"

    async def press(self, interaction: Interaction) -> None:
        exchange = await Exchange.begin(interaction)
        request = await service_of(exchange).claim(exchange.actor, self.number)
        hindrance = await exchange.bot.jobs.run_now(opening_of(request), request.id)
        await exchange.say(hindrance or ("support-claimed-thread" if request.in_thread else "support-claimed"))


def id_of(control: Control) -> str:
    """What a message is known by that shows this button."""
    return ":".join((control.verb, *control.args))


CONTROLS = (
    seeking.Ask,
    seeking.Retry,
    seeking.InThread,
    seeking.Cancel,
    seeking.Resources,
    Claim,
    *desk.CONTROLS,
)
