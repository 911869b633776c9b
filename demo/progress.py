"""What happened since a step of the guided tour began, for the step to see whether it was done."""

import re
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Act:
    """Something that a member did, and that went well.

    `op` is the page's (`send`, `post`, `slash`, `menu`, `click`, `select`, `submit`, …), `name` the command or menu,
    the custom_id of a control or form, a post's title, else ""; `channel` the channel's name, a thread's its parent's.
    `clock` (name: the seconds) and `restart` have no persona.
    """

    persona: str
    op: str
    name: str = ""
    channel: str = ""


@dataclass(frozen=True, slots=True)
class Request:
    """What the bot asked of Discord; `said` is its JSON as text."""

    method: str
    path: str
    said: str


@dataclass(frozen=True, slots=True)
class Progress:
    """Since the step began: what the visitor did, and what the bot asked of Discord."""

    acts: Sequence[Act] = ()
    requests: Sequence[Request] = ()

    def did(self, op: str, name: str = "", *, by: str = "", channel: str = "") -> bool:
        """Whether the visitor did this; "" stands for any.

        A control is named by its verb: `questions:publish` is also `questions:publish:4f1c…`.
        """
        return any(
            act.op == op
            and (not name or act.name == name or act.name.startswith(f"{name}:"))
            and by in ("", act.persona)
            and channel in ("", act.channel)
            for act in self.acts
        )

    def asked(self, method: str, path: str) -> bool:
        """Whether the bot made such a request; `path` is a pattern of the whole path."""
        return any(request.method == method and re.fullmatch(path, request.path) for request in self.requests)

    def sent(self, pattern: str) -> bool:
        """Whether the bot sent a message, private or not, in which this is found: a text, a custom_id, a link."""
        return any(re.search(pattern, request.said) for request in self.requests)
