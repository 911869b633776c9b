"""The two buttons that erase a member's data; they outlive a restart."""

from typing import Self

import discord

from cogs.privacy.service import ONLY, TIDY, PrivacyService
from cogs.ui import Control, Exchange, Interaction
from core.i18n import Locale, Translator

KEEP, REMOVE = "keep", "remove"


class Erase(Control, verb="privacy:erase"):
    """`privacy:erase:keep` leaves published texts without their author; `privacy:erase:remove` takes them down."""

    style = discord.ButtonStyle.danger

    @classmethod
    def choice(cls, translator: Translator, locale: Locale, *, remove_texts: bool) -> Self:
        choice = REMOVE if remove_texts else KEEP
        return cls(translator.text(locale, f"control-privacy-erase-{choice}"), choice)

    async def press(self, interaction: Interaction) -> None:
        exchange = await Exchange.begin_in_place(interaction)
        remove = self.word((KEEP, REMOVE)) == REMOVE
        bot, user_id = exchange.bot, interaction.user.id
        await bot.service(PrivacyService).erase(user_id, remove_texts=remove)
        bot.directory.forget_locale(user_id)
        # What this leaves undone stays stored, and is tried again: the member need not know.
        await bot.jobs.run_now(TIDY, ONLY)
        await exchange.say("privacy-erased")
