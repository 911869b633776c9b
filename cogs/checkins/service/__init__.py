"""What members agree to and answer, week by week. Each method is one transaction; none speaks to Discord.

The parts: `recalling` for reminders, `counting` for the community's figure.
"""

from collections.abc import Collection
from dataclasses import dataclass, replace

from cogs.checkins.offering import LOOKED_BACK, calls_for_an_offer, may_offer
from cogs.checkins.reminding import begun
from cogs.checkins.service.counting import Counting
from cogs.checkins.service.recalling import Recalling
from cogs.checkins.trend import SHOWN, Trend, trend
from core.checkins import CHOICES, LEVELS, NOTE_LIMIT, Consent, Entry, Member, Stopped, first_week, window_of
from core.errors import Missing, Refused
from core.guarding import without_the_certain
from core.rights import Actor
from db.queries import checkins
from db.queries.checkins import Kept
from db.session import Session


@dataclass(frozen=True, slots=True)
class Logged:
    """What became of an answer. `asked`: nothing yet, the member is to be asked first what may be kept.

    `offer`: somebody to talk to is to be offered, privately. `stopped`: why reminders had stopped, told once.
    """

    level: int
    asked: bool = False
    kept: bool = False
    replaced: bool = False
    offer: bool = False
    noting: bool = False
    reminded: bool = False
    stopped: Stopped | None = None


class CheckinService(Recalling, Counting):
    async def log(self, actor: Actor, level: int) -> Logged:
        """Take this week's answer. Who was never asked is asked first; who refused all still has an answer."""
        _checked(level)
        async with self._db.write() as session:
            kept = await self._kept(session, actor)
            return Logged(level, asked=True) if kept is None else await self._log(session, kept, level)

    async def agree(self, actor: Actor, agreed: Collection[Consent], level: int) -> Logged:
        """Keep what a member chose when first asked, then take the answer that they were about to give.

        What was agreed to elsewhere meanwhile stays: an old screen left unticked withdraws nothing.
        """
        _checked(level)
        async with self._db.write() as session:
            kept = await self._known(session, actor)
            for consent in agreed:
                kept = await self._allow(session, kept, consent, True)
            return await self._log(session, kept, level)

    async def allow(self, actor: Actor, consent: Consent, on: bool) -> Member:
        """Give or withdraw one consent; what was kept under it goes at once."""
        async with self._db.write() as session:
            return (await self._allow(session, await self._known(session, actor), consent, on)).member

    async def keep_for(self, actor: Actor, weeks: int | None) -> Member:
        """How long a member's answers are kept: None for the server's usual time. Raises `Refused` without a trend."""
        if weeks is not None and weeks not in CHOICES:
            raise Missing("error-control-gone")
        async with self._db.write() as session:
            kept = await self._known(session, actor)
            if not kept.member.trend:
                raise Refused("error-checkin-no-trend")
            return (await self._keep(session, kept, weeks=weeks)).member

    async def member(self, actor: Actor) -> Member | None:
        """What a member agreed to; None where they were never asked."""
        async with self._db.read() as session:
            kept = await self._kept(session, actor)
        return kept.member if kept else None

    async def visit(self, actor: Actor) -> Member:
        """The same, of who looks at it: why reminders stopped is told now, and not again."""
        async with self._db.write() as session:
            kept = await self._kept(session, actor)
            if kept is None:
                return Member()
            if kept.member.stopped:
                await self._keep(session, kept, stopped=None)
            return kept.member

    async def note(self, actor: Actor, typed: str) -> bool:
        """Keep a few words beside this week's answer, or take them away; whether something in them was masked.

        Raises `Refused` for what is too long, `Missing` where there is no answer to keep them with.
        """
        text = without_the_certain(typed.strip())
        if len(typed.strip()) > NOTE_LIMIT:
            raise Refused("error-checkin-note-long", limit=NOTE_LIMIT)
        async with self._db.write() as session:
            kept = await self._kept(session, actor)
            entry = await self._this_week(session, kept) if kept and kept.member.trend else None
            if kept is None or entry is None:
                raise Missing("error-checkin-no-answer")
            await checkins.answer(session, self._vault, kept.owner, kept.guild_id, replace(entry, note=text))
        return text != typed.strip()

    async def trend(self, actor: Actor) -> Trend | None:
        """The last weeks as their author sees them; None where nothing is kept for that."""
        week = self._week()
        async with self._db.read() as session:
            kept = await self._kept(session, actor)
            if kept is None or not kept.member.trend:
                return None
            entries = await checkins.entries(session, self._vault, [kept.owner], week - SHOWN + 1)
        return trend(entries, week)

    # Within

    async def _log(self, session: Session, kept: Kept, level: int) -> Logged:
        member, week, today = kept.member, self._week(), self._today()
        entry = await self._this_week(session, kept) if member.keeps else None
        # What counts in the common figure only is not looked at for anything else.
        earlier = await checkins.entries(session, self._vault, [kept.owner], week - SHOWN) if member.trend else []
        earlier = [each for each in earlier if each.week < week][-LOOKED_BACK:]
        offer = calls_for_an_offer(level, earlier) and may_offer(today, member.offered)
        if member.keeps:
            answer = Entry(week, level, entry.note if entry else "")
            await checkins.answer(session, self._vault, kept.owner, kept.guild_id, answer)
        reminder = replace(member.reminder, unanswered=0) if member.reminder else None
        await self._keep(
            session,
            kept,
            reminder=reminder,
            answered=begun(reminder, self._clock.now()) if reminder else None,
            offered=today if offer else member.offered,
            stopped=None,
        )
        return Logged(
            level,
            kept=member.keeps,
            replaced=entry is not None,
            offer=offer,
            noting=member.trend,
            reminded=reminder is not None,
            stopped=member.stopped,
        )

    async def _allow(self, session: Session, kept: Kept, consent: Consent, on: bool) -> Kept:
        if consent is Consent.REMINDERS:
            return await self._remind(session, kept, on)
        if consent is Consent.AGGREGATE:
            kept = await self._keep(session, kept, aggregate=on)
        else:
            kept = await self._keep(session, kept, trend=on, weeks=kept.member.weeks if on else None)
        if not kept.member.keeps:
            await checkins.drop(session, kept.owner)
        elif not kept.member.trend:  # what still counts in the common figure, and no more
            await checkins.drop(session, kept.owner, first_week(window_of(self._week())))
            for entry in await checkins.entries(session, self._vault, [kept.owner]):
                bare = replace(entry, note="")
                await checkins.answer(session, self._vault, kept.owner, kept.guild_id, bare)
        return kept

    async def _this_week(self, session: Session, kept: Kept) -> Entry | None:
        week = self._week()
        found = await checkins.entries(session, self._vault, [kept.owner], week)
        return next((entry for entry in found if entry.week == week), None)


def _checked(level: int) -> None:
    if level not in LEVELS:
        raise Missing("error-control-gone")
