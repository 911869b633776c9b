"""The command `/mentorat`."""

from discord import app_commands
from discord.ext import commands

from cogs.mentoring import controls
from cogs.ui import Exchange, Interaction
from core.mentoring import Kind


class Mentoring(commands.Cog):
    mentorat = app_commands.Group(name="mentorat", description="…")

    @mentorat.command(name="chercher")
    async def find(self, interaction: Interaction, vingt_minutes: bool = False) -> None:
        kind = Kind.ONCE if vingt_minutes else Kind.LASTING
        await controls.show_search(await Exchange.begin(interaction), kind)

    @mentorat.command(name="binomes")
    async def mine(self, interaction: Interaction) -> None:
        await controls.show_mine(await Exchange.begin(interaction))

    @mentorat.command(name="terminer")
    async def end(self, interaction: Interaction) -> None:
        await controls.show_mine(await Exchange.begin(interaction), only_pairs=True)
