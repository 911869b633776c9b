"""What the questions feature keeps of members, and what becomes of it."""

from db.personal import Holding
from db.queries import questions_personal as personal

HOLDINGS = (
    Holding(
        tables=("questions", "answers", "thanks", "documents", "vectors"),
        notice="notice-questions",
        export=personal.export,
        erase=personal.erase,
    ),
)
