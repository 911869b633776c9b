"""The button by which a colleague takes a request, and how messages are known by their buttons."""

import discord

from cogs.support import desk, seeking
from cogs.support.asking import opening_of
from cogs.support.seeking import service_of
from cogs.support.service import SupportService
from cogs.ui import Control, Exchange, Interaction
from core.support import Request, RequestState


class Claim(Control, verb="support:claim"):
    style, emoji = discord.ButtonStyle.success, "✋"

    async def press(self, interaction: Interaction) -> None:
        exchange = await Exchange.begin(interaction)
        service = service_of(exchange)
        request = await service.claim(exchange.actor, self.number)
        hindrance = await exchange.bot.jobs.run_now(opening_of(request), request.id)
        await exchange.say(hindrance or await self._outcome(service, request))

    async def _outcome(self, service: SupportService, request: Request) -> str:
        """How it began, if it did: one of the two may let no bot write to them."""
        if request.in_thread:
            return "support-claimed-thread"
        now = await service.request(request.id)
        if now is None or now.state is RequestState.CLOSED:
            return "error-support-over"
        return "support-claimed" if now.peer_pen == request.peer_pen else "support-claimed-closed"


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
