"""Commands and menus of questions and sheets."""

import discord
from discord import app_commands
from discord.ext import commands

from cogs.frame import Confrere
from cogs.frame.feature import Menu
from cogs.questions import controls, pens, searching, views
from cogs.questions.controls import change_state, open_edit, thread_of
from cogs.questions.drafting import Redraft, bring_in_line, open_form
from cogs.questions.searching import SEARCH_LIMIT, service_of, words_of
from cogs.questions.service.in_step import THANK
from cogs.ui import Exchange, Interaction
from core.errors import Refused
from core.questions import REASON_LIMIT, Answer, QuestionState
from core.text import shorten, typographic

Reason = app_commands.Range[str, 1, REASON_LIMIT]


class Questions(commands.Cog):
    question = app_commands.Group(name="question", description="…")
    fiche = app_commands.Group(name="fiche", description="…")

    def __init__(self, bot: Confrere) -> None:
        self.bot = bot

    @question.command(name="poser")
    async def ask(self, interaction: Interaction) -> None:
        await open_form(Exchange(interaction))

    @question.command(name="chercher")
    async def search(self, interaction: Interaction, texte: app_commands.Range[str, 1, SEARCH_LIMIT]) -> None:
        await searching.show_results(await Exchange.begin(interaction), texte)

    @question.command(name="miennes")
    async def mine(self, interaction: Interaction) -> None:
        exchange = await Exchange.begin(interaction)
        found = await service_of(exchange).mine(exchange.actor)
        resume = [
            Redraft(shorten(f"✏️ {typed.text.title or typed.text.details}", views.LABEL_LIMIT), draft_id)
            for draft_id, typed in found.drafts[: views.DRAFTS_SHOWN]
        ]
        translator, locale = self.bot.translator, exchange.locale
        slips = [pens.slip_choices(translator, locale, slip_id, exchange.guild.id) for slip_id, _ in found.slips[:3]]
        rename = pens.Rename.make(translator, locale)
        owed = await self.bot.owed_to(exchange.actor, locale)
        for view in views.mine(words_of(exchange), found, resume, slips, rename, owed):
            await exchange.show(view)
        await service_of(exchange).told(found)

    @question.command(name="modifier")
    async def edit(self, interaction: Interaction) -> None:
        await open_edit(Exchange(interaction))

    @question.command(name="retirer")
    async def withdraw(self, interaction: Interaction) -> None:
        exchange = await Exchange.begin(interaction)
        await controls.confirm_withdrawal(exchange)

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
        await searching.show_sheet(await Exchange.begin(interaction), nom)

    @sheet.autocomplete("nom")
    async def suggest(self, interaction: Interaction, typed: str) -> list[app_commands.Choice[str]]:
        locale = Exchange(interaction).locale
        return [
            app_commands.Choice(name=typographic(sheet.title(locale))[:100], value=sheet.id)
            for sheet in self.bot.catalogue.suggest(typed)
        ]


async def mark(interaction: Interaction, message: discord.Message) -> None:
    """Menu "Marquer comme réponse"."""
    exchange = await Exchange.begin(interaction)
    answer = Answer(message.id, author_of(exchange, message, "error-not-an-answer"), message.content)
    question, replaced = await service_of(exchange).mark(exchange.actor, thread_of(exchange), answer)
    await bring_in_line(exchange, question, "question-answer-replaced" if replaced else "question-answer-marked")


async def thank(interaction: Interaction, message: discord.Message) -> None:
    """Menu "Remercier"."""
    exchange = await Exchange.begin(interaction)
    receiver_id = author_of(exchange, message, "error-thank-bot")
    thread_id = thread_of(exchange)
    count = await service_of(exchange).thank(exchange.actor, thread_id, message.id, receiver_id)
    await exchange.say("question-thanked", count=count)
    # The thanks are kept, whatever becomes of the reaction.
    await exchange.bot.jobs.run_now(THANK, f"{thread_id}:{message.id}")


MENUS: dict[str, Menu] = {"Marquer comme réponse": mark, "Remercier": thank}


def author_of(exchange: Exchange, message: discord.Message, refusal: str) -> int | None:
    """The member who wrote a message; None for the bot's own, which may be somebody's under a pen.

    Raises `Refused` for another bot's.
    """
    if not message.author.bot:
        return message.author.id
    if message.author.id != exchange.bot.user_id:
        raise Refused(refusal)
    return None
