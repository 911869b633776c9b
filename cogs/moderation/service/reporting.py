"""Reports: who wrote what about which message is under seal; what becomes of it is told to who reported."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from sqlalchemy.ext.asyncio import AsyncSession

from core.clock import Clock
from core.errors import Missing, Refused
from core.guarding import without_the_certain
from core.reports import Report, ReportState
from core.rights import Actor
from core.vault import Vault
from db import identities, jobs
from db.engine import Database
from db.queries import contributions, frame, reports
from db.queries.moderation_personal import REPORT as REPORT

OUTCOME = "moderation.outcome"
"""The job that tells a reporter what became of it; like `REPORT`, by the report's id."""


@dataclass(frozen=True, slots=True)
class Chosen:
    """A message that a member chose from its menu; `author_id` is None for the bot's own."""

    channel_id: int
    message_id: int
    author_id: int | None


class Moderating:
    """What the parts of the moderators' service share."""

    def __init__(self, db: Database, clock: Clock, vault: Vault) -> None:
        self._db, self._clock, self._vault = db, clock, vault

    async def _audit(
        self, session: AsyncSession, actor: Actor, action: str, message_id: int, reason: str | None = None
    ) -> None:
        """The message is an act's target: never an account, never an identity."""
        now = self._clock.now()
        await frame.audit(session, actor.guild_id, now, actor.user_id, action, target=message_id, reason=reason)


class Reporting(Moderating):
    """The part of the moderators' service that takes in reports and settles them."""

    async def report(self, actor: Actor, chosen: Chosen, reason: str) -> None:
        """Keep a report, without what is certain to tell who a patient is. Raises `Refused` for a second one.

        Its card comes by itself: neither the reporter nor their answer waits for it.
        """
        now = self._clock.now()
        async with self._db.write() as session:
            found, author_id = None, chosen.author_id
            if author_id is None:
                found = await contributions.under_pen(session, actor.guild_id, chosen.message_id)
                author_id = await contributions.named_author(session, actor.guild_id, chosen.message_id)
            report_id = await reports.add(
                session,
                self._vault,
                guild_id=actor.guild_id,
                channel_id=chosen.channel_id,
                message_id=chosen.message_id,
                reporter_id=actor.user_id,
                author_id=author_id,
                pen_id=found.pen.id if found else None,
                reason=without_the_certain(reason),
                now=now,
            )
            if report_id is None:
                raise Refused("error-reported-already")
            await jobs.schedule(session, REPORT, report_id, now, actor.guild_id)

    async def waiting(self, actor: Actor) -> Sequence[Report]:
        """The open reports, oldest first, but those about what the moderator wrote, under whatever name."""
        async with self._db.read() as session:
            found = await reports.waiting(session, self._vault, actor.guild_id)
            return [report for report in found if not await self._concerns(session, actor, report)]

    async def claim(self, actor: Actor, report_id: int) -> Report:
        """Take care of a report. Raises `Refused` where somebody else does, or where it is closed."""
        async with self._db.write() as session:
            report = await self._open(session, actor, report_id)
            if report.claimed_by != actor.user_id and not await reports.claim(session, report.id, actor.user_id):
                raise Refused("error-report-claimed")
            if report.claimed_by is None:
                await self._audit(session, actor, "report-claimed", report.message_id)
            await jobs.hold(session, REPORT, report.id, self._clock.now(), actor.guild_id)
        return report

    async def close(self, actor: Actor, report_id: int, outcome: str = "") -> None:
        """Settle a report, claimed or not, and have its reporter told; without an `outcome`, it is dismissed."""
        now = self._clock.now()
        state = ReportState.RESOLVED if outcome else ReportState.DISMISSED
        async with self._db.write() as session:
            report = await self._open(session, actor, report_id)
            if not await reports.close(session, self._vault, report.id, state, without_the_certain(outcome), now):
                raise Refused("error-report-closed")
            await self._audit(session, actor, f"report-{state}", report.message_id)
            await jobs.hold(session, REPORT, report.id, now, actor.guild_id)
            await jobs.schedule(session, OUTCOME, report.id, now, actor.guild_id)

    async def reported(self, report_id: int) -> Report | None:
        async with self._db.read() as session:
            return await reports.by_id(session, self._vault, report_id)

    async def reporter(self, report: Report) -> int | None:
        """Who is to be told what became of it; None once they were erased."""
        async with self._db.read() as session:
            return await identities.user_of(session, self._vault, report.owner) if report.owner else None

    def report_placed(self, report_id: int, card_id: int) -> jobs.LastWrite:
        return partial(reports.place, report_id=report_id, card_id=card_id)

    # Within

    async def _open(self, session: AsyncSession, actor: Actor, report_id: int) -> Report:
        """An open report of the moderator's server, to who may decide on it."""
        report = await reports.by_id(session, self._vault, report_id)
        if report is None or report.guild_id != actor.guild_id:
            raise Missing("error-report-gone")
        if await self._concerns(session, actor, report):
            raise Refused("error-not-eligible")
        if report.state is not ReportState.OPEN:
            raise Refused("error-report-closed")
        return report

    async def _concerns(self, session: AsyncSession, actor: Actor, report: Report) -> bool:
        """Whether the moderator wrote what was reported."""
        if report.pen_id:
            return await contributions.user_of(session, self._vault, report.pen_id) == actor.user_id
        return report.author_id == actor.user_id
