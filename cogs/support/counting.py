"""What moderators are told of requests: how many, never whose nor when."""

from dataclasses import dataclass
from statistics import median

from cogs.support.asking import Supporting
from core.counting import AT_LEAST
from core.rights import Actor
from db.queries import support


@dataclass(frozen=True, slots=True)
class Counts:
    """Over the requests that are kept. `median` is in seconds, of those that somebody took; None where nobody did."""

    asked: int
    claimed: int
    median: float | None


class Counting(Supporting):
    """The part of the service that counts."""

    async def counts(self, actor: Actor) -> Counts | None:
        """None while there are too few."""
        async with self._db.read() as session:
            waits = await support.waits(session, actor.guild_id)
        if len(waits) < AT_LEAST:
            return None
        taken = [wait for wait in waits if wait is not None]
        return Counts(len(waits), len(taken), median(taken) if taken else None)
