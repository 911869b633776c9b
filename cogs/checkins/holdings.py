"""What the check-ins keep of members, and what becomes of it."""

from functools import partial

from core.settings import Settings
from db.personal import Holding
from db.queries import checkins_personal as personal


def holdings(settings: Settings) -> tuple[Holding, ...]:
    return (
        Holding(
            tables=("checkin_members", "checkins"),
            notice="notice-checkins",
            export=personal.export_checkins,
            erase=personal.erase_checkins,
            purge=partial(personal.purge_checkins, kept=settings.checkin_retention, zone=settings.timezone),
        ),
        Holding(tables=("checkin_figures",), notice="notice-checkin-figures"),
    )
