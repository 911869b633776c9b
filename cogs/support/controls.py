"""Asking for a colleague, taking what somebody asked, and whom to call: what happens, and the buttons that do it."""

import discord

from cogs.support import views
from cogs.support.service import SupportService
from cogs.support.service.asking import LETTER, opening_of
from cogs.ui import Control, Exchange, Interaction, Words
from core import resources
from core.support import Request, RequestState


def service_of(exchange: Exchange) -> SupportService:
    return exchange.bot.service(SupportService)


def words_of(exchange: Exchange) -> Words:
    return Words(exchange.bot.translator, exchange.locale)


async def seek(exchange: Exchange) -> None:
    """Whom to call, at once; then a colleague."""
    await exchange.show(views.urgent(words_of(exchange), exchange.bot))
    await call(exchange)


async def call(exchange: Exchange, *, in_thread: bool = False) -> None:
    """Open the member's private channel; only then is anybody called. Where it is closed, say how to open it."""
    words, service = words_of(exchange), service_of(exchange)
    found = await service.ask(exchange.actor, in_thread=in_thread)
    if hindrance := await exchange.bot.jobs.run_now(LETTER, found.request.id):
        await exchange.say(hindrance)
        return
    request = await service.request(found.request.id)
    if request is None:
        kinds: tuple[type[Control], ...] = (Retry, InThread)
        choices = [kind.make(words.translator, words.locale) for kind in kinds]
        await exchange.show(views.closed_to_me(words, choices))
        return
    waits = request.state is RequestState.CALLING
    choices = [cancel_of(words, request, last=False)] if waits and not found.new else []
    await exchange.show(views.asked(words, request, choices, new=found.new))


async def show_resources(exchange: Exchange, country: str | None = None, audience: str | None = None) -> None:
    """Whom to call in a country, by default that of the server's time zone, and for whom."""
    bot = exchange.bot
    country = country or views.home(bot)
    found = resources.of_country(bot.catalogue, country, audience)
    for page in views.listed(words_of(exchange), bot, found, country):
        await exchange.show(page)


class Ask(Control, verb="support:ask"):
    """In private messages, it bears the server's id."""

    style, emoji = discord.ButtonStyle.primary, "🤝"

    async def press(self, interaction: Interaction) -> None:
        await seek(await Exchange.begin(interaction))


class Retry(Control, verb="support:retry"):
    """For who has opened their private messages."""

    style = discord.ButtonStyle.primary

    async def press(self, interaction: Interaction) -> None:
        await call(await Exchange.begin_in_place(interaction))


class InThread(Control, verb="support:thread"):
    """Where their private messages stay closed: the explicit choice of a private thread."""

    async def press(self, interaction: Interaction) -> None:
        await call(await Exchange.begin_in_place(interaction), in_thread=True)


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


class Resources(Control, verb="support:resources"):
    emoji = "☎️"

    async def press(self, interaction: Interaction) -> None:
        await show_resources(await Exchange.begin(interaction))


def cancel_of(words: Words, request: Request, *, last: bool) -> Cancel:
    """The button under what a member is told; that under the last of it is another one, to tell the two apart."""
    about = (request.id, "last", request.guild_id) if last else (request.id, request.guild_id)
    return Cancel.make(words.translator, words.locale, *about)


CONTROLS = (Ask, Retry, InThread, Cancel, Claim, Resources)
