"""What members type into: questions, replies under a pen, and changes to either. Forms open without I/O."""

from typing import Any

import discord

from cogs.questions import views
from cogs.questions.drafts import DraftKind, Typed
from cogs.questions.searching import words_of
from cogs.ui import Exchange, Form
from cogs.ui.forms import field
from core.errors import Refused
from core.questions import DETAILS_LIMIT, IMAGES_AT_MOST, TITLE_LIMIT, Question, QuestionText, Reply
from core.signatures import Signature

PENS = (Signature.PSEUDONYM, Signature.ONE_OFF)


class Signed(Form):
    """A form that asks under what name its text appears: the field `signature`, where nothing is chosen beforehand."""

    signature_field: discord.ui.RadioGroup[Any] | None = None

    def ask_signature(
        self, exchange: Exchange, choices: tuple[Signature, ...], chosen: Signature | None = None
    ) -> None:
        self.signature_field = discord.ui.RadioGroup(
            custom_id="signature",
            options=[
                discord.RadioGroupOption(
                    label=exchange.text(f"signature-{choice}"),
                    value=choice,
                    description=exchange.text(f"signature-{choice}-hint"),
                    default=choice is chosen,
                )
                for choice in choices
            ],
        )
        self.add_item(field(exchange.text("question-form-signature"), self.signature_field))

    @property
    def signature(self) -> Signature:
        """What was chosen; a form that does not ask changes what has its name. Raises `Refused` for no choice."""
        if self.signature_field is None:
            return Signature.ACCOUNT
        if not self.signature_field.value:
            raise Refused("error-no-signature")
        return Signature(self.signature_field.value)


class QuestionForm(Signed):
    """The question form: `title`, `details`, `theme`; `signature` unless it changes a question, and then `images` where
    the server has them.
    """

    images_field: discord.ui.FileUpload[Any] | None = None

    def __init__(self, exchange: Exchange, name: str, text: QuestionText | None = None) -> None:
        super().__init__(exchange, name, exchange.text("question-form-title"))
        self.title_field: discord.ui.TextInput[Any] = discord.ui.TextInput(
            custom_id="title", max_length=TITLE_LIMIT, default=text.title if text else None
        )
        self.details_field = details_field(text.details if text else None, required=False)
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

    def ask_images(self, exchange: Exchange) -> None:
        self.images_field = discord.ui.FileUpload(
            custom_id="images", required=False, min_values=0, max_values=IMAGES_AT_MOST
        )
        self.add_item(
            field(
                exchange.text("question-form-images"),
                self.images_field,
                description=exchange.text("question-form-images-hint"),
            )
        )

    @property
    def images(self) -> list[discord.Attachment]:
        return self.images_field.values if self.images_field else []

    @property
    def text(self) -> QuestionText:
        theme = self.theme_field.values[0] if self.theme_field.values else None
        return QuestionText(self.title_field.value.strip(), self.details_field.value.strip(), theme)


class ReplyForm(Signed):
    """A reply: `details`, and `signature` unless it changes a reply."""

    def __init__(self, exchange: Exchange, name: str, text: str | None = None) -> None:
        super().__init__(exchange, name, exchange.text("reply-form-title"))
        self.details_field = details_field(text, required=True)
        self.add_item(
            field(
                exchange.text("reply-form-text"),
                self.details_field,
                description=exchange.text("reply-form-text-hint"),
            )
        )

    @property
    def text(self) -> QuestionText:
        return QuestionText("", self.details_field.value.strip(), None)


def details_field(text: str | None, *, required: bool) -> discord.ui.TextInput[Any]:
    return discord.ui.TextInput(
        custom_id="details",
        style=discord.TextStyle.paragraph,
        max_length=DETAILS_LIMIT,
        required=required,
        default=text or None,
    )


def change_of(published: Question | Reply) -> Typed:
    """A question or a reply as it is, to be changed."""
    if isinstance(published, Question):
        return Typed(DraftKind.EDIT, published.text, target=published.id)
    return Typed(DraftKind.REPLY_EDIT, QuestionText("", published.text, None), target=published.id)
