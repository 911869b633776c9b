"""A server that took the bot away, and what becomes of what is kept of it: true without Discord or SQL."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

BEFORE_THE_END = timedelta(days=3)


class DepartureStage(StrEnum):
    """Noted; its owner was told; told a second time, shortly before the end; being deleted, past any return."""

    NOTED = "noted"
    TOLD = "told"
    WARNED = "warned"
    ENDING = "ending"


class Step(StrEnum):
    """What is to be done about it now."""

    WAIT = "wait"
    TELL = "tell"
    END = "end"
    RETURN = "return"


@dataclass(frozen=True, slots=True)
class Departure:
    """At `due`, all that is kept of the server is deleted.

    `told_id` is the account that is written to, its owner or whoever set the bot up; None where nobody is known, or
    where they had their data erased.
    """

    guild_id: int
    told_id: int | None
    name: str | None
    since: datetime
    due: datetime
    stage: DepartureStage = DepartureStage.NOTED

    @property
    def warned_at(self) -> datetime:
        """When its owner is told a second time; never before the first."""
        return max(self.since, self.due - BEFORE_THE_END)

    def step(self, now: datetime, *, here: bool) -> Step:
        """`here`: whether the bot is on that server after all."""
        if self.stage is DepartureStage.ENDING:
            return Step.END
        if here:
            return Step.RETURN
        if now >= self.due:
            return Step.END
        waits = self.stage is DepartureStage.WARNED or (self.stage is DepartureStage.TOLD and now < self.warned_at)
        return Step.WAIT if waits else Step.TELL

    def after_telling(self, now: datetime) -> DepartureStage:
        return DepartureStage.TOLD if now < self.warned_at else DepartureStage.WARNED

    @property
    def following(self) -> datetime:
        """When there is something to do again."""
        return self.warned_at if self.stage is DepartureStage.TOLD else self.due
