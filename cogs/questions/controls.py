"""The buttons under a question's card and under replies: parse, acknowledge, one service call, present."""

import discord

from cogs.questions import drafting, pens, picturing, searching, views
from cogs.questions.drafting import GREEN, NewReply, WithdrawReply, form_for, open_form, take_back
from cogs.questions.forms import change_of
from cogs.questions.searching import service_of
from cogs.ui import Control, Exchange, Form, Interaction
from cogs.ui.layout import panel, row
from core.errors import Refused
from core.questions import Origin, Question, QuestionState, Reply


class Ask(Control, verb="questions:ask"):
    style, emoji = discord.ButtonStyle.primary, "❓"

    async def press(self, interaction: Interaction) -> None:
        await open_form(Exchange(interaction))


class Answer(Control, verb="questions:reply"):
    """Opens the form for a reply under a pen."""

    emoji = "🪶"

    async def press(self, interaction: Interaction) -> None:
        exchange = Exchange(interaction)
        await exchange.open(NewReply(exchange, self.number))


class Solve(Control, verb="questions:solve"):
    style, emoji = GREEN, "✅"

    async def press(self, interaction: Interaction) -> None:
        exchange = await Exchange.begin(interaction)
        await change_state(exchange, QuestionState.SOLVED)


class Reopen(Control, verb="questions:reopen"):
    async def press(self, interaction: Interaction) -> None:
        exchange = await Exchange.begin(interaction)
        await change_state(exchange, QuestionState.OPEN)


async def change_state(exchange: Exchange, state: QuestionState, reason: str | None = None) -> None:
    """Solve, close or reopen the question of the thread that the member is in."""
    question = await service_of(exchange).set_state(exchange.actor, thread_of(exchange), state, reason)
    await drafting.bring_in_line(exchange, question, f"question-now-{question.state}")


class Edit(Control, verb="questions:edit"):
    """Under a question's card: it changes the question."""

    async def press(self, interaction: Interaction) -> None:
        await open_edit(Exchange(interaction))


async def open_edit(exchange: Exchange) -> None:
    """Show the form that changes what the bot posted for the member in this thread."""
    found = await exchange.promptly(service_of(exchange).editable(exchange.actor, thread_of(exchange)))
    await exchange.open(form_to_change(exchange, found))


def form_to_change(exchange: Exchange, published: Question | Reply) -> Form:
    return form_for(exchange, change_of(published))


async def confirm_withdrawal(exchange: Exchange) -> None:
    """Ask before what the bot posted for the member in this thread is taken back."""
    found = await service_of(exchange).editable(exchange.actor, thread_of(exchange))
    sure = "reply-withdraw-sure" if isinstance(found, Reply) else "question-withdraw-sure"
    confirm = drafting.take_back_of(exchange, found)
    await exchange.show(panel(discord.ui.TextDisplay(exchange.text(sure)), row(confirm)))


class Manage(Control, verb="questions:manage"):
    """Under a reply: shows its author, and nobody else, what can be done with it."""

    async def press(self, interaction: Interaction) -> None:
        exchange = await Exchange.begin(interaction)
        reply = await service_of(exchange).own_reply(exchange.actor, self.number)
        translator, locale = exchange.bot.translator, exchange.locale
        choices = (
            EditReply.make(translator, locale, reply.id),
            WithdrawReply.make(translator, locale, reply.id),
        )
        await exchange.show(panel(discord.ui.TextDisplay(exchange.text("reply-yours")), row(*choices)))


class EditReply(Control, verb="questions:amend"):
    async def press(self, interaction: Interaction) -> None:
        exchange = Exchange(interaction)
        reply = await exchange.promptly(service_of(exchange).own_reply(exchange.actor, self.number))
        await exchange.open(form_to_change(exchange, reply))


class Dismiss(Control, verb="questions:dismiss"):
    """Under a plain message that the bot took for a question, and that was none."""

    async def press(self, interaction: Interaction) -> None:
        await take_back(await Exchange.begin(interaction), self.number, "question-dismissed")


def thread_of(exchange: Exchange) -> int:
    """The thread that the member is in. Raises `Refused` anywhere else."""
    if not isinstance(exchange.interaction.channel, discord.Thread):
        raise Refused("error-no-question-here")
    return exchange.interaction.channel.id


def steering(words: views.Words, question: Question) -> list[Control]:
    """The buttons under a question's card, by its state and origin."""
    translator, locale = words.translator, words.locale
    if question.state is QuestionState.WITHDRAWN:
        return []
    if not question.state.live or question.state is QuestionState.SOLVED:
        return [Reopen.make(translator, locale, question.id)]
    buttons: list[Control] = [
        Answer.make(translator, locale, question.id),
        Solve.make(translator, locale, question.id),
    ]
    if question.origin is Origin.FORM:
        buttons.append(Edit.make(translator, locale, question.id))
    if question.origin is Origin.MESSAGE and question.state is QuestionState.OPEN:
        buttons.append(Dismiss.make(translator, locale, question.id))
    return buttons


STEERING = (Answer, Solve, Reopen, Edit, Dismiss)
"""The buttons whose argument is a question's id."""
CONTROLS = (
    Ask,
    *STEERING,
    Manage,
    EditReply,
    *searching.CONTROLS,
    *drafting.CONTROLS,
    *pens.CONTROLS,
    *picturing.CONTROLS,
)
