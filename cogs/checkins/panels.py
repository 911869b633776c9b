"""The panel in the channel of the check-ins, and what `/mes-donnees consentements` shows of them."""

from collections.abc import Sequence
from typing import Any

import discord

from cogs.checkins import views
from cogs.checkins.controls import ShowSettings, ShowTrend, level_row, setting_rows
from cogs.checkins.service import CheckinService
from cogs.frame import Confrere
from cogs.frame.feature import Consents, Panel
from cogs.ui import Words
from cogs.ui.layout import row
from core.i18n import Locale
from core.rights import Actor
from core.text import neutral


def board(bot: Confrere) -> Panel:
    def made(locale: Locale) -> discord.ui.LayoutView:
        translator = bot.translator
        own = row(ShowTrend.make(translator, locale), ShowSettings.make(translator, locale))
        beside = bot.beside(views.PANEL, locale)
        return views.board(Words(translator, locale), level_row(translator, locale), own, beside)

    return made


def consents(bot: Confrere, service: CheckinService) -> Consents:
    async def shown(guild_id: int, user_id: int, locale: Locale) -> Sequence[discord.ui.Item[Any]]:
        member = await service.member(Actor(guild_id, user_id))
        if member is None:
            return ()
        words, guild = Words(bot.translator, locale), bot.get_guild(guild_id)
        head = words("checkin-consents", server=neutral(guild.name) if guild else "")
        text = f"{head}\n{views.told(words, member, bot.settings.checkin_retention)}"
        return [discord.ui.TextDisplay(text), *setting_rows(bot.translator, locale, member, guild_id)]

    return shown
