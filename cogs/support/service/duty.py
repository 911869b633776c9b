"""When colleagues are there for others, and whom a request may be brought to."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta

from cogs.support import rota
from cogs.support.rota import Span
from cogs.support.service.asking import RING, Supporting
from core.errors import Missing, Refused
from core.rights import Actor
from core.support import AT_MOST, Peer, Request, RequestState, Stage
from db import identities, jobs
from db.identities import Purpose
from db.queries import duty, support
from db.queries.duty import Call as Call
from db.queries.duty import Place
from db.session import Session

SHIFTS_AT_MOST = 8
"""What `/soutien garde` has room for."""


@dataclass(frozen=True, slots=True)
class Desk:
    """What a colleague sees of their own duty: until when they are on it, pause or rest, if they do at this moment;
    `open_` are their conversations under way.
    """

    peer: Peer
    on_until: datetime | None
    paused_until: datetime | None
    rests_until: datetime | None
    open_: int


@dataclass(frozen=True, slots=True)
class Presence:
    """What a member is told: whether somebody is on duty at this moment, else when somebody will be."""

    now: bool
    following: Span | None


class Duty(Supporting):
    """The part of the service that knows who is there, and when."""

    async def desk(self, actor: Actor) -> Desk:
        now = self._clock.now()
        async with self._db.read() as session:
            owner = await identities.find(session, self._vault, Purpose.DUTY, actor.guild_id, actor.user_id)
            peer = (await duty.of_owners(session, [owner])).get(owner, Peer()) if owner else Peer()
            loads = await self._loads(session, [actor.user_id])
        span = rota.staffed([peer], now, self.zone)
        return Desk(
            peer,
            on_until=span[1] if span and span[0] <= now else None,
            paused_until=_later(peer.paused_until, now),
            rests_until=_later(peer.rests_until, now),
            open_=loads.get(actor.user_id, 0),
        )

    async def there(self, actor: Actor, hours: int) -> None:
        """Be on duty from now on, break or no break; what waits is brought to them."""
        now = self._clock.now()
        async with self._db.write() as session:
            owner, until = await self._mine(session, actor), now + timedelta(hours=hours)
            await duty.put(session, owner, actor.guild_id, there_until=until, paused_until=None)
            for request in await support.waiting(session, actor.guild_id):
                await jobs.schedule(session, RING, request.id, now, actor.guild_id)

    async def stop(self, actor: Actor) -> None:
        """Be on duty no longer; a shift that has begun is let pass as a break."""
        now = self._clock.now()
        async with self._db.write() as session:
            owner = await self._mine(session, actor)
            await duty.put(session, owner, actor.guild_id, there_until=None)
            shift = rota.staffed((await duty.of_owners(session, [owner])).values(), now, self.zone)
            if shift and shift[0] <= now:
                await duty.put(session, owner, actor.guild_id, paused_until=shift[1])

    async def pause(self, actor: Actor, days: int) -> None:
        """Be called by nobody for some days. No days: the break is over, and so is the rest after a heavy talk."""
        until = self._clock.now() + timedelta(days=days) if days else None
        changes = {"paused_until": until} if days else {"paused_until": None, "rests_until": None}
        async with self._db.write() as session:
            await duty.put(session, await self._mine(session, actor), actor.guild_id, **changes)

    async def add_shift(self, actor: Actor, weekday: int, begins: int, ends: int) -> None:
        """Raises `Refused` for one too many; the same again is one."""
        async with self._db.write() as session:
            owner = await self._mine(session, actor)
            await duty.put(session, owner, actor.guild_id)
            shifts = (await duty.of_owners(session, [owner]))[owner].shifts
            if any((each.weekday, each.begins, each.ends) == (weekday, begins, ends) for each in shifts):
                return
            if len(shifts) >= SHIFTS_AT_MOST:
                raise Refused("error-support-shifts", count=SHIFTS_AT_MOST)
            await duty.add_shift(session, owner, weekday, begins, ends)

    async def drop_shift(self, actor: Actor, shift_id: str) -> None:
        """Raises `Missing` for one that is not theirs, or no longer."""
        async with self._db.write() as session:
            if not await duty.drop_shift(session, await self._mine(session, actor), _bytes(shift_id)):
                raise Missing("error-support-no-shift")

    # Whom a request may be brought to

    async def presence(self, request: Request, peer_ids: Collection[int]) -> Presence:
        """What who asked is told of those who hold the colleagues' role and may take it: no name, no number."""
        now = self._clock.now()
        async with self._db.read() as session:
            peers = await self._able(session, request, peer_ids)
        following = rota.staffed(peers.values(), now, self.zone)
        return Presence(following is not None and following[0] <= now, following)

    async def to_call(self, request_id: int, peer_ids: Collection[int]) -> list[tuple[Call, int]]:
        """The colleagues who are to be called and were not yet, with their accounts; noted before they are.

        At first those on duty, then everybody who is not on a break; only who may take it.
        """
        now = self._clock.now()
        async with self._db.write() as session:
            request = await support.by_id(session, request_id)
            if request is None or request.state is not RequestState.CALLING:
                return []
            called = {each.owner: each for each in await duty.calls_of(session, self._vault, request_id)}
            found = []
            for user_id in await self._free(session, request, peer_ids, now):
                owner = await identities.obtain(session, self._vault, Purpose.DUTY, request.guild_id, user_id)
                call = called.get(owner, Call(owner, None, reached=True))
                if call.place is None and call.reached:
                    await duty.begin_call(session, request_id, owner)
                    found.append((call, user_id))
            return found

    async def called(self, request_id: int, call: Call, place: Place | None) -> None:
        async with self._db.write() as session:
            await duty.note_call(session, self._vault, request_id, call.owner, place)

    async def to_put_right(self, request_id: int) -> list[tuple[Call, int | None]]:
        """Who was called to a request that is somebody's now, or over; the account of each, None once erased."""
        async with self._db.read() as session:
            calls = await duty.calls_of(session, self._vault, request_id)
            return [(call, await identities.user_of(session, self._vault, call.owner)) for call in calls]

    async def put_right(self, request_id: int, call: Call) -> None:
        async with self._db.write() as session:
            await duty.end_call(session, request_id, call.owner)

    # Within

    async def _free(self, session: Session, request: Request, peer_ids: Collection[int], now: datetime) -> list[int]:
        peers = await self._able(session, request, peer_ids)
        return [
            user_id
            for user_id, peer in sorted(peers.items())
            if not rota.off(peer, now) and (request.stage is not Stage.DUTY or rota.on_duty(peer, now, self.zone))
        ]

    async def _able(self, session: Session, request: Request, peer_ids: Collection[int]) -> dict[int, Peer]:
        """By account, those who have room and were never in this conversation, on either side."""
        loads, known = await self._loads(session, peer_ids), await self._was_in(session, request, peer_ids)
        able = [user_id for user_id in peer_ids if user_id not in known and loads.get(user_id, 0) < AT_MOST]
        return await self._peers(session, request.guild_id, able)

    async def _mine(self, session: Session, actor: Actor) -> bytes:
        return await identities.obtain(session, self._vault, Purpose.DUTY, actor.guild_id, actor.user_id)

    async def _peers(self, session: Session, guild_id: int, peer_ids: Collection[int]) -> dict[int, Peer]:
        """By account, each of them: who never said anything has no shifts and no breaks."""
        owners = await identities.of_members(session, self._vault, Purpose.DUTY, guild_id, peer_ids)
        known = await duty.of_owners(session, owners.values())
        return {user_id: known.get(owners.get(user_id, b""), Peer()) for user_id in peer_ids}

    async def _loads(self, session: Session, peer_ids: Collection[int]) -> dict[int, int]:
        speakers = await identities.of_members(session, self._vault, Purpose.RELAY, 0, peer_ids)
        loads = await support.loads(session, speakers.values())
        return {user_id: loads.get(speaker, 0) for user_id, speaker in speakers.items()}


def _later(time: datetime | None, now: datetime) -> datetime | None:
    return time if time and time > now else None


def _bytes(shift_id: str) -> bytes:
    """The id that a button bears; what is none is nobody's."""
    try:
        return bytes.fromhex(shift_id)
    except ValueError:
        return b""
