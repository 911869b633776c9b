"""Asks and tells two who were paired, each in private. Safe to repeat: what was sent is known by its buttons.

Where a private channel is closed nothing is said of it: the question waits where its member looks at their pairs.
"""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, timedelta

import discord

from cogs.frame import Confrere, Left
from cogs.frame.feature import Effect
from cogs.mentoring import follow_views as views
from cogs.mentoring.follow_controls import BACK, choices_of, offer_of, thanks_of
from cogs.mentoring.service import MentoringService
from cogs.mentoring.service.following import FOLLOW, SILENCE, THANKS, THANKS_READ, Asking
from cogs.ui import Control, Words, threads
from cogs.ui.exchange import locale_for
from cogs.ui.private import write
from cogs.ui.rights import member_of
from core.mentoring import QUIET, QUIET_AFTER

RECENT = timedelta(days=3)
"""How far back a private channel is searched for what was sent just before a crash."""
LOOKED_AT = 50
"""How many of a thread's last messages are searched for one of the two's."""
View = Callable[[Words, Asking, Sequence[Control]], discord.ui.LayoutView]


class FollowEffects:
    def __init__(self, bot: Confrere, service: MentoringService) -> None:
        self.bot, self.service = bot, service

    @property
    def jobs(self) -> Mapping[str, Effect]:
        return {FOLLOW: self.ask, SILENCE: self.offer, THANKS: self.thank, THANKS_READ: self.service.thanks_read}

    async def ask(self, key: str) -> Left | None:
        """Ask one side one question."""
        asking = await self._there(key)
        if asking is None or asking.nth in asking.pair.said.get(asking.side, {}):
            return None
        guild, thread_id = self.bot.guild_at_hand(asking.pair.guild_id), asking.pair.thread_id
        if thread_id and await threads.gone(guild, thread_id):  # while the bot was away
            await self.service.thread_gone(thread_id)
        if asking.nth == QUIET and (later := await self._not_quiet(asking)):
            return later
        if turn := self._turn(FOLLOW, key):
            return turn
        words = self._words(asking)
        choices = choices_of(words, asking.pair, asking.nth)
        await self._write(asking, views.letter(words, asking, guild.name, choices), choices)
        return self.service.was_asked(asking)

    async def offer(self, key: str) -> Left | None:
        """Offer to part, lightly, to who did not answer."""
        asking = await self._there(key)
        if asking is None or asking.nth not in self.service.unanswered(asking.pair, asking.side):
            return None
        return await self._tell(
            SILENCE, key, asking, views.silence, offer_of(self._words(asking), asking.pair, asking.nth)
        )

    async def thank(self, key: str) -> Left | None:
        """Bring one side the other's thanks."""
        if asking := await self._there(key):
            return await self._tell(
                THANKS, key, asking, views.thanks, thanks_of(self._words(asking), asking.pair, BACK)
            )
        return None

    # Within

    async def _there(self, key: str) -> Asking | None:
        """Whom a job is to ask or tell, unless they left the server."""
        asking = await self.service.asking(key)
        if asking is None:
            return None
        guild = self.bot.guild_at_hand(asking.pair.guild_id)
        return asking if await member_of(guild, asking.account) else None

    async def _tell(self, kind: str, key: str, asking: Asking, view: View, choice: Control) -> Left | None:
        if turn := self._turn(kind, key):
            return turn
        written = await self._write(asking, view(self._words(asking), asking, [choice]), [choice])
        return self.service.unheard(asking) if kind == THANKS and not written else None

    async def _not_quiet(self, asking: Asking) -> datetime | None:
        """When to look again whether their thread is quiet; None where it is. One question at a time."""
        now = self.bot.clock.now()
        if self.service.asked_enough(asking.pair, asking.side):
            return now + QUIET_AFTER
        guild, thread_id = self.bot.guild_at_hand(asking.pair.guild_id), asking.pair.thread_id
        thread = await threads.find(guild, thread_id) if thread_id else None
        if thread is None:  # they may well speak elsewhere
            return now + QUIET_AFTER
        last = asking.pair.since
        async for message in thread.history(limit=LOOKED_AT):
            if not message.author.bot:
                last = message.created_at
                break
        return last + QUIET_AFTER if last + QUIET_AFTER > now else None

    def _turn(self, kind: str, key: str) -> datetime | None:
        """When it is the turn of a private message that nobody asked for; None: now."""
        return self.bot.openings.slot(f"{kind}:{key}", self.bot.clock.now())

    async def _write(self, asking: Asking, view: discord.ui.LayoutView, choices: list[Control]) -> bool:
        """Whether it stands there."""
        ids = {":".join((choices[0].verb, *choices[0].args))}
        sent = await write(self.bot, asking.account, view, ids, self.bot.clock.now() - RECENT)
        return sent is not None

    def _words(self, asking: Asking) -> Words:
        return Words(self.bot.translator, locale_for(self.bot, asking.account))
