"""Commands about the server and about the bot itself."""

from typing import Literal

from discord import app_commands
from discord.ext import commands

from cogs.server.controls import show_diagnosis, show_help
from cogs.server.installing import install, show_plan
from cogs.ui import Exchange, Interaction
from core.i18n import Locale

AUTO = "auto"


class Server(commands.Cog):
    @app_commands.command(name="installer", description="…")
    async def setup(self, interaction: Interaction, appliquer: bool = False) -> None:
        exchange = await Exchange.begin(interaction)
        await (install if appliquer else show_plan)(exchange)

    @app_commands.command(name="diagnostic", description="…")
    async def diagnose(self, interaction: Interaction) -> None:
        await show_diagnosis(await Exchange.begin(interaction))

    @app_commands.command(name="aide", description="…")
    async def help(self, interaction: Interaction) -> None:
        await show_help(await Exchange.begin(interaction))

    @app_commands.command(name="langue", description="…")
    async def language(self, interaction: Interaction, langue: Literal["fr", "en", "auto"]) -> None:
        exchange = await Exchange.begin(interaction)
        await exchange.bot.directory.prefer(interaction.user.id, None if langue == AUTO else Locale(langue))
        await Exchange(interaction).say(f"language-{langue}")
