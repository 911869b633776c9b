"""What happened since a step of the guided tour began, for the step to see whether it was done."""

from dataclasses import dataclass
from typing import Protocol

from simcord import Env, GuildHandle, MemberActor


class Community(Protocol):
    """The server and its members, by the personas' keys."""

    @property
    def guild(self) -> GuildHandle: ...
    @property
    def actors(self) -> dict[str, MemberActor]: ...


@dataclass(frozen=True)
class Act:
    """Something that a member did, and that went well.

    `op` is the page's (`send`, `post`, `slash`, `menu`, `click`, `submit`, …), `name` the command or menu, the
    custom_id of a control or form, a post's title, else "". `clock` (name: the seconds) and `restart` have no persona.
    """

    persona: str
    op: str
    name: str = ""
    channel: str = ""


@dataclass(frozen=True)
class Progress:
    """Since the step began. `requests` are those of the bot, as `METHOD /path`."""

    acts: tuple[Act, ...]
    requests: tuple[str, ...]
    env: Env
    community: Community
