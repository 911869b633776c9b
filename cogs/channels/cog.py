"""The commands `/salon` and `/apaiser`."""

from typing import Any

import discord
from discord import app_commands
from discord.ext import commands

from cogs.channels import acting
from cogs.ui import Exchange, Interaction
from core.channels import NAME_LIMIT, REASON_LIMIT, TOPIC_LIMIT, ActKind, Kind


class Somewhere(app_commands.Transformer):
    """A channel or thread by its id: what is at hand of it may lag behind, and what is not at hand may be there."""

    type = discord.AppCommandOptionType.channel
    channel_types = [  # noqa: RUF012 -- discord.py's own idiom
        discord.ChannelType.text,
        discord.ChannelType.news,
        discord.ChannelType.voice,
        discord.ChannelType.stage_voice,
        discord.ChannelType.forum,
        discord.ChannelType.public_thread,
        discord.ChannelType.private_thread,
        discord.ChannelType.news_thread,
    ]

    async def transform(self, _interaction: Any, value: Any, /) -> int:
        return int(value.id)


Where = app_commands.Transform[int, Somewhere]
Reason = app_commands.Range[str, 1, REASON_LIMIT]
Name = app_commands.Range[str, 1, NAME_LIMIT]
Topic = app_commands.Range[str, 1, TOPIC_LIMIT]
Hour = app_commands.Range[int, 0, 23]
Days = app_commands.Range[int, 1, 365]
KINDS = [app_commands.Choice(name="…", value=kind.value) for kind in Kind]
SLOW = [app_commands.Choice(name="…", value=seconds) for seconds in (0, 10, 30, 60, 300, 900, 3600, 21600)]
LENGTHS = [app_commands.Choice(name="…", value=minutes) for minutes in (10, 30, 60, 180, 720, 1440)]


class Channels(commands.Cog):
    salon = app_commands.Group(name="salon", description="…")

    @salon.command(name="creer")
    @app_commands.choices(genre=KINDS)
    async def create(self, interaction: Interaction, nom: Name, motif: Reason, genre: str = Kind.TEXT.value) -> None:
        await acting.create(await Exchange.begin(interaction), Kind(genre), nom, motif)

    @salon.command(name="renommer")
    async def rename(self, interaction: Interaction, nom: Name, motif: Reason, salon: Where | None = None) -> None:
        exchange = await Exchange.begin(interaction)
        await acting.set_(exchange, acting.here(exchange, salon), ActKind.NAME, nom, motif)

    @salon.command(name="sujet")
    async def topic(self, interaction: Interaction, texte: Topic, motif: Reason, salon: Where | None = None) -> None:
        exchange = await Exchange.begin(interaction)
        await acting.set_(exchange, acting.here(exchange, salon), ActKind.TOPIC, texte, motif)

    @salon.command(name="ralentir")
    @app_commands.choices(delai=SLOW)
    async def slow(self, interaction: Interaction, delai: int, motif: Reason, salon: Where | None = None) -> None:
        exchange = await Exchange.begin(interaction)
        await acting.set_(exchange, acting.here(exchange, salon), ActKind.SLOW, str(delai), motif)

    @salon.command(name="verrouiller")
    async def lock(self, interaction: Interaction, motif: Reason, salon: Where | None = None) -> None:
        exchange = await Exchange.begin(interaction)
        await acting.lock(exchange, acting.here(exchange, salon), motif)

    @salon.command(name="deverrouiller")
    async def unlock(self, interaction: Interaction, motif: Reason, salon: Where | None = None) -> None:
        exchange = await Exchange.begin(interaction)
        await acting.unlock(exchange, acting.here(exchange, salon), motif)

    @salon.command(name="archiver")
    async def archive(self, interaction: Interaction, motif: Reason, salon: Where | None = None) -> None:
        exchange = await Exchange.begin(interaction)
        await acting.archive(exchange, acting.here(exchange, salon), motif)

    @salon.command(name="restaurer")
    async def restore(self, interaction: Interaction, motif: Reason, salon: Where | None = None) -> None:
        exchange = await Exchange.begin(interaction)
        await acting.restore(exchange, acting.here(exchange, salon), motif)

    @salon.command(name="silence")
    async def silence(
        self,
        interaction: Interaction,
        motif: Reason,
        de: Hour | None = None,
        a: Hour | None = None,
        salon: Where | None = None,
    ) -> None:
        exchange = await Exchange.begin(interaction)
        await acting.silence(exchange, acting.here(exchange, salon), de, a, motif)

    @salon.command(name="fils")
    async def threads(
        self, interaction: Interaction, jours: Days = acting.IDLE_DAYS, salon: Where | None = None
    ) -> None:
        exchange = await Exchange.begin(interaction)
        await acting.show_idle(exchange, acting.here(exchange, salon), jours)

    @app_commands.command(name="apaiser", description="…")
    @app_commands.choices(duree=LENGTHS)
    async def cool(
        self, interaction: Interaction, duree: int, motif: Reason, fermer: bool = False, salon: Where | None = None
    ) -> None:
        exchange = await Exchange.begin(interaction)
        await acting.cool(exchange, acting.here(exchange, salon), duree, motif, close=fermer)
