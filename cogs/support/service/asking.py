"""A request for a colleague: asked, brought to them rung by rung, taken by the first, counted."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import tzinfo
from functools import partial
from random import Random
from statistics import median

from core.clock import Clock
from core.counting import AT_LEAST
from core.errors import Missing, Refused
from core.pseudonyms import PenNames
from core.relays import Side
from core.rights import Actor
from core.signatures import Pen, day_of, unordered
from core.support import ASKS_A_DAY, AT_MOST, Letter, Request, RequestState, rung_after, stage_after, told_after
from core.vault import Vault
from db import identities, jobs
from db.engine import Database
from db.identities import Purpose
from db.queries import pens, relays, sanctions, support
from db.queries.relays import FORSAKEN as FORSAKEN
from db.queries.support import CALL as CALL
from db.queries.support import LETTER as LETTER
from db.session import Session

OPENED = "support.opened"
"""The job that brings the two together once it is taken: each is told how to write to the other."""
MEET = "support.meet"
"""The same, for a member whose private messages are closed: in a private thread."""
CARD, COORDINATORS, RING = "support.card", "support.coordinators", "support.ring"
"""The jobs that keep a request's card among colleagues, its card among moderators, and the private messages by which
colleagues are called. Each is one: what hinders one holds up no other, nor the ladder.
"""
IN_LINE = (CARD, COORDINATORS, RING, LETTER)


@dataclass(frozen=True, slots=True)
class Asked:
    """A member's open request, and whether it was made just now."""

    request: Request
    new: bool


@dataclass(frozen=True, slots=True)
class Written:
    """A request, whose it is, and where its member was told of it. `member_id` is None once they were erased."""

    request: Request
    member_id: int | None
    letter: Letter | None


@dataclass(frozen=True, slots=True)
class Counts:
    """Over the requests that are kept. `median` is in seconds, of those that somebody took; None where nobody did."""

    asked: int
    claimed: int
    median: float | None


def opening_of(request: Request) -> str:
    """The job by which the two are brought together."""
    return MEET if request.in_thread else OPENED


class Supporting:
    """What the parts of the service share."""

    def __init__(self, db: Database, clock: Clock, vault: Vault, names: PenNames, random: Random, zone: tzinfo) -> None:
        self._db, self._clock, self._vault = db, clock, vault
        self._names, self.random, self.zone = names, random, zone

    async def request(self, request_id: int) -> Request | None:
        async with self._db.read() as session:
            return await support.by_id(session, request_id)

    async def _known(self, session: Session, request_id: int) -> Request:
        """Raises `Missing` for one that was deleted."""
        found = await support.by_id(session, request_id)
        if found is None:
            raise Missing("error-support-gone")
        return found

    async def _speaker(self, session: Session, user_id: int) -> bytes:
        """By whom a private message finds its conversation."""
        return await identities.obtain(session, self._vault, Purpose.RELAY, 0, user_id)

    async def _was_in(self, session: Session, request: Request, user_ids: Collection[int]) -> Collection[int]:
        """Which of these have, or had, a name in a request: who asked, and the colleagues who took it."""
        scope = str(request.id)
        return await identities.of_members(session, self._vault, Purpose.RELAY, request.guild_id, user_ids, scope)

    async def _pen(self, session: Session, guild_id: int, user_id: int, request_id: int) -> Pen:
        """The name of one side in one conversation."""
        owner = await identities.obtain(session, self._vault, Purpose.RELAY, guild_id, user_id, str(request_id))
        return await pens.latest(session, owner) or await pens.give(
            session, self._names, self.random, guild_id, owner, self._clock.now()
        )

    async def _account(self, session: Session, pen: Pen | None) -> int | None:
        """Whose name it is: to reach them, never to be shown."""
        return await identities.user_of(session, self._vault, pen.owner) if pen and pen.owner else None

    async def _is_barred(self, session: Session, request: Request) -> bool:
        """Whether the colleague of a conversation was suspended."""
        peer_id = await self._account(session, request.peer_pen)
        return bool(peer_id and await self._suspended(session, request.guild_id, peer_id))

    async def _suspended(self, session: Session, guild_id: int, user_id: int) -> bool:
        """Whether moderators keep somebody from being there for others: under a pen, or under their account."""
        about = session, self._vault, guild_id, user_id, self._clock.now()
        return bool(await sanctions.barring(*about)) or await sanctions.excluding(*about)

    async def _bar(self, session: Session, request: Request) -> None:
        """A colleague who was suspended is out of a conversation under way."""
        await relays.withdraw(session, self._vault, request, Side.PEER, self._clock.now(), self.random)

    async def _make_haste(self, session: Session, request: Request) -> None:
        """A member speaks: where their colleague is gone, another one is called soon."""
        if Side.PEER in request.absent:
            due = self._clock.now() + told_after(self.random, Side.PEER, unanswered=True)
            await jobs.bring_forward(session, FORSAKEN, request.id, due)

    async def _close(self, session: Session, request: Request) -> None:
        now = self._clock.now()
        if await support.close(session, request, now):
            await jobs.schedule(session, CALL, request.id, now, request.guild_id)


class Asking(Supporting):
    async def ask(self, actor: Actor, *, in_thread: bool = False) -> Asked:
        """Keep a member's request for a colleague, or find the one that they have open.

        Nobody is called before their private channel is open (`LETTER`). Nobody asks them how it goes after an earlier
        one any more. Raises `Refused` for too many in a day.
        """
        now = self._clock.now()
        async with self._db.write() as session:
            owner = await self._speaker(session, actor.user_id)
            found, new = await support.open_of(session, owner), False
            if found is None:
                if await support.asked_since(session, owner, day_of(now)) >= ASKS_A_DAY:
                    raise Refused("error-support-often", count=ASKS_A_DAY)
                before = await support.of_participants(session, [owner])
                await relays.follow_no_more(session, (each.id for each in before if each.owner == owner))
                request_id = unordered(self.random)
                pen = await self._pen(session, actor.guild_id, actor.user_id, request_id)
                new = await support.add(session, request_id, actor.guild_id, owner, pen, now, in_thread=in_thread)
                found = await support.open_of(session, owner)
                assert found is not None
            if await self._is_barred(session, found):
                await self._bar(session, found)
            await self._make_haste(session, await self._known(session, found.id))
            await jobs.hold(session, LETTER, found.id, now, found.guild_id)
            return Asked(found, new)

    async def cancel(self, actor: Actor, request_id: int) -> None:
        """Take a request back. Raises `Missing` for somebody else's, `Refused` once a colleague took it."""
        async with self._db.write() as session:
            request = await self._known(session, request_id)
            if request.owner != await self._speaker(session, actor.user_id):
                raise Missing("error-support-gone")
            if request.state is RequestState.CLAIMED:
                raise Refused("error-support-answered")
            await self._close(session, request)

    async def claim(self, actor: Actor, request_id: int) -> Request:
        """Take a request. Raises `Refused` for all but the first, for a colleague who has enough open, who was in this
        conversation before, or whom the moderators suspended: who needs help may ask for it all the same. One for which
        nobody waits any more ends as it is taken, in the words of one that was taken back.
        """
        async with self._db.write() as session:
            request = await self._claim(session, actor, request_id)
        if request.state is RequestState.CLOSED:
            raise Refused("error-support-over")
        return request

    async def _claim(self, session: Session, actor: Actor, request_id: int) -> Request:
        now = self._clock.now()
        request = await self._known(session, request_id)
        if request.guild_id != actor.guild_id or request.state is RequestState.CLOSED:
            raise Refused("error-support-over")
        if await self._suspended(session, actor.guild_id, actor.user_id):
            raise Refused("error-relay-barred")
        # A draft for an earlier one may still stand in their client: see `routing.Talk`.
        unsure = await identities.find(session, self._vault, Purpose.RELAY, 0, actor.user_id) is not None
        peer = await self._speaker(session, actor.user_id)
        if request.owner == peer:
            raise Refused("error-support-own")
        if request.peer == peer and Side.PEER not in request.absent:
            return request  # pressed twice
        if request.state is RequestState.CLAIMED:
            raise Refused("error-support-taken")
        if await self._was_in(session, request, [actor.user_id]):
            raise Refused("error-support-left")
        await identities.hold(session, peer)
        talks = await support.conversations_of(session, peer)
        if sum(talk.peer == peer for talk in talks) >= AT_MOST:
            raise Refused("error-support-full", count=AT_MOST)
        if request.forsaken:
            await self._close(session, request)
            return await self._known(session, request_id)
        pen = await self._pen(session, actor.guild_id, actor.user_id, request_id)
        if not await support.claim(session, request, peer, pen, now, unsure=unsure):
            raise Refused("error-support-taken")
        await jobs.hold(session, opening_of(request), request_id, now, request.guild_id)
        await jobs.schedule(session, CALL, request_id, now, request.guild_id)
        return await self._known(session, request_id)

    async def leave(self, guild_id: int, user_id: int) -> None:
        """Somebody is no longer on the server: what they asked there is over, what they took goes to another."""
        async with self._db.write() as session:
            speaker = await identities.find(session, self._vault, Purpose.RELAY, 0, user_id)
            gone = [speaker] if speaker else []
            await relays.leave(session, self._vault, gone, self._clock.now(), self.random, guild_id)

    async def give_up(self, request_id: int) -> None:
        """End a request for which nobody waits, as if it had been taken back now, and a conversation from which one is
        gone as if they had just ended it, or handed it over.
        """
        async with self._db.write() as session:
            request = await support.by_id(session, request_id)
            if request and request.absent:
                await relays.part(session, request, self._clock.now(), over=Side.MEMBER in request.absent)
            elif request and request.forsaken:
                await self._close(session, request)

    # Whom it is brought to

    async def climb(self, request_id: int) -> None:
        """Bring a request as far as its time has come, and have all that shows it put in line; late, all at once.

        The next rung is asked for in the same transaction: nothing that Discord does delays it.
        """
        now = self._clock.now()
        async with self._db.write() as session:
            request = await support.by_id(session, request_id)
            if request is None:
                return
            if request.state is RequestState.CALLING:
                stage = max(request.stage, stage_after(now - request.since), key=lambda each: each.rank)
                if stage is not request.stage:
                    await support.climb(session, request, stage)
                if following := rung_after(stage):
                    await jobs.schedule(session, CALL, request_id, request.since + following, request.guild_id)
            for kind in IN_LINE:
                await jobs.schedule(session, kind, request_id, now, request.guild_id)

    def placed(self, request_id: int, card_id: int) -> jobs.LastWrite:
        return partial(support.place, request_id=request_id, card_id=card_id)

    def placed_for_coordinators(self, request_id: int, card_id: int) -> jobs.LastWrite:
        return partial(support.place_for_coordinator, request_id=request_id, card_id=card_id)

    # What the member is told

    async def written(self, request_id: int) -> Written | None:
        async with self._db.read() as session:
            request = await support.by_id(session, request_id)
            if request is None:
                return None
            member_id = await identities.user_of(session, self._vault, request.owner) if request.owner else None
            return Written(request, member_id, await support.letter_of(session, self._vault, request_id))

    def told(self, request: Request, letter: Letter | None) -> jobs.LastWrite:
        return partial(self._told, request=request, letter=letter)

    async def _told(self, session: Session, *, request: Request, letter: Letter | None) -> None:
        """The member was told, and may be reached: now colleagues are called."""
        await support.write_letter(session, self._vault, request.id, letter)
        if letter and not letter.last:
            await jobs.schedule(session, CALL, request.id, self._clock.now(), request.guild_id)

    def unreachable(self, request: Request) -> jobs.LastWrite:
        return partial(self._unreachable, request=request)

    async def _unreachable(self, session: Session, *, request: Request) -> None:
        """The member's private messages are closed: what nobody was called for never was, and what waits is over.

        Somebody who took it meanwhile finds that out as their conversation opens.
        """
        found, now = await support.by_id(session, request.id), self._clock.now()
        if found and found.waited is None:
            await support.drop(session, found.id)
        elif found and found.state is RequestState.CALLING and await support.close(session, found, now):
            await jobs.schedule(session, CALL, found.id, now, found.guild_id)

    # In a private thread, where the two meet without the bot

    async def to_meet(self, request_id: int) -> tuple[Request, Letter, int] | None:
        """A request in whose thread the two have to meet, where that is, and the colleague's account."""
        async with self._db.read() as session:
            request = await support.by_id(session, request_id)
            if request is None or not request.in_thread or request.state is not RequestState.CLAIMED:
                return None
            letter = await support.letter_of(session, self._vault, request_id)
            peer_id = await identities.user_of(session, self._vault, request.peer) if request.peer else None
            return (request, letter, peer_id or 0) if letter else None

    async def met(self, request: Request) -> None:
        """They speak without the bot from here on: the request is over."""
        await self._turn(request, over=True)

    async def not_met(self, request: Request) -> None:
        """The colleague is gone: another one is called."""
        await self._turn(request, over=False)

    async def _turn(self, request: Request, *, over: bool) -> None:
        now = self._clock.now()
        async with self._db.write() as session:
            found = await support.by_id(session, request.id)
            if found is None:
                raise Missing("error-support-gone")
            if await (support.close if over else support.hand_over)(session, found, now):
                await jobs.schedule(session, CALL, request.id, now, request.guild_id)

    # For moderators

    async def counts(self, actor: Actor) -> Counts | None:
        """None while there are too few."""
        async with self._db.read() as session:
            waits = await support.waits(session, actor.guild_id)
        if len(waits) < AT_LEAST:
            return None
        taken = [wait for wait in waits if wait is not None]
        return Counts(len(waits), len(taken), median(taken) if taken else None)
