"""What members tell of themselves, ask and answer. Each method is one transaction; none speaks to Discord.

The parts: `keeping` for what they share, `profiles`; `suiting` (who suits whom), `seeking` (a search and its request),
`pairing` (what the two are asked, and their pair), `following` (how they get on); for moderators `rounds`, `figures`.
"""

from cogs.mentoring.service.figures import Counting
from cogs.mentoring.service.following import Following
from cogs.mentoring.service.pairing import Pairing
from cogs.mentoring.service.profiles import BADGE as BADGE
from cogs.mentoring.service.profiles import Profiles


class MentoringService(Profiles, Pairing, Counting, Following):
    pass
