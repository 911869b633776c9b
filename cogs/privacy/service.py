"""A member's data, whatever feature keeps it: exported, erased, and purged when its time is over."""

from collections.abc import Callable, Sequence
from random import Random
from typing import Any

from core.clock import Clock
from core.vault import Vault
from db import identities, jobs, search
from db.engine import Database
from db.personal import Holding, Subject
from db.session import Session

TIDY = "privacy.tidy"
RETENTION = "privacy.retention"
ONLY = "all"
"""The key of the one `TIDY` job."""


class PrivacyService:
    """Knows no table: `holdings` gives what every feature of the running bot declares."""

    def __init__(
        self, db: Database, clock: Clock, vault: Vault, random: Random, holdings: Callable[[], Sequence[Holding]]
    ) -> None:
        self._db, self._clock, self._vault, self._random, self._holdings = db, clock, vault, random, holdings

    async def export(self, user_id: int) -> dict[str, Any]:
        """Everything kept of a member on every server, in plain JSON values under French keys."""
        data: dict[str, Any] = {"compte Discord": str(user_id), "exporté le": self._clock.now().isoformat()}
        async with self._db.read() as session:
            subject = await self._subject(session, user_id)
            for holding in self._holdings():
                if holding.export:
                    data |= await holding.export(session, subject)
        return data

    async def erase(self, user_id: int, *, remove_texts: bool) -> None:
        """Forget a member on every server, all or nothing; doing so again changes nothing.

        Published texts go too, or stay without their author. The job `TIDY` then clears what a database leaves
        behind of deleted rows; Discord follows through each feature's own jobs.
        """
        now = self._clock.now()
        async with self._db.write() as session:
            subject = await self._subject(session, user_id)
            for holding in self._holdings():
                if holding.erase:
                    await holding.erase(session, subject, now, remove_texts)
            await jobs.schedule(session, TIDY, ONLY, now)

    async def tidy(self, _key: str) -> None:
        """Leave no trace of deleted rows in the database's files. Raises `StorageBusy` while somebody reads."""
        async with self._db.write() as session:
            await search.compact(session)
        await self._db.empty_log()

    async def purge(self, _key: str) -> None:
        """Delete what is past its time. One feature's failure keeps no other's data; it is raised at the end."""
        failures: list[Exception] = []
        for holding in self._holdings():
            if holding.purge is None:
                continue
            try:
                async with self._db.write() as session:
                    await holding.purge(session, self._clock.now())
            except Exception as error:  # raised below, with the others
                failures.append(error)
        if failures:
            raise ExceptionGroup("some data could not be purged", failures)
        await self.tidy(ONLY)

    async def _subject(self, session: Session, user_id: int) -> Subject:
        found = await identities.all_of(session, self._vault, user_id)
        return Subject(user_id, tuple(found), self._vault, self._random)
