"""What the parts of the check-ins' service stand on: who a member is here, and what week it is."""

from dataclasses import replace
from datetime import date
from random import Random
from typing import Any
from zoneinfo import ZoneInfo

from core.checkins import Member, week_of
from core.clock import Clock
from core.rights import Actor
from core.vault import Vault
from db import identities
from db.engine import Database
from db.identities import Purpose
from db.queries import checkins
from db.queries.checkins import Kept
from db.session import Session


class Keeping:
    """Weeks are those of the community's time zone, for all: a figure is of the same days for everybody."""

    def __init__(self, db: Database, clock: Clock, vault: Vault, zone: ZoneInfo, random: Random) -> None:
        self._db, self._clock, self._vault, self._zone, self._random = db, clock, vault, zone, random

    def _week(self) -> int:
        return week_of(self._clock.now(), self._zone)

    def _today(self) -> date:
        return self._clock.now().astimezone(self._zone).date()

    async def _kept(self, session: Session, actor: Actor) -> Kept | None:
        """What is kept of a member; None where they were never asked."""
        owner = await identities.find(session, self._vault, Purpose.CHECK_IN, actor.guild_id, actor.user_id)
        return await checkins.member(session, self._vault, owner) if owner else None

    async def _known(self, session: Session, actor: Actor) -> Kept:
        """The same, with a row where there is none: nothing agreed to."""
        owner = await identities.obtain(session, self._vault, Purpose.CHECK_IN, actor.guild_id, actor.user_id)
        found = await checkins.member(session, self._vault, owner)
        return found or Kept(owner, actor.guild_id, None, Member())

    async def _keep(self, session: Session, kept: Kept, **changes: Any) -> Kept:
        return await checkins.keep(session, self._vault, replace(kept, member=replace(kept.member, **changes)))
