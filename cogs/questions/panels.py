"""The panel that welcomes members."""

from typing import Any

import discord

from cogs.questions.controls import Ask
from cogs.questions.searching import Search
from cogs.ui.layout import panel, row
from core.i18n import Locale, Translator


def welcome(translator: Translator, locale: Locale) -> discord.ui.LayoutView:
    """How to ask or search, and the buttons that open the forms: nobody can type in this channel."""
    text: discord.ui.TextDisplay[Any] = discord.ui.TextDisplay(translator.text(locale, "panel-accueil"))
    buttons = row(Ask.make(translator, locale), Search.make(translator, locale))
    return panel(discord.ui.Container(text, buttons, accent_colour=0x009E73))
