"""What the questions feature keeps of members, and what becomes of it."""

from db.personal import Holding
from db.queries import images_personal, pens_personal
from db.queries import questions_personal as personal

HOLDINGS = (
    Holding(  # first: whose they are is for the others to forget
        tables=("case_images",),
        notice="notice-images",
        export=images_personal.export,
        erase=images_personal.erase,
        purge=images_personal.purge,
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
