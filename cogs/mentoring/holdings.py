"""What mentoring keeps of members, and what becomes of it."""

from datetime import timedelta
from functools import partial
from random import Random

from core.i18n import Translator
from core.vault import Vault
from db.personal import Holding
from db.queries import mentoring_personal as personal


def holdings(translator: Translator, vault: Vault, kept: timedelta, random: Random) -> tuple[Holding, ...]:
    return (
        Holding(
            tables=("mentoring_profiles",),
            notice="notice-mentoring-profiles",
            export=partial(personal.export_profiles, translator=translator),
            erase=personal.erase_profiles,
            purge=partial(personal.purge_profiles, vault=vault, kept=kept, random=random),
        ),
        Holding(
            tables=("mentoring_requests", "mentoring_proposals", "mentoring_pairs", "mentoring_rounds"),
            notice="notice-mentoring-pairs",
            export=personal.export_pairs,
            erase=personal.erase_pairs,
            purge=partial(personal.purge_pairs, vault=vault, kept=kept),
        ),
        Holding(tables=("mentoring_settings",), notice="notice-mentoring-settings"),
    )
