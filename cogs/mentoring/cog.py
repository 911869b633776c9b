"""The command `/mentorat`."""

from discord import app_commands
from discord.ext import commands

from cogs.mentoring import round_controls
from cogs.ui import Exchange, Interaction


class Mentoring(commands.Cog):
    mentorat = app_commands.Group(name="mentorat", description="…")

    @mentorat.command(name="tour")
    async def round(self, interaction: Interaction) -> None:
        await round_controls.open_round(await Exchange.begin(interaction))
