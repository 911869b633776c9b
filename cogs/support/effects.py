"""Calls colleagues and keeps both sides told. Safe to repeat, at any step."""

import discord

from cogs.frame import Confrere, LastWrite
from cogs.support import controls, views
from cogs.support.blueprint import LISTENING
from cogs.support.service import SupportService, Written
from cogs.ui import Words, cards
from cogs.ui.exchange import locale_for
from cogs.ui.private import write
from core.reports import MODERATION
from core.support import Letter, Request, RequestState, Stage


class SupportEffects:
    def __init__(self, bot: Confrere, service: SupportService) -> None:
        self.bot, self.service = bot, service

    async def call(self, key: str) -> None:
        """The next rung of the ladder."""
        await self.service.climb(int(key))

    async def card(self, key: str) -> LastWrite | None:
        """Bring a request's card among colleagues in line."""
        request = await self.service.request(int(key))
        if request is None:
            return None
        card_id = await self._card(request, LISTENING, request.card_id, wanted=_calling(request))
        return self.service.placed(request.id, card_id) if card_id not in (None, request.card_id) else None

    async def coordinators(self, key: str) -> LastWrite | None:
        """The same, among moderators, once the request was brought to them."""
        request = await self.service.request(int(key))
        if request is None or request.stage.rank < Stage.COORDINATOR.rank:
            return None
        known = request.coordinator_card_id
        card_id = await self._card(request, MODERATION, known, wanted=_calling(request))
        return self.service.placed_for_coordinators(request.id, card_id) if card_id not in (None, known) else None

    async def letter(self, key: str) -> LastWrite | None:
        """Open the member's private channel, and tell them there what becomes of their request."""
        found = await self.service.written(int(key))
        if found is None:
            return None
        request, letter = found.request, found.letter
        if not _calling(request):
            if letter:
                await self._close(found, letter)
                return self.service.told(request, None)
            return None
        last = request.stage is Stage.NOBODY
        if found.member_id is None or (letter and (letter.last or not last)):
            return None
        sent = await self._write(request, found.member_id, last=last and letter is not None)
        if sent:
            return self.service.told(request, Letter(sent.channel.id, sent.id, last=last and letter is not None))
        return (
            self.service.told(request, Letter(letter.channel_id, letter.message_id, last=True))
            if letter
            else (self.service.unreachable(request))
        )

    # Within

    async def _card(self, request: Request, purpose: str, card_id: int | None, *, wanted: bool) -> int | None:
        words = self._words()
        claim = controls.Claim.make(words.translator, words.locale, request.id)
        view = views.card(words, request, [claim] if wanted else [], coordinators=purpose == MODERATION)
        ids = {f"{claim.verb}:{request.id}"}
        return await cards.bring(self.bot, request.guild_id, purpose, view, card_id, ids, request.since, wanted=wanted)

    async def _write(self, request: Request, member_id: int, *, last: bool) -> discord.Message | None:
        words = self._words(member_id)
        cancel = controls.cancel_of(words, request, last=last)
        view = views.letter(words, last=last, choices=[cancel])
        return await write(self.bot, member_id, view, {cancel.custom_id}, request.since)

    async def _close(self, found: Written, letter: Letter) -> None:
        """Take the button away from what the member was told; gone or closed to the bot, there is nothing to do."""
        words = self._words(found.member_id)
        channel = self.bot.get_partial_messageable(letter.channel_id)
        try:
            await channel.get_partial_message(letter.message_id).edit(view=views.letter_over(words, found.request))
        except (discord.NotFound, discord.Forbidden):
            return

    def _words(self, user_id: int | None = None) -> Words:
        """In a member's language, or in the server's."""
        locale = locale_for(self.bot, user_id) if user_id else self.bot.settings.default_locale
        return Words(self.bot.translator, locale)


def _calling(request: Request) -> bool:
    return request.state is RequestState.CALLING
