"""What members ask of colleagues, and colleagues do. Each method is one transaction; none speaks to Discord.

The parts: `asking` for requests and who takes them, `calling` for the ladder, `duty` for who is there, `introducing`
for who meets in a thread, `counting` for moderators; `relaying` for what is written in a conversation,
`parting` for how it begins and ends.
"""

from cogs.support.asking import Asked as Asked
from cogs.support.asking import Asking
from cogs.support.asking import Written as Written
from cogs.support.calling import Calling
from cogs.support.counting import Counting
from cogs.support.counting import Counts as Counts
from cogs.support.duty import Call as Call
from cogs.support.duty import Desk as Desk
from cogs.support.duty import Duty
from cogs.support.duty import Presence as Presence
from cogs.support.introducing import Introducing
from cogs.support.parting import Parting


class SupportService(Asking, Calling, Duty, Introducing, Counting, Parting):
    pass
