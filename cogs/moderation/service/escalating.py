"""A report changes hands: given back, passed on, left for too long, or not for this moderator."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import partial

from cogs.moderation.service.reporting import LAPSE, REPORT, Reporting
from core.errors import Refused
from core.guarding import without_the_certain
from core.reports import CLAIM_LASTS, IN_PRIVATE, Card, Context, Desk, Report, ReportState
from core.rights import Actor
from core.signatures import Pen
from db import identities, jobs
from db.queries import pens, reports
from db.queries.reports import NEGLECTED as NEGLECTED
from db.session import Session

RECALL = "moderation.recall"
"""The job that shows a report anew, by its id: nobody notices a card that was edited far above."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A report as one moderator reads it in private.

    `contexts` are what its message said each time that it was reported, for who takes care of it alone; `pen` is the
    name that it stood under in a conversation that nobody else can open.
    """

    report: Report
    contexts: tuple[Context, ...]
    pen: Pen | None


class Escalating(Reporting):
    """The part of the moderators' service by which reports change hands."""

    async def read(self, actor: Actor, report_id: int) -> Reading:
        async with self._db.read() as session:
            report = await self._open(session, actor, report_id)
            hidden = report.channel_id == IN_PRIVATE and report.pen_id
            pen = await pens.by_id(session, report.pen_id) if hidden and report.pen_id else None
        contexts = dict.fromkeys(each.context for each in report.all if each.context)
        return Reading(report, tuple(contexts) if report.claimed_by == actor.user_id else (), pen)

    async def release(self, actor: Actor, report_id: int) -> None:
        """Give a report back. Raises `Refused` where it is not this moderator's."""
        now = self._clock.now()
        async with self._db.write() as session:
            report = await self._open(session, actor, report_id)
            if not await reports.release(session, report.id, actor.user_id):
                raise Refused("error-report-not-yours")
            if report.desk is Desk.MANAGERS:
                await jobs.schedule(session, LAPSE, report.id, now + CLAIM_LASTS, actor.guild_id)
            else:
                await jobs.cancel(session, LAPSE, str(report.id))
            await self._note(session, actor, report, "released")
            await jobs.hold(session, REPORT, report.id, now, actor.guild_id)

    async def recuse(self, actor: Actor, report_id: int) -> None:
        """It is not for this moderator, from now on; why is nobody's business, so the audit has no row of it."""
        async with self._db.write() as session:
            report = await self._open(session, actor, report_id)
            await reports.release(session, report.id, actor.user_id)
            handling = replace(report.handling, recused=report.handling.recused | {actor.user_id})
            await reports.handle(session, self._vault, report.id, handling)
            await jobs.hold(session, REPORT, report.id, self._clock.now(), actor.guild_id)

    async def pass_on(self, actor: Actor, report_id: int, desk: Desk, note: str) -> str:
        """Have others deal with a report: with `Desk.MANAGERS` those who run the server, else all who may already.

        `note` is read by them alone. The kind of the job that shows it to them. Those who run the server have as long
        as a claim lasts. Raises `Refused` while somebody else takes care of it, and once it is with them.
        """
        now = self._clock.now()
        async with self._db.write() as session:
            report = await self._mine_to_settle(session, actor, report_id)
            if report.desk is Desk.MANAGERS:
                raise Refused("error-report-passed-on")
            notes = report.handling.notes
            if note.strip():
                notes = (*notes, (actor.user_id, without_the_certain(note.strip())))
            up = desk is Desk.MANAGERS
            await reports.pass_on(session, report.id, desk if up else report.desk)
            await reports.handle(session, self._vault, report.id, replace(report.handling, notes=notes, called=not up))
            await self._note(session, actor, report, "escalated" if up else "called")
            if up:
                await jobs.schedule(session, LAPSE, report.id, now + CLAIM_LASTS, actor.guild_id)
            kind = REPORT if up else RECALL
            await jobs.hold(session, kind, report.id, now, actor.guild_id)
        return kind

    async def lapse(self, report_id: int, back_at: Desk) -> None:
        """Give back what its moderator left for too long; its cards are gone, and come anew.

        What none of those who run the server took comes back to the moderators, at the desk `back_at`: it may be that
        none of them can, and nobody is to learn why.
        """
        now = self._clock.now()
        async with self._db.write() as session:
            report = await reports.by_id(session, self._vault, report_id)
            if report is None:
                return
            if report.claimed_by and report.lapsed(now):
                await reports.release(session, report.id, report.claimed_by)
                if report.desk is Desk.MANAGERS:
                    await jobs.schedule(session, LAPSE, report.id, now + CLAIM_LASTS, report.guild_id)
            elif report.left_above:
                await reports.pass_on(session, report.id, back_at)
                await reports.handle(session, self._vault, report.id, replace(report.handling, called=True))
            await jobs.schedule(session, REPORT, report.id, now, report.guild_id)

    async def hand_up(self, report_id: int) -> None:
        """Nobody took it, and perhaps nobody may: those who run the server deal with it from now on."""
        async with self._db.write() as session:
            report = await reports.by_id(session, self._vault, report_id)
            if report and report.state is ReportState.OPEN and report.desk is Desk.CHANNEL and not report.claimed_by:
                now = self._clock.now()
                await reports.pass_on(session, report.id, Desk.MANAGERS)
                await jobs.schedule(session, LAPSE, report.id, now + CLAIM_LASTS, report.guild_id)
                await jobs.schedule(session, REPORT, report.id, now, report.guild_id)

    async def let_go(self, guild_id: int, user_id: int) -> None:
        """Somebody moderates no longer: what they took care of is anybody's again."""
        async with self._db.write() as session:
            for report in await reports.claimed(session, self._vault, guild_id, user_id):
                await reports.release(session, report.id, user_id)
                await jobs.schedule(session, REPORT, report.id, self._clock.now(), guild_id)

    async def kept_from(self, report: Report) -> set[int]:
        """Whom a report is not brought to: who reported it, who recused themselves, and whose account it is about.

        Not whose pen it is about: who is left out would tell.
        """
        async with self._db.read() as session:
            owners = [each.owner for each in report.all if each.owner]
            reporters = (await identities.users_of(session, self._vault, owners)).values()
        return {*reporters, *report.handling.recused, *([report.author_id] if report.author_id else [])}

    async def placed_apart(self, report_id: int, cards: Sequence[tuple[int, Card | None]]) -> None:
        """Where moderators have its card in private; None for one that is no longer there."""
        if cards:
            async with self._db.write() as session:
                await reports.place_apart(session, self._vault, report_id, cards)

    def anew(self, report: Report, cards: Iterable[int]) -> jobs.LastWrite:
        """A report's messages are gone: have them sent anew."""
        return partial(self._anew, report=report, cards=tuple(cards))

    # Within

    async def _anew(self, session: Session, *, report: Report, cards: Sequence[int]) -> None:
        await reports.place_apart(session, self._vault, report.id, [(moderator_id, None) for moderator_id in cards])
        await jobs.schedule(session, REPORT, report.id, self._clock.now(), report.guild_id)
