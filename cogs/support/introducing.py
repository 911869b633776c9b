"""Bringing together two who cannot speak through the bot: in a private thread, under their accounts."""

from cogs.support.asking import CALL, Supporting
from core.errors import Missing
from core.support import Letter, Request, RequestState
from db import identities, jobs
from db.queries import support


class Introducing(Supporting):
    """The part of the service for members whose private messages are closed, and who chose a thread."""

    async def meeting(self, request_id: int) -> tuple[Request, Letter, int] | None:
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
