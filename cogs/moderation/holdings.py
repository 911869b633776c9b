"""What the moderation keeps of members, and what becomes of it."""

from datetime import timedelta
from functools import partial

from core.vault import Vault
from db.personal import Holding
from db.queries import moderation_personal as personal
from db.queries import sanctions_personal


def holdings(vault: Vault, report_retention: timedelta) -> tuple[Holding, ...]:
    return (
        Holding(
            tables=("reports",),
            notice="notice-reports",
            export=personal.export_reports,
            erase=personal.erase_reports,
            purge=partial(personal.purge_reports, kept=report_retention),
        ),
        Holding(
            tables=("sanctions",),
            notice="notice-sanctions",
            export=sanctions_personal.export,
            erase=sanctions_personal.erase,
            purge=partial(sanctions_personal.purge, vault=vault, kept=report_retention),
        ),
        Holding(
            tables=("unmaskings",),
            notice="notice-unmaskings",
            export=personal.export_unmaskings,
            erase=personal.erase_unmaskings,
            purge=personal.purge_unmaskings,
        ),
    )
