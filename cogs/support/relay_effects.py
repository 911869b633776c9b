"""Carries words from one private channel to the other, and tells both how their conversation begins and ends.

Safe to repeat, at any step: what the bot wrote already it knows by a mark, a component's number that the key alone
computes. Of the words nothing is kept: they are read on Discord, or come with the event.
"""

from collections.abc import Sequence
from contextlib import suppress
from datetime import timedelta
from typing import Any

import discord

from cogs.frame import Confrere, Effect, LastWrite
from cogs.frame.jobs import is_passing
from cogs.support import relay_controls as controls
from cogs.support import relay_views as views
from cogs.support.routing import Talk, pieces
from cogs.support.service import SupportService
from cogs.support.service.asking import OPENED
from cogs.support.service.parting import FOLLOW_UP, PARTED, QUIET, UNHEARD, Parted
from cogs.support.service.relaying import RELAY, Due
from cogs.support.views import vital
from cogs.ui.exchange import locale_for
from cogs.ui.rights import member_of
from core.guarding import guarded
from core.relays import Meeting, Place, Relayed, Side

AT_ONCE = 20
"""Messages that one job passes on; more are the next one's, for an effect has its time."""
COPIES = 4
"""More than the longest message takes."""
AMONG_LATEST = 50
"""How many of a private channel's messages are searched for one that was sent just before a crash."""
QUIET_FOR = timedelta(days=7)
"""Without a word from either; Discord's ids tell when the last was written."""
UNREACHABLE = (discord.Forbidden, discord.NotFound)
"""What Discord answers about who lets no bot write, shares no server with it any more, or has left Discord."""


class RelayEffects:
    def __init__(self, bot: Confrere, service: SupportService) -> None:
        self.bot, self.service = bot, service
        self.at_hand: dict[int, discord.Message] = {}
        """Messages that an event just brought: they need not be read again."""
        self.fresh: set[int] = set()
        """Those that nobody tried to pass on yet: there is no copy to look for."""
        self.jobs: dict[str, Effect] = {
            OPENED: self.opened,
            RELAY: self.relay,
            PARTED: self.parted,
            FOLLOW_UP: self.follow_up,
            UNHEARD: self.unheard,
        }
        self.daily: dict[str, Effect] = {QUIET: self.quiet}

    async def relay(self, key: str) -> LastWrite | None:
        """Bring what the other reads in line with what one side wrote, in its order.

        Discord failing stops it at that message, for the next must not come first; it goes on later.
        """
        due = await self.service.due(key)
        if due and due.messages and due.to and await self.has_left(due.talk.request.guild_id, due.to):
            await self.service.leave(due.talk.request.guild_id, due.to)  # which could not be noted yet
            due = await self.service.due(key)
        if due is None or not due.messages:
            return None
        if due.held:
            await self._hold(due)
            return None
        to = await self._channel(due.to)
        for relayed in due.messages[:AT_ONCE]:
            await self._pass_on(due, relayed, to)
        return self.service.more(key, due.talk) if len(due.messages) > AT_ONCE else None

    async def opened(self, key: str) -> None:
        """Tell both under which names they speak; who cannot be told, cannot take part."""
        found = await self.service.opening(int(key))
        if found is None:
            return
        for side in (Side.PEER, Side.MEMBER):  # a colleague who cannot be reached is no news to the member
            if side in found.untold:
                talk = Talk(found.talk.request, side)
                words, mark = self._words(found.untold[side]), self._opening(talk.meeting, side)
                view = views.opening(words, talk, vital(self.bot), found.note, controls.for_talk(words, talk), mark)
                place = await self._tell(found.untold[side], view, mark)
                if place is None:
                    await self.service.untold(talk, side)
                    return
                await self.service.opened(talk, side, place)

    async def parted(self, key: str) -> LastWrite | None:
        """Tell both that it is over, or that another colleague is called, and forget where messages stood."""
        found = await self.service.parted(key)
        if found is None:
            return None
        for side in Side:
            await self._close(found, side)
        return self.service.all_told(found)

    async def unheard(self, key: str) -> None:
        """Tell who ended a conversation how many of their words the other, who was gone, never had."""
        if found := await self.service.unheard(key):
            words, mark = self._words(found.user_id), self.service.mark("unheard", key)
            told = words("relay-unheard", other=words.name(found.other), count=found.count)
            await self._tell(found.user_id, views.said(told, mark=mark), mark)

    async def follow_up(self, key: str) -> None:
        """Ask a member whether they would like to talk again, and nothing else; nobody who has left the server."""
        if found := await self.service.following(key):
            request, user_id = found
            if await member_of(self.bot.guild_at_hand(request.guild_id), user_id) is None:
                return
            words, mark = self._words(user_id), self.service.mark("follow-up", key)
            view = views.follow_up(words, request, controls.for_follow_up(words, request), mark)
            await self._tell(user_id, view, mark)

    async def quiet(self, _key: str) -> None:
        """End the conversations in which nobody has written for long: their routing would else be kept for ever."""
        now = self.bot.clock.now()
        for request, participants in await self.service.under_way():
            newest = max((each.message_id for _, known in participants for each in known), default=None)
            if newest and now - discord.utils.snowflake_time(newest) > QUIET_FOR:
                await self.service.fell_asleep(request)

    # Words

    async def _pass_on(self, due: Due, relayed: Relayed, to: discord.DMChannel | None) -> None:
        fresh = relayed.message_id in self.fresh
        self.fresh.discard(relayed.message_id)
        source = None if relayed.gone else await self._source(relayed)
        text = guarded(source.content if source else "")
        parts = list(pieces(text.kept[0]))
        marks = [self.service.mark("copy", relayed.message_id, number) for number in range(max(len(parts), COPIES))]
        known = relayed.copies if fresh or relayed.copies else await self._found(to, marks, relayed.message_id)
        if source is None:
            await self._take_back(known)
            await self.service.forget(relayed)
            return
        if not known and not parts:
            await self.service.settle(due.talk, relayed, ())  # its author deleted the words again before they went
            return
        words = self._words(due.to)
        frames = [
            views.copy(words, due.talk.pen, part, mark) for part, mark in zip(parts or ["…"], marks, strict=False)
        ]
        try:
            copies = await self._write(to, known, frames)
        except UNREACHABLE:
            copies = None
        except discord.HTTPException as error:
            if is_passing(error):
                raise
            # Discord does not take it and never will: what comes after it does not wait for it.
            await self._take_back(await self._found(to, marks, relayed.message_id))
            await self._answer(relayed, "relay-refused", due)
            await self.service.forget(relayed)
            return
        if copies is None:
            await self._answer(relayed, "relay-unreachable", due, controls.for_unreachable)
            await self.service.forget(relayed)
        elif await self.service.settle(due.talk, relayed, copies):
            await self._tell_what_stayed(source, text.certain, first=not relayed.copies)
        else:  # the conversation ended at that very moment
            await self._take_back(copies)
            await self._answer(relayed, "relay-too-late", due)

    async def _hold(self, due: Due) -> None:
        """Answer what was just written as if it had been passed on. What its author took back, the other loses too."""
        for relayed in due.messages:
            if relayed.gone:
                await self._take_back(relayed.copies)
                await self.service.forget(relayed)
                continue
            fresh = relayed.message_id in self.fresh
            source = await self._source(relayed) if fresh else self.at_hand.get(relayed.message_id)
            self.fresh.discard(relayed.message_id)
            self.at_hand.pop(relayed.message_id, None)  # it is answered once
            if source and due.barred:
                await self._answer(relayed, "error-relay-suspended", due)
            elif source:
                certain = guarded(source.content).certain
                # Passed on, it would have copies from its first words on.
                first = not relayed.copies and relayed.version == relayed.passed + 1
                await self._tell_what_stayed(source, certain, first=first)

    async def _source(self, relayed: Relayed) -> discord.Message | None:
        """What its author wrote, as it is now; None where it is gone, or can no longer be read."""
        if message := self.at_hand.get(relayed.message_id):
            return message
        channel_id, message_id = relayed.place
        try:
            return await self._partial(channel_id).fetch_message(message_id)
        except UNREACHABLE:
            return None

    async def _write(
        self, to: discord.DMChannel | None, known: Sequence[Place], frames: Sequence[discord.ui.LayoutView]
    ) -> tuple[Place, ...] | None:
        """Bring the copies in line: those that are there are edited, those too many deleted. None without a channel."""
        if to is None:
            return None
        copies = []
        for number, frame in enumerate(frames):
            if number < len(known):
                with suppress(discord.NotFound):
                    await self._message(known[number]).edit(view=frame)
                copies.append(known[number])
            else:
                copies.append((to.id, (await to.send(view=frame)).id))
        await self._take_back(known[len(frames) :])
        return tuple(copies)

    async def _tell_what_stayed(self, source: discord.Message, certain: Sequence[str], *, first: bool) -> None:
        """To its author: what of a message the other does not have."""
        words = self._words(source.author.id)
        with suppress(*UNREACHABLE):
            if certain:
                await source.reply(view=views.masked(words, certain))
            if first and beside(source):
                await source.reply(view=views.said(words("relay-files-stay")))

    async def _answer(self, relayed: Relayed, key: str, due: Due, buttons: Any = None) -> None:
        """Tell its author that a message was not passed on."""
        words = self._words(due.author)
        name = words.name(due.talk.other)
        view = views.said(words(key, other=name), buttons(words, due.talk) if buttons else ())
        under = self._message(relayed.place).to_reference(fail_if_not_exists=False)
        with suppress(*UNREACHABLE):
            await self._partial(relayed.place[0]).send(view=view, reference=under)

    async def _found(self, to: discord.DMChannel | None, marks: Sequence[int], after: int) -> list[Place]:
        """The copies of a message that were sent just before a crash, or though Discord's answer was lost."""
        if to is None:
            return []
        seen = {}
        async for message in to.history(limit=AMONG_LATEST, after=discord.Object(after), oldest_first=True):
            for mark in set(marks) & _marks(message, self.bot.user_id):
                seen[mark] = message.id
        return [(to.id, seen[mark]) for mark in marks if mark in seen]

    async def _take_back(self, copies: Sequence[Place]) -> None:
        for place in copies:
            with suppress(*UNREACHABLE):
                await self._message(place).delete()

    # Beginning and end

    async def _close(self, found: Parted, side: Side) -> None:
        """In one private channel: nothing to press any more under the opening, then what there is to say.

        Who was never told that it began is not told that it ends.
        """
        user_id = found.accounts[side]
        words, to = self._words(user_id), await self._channel(user_id)
        opening = next((each.place for each in found.messages if each.opening and each.side is side), None)
        with suppress(*UNREACHABLE):
            opening = opening or await self._standing(to, self._opening(found.meeting, side))
            if opening:
                await self._message(opening).edit(view=views.over(words, found.pens[side.other]))
        if opening is None:
            return
        mark = self.service.mark("parted", str(found.meeting), side)
        view = views.parted(words, found, side, controls.for_parted(words, found, side), mark)
        await self._tell(user_id, view, mark)

    async def _tell(self, user_id: int | None, view: discord.ui.LayoutView, mark: int) -> Place | None:
        """Tell somebody something once; where it stands, or None where they cannot be reached."""
        to = await self._channel(user_id)
        if to is None:
            return None
        try:
            return await self._standing(to, mark) or (to.id, (await to.send(view=view)).id)
        except UNREACHABLE:
            return None

    async def _standing(self, to: discord.DMChannel | None, mark: int) -> Place | None:
        """Where something that the bot told somebody stands, sent just before a crash."""
        if to is None:
            return None
        async for message in to.history(limit=AMONG_LATEST):
            if mark in _marks(message, self.bot.user_id):
                return to.id, message.id
        return None

    def _opening(self, meeting: Meeting, side: Side) -> int:
        return self.service.mark("opened", str(meeting), side)

    async def has_left(self, guild_id: int, user_id: int) -> bool:
        """Whether somebody is in that server no more; not of a server that another process serves, or in an outage."""
        guild = self.bot.get_guild(guild_id)
        return guild is not None and not guild.unavailable and await member_of(guild, user_id) is None

    # Within

    async def _channel(self, user_id: int | None) -> discord.DMChannel | None:
        """The private channel with somebody; None where Discord lets the bot open none."""
        if user_id is None:
            return None
        try:
            user = self.bot.get_user(user_id) or await self.bot.fetch_user(user_id)
            return user.dm_channel or await user.create_dm()
        except UNREACHABLE:
            return None

    def _partial(self, channel_id: int) -> discord.PartialMessageable:
        return self.bot.get_partial_messageable(channel_id)

    def _message(self, place: Place) -> discord.PartialMessage:
        return self._partial(place[0]).get_partial_message(place[1])

    def _words(self, user_id: int | None) -> views.RelayWords:
        locale = locale_for(self.bot, user_id) if user_id else self.bot.settings.default_locale
        return views.RelayWords(self.bot.translator, locale, self.bot.spell)


def beside(message: discord.Message) -> bool:
    """Whether a message has more than words: nothing else is passed on."""
    return bool(message.attachments or message.stickers or message.poll or message.message_snapshots)


def _marks(message: discord.Message, bot_id: int) -> set[int]:
    """The numbers of a message's components, of the bot's own."""
    if message.author.id != bot_id:
        return set()
    view = discord.ui.LayoutView.from_message(message)
    return {item.id for item in view.walk_children() if item.id is not None}
