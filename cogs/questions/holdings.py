"""What the questions feature keeps of members, and what becomes of it."""

from functools import partial

from core.vault import Vault
from db.personal import Holding
from db.queries import images_personal, pens_personal
from db.queries import questions_personal as personal

HOLDINGS = (
    Holding(  # first: whose they are is for the others to forget
        tables=("case_images",),
        notice="notice-images",
        export=images_personal.export,
        erase=images_personal.erase,
    ),
    Holding(
        tables=("questions", "answers", "thanks", "documents", "vectors"),
        notice="notice-questions",
        export=personal.export,
        erase=personal.erase,
    ),
    Holding(
        tables=("pens", "authorship", "replies"),
        notice="notice-pens",
        export=pens_personal.export,
        erase=pens_personal.erase,
    ),
)


def sanctions(vault: Vault) -> Holding:
    return Holding(
        tables=("sanctions",),
        notice="notice-sanctions",
        export=pens_personal.export_sanctions,
        erase=pens_personal.erase_sanctions,
        purge=partial(pens_personal.purge_sanctions, vault=vault),
    )
