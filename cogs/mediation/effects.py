"""Asks the two, opens, keeps and closes their thread, and keeps the moderators' card in line. Safe to repeat."""

from collections.abc import Collection, Mapping
from contextlib import suppress
from dataclasses import replace
from datetime import timedelta
from functools import partial
from typing import Any

import discord
from discord.utils import snowflake_time

from cogs.frame import Confrere
from cogs.frame.feature import Effect
from cogs.mediation import controls, views
from cogs.mediation.service import BRING, CARD, TURN, UNCARD, MediationService, Staged
from cogs.ui import Words, cards, threads
from cogs.ui.exchange import locale_for
from cogs.ui.private import write
from cogs.ui.rights import member_of
from core.mediation import MediationState
from core.reports import MODERATION

AMONG = "channel:entraide"
"""Where the threads hang: a private thread is read by who sees the channel above it."""
JUST_NOW = timedelta(minutes=15)
"""How far back a thread is searched for what was posted there just before a crash."""


class MediationEffects:
    def __init__(self, bot: Confrere, service: MediationService) -> None:
        self.bot, self.service = bot, service

    @property
    def jobs(self) -> Mapping[str, Effect]:
        uncard = partial(cards.take_away, self.bot, MODERATION)
        return {BRING: self.bring, CARD: self.card, UNCARD: uncard, TURN: self.turn}

    async def bring(self, key: str) -> None:
        """Bring what the two were asked, and their thread, in line."""
        staged = await self.service.staged(int(key))
        if staged is None:
            return
        if staged.mediation.under_way and not await self._all_there(staged):
            return  # that ended it, and asks for this again
        if staged.mediation.state is MediationState.OPEN:
            await self._open(staged)
        else:
            await self._close(staged)
            await self._letters(staged)

    async def card(self, key: str) -> None:
        """Bring the card in the moderators' channel in line."""
        staged = await self.service.staged(int(key))
        if staged is None:
            return
        found, words = staged.mediation, self._words()
        view = views.card(words, staged, controls.for_card(words, found))
        ids = {f"{kind.verb}:{found.id}" for kind in (controls.Join, controls.Cancel)}
        wanted = found.under_way or found.card_id is None  # what moderators put away once it is over stays away
        card_id = await cards.bring(
            self.bot, found.guild_id, MODERATION, view, found.card_id, ids, found.since, wanted=wanted
        )
        if card_id and card_id != found.card_id:
            await self.service.placed(found.id, card_id)

    async def turn(self, key: str) -> None:
        """What the clock brings; in a thread, it counts from the last word."""
        staged = await self.service.staged(int(key))
        if staged is None:
            return
        found, spoken = staged.mediation, None
        if found.state is MediationState.OPEN and found.thread_id:
            thread = await threads.find(self.bot.guild_at_hand(found.guild_id), found.thread_id)
            if thread is None:
                await self.service.thread_gone(found.thread_id)
                return
            spoken = snowflake_time(thread.last_message_id or thread.id)
        await self.service.turn(found.id, spoken)

    # The two

    async def _all_there(self, staged: Staged) -> bool:
        guild = self.bot.guild_at_hand(staged.mediation.guild_id)
        for account in staged.accounts:
            if account is not None and await member_of(guild, account) is None:
                await self.service.leave(guild.id, account)
                return False
        return True

    async def _letters(self, staged: Staged) -> None:
        found, guild = staged.mediation, self.bot.guild_at_hand(staged.mediation.guild_id)
        for side, (party, account) in enumerate(zip(found.parties, staged.accounts, strict=True)):
            if account is None or party.unreachable:
                continue
            words = self._words(account)
            choices = controls.for_letter(words, found, side)
            view = views.letter(words, staged, side, guild.name, choices)
            if party.letter:
                await self._edit(*party.letter, view)
            elif found.state is MediationState.ASKING:
                sent = await write(self.bot, account, view, _ids(choices), found.since)
                await self.service.written(found.id, side, (sent.channel.id, sent.id) if sent else None)
                if sent is None:
                    return  # that ended it, and asks for this again
            if found.state is MediationState.AGREED and found.ended:
                again = controls.read_of(words, found)
                view = views.agreed(words, staged, side, guild.name, [again])
                sent = await write(self.bot, account, view, _ids([again]), found.ended)
                if sent and _said(discord.ui.LayoutView.from_message(sent)) != _said(view):
                    await self._edit(sent.channel.id, sent.id, view)  # the other was erased

    async def _edit(self, channel_id: int, message_id: int, view: discord.ui.LayoutView) -> None:
        with suppress(discord.NotFound, discord.Forbidden):  # deleted, or closed to the bot: nothing to put right
            await self.bot.get_partial_messageable(channel_id).get_partial_message(message_id).edit(view=view)

    # Their thread

    async def _open(self, staged: Staged) -> None:
        """Open the thread, unless it stands, with the four in it, its first message, and the text to agree on."""
        found, guild = staged.mediation, self.bot.guild_at_hand(staged.mediation.guild_id)
        thread = await threads.find(guild, found.thread_id) if found.thread_id else None
        if found.thread_id and thread is None:
            await self.service.thread_gone(found.thread_id)
            return
        words, since = self._words(), found.moved or found.since
        if thread is None:
            name = words("mediation-thread", number=str(found.id))
            thread = await threads.private(self.bot, guild, AMONG, name, since)
            await self.service.opened(found.id, thread.id)
        thread = await threads.awake(thread)
        await self._people(thread, staged)
        choices = controls.for_thread(words, found)
        view = views.opening(words, staged, f"<#{thread.parent_id}>", choices)
        first = await cards.find(self.bot, thread, _ids(choices), since)
        if first is None:
            await thread.send(view=view)
        elif _said(discord.ui.LayoutView.from_message(first)) != _said(view):
            await thread.get_partial_message(first.id).edit(view=view)
        if found.summary:
            await self._summary(thread, staged)
        if not found.led:
            await self._letters(replace(staged, mediation=replace(found, thread_id=thread.id)))
            await self.service.led(found.id)

    async def _people(self, thread: discord.Thread, staged: Staged) -> None:
        """Add who takes part, take out who no longer does."""
        found, present = staged.mediation, {member.id for member in await thread.fetch_members()}
        for user_id in (*staged.accounts, *found.moderators):
            if user_id is not None and user_id not in present:
                await thread.add_user(discord.Object(user_id))
        for user_id in present.intersection(found.past):
            await thread.remove_user(discord.Object(user_id))

    async def _summary(self, thread: discord.Thread, staged: Staged) -> None:
        """The text to agree on, and who does; once that is over, there is nothing left to press."""
        found, words = staged.mediation, self._words()
        choices, under_way = controls.for_summary(words, found), found.state is MediationState.OPEN
        view = views.summary(words, staged, choices if under_way else ())
        if found.posted and found.posted[1] == found.version:
            with suppress(discord.NotFound):
                await thread.get_partial_message(found.posted[0]).edit(view=view)
            return
        mark = {choices[0].custom_id}
        sent = await cards.find(self.bot, thread, mark, self.bot.clock.now() - JUST_NOW) or await thread.send(view=view)
        if found.posted:
            with suppress(discord.NotFound):
                await thread.get_partial_message(found.posted[0]).edit(view=views.replaced(words))
        await self.service.posted(found.id, sent.id, found.version)
        if not under_way:  # known by a button until now
            await thread.get_partial_message(sent.id).edit(view=view)

    async def _close(self, staged: Staged) -> None:
        """Say in the thread how it ended, and close it."""
        found = staged.mediation
        if found.thread_id is None:
            return
        thread = await threads.find(self.bot.guild_at_hand(found.guild_id), found.thread_id)
        if thread is None or thread.locked:
            return
        thread = await threads.awake(thread)
        words = self._words()
        if not await self._last_said(thread):
            again = [controls.read_of(words, found)] if found.state is MediationState.AGREED else []
            await thread.send(view=views.ending(words, found, again))
        if found.summary and (found.posted or found.state is MediationState.AGREED):
            await self._summary(thread, staged)
        await thread.edit(archived=True, locked=True)

    async def _last_said(self, thread: discord.Thread) -> bool:
        """Whether the bot wrote its last word just before a crash: nothing can be pressed under it but to read."""
        async for message in thread.history(limit=1):
            items = discord.ui.LayoutView.from_message(message).walk_children()
            pressed = {str(getattr(item, "custom_id", None) or controls.Read.verb) for item in items}
            return message.author.id == self.bot.user_id and all(id_.startswith(controls.Read.verb) for id_ in pressed)
        return False

    def _words(self, user_id: int | None = None) -> Words:
        default = self.bot.settings.default_locale
        return Words(self.bot.translator, locale_for(self.bot, user_id) if user_id else default)


def _said(view: discord.ui.LayoutView) -> list[str]:
    return [item.content for item in view.walk_children() if isinstance(item, discord.ui.TextDisplay)]


def _ids(choices: Collection[discord.ui.Item[Any]]) -> set[str]:
    return {str(getattr(each, "custom_id", "")) for each in choices}
