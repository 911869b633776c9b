"""Commands and menus of moderation."""

import discord
from discord import app_commands
from discord.ext import commands

from cogs.frame import Confrere
from cogs.frame.feature import Menu
from cogs.moderation import queue_view, targets, views
from cogs.moderation.case_controls import show_case
from cogs.moderation.case_forms import open_sanction
from cogs.moderation.controls import wrote_in
from cogs.moderation.forms import SANCTION, service_of
from cogs.moderation.report_controls import readers
from cogs.moderation.service import Subject, Target
from cogs.moderation.service.unmasking import UNMASK
from cogs.ui import Exchange, Interaction, Words
from core.errors import Missing, Refused
from core.questions import REASON_LIMIT
from core.reports import MODERATION, message_id_of
from core.resources import stale

Reason = app_commands.Range[str, 1, REASON_LIMIT]


class Moderation(commands.Cog):
    moderation = app_commands.Group(name="moderation", description="…")

    def __init__(self, bot: Confrere) -> None:
        self.bot = bot

    @moderation.command(name="file")
    async def queue(self, interaction: Interaction) -> None:
        exchange = await Exchange.begin(interaction)
        words, waiting = words_of(exchange), await service_of(exchange).waiting(exchange.actor)
        channel_id = self.bot.directory.bound(exchange.guild.id, MODERATION) or 0
        today = self.bot.clock.now().date()
        old = sum(stale(each, today) for each in self.bot.catalogue.resources)
        await exchange.show(queue_view.queue(words, waiting, channel_id, readers(words, waiting.reports), old))

    @moderation.command(name="sanctionner")
    async def sanction(
        self, interaction: Interaction, message: str | None = None, membre: discord.User | None = None
    ) -> None:
        exchange, name = Exchange(interaction), "moderation sanctionner"
        if (message is None) is (membre is None):
            raise Refused("error-sanction-whom")
        if membre:
            await open_sanction(exchange, name, Subject(membre.id))
        else:
            await open_sanction(exchange, name, await exchange.promptly(targets.pointed_at(exchange, message or "")))

    @moderation.command(name="dossier")
    async def case(self, interaction: Interaction, membre: discord.User) -> None:
        await show_case(await Exchange.begin(interaction), membre.id)

    @moderation.command(name="lever-anonymat")
    async def unmask(self, interaction: Interaction, message: str, motif: Reason, danger: bool = False) -> None:
        exchange = await Exchange.begin(interaction)
        service = service_of(exchange)
        target = await service.target(exchange.actor, pointed_at(message))
        wrote = await wrote_in(exchange, target.thread_id)
        unmasking_id = await service.request(exchange.actor, target, motif, danger=danger, wrote_there=wrote)
        hindrance = await self.bot.jobs.run_now(UNMASK, unmasking_id)
        await exchange.say(hindrance or "unmask-requested")

    @moderation.command(name="audit")
    async def audit(self, interaction: Interaction) -> None:
        exchange = await Exchange.begin(interaction)
        acts = await service_of(exchange).acts(exchange.actor)
        await exchange.show(views.audit(words_of(exchange), acts))


async def sanction(interaction: Interaction, message: discord.Message) -> None:
    """Menu "Sanctionner l'auteur"."""
    exchange = Exchange(interaction)
    author: Target | int | None = message.author.id
    if author == exchange.bot.user_id:
        author = await exchange.promptly(service_of(exchange).author(exchange.actor, message.id))
    if author is None:
        raise Missing("error-not-under-pen")
    found = author if isinstance(author, Target) else Subject(author, message.channel.id, message.id)
    await open_sanction(exchange, SANCTION, found)


MENUS: dict[str, Menu] = {SANCTION: sanction}


def pointed_at(reference: str) -> int:
    """The message that a moderator gave a link to, or the id of. Raises `Missing` for what is neither."""
    message_id = message_id_of(reference)
    if message_id is None:
        raise Missing("error-no-message")
    return message_id


def words_of(exchange: Exchange) -> Words:
    return Words(exchange.bot.translator, exchange.locale)
