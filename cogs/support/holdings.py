"""What is kept of requests and duty, and what becomes of it."""

from datetime import timedelta
from functools import partial

from db.personal import Holding
from db.queries import support_personal as personal


def holdings(kept: timedelta) -> tuple[Holding, ...]:
    return (
        Holding(
            # What was passed on, and what was noted for the next colleague, goes with its request.
            tables=("support_requests", "support_relayed", "support_notes"),
            notice="notice-support",
            export=personal.export_requests,
            erase=personal.erase_requests,
            purge=partial(personal.purge_requests, kept=kept),
        ),
        Holding(
            tables=("support_peers", "support_shifts", "support_calls"),
            notice="notice-duty",
            export=personal.export_duty,
            erase=personal.erase_duty,
            purge=personal.purge_duty,
        ),
    )
