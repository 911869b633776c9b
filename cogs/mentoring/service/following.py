"""How pairs get on: each side is asked, privately, and only their own answer has consequences for them.

Whoever says that it does not fit, or says nothing for a week, is offered to part without fault. The other learns of it
only if they take the offer, in the same words as for any other end: nobody learns what the other answered.
"""

from dataclasses import dataclass, replace
from datetime import timedelta
from functools import partial

from cogs.mentoring.service.keeping import Keeping
from core.errors import Missing, Refused
from core.mentoring import ANSWER_WITHIN, FOLLOW_UPS, QUIET, FollowUp, Pair, PairState, Side
from core.rights import Actor
from db import identities, jobs
from db.identities import Purpose
from db.queries import mentoring_ends, mentoring_pairs
from db.queries.mentoring_follows import AFTER, key_of
from db.queries.mentoring_follows import FOLLOW as FOLLOW
from db.queries.mentoring_follows import SILENCE as SILENCE
from db.session import Session

SHOWN_FOR = timedelta(minutes=10)
"""How long thanks that could not be brought are shown from the first look on."""
THANKS, THANKS_READ = "mentoring.thanks", "mentoring.thanks-read"
"""The jobs that tell one side that the other says thanks, and that show it no more where only a look could show it. By
`key_of`, without a question.
"""


@dataclass(frozen=True, slots=True)
class Asking:
    """One side of a pair who is to be told or asked something now: `account` is theirs, `other` that of the other, None
    once erased. `nth` is the question.
    """

    pair: Pair
    side: Side
    nth: int
    account: int
    other: int | None


@dataclass(frozen=True, slots=True)
class Answered:
    """What one side said so far; `offer`: they may want to part."""

    pair: Pair
    side: Side
    nth: int
    said: FollowUp

    @property
    def complete(self) -> bool:
        return self.said.fits is not None and (self.nth == QUIET or self.said.met is not None)

    @property
    def offer(self) -> bool:
        return self.complete and not (self.said.fits and self.said.met is not False)


class Following(Keeping):
    async def asking(self, key: str) -> Asking | None:
        """Whom a job of this key is to ask or tell; None where that is of no use any more.

        What the next question has overtaken, as when the bot was away, is not asked.
        """
        number, side, *rest = key.split("-")
        async with self._db.read() as session:
            pair = await mentoring_pairs.pair(session, self._vault, int(number))
            if pair is None:
                return None
            found = await self._asking(session, pair, Side(side), int(rest[0]) if rest else QUIET)
        if found is None or not rest:
            return found
        return found if pair.state is PairState.OPEN and not self._overtaken(pair, found.nth) else None

    def unanswered(self, pair: Pair, side: Side) -> list[int]:
        """The questions that one side was asked and has not answered, the newest last."""
        said = pair.said.get(side, {})
        return [nth for nth, each in sorted(said.items()) if not Answered(pair, side, nth, each).complete]

    def asked_enough(self, pair: Pair, side: Side) -> bool:
        """Whether one side has a question to answer already, or will have this week."""
        said, soon = pair.said.get(side, {}), self._clock.now() + ANSWER_WITHIN
        to_come = (
            pair.since + after <= soon
            for nth, after in enumerate(FOLLOW_UPS)
            if nth not in said and not self._overtaken(pair, nth)
        )
        return any(to_come) or bool(self.unanswered(pair, side))

    def was_asked(self, asking: Asking) -> jobs.LastWrite:
        return partial(self._asked, asking=asking)

    async def answer(
        self, actor: Actor, pair_id: int, nth: int, *, met: bool | None = None, fits: bool | None = None
    ) -> Answered:
        """Keep one tap; a second thought replaces the first. Raises `Missing` for no pair of theirs that is open."""
        if nth not in range(len(AFTER)):
            raise Missing("error-control-gone")
        async with self._db.write() as session:
            pair, side = await self._mine(session, actor, pair_id)
            if pair.state is PairState.ENDED:
                raise Missing("error-pair-over")
            before = pair.said.get(side, {}).get(nth, FollowUp())
            said = FollowUp(before.met if met is None else met, before.fits if fits is None else fits)
            await mentoring_pairs.put_pair(session, self._vault, _with(pair, side, nth, said))
        return Answered(pair, side, nth, said)

    async def anew(self, actor: Actor, pair_id: int) -> tuple[Pair, Side]:
        """Part without fault: both are told in the same words, the mentee goes before others. Again: nothing more."""
        now = self._clock.now()
        async with self._db.write() as session:
            pair, side = await self._mine(session, actor, pair_id)
            await mentoring_ends.part(session, self._vault, pair, now)
        return pair, side

    async def thank(self, actor: Actor, pair_id: int) -> None:
        """Have thanks brought to the other. Raises `Refused` for a second time, or where they were erased."""
        async with self._db.write() as session:
            pair, side = await self._mine(session, actor, pair_id)
            if side in pair.thanked:
                raise Refused("error-pair-thanked")
            if (pair.mentor if side is Side.MENTEE else pair.mentee) is None:
                raise Refused("error-pair-nobody")
            await mentoring_pairs.put_pair(session, self._vault, replace(pair, thanked=(*pair.thanked, side)))
            await jobs.schedule(session, THANKS, key_of(pair, side.other), self._clock.now(), pair.guild_id)

    def unheard(self, asking: Asking) -> jobs.LastWrite:
        """Keep thanks for who lets no bot write to them, until they look."""

        async def kept(session: Session) -> None:
            pair = await mentoring_pairs.pair(session, self._vault, asking.pair.id)
            if pair and asking.side not in pair.unread:
                unread = (*pair.unread, asking.side)
                await mentoring_pairs.put_pair(session, self._vault, replace(pair, unread=unread))

        return kept

    async def thanks_for(self, actor: Actor, most: int) -> list[Asking]:
        """The thanks that could not be brought to a member, the newest first. From the first look on they are shown for
        a while, should an answer be lost on its way, and then no more.
        """
        async with self._db.read() as session:
            found = (await self._unread_of(session, actor))[:most]
        if found:
            due = self._clock.now() + SHOWN_FOR
            async with self._db.write() as session:
                for each in found:
                    await jobs.ensure(session, THANKS_READ, key_of(each.pair, each.side), due, each.pair.guild_id)
        return found

    async def thanks_read(self, key: str) -> None:
        number, side = key.split("-")
        async with self._db.write() as session:
            if pair := await mentoring_pairs.pair(session, self._vault, int(number)):
                unread = tuple(each for each in pair.unread if each != side)
                await mentoring_pairs.put_pair(session, self._vault, replace(pair, unread=unread))

    async def waiting_for(self, actor: Actor) -> list[Asking]:
        """What a member was asked and has not answered: who lets no bot write to them finds it there."""
        async with self._db.read() as session:
            owner = await identities.find(session, self._vault, Purpose.MENTORING, actor.guild_id, actor.user_id)
            pairs = await mentoring_pairs.pairs_of(session, self._vault, [owner] if owner else [], PairState.OPEN)
            found = []
            for pair in pairs:
                side = Side.MENTEE if pair.mentee == owner else Side.MENTOR
                for nth in self.unanswered(pair, side)[-1:]:
                    asking = await self._asking(session, pair, side, nth)
                    found += [asking] if asking else []
            return found

    # Within

    async def _unread_of(self, session: Session, actor: Actor) -> list[Asking]:
        owner = await identities.find(session, self._vault, Purpose.MENTORING, actor.guild_id, actor.user_id)
        pairs = await mentoring_pairs.pairs_of(session, self._vault, [owner] if owner else [], PairState.ENDED)
        sides = [(pair, Side.MENTEE if pair.mentee == owner else Side.MENTOR) for pair in pairs]
        unread = [await self._asking(session, pair, side, QUIET) for pair, side in sides if side in pair.unread]
        return [each for each in unread if each]

    def _overtaken(self, pair: Pair, nth: int) -> bool:
        """Whether the next question is due as well."""
        return nth + 1 < len(FOLLOW_UPS) and pair.since + FOLLOW_UPS[nth + 1] <= self._clock.now()

    async def _asking(self, session: Session, pair: Pair, side: Side, nth: int) -> Asking | None:
        users = await identities.users_of(session, self._vault, [each for each in (pair.mentee, pair.mentor) if each])
        mentee, mentor = (users.get(each) if each else None for each in (pair.mentee, pair.mentor))
        account, other = (mentee, mentor) if side is Side.MENTEE else (mentor, mentee)
        return Asking(pair, side, nth, account, other) if account else None

    async def _mine(self, session: Session, actor: Actor, pair_id: int) -> tuple[Pair, Side]:
        """A pair and the side of it that the actor is, held. Raises `Missing` for anybody else's."""
        owner = await identities.find(session, self._vault, Purpose.MENTORING, actor.guild_id, actor.user_id)
        pair = await mentoring_pairs.pair(session, self._vault, pair_id) if owner else None
        if pair is None or owner not in (pair.mentee, pair.mentor):
            raise Missing("error-pair-over")
        return pair, Side.MENTEE if pair.mentee == owner else Side.MENTOR

    async def _asked(self, session: Session, *, asking: Asking) -> None:
        """It stands before them, in their letter or in `/mentorat binomes`; they may have answered since."""
        pair = await mentoring_pairs.pair(session, self._vault, asking.pair.id)
        if pair is None or pair.state is PairState.ENDED:
            return
        said = pair.said.get(asking.side, {}).get(asking.nth, FollowUp())
        await mentoring_pairs.put_pair(session, self._vault, _with(pair, asking.side, asking.nth, said))
        if asking.nth != QUIET:
            due = self._clock.now() + ANSWER_WITHIN
            key = key_of(pair, asking.side, asking.nth)
            await jobs.schedule(session, SILENCE, key, due, pair.guild_id)


def _with(pair: Pair, side: Side, nth: int, said: FollowUp) -> Pair:
    answers = {key: each for key, each in pair.said.get(side, {}).items() if key != nth} | {nth: said}
    return replace(pair, said=pair.said | {side: answers})
