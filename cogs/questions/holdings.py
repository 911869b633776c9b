"""What the questions feature keeps of members, and what becomes of it."""

from db.personal import Holding
from db.queries import pens_personal
from db.queries import questions_personal as personal

HOLDINGS = (
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
