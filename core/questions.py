"""What a question is, to every feature that meets one."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from core.signatures import Pen
from core.text import neutral, shorten


class QuestionState(StrEnum):
    """Open → answered (an answer is marked) → solved; closed carries a reason; withdrawn has lost its text."""

    OPEN = "open"
    ANSWERED = "answered"
    SOLVED = "solved"
    CLOSED = "closed"
    WITHDRAWN = "withdrawn"

    @property
    def live(self) -> bool:
        """Whether the thread is still meant to be written in."""
        return self not in (QuestionState.CLOSED, QuestionState.WITHDRAWN)


class ImageState(StrEnum):
    """What became of a case image: waiting → released, refused, or lapsed where nobody looked in time; then deleted.

    What is gone has lost its pixels.
    """

    WAITING = "waiting"
    RELEASED = "released"
    REFUSED = "refused"
    LAPSED = "lapsed"
    DELETED = "deleted"

    @property
    def gone(self) -> bool:
        """Whether nobody is to see it any longer."""
        return self in (*NEVER_SHOWN, ImageState.DELETED)


NEVER_SHOWN = (ImageState.REFUSED, ImageState.LAPSED)
"""How an image ends that no other member came to see in its thread: its author is to learn of it."""


class Origin(StrEnum):
    """How a question came in: through the form, as a forum post, or as a plain message."""

    FORM = "form"
    FORUM = "forum"
    MESSAGE = "message"


TITLE_LIMIT = 100
"""Discord's limit for a thread's name, in characters."""
DETAILS_LIMIT = 3500
REASON_LIMIT = 300


@dataclass(frozen=True, slots=True)
class QuestionText:
    """What a member types: `theme` is a theme's id, or None; title and details are never both empty."""

    title: str
    details: str
    theme: str | None

    @property
    def whole(self) -> str:
        return f"{self.title}\n{self.details}"


@dataclass(frozen=True, slots=True)
class Question:
    """A published question. Times are aware, in UTC; ids are Discord's but for `id`.

    `author_id` is None for a question under a pen, and once its author was erased; `pen` is the name it stands under,
    None for one that stands under an account. `news`: an answer came since its author, under a pen, last looked.
    `source` tells it from every other: `draft:<a keyed token of its id>`, or `message:<id>` for a native one.
    `channel_id` is the channel under which the thread stands, `thread_id` is None until it was opened.
    `card_id` is the bot's own message in the thread, by which members steer the question; for a question from
    the form it is the thread's first message. `locked`: the bot locked the thread, as the question was closed; any
    other lock is the moderators'.
    """

    id: int
    guild_id: int
    source: str
    channel_id: int
    thread_id: int | None
    card_id: int | None
    locked: bool
    author_id: int | None
    pen: Pen | None
    news: bool
    origin: Origin
    text: QuestionText
    state: QuestionState
    reason: str | None
    answer: "Answer | None"
    created_at: datetime

    @property
    def findable(self) -> bool:
        """Whether there is something to lead a reader to."""
        return self.thread_id is not None and self.state is not QuestionState.WITHDRAWN

    @property
    def heading(self) -> str:
        """Its title as others read it, and the name of its thread unless its author opened and named that."""
        return shorten(neutral(self.text.title), TITLE_LIMIT) or "?"

    @property
    def message_id(self) -> int | None:
        """The member's own message that a native question is."""
        kind, _, number = self.source.partition(":")
        return int(number) if kind == "message" else None


@dataclass(frozen=True, slots=True)
class CaseImage:
    """An image that a member adds to a question: neither its name nor who sent it is part of it.

    `number` counts a question's images from 1. `question_id` is None before it is published, and once its question is
    forgotten. `since`: when it came into its state; the waiting begins when the question appears. `thread_id` and
    `message_id` tell where Discord has its message: a word that it waits, then the image itself.
    """

    id: int
    guild_id: int
    question_id: int | None
    number: int
    media_type: str
    state: ImageState
    since: datetime
    thread_id: int | None
    message_id: int | None

    @property
    def name(self) -> str:
        """The file's name: neutral."""
        return f"image-{self.number}.{'png' if self.media_type == 'image/png' else 'jpg'}"


IMAGES_AT_MOST = 4
"""In one question."""


@dataclass(frozen=True, slots=True)
class Reply:
    """What the bot posts in a question's thread for somebody under a pen; `message_id` is None until it was posted.

    One that was withdrawn has lost its text. `source` is `draft:<token>`, or `slip:<token>` for a message written by
    mistake under the account.
    """

    id: int
    question_id: int
    pen: Pen
    source: str
    text: str
    message_id: int | None
    withdrawn: bool
    created_at: datetime


@dataclass(frozen=True, slots=True)
class Answer:
    """The message marked as the answer of its question."""

    message_id: int
    author_id: int | None
    text: str
