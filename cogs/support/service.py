"""What members ask of colleagues, and colleagues do. Each method is one transaction; none speaks to Discord.

The parts: `asking` for requests and who takes them, `calling` for the ladder.
"""

from cogs.support.asking import Asked as Asked
from cogs.support.asking import Asking
from cogs.support.asking import Written as Written
from cogs.support.calling import Calling


class SupportService(Asking, Calling):
    pass
