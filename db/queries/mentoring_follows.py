"""What a pair is asked later: the jobs, planned as it begins, dropped as it ends."""

from datetime import datetime

from core.mentoring import FOLLOW_UPS, QUIET_AFTER, Kind, Pair, Side
from db import jobs
from db.session import Session

FOLLOW, SILENCE = "mentoring.follow", "mentoring.silence"
"""The jobs that ask one side one question, and a week later offer to part whoever did not answer. By `key_of`."""
AFTER = (*FOLLOW_UPS, QUIET_AFTER)
"""When each question is asked, by its number; the last only where their thread is quiet."""


def key_of(pair: Pair, side: Side, nth: int | None = None) -> str:
    """What a job about one side of a pair is called by, and about one question."""
    return f"{pair.id}-{side}" if nth is None else f"{pair.id}-{side}-{nth}"


async def follow(session: Session, pair: Pair, now: datetime) -> None:
    """Plan what a new pair is asked; twenty minutes are not followed."""
    if pair.kind is not Kind.LASTING:
        return
    for side in Side:
        for nth, after in enumerate(AFTER):
            await jobs.schedule(session, FOLLOW, key_of(pair, side, nth), now + after, pair.guild_id)


async def unfollow(session: Session, pair: Pair) -> None:
    """A pair that has ended is asked nothing more."""
    keys = [key_of(pair, side, nth) for side in Side for nth in range(len(AFTER))]
    await jobs.drop(session, FOLLOW, keys)
    await jobs.drop(session, SILENCE, keys)
