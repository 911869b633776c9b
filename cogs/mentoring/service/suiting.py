"""Who suits whom, from what is stored: the candidates, the places that mentors have left, what happened before."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

from cogs.mentoring.scoring import Candidate, Hindrance, History, Score, hindrance, score, weighted
from cogs.mentoring.service.keeping import Keeping
from core.mentoring import AT_A_TIME, REFUSAL_SHOWS_AFTER, Kind, Pair, PairState, Side
from db import identities
from db.queries import mentoring
from db.queries import mentoring_pairs as pairs
from db.queries.mentoring import Kept
from db.session import Session


class Suiting(Keeping):
    async def _best(
        self, session: Session, mentee: Kept, kind: Kind, count: int
    ) -> tuple[list[tuple[Kept, Score]], list[bytes]]:
        """The mentors who suit a mentee best, the best first, to be shown; and those who may be asked now.

        The same for the same data. They differ where what is secret has just changed (`Profile.as_shown`), or where
        one has just said no.
        """
        everyone = await mentoring.of_guild(session, self._vault, mentee.guild_id)
        others = [each for each in everyone if each.profile.may_be_asked]
        (asking,) = await self._candidates(session, [mentee], kind)
        mentors = await self._candidates(session, others, kind)
        history = await self._history(session, [mentee.owner])
        old = self._clock.now() - REFUSAL_SHOWS_AFTER
        seen = replace(history, declined=await pairs.declined_with(session, [mentee.owner], old))
        weights = weighted(await mentoring.weights(session, mentee.guild_id))
        today, once = self.today(), kind is Kind.ONCE
        shown, open_ = list[tuple[Score, bytes]](), list[tuple[Score, bytes]]()
        for mentor in mentors:
            as_is = asking, mentor, history
            as_shown = asking.as_shown(today), mentor.as_shown(today), seen
            suits = [hindrance(*them, today, once=once) is None for them in (as_is, as_shown)]
            if any(suits):
                found = score(asking, mentor, history, today, weights), mentor.owner
                open_ += [found] * suits[0]
                shown += [found] * suits[1]
        known = {each.owner: each for each in others}
        best = [sorted(them, key=lambda found: (-found[0].total, found[1]))[:count] for them in (shown, open_)]
        return [(known[owner], found) for found, owner in best[0]], [owner for _, owner in best[1]]

    async def _scored(self, session: Session, mentee: Kept, mentor: Kept, kind: Kind) -> Score:
        asking, asked = await self._candidates(session, [mentee, mentor], kind)
        history = await self._history(session, [mentee.owner])
        weights = weighted(await mentoring.weights(session, mentee.guild_id))
        return score(asking, asked, history, self.today(), weights)

    async def _hindered(
        self, session: Session, mentee: Kept | None, mentor: Kept | None, kind: Kind, *, asked: bool
    ) -> Hindrance | None:
        """What forbids it now; a mentor who is `asked` already needs a place, not one beside what waits."""
        known = [each for each in (mentee, mentor) if each]
        found = await self._candidates(session, known, kind, beside_what_waits=not asked)
        if len(found) < len(Side):
            return Hindrance.ROLE
        one, other = found
        history = await self._history(session, [one.owner])
        return hindrance(one, other, history, self.today(), once=kind is Kind.ONCE)

    async def _candidates(
        self, session: Session, kept: Sequence[Kept], kind: Kind, *, beside_what_waits: bool = True
    ) -> list[Candidate]:
        """Those of whom an account is known, in the order given.

        `beside_what_waits`: a request that waits for an answer takes a place.
        """
        owners = [each.owner for each in kept]
        accounts = await identities.users_of(session, self._vault, owners)
        taken = await pairs.taken(session, owners)
        waiting = await pairs.pending(session, owners, kind) if beside_what_waits else {}

        def places(each: Kept) -> int:
            most = AT_A_TIME if kind is Kind.ONCE else each.profile.capacity - taken.get(each.owner, 0)
            return most - waiting.get(each.owner, 0)

        return [
            Candidate(each.owner, accounts[each.owner], each.profile, places(each))
            for each in kept
            if each.owner in accounts
        ]

    async def _history(self, session: Session, owners: Collection[bytes]) -> History:
        """What happened between these and others. Twenty minutes together keep nobody apart afterwards; nor does
        having been the other's mentor, but being it does.
        """
        known = await pairs.pairs_of(session, self._vault, owners)
        lasting = [pair for pair in known if pair.kind is Kind.LASTING]
        reversed_ = {(mentor, mentee) for mentee, mentor in _named(each for each in lasting if _open(each))}
        return History(
            declined=await pairs.declined_with(session, owners),
            together=_named(pair for pair in lasting if not _fitted(pair)) | reversed_,
            fitted=_named(filter(_fitted, known)),
        )


def _named(found: Iterable[Pair]) -> frozenset[tuple[bytes, bytes]]:
    return frozenset((pair.mentee, pair.mentor) for pair in found if pair.mentee and pair.mentor)


def _open(pair: Pair) -> bool:
    return pair.state is PairState.OPEN


def _fitted(pair: Pair) -> bool:
    """Whether it is over, and each side said the last time that it suited them."""
    last = [[each.fits for each in pair.said.get(side, {}).values() if each.fits is not None] for side in Side]
    return pair.state is PairState.ENDED and all(answers and answers[-1] for answers in last)
