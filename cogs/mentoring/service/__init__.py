"""What members tell of themselves, ask and answer. Each method is one transaction; none speaks to Discord.

The parts: `keeping` for what they share; `rounds` and `figures` for moderators; `following` for how pairs get on.
"""

from cogs.mentoring.service.figures import Counting
from cogs.mentoring.service.following import Following


class MentoringService(Counting, Following):
    pass
