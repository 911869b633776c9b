"""The questions' persistent buttons and forms: parse, acknowledge, one service call, present."""

from dataclasses import replace
from typing import Any

import discord

from cogs.questions import views
from cogs.questions.comparing import comparison_of
from cogs.questions.in_step import SYNC
from cogs.questions.service import Preview, QuestionService
from cogs.ui import Control, Exchange, Form, Interaction
from cogs.ui.forms import field
from core.errors import Missing, Refused
from core.questions import DETAILS_LIMIT, TITLE_LIMIT, Origin, Question, QuestionState, QuestionText

FORUM = "channel:questions"
SEARCH_LIMIT = 300
"""Characters of what is searched for."""
GREEN = discord.ButtonStyle.success


def service_of(exchange: Exchange) -> QuestionService:
    return exchange.bot.service(QuestionService)


def words_of(exchange: Exchange) -> views.Words:
    return views.Words(exchange.bot.translator, exchange.bot.catalogue, exchange.locale)


class QuestionForm(Form):
    """The question form: `title`, `details`, `theme`. Opens without I/O; `text` fills it in."""

    def __init__(self, exchange: Exchange, name: str, text: QuestionText | None = None) -> None:
        super().__init__(exchange, name, exchange.text("question-form-title"))
        self.title_field: discord.ui.TextInput[Any] = discord.ui.TextInput(
            custom_id="title", max_length=TITLE_LIMIT, default=text.title if text else None
        )
        self.details_field: discord.ui.TextInput[Any] = discord.ui.TextInput(
            custom_id="details",
            style=discord.TextStyle.paragraph,
            max_length=DETAILS_LIMIT,
            required=False,
            default=text.details if text else None,
        )
        self.theme_field: discord.ui.Select[Any] = discord.ui.Select(
            custom_id="theme",
            options=views.themes(words_of(exchange), text.theme if text else None),
            required=False,
            min_values=0,
            placeholder=exchange.text("question-form-theme-hint"),
        )
        self.add_item(
            field(
                exchange.text("question-form-question"),
                self.title_field,
                description=exchange.text("question-form-question-hint"),
            )
        )
        self.add_item(
            field(
                exchange.text("question-form-details"),
                self.details_field,
                description=exchange.text("question-form-details-hint"),
            )
        )
        self.add_item(field(exchange.text("question-form-theme"), self.theme_field))

    @property
    def text(self) -> QuestionText:
        theme = self.theme_field.values[0] if self.theme_field.values else None
        return QuestionText(self.title_field.value.strip(), self.details_field.value.strip(), theme)


class NewQuestion(QuestionForm):
    """Keeps a draft, new or known, and shows it before it is published."""

    def __init__(self, exchange: Exchange, text: QuestionText | None = None, draft_id: str | None = None) -> None:
        super().__init__(exchange, "questions:ask", text)
        self.draft_id = draft_id

    async def submit(self, interaction: Interaction) -> None:
        exchange = await Exchange.begin(interaction)
        draft = await service_of(exchange).draft(exchange.actor, self.text, self.draft_id)
        await show_preview(exchange, draft)


class EditQuestion(QuestionForm):
    """Rewrites a question that the bot posted for its author."""

    def __init__(self, exchange: Exchange, question: Question) -> None:
        super().__init__(exchange, "questions:edit", question.text)
        self.question_id = question.id

    async def submit(self, interaction: Interaction) -> None:
        exchange = await Exchange.begin(interaction)
        question = await service_of(exchange).edit(exchange.actor, self.question_id, self.text)
        await settle(exchange, question, "question-edited")


async def open_form(exchange: Exchange) -> None:
    """Show the question form, if questions have a place on this server; no I/O."""
    if exchange.bot.directory.bound(exchange.guild.id, FORUM) is None:
        raise Missing("error-not-installed")
    await exchange.open(NewQuestion(exchange))


async def show_preview(exchange: Exchange, draft: Preview) -> None:
    words = words_of(exchange)
    draft = replace(draft, similar=tuple(await comparison_of(exchange.bot).still_there(draft.similar)))
    translator, locale = exchange.bot.translator, exchange.locale
    choices = [kind.make(translator, locale, draft.draft_id) for kind in (Publish, Redraft, Discard)]
    if draft.similar:
        choices[0] = Publish(exchange.text("control-questions-publish-anyway"), draft.draft_id)
    await exchange.show(views.preview(words, draft, OpenSheet, choices))


async def settle(exchange: Exchange, question: Question, key: str) -> None:
    """Bring the thread in line at once, and tell the member how that went."""
    hindrance = await exchange.bot.jobs.run_now(SYNC, question.id)
    if hindrance:
        await exchange.say(hindrance)
        return
    placed = question if question.thread_id else await service_of(exchange).question(question.id)
    await exchange.say(key, link=views.thread_link(placed) if placed else "")


class Ask(Control, verb="questions:ask"):
    style, emoji = discord.ButtonStyle.primary, "❓"

    async def press(self, interaction: Interaction) -> None:
        await open_form(Exchange(interaction))


class SearchForm(Form):
    """One field, `text`: for where nobody can type a command, and for thumbs."""

    def __init__(self, exchange: Exchange) -> None:
        super().__init__(exchange, "questions:search", exchange.text("question-search-title"))
        self.text_field: discord.ui.TextInput[Any] = discord.ui.TextInput(custom_id="text", max_length=SEARCH_LIMIT)
        self.add_item(
            field(
                exchange.text("question-search-text"),
                self.text_field,
                description=exchange.text("question-search-hint"),
            )
        )

    async def submit(self, interaction: Interaction) -> None:
        await show_results(await Exchange.begin(interaction), self.text_field.value)


class Search(Control, verb="questions:search"):
    emoji = "🔎"

    async def press(self, interaction: Interaction) -> None:
        exchange = Exchange(interaction)
        await exchange.open(SearchForm(exchange))


async def show_results(exchange: Exchange, text: str) -> None:
    """Show the sheets and questions that come closest to a text."""
    search = await service_of(exchange).search(exchange.actor, text)
    found = await comparison_of(exchange.bot).still_there(search.found)
    await exchange.show(views.search_results(words_of(exchange), found, search.ambiguous, OpenSheet))


class Publish(Control, verb="questions:publish"):
    style = GREEN

    async def press(self, interaction: Interaction) -> None:
        exchange = await Exchange.begin_in_place(interaction)
        actor = exchange.actor
        channel_id = exchange.bot.directory.bound(actor.guild_id, FORUM)
        if channel_id is None:
            raise Missing("error-not-installed")
        question = await service_of(exchange).publish(actor, self.key, channel_id)
        await settle(exchange, question, "question-published")


class Redraft(Control, verb="questions:redraft"):
    """Opens the form again with what was typed: read, not remembered, so that it survives a restart."""

    async def press(self, interaction: Interaction) -> None:
        exchange = Exchange(interaction)
        text = await exchange.promptly(service_of(exchange).draft_text(exchange.actor, self.key))
        await exchange.open(NewQuestion(exchange, text, self.key))


class Discard(Control, verb="questions:discard"):
    style = discord.ButtonStyle.danger

    async def press(self, interaction: Interaction) -> None:
        exchange = await Exchange.begin_in_place(interaction)
        await service_of(exchange).discard(exchange.actor, self.key)
        await exchange.say("question-discarded")


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
    await settle(exchange, question, f"question-now-{question.state}")


class Edit(Control, verb="questions:edit"):
    async def press(self, interaction: Interaction) -> None:
        await open_edit(Exchange(interaction))


async def open_edit(exchange: Exchange) -> None:
    question = await exchange.promptly(service_of(exchange).editable(exchange.actor, thread_of(exchange)))
    await exchange.open(EditQuestion(exchange, question))


class Withdraw(Control, verb="questions:withdraw"):
    """The button that confirms `/question retirer`."""

    style = discord.ButtonStyle.danger

    async def press(self, interaction: Interaction) -> None:
        await take_back(await Exchange.begin_in_place(interaction), self.number, "question-now-withdrawn")


class Dismiss(Control, verb="questions:dismiss"):
    """Under a plain message that the bot took for a question, and that was none."""

    async def press(self, interaction: Interaction) -> None:
        await take_back(await Exchange.begin(interaction), self.number, "question-dismissed")


async def take_back(exchange: Exchange, question_id: int, key: str) -> None:
    """Withdraw a question. The answer comes before the thread goes: it is shown in that thread."""
    question = await service_of(exchange).withdraw(exchange.actor, question_id, thread_of(exchange))
    await exchange.say(key)
    if hindrance := await exchange.bot.jobs.run_now(SYNC, question.id):
        await exchange.say(hindrance)


class OpenSheet(Control, verb="questions:sheet"):
    async def press(self, interaction: Interaction) -> None:
        exchange = await Exchange.begin(interaction)
        await show_sheet(exchange, self.key)


async def show_sheet(exchange: Exchange, name: str) -> None:
    """Show the sheet of this id, title or alias. Raises `Missing` for none."""
    found = exchange.bot.catalogue.find(name)
    if found is None:
        raise Missing("error-no-such-sheet")
    await exchange.show(views.sheet(words_of(exchange), found))


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
    buttons: list[Control] = [Solve.make(translator, locale, question.id)]
    if question.origin is Origin.FORM:
        buttons.append(Edit.make(translator, locale, question.id))
    if question.origin is Origin.MESSAGE and question.state is QuestionState.OPEN:
        buttons.append(Dismiss.make(translator, locale, question.id))
    return buttons


CONTROLS = (Ask, Search, Publish, Redraft, Discard, Solve, Reopen, Edit, Withdraw, Dismiss, OpenSheet)
