"""What members tell of themselves, ask and answer. Each method is one transaction; none speaks to Discord.

The parts: `keeping` for what they share; `suiting` (who suits whom), `seeking` (a search and its request), `pairing`
(what the two are asked, and their pair).
"""

from cogs.mentoring.service.pairing import Pairing


class MentoringService(Pairing):
    pass
