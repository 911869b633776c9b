"""What moderators type around sanctions of accounts."""

from datetime import timedelta

import discord

from cogs.moderation import case_views
from cogs.moderation.forms import Decision, Reasoned, SanctionForm, service_of
from cogs.moderation.service import Kept, Subject, Target
from cogs.moderation.service.sanctioning import HOLD, SANCTIONED
from cogs.moderation.targets import allowed
from cogs.ui import Exchange, Interaction
from cogs.ui.words import called
from core.errors import Message
from core.sanctions import ON_ACCOUNTS

LENGTHS = (1, 12, 24, 72, 168, 336, 720, 2160)
"""Hours."""
A_DAY = 24
NAME_LIMIT = 30
"""Characters of a member's name in a form's title, which has 45."""


class MeasureForm(Decision):
    """Of an account; `duration` is in hours."""

    def __init__(self, exchange: Exchange, name: str, subject: Subject) -> None:
        member = exchange.guild.get_member(subject.member_id)
        who = called(member, NAME_LIMIT) if member else "…"
        lengths = [discord.SelectOption(label=_length(exchange, hours), value=str(hours)) for hours in LENGTHS]
        super().__init__(exchange, name, "measure", ON_ACCOUNTS, lengths, who=who)
        self.subject = subject

    async def submit(self, interaction: Interaction) -> None:
        exchange = await Exchange.begin(interaction)
        service, motive = service_of(exchange), self.motive
        subject = await allowed(exchange, self.subject, self.kind)
        length = timedelta(hours=self.length) if self.length else None
        kept, count = await service.impose(exchange.actor, subject, self.kind, length, motive)
        hindrance = await carry_out(exchange, kept)
        await exchange.bot.jobs.run_now(SANCTIONED, kept.sanction.handle)
        kept = await service.sanctioned(kept.sanction.handle) or kept
        await exchange.say(case_views.imposed(kept, count, hindrance))
        await self.remind(exchange)


class EndEarlyForm(Reasoned):
    """`reason`: why a sanction ends before its time."""

    def __init__(self, exchange: Exchange, handle: str) -> None:
        super().__init__(exchange, "moderation:end", "release")
        self.add_item(self.reason_label)
        self.handle = handle

    async def submit(self, interaction: Interaction) -> None:
        exchange = await Exchange.begin(interaction)
        kept = await service_of(exchange).end_early(exchange.actor, self.handle, self.reason)
        await exchange.say(await carry_out(exchange, kept) or "measure-released")


async def carry_out(exchange: Exchange, kept: Kept) -> Message | None:
    """Bring Discord in line with what was decided of an account; what hinders it, if anything does."""
    sanction = kept.sanction
    return await exchange.bot.jobs.run_now(HOLD, sanction.account.file) if sanction.account and sanction.binds else None


async def open_sanction(exchange: Exchange, name: str, found: Target | Subject, *, reported: bool = False) -> None:
    """The form for what stands under a pen, or for an account, where that may be sanctioned at all.

    `reported`: what it is about was reported, and the report is what led here.
    """
    form: Decision
    if isinstance(found, Target):
        form = SanctionForm(exchange, name, found)
    else:
        await exchange.promptly(allowed(exchange, found))
        form = MeasureForm(exchange, name, found)
    form.reported = reported
    await exchange.open(form)


def _length(exchange: Exchange, hours: int) -> str:
    if hours < A_DAY:
        return exchange.text("sanction-hours", hours=hours)
    return exchange.text("sanction-days", days=hours // A_DAY)
