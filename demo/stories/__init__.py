"""What the fictitious community wrote in its first week: the shapes here, the texts a module each.

Invented from end to end, and nobody is meant. What an answer says about a form or a certificate stands in the sheets
that its story names, and nothing beyond; where a sheet is unsure, so is the answer.
"""

from dataclasses import dataclass
from datetime import time
from enum import StrEnum


class Way(StrEnum):
    """How a question is asked. A message has no title of its own: its first line is one."""

    PANEL = "panel"
    COMMAND = "command"
    POST = "post"
    MESSAGE = "message"
    MENTION = "mention"


@dataclass(frozen=True, slots=True)
class Reply:
    """A message in a question's thread, `after` so many minutes. Its asker may keep it as the answer.

    One with a `signature` of `pseudonym` or `one-off` goes through the bot.
    """

    by: str
    after: int
    text: str
    signature: str = "account"
    kept: bool = False
    thanked_by: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Picture:
    """An image that comes with a question from the form: a file's name and bytes, and who lets it appear."""

    name: str
    data: bytes
    seen_by: str


@dataclass(frozen=True, slots=True)
class Story:
    """A question and what became of it. `day` counts from the founding of the server; `at` is in UTC.

    `rewritten` are the details as the asker corrects them at once. After the last reply, the asker may say that it is
    `solved`, or somebody closes it: `closed` says who, and why.
    """

    id: str
    way: Way
    by: str
    day: int
    at: time
    title: str
    details: str = ""
    theme: str = ""
    sheets: tuple[str, ...] = ()
    replies: tuple[Reply, ...] = ()
    rewritten: str = ""
    solved: bool = False
    closed: tuple[str, str] | None = None
    signature: str = "account"
    shows: Picture | None = None


@dataclass(frozen=True, slots=True)
class Chat:
    """A message in a channel that is not about questions."""

    channel: str
    by: str
    day: int
    at: time
    text: str
