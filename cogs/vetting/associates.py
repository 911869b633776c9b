"""The associates' channel: its panel, and the reminder that no consultation is given here."""

import logging
from datetime import datetime, timedelta

import aiohttp
import discord

from cogs.frame import Confrere
from cogs.frame.feature import Panel
from cogs.ui import Words
from cogs.ui.exchange import locale_for
from cogs.ui.private import tell
from cogs.ui.resources import brief, numbers
from cogs.ui.rights import audiences_of
from cogs.vetting import views
from cogs.vetting.advice import asks_for_advice
from cogs.vetting.blueprint import ASSOCIATES
from core import resources
from core.i18n import Locale
from core.rights import Audience

log = logging.getLogger(__name__)
SELDOM = timedelta(days=7)
"""A member is reminded no more often than this."""
RECENT = timedelta(minutes=10)
"""What was written while the bot was away is not come back to: a late reminder is a reproach."""


class Reminder:
    """Reminds an associate who plainly asks for medical advice there, in private, or in reply where that is closed.

    Nothing of it is stored or logged; whom it reminded, it knows until it ends.
    """

    def __init__(self, bot: Confrere) -> None:
        self.bot = bot
        self._reminded: dict[tuple[int, int], datetime] = {}

    async def hear(self, message: discord.Message) -> bool:
        """Takes no message from anybody."""
        author, now = message.author, self.bot.clock.now()
        if not isinstance(author, discord.Member) or not self._there(message) or now - message.created_at > RECENT:
            return False
        audiences = audiences_of(self.bot, author)
        if (
            Audience.ASSOCIATE not in audiences
            or Audience.VERIFIED in audiences
            or not asks_for_advice(message.content)
        ):
            return False
        self._reminded = {member: at for member, at in self._reminded.items() if now - at < SELDOM}
        if (author.guild.id, author.id) not in self._reminded:
            self._reminded[author.guild.id, author.id] = now
            await self._remind(message)
        return False

    def _there(self, message: discord.Message) -> bool:
        channel = message.channel
        place = channel.parent_id if isinstance(channel, discord.Thread) else channel.id
        return self.bot.directory.purpose_of(place or 0) == ASSOCIATES

    async def _remind(self, message: discord.Message) -> None:
        words = Words(self.bot.translator, locale_for(self.bot, message.author.id))
        view = views.reminder(words, vital(self.bot, words.locale))
        try:
            if not await tell(self.bot, message.author.id, view):
                await message.reply(view=view, mention_author=False)
        except (discord.HTTPException, discord.RateLimited, aiohttp.ClientError, TimeoutError) as error:
            log.warning("a reminder was not sent: %s", type(error).__name__)


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
