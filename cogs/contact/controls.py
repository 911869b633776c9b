"""The buttons of a conversation with the moderators, on either side."""

from collections.abc import Sequence

import discord

from cogs.contact import views
from cogs.contact.forms import AnswerForm, GoOnForm, MuteForm, WriteForm, service_of
from cogs.contact.service import CARD
from cogs.ui import Control, Exchange, Interaction, Words
from cogs.ui.control import ROW_ID
from core.contacts import Contact, Line
from core.errors import Missing


class Write(Control, verb="contact:write"):
    """Wherever it stands; where a conversation is over, it names that and, in private, the server."""

    emoji = "✉️"

    async def press(self, interaction: Interaction) -> None:
        await write(Exchange(interaction))


class Reply(Control, verb="contact:reply"):
    """The member's; after the conversation it names which answer it stands under, and in private the server."""

    style, emoji = discord.ButtonStyle.primary, "✉️"

    async def press(self, interaction: Interaction) -> None:
        exchange = Exchange(interaction)
        await exchange.open(GoOnForm(exchange, self.number))


class End(Control, verb="contact:end"):
    """The member's."""

    async def press(self, interaction: Interaction) -> None:
        exchange = await Exchange.begin(interaction)
        await service_of(exchange).end(exchange.actor, self.number)
        await exchange.say("contact-ended")


class Answer(Control, verb="contact:answer"):
    """It bears how many texts stand above it: another moderator may have answered these meanwhile."""

    style, emoji = discord.ButtonStyle.primary, "✍️"

    async def press(self, interaction: Interaction) -> None:
        exchange = Exchange(interaction)
        seen = self.args[1] if len(self.args) > 1 else ""
        if not ROW_ID.fullmatch(seen):
            raise Missing("error-control-gone")
        await exchange.promptly(service_of(exchange).answerable(exchange.actor, self.number))
        await exchange.open(AnswerForm(exchange, self.number, int(seen)))


class Close(Control, verb="contact:close"):
    """It bears how many texts of the member had appeared when its card was sent, by which that card is known."""

    emoji = "✅"

    async def press(self, interaction: Interaction) -> None:
        exchange = await Exchange.begin(interaction)
        await service_of(exchange).close(exchange.actor, self.number)
        hindrance = await exchange.bot.jobs.run_now(CARD, self.number)
        await exchange.say(hindrance or "contact-closed-done")


class Mute(Control, verb="contact:mute"):
    style = discord.ButtonStyle.danger

    async def press(self, interaction: Interaction) -> None:
        exchange = Exchange(interaction)
        await exchange.promptly(service_of(exchange).answerable(exchange.actor, self.number))
        await exchange.open(MuteForm(exchange, self.number))


class Read(Control, verb="contact:read"):
    """For moderators, all that was written."""

    async def press(self, interaction: Interaction) -> None:
        exchange = await Exchange.begin(interaction)
        contact = await service_of(exchange).shown(exchange.actor, self.number)
        for view in views.whole(Words(exchange.bot.translator, exchange.locale), contact):
            await exchange.show(view)


async def write(exchange: Exchange) -> None:
    """The form, or the conversation that the member has already."""
    service = service_of(exchange)
    contact = await exchange.promptly(service.mine(exchange.actor))
    if contact is None:
        await exchange.open(WriteForm(exchange))
        return
    words = Words(exchange.bot.translator, exchange.locale)
    for view in views.mine(words, contact, for_member(words, contact)):
        await exchange.show(view)
    await service.read(exchange.actor, contact.id)


def for_member(words: Words, contact: Contact, number: int = 0, *where: int) -> Sequence[Control]:
    """`number` is that of the answer that they stand under; `where`, the server in private messages."""
    make = words.translator, words.locale
    if contact.open:
        return [Reply.make(*make, contact.id, number, *where), End.make(*make, contact.id, *where)]
    return [Write.make(*make, contact.id, number, *where)]


def for_card(words: Words, contact: Contact, seen: Sequence[Line], turn: int) -> Sequence[Control]:
    make = words.translator, words.locale
    read = Read.make(*make, contact.id)
    if not contact.open:
        return [read]  # though its member was erased, and nothing is left: the card would tell
    answer, close = Answer.make(*make, contact.id, len(seen)), Close.make(*make, contact.id, turn)
    return [answer, close, Mute.make(*make, contact.id), read]


CONTROLS = (Write, Reply, End, Answer, Close, Mute, Read)
