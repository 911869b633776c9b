"""The buttons of the check-ins. In private messages each has the server's id last."""

from collections.abc import Collection
from itertools import combinations
from typing import Any, Self

import discord

from cogs.checkins import views
from cogs.checkins.forms import NoteForm, ReminderForm, service_of
from cogs.checkins.views import NOBODY, here, words_of
from cogs.ui import Control, Exchange, Interaction
from cogs.ui.layout import row
from core.checkins import CHOICES, LEVELS, Consent, Member
from core.i18n import Locale, Translator

PRIMARY, GREEN = discord.ButtonStyle.primary, discord.ButtonStyle.success
ON, OFF = "on", "off"
STATES = {
    "-".join(agreed) or NOBODY: frozenset(agreed)
    for count in range(len(Consent) + 1)
    for agreed in combinations(sorted(Consent), count)
}
"""What is agreed to on the first screen, as its buttons bear it."""


class Log(Control, verb="checkins:log"):
    """One of five: `checkins:log:1` is the lightest."""

    @classmethod
    def of_level(cls, translator: Translator, locale: Locale, level: int, *about: int) -> Self:
        return cls(views.named(translator, locale, level), level, *about)

    async def press(self, interaction: Interaction) -> None:
        await log(await Exchange.begin(interaction), self.number)


async def log(exchange: Exchange, level: int) -> None:
    """Take an answer, whether it was tapped or typed."""
    logged = await service_of(exchange).log(exchange.actor, level)
    if logged.asked:
        await exchange.show(views.asked(words_of(exchange), consent_choices(exchange, level, frozenset())))
    else:
        await exchange.show(views.logged(exchange, logged, after_choices(exchange, logged.noting)))


class ShowTrend(Control, verb="checkins:trend"):
    emoji = "📈"

    async def press(self, interaction: Interaction) -> None:
        await show_trend(await Exchange.begin(interaction))


async def show_trend(exchange: Exchange) -> None:
    found = await service_of(exchange).trend(exchange.actor)
    buttons = row(ShowSettings.make(exchange.bot.translator, exchange.locale, *here(exchange)))
    view, files = await views.trend(words_of(exchange), found, buttons)
    await exchange.show(view, files)


class ShowSettings(Control, verb="checkins:settings"):
    emoji = "⚙️"

    async def press(self, interaction: Interaction) -> None:
        await show_settings(await Exchange.begin(interaction))


async def show_settings(exchange: Exchange) -> None:
    await show_member(exchange, await service_of(exchange).visit(exchange.actor))


async def show_member(exchange: Exchange, member: Member) -> None:
    """What somebody agreed to, and what they can change."""
    choices = setting_rows(exchange.bot.translator, exchange.locale, member, *here(exchange))
    await exchange.show(views.settings(words_of(exchange), member, exchange.bot.settings.checkin_retention, choices))


class Choose(Control, verb="checkins:choose"):
    """On the first screen, one consent said yes or no to; nothing is kept before `Agree`.

    `checkins:choose:<level>:<what is agreed to so far>:<what changes>`.
    """

    async def press(self, interaction: Interaction) -> None:
        exchange = await Exchange.begin_in_place(interaction)
        agreed, changed = _agreed(self), Consent(self.word(list(Consent), 2))
        choices = consent_choices(exchange, self.number, agreed ^ {changed})
        await exchange.show(views.asked(words_of(exchange), choices))


class Agree(Control, verb="checkins:agree"):
    """Ends the first screen: `checkins:agree:<level>:<what is agreed to>`."""

    style = PRIMARY

    async def press(self, interaction: Interaction) -> None:
        exchange = await Exchange.begin_in_place(interaction)
        logged = await service_of(exchange).agree(exchange.actor, _agreed(self), self.number)
        await exchange.show(views.logged(exchange, logged, after_choices(exchange, logged.noting)))


class Allow(Control, verb="checkins:allow"):
    """Gives or withdraws one consent: `checkins:allow:<what>:<on or off>`."""

    @classmethod
    def change(cls, translator: Translator, locale: Locale, consent: Consent, on: bool, *about: int) -> Self:
        what = translator.text(locale, f"checkin-consent-{consent}")
        label = translator.text(locale, f"control-checkins-allow-{ON if on else OFF}", what=what)
        return cls(label, consent, ON if on else OFF, *about)

    async def press(self, interaction: Interaction) -> None:
        exchange = await Exchange.begin_in_place(interaction)
        consent, on = Consent(self.word(list(Consent))), self.word((ON, OFF), 1) == ON
        member = await service_of(exchange).allow(exchange.actor, consent, on)
        await show_member(exchange, member)


class KeepFor(Control, verb="checkins:keep"):
    """How long answers are kept: `checkins:keep:<weeks>`, 0 for the usual time."""

    @classmethod
    def of_weeks(cls, translator: Translator, locale: Locale, weeks: int | None, *about: int) -> Self:
        key = "control-checkins-keep-usual" if weeks is None else "control-checkins-keep-weeks"
        return cls(translator.text(locale, key, weeks=weeks or 0), weeks or 0, *about)

    async def press(self, interaction: Interaction) -> None:
        exchange = await Exchange.begin_in_place(interaction)
        await show_member(exchange, await service_of(exchange).keep_for(exchange.actor, self.number or None))


class Remind(Control, verb="checkins:remind"):
    """Opens the form for the reminder's day and hour."""

    emoji = "🔔"

    async def press(self, interaction: Interaction) -> None:
        exchange = Exchange(interaction)
        member = await exchange.promptly(service_of(exchange).member(exchange.actor))
        await exchange.open(ReminderForm(exchange, member.reminder if member else None, show_member))


class AddNote(Control, verb="checkins:note"):
    emoji = "✏️"

    async def press(self, interaction: Interaction) -> None:
        exchange = Exchange(interaction)
        await exchange.open(NoteForm(exchange))


class About(Control, verb="checkins:about"):
    """Under the community's figure: how it is made, and what it cannot tell."""

    emoji = "❔"

    async def press(self, interaction: Interaction) -> None:
        exchange = await Exchange.begin(interaction)
        await exchange.say("checkin-figure-about")


def level_row(translator: Translator, locale: Locale, *about: int) -> discord.ui.ActionRow[Any]:
    return row(*(Log.of_level(translator, locale, level, *about) for level in LEVELS))


def consent_choices(exchange: Exchange, level: int, agreed: Collection[Consent]) -> list[discord.ui.ActionRow[Any]]:
    """The three questions, each ticked or not, then the way on."""
    state = "-".join(sorted(agreed)) or NOBODY
    ticks = []
    for consent in Consent:
        tick = Choose(
            exchange.text(
                f"control-checkins-choose-{ON if consent in agreed else OFF}",
                what=exchange.text(f"checkin-consent-{consent}"),
            ),
            level,
            state,
            consent,
            *here(exchange),
        )
        tick.item.style = GREEN if consent in agreed else discord.ButtonStyle.secondary
        ticks.append(tick)
    agree = Agree.make(exchange.bot.translator, exchange.locale, level, state, *here(exchange))
    return [row(*ticks), row(agree)]


def after_choices(exchange: Exchange, noting: bool) -> discord.ui.ActionRow[Any]:
    kinds: list[type[Control]] = [AddNote, ShowTrend, ShowSettings] if noting else [ShowSettings]
    return row(*(kind.make(exchange.bot.translator, exchange.locale, *here(exchange)) for kind in kinds))


def setting_rows(
    translator: Translator, locale: Locale, member: Member, *about: int
) -> list[discord.ui.ActionRow[Any]]:
    """What can be changed of what somebody agreed to."""
    rows = [row(*(Allow.change(translator, locale, each, not member.agreed(each), *about) for each in Consent))]
    if member.reminder:
        rows.append(row(Remind.make(translator, locale, *about)))
    if member.trend:
        others = [weeks for weeks in (None, *CHOICES) if weeks != member.weeks]
        rows.append(row(*(KeepFor.of_weeks(translator, locale, weeks, *about) for weeks in others)))
    return rows


def _agreed(control: Control) -> frozenset[Consent]:
    return STATES[control.word(STATES, 1)]


CONTROLS = (Log, ShowTrend, ShowSettings, Choose, Agree, Allow, KeepFor, Remind, AddNote, About)
