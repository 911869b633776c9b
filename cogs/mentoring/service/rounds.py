"""Rounds: what moderators prepare, look at, and launch once."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime

from cogs.mentoring.planning import Accounts, Plan, plan
from cogs.mentoring.scoring import MOST, Candidate, History, Part, weighted
from cogs.mentoring.service.suiting import Suiting
from core.errors import Missing, Refused
from core.mentoring import ASKED_FOR, Kind, Request, RequestState, Round, RoundState
from core.rights import Actor
from core.signatures import unordered
from db import jobs
from db.queries import frame, mentoring, mentoring_pairs, mentoring_rounds
from db.queries.mentoring_ends import SEEK
from db.session import Session

ROUND_FOR = ASKED_FOR * 2
"""How long both have to agree, one after the other."""
ADJUSTED_LIMIT = 25
"""Pairs that may be pinned or forbidden in one round: as many as a list shows."""


@dataclass(frozen=True, slots=True)
class Preview:
    """What would be launched now. `seen` tells this plan from any other, to whoever has the key."""

    round: Round
    plan: Plan
    seen: str


@dataclass(frozen=True, slots=True)
class Launched:
    """What was launched; `changed`: it is not what its moderator had looked at."""

    plan: Plan
    changed: bool


@dataclass(frozen=True, slots=True)
class Gathered:
    """All that a plan is made of."""

    mentees: list[Candidate]
    mentors: list[Candidate]
    history: History
    today: date
    weights: dict[Part, int]
    pinned: tuple[Accounts, ...]
    forbidden: tuple[Accounts, ...]


class Rounding(Suiting):
    """The part of the service for rounds. Whoever may launch them is checked at the gate."""

    async def open_round(self, actor: Actor) -> Preview:
        """The round in preparation, begun if need be. That a moderator looked is in the audit: accounts are shown."""
        now = self._clock.now()
        async with self._db.write() as session:
            fresh = Round(unordered(self.random), actor.guild_id, RoundState.DRAFT, now)
            await mentoring_rounds.prepare(session, self._vault, fresh)
            round_ = await self._draft(session, actor)
            await self._noted(session, actor, "previewed", round_.id)
        return await self._previewed(round_)

    async def preview(self, actor: Actor) -> Preview:
        """The same, looked at again. Raises `Missing` where none is in preparation."""
        return await self._previewed(await self.draft(actor))

    async def draft(self, actor: Actor) -> Round:
        """What was pinned and forbidden so far. Raises `Missing` where no round is in preparation."""
        async with self._db.read() as session:
            return await self._draft(session, actor)

    async def pin(self, actor: Actor, accounts: Accounts) -> Preview:
        """Have two paired. Raises `Refused` in one wording for whatever forbids it."""

        def pinned(round_: Round) -> Round:
            others = _without(round_, accounts)
            rest = tuple(pair for pair in others.pinned if pair[0] != accounts[0])
            return replace(others, pinned=(*rest, accounts))

        _of_others(actor, accounts)
        preview = await self._previewed(pinned(await self.draft(actor)))
        if accounts in preview.plan.not_kept:
            async with self._db.write() as session:
                await self._noted(session, actor, "adjusted", preview.round.id)
            raise Refused("error-round-pair")
        return await self._adjust(actor, accounts, pinned)

    async def forbid(self, actor: Actor, accounts: Accounts) -> Preview:
        def forbidden(round_: Round) -> Round:
            others = _without(round_, accounts)
            return replace(others, forbidden=(*others.forbidden, accounts))

        return await self._adjust(actor, accounts, forbidden)

    async def release(self, actor: Actor, accounts: Accounts) -> Preview:
        """Leave two to the plan again."""
        return await self._adjust(actor, accounts, lambda round_: _without(round_, accounts))

    async def drop(self, actor: Actor, round_id: int) -> None:
        """Give a round up before it is launched. Raises `Missing`, `Refused`."""
        async with self._db.write() as session:
            round_ = await self._in_preparation(session, actor, round_id)
            await mentoring_rounds.end(session, self._vault, round_.id, RoundState.DROPPED)
            await self._noted(session, actor, "dropped", round_.id)

    async def launch(self, actor: Actor, round_id: int, seen: str) -> Launched:
        """Ask all who are planned, as the plan is at this moment. Raises `Refused` where it was launched already.

        Who was erased, paused or paired since the preview is not in it. It takes half a second for the largest round:
        it is made before the transaction, and again within only where something came between.
        """
        now = self._clock.now()
        async with self._db.read() as session:
            before = await self._gathered(session, await self._in_preparation(session, actor, round_id))
        found = await _planned(before)
        async with self._db.write() as session:
            round_ = await self._in_preparation(session, actor, round_id)
            gathered = await self._gathered(session, round_)
            if gathered != before:
                found = await _planned(gathered)
            if not found.pairs:
                raise Refused("error-round-empty")
            await mentoring_rounds.end(session, self._vault, round_.id, RoundState.LAUNCHED)
            for pair in found.pairs:
                await self._ask(session, round_, pair.mentee, pair.mentor, now)
            await self._noted(session, actor, "launched", round_.id)
        return Launched(found, self._seen(round_, found) != seen)

    # Weights

    async def weights(self, actor: Actor) -> dict[Part, int]:
        async with self._db.read() as session:
            return weighted(await mentoring.weights(session, actor.guild_id))

    async def weigh(self, actor: Actor, part: Part, weight: int) -> dict[Part, int]:
        """How much a part counts from now on, 0 to `MOST`. Raises `Missing` for another weight."""
        if not 0 <= weight <= MOST:
            raise Missing("error-control-gone")
        async with self._db.write() as session:
            before = weighted(await mentoring.weights(session, actor.guild_id))
            if before[part] != weight:
                await mentoring.set_weight(session, actor.guild_id, part.value, weight)
                await self._noted(session, actor, "weighed", part, f"{before[part]} → {weight}")
            return before | {part: weight}

    async def usual_weights(self, actor: Actor) -> dict[Part, int]:
        async with self._db.write() as session:
            if await mentoring.weights(session, actor.guild_id):
                await mentoring.restore_weights(session, actor.guild_id)
                await self._noted(session, actor, "weights-restored")
        return weighted({})

    # Within

    async def _draft(self, session: Session, actor: Actor) -> Round:
        round_ = await mentoring_rounds.draft(session, self._vault, actor.guild_id)
        if round_ is None:
            raise Missing("error-round-gone")
        return round_

    async def _in_preparation(self, session: Session, actor: Actor, round_id: int) -> Round:
        """A round of the moderator's server, held. Raises `Missing`, or `Refused` where it is over."""
        round_ = await mentoring_rounds.by_id(session, self._vault, round_id)
        if round_ is None or round_.guild_id != actor.guild_id:
            raise Missing("error-round-gone")
        if round_.state is not RoundState.DRAFT:
            raise Refused(f"error-round-{round_.state}")
        return round_

    async def _adjust(self, actor: Actor, accounts: Accounts, change: Callable[[Round], Round]) -> Preview:
        """Change what is pinned and forbidden. It is in the audit: who tries pair after pair learns which cannot be."""
        _of_others(actor, accounts)
        async with self._db.write() as session:
            round_ = change(await self._draft(session, actor))
            if len(round_.pinned) + len(round_.forbidden) > ADJUSTED_LIMIT:
                raise Refused("error-round-adjusted", most=ADJUSTED_LIMIT)
            await mentoring_rounds.put(session, self._vault, round_)
            await self._noted(session, actor, "adjusted", round_.id)
        return await self._previewed(round_)

    async def _previewed(self, round_: Round) -> Preview:
        async with self._db.read() as session:
            gathered = await self._gathered(session, round_)
        found = await _planned(gathered)
        return Preview(round_, found, self._seen(round_, found))

    async def _gathered(self, session: Session, round_: Round) -> Gathered:
        mentees, mentors, history = await self._community(session, round_.guild_id)
        weights = weighted(await mentoring.weights(session, round_.guild_id))
        return Gathered(mentees, mentors, history, self.today(), weights, round_.pinned, round_.forbidden)

    async def _community(self, session: Session, guild_id: int) -> tuple[list[Candidate], list[Candidate], History]:
        """Who waits, who has places, and what was between them. Who is paused, searches by themselves or has a mentor
        does not wait.
        """
        today = self.today()
        kept = [
            each for each in await mentoring.of_guild(session, self._vault, guild_id) if not each.profile.paused(today)
        ]
        busy = await mentoring_rounds.busy(session, guild_id)
        waiting = [each for each in kept if each.profile.may_search and each.owner not in busy]
        offering = [each for each in kept if each.profile.mentor and each.profile.may_be_asked]
        return (
            await self._candidates(session, waiting, Kind.LASTING),
            await self._candidates(session, offering, Kind.LASTING),
            await self._history(session, [each.owner for each in waiting]),
        )

    async def _ask(self, session: Session, round_: Round, mentee: Candidate, mentor: Candidate, now: datetime) -> None:
        """A request with one choice, unless the mentee has one since a moment ago."""
        request = Request(
            id=unordered(self.random),
            guild_id=round_.guild_id,
            mentee=mentee.owner,
            kind=Kind.LASTING,
            state=RequestState.OPEN,
            round_id=round_.id,
            since=now,
            ends=now + ROUND_FOR,
            choices=(mentor.owner,),
        )
        if await mentoring_pairs.add_request(session, self._vault, request):
            await jobs.schedule(session, SEEK, request.id, now, round_.guild_id)

    def _seen(self, round_: Round, found: Plan) -> str:
        pairs = (f"{mentee.hex()}{mentor.hex()}" for mentee, mentor in found.owners)
        return self._vault.token("mentoring-round", round_.id, *pairs).hex()[:16]

    async def _noted(
        self, session: Session, actor: Actor, act: str, target: str | int | None = None, reason: str | None = None
    ) -> None:
        """In the audit: who did what, never about whom."""
        action = f"mentoring-round-{act}"
        await frame.audit(
            session, actor.guild_id, self._clock.now(), actor.user_id, action, target=target, reason=reason
        )


def _of_others(actor: Actor, accounts: Accounts) -> None:
    """Nobody decides on a pair that they are part of, nor tries whether it can be."""
    if actor.user_id in accounts:
        raise Refused("error-round-own")


def _without(round_: Round, accounts: Accounts) -> Round:
    return replace(
        round_,
        pinned=tuple(pair for pair in round_.pinned if pair != accounts),
        forbidden=tuple(pair for pair in round_.forbidden if pair != accounts),
    )


async def _planned(of: Gathered) -> Plan:
    """In a thread: it takes half a second for the largest round."""
    return await asyncio.to_thread(
        plan, of.mentees, of.mentors, of.history, of.today, of.weights, pinned=of.pinned, forbidden=of.forbidden
    )
