"""What members and moderators type into around moderation. What names a patient for certain is never kept of it."""

from contextlib import suppress
from typing import Any

import discord

from cogs.moderation import views
from cogs.moderation.service import ModerationService, Target
from cogs.ui import Exchange, Form, Interaction, Words
from cogs.ui.forms import field
from core.errors import Refused
from core.sanctions import SanctionKind
from core.text import letters

REASON_LIMIT = 1000
SANCTION = "Sanctionner l'auteur"
"""The menu, whose name is that of its right."""
DAYS = (1, 3, 7, 14, 30, 90, 365)


def service_of(exchange: Exchange) -> ModerationService:
    return exchange.bot.service(ModerationService)


class Reasoned(Form):
    """A form with one text, `reason` unless it is called otherwise, which must say something."""

    def __init__(self, exchange: Exchange, name: str, text: str, custom_id: str = "reason") -> None:
        super().__init__(exchange, name, exchange.text(f"form-title-{text}"))
        self.reason_field: discord.ui.TextInput[Any] = discord.ui.TextInput(
            custom_id=custom_id, style=discord.TextStyle.paragraph, max_length=REASON_LIMIT
        )
        self.reason_label = field(
            exchange.text(f"form-reason-{text}"),
            self.reason_field,
            description=exchange.text(f"form-hint-{text}"),
        )

    @property
    def reason(self) -> str:
        """Raises `Refused` for a text without a letter."""
        if not letters(self.reason_field.value):
            raise Refused("error-reason-empty")
        return self.reason_field.value.strip()


class SanctionForm(Reasoned):
    """`kind`, `duration` in days, `reason`."""

    def __init__(self, exchange: Exchange, name: str, target: Target) -> None:
        super().__init__(exchange, name, "sanction")
        self.target = target
        self.kind_field: discord.ui.RadioGroup[Any] = discord.ui.RadioGroup(
            custom_id="kind",
            options=[
                discord.RadioGroupOption(
                    label=exchange.text(f"sanction-kind-{kind}"),
                    value=kind,
                    description=exchange.text(f"sanction-kind-{kind}-hint"),
                )
                for kind in SanctionKind
            ],
        )
        self.duration_field: discord.ui.Select[Any] = discord.ui.Select(
            custom_id="duration",
            options=[
                discord.SelectOption(label=exchange.text("sanction-days", days=days), value=str(days)) for days in DAYS
            ],
            required=False,
            min_values=0,
            placeholder=exchange.text("sanction-form-duration-hint"),
        )
        self.add_item(field(exchange.text("sanction-form-kind"), self.kind_field))
        self.add_item(field(exchange.text("sanction-form-duration"), self.duration_field))
        self.add_item(self.reason_label)

    async def submit(self, interaction: Interaction) -> None:
        exchange = await Exchange.begin(interaction)
        kind = SanctionKind(self.kind_field.value or SanctionKind.WARN)
        days = int(self.duration_field.values[0]) if self.duration_field.values else None
        count = await service_of(exchange).sanction(exchange.actor, self.target, kind, days, self.reason)
        await exchange.say("sanction-kept", count=count)


class AppealForm(Reasoned):
    def __init__(self, exchange: Exchange, sanction_id: str) -> None:
        super().__init__(exchange, "moderation:appeal", "appeal")
        self.add_item(self.reason_label)
        self.sanction_id = sanction_id

    async def submit(self, interaction: Interaction) -> None:
        exchange = await Exchange.begin(interaction)
        kept = await service_of(exchange).appeal(exchange.actor, self.sanction_id, self.reason)
        await exchange.say("appeal-kept")
        told = interaction.message
        if told and not told.flags.ephemeral:
            with suppress(discord.HTTPException):  # a button that is left over says that they have appealed
                await told.edit(view=views.sanctioned(Words(exchange.bot.translator, exchange.locale), kept))
