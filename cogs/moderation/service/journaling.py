"""What the journal, the channel where moderators read what was done, is still to show of the audit."""

from collections.abc import Sequence

from cogs.moderation.service.reporting import APART, Moderating
from db.queries import frame
from db.queries.frame import Act

AT_A_TIME = 100
"""Acts that are read at once: more than one message holds."""


class Journaling(Moderating):
    """The part of the moderators' service that knows how far the journal is.

    Whoever sees the channel reads it all, so what the audit hides from some is left out for everybody: acts on reports
    that are dealt with in private. Nothing else is: what members do with what is theirs (an erasure, a report, an
    appeal) has no act at all.
    """

    async def unposted(self, guild_id: int) -> Sequence[Act]:
        """The first acts that are not in a server's journal yet, oldest first."""
        async with self._db.read() as session:
            return await frame.unposted_acts(session, guild_id, but=APART, limit=AT_A_TIME)

    async def posted(self, guild_id: int, act: Act) -> None:
        """The journal shows this act, and those before it."""
        async with self._db.write() as session:
            await frame.act_posted(session, guild_id, act)
