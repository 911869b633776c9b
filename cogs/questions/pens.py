"""A member's names, and the slips of who wrote under their account where they write under a name."""

from typing import Any

import discord

from cogs.questions.searching import service_of, words_of
from cogs.questions.service.hearing import UNSLIP
from cogs.ui import Control, Exchange, Interaction
from cogs.ui.layout import panel, row
from core.i18n import Locale, Translator


class Rename(Control, verb="questions:rename"):
    emoji = "🪶"

    async def press(self, interaction: Interaction) -> None:
        exchange = await Exchange.begin(interaction)
        pen = await service_of(exchange).rename(exchange.actor)
        await exchange.say("pen-renamed", name=words_of(exchange).name(pen))


class DeleteSlip(Control, verb="questions:slip-delete"):
    style = discord.ButtonStyle.danger

    async def press(self, interaction: Interaction) -> None:
        await mend(interaction, self.key, repost=False)


class RepostSlip(Control, verb="questions:slip-repost"):
    style = discord.ButtonStyle.primary

    async def press(self, interaction: Interaction) -> None:
        await mend(interaction, self.key, repost=True)


async def mend(interaction: Interaction, slip_id: str, *, repost: bool) -> None:
    exchange = await Exchange.begin_in_place(interaction)
    await service_of(exchange).mend(exchange.actor, slip_id, repost=repost)
    hindrance = await exchange.bot.jobs.run_now(UNSLIP, slip_id)
    if hindrance:
        await exchange.say(hindrance)
    else:
        await exchange.conclude("slip-reposted" if repost else "slip-deleted")


class LeaveSlip(Control, verb="questions:slip-leave"):
    async def press(self, interaction: Interaction) -> None:
        exchange = await Exchange.begin_in_place(interaction)
        await service_of(exchange).leave(exchange.actor, self.key)
        await exchange.conclude("slip-left")


def slip_choices(translator: Translator, locale: Locale, slip_id: str, guild_id: int) -> discord.ui.ActionRow[Any]:
    """What can be done about a slip; the server's id follows, for private messages."""
    return row(*(kind.make(translator, locale, slip_id, guild_id) for kind in (DeleteSlip, RepostSlip, LeaveSlip)))


def slip_told(translator: Translator, locale: Locale, slip_id: str, guild_id: int, link: str) -> discord.ui.LayoutView:
    """The private message about a slip: it quotes nothing."""
    text: discord.ui.TextDisplay[Any] = discord.ui.TextDisplay(translator.text(locale, "slip-told", link=link))
    return panel(text, slip_choices(translator, locale, slip_id, guild_id))


CONTROLS = (Rename, DeleteSlip, RepostSlip, LeaveSlip)
