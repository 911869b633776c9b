"""Buttons around recognition: a member's own, and the moderators' under a card. No form is opened after any I/O."""

import discord

from cogs.ui import Control, Exchange, Interaction, Words
from cogs.ui.rights import audiences_of
from cogs.vetting import views
from cogs.vetting.forms import RequestForm, SettleForm, service_of
from cogs.vetting.service import CARD, SETTLE
from core.rights import Audience
from core.vetting import Case, Standing, Vouch

GREEN, RED = discord.ButtonStyle.success, discord.ButtonStyle.danger
SURE = "sure"


class ShowStanding(Control, verb="vetting:standing"):
    """In the lobby, and under what the bot writes to a member in private: how one is recognised, and how far one is."""

    emoji = "🩺"

    async def press(self, interaction: Interaction) -> None:
        await show_standing(await Exchange.begin(interaction))


class Request(Control, verb="vetting:request"):
    style = GREEN

    async def press(self, interaction: Interaction) -> None:
        exchange = Exchange(interaction)
        await exchange.open(RequestForm(exchange))


class ShowVouches(Control, verb="vetting:vouches"):
    async def press(self, interaction: Interaction) -> None:
        await show_vouches(await Exchange.begin(interaction))


class Withdraw(Control, verb="vetting:withdraw"):
    """A vouch of one's own. A finger slips on a phone, so it is asked once more; `sure` is the second argument then."""

    async def press(self, interaction: Interaction) -> None:
        exchange = await Exchange.begin_in_place(interaction)
        service, words = service_of(exchange), words_of(exchange)
        if SURE in self.args:
            reviewed = await service.withdraw(exchange.actor, self.number)
            await exchange.say("vouch-withdrawn-review" if reviewed else "vouch-withdrawn")
            return
        vouch = await service.own(exchange.actor, self.number)
        label = exchange.text("control-vetting-withdraw-sure")
        await exchange.show(views.sure(words, vouch, Withdraw(label, vouch.id, SURE, *there(exchange))))


class AcceptVerified(Control, verb="vetting:verify"):
    style, emoji = GREEN, "✅"

    async def press(self, interaction: Interaction) -> None:
        await accept(interaction, self.number, Standing.VERIFIED)


class AcceptAssociate(Control, verb="vetting:associate"):
    async def press(self, interaction: Interaction) -> None:
        await accept(interaction, self.number, Standing.ASSOCIATE)


class Decline(Control, verb="vetting:decline"):
    async def press(self, interaction: Interaction) -> None:
        exchange = Exchange(interaction)
        await exchange.open(SettleForm(exchange, self.verb, self.number))


class Keep(Control, verb="vetting:keep"):
    style = GREEN

    async def press(self, interaction: Interaction) -> None:
        exchange = await Exchange.begin(interaction)
        await service_of(exchange).keep(exchange.actor, self.number)
        await exchange.say(await exchange.bot.jobs.run_now(CARD, self.number) or "vetting-done-kept")


class Revoke(Control, verb="vetting:revoke"):
    style = RED

    async def press(self, interaction: Interaction) -> None:
        exchange = Exchange(interaction)
        await exchange.open(SettleForm(exchange, self.verb, self.number))


async def accept(interaction: Interaction, case_id: int, standing: Standing) -> None:
    exchange = await Exchange.begin(interaction)
    case = await service_of(exchange).accept(exchange.actor, case_id, standing)
    hindrance = await exchange.bot.jobs.run_now(SETTLE, case.id)
    hindrance = await exchange.bot.jobs.run_now(CARD, case.id) or hindrance
    await exchange.say(hindrance or f"vetting-done-{standing}", member=f"<@{case.user_id}>")


async def show_standing(exchange: Exchange) -> None:
    """How far somebody is; who is verified sees for whom they answer instead."""
    member = exchange.user
    if isinstance(member, discord.Member) and Audience.VERIFIED in audiences_of(exchange.bot, member):
        await show_vouches(exchange)
        return
    found = await service_of(exchange).mine(exchange.actor)
    associate = isinstance(member, discord.Member) and Audience.ASSOCIATE in audiences_of(exchange.bot, member)
    now, words = exchange.bot.clock.now(), words_of(exchange)
    button = Request.make(exchange.bot.translator, exchange.locale, *there(exchange))
    await exchange.show(views.standing(words, found, now, button, associate=associate))


async def show_vouches(exchange: Exchange) -> None:
    found = await service_of(exchange).mine(exchange.actor)
    label = exchange.text("control-vetting-withdraw")
    await exchange.show(
        views.vouches(words_of(exchange), found.given, lambda vouch: Withdraw(label, vouch.id, *there(exchange)))
    )


def there(exchange: Exchange) -> list[int]:
    """The server, for buttons that are shown in private."""
    return [exchange.guild.id] if exchange.interaction.guild_id is None else []


def words_of(exchange: Exchange) -> Words:
    return Words(exchange.bot.translator, exchange.locale)


def under_card(words: Words, case: Case) -> list[Control]:
    """What moderators may decide."""
    kinds: tuple[type[Control], ...] = ()
    if case.asked_at:
        kinds = (AcceptVerified, AcceptAssociate, Decline)
    elif case.review_at:
        kinds = (Keep, Revoke)
    return [kind.make(words.translator, words.locale, case.id) for kind in kinds]


def under_vouch(words: Words, vouch: Vouch) -> list[Control]:
    made = Withdraw.make(words.translator, words.locale, vouch.id)
    return [made, ShowVouches.make(words.translator, words.locale)]


ON_CARDS = (AcceptVerified, AcceptAssociate, Decline, Keep, Revoke)
CONTROLS = (
    ShowStanding,
    Request,
    ShowVouches,
    Withdraw,
    *ON_CARDS,
)
