"""Asks mentors, opens and closes pairs' threads, and keeps both told. Safe to repeat, at any step."""

from collections.abc import Collection, Mapping
from contextlib import suppress
from datetime import datetime, timedelta
from typing import Any

import discord

from cogs.frame import Confrere, LastWrite
from cogs.frame.feature import Effect
from cogs.mentoring import controls, views
from cogs.mentoring.blueprint import CHANNEL
from cogs.mentoring.service import MentoringService
from cogs.mentoring.service.pairing import ENDED, LOST, MEET, Asked, Met
from cogs.mentoring.service.seeking import LETTER, SEEK, UNPAIRED
from cogs.ui import Words, cards, threads
from cogs.ui.exchange import locale_for
from cogs.ui.private import reach, write
from cogs.ui.rights import audiences_of, member_of
from cogs.ui.words import called
from core.mentoring import Letter, PairState, Side
from core.rights import Audience

TOLD_ONCE_IN = timedelta(hours=1)
"""How far back a private channel is searched for the word that a thread was deleted: who has one has its button."""
NUMBERED = 10_000
"""How many numbers there are by which threads of the same two names are told apart."""
NAME_LIMIT = 40
"""Characters of one name in a thread's, which Discord limits to a hundred."""


class MentoringEffects:
    def __init__(self, bot: Confrere, service: MentoringService) -> None:
        self.bot, self.service = bot, service

    @property
    def jobs(self) -> Mapping[str, Effect]:
        return {
            SEEK: self.service.seek,
            LETTER: self.letter,
            UNPAIRED: self.unpaired,
            MEET: self.meet,
            LOST: self.lost,
            ENDED: self.parted,
        }

    async def letter(self, key: str) -> datetime | None:
        """Bring what the two of a proposal were asked in line."""
        for asked in await self.service.asked(key):
            if not asked.open_:
                await self._put_right(asked)
            elif asked.letter is None:
                if later := self._turn(LETTER, key):
                    return later
                await self._write(asked)
        return None

    async def unpaired(self, key: str) -> datetime | None:
        """Tell a mentee, when the time of their request is over, that nobody is available for now."""
        found = await self.service.unpaired(key)
        if found is None:
            return None
        request, account = found
        guild = self.bot.guild_at_hand(request.guild_id)
        member = await member_of(guild, account)
        if member is None:
            return None
        if later := self._turn(UNPAIRED, key):
            return later
        words = self._words(member.id)
        again = controls.Find.make(words.translator, words.locale, request.id, guild.id)
        view = views.unpaired(words, request.kind, guild.name, [again])
        apart, name = views.search_over(words, [again]), self._apart(request.id)
        await reach(self.bot, member, view, _ids([again]), request.ends, CHANNEL, name, apart)
        return None

    async def meet(self, key: str) -> LastWrite | None:
        """Open a pair's thread, unless it stands; say there who is who, and tell both in private."""
        met = await self.service.met(key)
        if met is None or met.pair.state is not PairState.OPEN:
            return None
        pair, guild = met.pair, self.bot.guild_at_hand(met.pair.guild_id)
        members = await self._members(guild, met)
        if members is None:
            return None
        thread = await threads.find(guild, pair.thread_id) if pair.thread_id else None
        if thread is None:
            names = " & ".join(called(member, NAME_LIMIT) for member in members.values())
            # Two mentees of one mentor may have the same name: the number tells their threads apart.
            name = f"{names} · {pair.id % NUMBERED}"
            thread = await threads.private(self.bot, guild, CHANNEL, name, pair.since)
        thread = await threads.awake(thread)
        for member in members.values():
            await thread.add_user(member)
        words = Words(self.bot.translator, self.bot.settings.default_locale)
        end = controls.End.make(words.translator, words.locale, pair.id, guild.id)
        if not await cards.find(self.bot, thread, _ids([end]), pair.since):
            mentions = {side: member.mention for side, member in members.items()}
            await thread.send(view=views.opening(words, met, mentions, [end]))
        for side, member in members.items():
            words = self._words(member.id)
            choice = controls.Pairs.make(words.translator, words.locale, pair.id, guild.id)
            view = views.told(words, side, guild.name, thread.jump_url, [choice])
            await write(self.bot, member.id, view, _ids([choice]), pair.since)
        return self.service.thread(pair, thread.id)

    async def lost(self, key: str) -> None:
        """Tell both of a pair that somebody deleted their thread, and that it can be opened again."""
        met = await self.service.met(key)
        if met is None or met.pair.state is not PairState.OPEN or met.pair.thread_id:
            return
        guild = self.bot.guild_at_hand(met.pair.guild_id)
        for account in met.accounts.values():
            words = self._words(account)
            reopen = controls.Reopen.make(words.translator, words.locale, met.pair.id, guild.id)
            view = views.lost(words, guild.name, [reopen])
            await write(self.bot, account, view, _ids([reopen]), self.bot.clock.now() - TOLD_ONCE_IN)

    async def parted(self, key: str) -> LastWrite | None:
        """Tell both of a pair that it is over, in the same words, and close their thread."""
        met = await self.service.met(key)
        ended = met.pair.ended if met else None
        if met is None or ended is None:
            return None
        pair, guild = met.pair, self.bot.guild_at_hand(met.pair.guild_id)
        thread = await threads.find(guild, pair.thread_id) if pair.thread_id else None
        if thread and not thread.locked:
            words = Words(self.bot.translator, self.bot.settings.default_locale)
            thread = await threads.awake(thread)
            choices = controls.for_parted(words, pair, Side.MENTOR)
            if not await cards.find(self.bot, thread, _ids(choices), ended):
                await thread.send(view=views.parted(words, pair.kind, None, choices))
            await thread.edit(archived=True, locked=True)
        for side, account in met.accounts.items():
            if await member_of(guild, account):
                words = self._words(account)
                choices = controls.for_parted(words, pair, side)
                view, ids = views.parted(words, pair.kind, side, choices), _ids(choices)
                await write(self.bot, account, view, ids, ended)
        return self.service.thread(pair, None) if pair.thread_id else None

    # Within

    def _turn(self, kind: str, key: str) -> datetime | None:
        """When it is the turn of a private message that nobody waits for at this moment; None: now."""
        return self.bot.openings.slot(f"{kind}:{key}", self.bot.clock.now())

    async def _write(self, asked: Asked) -> None:
        """Ask one side; a mentor who may not take part any more, as Discord has it, is asked nothing."""
        guild = self.bot.guild_at_hand(asked.request.guild_id)
        if asked.account is None or asked.about is None:
            return
        member = await member_of(guild, asked.account)
        if member is None:
            await self.service.leave(guild.id, asked.account)
        elif Audience.VERIFIED not in audiences_of(self.bot, member):
            await self.service.hide(guild.id, member.id)
        else:
            words, choices = self._words(member.id), controls.answers(self._words(member.id), asked)
            view = views.letter(words, asked, guild.name, choices)
            read = [controls.ReadLetter.make(words.translator, words.locale, asked.proposal.id, guild.id)]
            since, name = asked.proposal.since, self._apart(asked.proposal.id)
            ids, apart_view = _ids([*choices, *read]), views.letter_apart(words, read)
            sent = await reach(self.bot, member, view, ids, since, CHANNEL, name, apart_view)
            apart = isinstance(sent.channel, discord.Thread)
            await self.service.placed(asked.proposal.id, asked.side, Letter(sent.channel.id, sent.id, apart))

    async def _put_right(self, asked: Asked) -> None:
        """Take the buttons away; what was sent just before a crash is looked for."""
        place = asked.letter
        if place is None and asked.account:
            ids = _ids(controls.answers(self._words(asked.account), asked))
            sent = await write(self.bot, asked.account, None, ids, asked.proposal.since)
            place = Letter(sent.channel.id, sent.id) if sent else None
        if place is None:
            return
        over = not asked.noted
        words = self._words(asked.account)
        with suppress(discord.NotFound, discord.Forbidden):  # somebody deleted it, or they let no bot write any more
            if place.apart:
                await self._put_right_apart(asked, place, views.letter_over(words, asked, apart=True), over=over)
            else:
                message = self.bot.get_partial_messageable(place.channel_id).get_partial_message(place.message_id)
                await message.edit(view=views.letter_over(words, asked))
        if over and asked.letter:
            await self.service.placed(asked.proposal.id, asked.side, None)

    async def _put_right_apart(self, asked: Asked, place: Letter, view: discord.ui.LayoutView, *, over: bool) -> None:
        """The same in a private thread, which then sleeps. Moderators can read it: it tells nothing of the answer."""
        thread = await threads.find(self.bot.guild_at_hand(asked.request.guild_id), place.channel_id)
        if thread:
            thread = await threads.awake(thread)
            await thread.get_partial_message(place.message_id).edit(view=view)
            if over:
                await thread.edit(archived=True)

    async def _members(self, guild: discord.Guild, met: Met) -> dict[Side, discord.Member] | None:
        """Both of a pair; None where one was erased, or is gone: then it is over."""
        members = {}
        for side in Side:
            if side not in met.accounts:
                return None
            member = await member_of(guild, met.accounts[side])
            if member is None:
                await self.service.leave(guild.id, met.accounts[side])
                return None
            members[side] = member
        return members

    def _apart(self, number: int) -> str:
        """The name of a private thread with one member, told from others by the number."""
        return self.bot.translator.text(self.bot.settings.default_locale, "mentoring-apart", number=str(number))

    def _words(self, user_id: int | None = None) -> Words:
        default = self.bot.settings.default_locale
        return Words(self.bot.translator, locale_for(self.bot, user_id) if user_id else default)


def _ids(choices: Collection[discord.ui.Item[Any]]) -> set[str]:
    return {str(getattr(each, "custom_id", "")) for each in choices}
