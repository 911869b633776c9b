"""The buttons of a report, under its card in the moderators' channel or in private: there, the server's id is last."""

from collections.abc import Callable, Coroutine, Sequence
from typing import Any

import discord

from cogs.moderation import report_views as views
from cogs.moderation.controls import SanctionReported
from cogs.moderation.forms import service_of
from cogs.moderation.report_forms import EscalateForm, ResolveForm
from cogs.moderation.service import ModerationService
from cogs.moderation.service.reporting import REPORT
from cogs.ui import Control, Exchange, Interaction, Words
from core.reports import Report, ReportState
from core.rights import Actor

PRIMARY, GREEN = discord.ButtonStyle.primary, discord.ButtonStyle.success
Act = Callable[[ModerationService, Actor, int], Coroutine[Any, Any, object]]


async def do(interaction: Interaction, report_id: int, act: Act, done: str) -> None:
    """One act on a report, with its cards brought in line."""
    exchange = await Exchange.begin(interaction)
    await act(service_of(exchange), exchange.actor, report_id)
    hindrance = await exchange.bot.jobs.run_now(REPORT, report_id)
    await exchange.say(hindrance or done)


class Claim(Control, verb="moderation:claim"):
    style, emoji = PRIMARY, "✋"

    async def press(self, interaction: Interaction) -> None:
        await do(interaction, self.number, ModerationService.claim, "report-claimed")


class Read(Control, verb="moderation:read"):
    """Shows all the words of a report, in private; from the queue, with what can be done about it."""

    emoji = "👁️"

    async def press(self, interaction: Interaction) -> None:
        exchange = await Exchange.begin(interaction)
        reading = await service_of(exchange).read(exchange.actor, self.number)
        words, found = Words(exchange.bot.translator, exchange.locale), reading.report
        on_card = interaction.message is not None and not interaction.message.flags.ephemeral  # with buttons of its own
        free = not on_card and found.claimed_by in (None, exchange.user.id)
        choices = for_report(words, found, found.guild_id, read=False) if free else []
        name = exchange.bot.spell(reading.pen) if reading.pen else ""
        for view in views.read(words, reading, name, choices):
            await exchange.show(view)


class Recuse(Control, verb="moderation:recuse"):
    """It is not for this moderator; nobody asks why."""

    async def press(self, interaction: Interaction) -> None:
        await do(interaction, self.number, ModerationService.recuse, "report-recused")


class Release(Control, verb="moderation:release"):
    async def press(self, interaction: Interaction) -> None:
        await do(interaction, self.number, ModerationService.release, "report-released")


class Escalate(Control, verb="moderation:escalate"):
    emoji = "⬆️"

    async def press(self, interaction: Interaction) -> None:
        exchange = Exchange(interaction)
        await exchange.open(EscalateForm(exchange, self.number))


class Resolve(Control, verb="moderation:resolve"):
    style, emoji = GREEN, "✅"

    async def press(self, interaction: Interaction) -> None:
        exchange = Exchange(interaction)
        await exchange.open(ResolveForm(exchange, self.number))


class Dismiss(Control, verb="moderation:dismiss"):
    async def press(self, interaction: Interaction) -> None:
        await do(interaction, self.number, ModerationService.close, "report-dismissed")


def for_report(
    words: Words, report: Report, guild_id: int | None = None, *, read: bool = True
) -> Sequence[Sequence[Control]]:
    """Two rows: whose it is, and what is decided; `guild_id` where they are shown in private.

    `SanctionReported` where a pen stands on the message; or an account, if that is not dealt with in private: there
    nobody acts as a member of the server, whose rights count.
    """
    if report.state is not ReportState.OPEN:
        return []
    whose: list[type[Control]] = [Claim] if report.claimed_by is None else [Release]
    whose += [Read] if read else []
    whose += [Recuse] if report.claimed_by is None else [Escalate, Recuse]
    named = report.author_id is not None and guild_id is None
    decided: list[type[Control]] = [Resolve, Dismiss, *([SanctionReported] if report.pen_id or named else [])]
    ids = (report.id,) if guild_id is None else (report.id, guild_id)
    return [[kind.make(words.translator, words.locale, *ids) for kind in kinds] for kinds in (whose, decided)]


def readers(words: Words, reports: Sequence[Report]) -> Sequence[Control]:
    """The buttons that open each of these."""
    return [Read.make(words.translator, words.locale, report.id, report.guild_id) for report in reports]


KNOWN_BY = (Claim, Read, Resolve)
"""What a card is known by that was sent just before a crash."""
CONTROLS = (Claim, Read, Recuse, Release, Escalate, Resolve, Dismiss)
