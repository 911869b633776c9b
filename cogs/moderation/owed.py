"""What a member finds of sanctions when they look at what is theirs: who lets no bot write is told there."""

from collections.abc import Sequence
from functools import partial
from typing import Any

import discord

from cogs.frame import Confrere
from cogs.frame.feature import Owed
from cogs.moderation import controls, views
from cogs.moderation.service import ModerationService
from cogs.ui import Control, Exchange, Interaction, Words
from cogs.ui.layout import panels, row
from cogs.ui.rights import actor_of
from core.i18n import Locale
from core.rights import Actor

ROOM = 2600
"""Characters for the newest sanctions, the first of them whole: there is more in the message that they stand in."""


class Mine(Control, verb="moderation:mine"):
    """In private: what was decided of oneself, with the way to appeal. Who is timed out has no commands on the server,
    and may have let no bot write to them when it was told.
    """

    async def press(self, interaction: Interaction) -> None:
        exchange = await Exchange.begin(interaction)
        bot, user_id = exchange.bot, interaction.user.id
        there = [member for guild in bot.guilds if (member := guild.get_member(user_id))]
        shown = [await items(bot, actor_of(bot, member), exchange.locale) for member in there]
        for found in filter(None, shown):
            for view in panels(found):
                await exchange.show(view)
        if not any(shown):
            await exchange.say("sanctions-none")


def owed(bot: Confrere) -> Owed:
    return partial(items, bot)


async def items(bot: Confrere, actor: Actor, locale: Locale) -> Sequence[discord.ui.Item[Any]]:
    """What holds of a member on one server, the newest first, as much as fits."""
    words, found = Words(bot.translator, locale), list[discord.ui.Item[Any]]()
    room = ROOM
    for kept in await bot.service(ModerationService).sanctions_of(actor):
        lines = views.sanction_lines(words, kept)
        room -= len(lines)
        if found and room < 0:
            break
        found.append(discord.ui.TextDisplay(lines))
        if kept.sanction.appeal is None:
            found.append(row(controls.appeal_of(words, kept)))
    return found
