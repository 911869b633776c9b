"""`/soutien`."""

from discord import app_commands
from discord.ext import commands

from cogs.support import seeking
from cogs.ui import Exchange, Interaction


class Support(commands.Cog):
    soutien = app_commands.Group(name="soutien", description="…")

    @soutien.command(name="demander")
    async def ask(self, interaction: Interaction) -> None:
        await seeking.seek(await Exchange.begin(interaction))
