"""Commands and menus of questions and sheets."""

import discord
from discord import app_commands
from discord.ext import commands

from cogs.frame import Confrere
from cogs.questions import controls, views
from cogs.questions.controls import change_state, open_edit, open_form, service_of, settle, thread_of, words_of
from cogs.questions.in_step import THANK
from cogs.ui import Exchange, Interaction
from cogs.ui.layout import panel, row
from core.errors import Refused
from core.questions import REASON_LIMIT, Answer, QuestionState
from core.text import shorten

Reason = app_commands.Range[str, 1, REASON_LIMIT]
SEARCH_LIMIT = 300


class Questions(commands.Cog):
    question = app_commands.Group(name="question", description="…")
    fiche = app_commands.Group(name="fiche", description="…")

    def __init__(self, bot: Confrere) -> None:
        self.bot = bot
        self.menus = (
            app_commands.ContextMenu(name="Marquer comme réponse", callback=mark),
            app_commands.ContextMenu(name="Remercier", callback=thank),
        )

    async def cog_load(self) -> None:
        for menu in self.menus:
            self.bot.tree.add_command(menu)

    async def cog_unload(self) -> None:
        for menu in self.menus:
            self.bot.tree.remove_command(menu.name, type=menu.type)

    @question.command(name="poser")
    async def ask(self, interaction: Interaction) -> None:
        await open_form(Exchange(interaction))

    @question.command(name="chercher")
    async def search(self, interaction: Interaction, texte: app_commands.Range[str, 1, SEARCH_LIMIT]) -> None:
        exchange = await Exchange.begin(interaction)
        search = await service_of(exchange).search(exchange.actor, texte)
        found = await controls.still_there(exchange, search.found)
        await exchange.show(views.search_results(words_of(exchange), found, search.ambiguous, controls.OpenSheet))

    @question.command(name="miennes")
    async def mine(self, interaction: Interaction) -> None:
        exchange = await Exchange.begin(interaction)
        found, thanks, drafts = await service_of(exchange).mine(exchange.actor)
        resume = [
            controls.Redraft(shorten(f"✏️ {text.title}", views.LABEL_LIMIT), draft_id) for draft_id, text in drafts[:5]
        ]
        await exchange.show(views.mine(words_of(exchange), found, thanks, resume))

    @question.command(name="modifier")
    async def edit(self, interaction: Interaction) -> None:
        await open_edit(Exchange(interaction))

    @question.command(name="retirer")
    async def withdraw(self, interaction: Interaction) -> None:
        exchange = await Exchange.begin(interaction)
        question = await service_of(exchange).editable(exchange.actor, thread_of(exchange))
        confirm = controls.Withdraw.make(self.bot.translator, exchange.locale, question.id)
        await exchange.show(panel(discord.ui.TextDisplay(exchange.text("question-withdraw-sure")), row(confirm)))

    @question.command(name="resolue")
    async def solve(self, interaction: Interaction) -> None:
        await change_state(await Exchange.begin(interaction), QuestionState.SOLVED)

    @question.command(name="rouvrir")
    async def reopen(self, interaction: Interaction) -> None:
        await change_state(await Exchange.begin(interaction), QuestionState.OPEN)

    @question.command(name="fermer")
    async def close(self, interaction: Interaction, motif: Reason) -> None:
        await change_state(await Exchange.begin(interaction), QuestionState.CLOSED, motif)

    @fiche.command(name="voir")
    async def sheet(self, interaction: Interaction, nom: str) -> None:
        await controls.show_sheet(await Exchange.begin(interaction), nom)

    @sheet.autocomplete("nom")
    async def suggest(self, interaction: Interaction, typed: str) -> list[app_commands.Choice[str]]:
        locale = Exchange(interaction).locale
        return [
            app_commands.Choice(name=sheet.title(locale)[:100], value=sheet.id)
            for sheet in self.bot.catalogue.suggest(typed)
        ]


async def mark(interaction: Interaction, message: discord.Message) -> None:
    """Menu "Marquer comme réponse"."""
    exchange = await Exchange.begin(interaction)
    if message.author.bot:
        raise Refused("error-not-an-answer")
    answer = Answer(message.id, message.author.id, message.content)
    question, replaced = await service_of(exchange).mark(exchange.actor, thread_of(exchange), answer)
    await settle(exchange, question, "question-answer-replaced" if replaced else "question-answer-marked")


async def thank(interaction: Interaction, message: discord.Message) -> None:
    """Menu "Remercier"."""
    exchange = await Exchange.begin(interaction)
    if message.author.bot:
        raise Refused("error-thank-bot")
    count = await service_of(exchange).thank(exchange.actor, thread_of(exchange), message.id, message.author.id)
    await exchange.say("question-thanked", count=count)
    await exchange.bot.jobs.run_now(THANK, message.id)  # the thanks are kept, whatever becomes of the reaction
