"""Every table. Importing this package fills `Base.metadata`."""

from db.models.base import Base, table
from db.models.frame import AuditRow, BindingRow, DraftRow, IdentityRow, JobRow, MetaRow, PreferenceRow
from db.models.questions import AnswerRow, QuestionRow, ThanksRow
from db.models.search import DocumentRow, VectorRow

__all__ = [
    "AnswerRow",
    "AuditRow",
    "Base",
    "BindingRow",
    "DocumentRow",
    "DraftRow",
    "IdentityRow",
    "JobRow",
    "MetaRow",
    "PreferenceRow",
    "QuestionRow",
    "ThanksRow",
    "VectorRow",
    "table",
]
