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

ROOM = 2600
"""Characters for the newest sanctions, the first of them whole: there is more in the message that they stand in."""


def owed(bot: Confrere, service: ModerationService) -> Owed:
    async def items(actor: Actor, locale: Locale) -> Sequence[discord.ui.Item[Any]]:
        words, found = Words(bot.translator, locale), list[discord.ui.Item[Any]]()
        room = ROOM
        for kept in await service.sanctions_of(actor):
            lines = views.sanction_lines(words, kept)
            room -= len(lines)
            if found and room < 0:
                break
            found.append(discord.ui.TextDisplay(lines))
            if kept.sanction.appeal is None:
                found.append(row(controls.appeal_of(words, kept)))
        return found

    return items
