"""The server's persistent buttons, and what they share with its commands."""

import discord

from cogs.server import diagnosis, helping, installing, views
from cogs.server.installing import installer_of, words_of
from cogs.server.plan import Report
from cogs.ui import Control, Exchange, Interaction
from cogs.ui.rights import audiences_of
from core.rights import Audience


async def show_help(exchange: Exchange) -> None:
    """Tell what the member can do here and now."""
    user, channel = exchange.user, exchange.interaction.channel
    audiences = audiences_of(exchange.bot, user) if isinstance(user, discord.Member) else None
    purpose = exchange.bot.directory.purpose_of
    of_ours = isinstance(channel, discord.Thread) and (purpose(channel.parent_id) or "").startswith("channel:")
    place = "dm" if audiences is None else "thread" if of_ours else "guild"
    entries = helping.entries(exchange.bot, exchange.locale, audiences)
    verified = audiences is not None and Audience.VERIFIED in audiences
    buttons = exchange.bot.beside("server:help", exchange.locale) if audiences is not None else ()
    words = words_of(exchange)
    for page in views.help_pages(words, entries, place=place, verified=verified, buttons=buttons):
        await exchange.show(page)


async def show_diagnosis(exchange: Exchange, repaired: Report | None = None) -> None:
    """Tell what hinders the bot here, and let who manages the server put right what can be, and turn on or off what is
    theirs to decide. `repaired` is what a repair has just come to.
    """
    bot = exchange.bot
    found = await diagnosis.examine(bot, exchange.guild, installer_of(exchange))
    on = bot.directory.on(exchange.guild.id, Images.what)
    buttons: list[Control] = [Repair.make(bot.translator, exchange.locale)] if found.reparable else []
    buttons.append(Images(exchange.text(f"control-server-images-{'off' if on else 'on'}"), "off" if on else "on"))
    await exchange.show(views.diagnosis(words_of(exchange), found, buttons, repaired))


class Images(Control, verb="server:images"):
    """Turns case images on or off: said in its argument, so that pressing twice is pressing once."""

    what = "images"

    async def press(self, interaction: Interaction) -> None:
        exchange = await Exchange.begin_in_place(interaction)
        bot, on = exchange.bot, self.word(("on", "off")) == "on"
        await bot.directory.switch(exchange.guild.id, self.what, on, by=exchange.user.id, at=bot.clock.now())
        await show_diagnosis(exchange)


class Repair(Control, verb="server:repair"):
    """Under a diagnosis: puts right what can be, tries again what waited, and shows what is left for a human."""

    style = discord.ButtonStyle.success

    async def press(self, interaction: Interaction) -> None:
        exchange = await Exchange.begin_in_place(interaction)
        await show_diagnosis(exchange, await installer_of(exchange).apply(exchange.guild, exchange.actor))


class Help(Control, verb="server:help"):
    emoji = "❔"

    async def press(self, interaction: Interaction) -> None:
        await show_help(await Exchange.begin(interaction))


CONTROLS = (*installing.CONTROLS, Help, Images, Repair)
