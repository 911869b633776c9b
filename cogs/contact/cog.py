"""The command by which a member writes to the moderators, named as a tired one looks for it."""

from discord import app_commands
from discord.ext import commands

from cogs.contact import controls
from cogs.ui import Exchange, Interaction


class Contacting(commands.Cog):
    @app_commands.command(name="ecrire-moderation", description="…")
    async def write(self, interaction: Interaction) -> None:
        await controls.write(Exchange(interaction))
