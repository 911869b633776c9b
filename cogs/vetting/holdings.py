"""What is kept of who is recognised, and what becomes of it."""

from datetime import timedelta
from functools import partial

from core.vault import Vault
from db.personal import Holding
from db.queries import vetting_personal as personal


def holdings(vault: Vault, kept: timedelta) -> tuple[Holding, ...]:
    return (
        Holding(
            tables=("vettings", "vouches"),
            notice="notice-vettings",
            export=personal.export,
            erase=personal.erase,
            purge=partial(personal.purge, vault=vault, kept=kept),
        ),
    )
