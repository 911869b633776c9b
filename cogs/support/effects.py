"""Calls colleagues and keeps both sides told. Safe to repeat, at any step."""

import discord

from cogs.frame import Confrere, LastWrite
from cogs.support import controls, views
from cogs.support.blueprint import LISTENING, PEERS
from cogs.support.service import Call, SupportService, Written
from cogs.support.threads import Threads
from cogs.ui import Words, cards
from cogs.ui.exchange import locale_for
from cogs.ui.private import write
from cogs.ui.rights import member_of
from core.reports import MODERATION
from core.support import Letter, Request, RequestState, Stage


class SupportEffects:
    def __init__(self, bot: Confrere, service: SupportService) -> None:
        self.bot, self.service = bot, service
        self.threads = Threads(bot, service)

    async def call(self, key: str) -> None:
        """The next rung of the ladder, unless the member is gone: nobody is called to somebody who left."""
        found = await self.service.written(int(key))
        if found and found.member_id and _calling(found.request) and not found.request.forsaken:
            guild = self.bot.guild_at_hand(found.request.guild_id)
            if await member_of(guild, found.member_id) is None:
                await self.service.leave(guild.id, found.member_id)
        await self.service.climb(int(key))

    async def forsaken(self, key: str) -> None:
        """End what colleagues are still called to although nobody waits for them."""
        await self.service.give_up(int(key))

    async def card(self, key: str) -> LastWrite | None:
        """Bring a request's card among colleagues in line."""
        request = await self.service.request(int(key))
        if request is None:
            return None
        card_id = await self._card(request, LISTENING, request.card_id)
        return self.service.placed(request.id, card_id) if card_id not in (None, request.card_id) else None

    async def coordinators(self, key: str) -> LastWrite | None:
        """The same, among moderators, once the request was brought to them."""
        request = await self.service.request(int(key))
        if request is None or request.stage.rank < Stage.COORDINATOR.rank:
            return None
        known = request.coordinator_card_id
        card_id = await self._card(request, MODERATION, known)
        return self.service.placed_for_coordinators(request.id, card_id) if card_id not in (None, known) else None

    async def ring(self, key: str) -> None:
        """Call colleagues by private message, each once; put right what called them once that is no longer true."""
        request = await self.service.request(int(key))
        if request is None:
            return
        if _calling(request):
            for call, user_id in await self.service.to_call(request.id, self._peers(request.guild_id)):
                sent = await self._call(request, user_id)
                await self.service.called(request.id, call, (sent.channel.id, sent.id) if sent else None)
        else:
            for call, known_id in await self.service.to_put_right(request.id):
                await self._put_right(request, call, known_id)
                await self.service.put_right(request.id, call)

    async def letter(self, key: str) -> LastWrite | None:
        """Open the member's private channel, and tell them there what becomes of their request."""
        found = await self.service.written(int(key))
        if found is None:
            return None
        request, letter = found.request, found.letter
        if not _calling(request) or request.forsaken:
            return await self._end(found)
        last = letter is not None and request.stage is Stage.NOBODY
        if found.member_id is None or (letter and (letter.last or not last)):
            return None
        sent = await self._write(request, found.member_id, letter, last=last)
        if sent:
            return self.service.told(request, Letter(sent.channel.id, sent.id, last))
        if letter:  # they closed their private messages meanwhile
            return self.service.told(request, Letter(letter.channel_id, letter.message_id, last))
        return self.service.unreachable(request)

    # Within

    def _peers(self, guild_id: int) -> set[int]:
        """Who is a colleague on call, as Discord has it."""
        role = self.bot.guild_at_hand(guild_id).get_role(self.bot.directory.bound(guild_id, PEERS) or 0)
        return {member.id for member in role.members if not member.bot} if role else set()

    async def _card(self, request: Request, purpose: str, card_id: int | None) -> int | None:
        words, wanted = self._words(), _calling(request)
        claim = controls.Claim.make(words.translator, words.locale, request.id)
        view = views.card(words, request, [claim] if wanted else [], coordinators=purpose == MODERATION)
        ids = {f"{claim.verb}:{request.id}"}
        return await cards.bring(self.bot, request.guild_id, purpose, view, card_id, ids, request.since, wanted=wanted)

    async def _call(self, request: Request, user_id: int) -> discord.Message | None:
        words = self._words(user_id)
        claim = controls.Claim.make(words.translator, words.locale, request.id, request.guild_id)
        view = views.called(words, request, self.bot.guild_at_hand(request.guild_id).name, [claim])
        return await write(self.bot, user_id, view, {claim.custom_id}, request.since)

    async def _put_right(self, request: Request, call: Call, user_id: int | None) -> None:
        """Take the button away; what was sent just before a crash is looked for."""
        words, place = self._words(user_id), call.place
        if place is None and call.reached and user_id:
            ids = {f"{controls.Claim.verb}:{request.id}:{request.guild_id}"}
            sent = await write(self.bot, user_id, None, ids, request.since)
            place = (sent.channel.id, sent.id) if sent else None
        if place:
            await self._edit(*place, views.card(words, request, []))

    async def _write(
        self, request: Request, member_id: int, letter: Letter | None, *, last: bool
    ) -> discord.Message | None:
        words = self._words(member_id)
        choices = [controls.cancel_of(words, request, last=last)]
        ids = {choices[0].custom_id}
        if last:
            view = views.letter_last(words, views.numbers(self.bot, words.locale), choices)
        else:
            presence = await self.service.presence(request, self._peers(request.guild_id))
            view = views.letter(words, self.bot, request, presence, choices)
        if request.in_thread:
            return await self.threads.write(request, member_id, letter, view, ids)
        return await write(self.bot, member_id, view, ids, request.since)

    async def _end(self, found: Written) -> LastWrite | None:
        """Take the button away from what the member was told. In a thread, the two have to meet there first."""
        request, letter = found.request, found.letter
        if letter is None or (request.in_thread and request.state is RequestState.CLAIMED):
            return None
        await self._edit(letter.channel_id, letter.message_id, views.letter_over(self._words(found.member_id), request))
        return self.service.told(request, None)

    async def _edit(self, channel_id: int, message_id: int, view: discord.ui.LayoutView) -> None:
        """Of a message that is gone, or closed to the bot, nothing is left to put right."""
        try:
            await self.bot.get_partial_messageable(channel_id).get_partial_message(message_id).edit(view=view)
        except (discord.NotFound, discord.Forbidden):
            return

    def _words(self, user_id: int | None = None) -> Words:
        """In a member's language, or in the server's."""
        locale = locale_for(self.bot, user_id) if user_id else self.bot.settings.default_locale
        return Words(self.bot.translator, locale)


def _calling(request: Request) -> bool:
    return request.state is RequestState.CALLING
