"""simcord extended with what the tests and the demonstration need of Discord.

Importing this package patches simcord in place, once, before any `simcord.run()`. Every touch of simcord's internals
lives in this package and goes through `_patching.lookup`, so that a release which moves one of them is reported as one
sentence at import, not as a test that fails elsewhere.

What is added, by module:

`_forums`: tags and defaults of forum and text channels, at creation and edit, and the rules of forum tags.
`_threads`: locked and archived threads, rights on thread edits, `invitable`, slow mode, one thread a message.
`_members`: the client's locale, forum posts opened by members, automatic archiving.
`_owners`: Community features, permissions and roles given by hand, private answers that end with their client.
`_snapshots`: Discord as it stands, to go on from later.
`_clock`: the day on which a world begins, time that passes at once.
`_results`: the interaction behind a result.
`_settling`: less time until a bot at rest is seen to be.

Behaviour follows Discord's published documentation; where that is silent or contradicted by reports of what the API
answers, the docstring says which was followed.
"""

from demo.simcord_ext import _clock, _forums, _members, _owners, _results, _settling, _snapshots, _threads
from demo.simcord_ext._clock import leap, start_clock
from demo.simcord_ext._forums import requires_tag
from demo.simcord_ext._members import (
    DEFAULT_LOCALE,
    archive_idle_threads,
    chunk,
    member_post,
    set_locale,
)
from demo.simcord_ext._owners import community, give, grant, invite, reopen_clients
from demo.simcord_ext._patching import TESTED_VERSION, SimcordChanged, check_version
from demo.simcord_ext._results import interaction_of
from demo.simcord_ext._settling import speed_up
from demo.simcord_ext._snapshots import resume, snapshot

__all__ = [
    "DEFAULT_LOCALE",
    "TESTED_VERSION",
    "SimcordChanged",
    "archive_idle_threads",
    "chunk",
    "community",
    "give",
    "grant",
    "interaction_of",
    "invite",
    "leap",
    "member_post",
    "reopen_clients",
    "requires_tag",
    "resume",
    "set_locale",
    "snapshot",
    "speed_up",
    "start_clock",
]

check_version()
_clock.install()
_forums.install()
_threads.install()
_members.install()
_owners.install()
_results.install()
_settling.install()
_snapshots.install()
