"""What the rows and files of a database tell to whoever has no key: joins, times, order."""

import base64
import binascii
import re
from collections import defaultdict
from collections.abc import Iterator
from datetime import datetime, timedelta
from itertools import pairwise

from db.identities import Purpose
from db.models import Base
from db.types import UtcDateTime
from tests.leaks.evidence import Evidence
from tests.leaks.search import Leak

OWNED = {
    "drafts.owner": {Purpose.DRAFT},
    "pens.owner": {Purpose.PSEUDONYM, Purpose.ONE_OFF, Purpose.RELAY},
    "authorship.owner": {Purpose.AUTHORSHIP},
    "thanks.giver": {Purpose.THANKS},
    "sanctions.owner": {Purpose.SANCTION, Purpose.CASE},
    "reports.owner": {Purpose.REPORT},
    "checkin_members.owner": {Purpose.CHECK_IN},
    "checkins.owner": {Purpose.CHECK_IN},
    "support_requests.owner": {Purpose.RELAY},
    "support_requests.open_for": {Purpose.RELAY},
    "support_requests.peer": {Purpose.RELAY},
    "support_peers.owner": {Purpose.DUTY},
    "support_shifts.owner": {Purpose.DUTY},
    "support_calls.owner": {Purpose.DUTY},
    "mentoring_requests.mentee": {Purpose.MENTORING},
    "mentoring_requests.open_for": {Purpose.MENTORING},
    "mentoring_proposals.mentor": {Purpose.MENTORING},
    "mentoring_pairs.mentee": {Purpose.MENTORING},
    "mentoring_pairs.mentor": {Purpose.MENTORING},
    "mentoring_profiles.owner": {Purpose.MENTORING},
    "support_notes.owner": {Purpose.RELAY},
    "contacts.owner": {Purpose.CONTACT},
    "contact_senders.owner": {Purpose.CONTACT},
    "mediations.one": {Purpose.MEDIATION},
    "mediations.other": {Purpose.MEDIATION},
}
"""Where identities stand, and of which purposes. A column that is not here may hold none."""
SPEAKERS = {"identities.id", "support_requests.owner", "support_requests.open_for", "support_requests.peer"}
PAIRED = {
    "identities.id", "mentoring_profiles.owner", "mentoring_requests.mentee", "mentoring_requests.open_for",
    "mentoring_proposals.mentor", "mentoring_pairs.mentee", "mentoring_pairs.mentor",
}  # fmt: skip
AT_ODDS = {"identities.id", "mediations.one", "mediations.other"}
ON_CALL = {"identities.id", "support_peers.owner", "support_shifts.owner", "support_calls.owner"}
TOGETHER = [
    {"drafts.id", "jobs.key"},
    {"case_images.draft_id", "drafts.id"},
    {"checkin_members.reminder", "jobs.key"},
    {"identities.id", "checkin_members.owner", "checkins.owner"},
    *({"identities.id", column} for column in OWNED),
    SPEAKERS,
    ON_CALL,
    PAIRED,
    AT_ODDS,
    {"identities.id", "pens.owner", "support_notes.owner"},
]
"""Columns that are meant to hold the same value: slips, reminders have jobs, drafts images, owners are identities; a
private message finds its conversation, whoever asked; a colleague has shifts and is called, and what they hand over is
under their name in that conversation; who is paired asked first; whom a mediation is between may be in another one.
"""
HIDDEN = (
    "authorship", "checkin_members", "checkins", "drafts", "identities", "sanctions", "thanks",
    "support_requests", "support_peers", "support_shifts", "support_calls", "support_notes",
    "mentoring_requests", "mentoring_proposals", "mentoring_pairs", "mentoring_profiles",
    "contacts", "contact_senders",
)  # fmt: skip
"""Tables of what a member owns; their rows have no order."""
NAMES_ACCOUNTS = (
    "audit.at", "questions.created_at", "reports.claimed_at", "reports.closed_at", "unmaskings.created_at",
    "vouches.at", "vettings.since", "vettings.asked_at", "vettings.declined_at", "vettings.left_at",
    "vettings.review_at", "vettings.opened_at",
)  # fmt: skip
DAYS = ("drafts.expires_at", "pens.since", "mentoring_pairs.ended", "contacts.closed")
APPEARS = ("questions.created_at", "replies.created_at")
"""Of what stands under a pen: the moment at which it appears."""
UPKEEP = (
    "jobs.due", "unmaskings.lapses_at", "reports.created_at", "case_images.since", "support_requests.since",
    "mentoring_requests.since", "mentoring_requests.ends", "mentoring_proposals.since", "mentoring_pairs.since",
    "support_peers.there_until", "support_peers.paused_until", "support_peers.rests_until",
    "mentoring_rounds.since", "channel_acts.at", "channel_acts.done_at",
    "departures.since", "departures.due",
    "channel_holds.cool_since", "channel_holds.cool_until",
    "mediations.since", "mediations.moved", "mediations.ended",
)  # fmt: skip
SHORT = 8
"""Bytes or characters: what is shorter is a number or a word, and joins nothing."""
OPAQUE = re.compile(r"(\w+:)?(?=.*[a-f])[0-9a-f-]{8,}")
"""Not digits alone: ids of questions and messages are told by their buttons and links."""
APART = 1000
SEAL = re.compile(rb"gAAAA[\w-]{80,}={0,2}")


def joins(evidence: Evidence) -> list[Leak]:
    """Values by which rows of two tables, or of two moments, can be laid side by side though they should not."""
    places: dict[bytes, set[str]] = defaultdict(set)
    for table, column, value in _opaque(evidence):
        places[value].add(f"{table}.{column}")
    leaks = [
        Leak("the same value", " and ".join(sorted(where)))
        for where in places.values()
        if len(where) > 1 and not any(where <= group for group in TOGETHER)
    ]
    hidden = {value for value, where in places.items() if any(place.split(".")[0] in HIDDEN for place in where)}
    for table, column, value in _opaque(evidence):
        if value not in hidden and any(part in hidden for part in re.split(rb"[^\w-]", value)):
            leaks.append(Leak("a value within another", f"{table}.{column}"))
    return [*leaks, *_of_two_purposes(evidence)]


def _opaque(evidence: Evidence) -> Iterator[tuple[str, str, bytes]]:
    """Values long enough to be somebody's alone: not words of a list, and no ids of Discord's."""
    for name in Base.metadata.tables:
        for row in evidence.rows.get(name, ()):
            for column, value in row.items():
                if isinstance(value, bytes | memoryview) and len(value) >= SHORT:
                    yield name, column, bytes(value)
                elif isinstance(value, str) and OPAQUE.fullmatch(value):
                    yield name, column, value.encode()


def _of_two_purposes(evidence: Evidence) -> Iterator[Leak]:
    purposes: dict[bytes, set[str]] = defaultdict(set)
    for row in evidence.rows["identities"]:
        purposes[bytes(row["id"])].add(row["purpose"])
    for place, expected in OWNED.items():
        table, column = place.split(".")
        for row in evidence.rows.get(table, ()):
            found = purposes.get(bytes(row[column] or b""), set())
            if not found <= {purpose.value for purpose in expected}:
                yield Leak("an identity of another purpose", place)
    yield from (Leak("an identity of two purposes", "identities") for found in purposes.values() if len(found) > 1)


def times(evidence: Evidence) -> list[Leak]:
    """Times that tie what is hidden, or stands under a pen, to what names an account, to the second."""
    known = {*DAYS, *APPEARS, *NAMES_ACCOUNTS, *UPKEEP}
    leaks = [
        Leak("a time that nobody thought about", f"{table.name}.{column.name}")
        for table in Base.metadata.tables.values()
        for column in table.columns
        if isinstance(column.type, UtcDateTime) and f"{table.name}.{column.name}" not in known
    ]
    leaks += [Leak("a time of the day", place) for place in DAYS for time in _times(evidence, place) if _clock(time)]
    named = {_second(time) for place in NAMES_ACCOUNTS for time in _times(evidence, place, pen=False)}
    leaks += [
        Leak("the second of something under an account", place)
        for place in APPEARS
        for time in _times(evidence, place, pen=True)
        if _second(time) in named
    ]
    return leaks


def _times(evidence: Evidence, place: str, *, pen: bool | None = None) -> list[datetime]:
    table, column = place.split(".")
    rows = evidence.rows.get(table, [])
    if pen is not None and table in ("questions", "replies"):
        rows = [row for row in rows if (row["pen_id"] is not None) is pen]
    found = [row[column] for row in rows if row[column] is not None]
    return [datetime.fromisoformat(time) if isinstance(time, str) else time for time in found]


def _clock(time: datetime) -> timedelta:
    return time - time.replace(hour=0, minute=0, second=0, microsecond=0)


def _second(time: datetime) -> datetime:
    return time.replace(microsecond=0, tzinfo=None)


def seconds_of_seals(evidence: Evidence) -> list[Leak]:
    """Seals that tell when they were made."""
    seals = {seal for pages in evidence.pages.values() for page in pages for seal in SEAL.findall(page)}
    for rows in evidence.rows.values():
        seals |= {bytes(value) for row in rows for value in row.values() if isinstance(value, bytes | memoryview)}
    return [Leak("the second of a seal", "database") for seal in seals if seal.startswith(b"gAAAA") and _made(seal)]


def _made(seal: bytes) -> int:
    try:
        return int.from_bytes(base64.urlsafe_b64decode(seal[: len(seal) // 4 * 4])[1:9], "big")
    except binascii.Error:
        return 0


def slips(evidence: Evidence, message_ids: tuple[int, ...]) -> list[Leak]:
    """Traces of which messages were slips: their authors write under pens in these threads."""
    forms = {form for number in message_ids for form in (str(number).encode(), number.to_bytes(8, "big"))}
    leaks = [
        Leak("the message of a slip", f"table {table}")
        for table, rows in evidence.rows.items()
        for row in rows
        for value in row.values()
        if value in message_ids or str(value).encode() in forms
    ]
    leaks += [
        Leak("the message of a slip", f"file {name}")
        for name, pages in evidence.pages.items()
        for page in pages
        if any(form in page for form in forms)
    ]
    return leaks


def ordered(evidence: Evidence) -> list[Leak]:
    """Tables whose rows lie in the order in which they came; PostgreSQL's do, and its dumps show it."""
    return [
        Leak("rows in order", table)
        for table in HIDDEN
        if "WITHOUT ROWID" not in evidence.statements.get(table, "WITHOUT ROWID")
    ]


def numbered(evidence: Evidence) -> list[Leak]:
    """Things whose ids, which buttons show, tell in what order they were sent, however late they appeared."""
    leaks = []
    shown = (
        "questions", "replies", "reports", "support_requests", "mentoring_requests", "mentoring_proposals",
        "mentoring_pairs",
        "questions", "replies", "support_requests", "mentoring_requests", "mentoring_proposals", "mentoring_pairs",
        "contacts",
    )  # fmt: skip
    for table in shown:
        ids = sorted({row["id"] for row in evidence.rows.get(table, ())})
        leaks += [Leak("ids in turn", table) for one, other in pairwise(ids) if other - one < APART]
    return leaks


def look(evidence: Evidence, slips_: tuple[int, ...]) -> list[Leak]:
    """All of this."""
    return [
        *joins(evidence),
        *times(evidence),
        *seconds_of_seals(evidence),
        *slips(evidence, slips_),
        *ordered(evidence),
        *numbered(evidence),
    ]
