"""What waits for a moderator: reports, appeals, and requests to lift anonymity."""

from collections.abc import Sequence
from dataclasses import dataclass

from cogs.moderation.service.reporting import REPORT, Reporting
from core.reports import Report, Unmasking
from core.rights import Actor
from db import jobs
from db.queries import moderation_queue, reports, unmaskings
from db.queries.frame import Act, latest_acts
from db.queries.sanctions import Kept
from db.queries.sanctions_personal import APPEAL

ACTS_SHOWN, ACTS_LOOKED_THROUGH = 20, 60


@dataclass(frozen=True, slots=True)
class Waiting:
    """Each oldest first, and only what this moderator may decide on."""

    reports: Sequence[Report]
    appeals: Sequence[Kept]
    unmaskings: Sequence[Unmasking]


class Queueing(Reporting):
    """The part of the moderators' service that looks at all of it."""

    async def waiting(self, actor: Actor) -> Waiting:
        """Without what is about the moderator, under whatever name, and what they may not decide on for another
        reason. Requests are for all: who took part in a thread is told as they try.
        """
        now = self._clock.now()
        async with self._db.read() as session:
            found = await reports.waiting(session, self._vault, actor.guild_id)
            mine = [report for report in found if await self._may_deal(session, actor, report)]
            own = await self._owners(session, actor)
            appeals = [
                kept
                for kept in await moderation_queue.appeals(session, self._vault, actor.guild_id, now)
                if kept.owner not in own and kept.sanction.moderator_id != actor.user_id
            ]
            standing = await unmaskings.standing(session, self._vault, actor.guild_id, now)
        return Waiting(mine, appeals, standing)

    async def renew(self, guild_id: int | None) -> None:
        """Have the cards looked at of reports and appeals; a request to lift anonymity lapses within the hour."""
        now = self._clock.now()
        async with self._db.write() as session:
            for report_id, there in await reports.open_ones(session, guild_id):
                await jobs.ensure(session, REPORT, report_id, now, there)
            for kept in await moderation_queue.appeals(session, self._vault, guild_id, now):
                await jobs.ensure(session, APPEAL, kept.sanction.handle, now, kept.guild_id)

    async def acts(self, actor: Actor) -> list[Act]:
        """The server's latest acts, newest first, without those of a report that this moderator must not know of."""
        async with self._db.read() as session:
            found = await latest_acts(session, actor.guild_id, ACTS_LOOKED_THROUGH)
            shown = [act for act in found if await self._shown_act(session, actor, act)]
        return shown[:ACTS_SHOWN]
