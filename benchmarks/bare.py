"""The baseline of `handlers`: a bare discord.py bot that sends the same requests and makes one bare transaction.

It checks nothing, remembers nothing and says nothing of use: what remains is what Discord, messages of this size and
a database cost. `handlers` makes sure that both ask Discord for the same.
"""

from typing import Any

import aiosqlite
import discord
from discord import app_commands, ui

Interaction = discord.Interaction["BareBot"]
TITLE, DETAILS = "### Qui peut signer un arrêt de travail ?", "Je suis interne aux urgences. Puis-je le signer ?"
LINK = "https://discord.com/channels/1456074443980800012/1456074443980800061"
RESULT, NOTE = f"[Qui peut signer un arrêt de travail ?]({LINK})\n-# question · Résolue", "-# Une phrase de plus."
THEMES = 16


class BareForm(ui.Modal, title="Ta question"):
    def __init__(self) -> None:
        super().__init__(timeout=900)
        self.named: ui.TextInput[Any] = ui.TextInput(custom_id="title", max_length=100)
        self.details: ui.TextInput[Any] = ui.TextInput(
            custom_id="details", style=discord.TextStyle.paragraph, max_length=3500, required=False
        )
        options = [discord.SelectOption(label=f"Thème {number}", emoji="💊") for number in range(THEMES)]
        self.theme: ui.Select[Any] = ui.Select(
            custom_id="theme", options=options, required=False, min_values=0, placeholder="Facultatif"
        )
        for text, item in (("La question", self.named), ("Les détails", self.details)):
            self.add_item(ui.Label(text=text, component=item, description="Ce qu’il faut y écrire, en quelques mots."))
        self.add_item(ui.Label(text="Le thème", component=self.theme))
        names = ("Mon compte", "Mon pseudonyme", "Un nom pour ce fil seulement")
        self.name: ui.RadioGroup[Any] = ui.RadioGroup(
            custom_id="signature",
            options=[discord.RadioGroupOption(label=name, value=name, description="Qui le verra.") for name in names],
        )
        self.add_item(ui.Label(text="Sous quel nom ?", component=self.name))

    async def on_submit(self, interaction: discord.Interaction[Any]) -> None:
        await interaction.response.defer(ephemeral=True, thinking=True)
        await interaction.client.transaction(self.details.value)
        choices = row(("publish", None), ("redraft", None), ("discard", None))
        text: ui.TextDisplay[Any] = ui.TextDisplay(f"{self.named.value}\n{self.details.value}")
        found = results(interaction.client.found)
        await interaction.followup.send(
            view=laid_out(*found, ui.TextDisplay(NOTE), ui.Container(text), choices), ephemeral=True
        )


class BareBot(discord.AutoShardedClient):
    """Commands `search`, `mark` and `thank`, and the buttons `ask`, `publish` and `solve`, in one forum.

    `found` is how many earlier questions it pretends to have found.
    """

    forum_id = 0
    found = 0
    thread: discord.Thread
    card: discord.Message

    def __init__(self, path: str) -> None:
        intents = discord.Intents(guilds=True, members=True, guild_messages=True, message_content=True)
        super().__init__(
            intents=intents, shard_count=1, max_messages=None, allowed_mentions=discord.AllowedMentions.none()
        )
        self.tree = app_commands.CommandTree(self)
        self.path = path
        self.tree.add_command(app_commands.Command(name="search", description="search", callback=search))
        for name, callback in (("mark", mark), ("thank", thank)):
            self.tree.add_command(app_commands.ContextMenu(name=name, callback=callback))

    async def setup_hook(self) -> None:
        self.db = await aiosqlite.connect(self.path, isolation_level=None)
        for statement in ("PRAGMA journal_mode=WAL", "PRAGMA synchronous=FULL", "CREATE TABLE t (words TEXT)"):
            await self.db.execute(statement)
        self.add_view(Buttons())
        await self.tree.sync()

    async def transaction(self, words: str) -> None:
        await self.db.execute("BEGIN IMMEDIATE")
        await self.db.execute("INSERT INTO t VALUES (?)", (words,))
        await self.db.execute("COMMIT")

    async def close(self) -> None:
        await self.db.close()
        await super().close()

    async def change(self, state: str, *buttons: tuple[str, str | None]) -> None:
        """Edit the card and the thread's tags."""
        await self.thread.get_partial_message(self.card.id).edit(view=a_card(state, *buttons))
        forum = self.get_channel(self.forum_id)
        assert isinstance(forum, discord.ForumChannel)
        tag = next(tag for tag in forum.available_tags if tag.id not in self.thread._applied_tags)
        await self.thread.edit(applied_tags=[tag])


class Buttons(ui.View):
    """What the buttons do, wherever they are shown."""

    def __init__(self) -> None:
        super().__init__(timeout=None)

    @ui.button(label="Poser", custom_id="ask")
    async def ask(self, interaction: discord.Interaction[Any], _button: Any) -> None:
        await interaction.response.send_modal(BareForm())

    @ui.button(label="Publier", custom_id="publish")
    async def publish(self, interaction: discord.Interaction[Any], _button: Any) -> None:
        await interaction.response.defer()
        bot = interaction.client
        await bot.transaction("question")
        forum = bot.get_channel(bot.forum_id)
        bot.thread, bot.card = await forum.create_thread(
            name="Qui peut signer un arrêt de travail ?",
            view=a_card("Sans thème · **Ouverte**", ("reply", "🪶"), ("solve", "✅"), ("edit", None)),
            applied_tags=forum.available_tags[:1],
        )
        await bot.thread.add_user(interaction.user)
        await interaction.edit_original_response(view=laid_out(ui.TextDisplay(f"C’est publié : {LINK}")))

    @ui.button(label="Résolu", custom_id="solve")
    async def solve(self, interaction: discord.Interaction[Any], _button: Any) -> None:
        await interaction.response.defer(ephemeral=True, thinking=True)
        await interaction.client.transaction("solved")
        await interaction.client.change(f"Sans thème · **Résolue**\n{LINK}", ("reopen", None))
        await interaction.followup.send("Résolue, bravo !", ephemeral=True)


async def mark(interaction: Interaction, message: discord.Message) -> None:
    await interaction.response.defer(ephemeral=True, thinking=True)
    await interaction.client.transaction("marked")
    await interaction.client.change(
        f"Sans thème · **Répondue**\n{LINK}", ("reply", "🪶"), ("solve", "✅"), ("edit", None)
    )
    await interaction.followup.send(f"C’est noté : {LINK}", ephemeral=True)


async def search(interaction: Interaction, texte: str) -> None:
    await interaction.response.defer(ephemeral=True, thinking=True)
    await interaction.client.transaction(texte)
    await interaction.followup.send(view=laid_out(*results(interaction.client.found)), ephemeral=True)


async def thank(interaction: Interaction, message: discord.Message) -> None:
    await interaction.response.defer(ephemeral=True, thinking=True)
    await interaction.client.transaction("thanked")
    await interaction.followup.send("💛 C’est noté : ce message a un remerciement.", ephemeral=True)
    await message.add_reaction("💛")


def results(count: int) -> list[ui.Item[Any]]:
    """So many search results between two sentences."""
    found: list[ui.Item[Any]] = [ui.Section(RESULT, accessory=ui.Button(label="Voir", url=LINK)) for _ in range(count)]
    return [ui.TextDisplay(NOTE), *found, ui.TextDisplay(NOTE)] if found else []


def a_card(state: str, *buttons: tuple[str, str | None]) -> ui.LayoutView:
    texts: list[ui.Item[Any]] = [ui.TextDisplay(text) for text in (TITLE, DETAILS, "-# Question de Camille", state)]
    return laid_out(ui.Container(*texts, row(*buttons), accent_colour=0x56B4E9))


def row(*buttons: tuple[str, str | None]) -> ui.ActionRow[Any]:
    return ui.ActionRow(*(ui.Button(label=name, custom_id=name, emoji=emoji) for name, emoji in buttons))


def laid_out(*items: ui.Item[Any]) -> ui.LayoutView:
    """Over for discord.py before it is sent, as ours: the timers of private answers would weigh on the simulation."""
    view = ui.LayoutView(timeout=None)
    for item in items:
        view.add_item(item)
    view.stop()
    return view
