"""The associates' channel: its panel, and the reminder that no consultation is given here."""

from datetime import timedelta

import discord

from cogs.frame import Confrere
from cogs.frame.feature import Panel
from cogs.ui import Words
from cogs.ui.private import Aside
from cogs.ui.resources import brief, numbers
from cogs.ui.rights import audiences_of
from cogs.vetting import views
from cogs.vetting.advice import asks_for_advice
from cogs.vetting.blueprint import ASSOCIATES
from core import resources
from core.i18n import Locale
from core.rights import Audience

SELDOM = timedelta(days=7)
"""A member is reminded no more often than this."""


class Reminder:
    """Reminds an associate who plainly asks for medical advice there."""

    def __init__(self, bot: Confrere) -> None:
        self.bot = bot
        self._aside = Aside(bot, SELDOM)

    async def hear(self, message: discord.Message) -> bool:
        """Takes no message from anybody."""
        author = message.author
        if isinstance(author, discord.Member) and self._there(message):
            audiences = audiences_of(self.bot, author)
            alone = Audience.ASSOCIATE in audiences and Audience.VERIFIED not in audiences
            if alone and asks_for_advice(message.content):
                await self._aside.tell(message, author, self._reminder)
        return False

    def _there(self, message: discord.Message) -> bool:
        channel = message.channel
        place = channel.parent_id if isinstance(channel, discord.Thread) else channel.id
        return self.bot.directory.purpose_of(place or 0) == ASSOCIATES

    def _reminder(self, words: Words) -> discord.ui.LayoutView:
        return views.reminder(words, vital(self.bot, words.locale))


def board(bot: Confrere) -> Panel:
    def made(locale: Locale) -> discord.ui.LayoutView:
        words, home = Words(bot.translator, locale), _home(bot)
        others = [each for each in resources.countries(bot.catalogue) if each != home]
        first = [found[0] for each in others if (found := resources.rescue(bot.catalogue, each))]
        return views.associates(words, vital(bot, locale), brief(words, first))

    return made


def vital(bot: Confrere, locale: Locale) -> str:
    """Whom to call in an emergency, where the server is."""
    return numbers(resources.rescue(bot.catalogue, _home(bot)), locale)


def _home(bot: Confrere) -> str:
    return resources.country_in(bot.settings.timezone.key)
