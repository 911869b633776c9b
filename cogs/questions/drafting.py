"""From a form to what is published: the private preview, and what its author decides there."""

from dataclasses import replace

import discord

from cogs.questions import views
from cogs.questions.comparing import comparison_of
from cogs.questions.drafts import DraftKind, Typed
from cogs.questions.forms import PENS, QuestionForm, ReplyForm
from cogs.questions.picturing import allowed, files, illustrated
from cogs.questions.searching import OpenSheet, service_of, words_of
from cogs.questions.service.asking import Preview
from cogs.questions.service.in_step import REPLY, SYNC
from cogs.ui import Control, Exchange, Form, Interaction
from core.errors import Missing, Refused
from core.questions import Question, Reply
from core.signatures import Signature

FORUM = "channel:questions"
GREEN = discord.ButtonStyle.success
SIGNATURES = tuple(Signature)
ATTESTED = "attested"
"""The last argument of a button whose label attests that the draft's images may be shared."""


class NewQuestion(QuestionForm):
    """Keeps a draft, new or known, and shows it before it is published."""

    def __init__(self, exchange: Exchange, typed: Typed | None = None, draft_id: str | None = None) -> None:
        super().__init__(exchange, "questions:ask", typed.text if typed else None)
        self.ask_signature(exchange, SIGNATURES, typed.signature if typed else None)
        if allowed(exchange):
            self.ask_images(exchange)
        self.draft_id = draft_id

    async def submit(self, interaction: Interaction) -> None:
        exchange = await Exchange.begin(interaction)
        draft = await service_of(exchange).draft(exchange.actor, self.text, self.draft_id, self.signature)
        await show_preview(exchange, await illustrated(exchange, draft, self.images))


class NewReply(ReplyForm):
    """The same for a reply under a pen in a question's thread."""

    def __init__(
        self, exchange: Exchange, question_id: int, typed: Typed | None = None, draft_id: str | None = None
    ) -> None:
        super().__init__(exchange, "questions:reply", typed.text.details if typed else None)
        self.ask_signature(exchange, PENS, typed.signature if typed else None)
        self.question_id, self.draft_id = question_id, draft_id

    async def submit(self, interaction: Interaction) -> None:
        exchange = await Exchange.begin(interaction)
        typed = Typed(DraftKind.REPLY, self.text, self.signature, self.question_id)
        await show_preview(exchange, await service_of(exchange).keep(exchange.actor, typed, self.draft_id))


class EditQuestion(QuestionForm):
    """Rewrites a question that the bot posted for its author."""

    def __init__(self, exchange: Exchange, typed: Typed, draft_id: str | None = None) -> None:
        super().__init__(exchange, "questions:edit", typed.text)
        self.target, self.draft_id = typed.target, draft_id

    async def submit(self, interaction: Interaction) -> None:
        typed = Typed(DraftKind.EDIT, self.text, target=self.target)
        await change(await Exchange.begin(interaction), typed, self.draft_id)


class EditReply(ReplyForm):
    """Rewrites a reply that the bot posted for its author."""

    def __init__(self, exchange: Exchange, typed: Typed, draft_id: str | None = None) -> None:
        super().__init__(exchange, "questions:amend", typed.text.details)
        self.target, self.draft_id = typed.target, draft_id

    async def submit(self, interaction: Interaction) -> None:
        typed = Typed(DraftKind.REPLY_EDIT, self.text, target=self.target)
        await change(await Exchange.begin(interaction), typed, self.draft_id)


def form_for(exchange: Exchange, typed: Typed, draft_id: str | None = None) -> Form:
    """The form that a draft, or a change yet to be made, is typed into."""
    if typed.kind is DraftKind.REPLY:
        return NewReply(exchange, typed.target or 0, typed, draft_id)
    if typed.kind is DraftKind.EDIT:
        return EditQuestion(exchange, typed, draft_id)
    if typed.kind is DraftKind.REPLY_EDIT:
        return EditReply(exchange, typed, draft_id)
    return NewQuestion(exchange, typed, draft_id)


async def open_form(exchange: Exchange) -> None:
    """Show the question form, if questions have a place on this server; no I/O."""
    if exchange.bot.directory.bound(exchange.guild.id, FORUM) is None:
        raise Missing("error-not-installed")
    await exchange.open(NewQuestion(exchange))


async def change(exchange: Exchange, typed: Typed, draft_id: str | None) -> None:
    """Make a change at once, or show what the guard found in it."""
    changed = await service_of(exchange).change(exchange.actor, typed, draft_id)
    if isinstance(changed, Preview):
        await show_preview(exchange, changed)
    else:
        await settle(exchange, changed, edited=True)


async def show_preview(exchange: Exchange, draft: Preview) -> None:
    draft = replace(draft, similar=tuple(await comparison_of(exchange.bot).still_there(draft.similar)))
    translator, locale, key = exchange.bot.translator, exchange.locale, draft.draft_id
    publishing = "control-questions-publish"
    if draft.findings.doubtful:
        publishing = "control-questions-publish-masked"
    elif draft.similar:
        publishing = "control-questions-publish-anyway"
    choices: list[Control] = [_publishing(exchange, Publish, publishing, draft)]
    if draft.findings.doubtful:
        choices.append(_publishing(exchange, AsTyped, "control-questions-as-typed", draft))
    if draft.typed.signature is not Signature.ACCOUNT:
        choices.append(_publishing(exchange, WithinTheHour, "control-questions-later", draft))
    choices += [Redraft.make(translator, locale, key), Discard.make(translator, locale, key)]
    strip = Strip.make(translator, locale, key)
    await exchange.show(views.preview(words_of(exchange), draft, OpenSheet, choices, strip), files(draft.pictures))


def _publishing(exchange: Exchange, kind: type[Control], label: str, draft: Preview) -> Control:
    """A button that publishes; where there are images, its one tap attests what it says of them."""
    if not draft.pictures:
        return kind(exchange.text(label), draft.draft_id)
    return kind(exchange.text("image-attested", then=exchange.text(label)), draft.draft_id, ATTESTED)


async def settle(exchange: Exchange, published: Question | Reply, *, edited: bool = False) -> None:
    """Bring Discord in line at once with what stands under an account, and tell the member how that went.

    What stands under a pen comes a little later, by itself.
    """
    if isinstance(published, Reply) or published.pen:
        words = words_of(exchange)
        key = "edited" if edited else "published"
        await exchange.show(views.on_its_way(words, f"pen-{key}", published, take_back_of(exchange, published)))
        return
    await bring_in_line(exchange, published, "question-edited" if edited else "question-published")


async def bring_in_line(exchange: Exchange, question: Question, key: str) -> None:
    """Bring a question's thread in line at once, and tell the member how that went."""
    if hindrance := await exchange.bot.jobs.run_now(SYNC, question.id):
        await exchange.say(hindrance)
        return
    placed = question if question.thread_id else await service_of(exchange).question(question.id)
    await exchange.say(key, link=views.thread_link(placed) if placed else "")


def take_back_of(exchange: Exchange, published: Question | Reply) -> Control:
    """The button that takes back what was published, before it appears or after."""
    kind = Withdraw if isinstance(published, Question) else WithdrawReply
    return kind.make(exchange.bot.translator, exchange.locale, published.id)


class Publish(Control, verb="questions:publish"):
    """Publishes a draft without anything that the guard found in it."""

    style = GREEN

    async def press(self, interaction: Interaction) -> None:
        await publish(interaction, self)


class AsTyped(Control, verb="questions:as-typed"):
    """The same, with what was doubtful as it was typed."""

    async def press(self, interaction: Interaction) -> None:
        await publish(interaction, self, as_typed=True)


class WithinTheHour(Control, verb="questions:later"):
    """The same as `Publish`, at some moment of the next hour."""

    emoji = "🕰️"

    async def press(self, interaction: Interaction) -> None:
        await publish(interaction, self, within_the_hour=True)


async def publish(interaction: Interaction, pressed: Control, **how: bool) -> None:
    exchange = await Exchange.begin_in_place(interaction)
    actor = exchange.actor
    channel_id = exchange.bot.directory.bound(actor.guild_id, FORUM)
    if channel_id is None:
        raise Missing("error-not-installed")
    how["attested"] = ATTESTED in pressed.args[1:]
    if how["attested"] and not allowed(exchange):  # turned off since it was shown
        raise Refused("error-image-off")
    await settle(exchange, await service_of(exchange).publish(actor, pressed.key, channel_id, **how))


class Strip(Control, verb="questions:strip"):
    """Takes the images from a draft, and shows what is left of it."""

    async def press(self, interaction: Interaction) -> None:
        exchange = await Exchange.begin_in_place(interaction)
        await show_preview(exchange, await service_of(exchange).strip(exchange.actor, self.key))


class Redraft(Control, verb="questions:redraft"):
    """Opens the form again with what was typed: read, not remembered, so that it survives a restart."""

    async def press(self, interaction: Interaction) -> None:
        exchange = Exchange(interaction)
        typed = await exchange.promptly(service_of(exchange).typed(exchange.actor, self.key))
        await exchange.open(form_for(exchange, typed, self.key))


class Discard(Control, verb="questions:discard"):
    style = discord.ButtonStyle.danger

    async def press(self, interaction: Interaction) -> None:
        exchange = await Exchange.begin_in_place(interaction)
        await service_of(exchange).discard(exchange.actor, self.key)
        await exchange.say("question-discarded")


class Withdraw(Control, verb="questions:withdraw"):
    """Confirms `/question retirer`, and takes back a question under a pen that is still to appear."""

    style = discord.ButtonStyle.danger

    async def press(self, interaction: Interaction) -> None:
        await take_back(await Exchange.begin_in_place(interaction), self.number, "question-now-withdrawn")


class WithdrawReply(Control, verb="questions:retract"):
    style = discord.ButtonStyle.danger

    async def press(self, interaction: Interaction) -> None:
        exchange = await Exchange.begin_in_place(interaction)
        reply = await service_of(exchange).withdraw_reply(exchange.actor, self.number)
        hindrance = await exchange.bot.jobs.run_now(REPLY, reply.id)
        await exchange.say(hindrance or "reply-now-withdrawn")


async def take_back(exchange: Exchange, question_id: int, key: str) -> None:
    """Withdraw a question. The answer comes before the thread goes: it is shown in that thread."""
    channel = exchange.interaction.channel
    thread_id = channel.id if isinstance(channel, discord.Thread) else None
    question = await service_of(exchange).withdraw(exchange.actor, question_id, thread_id)
    await exchange.say(key)
    if hindrance := await exchange.bot.jobs.run_now(SYNC, question.id):
        await exchange.say(hindrance)


CONTROLS = (Publish, AsTyped, WithinTheHour, Redraft, Strip, Discard, Withdraw, WithdrawReply)
