"""How heavy three members' weeks were before the server's questions begin: a tap a week, None where one forgot."""

from datetime import time, timedelta

QUIET = timedelta(weeks=4)
"""How long the server was there before."""
AT = time(17, 40)
WEEKS: dict[str, tuple[int | None, ...]] = {
    "camille": (2, 3, 4, 3),
    "karim": (3, None, 4, 4),
    "mathilde": (1, 2, 2, 3),
}
