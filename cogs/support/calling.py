"""Calling colleagues to a request, rung by rung: the ladder, and what brings each rung to whom it is for."""

from functools import partial

from cogs.support.asking import CALL, LETTER, Supporting
from core.support import RequestState, rung_after, stage_after
from db import jobs
from db.queries import support

CARD, COORDINATORS, RING = "support.card", "support.coordinators", "support.ring"
"""The jobs that keep a request's card among colleagues, its card among moderators, and the private messages by which
colleagues are called. Each is one: what hinders one holds up no other, nor the ladder.
"""
IN_LINE = (CARD, COORDINATORS, RING, LETTER)


class Calling(Supporting):
    """The part of the service that calls colleagues."""

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
