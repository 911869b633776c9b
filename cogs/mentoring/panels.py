"""The panel in the channel of mentoring."""

import discord

from cogs.frame import Confrere
from cogs.frame.feature import Panel
from cogs.mentoring.controls import Find, Pairs
from cogs.mentoring.profile_controls import ShowProfile
from cogs.ui import Words
from cogs.ui.layout import panel, row
from core.i18n import Locale


def board(bot: Confrere) -> Panel:
    def made(locale: Locale) -> discord.ui.LayoutView:
        words = Words(bot.translator, locale)
        find = (Find.make(bot.translator, locale), Find.once(words))
        own = (kind.make(bot.translator, locale) for kind in (ShowProfile, Pairs))
        return panel(discord.ui.TextDisplay(words("panel-mentoring")), row(*find), row(*own))

    return made
