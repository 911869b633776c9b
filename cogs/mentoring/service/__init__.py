"""What members tell of themselves, ask and answer. Each method is one transaction; none speaks to Discord.

The parts: `keeping` for what they share.
"""

from cogs.mentoring.service.keeping import Keeping


class MentoringService(Keeping):
    pass
