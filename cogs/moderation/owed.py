"""What a member finds of sanctions when they look at what is theirs: who lets no bot write is told there."""

from collections.abc import Sequence
from typing import Any

import discord

from cogs.frame import Confrere
from cogs.frame.feature import Owed
from cogs.moderation import controls, views
from cogs.moderation.service import ModerationService
from cogs.ui import Words
from cogs.ui.layout import row
from core.i18n import Locale
from core.rights import Actor

SHOWN = 3


def owed(bot: Confrere, service: ModerationService) -> Owed:
    async def items(actor: Actor, locale: Locale) -> Sequence[discord.ui.Item[Any]]:
        words, found = Words(bot.translator, locale), list[discord.ui.Item[Any]]()
        for kept in (await service.sanctions_of(actor))[:SHOWN]:
            found.append(discord.ui.TextDisplay(views.sanction_lines(words, kept)))
            if kept.sanction.appeal is None:
                found.append(row(controls.appeal_of(words, kept)))
        return found

    return items
