"""A small bot that sends everything that the project sends, for the checker of requests."""

import datetime as dt
import io
from typing import Any

import discord
import simcord
from discord import app_commands, ui
from simcord import HttpLogEntry

import demo.simcord_ext  # noqa: F401  # patches simcord


class Panel(ui.LayoutView):
    """Every part of Components V2 that the project uses."""

    def __init__(self) -> None:
        super().__init__(timeout=None)
        container: ui.Container[Panel] = ui.Container(accent_colour=discord.Colour.teal())
        container.add_item(ui.TextDisplay("# Accueil"))
        container.add_item(
            ui.Section("Poser une question", accessory=ui.Button(label="Poser", custom_id="questions:ask"))
        )
        container.add_item(ui.Separator(spacing=discord.SeparatorSpacing.large))
        row: ui.ActionRow[Panel] = ui.ActionRow()
        row.add_item(ui.Button(label="Seul", emoji="🙏", custom_id="support:ask", disabled=True))
        row.add_item(ui.Button(label="Lien", url="https://example.org"))
        container.add_item(row)
        choice: ui.ActionRow[Panel] = ui.ActionRow()
        options = [discord.SelectOption(label="Garde", value="duty", description="x", emoji="🕯️", default=True)]
        choice.add_item(ui.Select(custom_id="theme", options=options, placeholder="Thème"))
        container.add_item(choice)
        self.add_item(container)


class Form(ui.Modal, title="Question"):
    """Every kind of field that the project's forms use."""

    intro: ui.TextDisplay[Any] = ui.TextDisplay("Sans donnée de patient.")
    heading: ui.Label["Form"] = ui.Label(text="Titre", component=ui.TextInput(custom_id="title", max_length=100))
    details: ui.Label["Form"] = ui.Label(
        text="Détails",
        description="3 500 caractères",
        component=ui.TextInput(custom_id="details", style=discord.TextStyle.paragraph, required=False),
    )
    theme: ui.Label["Form"] = ui.Label(
        text="Thème",
        component=ui.Select(
            custom_id="theme", required=True, options=[discord.SelectOption(label="Garde", value="duty")]
        ),
    )
    signature: ui.Label["Form"] = ui.Label(
        text="Signature",
        component=ui.RadioGroup(
            custom_id="signature",
            options=[
                discord.RadioGroupOption(label="Compte", value="account", default=True),
                discord.RadioGroupOption(label="Pseudonyme", value="pseudonym"),
            ],
        ),
    )


class SampleBot(discord.Client):
    def __init__(self) -> None:
        intents = discord.Intents.none()
        intents.guilds = intents.members = intents.guild_messages = True
        intents.message_content = intents.dm_messages = intents.guild_reactions = True
        super().__init__(intents=intents, allowed_mentions=discord.AllowedMentions.none())
        self.tree = app_commands.CommandTree(self)
        self.submitted: dict[str, Any] = {}
        questions = app_commands.Group(name="question", description="Questions", guild_only=True)

        @questions.command(name="poser", description="Pose une question")
        @app_commands.describe(texte="Le texte")
        async def ask(interaction: discord.Interaction, texte: str, privee: bool = False) -> None:
            await interaction.response.defer(ephemeral=True)
            await interaction.followup.send(texte, ephemeral=True)
            await interaction.edit_original_response(content="modifié")

        @ask.autocomplete("texte")
        async def suggest(_interaction: discord.Interaction, current: str) -> list[app_commands.Choice[str]]:
            return [app_commands.Choice(name=current.upper(), value=current)]

        @self.tree.command(name="panneau", description="Envoie le panneau")
        async def panel(interaction: discord.Interaction) -> None:
            await interaction.response.send_message(view=Panel(), ephemeral=True)

        @self.tree.command(name="formulaire", description="Ouvre le formulaire")
        async def form(interaction: discord.Interaction) -> None:
            await interaction.response.send_modal(Form())

        @self.tree.context_menu(name="Remercier")
        @app_commands.default_permissions(manage_messages=True)
        async def thank(interaction: discord.Interaction, message: discord.Message) -> None:
            await message.add_reaction("🙏")
            await interaction.response.send_message("Merci", ephemeral=True)

        self.tree.add_command(questions)

    async def setup_hook(self) -> None:
        await self.tree.sync()

    async def on_interaction(self, interaction: discord.Interaction) -> None:
        if interaction.type is discord.InteractionType.modal_submit:
            self.submitted = dict(interaction.data or {})
            await interaction.response.send_message("Reçu", ephemeral=True)
        elif interaction.data is not None and interaction.data.get("custom_id") == "questions:ask":
            await interaction.response.edit_message(view=Panel())


async def install(guild: discord.Guild) -> tuple[discord.TextChannel, discord.ForumChannel]:
    """What the project's set-up command does to a server."""
    role = await guild.create_role(name="Soignant vérifié", colour=discord.Colour.teal(), mentionable=False)
    await role.edit(hoist=True, permissions=discord.Permissions(send_messages=True))
    hidden: dict[discord.Role | discord.Member | discord.Object, discord.PermissionOverwrite] = {
        guild.default_role: discord.PermissionOverwrite(view_channel=False),
        guild.me: discord.PermissionOverwrite(view_channel=True, send_messages=True),
    }
    category = await guild.create_category("Confrère", overwrites=hidden)
    text = await guild.create_text_channel("entraide", category=category, topic="x", slowmode_delay=5, nsfw=False)
    await text.set_permissions(role, view_channel=True, send_messages=True)
    await text.set_permissions(role, overwrite=None)
    await text.edit(topic="y", slowmode_delay=0)
    forum = await guild.create_forum(
        "questions",
        category=category,
        topic="Une question par fil",
        available_tags=[discord.ForumTag(name="ouverte", emoji="🟢", moderated=True)],
        default_auto_archive_duration=4320,
        default_thread_slowmode_delay=5,
        default_sort_order=discord.ForumOrderType.creation_date,
        default_reaction_emoji="🙏",
        default_layout=discord.ForumLayoutType.list_view,
    )
    await forum.edit(require_tag=True, available_tags=forum.available_tags)
    return text, forum


async def converse(text: discord.TextChannel, forum: discord.ForumChannel, member: discord.Member) -> None:
    """Messages, posts, threads, reactions and sanctions, as the project sends them."""
    tags = forum.available_tags
    plain = await forum.create_thread(name="INR", content="Que faire ?", applied_tags=tags)
    await forum.create_thread(name="Panneau", view=Panel(), applied_tags=tags)
    note = discord.File(io.BytesIO(b"abc"), "courbe.png", description="La courbe")
    await forum.create_thread(name="Image", content="x", file=note, applied_tags=tags)
    await plain.thread.add_tags(*tags)
    await plain.thread.edit(locked=True, archived=True)
    await plain.thread.edit(locked=False, archived=False, slowmode_delay=5, auto_archive_duration=1440)
    message = await text.send("bonjour", embed=discord.Embed(title="x", description="y", colour=0x56B4E9))
    await message.reply("re", allowed_mentions=discord.AllowedMentions(users=True))
    await text.send(file=discord.File(io.BytesIO(b"abc"), "a.txt"))
    panel = await text.send(view=Panel())
    await panel.edit(view=Panel())
    await text.get_partial_message(message.id).edit(content="bonsoir")
    await message.add_reaction("🙏")
    await message.remove_reaction("🙏", message.author)
    await message.pin()
    await message.create_thread(name="fil", slowmode_delay=5)
    private = await text.create_thread(name="écoute", type=discord.ChannelType.private_thread, invitable=False)
    await private.add_user(member)
    await private.remove_user(member)
    await private.delete()
    await member.send("privé")
    await member.send(view=Panel())
    await member.timeout(dt.timedelta(hours=1), reason="essai")
    await member.add_roles(*[r for r in text.guild.roles if r.name == "Soignant vérifié"])
    await member.edit(nick="Dr A")
    assert [m async for m in text.history(limit=5)]
    assert [t async for t in forum.archived_threads(limit=5)] == []
    assert (await text.guild.fetch_member(member.id)).nick == "Dr A"
    await message.delete()
    await member.kick(reason="essai")
    await text.guild.ban(discord.Object(member.id), delete_message_seconds=60)


async def sent() -> list[HttpLogEntry]:
    """Everything that the sample bot sends, through every route that the project uses."""
    bot = SampleBot()
    async with simcord.run(bot, settle_timeout=60) as env:
        handle = env.create_guild()
        alice = handle.add_member(env.create_user("alice"))
        await env.settle()
        guild = bot.get_guild(handle.id)
        assert guild is not None
        text, forum = await install(guild)
        await env.settle()
        public = handle.create_text_channel("accueil")
        await alice.slash(public, "question poser", texte="x", privee=True)
        await alice.autocomplete(public, "question poser", "texte", "inr")
        said = await alice.send(public, "bonjour")
        moderator = handle.add_member(
            env.create_user("mod"),
            roles=[handle.create_role("m", permissions=discord.Permissions(manage_messages=True))],
        )
        await moderator.context_menu(public, "Remercier", said)
        shown = await alice.slash(public, "panneau")
        assert shown.response is not None
        await alice.click(shown.response, custom_id="questions:ask")
        form = await alice.slash(public, "formulaire")
        await alice.submit_modal(form, {"title": "INR", "details": "à 5", "theme": ["duty"], "signature": "pseudonym"})
        assert [c["component"]["custom_id"] for c in bot.submitted["components"] if c["type"] == 18] == [
            "title",
            "details",
            "theme",
            "signature",
        ]
        member = guild.get_member(alice.id)
        assert member is not None
        await converse(text, forum, member)
        log = list(env.http_requests)
    await bot.close()
    return log
