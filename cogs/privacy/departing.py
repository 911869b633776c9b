"""What becomes of a server that took the bot away. Each method is one transaction but `end`; none speaks to Discord."""

from collections.abc import Callable, Collection
from dataclasses import replace
from datetime import datetime, timedelta

from core.clock import Clock
from core.departures import Departure, DepartureStage
from db import jobs
from db.engine import Database
from db.queries import departures
from db.queries.departures import DEPARTURE as DEPARTURE
from db.session import Session

AT_ONCE = 500
"""Rows deleted in one transaction: members of other servers wait for none longer than that."""
IN_ONE_RUN = 200
"""Transactions in one run of the job, which has a time of its own."""
SETTLES = timedelta(hours=1)
"""After a start that finds a server missing, nothing is done about it for so long: it may be Discord's own trouble."""


class Departing:
    def __init__(self, db: Database, clock: Clock, kept: timedelta, holds: Callable[[int], bool]) -> None:
        """`kept`: how long a server may come back; `holds`: whether a server is of this process's shards."""
        self._db, self._clock, self._kept, self._holds = db, clock, kept, holds

    async def gone(self, guild_id: int, told_id: int | None, name: str | None) -> None:
        """A server took the bot away."""
        async with self._db.write() as session:
            await self._note(session, guild_id, told_id, name, self._clock.now())

    async def back(self, guild_id: int) -> None:
        """A server has the bot again: everything is as before. One that is being deleted is deleted to the end."""
        async with self._db.write() as session:
            found = await departures.of_guild(session, guild_id)
            if found and found.stage is not DepartureStage.ENDING:
                await departures.drop(session, guild_id)
                await jobs.cancel(session, DEPARTURE, str(guild_id))

    async def compare(self, present: Collection[int]) -> None:
        """After an absence: who came back, and who left, of the servers of this process's shards."""
        async with self._db.read() as session:
            known = await departures.guilds_known(session)
            away = {found.guild_id for found in await departures.every(session)}
        for guild_id in filter(self._holds, away & set(present)):
            await self.back(guild_id)
        for guild_id in filter(self._holds, known - away - set(present)):
            async with self._db.write() as session:
                told_id = await departures.set_up_by(session, guild_id)
                await self._note(session, guild_id, told_id, None, self._clock.now() + SETTLES)

    async def departure(self, guild_id: int) -> Departure | None:
        async with self._db.read() as session:
            return await departures.of_guild(session, guild_id)

    async def told(self, found: Departure) -> None:
        """Its owner had the message that was due, where they can be written to."""
        after = replace(found, stage=found.after_telling(self._clock.now()))
        async with self._db.write() as session:
            await departures.reach(session, found.guild_id, after.stage)
            await self._come_back(session, found.guild_id, after.following)

    async def later(self, found: Departure) -> None:
        """It is not yet time."""
        async with self._db.write() as session:
            await self._come_back(session, found.guild_id, found.following)

    async def end(self, guild_id: int) -> bool:
        """Delete every row of a server, some at a time. False where there are more than one run takes: it goes on."""
        async with self._db.write() as session:
            await departures.reach(session, guild_id, DepartureStage.ENDING)
        left = IN_ONE_RUN
        for table in departures.in_order():
            deleted = AT_ONCE
            while deleted == AT_ONCE and left:
                async with self._db.write() as session:
                    deleted = await departures.delete_some(session, table, guild_id, AT_ONCE)
                left -= deleted > 0
        if left:
            return True
        async with self._db.write() as session:
            await self._come_back(session, guild_id, self._clock.now())
        return False

    async def ended(self, guild_id: int) -> None:
        """Nothing is left of it, on disk either: forget that it left."""
        async with self._db.write() as session:
            await departures.drop(session, guild_id)

    async def _note(
        self, session: Session, guild_id: int, told_id: int | None, name: str | None, due: datetime
    ) -> None:
        now = self._clock.now()
        if await departures.note(session, Departure(guild_id, told_id, name, now, now + self._kept)):
            await self._come_back(session, guild_id, due)

    async def _come_back(self, session: Session, guild_id: int, due: datetime) -> None:
        await jobs.schedule(session, DEPARTURE, guild_id, due, guild_id)
