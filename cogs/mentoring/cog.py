"""The command `/mentorat`."""

from discord import app_commands
from discord.ext import commands


class Mentoring(commands.Cog):
    mentorat = app_commands.Group(name="mentorat", description="…")
