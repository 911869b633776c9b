"""The command `/meteo`."""

from discord import app_commands
from discord.ext import commands

from cogs.checkins.controls import log, show_settings, show_trend
from cogs.ui import Exchange, Interaction
from core.checkins import LEVELS

Level = app_commands.Range[int, LEVELS[0], LEVELS[-1]]


class Checkins(commands.Cog):
    weather = app_commands.Group(name="meteo", description="…")

    @weather.command(name="noter")
    async def log(self, interaction: Interaction, niveau: Level) -> None:
        await log(await Exchange.begin(interaction), niveau)

    @weather.command(name="courbe")
    async def trend(self, interaction: Interaction) -> None:
        await show_trend(await Exchange.begin(interaction))

    @weather.command(name="reglages")
    async def settings(self, interaction: Interaction) -> None:
        await show_settings(await Exchange.begin(interaction))
