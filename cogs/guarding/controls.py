"""The guard's buttons: for the author of a message, in private messages and under what the bot wrote in a channel."""

import discord

from cogs.frame import Confrere
from cogs.guarding import views
from cogs.guarding.reading import read
from cogs.guarding.service import POST, REMOVE, GuardService, Held, place
from cogs.ui import Control, Exchange, Interaction, Words
from cogs.ui.control import SNOWFLAKE
from cogs.ui.layout import ids_of
from core.errors import Missing, Refused

LONGEST = 3500
"""Characters that the bot posts; what is longer its author posts by hand."""


def service_of(exchange: Exchange) -> GuardService:
    return exchange.bot.service(GuardService)


def words_of(exchange: Exchange) -> Words:
    return Words(exchange.bot.translator, exchange.locale)


async def offer(bot: Confrere, words: Words, held: Held, draft_id: str, *, by_letter: bool) -> discord.ui.LayoutView:
    """What became of a message, and the choice of what to do with its masked version.

    A letter to who goes by another name there quotes nothing: it would lie beside the account for good.
    """
    service = bot.service(GuardService)
    slip = await bot.alias_of(held.author, held.channel_id) is not None
    quoted = not (slip and by_letter)
    kinds: list[type[Control]] = [Discard]
    if held.postable:
        kinds = [PostUnderAlias, PostUnderAccount, Discard] if slip else [Post, Discard]
    buttons = [kind.make(words.translator, words.locale, draft_id, held.guild_id) for kind in kinds]
    if held.postable and not quoted:
        buttons.insert(2, Open(words("guarding-reread"), draft_id, held.guild_id))
    removed = await service.removed(held)
    return views.taken_away(words, held, removed=removed, slip=slip, quoted=quoted, buttons=buttons)


class Open(Control, verb="guarding:open"):
    """In a channel, for the author who cannot be written to; in a letter that quotes nothing."""

    async def press(self, interaction: Interaction) -> None:
        exchange = await Exchange.begin(interaction)
        await show_offer(exchange, await service_of(exchange).mine(exchange.actor, self.key), self.key)


async def show_offer(exchange: Exchange, held: Held, draft_id: str) -> None:
    await exchange.show(await offer(exchange.bot, words_of(exchange), held, draft_id, by_letter=False))


class Post(Control, verb="guarding:post"):
    """Posts under the account, as its author does there; asks first whoever has come by another name since."""

    style = discord.ButtonStyle.success

    async def press(self, interaction: Interaction) -> None:
        exchange = await Exchange.begin_in_place(interaction)
        held = await service_of(exchange).mine(exchange.actor, self.key)
        if await exchange.bot.alias_of(held.author, held.channel_id):
            await show_offer(exchange, held, self.key)
        else:
            await _post(exchange, held, self.key)


class PostUnderAccount(Control, verb="guarding:post-account"):
    """The same, chosen by whoever goes by another name there."""

    async def press(self, interaction: Interaction) -> None:
        exchange = await Exchange.begin_in_place(interaction)
        await _post(exchange, await service_of(exchange).mine(exchange.actor, self.key), self.key)


class PostUnderAlias(Control, verb="guarding:post-alias"):
    """Posts under the name that the author goes by there, once nothing stands under the account any more."""

    style = discord.ButtonStyle.success

    async def press(self, interaction: Interaction) -> None:
        exchange = await Exchange.begin_in_place(interaction)
        held = await service_of(exchange).mine(exchange.actor, self.key)
        alias = await exchange.bot.alias_of(held.author, held.channel_id)
        if alias is None:
            raise Missing("error-guarding-no-alias")
        if alias.barred:
            await exchange.say(alias.barred)
        elif await _still_stands(exchange, held):
            raise Refused("error-guarding-still-there")
        else:
            await _post(exchange, held, self.key, under_alias=True)


async def _still_stands(exchange: Exchange, held: Held) -> bool:
    """Whether the message is still there, after one more try."""
    service = service_of(exchange)
    if await service.removed(held):
        return False
    await service.remove(held.guild_id, held.stood_in, held.message_id)
    return await exchange.bot.jobs.run_now(REMOVE, place(held.stood_in, held.message_id)) is not None


async def _post(exchange: Exchange, held: Held, draft_id: str, *, under_alias: bool = False) -> None:
    await _may_post(exchange, held)
    if len(held.text) > LONGEST:
        await exchange.say("error-guarding-too-long", limit=LONGEST)
        await exchange.give_back(held.text)
        return
    await service_of(exchange).post(exchange.actor, draft_id, under_alias=under_alias)
    hindrance = await exchange.bot.jobs.run_now(POST, draft_id)
    answer = exchange.say if await service_of(exchange).held(draft_id) else exchange.conclude
    if hindrance or under_alias:
        await answer(hindrance or "guarding-posted-alias")
    else:
        await answer("guarding-posted", channel=f"<#{held.channel_id}>")


class Discard(Control, verb="guarding:discard"):
    style = discord.ButtonStyle.danger

    async def press(self, interaction: Interaction) -> None:
        exchange = await Exchange.begin_in_place(interaction)
        await service_of(exchange).discard(exchange.actor, self.key)
        await exchange.conclude("guarding-discarded")


class Withdraw(Control, verb="guarding:withdraw"):
    """Under a masked version that the bot posted: its arguments are the author, who is named there, and the draft."""

    async def press(self, interaction: Interaction) -> None:
        exchange = await Exchange.begin(interaction)
        if self.key != str(exchange.user.id) and not exchange.actor.moderates:
            raise Refused("error-guarding-not-yours")
        await _gone(interaction.message)
        await exchange.say("guarding-withdrawn")


class Review(Control, verb="guarding:review"):
    """Under a message that may identify somebody. Nothing of it is kept: it is read anew."""

    emoji = "🔎"

    async def press(self, interaction: Interaction) -> None:
        exchange = await Exchange.begin(interaction)
        message = await _own_message(exchange, self.key)
        found = read(message)
        line = interaction.message
        if found.clean or line is None:
            await _gone(line)
            await exchange.say("guarding-nothing-left")
            return
        words = words_of(exchange)
        buttons = [kind.make(words.translator, words.locale, message.id, line.id) for kind in (Delete, Keep)]
        await exchange.show(views.review(words, found, buttons))


class Delete(Control, verb="guarding:delete"):
    style = discord.ButtonStyle.danger

    async def press(self, interaction: Interaction) -> None:
        exchange = await Exchange.begin_in_place(interaction)
        message = await _own_message(exchange, self.key)
        await service_of(exchange).remove(exchange.actor.guild_id, message.channel.id, message.id)
        await exchange.say("guarding-deleted")  # before a post goes: this is shown in it
        await _gone(await _line(exchange, self, message))
        if hindrance := await exchange.bot.jobs.run_now(REMOVE, place(message.channel.id, message.id)):
            await exchange.say(hindrance)


class Keep(Control, verb="guarding:keep"):
    """The message stands as it is; no hint for a while."""

    async def press(self, interaction: Interaction) -> None:
        exchange = await Exchange.begin_in_place(interaction)
        message = await _own_message(exchange, self.key)
        service_of(exchange).keep_quiet(exchange.actor)
        await _gone(await _line(exchange, self, message))
        await exchange.say("guarding-kept")


CONTROLS = (Open, Post, PostUnderAccount, PostUnderAlias, Discard, Withdraw, Review, Delete, Keep)


async def _may_post(exchange: Exchange, held: Held) -> None:
    """Raise where the place is gone, or where the member may not write any more; the masked version stays."""
    guild = exchange.guild
    channel = guild.get_channel_or_thread(held.channel_id)
    try:
        channel = channel or await guild.fetch_channel(held.channel_id)
    except (discord.NotFound, discord.Forbidden):
        raise Missing("error-guarding-place-gone") from None
    member = exchange.user
    assert isinstance(member, discord.Member)
    allowed = channel.permissions_for(member)
    in_thread = isinstance(channel, discord.Thread)
    locked = isinstance(channel, discord.Thread) and channel.locked and not allowed.manage_threads
    if locked or not (allowed.send_messages_in_threads if in_thread else allowed.send_messages):
        raise Refused("error-guarding-may-not-write")


async def _own_message(exchange: Exchange, message_id: str) -> discord.Message:
    """A message of the channel in which the button stands, to its author."""
    channel = exchange.interaction.channel
    if not isinstance(channel, discord.TextChannel | discord.Thread) or not SNOWFLAKE.fullmatch(message_id):
        raise Missing("error-control-gone")
    try:
        message = await channel.fetch_message(int(message_id))
    except discord.NotFound:
        raise Missing("error-guarding-message-gone") from None
    if message.author.id != exchange.user.id:
        raise Refused("error-guarding-not-yours")
    return message


async def _line(exchange: Exchange, control: Control, message: discord.Message) -> discord.Message | None:
    """The bot's line under a message, whose id is the control's second argument; None for whatever else that is."""
    line_id = control.args[1] if len(control.args) > 1 else ""
    if not SNOWFLAKE.fullmatch(line_id):
        return None
    try:
        line = await message.channel.fetch_message(int(line_id))
    except discord.HTTPException:  # its job takes it away in its time
        return None
    ours = line.author.id == exchange.bot.user_id and f"{Review.verb}:{message.id}" in ids_of(line)
    return line if ours else None


async def _gone(message: discord.Message | None) -> None:
    """Delete a message of the bot's; what fails, its job does in its time."""
    try:
        if message:
            await message.delete()
    except discord.HTTPException:
        return
