"""What members and moderators write to each other. What names a patient for certain is never kept of it."""

from typing import Any

import discord

from cogs.contact.service import CARD, ContactService
from cogs.ui import Exchange, Form, Interaction
from cogs.ui.forms import field
from core.contacts import TEXT_LIMIT
from core.errors import Refused
from core.text import letters

REASON_LIMIT = 500


def service_of(exchange: Exchange) -> ContactService:
    return exchange.bot.service(ContactService)


class Worded(Form):
    """A form with one text, which must say something."""

    def __init__(self, exchange: Exchange, name: str, text: str, limit: int = TEXT_LIMIT) -> None:
        super().__init__(exchange, name, exchange.text(f"form-title-{text}"))
        self.text_field: discord.ui.TextInput[Any] = discord.ui.TextInput(
            custom_id="message", style=discord.TextStyle.paragraph, max_length=limit
        )
        label, hint = exchange.text(f"form-text-{text}"), exchange.text(f"form-hint-{text}")
        self.add_item(field(label, self.text_field, description=hint))

    @property
    def text(self) -> str:
        """Raises `Refused` for a text without a letter."""
        if not letters(self.text_field.value):
            raise Refused("error-contact-empty")
        return self.text_field.value.strip()


class WriteForm(Worded):
    """A first text to the moderators."""

    def __init__(self, exchange: Exchange) -> None:
        super().__init__(exchange, "contact:write", "contact")
        self.add_item(discord.ui.TextDisplay(exchange.text("contact-who-reads")))

    async def submit(self, interaction: Interaction) -> None:
        exchange = await Exchange.begin(interaction)
        await service_of(exchange).begin(exchange.actor, self.text)
        await exchange.say("contact-kept")


class GoOnForm(Worded):
    """Another text of the same member's."""

    def __init__(self, exchange: Exchange, contact_id: int) -> None:
        super().__init__(exchange, "contact:reply", "contact-reply")
        self.contact_id = contact_id

    async def submit(self, interaction: Interaction) -> None:
        exchange = await Exchange.begin(interaction)
        await service_of(exchange).go_on(exchange.actor, self.contact_id, self.text)
        await exchange.say("contact-kept")


class AnswerForm(Worded):
    """A moderator's answer to the first `seen` texts."""

    def __init__(self, exchange: Exchange, contact_id: int, seen: int) -> None:
        super().__init__(exchange, "contact:answer", "contact-answer")
        self.contact_id, self.seen = contact_id, seen

    async def submit(self, interaction: Interaction) -> None:
        exchange = await Exchange.begin(interaction)
        await service_of(exchange).answer(exchange.actor, self.contact_id, self.seen, self.text)
        hindrance = await exchange.bot.jobs.run_now(CARD, self.contact_id)
        await exchange.say(hindrance or "contact-answered")


class MuteForm(Worded):
    """Why nothing more is taken from somebody for a while."""

    def __init__(self, exchange: Exchange, contact_id: int) -> None:
        super().__init__(exchange, "contact:mute", "contact-mute", REASON_LIMIT)
        self.contact_id = contact_id

    async def submit(self, interaction: Interaction) -> None:
        exchange = await Exchange.begin(interaction)
        await service_of(exchange).mute(exchange.actor, self.contact_id, self.text)
        hindrance = await exchange.bot.jobs.run_now(CARD, self.contact_id)
        await exchange.say(hindrance or "contact-muted-done")
