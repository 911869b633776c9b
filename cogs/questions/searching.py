"""Searching, and what is found: results, sheets, and the buttons that open them."""

from typing import Any

import discord

from cogs.questions import views
from cogs.questions.comparing import comparison_of
from cogs.questions.service import QuestionService
from cogs.ui import Control, Exchange, Form, Interaction
from cogs.ui.forms import field
from core.errors import Missing

SEARCH_LIMIT = 300
"""Characters of what is searched for."""


def service_of(exchange: Exchange) -> QuestionService:
    return exchange.bot.service(QuestionService)


def words_of(exchange: Exchange) -> views.Words:
    bot = exchange.bot
    return views.Words(bot.translator, bot.catalogue, exchange.locale, bot.spell)


class SearchForm(Form):
    """One field, `text`: for where nobody can type a command, and for thumbs."""

    def __init__(self, exchange: Exchange) -> None:
        super().__init__(exchange, "questions:search", exchange.text("question-search-title"))
        self.text_field: discord.ui.TextInput[Any] = discord.ui.TextInput(custom_id="text", max_length=SEARCH_LIMIT)
        self.add_item(
            field(
                exchange.text("question-search-text"),
                self.text_field,
                description=exchange.text("question-search-hint"),
            )
        )

    async def submit(self, interaction: Interaction) -> None:
        await show_results(await Exchange.begin(interaction), self.text_field.value)


class Search(Control, verb="questions:search"):
    emoji = "🔎"

    async def press(self, interaction: Interaction) -> None:
        exchange = Exchange(interaction)
        await exchange.open(SearchForm(exchange))


async def show_results(exchange: Exchange, text: str) -> None:
    """Show the sheets and questions that come closest to a text."""
    search = await service_of(exchange).search(exchange.actor, text)
    found = await comparison_of(exchange.bot).still_there(search.found)
    await exchange.show(views.search_results(words_of(exchange), found, search.ambiguous, OpenSheet))


class OpenSheet(Control, verb="questions:sheet"):
    async def press(self, interaction: Interaction) -> None:
        exchange = await Exchange.begin(interaction)
        await show_sheet(exchange, self.key)


async def show_sheet(exchange: Exchange, name: str) -> None:
    """Show the sheet of this id, title or alias. Raises `Missing` for none."""
    found = exchange.bot.catalogue.find(name)
    if found is None:
        raise Missing("error-no-such-sheet")
    await exchange.show(views.sheet(words_of(exchange), found))


CONTROLS = (Search, OpenSheet)
