"""What a member typed, on its way to being published: a question, a reply under a pen, or a change to either."""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from enum import StrEnum

from core.guard import Kind
from core.guarding import Guarded, guarded
from core.questions import DETAILS_LIMIT, TITLE_LIMIT, QuestionText
from core.signatures import Signature


class DraftKind(StrEnum):
    """What publishing makes of a draft; the values are the kinds of stored drafts."""

    QUESTION = "question"
    REPLY = "reply"
    EDIT = "question-edit"
    REPLY_EDIT = "reply-edit"


@dataclass(frozen=True, slots=True)
class Typed:
    """The content of a draft. `target` is the id of the question replied to, or of what is changed.

    A reply has neither title nor theme; a change has no signature of its own.
    """

    kind: DraftKind
    text: QuestionText
    signature: Signature = Signature.ACCOUNT
    target: int | None = None

    @classmethod
    def open(cls, kind: str, content: str) -> "Typed":
        """What `closed` gave, or an older version did: a question's text alone."""
        held = json.loads(content)
        text = QuestionText(held["title"], held["details"], held["theme"])
        return cls(DraftKind(kind), text, Signature(held.get("signature", Signature.ACCOUNT)), held.get("target"))

    @property
    def closed(self) -> str:
        return json.dumps({**asdict(self.text), "signature": self.signature, "target": self.target})

    def guarded(self) -> tuple["Typed", "Typed", Guarded]:
        """This without what is certain to tell who a patient is, and without all that may; and what was found."""
        found = guarded(self.text.title, self.text.details)
        return self._with(found.kept), self._with(found.masked), found

    def _with(self, fields: Sequence[str]) -> "Typed":
        """A label may be longer than what it masks: what no longer fits is cut, as nobody writes so many."""
        title, details = (_cut(field, limit) for field, limit in zip(fields, (TITLE_LIMIT, DETAILS_LIMIT), strict=True))
        return replace(self, text=QuestionText(title, details, self.text.theme))


def _cut(text: str, limit: int) -> str:
    return text if len(text) <= limit else f"{text[: limit - 1]}…"


@dataclass(frozen=True, slots=True)
class Findings:
    """The kinds of what was masked, and of what is left to its author's choice."""

    masked: tuple[Kind, ...] = ()
    doubtful: tuple[Kind, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.masked or self.doubtful)
