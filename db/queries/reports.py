"""Queries over reports of messages."""

import asyncio
import json
from collections.abc import Collection, Iterable, Sequence
from dataclasses import asdict, replace
from datetime import datetime
from typing import Any

from sqlalchemy import Row, delete, insert, or_, select, update

from core.reports import CLAIM_LASTS, Answer, Card, Context, Desk, Handling, Report, ReportState
from core.vault import Vault
from db import identities, jobs
from db.identities import Purpose
from db.models import IdentityRow, ReportRow, table
from db.session import Session

NEGLECTED = "moderation.neglected"
"""The job that looks from time to time whether a report is anybody's, by its id."""
REPORTS, IDENTITIES = table(ReportRow), table(IdentityRow)
OPEN = REPORTS.c.state == ReportState.OPEN
IN_TURN = (REPORTS.c.created_at, REPORTS.c.id)
PADDED = 512
"""Bytes: how long a seal is does not tell how many recused themselves."""


async def add(
    session: Session,
    vault: Vault,
    *,
    report_id: int,
    guild_id: int,
    channel_id: int,
    message_id: int,
    reporter_id: int,
    author_id: int | None,
    pen_id: int | None,
    reason: str,
    now: datetime,
    context: Context | None = None,
    desk: Desk = Desk.CHANNEL,
) -> int | None:
    """Keep a report; the id of the one whose card it is on, or None where the member has reported the message before.

    That is another's where one about the same message is open: this one joins it, wherever it is dealt with by now.
    """
    owner = await identities.obtain(session, vault, Purpose.REPORT, guild_id, reporter_id, str(message_id))
    if await session.scalar(select(REPORTS.c.id).where(REPORTS.c.owner == owner)) is not None:
        return None
    same = (REPORTS.c.guild_id == guild_id, REPORTS.c.channel_id == channel_id, REPORTS.c.message_id == message_id)
    query = select(REPORTS.c.id, REPORTS.c.desk).where(*same, OPEN, REPORTS.c.lead_id.is_(None)).limit(1)
    lead = (await session.execute(query)).one_or_none()
    values = {
        "id": report_id,
        "guild_id": guild_id,
        "lead_id": lead.id if lead else None,
        "desk": lead.desk if lead else desk,
        "channel_id": channel_id,
        "message_id": message_id,
        "pen_id": pen_id,
        "owner": owner,
        "sealed_author": vault.seal(str(author_id)) if author_id else None,
        "sealed_reason": vault.seal(reason),
        "sealed_context": vault.seal(json.dumps(asdict(context))) if context else None,
        "state": ReportState.OPEN,
        "created_at": now,
    }
    await session.execute(insert(REPORTS), values)
    if lead is None:
        await jobs.schedule(session, NEGLECTED, report_id, now + CLAIM_LASTS, guild_id)
    return int(lead.id) if lead else report_id


async def made_since(session: Session, vault: Vault, guild_id: int, user_id: int, since: datetime) -> int:
    """How many reports somebody made on a server since then."""
    query = select(REPORTS.c.owner).where(REPORTS.c.guild_id == guild_id, REPORTS.c.created_at > since)
    owners = [owner for owner in await session.scalars(query) if owner]
    return list((await identities.users_of(session, vault, owners)).values()).count(user_id)


async def by_id(session: Session, vault: Vault, report_id: int) -> Report | None:
    """A report with those that joined it. On PostgreSQL, held for who is about to change it."""
    query = select(REPORTS).where(REPORTS.c.id == report_id)
    row = (await session.execute(query.with_for_update() if session.writes else query)).one_or_none()
    if row is None:
        return None
    rows = await session.execute(select(REPORTS).where(REPORTS.c.lead_id == report_id).order_by(*IN_TURN))
    return _together([row, *rows], vault)[0]


async def waiting(session: Session, vault: Vault, guild_id: int) -> list[Report]:
    """A server's open reports, oldest first, each with those that joined it."""
    rows = await session.execute(select(REPORTS).where(REPORTS.c.guild_id == guild_id, OPEN).order_by(*IN_TURN))
    return _together(rows, vault)


async def open_ones(session: Session, guild_id: int | None) -> list[tuple[int, int]]:
    """The reports that have cards of their own and are open, on a server or anywhere; each with its server."""
    here = [REPORTS.c.guild_id == guild_id] if guild_id else []
    rows = await session.execute(
        select(REPORTS.c.id, REPORTS.c.guild_id).where(OPEN, REPORTS.c.lead_id.is_(None), *here)
    )
    return [(row.id, row.guild_id) for row in rows]


async def of_owners(session: Session, vault: Vault, owners: Collection[bytes]) -> list[Report]:
    """What somebody reported, oldest first."""
    rows = await session.execute(select(REPORTS).where(REPORTS.c.owner.in_(owners)).order_by(*IN_TURN))
    return [_report(row, vault) for row in rows]


async def of_member(session: Session, vault: Vault, guild_id: int, user_id: int) -> list[Report]:
    """What somebody reported on a server, oldest first. Opens the seals of all that report there, in a thread."""
    query = select(IDENTITIES.c.id).where(
        IDENTITIES.c.guild_id == guild_id, IDENTITIES.c.purpose == Purpose.REPORT.value
    )
    users = await identities.users_of(session, vault, list(await session.scalars(query)))
    return await of_owners(session, vault, [owner for owner, found in users.items() if found == user_id])


async def claimed(session: Session, vault: Vault, guild_id: int | None, moderator_id: int) -> list[Report]:
    """What a moderator takes care of on a server, or anywhere."""
    query = select(REPORTS).where(OPEN, REPORTS.c.claimed_by == moderator_id)
    rows = await session.execute(query.where(REPORTS.c.guild_id == guild_id) if guild_id else query)
    return _together(rows, vault)


async def claimed_about(session: Session, vault: Vault, guild_id: int, moderator_id: int) -> set[int]:
    """Whose messages, under their accounts, were in the reports that a moderator took care of, as far as kept."""
    theirs = (REPORTS.c.guild_id == guild_id, REPORTS.c.claimed_by == moderator_id)
    sealed = await session.scalars(select(REPORTS.c.sealed_author).where(*theirs, REPORTS.c.pen_id.is_(None)))
    return {int(vault.open(each)) for each in sealed if each}


async def claim(session: Session, report_id: int, moderator_id: int, now: datetime) -> bool:
    """Whether it was free, and is now this moderator's."""
    free = (REPORTS.c.id == report_id, OPEN, REPORTS.c.claimed_by.is_(None))
    return await _changed(session, *free, claimed_by=moderator_id, claimed_at=now)


async def release(session: Session, report_id: int, moderator_id: int) -> bool:
    """Whether it was this moderator's, and is now nobody's."""
    theirs = (REPORTS.c.id == report_id, OPEN, REPORTS.c.claimed_by == moderator_id)
    return await _changed(session, *theirs, claimed_by=None, claimed_at=None)


async def pass_on(session: Session, report_id: int, desk: Desk) -> None:
    """From now on, others deal with it; nobody of them does yet."""
    both = or_(REPORTS.c.id == report_id, REPORTS.c.lead_id == report_id)
    await _changed(session, both, desk=desk, claimed_by=None, claimed_at=None)


async def handle(session: Session, vault: Vault, report_id: int, handling: Handling) -> None:
    """Note what its moderators know, read in the same transaction."""
    await _changed(session, REPORTS.c.id == report_id, sealed_handling=_seal(vault, handling))


async def close(
    session: Session,
    vault: Vault,
    report: Report,
    state: ReportState,
    answer: Answer | None,
    outcome: str,
    now: datetime,
) -> bool:
    """Whether it was open, and is now closed, with those that joined it."""
    changes = {
        "state": state,
        "answer": answer,
        "sealed_outcome": vault.seal(outcome) if outcome else None,
        "closed_at": now,
    }
    if report.handling.forget:
        changes |= {"sealed_author": None, "sealed_context": None}
    both = or_(REPORTS.c.id == report.id, REPORTS.c.lead_id == report.id)
    return await _changed(session, both, OPEN, **changes)


async def place(session: Session, *, report_id: int, card_id: int) -> None:
    await _changed(session, REPORTS.c.id == report_id, card_id=card_id)


async def place_apart(session: Session, vault: Vault, report_id: int, cards: Iterable[tuple[int, Card | None]]) -> None:
    """Note where moderators have its card in private; None for one that is no longer there."""
    found = await by_id(session, vault, report_id)
    if found:
        noted = dict(found.handling.cards)
        for moderator_id, card in cards:
            if card:
                noted[moderator_id] = card
            else:
                noted.pop(moderator_id, None)
        await handle(session, vault, report_id, replace(found.handling, cards=noted))


async def minimise(session: Session, report: Report) -> None:
    """Forget who reported, and in what words; that there was a report about the message stays."""
    await _changed(session, REPORTS.c.id == report.id, owner=None, sealed_reason=None, sealed_outcome=None)


async def forget_author(session: Session, report_ids: Collection[int], *, context: bool) -> None:
    """Forget whose account wrote what was reported and, with its `context`, what it said."""
    changes = {"sealed_author": None} | ({"sealed_context": None} if context else {})
    await _changed(session, REPORTS.c.id.in_(report_ids), **changes)


async def unclaim(session: Session, moderator_id: int) -> None:
    await _changed(session, REPORTS.c.claimed_by == moderator_id, claimed_by=None, claimed_at=None)


async def about_accounts(session: Session, vault: Vault) -> list[Report]:
    """Every report about what somebody wrote under their account. Opens every seal: only erasures ask."""
    rows = (await session.execute(select(REPORTS).where(REPORTS.c.sealed_author.is_not(None)))).all()
    return await asyncio.to_thread(lambda: [_report(row, vault) for row in rows])


async def handled(session: Session, vault: Vault) -> list[Report]:
    """Every report of which its moderators know something. Opens every seal: only exports and erasures ask."""
    rows = (await session.execute(select(REPORTS).where(REPORTS.c.sealed_handling.is_not(None)))).all()
    return await asyncio.to_thread(lambda: [_report(row, vault) for row in rows])


async def drop_closed_before(session: Session, limit: datetime) -> None:
    """Delete the reports that were closed before, with the identities that they were kept under."""
    old = REPORTS.c.closed_at < limit
    owners = select(REPORTS.c.owner).where(old, REPORTS.c.owner.is_not(None))
    await session.execute(delete(IDENTITIES).where(IDENTITIES.c.id.in_(owners)))
    await session.execute(delete(REPORTS).where(old))


async def _changed(session: Session, *where: Any, **values: Any) -> bool:
    result = await session.execute(update(REPORTS).where(*where).values(values))
    return result.rowcount > 0


def _together(rows: Iterable[Row[Any]], vault: Vault) -> list[Report]:
    """Reports in their order, those that joined another with that one."""
    found = [_report(row, vault) for row in rows]
    leads = {report.id for report in found}
    joined: dict[int, list[Report]] = {}
    for report in found:
        if report.lead_id in leads:
            joined.setdefault(report.lead_id or 0, []).append(report)
    return [replace(report, joined=tuple(joined.get(report.id, ()))) for report in found if report.lead_id not in leads]


def _report(row: Row[Any], vault: Vault) -> Report:
    author, context = _opened(row.sealed_author, vault), _opened(row.sealed_context, vault)
    return Report(
        id=row.id,
        guild_id=row.guild_id,
        lead_id=row.lead_id,
        desk=Desk(row.desk),
        channel_id=row.channel_id,
        message_id=row.message_id,
        pen_id=row.pen_id,
        owner=row.owner,
        author_id=int(author) if author else None,
        reason=_opened(row.sealed_reason, vault),
        context=_context(**json.loads(context)) if context else None,
        state=ReportState(row.state),
        claimed_by=row.claimed_by,
        claimed_at=row.claimed_at,
        answer=Answer(row.answer) if row.answer else None,
        outcome=_opened(row.sealed_outcome, vault),
        card_id=row.card_id,
        created_at=row.created_at,
        closed_at=row.closed_at,
        handling=_handling(_opened(row.sealed_handling, vault)),
    )


def _context(*, files: Sequence[str], **content: Any) -> Context:
    return Context(files=tuple(files), **content)


def _seal(vault: Vault, handling: Handling) -> bytes:
    cards = {str(moderator_id): [card.message_id, card.shows] for moderator_id, card in handling.cards.items()}
    content = {
        "recused": sorted(handling.recused),
        "notes": handling.notes,
        "called": handling.called,
        "cards": cards,
        "forget": handling.forget,
    }
    return vault.seal(json.dumps(content), block=PADDED)


def _handling(text: str) -> Handling:
    if not text:
        return Handling()
    content = json.loads(text)
    cards = {int(moderator_id): Card(*card) for moderator_id, card in content.pop("cards").items()}
    notes = tuple((by, note) for by, note in content.pop("notes"))
    return Handling(recused=frozenset(content.pop("recused")), notes=notes, cards=cards, **content)


def _opened(sealed: bytes | None, vault: Vault) -> str:
    return vault.open(sealed) if sealed else ""
