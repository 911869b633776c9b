"""The panel that welcomes members."""

from typing import Any

import discord

from cogs.frame import Confrere
from cogs.frame.feature import Panel
from cogs.questions.controls import Ask
from cogs.questions.searching import Search
from cogs.ui.layout import panel, row
from core.i18n import Locale

WELCOME = "questions:welcome"
"""The place beside which other features hang their buttons."""


def welcome(bot: Confrere) -> Panel:
    def made(locale: Locale) -> discord.ui.LayoutView:
        """How to ask or search, and the buttons that open the forms: nobody can type in this channel."""
        text: discord.ui.TextDisplay[Any] = discord.ui.TextDisplay(bot.translator.text(locale, "panel-accueil"))
        buttons = row(Ask.make(bot.translator, locale), Search.make(bot.translator, locale))
        beside = bot.beside(WELCOME, locale)
        items = [text, buttons, *([row(*beside)] if beside else [])]
        return panel(discord.ui.Container(*items, accent_colour=0x009E73))

    return made
