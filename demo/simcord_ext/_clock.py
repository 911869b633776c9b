"""The day on which a world begins."""

import datetime as dt

from simcord import Env

from demo.simcord_ext._patching import SimcordChanged, lookup


def start_clock(env: Env, at: dt.datetime) -> None:
    """Let a world that has not started yet begin at `at` (aware); simcord begins at 2026-01-01.

    The demonstration shows the clock: a community that lives in another year looks broken. Not to be called later, for
    ids are made from the clock, and would no longer rise.
    """
    env.backend.clock._epoch = at - dt.timedelta(seconds=env.backend.clock.elapsed)


def install() -> None:
    if not hasattr(lookup("simcord._clock:Clock")(), "_epoch"):
        raise SimcordChanged("simcord._clock.Clock._epoch")
