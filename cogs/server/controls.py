"""The server's persistent buttons, and what they share with its commands."""

import discord

from cogs.server import diagnosis, helping, views
from cogs.server.installer import Installer
from cogs.ui import Control, Exchange, Interaction, Words
from cogs.ui.rights import audiences_of
from core.rights import Audience


def words_of(exchange: Exchange) -> Words:
    return Words(exchange.bot.translator, exchange.locale)


async def install(exchange: Exchange, *, applied: bool) -> None:
    """Set the server up, or show what that would do."""
    installer = exchange.bot.service(Installer)
    guild = exchange.guild
    if applied:
        await exchange.show(views.report(words_of(exchange), await installer.apply(guild, exchange.actor)))
        return
    plan = await installer.preview(guild)
    buttons = [Apply.make(exchange.bot.translator, exchange.locale)] if plan.changed or plan.failed else []
    await exchange.show(views.report(words_of(exchange), plan, buttons))


async def show_help(exchange: Exchange) -> None:
    """Tell what the member can do here and now."""
    user, channel = exchange.user, exchange.interaction.channel
    audiences = audiences_of(exchange.bot, user) if isinstance(user, discord.Member) else None
    purpose = exchange.bot.directory.purpose_of
    of_ours = isinstance(channel, discord.Thread) and (purpose(channel.parent_id) or "").startswith("channel:")
    place = "dm" if audiences is None else "thread" if of_ours else "guild"
    entries = helping.entries(exchange.bot, exchange.locale, audiences)
    verified = audiences is not None and Audience.VERIFIED in audiences
    await exchange.show(views.help_page(words_of(exchange), entries, place=place, verified=verified))


async def show_diagnosis(exchange: Exchange) -> None:
    """Tell what hinders the bot here, and let who manages the server turn on or off what is theirs to decide."""
    bot = exchange.bot
    found = await diagnosis.examine(bot, exchange.guild, bot.service(Installer).service)
    on = bot.directory.on(exchange.guild.id, Images.what)
    toggle = Images(exchange.text(f"control-server-images-{'off' if on else 'on'}"), "off" if on else "on")
    await exchange.show(views.diagnosis(words_of(exchange), found, [toggle]))


class Images(Control, verb="server:images"):
    """Turns case images on or off: said in its argument, so that pressing twice is pressing once."""

    what = "images"

    async def press(self, interaction: Interaction) -> None:
        exchange = await Exchange.begin_in_place(interaction)
        bot, on = exchange.bot, self.word(("on", "off")) == "on"
        await bot.directory.switch(exchange.guild.id, self.what, on, by=exchange.user.id, at=bot.clock.now())
        await show_diagnosis(exchange)


class Apply(Control, verb="server:apply"):
    """Under the plan of a set-up. What is applied is what is found when it is pressed, however old the plan."""

    style = discord.ButtonStyle.success

    async def press(self, interaction: Interaction) -> None:
        await install(await Exchange.begin_in_place(interaction), applied=True)


class Help(Control, verb="server:help"):
    emoji = "❔"

    async def press(self, interaction: Interaction) -> None:
        await show_help(await Exchange.begin(interaction))


CONTROLS = (Apply, Help, Images)
