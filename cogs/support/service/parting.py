"""How a conversation opens and ends: both are told, it may be handed over, and afterwards each is asked once or twice.

What each is told is a job's; who ended it is kept nowhere, and reads the same for both.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from cogs.support.routing import Talk
from cogs.support.service.relaying import Relaying
from core.errors import Missing, Refused
from core.guard import Kind
from core.guarding import guarded, without_the_certain
from core.relays import Meeting, Place, Relayed, Side
from core.reports import IN_PRIVATE, Context
from core.rights import Actor
from core.signatures import Pen, goes_after, unordered
from core.support import RESTS_FOR, Request, RequestState
from db import identities, jobs
from db.identities import Purpose
from db.queries import duty, pens, relays, reports, support
from db.queries.moderation_personal import REPORT
from db.queries.relays import FOLLOW_UP as FOLLOW_UP
from db.queries.relays import PARTED as PARTED
from db.queries.relays import UNHEARD as UNHEARD
from db.session import Session

QUIET = "support.quiet"
"""The daily job that ends conversations in which nobody writes any more."""


@dataclass(frozen=True, slots=True)
class Opening:
    """A conversation that begins: the account of each side that is still to be told so; None where it is unknown.

    `note` is what the colleague before wrote for this one.
    """

    talk: Talk
    untold: Mapping[Side, int | None]
    note: str


@dataclass(frozen=True, slots=True)
class Parted:
    """A meeting that is over: the names and accounts of the two, and what stands in their private channels.

    `over` tells that the request is closed; else another colleague is called.
    """

    request: Request
    meeting: Meeting
    pens: Mapping[Side, Pen]
    accounts: Mapping[Side, int | None]
    messages: Sequence[Relayed]
    over: bool

    def left_behind(self, side: Side) -> int:
        """How many messages of one side the other never had."""
        return sum(each.owed for each in self.messages if each.side is side)


@dataclass(frozen=True, slots=True)
class Unheard:
    """How many messages of somebody, whose account is `user_id`, never reached the other."""

    user_id: int | None
    other: Pen
    count: int


class Parting(Relaying):
    """The part of the service by which conversations begin and end."""

    async def opening(self, request_id: int) -> Opening | None:
        async with self._db.read() as session:
            request = await support.by_id(session, request_id)
            if request is None or request.state is not RequestState.CLAIMED:
                return None
            talk = Talk(request, Side.PEER)
            known = await relays.of_meeting(session, self._vault, talk.meeting)
            told = {each.side for each in known if each.opening}
            untold = [side for side in Side if side not in told and side not in request.absent]
            accounts = {side: await self._account(session, talk.pens[side]) for side in untold}
            return Opening(talk, accounts, await support.note_of(session, self._vault, request_id))

    async def opened(self, talk: Talk, side: Side, place: Place) -> None:
        """One side was told: a reply to that message is for this conversation. A note was shown with it, and goes."""
        async with self._db.write() as session:
            await relays.note(session, self._vault, Relayed(talk.meeting, side, place, passed=1, opening=True))
            if side is Side.PEER:
                await support.drop_note(session, talk.request.id)

    async def end(self, actor: Actor, meeting: Meeting) -> None:
        """End a conversation for both. Raises `Missing` where it is over, or is not theirs."""
        async with self._db.write() as session:
            await self._part(session, actor, meeting, Side, over=True)

    async def another(self, actor: Actor, meeting: Meeting) -> None:
        """A member would rather have another colleague: one is called, and this one is out at once, as if they had
        handed over. Raises like `end`.
        """
        async with self._db.write() as session:
            await self._part(session, actor, meeting, [Side.MEMBER], over=False)

    async def hand_over(self, actor: Actor, meeting: Meeting, note: str = "") -> Sequence[Kind]:
        """A colleague has another one called, who reads their note; what of it was masked. Raises like `end`, and
        `Refused` for the note of somebody whom the moderators suspended, who is out of it all the same.
        """
        read = guarded(note.strip())
        async with self._db.write() as session:
            talk = await self._part(session, actor, meeting, [Side.PEER], over=False)
            barred = bool(read.kept[0]) and await self._is_barred(session, talk.request)
            if read.kept[0] and not barred:
                assert talk.pen.owner is not None
                await support.write_note(session, self._vault, talk.request.id, talk.pen.owner, read.kept[0])
        if barred:
            raise Refused("error-relay-suspended")
        return read.certain

    async def fell_asleep(self, request: Request) -> None:
        """Nobody wrote any more: it ends as if one of the two had ended it."""
        async with self._db.write() as session:
            found = await support.by_id(session, request.id)
            if found and found.state is RequestState.CLAIMED and found.peer_pen == request.peer_pen:
                await relays.part(session, found, self._clock.now(), over=True)

    async def untold(self, talk: Talk, side: Side) -> None:
        """One of the two cannot be told that it begins: without the member it is over; without the colleague, who was
        never in it then and may take it once they can be written to, another one is called.
        """
        async with self._db.write() as session:
            request = await support.by_id(session, talk.request.id)
            if request is None or request.peer_pen != talk.pens[Side.PEER]:
                return
            await relays.part(session, request, self._clock.now(), over=side is Side.MEMBER)
            if side is Side.PEER and request.peer_pen.owner:
                await pens.disown(session, [request.peer_pen.owner])
                await identities.drop(session, request.peer_pen.owner)

    async def parted(self, key: str) -> Parted | None:
        """What both are to be told; None where the conversation goes on under this very name."""
        request_id, pen_id = map(int, key.split(":"))
        meeting = Meeting(request_id, pen_id)
        async with self._db.read() as session:
            request = await support.by_id(session, request_id)
            peer_pen = await pens.by_id(session, pen_id)
            if request is None or peer_pen is None:
                return None
            if request.state is RequestState.CLAIMED and request.peer_pen == peer_pen:
                return None
            names = {Side.MEMBER: request.member_pen, Side.PEER: peer_pen}
            return Parted(
                request,
                meeting,
                names,
                {side: await self._account(session, pen) for side, pen in names.items()},
                await relays.of_meeting(session, self._vault, meeting),
                over=request.state is RequestState.CLOSED,
            )

    async def unheard(self, key: str) -> Unheard | None:
        """What somebody is to be told who ended a meeting whose other side was gone; None where it is kept no more."""
        request_id, pen_id, side, count = key.split(":")
        async with self._db.read() as session:
            request = await support.by_id(session, int(request_id))
            peer_pen = await pens.by_id(session, int(pen_id))
            if request is None or peer_pen is None:
                return None
            names = {Side.MEMBER: request.member_pen, Side.PEER: peer_pen}
            account = await self._account(session, names[Side(side)])
            return Unheard(account, names[Side(side).other], int(count))

    def all_told(self, parted: Parted) -> jobs.LastWrite:
        """Nothing is left of where the messages stood, written as the job ends."""
        return partial(relays.drop_of, meeting=parted.meeting)

    async def following(self, key: str) -> tuple[Request, int] | None:
        """A member to ask how it goes, with their account; None where they asked anew meanwhile, or were erased."""
        async with self._db.read() as session:
            request = await support.by_id(session, int(key.partition(":")[0]))
            if request is None or request.owner is None or request.state is not RequestState.CLOSED:
                return None
            if await support.open_of(session, request.owner):
                return None
            account = await self._account(session, request.member_pen)
            return (request, account) if account else None

    async def fine(self, actor: Actor, request_id: int) -> None:
        """The member is well: they are asked no more."""
        async with self._db.write() as session:
            request = await support.by_id(session, request_id)
            speaker = await identities.find(session, self._vault, Purpose.RELAY, 0, actor.user_id)
            if request and speaker and request.owner == speaker:
                await relays.follow_no_more(session, [request_id])

    async def heavy(self, actor: Actor, meeting: Meeting) -> None:
        """It weighed on the colleague: nobody calls them for a while. Raises `Missing` where it was not theirs."""
        async with self._db.write() as session:
            pen = await pens.by_id(session, meeting.peer_pen_id)
            if pen is None or await self._account(session, pen) != actor.user_id:
                raise Missing("error-relay-over")
            owner = await identities.obtain(session, self._vault, Purpose.DUTY, actor.guild_id, actor.user_id)
            await duty.put(session, owner, actor.guild_id, rests_until=self._clock.now() + RESTS_FOR)

    async def talk(self, actor: Actor, meeting: Meeting) -> Talk:
        """A conversation under way, to who takes part in it. Raises `Missing`."""
        async with self._db.read() as session:
            return await self._own(session, actor.user_id, meeting)

    async def reveal(self, actor: Actor, meeting: Meeting, place: Place) -> tuple[Talk, int | None]:
        """The same, with the account of the other, who is to be told who this is; None where they are gone, of which
        nothing may be told yet. Then it counts with the words that did not go, as one that stands at `place`. Raises
        like `talk`, also for somebody unknown, and `Refused` to a colleague whom the moderators suspended, who is out
        of it from now on.
        """
        async with self._db.write() as session:
            talk = await self._own(session, actor.user_id, meeting)
            barred = talk.side is Side.PEER and await self._is_barred(session, talk.request)
            if barred:
                await self._bar(session, talk.request)
            elif talk.request.absent:
                await relays.note(session, self._vault, Relayed(meeting, talk.side, place))
                return talk, None
            account = await self._account(session, talk.other)
        if barred:
            raise Refused("error-relay-suspended")
        if account is None:
            raise Missing("error-relay-over")
        return talk, account

    async def about(self, actor: Actor, meeting: Meeting) -> Pen:
        """Whom somebody talked to, also after the end, while both are known. Raises `Missing` for who took no part."""
        async with self._db.read() as session:
            return await self._about(session, actor, meeting)

    async def report(
        self, actor: Actor, meeting: Meeting, reason: str, passage: str, message_id: int | None = None
    ) -> None:
        """Tell the moderators of what the other wrote, also after the end.

        `passage` is what the reporter quotes, if they do: the bot has none of it. It stands in the message that they
        chose, and is kept as what was said there; or they typed it, which is their word. Raises `Refused` for a second
        one of the same, and what `about` does.
        """
        now, context = self._clock.now(), None
        if message_id:
            context = Context(without_the_certain(passage))
        elif passage:
            reason += "\n" + "\n".join(f"« {line} »" for line in passage.splitlines() if line.strip())
        async with self._db.write() as session:
            about = await self._about(session, actor, meeting)
            report_id = await reports.add(
                session,
                self._vault,
                report_id=unordered(self.random),
                guild_id=about.guild_id,
                channel_id=IN_PRIVATE,
                message_id=self.mark("reported", message_id) if message_id else about.id,
                reporter_id=actor.user_id,
                author_id=None,
                pen_id=about.id,
                reason=without_the_certain(reason.strip()),
                context=context,
                now=now,
            )
            if report_id is None:
                raise Refused("error-reported-already")
            await jobs.schedule(session, REPORT, report_id, now, about.guild_id)

    # Within

    async def _about(self, session: Session, actor: Actor, meeting: Meeting) -> Pen:
        request = await support.by_id(session, meeting.request_id)
        peer_pen = await pens.by_id(session, meeting.peer_pen_id)
        if request and peer_pen:
            for mine, other in ((request.member_pen, peer_pen), (peer_pen, request.member_pen)):
                if await self._account(session, mine) == actor.user_id:
                    return other
        raise Missing("error-relay-over")

    async def _part(self, session: Session, actor: Actor, meeting: Meeting, by: Iterable[Side], *, over: bool) -> Talk:
        """End a conversation as one of its sides may; to any other it is not theirs."""
        talk = await self._own(session, actor.user_id, meeting)
        if talk.side not in by:
            raise Missing("error-relay-over")
        if talk.request.absent:
            told = self._clock.now() + goes_after(self.random)
            await relays.hush(session, self._vault, talk.request, talk.side, told)
        await relays.part(session, talk.request, self._clock.now(), over=over)
        return talk
