"""A bot with one of each control and answer that Discord has, for what ours does not use yet."""

import asyncio
import io
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import discord
from discord import app_commands, ui
from discord.ext import tasks
from simcord import Env

import demo.simcord_ext as ext
from demo.community import PERSONAS, Community
from tests.demo.browser import Browser, browsing
from tests.world import MEMBER

PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d49444154789c6360f8cf00000301010018dd8db0"
    "0000000049454e44ae426082"
)
"""A picture of one pixel."""


class Everything(ui.Modal, title="Tout"):
    words = ui.TextDisplay[Any]("**Bonjour**")
    text = ui.Label[Any](text="Texte", component=ui.TextInput[Any](custom_id="text", min_length=2, max_length=5))
    radio = ui.Label[Any](
        text="Un seul",
        component=ui.RadioGroup[Any](
            custom_id="radio",
            options=[discord.RadioGroupOption(label="A", value="a"), discord.RadioGroupOption(label="B", value="b")],
        ),
    )
    boxes = ui.Label[Any](
        text="Plusieurs",
        component=ui.CheckboxGroup[Any](
            custom_id="boxes",
            max_values=2,
            options=[discord.CheckboxGroupOption(label=name, value=name) for name in "xyz"],
        ),
    )
    file = ui.Label[Any](text="Fichier", component=ui.FileUpload[Any](custom_id="file", required=False))

    async def on_submit(self, interaction: discord.Interaction) -> None:
        said = [child.component for child in self.children if isinstance(child, ui.Label)]
        upload = said[3]
        assert isinstance(upload, ui.FileUpload)
        names = [f"{found.filename}={(await found.read()).decode()}" for found in upload.values]
        values = [getattr(found, "value", None) or getattr(found, "values", None) for found in said[:3]]
        await interaction.response.send_message(f"{values} {names}", ephemeral=True)


class Choices(ui.Modal, title="Choix"):
    box = ui.Label[Any](text="Oui ?", component=ui.Checkbox[Any](custom_id="box"))
    plain = ui.Label[Any](
        text="Mot",
        component=ui.Select[Any](custom_id="plain", options=[discord.SelectOption(label="Un", value="un")]),
    )
    user = ui.Label[Any](text="Qui", component=ui.UserSelect[Any](custom_id="user"))
    role = ui.Label[Any](text="Rôle", component=ui.RoleSelect[Any](custom_id="role", required=False))
    channel = ui.Label[Any](text="Où", component=ui.ChannelSelect[Any](custom_id="channel", required=False))

    async def on_submit(self, interaction: discord.Interaction) -> None:
        parts = [child.component for child in self.children if isinstance(child, ui.Label)]
        box = parts[0]
        assert isinstance(box, ui.Checkbox)
        names = [str(getattr(value, "name", value)) for part in parts[1:] for value in getattr(part, "values", [])]
        await interaction.response.send_message(f"{box.value} {' '.join(names)}", ephemeral=True)


class Panel(ui.LayoutView):
    def __init__(self) -> None:
        super().__init__(timeout=None)
        row = ui.ActionRow[Any]()
        for name in ("everything", "choices", "silent", "update"):
            row.add_item(ui.Button(label=name, custom_id=name))
        row.add_item(ui.Button(label="off", custom_id="off", disabled=True))
        links = ui.ActionRow[Any](ui.Button(label="dehors", url="https://exemple.fr"))
        who = ui.ActionRow[Any](ui.UserSelect(custom_id="who", max_values=2))
        what = ui.ActionRow[Any](
            ui.Select(custom_id="what", options=[discord.SelectOption(label=name, value=name) for name in "ab"])
        )
        gallery = ui.MediaGallery[Any](discord.MediaGalleryItem("attachment://image.png", description="Un point"))
        section = ui.Section[Any]("**Section**", accessory=ui.Thumbnail("https://exemple.fr/dehors.png"))
        file = ui.File[Any]("attachment://notes.html")
        self.add_item(ui.Container(ui.TextDisplay("# Titre"), section, gallery, file, row, links, who, what))


class SampleBot(discord.AutoShardedClient):
    def __init__(self) -> None:
        intents = discord.Intents(
            guilds=True, members=True, guild_messages=True, dm_messages=True, message_content=True
        )
        super().__init__(intents=intents, shard_count=1)
        self.tree = app_commands.CommandTree(self)
        self.gate = asyncio.Event()
        self._commands()

    async def setup_hook(self) -> None:
        await self.tree.sync()

    @tasks.loop(seconds=2, count=2)
    async def reminder(self, channel: discord.TextChannel) -> None:
        if self.reminder.current_loop == 1:
            await channel.send("Le moment est venu.")

    async def on_message(self, message: discord.Message) -> None:
        if message.content == "répète":
            await message.channel.send("Je répète.")

    async def on_interaction(self, interaction: discord.Interaction) -> None:
        data: dict[str, Any] = dict(interaction.data or {})
        if interaction.type is not discord.InteractionType.component:
            return
        match data["custom_id"]:
            case "everything":
                await interaction.response.send_modal(Everything())
            case "choices":
                await interaction.response.send_modal(Choices())
            case "update":
                await interaction.response.edit_message(view=ui.LayoutView().add_item(ui.TextDisplay("Changé")))
            case "who" | "what":
                await interaction.response.send_message(f"choisi : {len(data['values'])}", ephemeral=True)

    def _commands(self) -> None:
        @self.tree.command(name="panneau", description="Montre tout")
        async def panel(interaction: discord.Interaction) -> None:
            files = [discord.File(io.BytesIO(PNG), "image.png"), discord.File(io.BytesIO(b"<script>"), "notes.html")]
            await interaction.response.send_message(view=Panel(), files=files)

        @self.tree.command(name="choisir", description="Prend de tout")
        @app_commands.choices(couleur=[app_commands.Choice(name="Rouge", value="r")])
        async def choose(
            interaction: discord.Interaction,
            texte: app_commands.Range[str, 2, 5],
            couleur: app_commands.Choice[str] | None = None,
            nombre: app_commands.Range[int, 1, 3] | None = None,
            taux: float | None = None,
            vrai: bool | None = None,
            membre: discord.Member | None = None,
            salon: discord.TextChannel | None = None,
            role: discord.Role | None = None,
            piece: discord.Attachment | None = None,
        ) -> None:
            await interaction.response.send_message(
                f"{texte} {couleur and couleur.value} {nombre} {taux} {vrai} {membre and membre.name} "
                f"{salon and salon.name} {role and role.name} {piece and piece.filename}"
            )

        @self.tree.command(name="lent", description="Réfléchit")
        async def slow(interaction: discord.Interaction) -> None:
            await interaction.response.defer(ephemeral=True, thinking=True)
            await self.gate.wait()
            await interaction.followup.send("C'est fait.", ephemeral=True)

        @self.tree.command(name="plus-tard", description="Écrit dans deux secondes")
        async def later(interaction: discord.Interaction) -> None:
            channel = interaction.channel
            assert isinstance(channel, discord.TextChannel)
            await interaction.response.send_message("Patience.", ephemeral=True)
            self.reminder.start(channel)

        @self.tree.command(name="muet", description="Ne répond pas")
        async def silent(interaction: discord.Interaction) -> None:
            pass

        @self.tree.context_menu(name="Saluer")
        async def greet(interaction: discord.Interaction, member: discord.Member) -> None:
            await interaction.response.send_message(f"Bonjour {member.mention}", ephemeral=True)


async def found(env: Env) -> Community:
    """A server whose members have no role: a room for all, one for none of them, one to read only, a forum."""
    owner = env.create_user("Quelqu’un")
    guild = env.create_guild("Essai", owner=owner)
    ext.grant(guild, guild.default_role, MEMBER)
    await env.settle()
    everyone = guild.default_role
    guild.create_text_channel("salon")
    guild.create_text_channel("secret", overwrites={everyone: discord.PermissionOverwrite(view_channel=False)})
    guild.create_text_channel("annonces", overwrites={everyone: discord.PermissionOverwrite(send_messages=False)})
    guild.create_forum_channel("forum")
    guild.create_role("Rôle")
    actors = {persona.key: guild.add_member(env.create_user(persona.name)) for persona in PERSONAS}
    for persona in PERSONAS:
        ext.set_locale(actors[persona.key], persona.locale)
    await env.settle()
    return Community(guild, actors, {})


@asynccontextmanager
async def sampling(folder: Path) -> AsyncIterator[Browser]:
    async with browsing(folder, lambda _: SampleBot(), found) as browser:
        yield browser
