"""A private thread in the place of private messages, for a member whose own are closed and who chose so."""

from collections.abc import Collection

import discord

from cogs.frame import Confrere
from cogs.support import views
from cogs.support.service import SupportService
from cogs.ui import Words, cards, threads
from cogs.ui.rights import member_of
from core.support import Letter, Request

AMONG = "channel:entraide"
"""Where the threads hang: members read and write there."""


class Threads:
    def __init__(self, bot: Confrere, service: SupportService) -> None:
        self.bot, self.service = bot, service

    async def write(
        self, request: Request, member_id: int, letter: Letter | None, view: discord.ui.LayoutView, ids: Collection[str]
    ) -> discord.Message | None:
        """Open the thread, unless it stands, and tell the member there; None for a member who is gone.

        Raises `Blocked` where threads may not be opened.
        """
        guild = self.bot.guild_at_hand(request.guild_id)
        member = await member_of(guild, member_id)
        if member is None:
            return None
        thread = await self._thread(request, letter)
        await thread.add_user(member)
        return await cards.find(self.bot, thread, ids, request.since) or await thread.send(view=view)

    async def meet(self, key: str) -> None:
        """Bring the colleague who took it into the thread: from there on the two need no bot."""
        meeting = await self.service.to_meet(int(key))
        if meeting is None:
            return
        request, letter, peer_id = meeting
        guild = self.bot.guild_at_hand(request.guild_id)
        peer = await member_of(guild, peer_id)
        if peer is None:
            await self.service.not_met(request)
            return
        try:
            thread = await self._thread(request, letter)
            await thread.add_user(peer)
        except discord.NotFound:  # somebody deleted the thread
            await self.service.met(request)
            return
        words = Words(self.bot.translator, self.bot.settings.default_locale)
        if not await self._said_since(thread, letter):
            await thread.send(view=views.met(words, peer.mention))
        await self.service.met(request)

    async def _said_since(self, thread: discord.Thread, letter: Letter) -> bool:
        """Whether the two were told just before a crash that they are there."""
        since = discord.Object(letter.message_id)
        return any([message.author.id == self.bot.user_id async for message in thread.history(after=since)])

    async def _thread(self, request: Request, letter: Letter | None) -> discord.Thread:
        """The request's thread: the known one, one opened just before a crash, known by its name, or a new one."""
        guild = self.bot.guild_at_hand(request.guild_id)
        if letter:
            known = guild.get_thread(letter.channel_id) or await guild.fetch_channel(letter.channel_id)
            assert isinstance(known, discord.Thread)
            return known
        name = self.bot.translator.text(
            self.bot.settings.default_locale, "support-thread-name", name=self.bot.spell(request.member_pen)
        )
        return await threads.private(self.bot, guild, AMONG, name)
