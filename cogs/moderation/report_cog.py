"""The menu by which members report, what they find of it again, and moderators who are so no longer."""

from collections.abc import Iterator

import discord
from discord import app_commands
from discord.ext import commands

from cogs.frame import Confrere
from cogs.moderation import report_views as views
from cogs.moderation.forms import service_of
from cogs.moderation.report_forms import ReportForm
from cogs.moderation.service import Chosen, ModerationService
from cogs.ui import Exchange, Interaction, Words
from cogs.ui.eligible import moderates
from core.reports import Context


class Reports(commands.Cog):
    def __init__(self, bot: Confrere, service: ModerationService) -> None:
        self.bot, self.service = bot, service

    @app_commands.command(name="signalements", description="…")
    async def mine(self, interaction: Interaction) -> None:
        exchange = await Exchange.begin(interaction)
        found = await service_of(exchange).mine(exchange.actor)
        await exchange.show(views.mine(Words(exchange.bot.translator, exchange.locale), found))

    @commands.Cog.listener()
    async def on_member_update(self, before: discord.Member, after: discord.Member) -> None:
        if moderates(self.bot, before) and not moderates(self.bot, after):
            await self.service.let_go(after.guild.id, after.id)

    @commands.Cog.listener()
    async def on_member_remove(self, member: discord.Member) -> None:
        if moderates(self.bot, member):
            await self.service.let_go(member.guild.id, member.id)


async def report(interaction: Interaction, message: discord.Message) -> None:
    """Menu "Signaler"."""
    exchange = Exchange(interaction)
    author_id = None if message.author.id == exchange.bot.user_id else message.author.id
    await exchange.open(ReportForm(exchange, Chosen(message.channel.id, message.id, author_id, context_of(message))))


def context_of(message: discord.Message) -> Context:
    """What a message says, wherever it says it; what is in its files stays where it is."""
    files = (*message.attachments, *(file for each in message.message_snapshots for file in each.attachments))
    return Context(
        text="\n".join(filter(None, _said(message))),
        files=tuple(file.filename for file in files),
        edited=message.edited_at is not None,
    )


def _said(message: discord.Message) -> Iterator[str]:
    yield message.content
    yield from (each.content for each in message.message_snapshots)
    if message.poll:
        yield from (message.poll.question, *(answer.text for answer in message.poll.answers))
    yield from (f":{sticker.name}:" for sticker in message.stickers)
    shown = discord.ui.LayoutView.from_message(message).walk_children() if message.components else ()
    yield from (item.content for item in shown if isinstance(item, discord.ui.TextDisplay))
