"""Every table. Importing this package fills `Base.metadata`."""

from db.models.base import Base, table
from db.models.channels import ChannelActRow, ChannelHoldRow
from db.models.checkins import CheckinFigureRow, CheckinMemberRow, CheckinRow
from db.models.contacts import ContactRow, ContactSenderRow
from db.models.departures import DepartureRow
from db.models.frame import AuditRow, BindingRow, DraftRow, IdentityRow, JobRow, MetaRow, PreferenceRow
from db.models.images import CaseImageRow
from db.models.mediations import MediationRow
from db.models.mentoring import (
    MentoringPairRow,
    MentoringProfileRow,
    MentoringProposalRow,
    MentoringRequestRow,
    MentoringRoundRow,
    MentoringSettingRow,
)
from db.models.moderation import ReportRow, UnmaskingRow
from db.models.pens import AuthorshipRow, PenRow, ReplyRow, SanctionRow
from db.models.questions import AnswerRow, QuestionRow, ThanksRow
from db.models.search import DocumentRow, VectorRow
from db.models.support import PeerRow, RelayedRow, ShiftRow, SupportCallRow, SupportNoteRow, SupportRequestRow
from db.models.vetting import VettingRow, VouchRow

__all__ = [
    "AnswerRow",
    "AuditRow",
    "AuthorshipRow",
    "Base",
    "BindingRow",
    "CaseImageRow",
    "ChannelActRow",
    "ChannelHoldRow",
    "CheckinFigureRow",
    "CheckinMemberRow",
    "CheckinRow",
    "ContactRow",
    "ContactSenderRow",
    "DepartureRow",
    "DocumentRow",
    "DraftRow",
    "IdentityRow",
    "JobRow",
    "MediationRow",
    "MentoringPairRow",
    "MentoringProfileRow",
    "MentoringProposalRow",
    "MentoringRequestRow",
    "MentoringRoundRow",
    "MentoringSettingRow",
    "MetaRow",
    "PeerRow",
    "PenRow",
    "PreferenceRow",
    "QuestionRow",
    "RelayedRow",
    "ReplyRow",
    "ReportRow",
    "SanctionRow",
    "ShiftRow",
    "SupportCallRow",
    "SupportNoteRow",
    "SupportRequestRow",
    "ThanksRow",
    "UnmaskingRow",
    "VectorRow",
    "VettingRow",
    "VouchRow",
    "table",
]
