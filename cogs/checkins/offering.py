"""When somebody to talk to is offered unasked. Pure: a rule about the work described, no score of its author."""

from collections.abc import Sequence
from datetime import date, timedelta
from statistics import median

from core.checkins import HEAVY, LEVELS, Entry

QUIET = timedelta(days=7)
"""After an offer, before the next unasked one."""
JUMP = 2
LOOKED_BACK = 4


def calls_for_an_offer(level: int, earlier: Sequence[Entry]) -> bool:
    """Whether a week's answer, after the earlier ones (oldest first, none of the same week), calls for an offer.

    It does at the highest level, at two heavy answers in a row, and at a jump above the median of the last four.
    Answers are in a row whatever weeks lie between them: who skips the worst week is not to be left alone for it.
    """
    if level == LEVELS[-1]:
        return True
    if not earlier:
        return False
    if level >= HEAVY and earlier[-1].level >= HEAVY:
        return True
    return level - median(entry.level for entry in earlier[-LOOKED_BACK:]) >= JUMP


def may_offer(today: date, offered: date | None) -> bool:
    """Whether enough time has passed since the last offer; a clock that was set back holds up nothing for long."""
    return offered is None or abs(today - offered) >= QUIET
