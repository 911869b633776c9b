"""What the two of a conversation write to each other: where it goes, and what the other does not have yet.

No words come here. A message is kept as where it stands, sealed, as long as its conversation is open; the job that
passes it on reads it on Discord.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import partial

from cogs.support.routing import Pointed, Talk, destination
from cogs.support.service.asking import Supporting
from core.errors import Missing, Refused
from core.relays import Meeting, Place, Relayed, Side
from core.signatures import Pen
from core.support import Request, RequestState
from db import identities, jobs
from db.identities import Purpose
from db.queries import relays, support
from db.session import Session

RELAY = "support.relay"
"""The job that passes on what one side of a meeting wrote, edited and deleted; by `way`."""


@dataclass(frozen=True, slots=True)
class Heard:
    """A private message of somebody in a conversation: the job that passes it on, or None where its author is asked
    which of their conversations it is for; `barred`: it goes nowhere, for the moderators suspended its author.
    """

    job: str | None
    talks: Sequence[Talk]
    barred: bool = False


@dataclass(frozen=True, slots=True)
class Due:
    """What one side, whose account is `author`, wrote that the other, whose account is `to`, does not have yet.

    `held`: the other is gone, which the author is to hear later; to them, it looks as if it were passed on. `barred`:
    it goes nowhere, for the moderators suspended its author.
    """

    talk: Talk
    author: int | None
    to: int | None
    messages: Sequence[Relayed]
    held: bool
    barred: bool


def way(meeting: Meeting, side: Side) -> str:
    return f"{meeting}:{side}"


class Relaying(Supporting):
    """The part of the service by which words find their way."""

    async def talks(self, user_id: int) -> list[Talk]:
        async with self._db.read() as session:
            return await self._talks(session, user_id)

    async def hear(self, user_id: int, place: Place, replies_to: int | None, *, empty: bool) -> Heard | None:
        """Take a private message; None from somebody who is in no conversation.

        `replies_to` is the id of the message that it answers; one with nothing to pass on is `empty`: it is known, so
        that it may get words yet.
        """
        async with self._db.read() as session:
            talks = await self._talks(session, user_id)
            if not talks:
                return None
            known = await relays.by_message(session, self._vault, place[1])
        if known:
            return Heard(way(known.meeting, known.side), talks)
        async with self._db.write() as session:
            talks = await self._talks(session, user_id)
            pointed = None
            if replies_to is not None:
                found = await relays.by_message(session, self._vault, replies_to)
                pointed = Pointed(found.meeting if found else None)
            talk = destination(talks, pointed)
            if not empty and len(talks) == 1 and talks[0].unsure:  # what was begun for another one is sent, or gone
                await relays.sure(session, talks[0].request.id, talks[0].side, True)
            if talk is None:
                return Heard(None, talks)
            job = await self._accept(session, talk, place, empty=empty)
            return Heard(job, talks, barred=job is None)

    async def choose(self, user_id: int, meeting: Meeting, place: Place) -> str:
        """Pass a message on in this conversation, as its author said; the job that does.

        Raises `Missing` where the conversation is over, `Refused` where the message went on in another, and to a
        colleague whom the moderators suspended.
        """
        async with self._db.write() as session:
            known = await relays.by_message(session, self._vault, place[1])
            if known and known.meeting != meeting:
                raise Refused("error-relay-sent")
            talk = await self._own(session, user_id, meeting)
            job = await self._accept(session, talk, place, empty=False)
        if job is None:
            raise Refused("error-relay-suspended")
        return job

    async def changed(self, message_ids: Collection[int], *, gone: bool) -> list[str]:
        """Their authors edited or deleted these messages; the jobs that follow."""
        async with self._db.read() as session:
            known = [one for one in message_ids if await relays.by_message(session, self._vault, one)]
        if not known:
            return []
        async with self._db.write() as session:
            touched = [await relays.touch(session, self._vault, one, gone=gone) for one in known]
            return list(dict.fromkeys([await self._follow(session, each, gone=gone) for each in touched if each]))

    async def due(self, key: str) -> Due | None:
        """What is to be passed on; None where the conversation is over."""
        meeting, side = _parsed(key)
        async with self._db.read() as session:
            request = await support.by_id(session, meeting.request_id)
            if request is None or not _under_way(request.state, request.peer_pen, meeting):
                return None
            barred = side in request.absent and side is Side.PEER and await self._is_barred(session, request)
            if side in request.absent and not barred:
                return None
            talk = Talk(request, side)
            author, to = [await self._account(session, pen) for pen in (talk.pen, talk.other)]
            messages = await relays.out_of_step(session, self._vault, meeting, side)
            return Due(talk, author, to, messages, held=bool(request.absent), barred=barred)

    def more(self, key: str, talk: Talk) -> jobs.LastWrite:
        """There is more to pass on than one job takes, written as it ends."""
        return partial(jobs.schedule, kind=RELAY, key=key, due=self._clock.now(), guild_id=talk.request.guild_id)

    async def settle(self, talk: Talk, relayed: Relayed, copies: tuple[Place, ...]) -> bool:
        """Note where the other reads a message; False where their conversation ended meanwhile."""
        async with self._db.write() as session:
            await support.by_id(session, talk.request.id)  # held: an erasure comes before, or finds what is noted
            erased = await self._account(session, talk.other) is None
            return await relays.settle(session, self._vault, relayed, () if erased else copies)

    async def forget(self, relayed: Relayed) -> None:
        """The message is gone, and its copies; or it cannot be passed on, and its author was told."""
        async with self._db.write() as session:
            await relays.drop(session, self._vault, [relayed.message_id, *(copy[1] for copy in relayed.copies)])

    async def under_way(self) -> list[tuple[Request, list[tuple[int, list[Relayed]]]]]:
        """Every conversation: the account of each side, with what is known of the messages in its private channel."""
        async with self._db.read() as session:
            return [(request, await self._sides(session, request)) for request in await support.under_way(session)]

    def mark(self, *parts: str | int) -> int:
        """A number by which the bot knows a message of its own again; it tells nobody else anything."""
        return int.from_bytes(self._vault.token("support-mark", *parts)[:4]) & 0x7FFFFFFF | 0x1000

    # Within

    async def _talks(self, session: Session, user_id: int) -> list[Talk]:
        speaker = await identities.find(session, self._vault, Purpose.RELAY, 0, user_id)
        found = await support.conversations_of(session, speaker) if speaker else ()
        return [
            Talk(request, Side.PEER, request.peer_unsure)
            if request.peer == speaker
            else Talk(request, Side.MEMBER, request.member_unsure)
            for request in found
            if not request.in_thread  # these two meet without the bot
        ]

    async def _sides(self, session: Session, request: Request) -> list[tuple[int, list[Relayed]]]:
        talk = Talk(request, Side.MEMBER)
        known = await relays.of_meeting(session, self._vault, talk.meeting)
        accounts = {side: await self._account(session, pen) for side, pen in talk.pens.items()}
        return [
            (account, [each for each in known if each.side is side]) for side, account in accounts.items() if account
        ]

    async def _own(self, session: Session, user_id: int, meeting: Meeting) -> Talk:
        """A conversation under way, to who takes part in it. Raises `Missing`, in one wording, to anybody else."""
        talks = await self._talks(session, user_id)
        found = next((talk for talk in talks if talk.meeting == meeting), None)
        if found is None:
            raise Missing("error-relay-over")
        return found

    async def _accept(self, session: Session, talk: Talk, place: Place, *, empty: bool) -> str | None:
        """Take a message, as long as the colleague is not suspended: then they are gone, and it is None from them."""
        barred = await self._is_barred(session, talk.request)
        job = None if barred and talk.side is Side.PEER else await self._take(session, talk, place, empty=empty)
        if barred:
            await self._bar(session, talk.request)
        return job

    async def _take(self, session: Session, talk: Talk, place: Place, *, empty: bool) -> str:
        passed = 1 if empty else 0
        relayed = Relayed(talk.meeting, talk.side, place, passed=passed)
        await relays.note(session, self._vault, relayed)
        await self._make_haste(session, talk.request)
        return way(talk.meeting, talk.side) if empty else await self._ask(session, relayed, talk.request.guild_id)

    async def _follow(self, session: Session, relayed: Relayed, *, gone: bool) -> str:
        request = await self._known(session, relayed.meeting.request_id)
        if relayed.side is Side.MEMBER and not gone:
            await self._make_haste(session, request)
        elif not gone and await self._is_barred(session, request):
            await self._bar(session, request)
        return await self._ask(session, relayed, request.guild_id)

    async def _ask(self, session: Session, relayed: Relayed, guild_id: int) -> str:
        """Ask for a side's words to be passed on."""
        key = way(relayed.meeting, relayed.side)
        await jobs.hold(session, RELAY, key, self._clock.now(), guild_id)
        return key


def _parsed(key: str) -> tuple[Meeting, Side]:
    request_id, pen_id, side = key.split(":")
    return Meeting(int(request_id), int(pen_id)), Side(side)


def _under_way(state: RequestState, pen: Pen | None, meeting: Meeting) -> bool:
    return state is RequestState.CLAIMED and pen is not None and pen.id == meeting.peer_pen_id
