"""What mentoring keeps of members, and what becomes of it."""

from functools import partial

from core.i18n import Translator
from db.personal import Holding
from db.queries import mentoring_personal as personal


def holdings(translator: Translator) -> tuple[Holding, ...]:
    return (
        Holding(
            tables=("mentoring_profiles",),
            notice="notice-mentoring-profiles",
            export=partial(personal.export_profiles, translator=translator),
            erase=personal.erase_profiles,
        ),
        Holding(
            tables=("mentoring_requests", "mentoring_proposals", "mentoring_pairs", "mentoring_rounds"),
            notice="notice-mentoring-pairs",
            export=personal.export_pairs,
            erase=personal.erase_pairs,
        ),
        Holding(tables=("mentoring_settings",), notice="notice-mentoring-settings"),
    )
