"""What is kept of members, table by table: each feature registers its own, and a test walks the metadata."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime
from random import Random
from typing import Any

from core.vault import Vault
from db.session import Session


@dataclass(frozen=True, slots=True)
class Subject:
    """The member whose data is asked for, with every identity that is theirs.

    `random` draws the moments at which what others see of them goes.
    """

    user_id: int
    identities: tuple[bytes, ...]
    vault: Vault
    random: Random


Export = Callable[[Session, Subject], Awaitable[dict[str, Any]]]
"""What is kept of the subject, in plain JSON values; keys are French words that a member understands."""
Erase = Callable[[Session, Subject, datetime, bool], Awaitable[None]]
"""Erase the subject now; the last argument tells whether published text goes too, or stays without its author."""
Purge = Callable[[Session, datetime], Awaitable[None]]
"""Delete what is past its time, given the present."""


@dataclass(frozen=True, slots=True)
class Holding:
    """Some tables, and what becomes of a member's rows in them.

    `notice` is the text that tells members what is kept there, why and how long. Tables without a member's data
    have neither `export` nor `erase`; their notice says so.
    """

    tables: tuple[str, ...]
    notice: str
    export: Export | None = None
    erase: Erase | None = None
    purge: Purge | None = None
