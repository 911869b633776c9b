"""The forms around reports: what is wrong with a message, what its reporter is told, and a word to who takes over."""

from typing import Any

import discord

from cogs.moderation.forms import Reasoned, service_of
from cogs.moderation.service import Chosen
from cogs.moderation.service.reporting import REPORT
from cogs.ui import Exchange, Interaction
from cogs.ui.eligible import eligible, moderates
from cogs.ui.forms import field
from cogs.ui.rights import member_of
from core.errors import Refused
from core.reports import Answer, Desk
from core.text import letters

MENU_REPORT = "Signaler"
"""The menu, whose name is that of its right."""
TEAM, MANAGERS = "team", "managers"


class ReportForm(Reasoned):
    def __init__(self, exchange: Exchange, chosen: Chosen) -> None:
        super().__init__(exchange, MENU_REPORT, "report")
        self.add_item(self.reason_label)
        self.chosen = chosen

    async def submit(self, interaction: Interaction) -> None:
        exchange = await Exchange.begin(interaction)
        bot, guild, service, reason = exchange.bot, exchange.guild, service_of(exchange), self.reason
        author_id = await service.author_of(exchange.actor, self.chosen)
        apart = moderates(bot, await member_of(guild, author_id))
        await service.report(exchange.actor, self.chosen, reason, about_moderator=apart)
        others = await eligible(bot, guild, Desk.APART) - {exchange.user.id, author_id}
        if not others:
            keys = ["report-kept-nobody", "report-other-ways"]
        else:
            keys = ["report-kept-apart" if apart else "report-kept"]
            if author_id is None and len(others) == 1:  # under a pen: whose it is decides nothing of what is told
                keys += ["report-one-hand", "report-other-ways"]
        await exchange.send(content="\n".join(map(exchange.text, keys)))


class ResolveForm(Reasoned):
    """`answer`, in ready words, which the reporter reads in their own language; `outcome`, in one's own; or both."""

    def __init__(self, exchange: Exchange, report_id: int) -> None:
        super().__init__(exchange, "moderation:resolve", "resolve", "outcome")
        self.reason_field.required = False
        self.answer_field: discord.ui.Select[Any] = discord.ui.Select(
            custom_id="answer",
            options=[
                discord.SelectOption(label=exchange.text(f"report-answer-{answer}"), value=answer) for answer in Answer
            ],
            required=False,
            min_values=0,
            placeholder=exchange.text("form-placeholder-resolve"),
        )
        self.add_item(field(exchange.text("form-answer-resolve"), self.answer_field))
        self.add_item(self.reason_label)
        self.report_id = report_id

    async def submit(self, interaction: Interaction) -> None:
        exchange = await Exchange.begin(interaction)
        answer = Answer(self.answer_field.values[0]) if self.answer_field.values else None
        outcome = self.reason_field.value.strip() if answer and not letters(self.reason_field.value) else self.reason
        await service_of(exchange).close(exchange.actor, self.report_id, outcome, answer)
        hindrance = await exchange.bot.jobs.run_now(REPORT, self.report_id)
        await exchange.say(hindrance or "report-resolved")


class EscalateForm(Reasoned):
    """`to`: all who may deal with it already, or those who run the server; `note`, for them alone."""

    def __init__(self, exchange: Exchange, report_id: int) -> None:
        super().__init__(exchange, "moderation:escalate", "escalate", "note")
        self.reason_field.required = False
        self.to_field: discord.ui.RadioGroup[Any] = discord.ui.RadioGroup(
            custom_id="to",
            options=[
                discord.RadioGroupOption(
                    label=exchange.text(f"form-to-{to}-escalate"),
                    value=to,
                    description=exchange.text(f"form-to-{to}-hint-escalate"),
                )
                for to in (TEAM, MANAGERS)
            ],
        )
        self.add_item(field(exchange.text("form-to-escalate"), self.to_field))
        self.add_item(self.reason_label)
        self.report_id = report_id

    async def submit(self, interaction: Interaction) -> None:
        exchange = await Exchange.begin(interaction)
        service, up = service_of(exchange), self.to_field.value == MANAGERS
        desk = Desk.MANAGERS if up else Desk.CHANNEL
        if up and not await self._anybody(exchange):
            raise Refused("error-escalate-nobody")
        kind = await service.pass_on(exchange.actor, self.report_id, desk, self.reason_field.value)
        hindrance = await exchange.bot.jobs.run_now(kind, self.report_id)
        await exchange.say(hindrance or ("report-passed-up" if up else "report-called-all"))

    async def _anybody(self, exchange: Exchange) -> bool:
        """Whether somebody else runs the server, as far as anybody may know: a refusal is not to tell who reported it,
        or left it to others.
        """
        reading = await service_of(exchange).read(exchange.actor, self.report_id)
        others = await eligible(exchange.bot, exchange.guild, Desk.MANAGERS) - {exchange.user.id}
        return bool(others - {reading.report.author_id})
