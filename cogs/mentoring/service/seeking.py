"""Finding a mentor: the best are shown, then asked one after the other, until one says yes or time is over.

What the mentee sees, and when, is the same whoever declined, did not answer, or could not be asked at all.
"""

import hashlib
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from cogs.mentoring.scoring import Part, Score
from cogs.mentoring.service.suiting import Suiting
from core.errors import Missing, Refused
from core.mentoring import (
    ASKED_FOR,
    CHOICES,
    RETRIED_AFTER,
    SEARCHES_FOR,
    Kind,
    PairState,
    Profile,
    Proposal,
    ProposalState,
    Request,
    RequestState,
    Side,
)
from core.rights import Actor
from core.signatures import appears_after, unordered
from db import identities, jobs
from db.identities import Purpose
from db.queries import mentoring
from db.queries import mentoring_ends as ends
from db.queries import mentoring_pairs as pairs
from db.queries.mentoring import Kept
from db.queries.mentoring_ends import LETTER as LETTER
from db.queries.mentoring_ends import SEEK as SEEK
from db.queries.mentoring_ends import UNPAIRED as UNPAIRED
from db.session import Session


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A mentor as the mentee sees one: what may be told of the profile, why, and what both are interested in."""

    profile: Profile
    reasons: tuple[Part, ...]
    shared: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """What a search shows. `shown` tells this list from any other, and nothing more."""

    kind: Kind
    suggestions: tuple[Suggestion, ...]
    shown: str


class Untold(Refused):
    """Who searches has not told enough of themselves."""

    def __init__(self) -> None:
        super().__init__("error-mentoring-profile")


class Seeking(Suiting):
    async def search(self, actor: Actor, kind: Kind) -> Found:
        """The mentors who suit a mentee best. Whom nobody suits waits from today on, and may be in the next round.

        Raises `Untold` for who has no profile to search with, `Refused` for who is paused, accompanied already, or has
        asked already.
        """
        mentee, best, _ = await self._found(actor, kind)
        if not best and kind is Kind.LASTING:
            async with self._db.write() as session:
                await self._waits(session, await self._searching(session, actor, kind))
        return Found(kind, tuple(suggestion(mentee.profile, each.profile, score) for each, score in best), _shown(best))

    async def ask(self, actor: Actor, kind: Kind, shown: str, first: int) -> Request | Found:
        """Have the mentors asked whom a search has `shown`, in this order, but beginning with the `first` (from 0).

        Who may not be asked is passed over; whoever may be instead comes last. A new search where it would show others
        by now. Raises like `search`.
        """
        _, best, open_ = await self._found(actor, kind)
        if not best or _shown(best) != shown or first >= len(best):
            return await self.search(actor, kind)
        order = [each.owner for each, _ in best]
        order.insert(0, order.pop(first))
        order += [owner for owner in open_ if owner not in order]
        now = self._clock.now()
        async with self._db.write() as session:
            mentee = await self._searching(session, actor, kind)
            request = Request(
                id=unordered(self.random),
                guild_id=actor.guild_id,
                mentee=mentee.owner,
                kind=kind,
                state=RequestState.OPEN,
                round_id=None,
                since=now,
                ends=now + SEARCHES_FOR,
                choices=tuple(order),
            )
            if not await pairs.add_request(session, self._vault, request):
                raise Refused("error-mentoring-asked")
            if kind is Kind.LASTING:
                await self._waits(session, mentee)
            await jobs.schedule(session, SEEK, request.id, now, request.guild_id)
        return request

    async def withdraw(self, actor: Actor, request_id: int) -> None:
        """Take a request back. Raises `Missing` where it is over, or somebody else's.

        In a round whoever does not want to says no to what they were asked: the other sees that at its end only.
        """
        async with self._db.write() as session:
            request = await pairs.request(session, self._vault, request_id)
            owner = await identities.find(session, self._vault, Purpose.MENTORING, actor.guild_id, actor.user_id)
            if request is None or owner is None or request.mentee != owner or request.round_id:
                raise Missing("error-mentoring-over")
            if not await ends.close(session, self._vault, request, self._clock.now()):
                raise Missing("error-mentoring-over")

    async def seek(self, key: str) -> None:
        """Move a request on: the job of that name. In a round it has one choice, and the mentee is asked as well."""
        now = self._clock.now()
        async with self._db.write() as session:
            request = await pairs.request(session, self._vault, int(key))
            if request is None or request.state is not RequestState.OPEN:
                return
            asked = await pairs.proposals_of(session, self._vault, request.id)
            if now >= request.ends:
                await ends.close(session, self._vault, request, now, in_vain=True)
                return
            mentee = await self._kept(session, request.mentee)
            following = await self._waiting_for(session, request, mentee, asked, now)
            if following is None:
                following = await self._ask_next(session, request, mentee, {each.mentor for each in asked}, now)
            await jobs.schedule(session, SEEK, request.id, min(following, request.ends), request.guild_id)

    async def unpaired(self, key: str) -> tuple[Request, int] | None:
        """A request in vain, and the account of who is to be told; None for who said no themselves, or was erased."""
        async with self._db.read() as session:
            request = await pairs.request(session, self._vault, int(key))
            if request is None or request.mentee is None or request.state is not RequestState.CLOSED:
                return None
            asked = await pairs.proposals_of(session, self._vault, request.id)
            if request.round_id and not any(Side.MENTEE in each.agreed for each in asked):
                return None
            account = await identities.user_of(session, self._vault, request.mentee)
            return (request, account) if account else None

    # Within

    async def _found(self, actor: Actor, kind: Kind) -> tuple[Kept, list[tuple[Kept, Score]], list[bytes]]:
        """Who searches, who is shown to them, and who may be asked: read only, since it opens every profile.

        Raises like `search`.
        """
        async with self._db.read() as session:
            mentee = await self._searching(session, actor, kind)
            return mentee, *await self._best(session, mentee, kind, CHOICES)

    async def _searching(self, session: Session, actor: Actor, kind: Kind) -> Kept:
        owner = await identities.find(session, self._vault, Purpose.MENTORING, actor.guild_id, actor.user_id)
        mentee = await self._kept(session, owner)
        if mentee is None or not mentee.profile.may_search:
            raise Untold
        if mentee.profile.paused(self.today()):
            raise Refused("error-mentoring-paused")
        if await pairs.open_request(session, self._vault, mentee.owner):
            raise Refused("error-mentoring-asked")
        known = await pairs.pairs_of(session, self._vault, [mentee.owner], PairState.OPEN)
        if any(each.mentee == mentee.owner and each.kind is kind for each in known):
            raise Refused("error-mentoring-paired")
        return mentee

    async def _waits(self, session: Session, mentee: Kept) -> None:
        if mentee.profile.waiting_since is None:
            waiting = replace(mentee.profile, waiting_since=self.today())
            await mentoring.keep(session, self._vault, mentee.owner, mentee.guild_id, waiting)

    async def _kept(self, session: Session, owner: bytes | None) -> Kept | None:
        return await mentoring.profile(session, self._vault, owner) if owner else None

    async def _waiting_for(
        self, session: Session, request: Request, mentee: Kept | None, asked: Sequence[Proposal], now: datetime
    ) -> datetime | None:
        """When to look again at who is being asked; None where nobody is (any more).

        In a round only its end counts: before, neither of the two may see what the other said. What one keeps secret
        does not end it either, but as silence does: a mentor who excludes somebody must not see the letter go, for it
        would tell whom it was about. Everybody sees who is no longer verified: then it goes within the hour.
        """
        if request.round_id and asked:
            return request.ends
        for each in asked:
            if each.state is not ProposalState.ASKED:
                continue
            until = each.since + ASKED_FOR
            mentor = await self._kept(session, each.mentor)
            hindered = await self._hindered(session, mentee, mentor, request.kind, asked=True)
            if now < until and (hindered is None or hindered.secret):
                return until
            state = ProposalState.LAPSED if now >= until else ProposalState.WITHDRAWN
            away = mentee and mentee.profile.away and now < until
            seen = now + appears_after(self.random, within_the_hour=True) if away else now
            await ends.settle(session, self._vault, each, state, seen)
        return None

    async def _ask_next(
        self,
        session: Session,
        request: Request,
        mentee: Kept | None,
        asked: Collection[bytes | None],
        now: datetime,
    ) -> datetime:
        """Ask the next choice who may be asked now; when to look again."""
        left = [choice for choice in request.choices if choice not in asked]
        for choice in left:
            mentor = await self._kept(session, choice)
            if await self._hindered(session, mentee, mentor, request.kind, asked=False) is None:
                await self._propose(session, request, choice, now)
                return request.ends if request.round_id else now + ASKED_FOR
        return now + RETRIED_AFTER if left else request.ends

    async def _propose(self, session: Session, request: Request, mentor: bytes, now: datetime) -> None:
        """Ask a mentor; whoever searched has agreed by that."""
        proposal = Proposal(
            id=unordered(self.random),
            request_id=request.id,
            guild_id=request.guild_id,
            mentee=request.mentee,
            mentor=mentor,
            state=ProposalState.ASKED,
            since=now,
            agreed=frozenset() if request.round_id else frozenset({Side.MENTEE}),
        )
        await pairs.add_proposal(session, self._vault, proposal)
        await jobs.schedule(session, LETTER, proposal.id, now, request.guild_id)


def suggestion(own: Profile, other: Profile, score: Score) -> Suggestion:
    return Suggestion(other, score.reasons, tuple(topic for topic in own.topics if topic in other.topics))


def _shown(best: Sequence[tuple[Kept, Score]]) -> str:
    """Of identities, which are random: it leads to no account."""
    return hashlib.sha256(b"".join(each.owner for each, _ in best)).hexdigest()[:8]
