"""What the moderation keeps of members, and what becomes of it."""

from datetime import timedelta
from functools import partial

from core.vault import Vault
from db.personal import Holding
from db.queries import moderation_personal as personal
from db.queries import pens_personal


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
            export=pens_personal.export_sanctions,
            erase=pens_personal.erase_sanctions,
            purge=partial(pens_personal.purge_sanctions, vault=vault),
        ),
        Holding(
            tables=("unmaskings",),
            notice="notice-unmaskings",
            export=personal.export_unmaskings,
            erase=personal.erase_unmaskings,
            purge=personal.purge_unmaskings,
        ),
    )
