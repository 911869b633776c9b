"""The buttons under reports, appeals and requests, and the one by which a member appeals."""

from collections.abc import Sequence

import discord

from cogs.moderation.forms import AppealForm, ResolveForm, SanctionForm, service_of
from cogs.moderation.service import Kept
from cogs.moderation.service.reporting import REPORT
from cogs.moderation.service.sanctioning import APPEAL
from cogs.moderation.service.unmasking import UNMASK
from cogs.ui import Control, Exchange, Interaction, Words, threads
from core.reports import Report, ReportState, Unmasking
from core.sanctions import AppealState

GREEN, RED = discord.ButtonStyle.success, discord.ButtonStyle.danger


class Claim(Control, verb="moderation:claim"):
    style, emoji = discord.ButtonStyle.primary, "✋"

    async def press(self, interaction: Interaction) -> None:
        exchange = await Exchange.begin(interaction)
        report = await service_of(exchange).claim(exchange.actor, self.number)
        hindrance = await exchange.bot.jobs.run_now(REPORT, report.id)
        await exchange.say(hindrance or "report-claimed")


class Resolve(Control, verb="moderation:resolve"):
    style, emoji = GREEN, "✅"

    async def press(self, interaction: Interaction) -> None:
        exchange = Exchange(interaction)
        await exchange.open(ResolveForm(exchange, self.number))


class Dismiss(Control, verb="moderation:dismiss"):
    async def press(self, interaction: Interaction) -> None:
        exchange = await Exchange.begin(interaction)
        await service_of(exchange).close(exchange.actor, self.number)
        hindrance = await exchange.bot.jobs.run_now(REPORT, self.number)
        await exchange.say(hindrance or "report-dismissed")


class SanctionReported(Control, verb="moderation:sanction"):
    """Under a report of what stands under a pen."""

    async def press(self, interaction: Interaction) -> None:
        exchange = Exchange(interaction)
        target = await exchange.promptly(service_of(exchange).target_of(exchange.actor, self.number))
        await exchange.open(SanctionForm(exchange, self.verb, target))


class AppealSanction(Control, verb="moderation:appeal"):
    """In private messages: it bears the sanction's random id, then the server's."""

    emoji = "✉️"

    async def press(self, interaction: Interaction) -> None:
        exchange = Exchange(interaction)
        await exchange.open(AppealForm(exchange, self.key))


class Uphold(Control, verb="moderation:uphold"):
    async def press(self, interaction: Interaction) -> None:
        await decide(interaction, self.key, lift=False)


class Lift(Control, verb="moderation:lift"):
    style = GREEN

    async def press(self, interaction: Interaction) -> None:
        await decide(interaction, self.key, lift=True)


async def decide(interaction: Interaction, handle: str, *, lift: bool) -> None:
    exchange = await Exchange.begin(interaction)
    await service_of(exchange).decide(exchange.actor, handle, lift=lift)
    hindrance = await exchange.bot.jobs.run_now(APPEAL, handle)
    await exchange.say(hindrance or ("appeal-lifted" if lift else "appeal-upheld"))


class Approve(Control, verb="moderation:approve"):
    style = RED

    async def press(self, interaction: Interaction) -> None:
        exchange = await Exchange.begin(interaction)
        service = service_of(exchange)
        found = await service.unmasking(self.number)
        # Of another server, its thread is not to be looked into: it is refused below.
        here = found if found and found.guild_id == exchange.guild.id else None
        wrote = await wrote_in(exchange, here.thread_id) if here else False
        await service.approve(exchange.actor, self.number, wrote_there=wrote)
        hindrance = await exchange.bot.jobs.run_now(UNMASK, self.number)
        await exchange.say(hindrance or "unmask-approved")


class Look(Control, verb="moderation:look"):
    """Shows the account, to each of the two moderators, once."""

    emoji = "👁️"

    async def press(self, interaction: Interaction) -> None:
        exchange = await Exchange.begin(interaction)
        service = service_of(exchange)
        user_id = await service.look(exchange.actor, self.number)
        try:
            if user_id is None:
                await exchange.say("unmask-nobody")
            else:
                await exchange.say("unmask-account", account=f"<@{user_id}>", id=str(user_id))
        except Exception:  # whatever kept the answer from arriving: it may be asked for once more
            await service.not_seen(exchange.actor, self.number)
            raise
        await exchange.bot.jobs.run_now(UNMASK, self.number)


async def wrote_in(exchange: Exchange, thread_id: int) -> bool:
    """Whether the member wrote in a thread under their account, as Discord has it."""
    thread = await threads.find(exchange.guild, thread_id)
    if thread is None:
        return False
    async for message in thread.history(limit=None):
        if message.author.id == exchange.user.id:
            return True
    return False


def for_report(words: Words, report: Report) -> Sequence[Control]:
    """`Claim` until somebody has; `SanctionReported` where a pen stands on the message."""
    if report.state is not ReportState.OPEN:
        return []
    kinds: list[type[Control]] = [Resolve, Dismiss]
    if report.claimed_by is None:
        kinds.insert(0, Claim)
    if report.pen_id:
        kinds.append(SanctionReported)
    return [kind.make(words.translator, words.locale, report.id) for kind in kinds]


def for_appeal(words: Words, kept: Kept) -> Sequence[Control]:
    appeal, handle = kept.sanction.appeal, kept.sanction.handle
    open_ = appeal and appeal.state is AppealState.OPEN
    return [kind.make(words.translator, words.locale, handle) for kind in (Uphold, Lift)] if open_ else []


def for_unmasking(words: Words, unmasking: Unmasking, *, over: bool) -> Sequence[Control]:
    kind = Look if unmasking.approver_id else Approve
    return [] if over else [kind.make(words.translator, words.locale, unmasking.id)]


def appeal_of(words: Words, kept: Kept) -> Control:
    return AppealSanction.make(words.translator, words.locale, kept.id.hex(), kept.guild_id)


CONTROLS = (Claim, Resolve, Dismiss, SanctionReported, AppealSanction, Uphold, Lift, Approve, Look)
