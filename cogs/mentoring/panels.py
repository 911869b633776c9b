"""The panel in the channel of mentoring."""

import discord

from cogs.frame import Confrere
from cogs.frame.feature import Panel
from cogs.mentoring.profile_controls import ShowProfile
from cogs.ui import Words
from cogs.ui.layout import panel, row
from core.i18n import Locale


def board(bot: Confrere) -> Panel:
    def made(locale: Locale) -> discord.ui.LayoutView:
        own = row(ShowProfile.make(bot.translator, locale))
        return panel(discord.ui.TextDisplay(Words(bot.translator, locale)("panel-mentoring")), own)

    return made
