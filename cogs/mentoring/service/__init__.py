"""What members tell of themselves, ask and answer."""

from cogs.mentoring.service.pairing import Pairing
from cogs.mentoring.service.profiles import BADGE as BADGE
from cogs.mentoring.service.profiles import Profiles


class MentoringService(Profiles, Pairing):
    pass
