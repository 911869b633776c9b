"""The panel that welcomes members."""

from typing import Any

import discord

from cogs.questions.controls import Ask
from cogs.ui.layout import panel, row
from core.i18n import Locale, Translator


def welcome(translator: Translator, locale: Locale) -> discord.ui.LayoutView:
    """How to ask, and the button that opens the form."""
    text: discord.ui.TextDisplay[Any] = discord.ui.TextDisplay(translator.text(locale, "panel-accueil"))
    return panel(discord.ui.Container(text, row(Ask.make(translator, locale)), accent_colour=0x009E73))
