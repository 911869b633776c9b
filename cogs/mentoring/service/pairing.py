"""Two who are asked whether they would, who say so, and who are then together until one of them ends it."""

from dataclasses import dataclass, replace
from datetime import datetime

from cogs.mentoring.service.seeking import Seeking, Suggestion, suggestion
from core.errors import Missing
from core.guarding import without_the_certain
from core.mentoring import (
    Kind,
    Letter,
    Pair,
    PairState,
    Profile,
    Proposal,
    ProposalState,
    Request,
    RequestState,
    Side,
)
from core.rights import Actor
from core.signatures import unordered
from db import identities, jobs
from db.identities import Purpose
from db.jobs import LastWrite
from db.queries import mentoring, mentoring_follows
from db.queries import mentoring_ends as ends
from db.queries import mentoring_pairs as pairs
from db.queries.mentoring_ends import ENDED as ENDED
from db.session import Session

MEET = "mentoring.meet"
"""The job that opens a pair's thread, and tells both; by the pair's id."""
LOST = "mentoring.lost"
"""The job that tells both that somebody deleted their thread; by the pair's id."""


@dataclass(frozen=True, slots=True)
class Asked:
    """One side of a proposal: their account, None where it is unknown, and what they may be told of the other.

    `open_`: an answer of theirs is waited for. `about` is None where one of the two profiles is gone.
    """

    proposal: Proposal
    request: Request
    side: Side
    account: int | None
    about: Suggestion | None
    open_: bool

    @property
    def noted(self) -> bool:
        """Whether this side said yes, in a round, and the other may yet."""
        under_way = self.request.round_id is not None and self.request.state is RequestState.OPEN
        return under_way and self.side in self.proposal.agreed

    @property
    def letter(self) -> Letter | None:
        return self.proposal.letters.get(self.side)


@dataclass(frozen=True, slots=True)
class Met:
    """A pair with the accounts and profiles of the two, as far as they are known."""

    pair: Pair
    accounts: dict[Side, int]
    profiles: dict[Side, Profile]


@dataclass(frozen=True, slots=True)
class Mine:
    """What somebody has under way: their request, and their pairs with the other's account (None: erased)."""

    request: Request | None
    pairs: tuple[tuple[Pair, Side, int | None], ...]


class Pairing(Seeking):
    # What the two are asked, and what they answer

    async def asked(self, key: str) -> list[Asked]:
        """Both sides of a proposal that are asked."""
        async with self._db.read() as session:
            proposal = await pairs.proposal(session, self._vault, int(key))
            request = await pairs.request(session, self._vault, proposal.request_id) if proposal else None
            if proposal is None or request is None:
                return []
            owners = {Side.MENTEE: proposal.mentee, Side.MENTOR: proposal.mentor}
            known = {side: await self._kept(session, owner) for side, owner in owners.items()}
            mentee, mentor = known[Side.MENTEE], known[Side.MENTOR]
            both = mentee and mentor and (mentee, mentor)
            score = await self._scored(session, *both, request.kind) if both else None
            found = []
            for side in [Side.MENTOR, *([Side.MENTEE] if request.round_id else [])]:
                own, other, owner = known[side], known[side.other], owners[side]
                about = suggestion(own.profile, other.profile, score) if own and other and score else None
                account = await identities.user_of(session, self._vault, owner) if owner else None
                found.append(Asked(proposal, request, side, account, about, _open(proposal, request, side)))
            return found

    async def placed(self, proposal_id: int, side: Side, letter: Letter | None) -> None:
        """Note where one side was asked; None: nothing there waits for an answer any more."""
        async with self._db.write() as session:
            proposal = await pairs.proposal(session, self._vault, proposal_id)
            if proposal is None or await pairs.request(session, self._vault, proposal.request_id) is None:
                return
            proposal = await pairs.proposal(session, self._vault, proposal_id)  # held now
            assert proposal is not None
            letters = {key: value for key, value in proposal.letters.items() if key is not side}
            if letter:
                letters[side] = letter
            await pairs.put_proposal(session, self._vault, replace(proposal, letters=letters))

    async def letter(self, actor: Actor, proposal_id: int) -> Asked:
        """What a member was asked, as long as their answer is waited for. Raises `Missing`, in one wording."""
        for asked in await self.asked(str(proposal_id)):
            own = (asked.request.guild_id, asked.account) == (actor.guild_id, actor.user_id)
            if own and asked.open_ and asked.about:
                return asked
        raise Missing("error-mentoring-over")

    async def accept(self, actor: Actor, proposal_id: int) -> Pair | None:
        """Say yes; the pair where the other did as well, None where their answer is waited for.

        The last place of a mentor goes to one. Raises `Missing`, in one wording, for whatever is no longer to be had.
        """
        now, pair = self._clock.now(), None
        async with self._db.write() as session:
            request, proposal, side = await self._answering(session, actor, proposal_id)
            proposal = replace(proposal, agreed=proposal.agreed | {side})
            await pairs.put_proposal(session, self._vault, proposal)
            both = proposal.agreed == frozenset(Side)
            if both and proposal.state is ProposalState.ASKED:
                pair = await self._pair(session, request, proposal, now)
            waited_for = not both or bool(request.round_id)
            if not pair and not waited_for:
                await ends.settle(session, self._vault, proposal, ProposalState.WITHDRAWN, now)
                await jobs.schedule(session, ends.SEEK, request.id, now, request.guild_id)
            elif not pair:
                await jobs.schedule(session, ends.LETTER, proposal.id, now, request.guild_id)
        if pair is None and not waited_for:
            raise Missing("error-mentoring-over")
        return pair

    async def decline(self, actor: Actor, proposal_id: int, reason: str) -> str:
        """Say no, with a reason that nobody else is told; what is kept of it. Raises like `accept`."""
        now = self._clock.now()
        async with self._db.write() as session:
            request, proposal, side = await self._answering(session, actor, proposal_id)
            kept = without_the_certain(reason.strip())
            reasons = proposal.reasons | ({side: kept} if kept else {})
            answered = replace(proposal, declined=proposal.declined | {side}, reasons=reasons)
            await ends.settle(session, self._vault, answered, ProposalState.DECLINED, now)
            if not request.round_id:
                await jobs.schedule(session, ends.SEEK, request.id, now, request.guild_id)
        return kept

    # The two together

    async def met(self, key: str) -> Met | None:
        async with self._db.read() as session:
            pair = await pairs.pair(session, self._vault, int(key))
            if pair is None:
                return None
            owners = {side: owner for side, owner in _owners(pair).items() if owner}
            accounts = await identities.users_of(session, self._vault, list(owners.values()))
            profiles = {each.owner: each.profile for each in await mentoring.of_owners(session, self._vault, accounts)}
            return Met(
                pair,
                {side: accounts[owner] for side, owner in owners.items() if owner in accounts},
                {side: profiles[owner] for side, owner in owners.items() if owner in profiles},
            )

    def thread(self, pair: Pair, thread_id: int | None) -> LastWrite:
        """Note a pair's thread, written as a job ends; one that was opened while the pair ended is closed as well."""

        async def noted(session: Session) -> None:
            found = await pairs.put_thread(session, self._vault, pair.id, thread_id)
            if thread_id and found and found.state is PairState.ENDED:
                await jobs.schedule(session, ENDED, pair.id, self._clock.now(), pair.guild_id)

        return noted

    async def threads(self, guild_id: int) -> set[int]:
        """The threads of the pairs of a server, as far as is known: the ids."""
        async with self._db.read() as session:
            found = await pairs.pairs_of_guild(session, self._vault, guild_id, PairState.OPEN)
            return {each.thread_id for each in found if each.thread_id}

    async def thread_gone(self, thread_id: int) -> int | None:
        """Somebody deleted the thread of a pair, whose id this gives; None where it is none of ours, or was over."""
        async with self._db.read() as session:  # most threads are none of ours
            if await pairs.pair_of_thread(session, self._vault, thread_id) is None:
                return None
        async with self._db.write() as session:
            pair = await pairs.pair_of_thread(session, self._vault, thread_id)
            if pair is None:
                return None
            await pairs.put_thread(session, self._vault, pair.id, None)
            if pair.state is not PairState.OPEN:
                return None
            await jobs.schedule(session, LOST, pair.id, self._clock.now(), pair.guild_id)
            return pair.id

    async def mine(self, actor: Actor) -> Mine:
        async with self._db.read() as session:
            owner = await identities.find(session, self._vault, Purpose.MENTORING, actor.guild_id, actor.user_id)
            if owner is None:
                return Mine(None, ())
            found = await pairs.pairs_of(session, self._vault, [owner], PairState.OPEN)
            sides = [(each, Side.MENTEE if each.mentee == owner else Side.MENTOR) for each in found]
            others = [other for each, side in sides if (other := _owners(each)[side.other])]
            accounts = await identities.users_of(session, self._vault, others)
            return Mine(
                await pairs.open_request(session, self._vault, owner),
                tuple((each, side, accounts.get(_owners(each)[side.other] or b"")) for each, side in sides),
            )

    async def own_pair(self, actor: Actor, pair_id: int) -> tuple[Pair, Side]:
        """A pair under way, to who is one of the two. Raises `Missing`."""
        async with self._db.read() as session:
            return await self._own_pair(session, actor, pair_id)

    async def end(self, actor: Actor, pair_id: int) -> None:
        """End a pair, for both, whoever asks. Raises `Missing`."""
        async with self._db.write() as session:
            pair, _ = await self._own_pair(session, actor, pair_id)
            await ends.part(session, self._vault, pair, self._clock.now())

    async def reopen(self, actor: Actor, pair_id: int) -> None:
        """Have a pair's thread opened again, should somebody have deleted it. Raises `Missing`."""
        async with self._db.write() as session:
            pair, _ = await self._own_pair(session, actor, pair_id)
            await jobs.schedule(session, MEET, pair.id, self._clock.now(), pair.guild_id)

    # Who comes and goes

    async def leave(self, guild_id: int, user_id: int) -> None:
        """Somebody left the server: what they take part in is over, and nobody is shown them."""
        await self._be(guild_id, user_id, away=True, over=True)

    async def hide(self, guild_id: int, user_id: int) -> None:
        """Somebody may take part no longer, as Discord has it: nobody is shown them, what they have begun stays."""
        await self._be(guild_id, user_id, away=True, over=False)

    async def come_back(self, guild_id: int, user_id: int) -> None:
        await self._be(guild_id, user_id, away=False, over=False)

    async def accounts(self, guild_id: int) -> dict[int, bool]:
        """Who has a profile on a server, by account, and whether they are known to be away."""
        async with self._db.read() as session:
            everyone = await mentoring.of_guild(session, self._vault, guild_id)
            accounts = await identities.users_of(session, self._vault, [each.owner for each in everyone])
            return {accounts[each.owner]: each.profile.away is not None for each in everyone if each.owner in accounts}

    # Within

    async def _be(self, guild_id: int, user_id: int, *, away: bool, over: bool) -> None:
        async with self._db.read() as session:  # most who come and go have no part in it, and take no writer's turn
            owner = await identities.find(session, self._vault, Purpose.MENTORING, guild_id, user_id)
        if owner is None:
            return
        async with self._db.write() as session:
            kept = await self._kept(session, owner)
            if kept and (kept.profile.away is not None) is not away:
                since = self.today() if away else None
                await mentoring.keep(session, self._vault, owner, guild_id, replace(kept.profile, away=since))
                await ends.look_again(session, self._vault, owner, self._clock.now())
            if over:
                await ends.leave(session, self._vault, [owner], self._clock.now(), self.random)

    async def _answering(self, session: Session, actor: Actor, proposal_id: int) -> tuple[Request, Proposal, Side]:
        """A proposal that this member may answer, with its request, both held."""
        owner = await identities.find(session, self._vault, Purpose.MENTORING, actor.guild_id, actor.user_id)
        proposal = await pairs.proposal(session, self._vault, proposal_id)
        request = await pairs.request(session, self._vault, proposal.request_id) if proposal else None
        proposal = await pairs.proposal(session, self._vault, proposal_id) if request else None  # as it is now
        if owner is None or request is None or proposal is None or owner not in (proposal.mentee, proposal.mentor):
            raise Missing("error-mentoring-over")
        side = Side.MENTEE if owner == proposal.mentee else Side.MENTOR
        if not _open(proposal, request, side):
            raise Missing("error-mentoring-over")
        return request, proposal, side

    async def _pair(self, session: Session, request: Request, proposal: Proposal, now: datetime) -> Pair | None:
        """Bring two together who both said yes; None where it is forbidden by now, or the mentor has no place left."""
        mentee, mentor = [await self._kept(session, owner) for owner in (proposal.mentee, proposal.mentor)]
        if await self._hindered(session, mentee, mentor, request.kind, asked=True):
            return None
        assert mentee is not None
        if not await ends.close(session, self._vault, request, now, accepted=proposal.id):
            return None
        since = mentee.profile.waiting_since
        before = await pairs.pairs_of(session, self._vault, [mentee.owner])
        pair = Pair(
            id=unordered(self.random),
            guild_id=request.guild_id,
            mentee=proposal.mentee,
            mentor=proposal.mentor,
            kind=request.kind,
            state=PairState.OPEN,
            since=now,
            ended=None,
            thread_id=None,
            waited_days=max(0, (self.today() - since).days) if since else None,
            again=any(each.mentee == mentee.owner for each in before),
        )
        await pairs.add_pair(session, self._vault, pair)
        await mentoring_follows.follow(session, pair, now)
        if request.kind is Kind.LASTING:
            served = replace(mentee.profile, waiting_since=None, first=False)
            await mentoring.keep(session, self._vault, mentee.owner, mentee.guild_id, served)
        await jobs.schedule(session, MEET, pair.id, now, pair.guild_id)
        return pair

    async def _own_pair(self, session: Session, actor: Actor, pair_id: int) -> tuple[Pair, Side]:
        owner = await identities.find(session, self._vault, Purpose.MENTORING, actor.guild_id, actor.user_id)
        pair = await pairs.pair(session, self._vault, pair_id)
        if owner is None or pair is None or owner not in _owners(pair).values() or pair.state is not PairState.OPEN:
            raise Missing("error-mentoring-pair-over")
        return pair, Side.MENTEE if owner == pair.mentee else Side.MENTOR


def _open(proposal: Proposal, request: Request, side: Side) -> bool:
    """Whether an answer of this side is waited for. In a round, whatever the other said: nobody can tell."""
    if side in proposal.agreed | proposal.declined or request.state is not RequestState.OPEN:
        return False
    return bool(request.round_id) or proposal.state is ProposalState.ASKED


def _owners(pair: Pair) -> dict[Side, bytes | None]:
    return {Side.MENTEE: pair.mentee, Side.MENTOR: pair.mentor}
