"""What the frame's own tables keep of members, and what becomes of it."""

from functools import partial

from core.settings import Settings
from db.personal import Holding
from db.queries import departures
from db.queries import frame_personal as personal


def holdings(settings: Settings) -> tuple[Holding, ...]:
    return (
        Holding(
            tables=("drafts",),
            notice="notice-drafts",
            export=personal.export_drafts,
            erase=personal.erase_drafts,
            purge=personal.purge_drafts,
        ),
        Holding(
            tables=("preferences",),
            notice="notice-preferences",
            export=personal.export_preferences,
            erase=personal.erase_preferences,
        ),
        Holding(
            tables=("audit",),
            notice="notice-audit",
            export=personal.export_audit,
            erase=personal.keep_audit,
            purge=partial(personal.purge_audit, kept=settings.audit_retention),
        ),
        Holding(
            tables=("departures",),
            notice="notice-departures",
            export=departures.export,
            erase=departures.erase,
        ),
        Holding(tables=("meta", "bindings", "jobs"), notice="notice-frame"),
        Holding(
            tables=("identities",),
            notice="notice-identities",
            export=personal.export_identities,
            erase=personal.erase_identities,
        ),
    )
