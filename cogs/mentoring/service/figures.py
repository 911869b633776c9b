"""What moderators are told of mentoring as a whole: never of single people."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from statistics import mean, median

from cogs.mentoring.service.rounds import Rounding
from core.counting import AT_LEAST
from core.mentoring import ANSWER_WITHIN, FOLLOW_UPS, Kind, Pair, Side
from core.rights import Actor
from db.queries import mentoring_pairs

STEP = 10
"""Percent. Shares are rounded to it, so that one more answer is not seen in them."""


@dataclass(frozen=True, slots=True)
class Figures:
    """None stands for what is about too few. `days` from waiting to a pair, the median; of the pairs, the percentages
    that `met` by two weeks, of which nobody said that it does not fit (`fits`), and that were not the mentee's first
    (`again`); `load` is how many mentees a mentor has, on average.
    """

    waiting: int | None
    days: int | None
    met: int | None
    fits: int | None
    again: int | None
    load: float | None


class Counting(Rounding):
    async def figures(self, actor: Actor) -> Figures:
        """Answers count once their week is over: whoever looks often sees none arrive."""
        async with self._db.read() as session:
            mentees, mentors, _ = await self._community(session, actor.guild_id)
            pairs = await mentoring_pairs.pairs_of_guild(session, self._vault, actor.guild_id)
            taken = await mentoring_pairs.taken(session, [each.owner for each in mentors])
        return counted(
            len(mentees),
            [pair for pair in pairs if pair.kind is Kind.LASTING],
            [taken.get(each.owner, 0) for each in mentors],
            self._clock.now(),
        )


def counted(waiting: int, pairs: Collection[Pair], loads: Sequence[int], now: datetime) -> Figures:
    asked = [[_said(pair, nth) for nth in range(len(FOLLOW_UPS)) if _closed(pair, nth, now)] for pair in pairs]
    first = [rounds[0] for rounds in asked if rounds]
    waited = [pair.waited_days for pair in pairs if pair.waited_days is not None]
    return Figures(
        waiting if waiting >= AT_LEAST else None,
        round(median(waited)) if len(waited) >= AT_LEAST else None,
        _share([any(met) for met, _ in first if met]),
        _share([all(fits) for fits in ([one for _, said in rounds for one in said] for rounds in asked) if fits]),
        _share([pair.again for pair in pairs]),
        round(mean(loads), 1) if len(loads) >= AT_LEAST else None,
    )


def _closed(pair: Pair, nth: int, now: datetime) -> bool:
    """Whether the time is over in which a question is answered."""
    return pair.since + FOLLOW_UPS[nth] + ANSWER_WITHIN <= now


def _said(pair: Pair, nth: int) -> tuple[list[bool], list[bool]]:
    """What the two answered to whether they met, and whether it fits."""
    answers = [pair.said[side][nth] for side in Side if nth in pair.said.get(side, {})]
    met, fits = ([getattr(each, name) for each in answers] for name in ("met", "fits"))
    return [each for each in met if each is not None], [each for each in fits if each is not None]


def _share(answers: Sequence[bool]) -> int | None:
    return STEP * round(100 * sum(answers) / len(answers) / STEP) if len(answers) >= AT_LEAST else None
