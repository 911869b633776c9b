"""The command `/mes-donnees`: on every server, and in private messages."""

from discord import app_commands
from discord.ext import commands

from cogs.frame import Confrere
from cogs.privacy import views
from cogs.privacy.service import PrivacyService
from cogs.ui import Exchange, Interaction


class Privacy(commands.Cog):
    data = app_commands.Group(name="mes-donnees", description="…")

    def __init__(self, bot: Confrere, service: PrivacyService) -> None:
        self.bot, self.service = bot, service

    @data.command(name="notice")
    async def notice(self, interaction: Interaction) -> None:
        exchange = await Exchange.begin(interaction)
        notices = [holding.notice for feature in self.bot.features for holding in feature.holdings]
        for view in views.notice(self.bot.translator, exchange.locale, notices, self.bot.settings):
            await exchange.show(view)

    @data.command(name="exporter")
    async def export(self, interaction: Interaction) -> None:
        exchange = await Exchange.begin(interaction)
        data = await self.service.export(interaction.user.id)
        await exchange.send(content=exchange.text("privacy-exported"), file=views.export_file(data))

    @data.command(name="effacer")
    async def erase(self, interaction: Interaction) -> None:
        exchange = await Exchange.begin(interaction)
        await exchange.show(views.erase_choice(self.bot.translator, exchange.locale))

    @data.command(name="consentements")
    async def consents(self, interaction: Interaction) -> None:
        """On a server, what was agreed to there; in private, on every server that member and bot share."""
        exchange = await Exchange.begin(interaction)
        guilds = [interaction.guild] if interaction.guild else interaction.user.mutual_guilds
        items = [
            item
            for guild in guilds[: views.SERVERS]
            for item in await self.bot.consents_of(guild.id, interaction.user.id, exchange.locale)
        ]
        await exchange.show(views.consents(self.bot.translator, exchange.locale, items))
