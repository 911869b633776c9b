"""What a feature declares of itself, in one place."""

from collections.abc import Awaitable, Callable, Coroutine, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import discord

from core.blueprint import Blueprint
from core.i18n import Locale, Translator
from core.rights import Actor, Rights
from core.signatures import Alias
from db.jobs import LastWrite as LastWrite
from db.jobs import Left as Left
from db.personal import Holding

Effect = Callable[[str], Awaitable[Left | None]]
"""Brings Discord in line with the row whose key it is given; safe to repeat. What it gives is written as it ends, or is
the time at which to come back to it, unless somebody asked for it meanwhile.

It raises `core.errors.Blocked` for what only a change on the server can mend; whatever else it raises is tried
again later.
"""
Panel = Callable[[Locale], discord.ui.LayoutView]
Hear = Callable[[discord.Message], Awaitable[bool]]
"""Is offered a member's message, on a server or in private; True takes it, and no later feature hears of it."""


@dataclass(frozen=True, slots=True)
class Restated:
    """What the guard took away and its author, a member still, wants posted without what it found.

    `key` tells it from all others. It stood in the channel of this id, under a forum as a post with this title and
    these tags; `answers` tells that it was a reply, or stood in a thread. `under_alias`: its author wants it under the
    name that they go by there, and under no other.
    """

    key: str
    channel_id: int
    author: discord.Member
    text: str
    title: str | None = None
    tags: tuple[int, ...] = ()
    answers: bool = False
    under_alias: bool = False


Restate = Callable[[Restated], Awaitable[bool]]
"""Is offered what may be posted now; True has taken it. Safe to repeat: a key is taken once, however often it comes."""
FindAlias = Callable[[Actor, int], Awaitable[Alias | None]]
"""Tells whether a member goes by another name than their account's in the channel or thread of this id."""
MakeControl = Callable[[Translator, Locale], discord.ui.Item[Any]]
MakeAbout = Callable[..., discord.ui.Item[Any]]
"""Makes a control in a language (`Translator`, `Locale`), about the ids that follow: what `Control.make` does."""

Menu = Callable[[discord.Interaction[Any], discord.Message], Coroutine[Any, Any, None]]
"""What a message menu does with the message that it was opened on."""

Owed = Callable[[Actor, Locale], Awaitable[Sequence[discord.ui.Item[Any]]]]
"""What a member is shown who looks at what is theirs: they may let no bot write to them in private."""

Consents = Callable[[int, int, Locale], Awaitable[Sequence[discord.ui.Item[Any]]]]
"""What a user (the second id) agreed to on a server (the first), with the buttons that change it; nothing where nothing
was ever asked. Each button names the server last, for it may be shown in private.
"""


Renew = Callable[[int | None], Awaitable[None]]
"""Asks for what is open to be shown again where its card is gone, or the channel under it: on a server, or on every."""


@dataclass(frozen=True)
class Feature:
    """`daily` effects run once a day, under the key `daily`; `panels` are by the name in the blueprint.

    `menus` are those of a message, by their names, which are also those of their rights.

    `hear`, `reread` (a message that its author has edited) and `restate` come in the order in which features are loaded
    (`cogs.EXTENSIONS`).
    `beside` makes the buttons that it hangs under what another feature, or another part of it, shows, by the name of
    the place (`Confrere.beside`).
    `dm_controls` make the buttons that answer a private message outside a conversation, in a member's language.
    """

    name: str
    rights: Rights
    blueprint: Blueprint = field(default_factory=Blueprint)
    hear: Hear | None = None
    reread: Hear | None = None
    restate: Restate | None = None
    alias: FindAlias | None = None
    menus: Mapping[str, Menu] = field(default_factory=dict)
    controls: tuple[type[discord.ui.DynamicItem[Any]], ...] = ()
    panels: Mapping[str, Panel] = field(default_factory=dict)
    dm_controls: tuple[MakeControl, ...] = ()
    beside: Mapping[str, tuple[MakeAbout, ...]] = field(default_factory=dict)
    owed: Owed | None = None
    consents: Consents | None = None
    renew: Renew | None = None
    effects: Mapping[str, Effect] = field(default_factory=dict)
    daily: Mapping[str, Effect] = field(default_factory=dict)
    holdings: tuple[Holding, ...] = ()
