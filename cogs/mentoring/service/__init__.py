"""What members tell of themselves, ask and answer. Each method is one transaction; none speaks to Discord.

The parts: `keeping` for what they share, `profiles` for what members tell of themselves.
"""

from cogs.mentoring.service.profiles import BADGE as BADGE
from cogs.mentoring.service.profiles import Profiles


class MentoringService(Profiles):
    pass
