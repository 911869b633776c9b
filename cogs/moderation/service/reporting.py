"""Reports: who wrote what about which message is under seal; what becomes of it is told to who reported."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from random import Random

from core.clock import Clock
from core.errors import Missing, Refused
from core.guarding import guarded, without_the_certain
from core.reports import CLAIM_LASTS, REPORTS_A_DAY, Answer, Context, Desk, Report, ReportState
from core.rights import Actor, Audience
from core.signatures import unordered
from core.vault import Vault
from db import identities, jobs
from db.engine import Database
from db.identities import Purpose
from db.queries import contributions, frame, reports
from db.queries.frame import Act
from db.queries.moderation_personal import REPORT as REPORT
from db.session import Session

OUTCOME, LAPSE = "moderation.outcome", "moderation.lapse"
"""The jobs that tell a reporter what became of it, and that give back what nobody followed up; like `REPORT`, by the
report's id.
"""
APART = "report-apart-"
"""What acts on a report begin with that is dealt with in private. Their target is the report, not its message: they are
shown to nobody whom it is about.
"""


@dataclass(frozen=True, slots=True)
class Chosen:
    """A message that a member chose from its menu; `author_id` is None for the bot's own.

    `context` is what it says as they choose it: its author may edit or delete it at any time.
    """

    channel_id: int
    message_id: int
    author_id: int | None
    context: Context | None = None


class Moderating:
    """What the parts of the moderators' service share."""

    def __init__(self, db: Database, clock: Clock, vault: Vault, random: Random) -> None:
        self._db, self._clock, self._vault, self._random = db, clock, vault, random

    async def _audit(
        self, session: Session, actor: Actor, action: str, target: int | str, reason: str | None = None
    ) -> None:
        """An act's target is a message, or a decision by its reference: never an account, never an identity."""
        now = self._clock.now()
        await frame.audit(session, actor.guild_id, now, actor.user_id, action, target=target, reason=reason)

    async def _owners(self, session: Session, actor: Actor) -> Sequence[bytes]:
        """The identities under which a member is sanctioned: of what stands under pens, and of their account."""
        purposes = (Purpose.SANCTION, Purpose.CASE)
        tokens = [identities.token(self._vault, each, actor.guild_id, actor.user_id) for each in purposes]
        return await identities.found(session, tokens)


class Reporting(Moderating):
    """The part of the moderators' service that takes in reports and settles them."""

    async def author_of(self, actor: Actor, chosen: Chosen) -> int | None:
        """Whose account a message stands under, for all to see; None for what stands under a pen, or is the bot's."""
        if chosen.author_id is not None:
            return chosen.author_id
        async with self._db.read() as session:
            return await contributions.named_author(session, actor.guild_id, chosen.message_id)

    async def report(self, actor: Actor, chosen: Chosen, reason: str, *, about_moderator: bool = False) -> None:
        """Keep a report, without what is certain to tell who a patient is.

        Raises `Refused` for a second one of the same message, and for one too many in a day.

        `about_moderator`: the account that the message stands under is one of theirs. Of what stands under a pen nobody
        tells, not even by where its report goes. Its card comes by itself: neither the reporter nor their answer waits
        for it.
        """
        now = self._clock.now()
        async with self._db.write() as session:
            found, author_id = None, chosen.author_id
            if author_id is None:
                found = await contributions.under_pen(session, actor.guild_id, chosen.message_id)
                author_id = await contributions.named_author(session, actor.guild_id, chosen.message_id)
            since = now - timedelta(days=1)
            if await reports.made_since(session, self._vault, actor.guild_id, actor.user_id, since) >= REPORTS_A_DAY:
                raise Refused("error-reports-enough", count=REPORTS_A_DAY)
            report_id = await reports.add(
                session,
                self._vault,
                report_id=unordered(self._random),
                guild_id=actor.guild_id,
                channel_id=chosen.channel_id,
                message_id=chosen.message_id,
                reporter_id=actor.user_id,
                author_id=author_id,
                pen_id=found.pen.id if found else None,
                reason=without_the_certain(reason),
                context=_masked(chosen.context) if chosen.context else None,
                desk=Desk.APART if about_moderator and not found else Desk.CHANNEL,
                now=now,
            )
            if report_id is None:
                raise Refused("error-reported-already")
            lead = await reports.by_id(session, self._vault, report_id)
            if lead and lead.claimed_by == actor.user_id:
                raise Refused("error-report-in-hand")  # to take it from them would tell the others who reported
            await jobs.schedule(session, REPORT, report_id, now, actor.guild_id)

    async def mine(self, actor: Actor) -> Sequence[Report]:
        """What a member reported on this server, the newest first."""
        async with self._db.read() as session:
            found = await reports.of_member(session, self._vault, actor.guild_id, actor.user_id)
        return found[::-1]

    async def claim(self, actor: Actor, report_id: int) -> Report:
        """Take care of a report. Raises `Refused` where somebody else does, or where it is closed."""
        now = self._clock.now()
        async with self._db.write() as session:
            report = await self._open(session, actor, report_id)
            if report.claimed_by != actor.user_id and not await reports.claim(session, report.id, actor.user_id, now):
                raise Refused("error-report-claimed")
            if report.claimed_by is None:
                await self._note(session, actor, report, "claimed")
                await jobs.schedule(session, LAPSE, report.id, now + CLAIM_LASTS, actor.guild_id)
            await jobs.hold(session, REPORT, report.id, now, actor.guild_id)
        return report

    async def close(self, actor: Actor, report_id: int, outcome: str = "", answer: Answer | None = None) -> None:
        """Settle a report that nobody else takes care of, and have its reporters told.

        Without an `answer` in ready words and an `outcome` in the moderator's own, it is dismissed.
        """
        now = self._clock.now()
        state = ReportState.RESOLVED if outcome or answer else ReportState.DISMISSED
        async with self._db.write() as session:
            report = await self._mine_to_settle(session, actor, report_id)
            outcome = without_the_certain(outcome)
            if not await reports.close(session, self._vault, report, state, answer, outcome, now):
                raise Refused("error-report-closed")
            await self._note(session, actor, report, state)
            await jobs.cancel(session, LAPSE, str(report.id))
            await jobs.hold(session, REPORT, report.id, now, actor.guild_id)
            for each in report.all:
                await jobs.schedule(session, OUTCOME, each.id, now, actor.guild_id)

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

    async def _open(self, session: Session, actor: Actor, report_id: int) -> Report:
        """An open report of the moderator's server, to who may decide on it.

        One that is dealt with in private does not exist for whom it is about.
        """
        report = await reports.by_id(session, self._vault, report_id)
        if report and report.lead_id:
            report = await reports.by_id(session, self._vault, report.lead_id)
        if report is None or report.guild_id != actor.guild_id or _hidden_from(actor, report):
            raise Missing("error-report-gone")
        if not await self._may_deal(session, actor, report):
            raise Refused("error-not-eligible")
        if report.state is not ReportState.OPEN:
            raise Refused("error-report-closed")
        return report

    async def _mine_to_settle(self, session: Session, actor: Actor, report_id: int) -> Report:
        """The same; raises `Refused` as well while somebody else takes care of it."""
        report = await self._open(session, actor, report_id)
        if report.claimed_by not in (None, actor.user_id):
            raise Refused("error-report-claimed")
        return report

    async def _may_deal(self, session: Session, actor: Actor, report: Report) -> bool:
        """Whether it is for this moderator: not about what they wrote, nor reported or passed up by them."""
        if actor.user_id in report.handling.recused:
            return False
        if report.desk is Desk.MANAGERS and Audience.MANAGER not in actor.audiences:
            return False
        return not await self._concerns(session, actor, report)

    async def _concerns(self, session: Session, actor: Actor, report: Report) -> bool:
        """Whether the moderator wrote what was reported, or is one of those who reported it."""
        owners = [each.owner for each in report.all if each.owner]
        if actor.user_id in (await identities.users_of(session, self._vault, owners)).values():
            return True
        if report.pen_id:
            return await contributions.user_of(session, self._vault, report.pen_id) == actor.user_id
        return report.author_id == actor.user_id

    async def _note(self, session: Session, actor: Actor, report: Report, act: str) -> None:
        """An act's row in the audit, by the desk at which it was done."""
        apart = report.desk is not Desk.CHANNEL
        await self._audit(
            session, actor, f"{APART if apart else 'report-'}{act}", report.id if apart else report.message_id
        )

    async def _shown_act(self, session: Session, actor: Actor, act: Act) -> bool:
        """Whether an act may be shown: not one on a report in private to whom that is about, or might be."""
        if not act.action.startswith(APART):
            return True
        report = await reports.by_id(session, self._vault, int(act.target or 0))
        if report is None or (report.handling.forget and report.state is not ReportState.OPEN):
            return False  # nobody knows any more whom it was about
        return not _hidden_from(actor, report)


def _hidden_from(actor: Actor, report: Report) -> bool:
    """Whether a moderator must not even learn that there is a report."""
    return report.desk is not Desk.CHANNEL and report.author_id == actor.user_id


def _masked(context: Context) -> Context:
    text, *files = guarded(context.text, *context.files).kept
    return Context(text, tuple(files), context.edited)
