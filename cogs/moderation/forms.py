"""What members and moderators type into around moderation. What names a patient for certain is never kept of it."""

from collections.abc import Sequence
from contextlib import suppress
from functools import partial
from typing import Any

import discord

from cogs.moderation import views
from cogs.moderation.service import ModerationService, Target
from cogs.ui import Exchange, Form, Interaction, Words
from cogs.ui.forms import field
from core.errors import Refused
from core.sanctions import TEMPLATES, UNDER_PENS, Motive, SanctionKind
from core.text import letters, shorten

REASON_LIMIT = 1000
SANCTION = "Sanctionner l'auteur"
"""The menu, whose name is that of its right."""
OPTION_LIMIT = 100
"""Characters that Discord shows of an option's description."""
DAYS = (1, 3, 7, 14, 30, 90, 365)


def service_of(exchange: Exchange) -> ModerationService:
    return exchange.bot.service(ModerationService)


class Reasoned(Form):
    """A form with one text, `reason` unless it is called otherwise, which must say something.

    `args` are what its title takes.
    """

    def __init__(self, exchange: Exchange, name: str, text: str, custom_id: str = "reason", **args: str) -> None:
        super().__init__(exchange, name, exchange.text(f"form-title-{text}", **args))
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


class Decision(Reasoned):
    """`kind`, `duration`, `template` (a reason at hand) and `reason` (one's own words): one of these two at least."""

    def __init__(
        self,
        exchange: Exchange,
        name: str,
        text: str,
        kinds: Sequence[SanctionKind],
        lengths: Sequence[discord.SelectOption],
        **args: str,
    ) -> None:
        super().__init__(exchange, name, text, **args)
        self._spell = partial(exchange.bot.translator.text, exchange.bot.settings.default_locale)
        self.kind_field: discord.ui.RadioGroup[Any] = discord.ui.RadioGroup(
            custom_id="kind",
            options=[
                discord.RadioGroupOption(
                    label=exchange.text(f"sanction-kind-{kind}"),
                    value=kind,
                    description=exchange.text(f"sanction-kind-{kind}-hint"),
                )
                for kind in kinds
            ],
        )
        self.duration_field: discord.ui.Select[Any] = discord.ui.Select(
            custom_id="duration",
            options=list(lengths),
            required=False,
            min_values=0,
            placeholder=exchange.text(f"sanction-form-duration-hint-{text}"),
        )
        self.template_field: discord.ui.Select[Any] = discord.ui.Select(
            custom_id="template",
            options=[
                discord.SelectOption(
                    label=exchange.text(f"template-{each}-label"),
                    value=each,
                    description=shorten(exchange.text(f"template-{each}"), OPTION_LIMIT),
                )
                for each in TEMPLATES
            ],
            required=False,
            min_values=0,
            placeholder=exchange.text("sanction-form-template-hint"),
        )
        self.reported = False
        """Whether it was opened from a report, which stays open."""
        self.reason_field.required = False
        self.add_item(field(exchange.text("sanction-form-kind"), self.kind_field))
        self.add_item(field(exchange.text("sanction-form-duration"), self.duration_field))
        self.add_item(field(exchange.text("sanction-form-template"), self.template_field))
        self.add_item(self.reason_label)

    async def remind(self, exchange: Exchange) -> None:
        """Say what is left to do once it is decided."""
        if self.reported:
            await exchange.say("report-still-open")

    @property
    def kind(self) -> SanctionKind:
        return SanctionKind(self.kind_field.value or SanctionKind.WARN)

    @property
    def length(self) -> int | None:
        return int(self.duration_field.values[0]) if self.duration_field.values else None

    @property
    def motive(self) -> Motive:
        """Raises `Refused` where neither a template nor words were given."""
        if not self.template_field.values:
            return Motive(self.reason)
        template, words = self.template_field.values[0], self.reason_field.value.strip()
        return Motive("\n".join(filter(None, (self._spell(f"template-{template}"), words))), template, words)


class SanctionForm(Decision):
    """Of whoever wrote under a pen; `duration` is in days."""

    def __init__(self, exchange: Exchange, name: str, target: Target) -> None:
        lengths = [
            discord.SelectOption(label=exchange.text("sanction-days", days=days), value=str(days)) for days in DAYS
        ]
        super().__init__(exchange, name, "sanction", UNDER_PENS, lengths)
        self.target = target

    async def submit(self, interaction: Interaction) -> None:
        exchange = await Exchange.begin(interaction)
        service = service_of(exchange)
        count = await service.sanction(exchange.actor, self.target, self.kind, self.length, self.motive)
        await exchange.say("sanction-kept", count=count)
        await self.remind(exchange)


class AppealForm(Reasoned):
    """Against a sanction; `text` is `appeal`, or `contest` where it is one of an account, whose name is shown."""

    def __init__(self, exchange: Exchange, sanction_id: str, text: str = "appeal") -> None:
        super().__init__(exchange, f"moderation:{text}", text)
        self.add_item(self.reason_label)
        self.sanction_id = sanction_id

    async def submit(self, interaction: Interaction) -> None:
        exchange = await Exchange.begin(interaction)
        kept = await service_of(exchange).appeal(exchange.actor, self.sanction_id, self.reason)
        await exchange.say("appeal-kept-named" if kept.sanction.account else "appeal-kept")
        told = interaction.message
        if told and not told.flags.ephemeral:
            with suppress(discord.HTTPException):  # a button that is left over says that they have appealed
                await told.edit(view=views.sanctioned(Words(exchange.bot.translator, exchange.locale), kept))


async def open_appeal(exchange: Exchange, sanction_id: str, text: str = "appeal") -> None:
    """The form, where there is something to appeal against: its letter keeps the button after the decision's end."""
    await exchange.promptly(service_of(exchange).may_appeal(exchange.actor, sanction_id))
    await exchange.open(AppealForm(exchange, sanction_id, text))
