"""What moderators do, and what members ask of them. Each method is one transaction; none speaks to Discord.

The parts: `reporting` for reports, `escalating` for how they change hands, `sanctioning` for sanctions and appeals,
`cases` for sanctions of accounts, `unmasking` for lifting anonymity, `queueing` for what waits of all that,
`journaling` for what was done.
"""

from cogs.moderation.service.cases import Case as Case
from cogs.moderation.service.cases import Cases
from cogs.moderation.service.cases import Subject as Subject
from cogs.moderation.service.escalating import Escalating
from cogs.moderation.service.escalating import Reading as Reading
from cogs.moderation.service.journaling import Journaling
from cogs.moderation.service.queueing import Queueing
from cogs.moderation.service.queueing import Waiting as Waiting
from cogs.moderation.service.reporting import Chosen as Chosen
from cogs.moderation.service.sanctioning import Kept as Kept
from cogs.moderation.service.sanctioning import Target as Target
from cogs.moderation.service.unmasking import LiftingAnonymity
from core.errors import Missing
from core.rights import Actor
from db.queries.frame import Act as Act


class ModerationService(Escalating, Queueing, Journaling, Cases, LiftingAnonymity):
    async def target_of(self, actor: Actor, report_id: int) -> Target | Subject:
        """What a report is about, were it taken back meanwhile. Raises `Missing` for what stands under neither."""
        async with self._db.read() as session:
            report = await self._open(session, actor, report_id)
        if report.pen_id:
            return Target(report.pen_id, report.channel_id, report.message_id)
        if report.author_id:
            return Subject(report.author_id, report.channel_id, report.message_id)
        raise Missing("error-not-under-pen")
