"""What members ask of colleagues, and colleagues do. Each method is one transaction; none speaks to Discord.

The parts: `asking` for requests and who takes them, `calling` for the ladder, `relaying` for what is written in a
conversation, `parting` for how it begins and ends.
"""

from cogs.support.asking import Asked as Asked
from cogs.support.asking import Asking
from cogs.support.asking import Written as Written
from cogs.support.calling import Calling
from cogs.support.parting import Parting


class SupportService(Asking, Calling, Parting):
    pass
