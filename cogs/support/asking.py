"""Asking for a colleague, and the first who takes it."""

from dataclasses import dataclass
from random import Random

from sqlalchemy.ext.asyncio import AsyncSession

from core.clock import Clock
from core.errors import Missing, Refused
from core.pseudonyms import PenNames
from core.rights import Actor
from core.signatures import Pen, unordered
from core.support import AT_MOST, Request, RequestState
from core.vault import Vault
from db import identities, jobs
from db.engine import Database
from db.identities import Purpose
from db.queries import pens, support

CALL = "support.call"
"""The job that brings a request to colleagues, rung by rung, and keeps its cards right; by its id, as those below."""
OPENED = "support.opened"
"""The job that brings the two together once it is taken: each is told how to write to the other."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A member's open request, and whether it was made just now."""

    request: Request
    new: bool


class Supporting:
    """What the parts of the service share."""

    def __init__(self, db: Database, clock: Clock, vault: Vault, names: PenNames, random: Random) -> None:
        self._db, self._clock, self._vault = db, clock, vault
        self._names, self.random = names, random

    async def request(self, request_id: int) -> Request | None:
        async with self._db.read() as session:
            return await support.by_id(session, request_id)

    async def _known(self, session: AsyncSession, request_id: int) -> Request:
        """Raises `Missing` for one that was deleted."""
        found = await support.by_id(session, request_id)
        if found is None:
            raise Missing("error-support-gone")
        return found

    async def _speaker(self, session: AsyncSession, user_id: int) -> bytes:
        """By whom a private message finds its conversation."""
        return await identities.obtain(session, self._vault, Purpose.RELAY, 0, user_id)

    async def _pen(self, session: AsyncSession, guild_id: int, user_id: int, request_id: int) -> Pen:
        """The name of one side in one conversation."""
        owner = await identities.obtain(session, self._vault, Purpose.RELAY, guild_id, user_id, str(request_id))
        return await pens.latest(session, owner) or await pens.give(
            session, self._names, self.random, guild_id, owner, self._clock.now()
        )


class Asking(Supporting):
    async def ask(self, actor: Actor) -> Asked:
        """Keep a member's request for a colleague, or find the one that they have open."""
        now = self._clock.now()
        async with self._db.write() as session:
            owner = await self._speaker(session, actor.user_id)
            if found := await support.open_of(session, owner):
                return Asked(found, new=False)
            request_id = unordered(self.random)
            pen = await self._pen(session, actor.guild_id, actor.user_id, request_id)
            new = await support.add(session, request_id, actor.guild_id, owner, pen, now)
            found = await support.open_of(session, owner)
            assert found is not None
            if new:
                await jobs.schedule(session, CALL, request_id, now, actor.guild_id)
            return Asked(found, new)

    async def claim(self, actor: Actor, request_id: int) -> Request:
        """Take a request. Raises `Refused` for all but the first, and for a colleague who has enough open."""
        now = self._clock.now()
        async with self._db.write() as session:
            request = await self._known(session, request_id)
            if request.guild_id != actor.guild_id or request.state is RequestState.CLOSED:
                raise Refused("error-support-over")
            peer = await self._speaker(session, actor.user_id)
            if request.owner == peer:
                raise Refused("error-support-own")
            if request.peer == peer:
                return request  # pressed twice
            talks = await support.conversations_of(session, peer)
            if sum(talk.peer == peer for talk in talks) >= AT_MOST:
                raise Refused("error-support-full", count=AT_MOST)
            pen = await self._pen(session, actor.guild_id, actor.user_id, request_id)
            if not await support.claim(session, request, peer, pen, now):
                raise Refused("error-support-taken")
            await jobs.schedule(session, OPENED, request_id, now, request.guild_id)
            await jobs.schedule(session, CALL, request_id, now, request.guild_id)
            return await self._known(session, request_id)
