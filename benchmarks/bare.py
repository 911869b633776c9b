"""The baseline of `handlers`: a bare discord.py bot that sends the same requests and makes one bare transaction.

It checks nothing, remembers nothing and says nothing of use: what remains is what Discord and a database cost.
"""

from typing import Any

import aiosqlite
import discord
from discord import app_commands

Interaction = discord.Interaction["BareBot"]


class BareForm(discord.ui.Modal, title="Question"):
    named: discord.ui.TextInput[Any] = discord.ui.TextInput(label="Question", custom_id="title")
    details: discord.ui.TextInput[Any] = discord.ui.TextInput(label="Détails", custom_id="details")

    async def on_submit(self, interaction: discord.Interaction[Any]) -> None:
        await interaction.response.defer(ephemeral=True, thinking=True)
        await interaction.client.transaction(self.details.value)
        view = discord.ui.LayoutView(timeout=None)
        view.add_item(discord.ui.TextDisplay(f"{self.named.value}\n{self.details.value}"))
        await interaction.followup.send(view=view, ephemeral=True)


class BareBot(discord.AutoShardedClient):
    """Commands `form`, `publish`, `search`, `thank` and `solve`, in one forum."""

    forum_id = 0
    thread: discord.Thread
    card: discord.Message

    def __init__(self, path: str) -> None:
        intents = discord.Intents(guilds=True, members=True, guild_messages=True, message_content=True)
        super().__init__(intents=intents, shard_count=1, max_messages=None)
        self.tree = app_commands.CommandTree(self)
        self.path = path
        for name, callback in (("publish", publish), ("search", search), ("solve", solve), ("form", form)):
            self.tree.add_command(app_commands.Command(name=name, description=name, callback=callback))

    async def setup_hook(self) -> None:
        self.db = await aiosqlite.connect(self.path, isolation_level=None)
        for statement in ("PRAGMA journal_mode=WAL", "PRAGMA synchronous=FULL", "CREATE TABLE t (words TEXT)"):
            await self.db.execute(statement)
        await self.tree.sync()

    async def transaction(self, words: str) -> None:
        await self.db.execute("BEGIN IMMEDIATE")
        await self.db.execute("INSERT INTO t VALUES (?)", (words,))
        await self.db.execute("COMMIT")

    async def close(self) -> None:
        await self.db.close()
        await super().close()

    def view(self, words: str) -> discord.ui.LayoutView:
        view = discord.ui.LayoutView(timeout=None)
        view.add_item(discord.ui.Container(discord.ui.TextDisplay(words)))
        return view


async def form(interaction: Interaction) -> None:
    await interaction.response.send_modal(BareForm())


async def publish(interaction: Interaction) -> None:
    await interaction.response.defer(ephemeral=True, thinking=True)
    bot = interaction.client
    await bot.transaction("question")
    forum = bot.get_channel(bot.forum_id)
    assert isinstance(forum, discord.ForumChannel)
    bot.thread, bot.card = await forum.create_thread(name="Question", view=bot.view("Question"))
    await bot.thread.add_user(interaction.user)
    await interaction.followup.send("publiée", ephemeral=True)


async def search(interaction: Interaction) -> None:
    await interaction.response.defer(ephemeral=True, thinking=True)
    await interaction.client.transaction("search")
    await interaction.followup.send("trouvée", ephemeral=True)


async def solve(interaction: Interaction) -> None:
    await interaction.response.defer(ephemeral=True, thinking=True)
    bot = interaction.client
    await bot.transaction("solved")
    await bot.thread.get_partial_message(bot.card.id).edit(view=bot.view("Résolue"))
    await bot.thread.edit(applied_tags=[])
    await interaction.followup.send("résolue", ephemeral=True)
