"""What members write when they ask to be recognised, and moderators when they refuse or take it back."""

from typing import Any

import discord

from cogs.ui import Exchange, Form, Interaction
from cogs.ui.forms import field
from cogs.ui.rights import audiences_of
from cogs.vetting import acting
from cogs.vetting.service import CARD, SETTLE, VettingService
from core.errors import Refused
from core.rights import Audience
from core.text import letters
from core.vetting import REASON_LIMIT, WORDS_LIMIT, Standing


def service_of(exchange: Exchange) -> VettingService:
    return exchange.bot.service(VettingService)


class RequestForm(Form):
    """`wish`: as what; `words`: what helps to recognise them. There is no field for a professional number."""

    def __init__(self, exchange: Exchange) -> None:
        super().__init__(exchange, "vetting:request", exchange.text("form-title-vetting"))
        self.wish: discord.ui.RadioGroup[Any] = discord.ui.RadioGroup(
            custom_id="wish",
            options=[
                discord.RadioGroupOption(
                    label=exchange.text(f"vetting-wish-{wish}"),
                    value=wish,
                    description=exchange.text(f"vetting-wish-{wish}-hint"),
                )
                for wish in (Standing.VERIFIED, Standing.ASSOCIATE)
            ],
        )
        self.words: discord.ui.TextInput[Any] = discord.ui.TextInput(
            custom_id="words", style=discord.TextStyle.paragraph, max_length=WORDS_LIMIT, required=False
        )
        self.add_item(field(exchange.text("form-vetting-wish"), self.wish))
        hint = exchange.text("form-vetting-words-hint")
        self.add_item(field(exchange.text("form-vetting-words"), self.words, description=hint))

    async def submit(self, interaction: Interaction) -> None:
        exchange = await Exchange.begin(interaction)
        if isinstance(exchange.user, discord.Member) and Audience.VERIFIED in audiences_of(exchange.bot, exchange.user):
            raise Refused("error-vetting-already")
        wish = Standing(self.wish.value or Standing.VERIFIED)
        await service_of(exchange).request(exchange.actor, wish, self.words.value.strip())
        await exchange.say("vetting-asked")


class SettleForm(Form):
    """`reason`: why a request is declined (may be empty), or a recognition taken back; the member reads it."""

    def __init__(self, exchange: Exchange, name: str, case_id: int) -> None:
        self.declines = name.endswith("decline")
        key = "decline" if self.declines else "revoke"
        super().__init__(exchange, name, exchange.text(f"form-title-vetting-{key}"))
        self.case_id = case_id
        self.reason: discord.ui.TextInput[Any] = discord.ui.TextInput(
            custom_id="reason",
            style=discord.TextStyle.paragraph,
            max_length=REASON_LIMIT,
            required=not self.declines,
        )
        hint = exchange.text("form-vetting-reason-hint")
        self.add_item(field(exchange.text(f"form-vetting-{key}"), self.reason, description=hint))

    async def submit(self, interaction: Interaction) -> None:
        exchange = await Exchange.begin(interaction)
        reason = self.reason.value.strip()
        service = service_of(exchange)
        if not self.declines:
            case = await service.about(exchange.actor, self.case_id)
            await acting.revoke(exchange, case.user_id, reason)
            return
        await service.decline(exchange.actor, self.case_id, reason if letters(reason) else "")
        hindrance = await exchange.bot.jobs.run_now(SETTLE, self.case_id)
        hindrance = await exchange.bot.jobs.run_now(CARD, self.case_id) or hindrance
        await exchange.say(hindrance or "vetting-done-declined")
