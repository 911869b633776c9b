"""The buttons under appeals and requests, the one that sanctions, and the one by which a member appeals."""

from collections.abc import Sequence

import discord

from cogs.moderation import case_controls
from cogs.moderation.case_controls import Contest
from cogs.moderation.case_forms import open_sanction
from cogs.moderation.forms import open_appeal, service_of
from cogs.moderation.service import Kept
from cogs.moderation.service.sanctioning import APPEAL
from cogs.moderation.service.unmasking import UNMASK
from cogs.ui import Control, Exchange, Interaction, Words, threads
from core.reports import Unmasking
from core.sanctions import AppealState

GREEN, RED = discord.ButtonStyle.success, discord.ButtonStyle.danger


class SanctionReported(Control, verb="moderation:sanction"):
    """Under a report of what somebody wrote, under a pen or under their account."""

    async def press(self, interaction: Interaction) -> None:
        exchange = Exchange(interaction)
        found = await exchange.promptly(service_of(exchange).target_of(exchange.actor, self.number))
        await open_sanction(exchange, self.verb, found, reported=True)


class AppealSanction(Control, verb="moderation:appeal"):
    """In private messages: it bears the sanction's random id, then the server's."""

    emoji = "✉️"

    async def press(self, interaction: Interaction) -> None:
        await open_appeal(Exchange(interaction), self.key)


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


def for_appeal(words: Words, kept: Kept) -> Sequence[Control]:
    appeal, handle = kept.sanction.appeal, kept.sanction.handle
    open_ = appeal and appeal.state is AppealState.OPEN
    return [kind.make(words.translator, words.locale, handle) for kind in (Uphold, Lift)] if open_ else []


def for_unmasking(words: Words, unmasking: Unmasking, *, over: bool) -> Sequence[Control]:
    kind = Look if unmasking.approver_id else Approve
    return [] if over else [kind.make(words.translator, words.locale, unmasking.id)]


def appeal_of(words: Words, kept: Kept) -> Control:
    kind = Contest if kept.sanction.account else AppealSanction
    return kind.make(words.translator, words.locale, kept.id.hex(), kept.guild_id)


CONTROLS = (SanctionReported, AppealSanction, Uphold, Lift, Approve, Look, *case_controls.CONTROLS)
