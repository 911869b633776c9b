"""Hears which servers take the bot away or have it again, tells their owners, and ends what is kept of them."""

import logging

import discord
from discord.ext import commands

from cogs.frame import Confrere
from cogs.frame.owed import Watch
from cogs.privacy import views
from cogs.privacy.departing import Departing
from cogs.privacy.service import PrivacyService
from cogs.ui import private
from cogs.ui.exchange import locale_for
from core.departures import Departure, Step

log = logging.getLogger(__name__)
PLACE = "departure"
"""Where other features hang buttons under what a departed server's owner reads."""


class Departures(Watch):
    """An outage is none: Discord then says that a server is unavailable, and lists it at start all the same."""

    def __init__(self, bot: Confrere, service: Departing) -> None:
        super().__init__(bot, "servers that come and go")
        self.service = service

    @commands.Cog.listener()
    async def on_guild_remove(self, guild: discord.Guild) -> None:
        log.warning("a server took the bot away: what is kept of it ends when its time is over")
        await self.follow(self.service.gone, guild.id, guild.owner_id, guild.name)

    @commands.Cog.listener()
    async def on_guild_join(self, guild: discord.Guild) -> None:
        await self.follow(self.service.back, guild.id)

    @commands.Cog.listener()
    async def on_guild_available(self, guild: discord.Guild) -> None:
        if self.bot.is_ready():  # else it is looked through at start
            await self.on_guild_join(guild)

    async def look_back(self, since: int | None) -> None:
        await self.service.compare({guild.id for guild in self.bot.guilds})

    async def departure(self, key: str) -> None:
        """Do what is next about a departure: tell, tell again, or end it."""
        found = await self.service.departure(int(key))
        if found is None:
            return
        match found.step(self.bot.clock.now(), here=self.bot.get_guild(found.guild_id) is not None):
            case Step.RETURN:
                await self.service.back(found.guild_id)
            case Step.WAIT:
                await self.service.later(found)
            case Step.TELL:
                await self._tell(found)
                await self.service.told(found)
            case Step.END:
                await self._end(found)

    async def _tell(self, found: Departure) -> None:
        """Where the bot may still write to them: Discord asks for a server that both are on."""
        if found.told_id is None:
            return
        locale = locale_for(self.bot, found.told_id)
        buttons = self.bot.beside(PLACE, locale, found.guild_id, found.stage)
        view = views.departure(self.bot.translator, locale, found, self.bot.invitation(found.guild_id), buttons)
        ids = [str(button.custom_id) for button in buttons if isinstance(button, discord.ui.DynamicItem)]
        await private.write(self.bot, found.told_id, view, ids, found.since)

    async def _end(self, found: Departure) -> None:
        if await self.service.end(found.guild_id):
            self.bot.directory.forget_server(found.guild_id)
            await self.bot.service(PrivacyService).purge(PLACE)  # what belonged to no server, and traces on disk
            await self.service.ended(found.guild_id)
