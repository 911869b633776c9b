"""The command `/mentorat`."""

import discord
from discord import app_commands
from discord.ext import commands

from cogs.mentoring import controls, round_controls
from cogs.mentoring.profile_controls import begin_pause, exclude, open_pause, show_profile, suggested
from cogs.mentoring.profile_forms import PAUSES, TYPED_LIMIT
from cogs.ui import Exchange, Interaction
from core.mentoring import Kind

Chosen = list[app_commands.Choice[str]]
Short = app_commands.Range[str, 1, TYPED_LIMIT]
Days = [app_commands.Choice(name="…", value=days) for days in PAUSES]


class Mentoring(commands.Cog):
    mentorat = app_commands.Group(name="mentorat", description="…")

    @mentorat.command(name="profil")
    async def profile(self, interaction: Interaction, specialite: Short = "", region: Short = "") -> None:
        await show_profile(await Exchange.begin(interaction), specialite, region)

    @profile.autocomplete("specialite")
    async def suggest_specialty(self, interaction: Interaction, typed: str) -> Chosen:
        return suggested(interaction, "specialty", typed)

    @profile.autocomplete("region")
    async def suggest_region(self, interaction: Interaction, typed: str) -> Chosen:
        return suggested(interaction, "region", typed)

    @mentorat.command(name="pause")
    @app_commands.choices(duree=Days)
    async def pause(self, interaction: Interaction, duree: int | None = None, date: Short = "") -> None:
        if duree is None and not date:
            await open_pause(Exchange(interaction))
        else:
            await begin_pause(await Exchange.begin(interaction), duree, date)

    @mentorat.command(name="exclure")
    async def exclude(self, interaction: Interaction, membre: discord.User | None = None) -> None:
        await exclude(await Exchange.begin(interaction), membre)

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

    @mentorat.command(name="tour")
    async def round(self, interaction: Interaction) -> None:
        await round_controls.open_round(await Exchange.begin(interaction))
