"""What members ask of colleagues, and colleagues do. Each method is one transaction; none speaks to Discord.

The parts: `asking` for requests, whom they are brought to and who takes them, `duty` for who is there; `relaying` for
what is written in a conversation, `parting` for how it begins and ends.
"""

from cogs.support.service.asking import Asked as Asked
from cogs.support.service.asking import Asking
from cogs.support.service.asking import Counts as Counts
from cogs.support.service.asking import Written as Written
from cogs.support.service.duty import Call as Call
from cogs.support.service.duty import Desk as Desk
from cogs.support.service.duty import Duty
from cogs.support.service.duty import Presence as Presence
from cogs.support.service.parting import Parting


class SupportService(Asking, Duty, Parting):
    pass
