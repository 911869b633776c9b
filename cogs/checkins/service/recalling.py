"""The part of the check-ins' service that deals with reminders: when, how often, and no longer."""

from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial

from cogs.checkins.reminding import ZONES, begun, last_one, missed, next_due, over, usual
from cogs.checkins.service.keeping import Keeping
from core.checkins import Member, Reminder, Stopped
from core.errors import Missing, Refused
from core.rights import Actor
from db import identities, jobs
from db.queries import checkins
from db.queries.checkins import REMIND as REMIND
from db.queries.checkins import Kept
from db.session import Session


@dataclass(frozen=True, slots=True)
class Sending:
    """A reminder to be sent now. `again`: it was begun before, and may have arrived; `last`: no other follows it."""

    handle: str
    guild_id: int
    user_id: int
    week: int
    last: bool
    again: bool


class Recalling(Keeping):
    def zones(self) -> tuple[str, ...]:
        """The time zones that a member may choose, the community's own first."""
        return tuple(dict.fromkeys((self._zone.key, *ZONES)))

    def due(self, reminder: Reminder) -> datetime:
        return next_due(reminder, self._clock.now())

    async def remind_at(
        self, actor: Actor, day: int | None = None, hour: int | None = None, zone: str | None = None
    ) -> Member:
        """Change when a member is reminded. Raises `Refused` where they are not, `Missing` for no such time."""
        if day not in (None, *range(7)) or hour not in (None, *range(24)) or zone not in (None, *self.zones()):
            raise Missing("error-control-gone")
        async with self._db.write() as session:
            kept = await self._known(session, actor)
            reminder = kept.member.reminder
            if reminder is None:
                raise Refused("error-checkin-no-reminder")
            reminder = replace(
                reminder,
                day=reminder.day if day is None else day,
                hour=reminder.hour if hour is None else hour,
                zone=zone or reminder.zone,
            )
            return (await self._plan(session, await self._keep(session, kept, reminder=reminder))).member

    async def begin_reminder(self, handle: str) -> Sending | None:
        """What is to be sent under a job's name, noted as begun; None where nothing is, now or ever."""
        now = self._clock.now()
        async with self._db.write() as session:
            kept = await checkins.reminded(session, self._vault, handle)
            if kept is None or kept.member.reminder is None:
                return None
            reminder, week = kept.member.reminder, begun(kept.member.reminder, now)
            user_id = await identities.user_of(session, self._vault, kept.owner)
            if user_id is None or over(reminder):
                await self._stop(session, kept, Stopped.UNANSWERED)
                return None
            if kept.member.answered == week:
                reminder = replace(reminder, sent=week)
                kept = await self._keep(session, kept, reminder=reminder)
            # Sent before a clock was set back, answered, or too late.
            if (reminder.sent is not None and reminder.sent >= week) or missed(reminder, now):
                await self._plan(session, kept)
                return None
            await self._keep(session, kept, reminder=replace(reminder, sending=week))
            return Sending(handle, kept.guild_id, user_id, week, last_one(reminder), reminder.sending == week)

    def reminder_sent(self, sending: Sending) -> jobs.LastWrite:
        """It has arrived; the next is planned."""
        return partial(self._sent, sending=sending)

    def reminder_stopped(self, handle: str, why: Stopped | None) -> jobs.LastWrite:
        """No more of them; `why` is told at the next visit."""
        return partial(self._stopped, handle=handle, why=why)

    # Within

    async def _remind(self, session: Session, kept: Kept, on: bool) -> Kept:
        if on is (kept.member.reminder is not None):
            return await self._keep(session, kept)
        reminder = usual(self._zone.key) if on else None
        kept = await self._keep(session, kept, reminder=reminder, answered=None, stopped=None)
        return await self._plan(session, kept)

    async def _plan(self, session: Session, kept: Kept) -> Kept:
        if kept.handle and kept.member.reminder:
            due = next_due(kept.member.reminder, self._clock.now())
            await jobs.schedule(session, REMIND, kept.handle, due, kept.guild_id)
        return kept

    async def _stop(self, session: Session, kept: Kept, why: Stopped | None) -> None:
        await self._keep(session, kept, reminder=None, answered=None, stopped=why)

    async def _sent(self, session: Session, *, sending: Sending) -> None:
        kept = await checkins.reminded(session, self._vault, sending.handle)
        if kept is None or kept.member.reminder is None or kept.member.reminder.sent == sending.week:
            return
        unanswered = 0 if kept.member.answered == sending.week else kept.member.reminder.unanswered + 1
        reminder = replace(kept.member.reminder, sent=sending.week, unanswered=unanswered)
        await self._plan(session, await self._keep(session, kept, reminder=reminder))

    async def _stopped(self, session: Session, *, handle: str, why: Stopped | None) -> None:
        if kept := await checkins.reminded(session, self._vault, handle):
            await self._stop(session, kept, why)
