"""What the effects of moderation share: words, and cards in the moderators' channel."""

from collections.abc import Sequence
from datetime import datetime

import discord

from cogs.frame import Confrere
from cogs.moderation.service import ModerationService
from cogs.ui import Control, Words, cards
from cogs.ui.exchange import locale_for
from core.reports import MODERATION


class Showing:
    def __init__(self, bot: Confrere, service: ModerationService) -> None:
        self.bot, self.service = bot, service

    # Within

    def _words(self, user_id: int | None = None) -> Words:
        """In a member's language, or in the server's."""
        locale = locale_for(self.bot, user_id) if user_id else self.bot.settings.default_locale
        return Words(self.bot.translator, locale)

    async def _card(
        self,
        guild_id: int,
        card_id: int | None,
        view: discord.ui.LayoutView,
        kinds: Sequence[type[Control]],
        key: str,
        since: datetime,
        *,
        wanted: bool,
    ) -> int | None:
        ids = {f"{kind.verb}:{key}" for kind in kinds}
        return await cards.bring(self.bot, guild_id, MODERATION, view, card_id, ids, since, wanted=wanted)
