"""The part of the check-ins' service that deals with the community's figure: drawn once a window, then only read."""

from cogs.checkins import aggregate
from cogs.checkins.service.keeping import Keeping
from core.checkins import WINDOW, Figure, first_week, window_of
from db import jobs
from db.queries import checkins

FIGURE = "checkins.figure"
"""The job, by a server's id, that brings the message with its figure in line."""
TOLD = 3
"""Windows that the message tells of."""


class Counting(Keeping):
    async def count_all(self) -> None:
        """Draw the figure of the last window of every server that has check-ins, whatever process serves it.

        One server's failure keeps no other's; it is raised at the end.
        """
        async with self._db.read() as session:
            guilds = await checkins.guilds(session)
        failures: list[Exception] = []
        for guild_id in guilds:
            try:
                await self.count(guild_id)
            except Exception as error:  # raised below, with the others
                failures.append(error)
        if failures:
            raise ExceptionGroup("some figures could not be drawn", failures)

    async def count(self, guild_id: int) -> Figure:
        """The figure of the last window that has ended: the one there is, else one drawn now.

        Of two processes that draw at once, one is kept, and both give that one. Nobody withdraws or is erased between
        the look at who agreed and the draw: a moment earlier they are not counted, a moment later the figure stands.
        """
        window = window_of(self._week()) - 1
        weeks = range(first_week(window), first_week(window) + WINDOW)
        async with self._db.read() as session:
            if found := await checkins.of_window(session, guild_id, window):
                return found
        async with self._db.write() as session:
            everybody = await checkins.members_of(session, self._vault, guild_id)
            counted = {kept.owner for kept in everybody if kept.member.aggregate}
            answers = await checkins.answers(session, self._vault, guild_id, weeks)
            respondents = [[entry.level for entry in entries] for owner, entries in answers.items() if owner in counted]
            drawn = aggregate.figure(window, respondents, self._random)
            kept = await checkins.publish(session, guild_id, drawn)
            await jobs.schedule(session, FIGURE, guild_id, self._clock.now(), guild_id)
        return kept

    async def figures(self, guild_id: int) -> tuple[list[Figure], int | None]:
        """The last windows, newest first, and the message that tells of them, if any."""
        async with self._db.read() as session:
            return await checkins.latest(session, guild_id, TOLD), await checkins.message(session, guild_id)

    async def figure_placed(self, guild_id: int, window: int, message_id: int) -> None:
        async with self._db.write() as session:
            await checkins.place(session, guild_id, window, message_id)
