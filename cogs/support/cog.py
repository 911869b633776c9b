"""`/soutien`."""

from discord import app_commands
from discord.ext import commands

from cogs.support import controls, desk, views
from cogs.ui import Exchange, Interaction

COUNTRIES = ("FR", "BE", "CH", "CA-QC")
AUDIENCES = ("medecin", "interne", "etudiant", "infirmier", "victime")
"""As `core.resources.of_country` looks for them."""


class Support(commands.Cog):
    soutien = app_commands.Group(name="soutien", description="…")

    @soutien.command(name="demander")
    async def ask(self, interaction: Interaction) -> None:
        await controls.seek(await Exchange.begin(interaction))

    @soutien.command(name="ressources")
    @app_commands.choices(
        pays=[app_commands.Choice(name=country, value=country) for country in COUNTRIES],
        public=[app_commands.Choice(name=audience, value=audience) for audience in AUDIENCES],
    )
    async def resources(self, interaction: Interaction, pays: str | None = None, public: str | None = None) -> None:
        await controls.show_resources(await Exchange.begin(interaction), pays, public)

    @soutien.command(name="garde")
    async def duty(self, interaction: Interaction) -> None:
        await desk.show(await Exchange.begin(interaction))

    @soutien.command(name="bilan")
    async def counts(self, interaction: Interaction) -> None:
        exchange = await Exchange.begin(interaction)
        found = await controls.service_of(exchange).counts(exchange.actor)
        await exchange.show(views.counts(controls.words_of(exchange), found))
