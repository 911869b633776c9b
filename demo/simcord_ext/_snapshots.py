"""Discord as it stands, to go on from later: founding a server once serves many worlds."""

import pickle
from typing import Any

import simcord
from simcord import Env
from simcord.backend import Backend

from demo.simcord_ext import _members, _owners
from demo.simcord_ext._patching import SimcordChanged

_HEARD = ("subscribers", "http_requests", "transcript")
"""Who listens to a backend, and what it was asked so far: neither belongs to what Discord holds."""


def snapshot(env: Env) -> bytes:
    """Everything that Discord holds: servers, members, messages, the clock. To be taken while the bot rests."""
    held = {name: value for name, value in vars(env.backend).items() if name not in _HEARD}
    return pickle.dumps((held, *(table.get(env.backend) for table in (_members._locales, _owners._without_community))))


def resume(world: Env | simcord.run, taken: bytes) -> None:
    """Let a world that has not started yet begin where another was when its snapshot was taken."""
    env = world if isinstance(world, Env) else world._env
    held, locales, without_community = pickle.loads(taken)  # noqa: S301  # our own
    vars(env.backend).update(held)
    if locales is not None:
        _members._locales[env.backend] = locales
    if without_community is not None:
        _owners._without_community[env.backend] = without_community


def install() -> None:
    backend: Any = vars(Backend())
    for name in (*_HEARD, "clock", "guilds"):
        if name not in backend:
            raise SimcordChanged(f"simcord.backend.Backend.{name}")
