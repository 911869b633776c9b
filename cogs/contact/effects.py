"""Shows what members write in the moderators' channel, and takes answers to them. Safe to repeat, at any step."""

from dataclasses import replace

from cogs.contact import controls, views
from cogs.contact.service import ContactService
from cogs.frame import Confrere, LastWrite
from cogs.ui import Words, cards
from cogs.ui.exchange import locale_for
from cogs.ui.private import write
from core.contacts import Contact
from core.reports import MODERATION


class ContactEffects:
    def __init__(self, bot: Confrere, service: ContactService) -> None:
        self.bot, self.service = bot, service

    async def card(self, key: str) -> LastWrite | None:
        """Bring one conversation's card in line.

        Each new text brings a new one, further down, in the other's place; so does a text that was left too long.
        """
        contact = await self.service.contact(int(key))
        if contact is None:
            return None
        now = self.bot.clock.now()
        turn = max(contact.turn, sum(line.by is None for line in contact.seen(now)))
        reminds = contact.reminds_at is not None and contact.reminds_at <= now
        shown = replace(contact, reminded=turn) if reminds else contact
        new = reminds or (contact.open and turn > contact.turn)
        card_id = None if new else contact.card_id
        if new or card_id:
            if new and contact.card_id:  # before: the next one is known by the same button, if it reminds
                cards.writable(self.bot, contact.guild_id, MODERATION)  # else it would be gone, and none come
                await cards.take_away(self.bot, MODERATION, f"{contact.guild_id}:{contact.card_id}")
            found = await self._bring(shown, turn, card_id)
            if (new or found != contact.card_id) and contact.lines:
                await self.service.placed(contact.id, found, turn, shown.reminded)
        return self.service.look_again(contact.id)

    async def letter(self, key: str) -> None:
        """Tell the member what was answered, and that it is over, as far as they have not been told."""
        contact = await self.service.contact(int(key))
        user_id = await self.service.author(contact) if contact else None
        if contact is None or user_id is None:
            return
        words = Words(self.bot.translator, locale_for(self.bot, user_id))
        guild = self.bot.guild_at_hand(contact.guild_id)
        for number, answer in enumerate(contact.answers[contact.told :], contact.told + 1):
            choices = controls.for_member(words, contact, number, guild.id)
            view = views.answered(words, answer, guild.name, choices)
            if not await write(self.bot, user_id, view, {choices[0].custom_id}, answer.at):
                return
            await self.service.told(contact.id, number)
        if not contact.open and contact.told <= len(contact.answers):
            choices = controls.for_member(words, contact, 0, guild.id)
            sent = await write(self.bot, user_id, None, {choices[0].custom_id}, contact.lines[-1].at)
            if sent is None:
                for view in views.over(words, contact, guild.name, choices):
                    sent = await write(self.bot, user_id, view)
            if sent:
                await self.service.told(contact.id, len(contact.answers) + 1)

    async def _bring(self, contact: Contact, turn: int, card_id: int | None) -> int | None:
        words = Words(self.bot.translator, self.bot.settings.default_locale)
        seen = contact.seen(self.bot.clock.now())
        view = views.card(words, contact, seen, controls.for_card(words, contact, seen, turn))
        ids = {f"{controls.Close.verb}:{contact.id}:{turn}"}
        since = max((line.at for line in seen), default=self.bot.clock.now())
        return await cards.bring(self.bot, contact.guild_id, MODERATION, view, card_id, ids, since, wanted=contact.open)
