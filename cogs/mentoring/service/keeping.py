"""What the parts of mentoring's service share."""

from datetime import date, tzinfo
from random import Random

from core.clock import Clock
from core.mentoring import Profile
from core.rights import Actor
from core.vault import Vault
from db import identities
from db.engine import Database
from db.identities import Purpose
from db.queries import mentoring
from db.queries import mentoring_ends as ends
from db.queries.mentoring import Kept
from db.session import Session


class Keeping:
    def __init__(self, db: Database, clock: Clock, vault: Vault, random: Random, zone: tzinfo) -> None:
        self._db, self._clock, self._vault = db, clock, vault
        self.random, self.zone = random, zone

    def today(self) -> date:
        """By the community's own clock."""
        return self._clock.now().astimezone(self.zone).date()

    async def profile(self, actor: Actor) -> Profile | None:
        async with self._db.read() as session:
            kept = await self._own(session, actor)
            return kept.profile if kept else None

    async def _owner(self, session: Session, guild_id: int, user_id: int) -> bytes:
        return await identities.obtain(session, self._vault, Purpose.MENTORING, guild_id, user_id)

    async def _own(self, session: Session, actor: Actor) -> Kept | None:
        """The actor's profile, held for who is about to change it. To look makes nobody an identity."""
        owner = await identities.find(session, self._vault, Purpose.MENTORING, actor.guild_id, actor.user_id)
        return await mentoring.profile(session, self._vault, owner) if owner else None

    async def _keep(self, session: Session, actor: Actor, profile: Profile) -> Kept:
        """Keep a profile; whether its owner may still be asked, and asked for, is looked at again."""
        owner = await self._owner(session, actor.guild_id, actor.user_id)
        kept = await mentoring.keep(session, self._vault, owner, actor.guild_id, profile)
        await ends.look_again(session, self._vault, owner, self._clock.now())
        return kept
