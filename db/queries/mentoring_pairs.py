"""Queries over who asked whom for mentoring, and who accompanies whom."""

import json
from collections.abc import Collection
from dataclasses import asdict, astuple, replace
from datetime import datetime
from typing import Any

from sqlalchemy import CursorResult, Row, and_, func, or_, select, update

from core.mentoring import (
    FollowUp,
    Kind,
    Letter,
    Pair,
    PairState,
    Proposal,
    ProposalState,
    Request,
    RequestState,
    Side,
)
from core.signatures import day_of
from core.vault import Vault
from db import upsert
from db.models import MentoringPairRow, MentoringProposalRow, MentoringRequestRow, table
from db.session import Session

REQUESTS, PROPOSALS, PAIRS = table(MentoringRequestRow), table(MentoringProposalRow), table(MentoringPairRow)
BLOCK = 1024
"""Bytes: padded, a seal tells neither whether a reason was given nor who answered."""


# Requests


async def add_request(session: Session, vault: Vault, request: Request) -> bool:
    """Keep a request; False where this mentee has an open one already."""
    return await upsert.add(
        session,
        MentoringRequestRow,
        ["open_for"],
        id=request.id,
        guild_id=request.guild_id,
        mentee=request.mentee,
        open_for=request.mentee,
        kind=request.kind,
        state=request.state,
        round_id=request.round_id,
        since=request.since,
        ends=request.ends,
        sealed_content=vault.seal(json.dumps([choice.hex() for choice in request.choices]), block=BLOCK),
    )


async def request(session: Session, vault: Vault, request_id: int) -> Request | None:
    """On PostgreSQL, held for who is about to change it or its proposals: nobody answers what was just taken back."""
    return await _one_request(session, vault, REQUESTS.c.id == request_id)


async def open_request(session: Session, vault: Vault, mentee: bytes) -> Request | None:
    return await _one_request(session, vault, REQUESTS.c.open_for == mentee)


async def close_request(session: Session, request: Request, state: RequestState, now: datetime) -> bool:
    """End a request; False where it had ended already. Of its times the days are left: when it began, and ended."""
    result = await session.execute(
        update(REQUESTS)
        .where(REQUESTS.c.id == request.id, REQUESTS.c.state == RequestState.OPEN)
        .values(state=state, open_for=None, since=day_of(request.since), ends=day_of(now))
    )
    return _changed(result)


# Proposals


async def add_proposal(session: Session, vault: Vault, proposal: Proposal) -> None:
    await session.execute(
        PROPOSALS.insert().values(
            id=proposal.id,
            request_id=proposal.request_id,
            mentor=proposal.mentor,
            state=proposal.state,
            since=proposal.since,
            sealed_content=_sealed_proposal(vault, proposal),
        )
    )


async def proposal(session: Session, vault: Vault, proposal_id: int) -> Proposal | None:
    found = await _proposals(session, vault, PROPOSALS.c.id == proposal_id)
    return found[0] if found else None


async def proposals_of(session: Session, vault: Vault, request_id: int) -> list[Proposal]:
    return await _proposals(session, vault, PROPOSALS.c.request_id == request_id)


async def proposals_with(session: Session, vault: Vault, owners: Collection[bytes]) -> list[Proposal]:
    """All that these asked, or were asked."""
    return await _proposals(session, vault, or_(REQUESTS.c.mentee.in_(owners), PROPOSALS.c.mentor.in_(owners)))


async def put_proposal(session: Session, vault: Vault, proposal: Proposal) -> None:
    """Store what changed of a proposal: its state, who said what, where each was asked, why not. Once it is answered,
    the day is left of its time.
    """
    since = proposal.since if proposal.state is ProposalState.ASKED else day_of(proposal.since)
    await session.execute(
        update(PROPOSALS)
        .where(PROPOSALS.c.id == proposal.id)
        .values(state=proposal.state, since=since, sealed_content=_sealed_proposal(vault, proposal))
    )


async def asked_of(session: Session, vault: Vault, mentor: bytes) -> list[Proposal]:
    """What a mentor has still to answer."""
    return await _proposals(session, vault, PROPOSALS.c.mentor == mentor, PROPOSALS.c.state == ProposalState.ASKED)


async def declined_with(
    session: Session, owners: Collection[bytes], until: datetime | None = None
) -> set[tuple[bytes, bytes]]:
    """The pairs (mentee, mentor) of which one declined (what was asked `until` then), that these are part of."""
    query = (
        select(REQUESTS.c.mentee, PROPOSALS.c.mentor)
        .join(REQUESTS, REQUESTS.c.id == PROPOSALS.c.request_id)
        .where(
            PROPOSALS.c.state == ProposalState.DECLINED,
            *([PROPOSALS.c.since <= until] if until else []),
            REQUESTS.c.mentee.is_not(None),
            PROPOSALS.c.mentor.is_not(None),
            or_(REQUESTS.c.mentee.in_(owners), PROPOSALS.c.mentor.in_(owners)),
        )
    )
    return {(row.mentee, row.mentor) for row in await session.execute(query)}


async def pending(session: Session, mentors: Collection[bytes], kind: Kind = Kind.LASTING) -> dict[bytes, int]:
    """How many requests of a kind each of these mentors has still to answer.

    Those of a round count until it ends: to be asked about somebody else before would tell that somebody said no.
    """
    in_a_round = and_(REQUESTS.c.round_id.is_not(None), REQUESTS.c.state == RequestState.OPEN)
    query = (
        select(PROPOSALS.c.mentor, func.count())
        .join(REQUESTS, REQUESTS.c.id == PROPOSALS.c.request_id)
        .where(
            PROPOSALS.c.mentor.in_(mentors),
            or_(PROPOSALS.c.state == ProposalState.ASKED, in_a_round),
            REQUESTS.c.kind == kind,
        )
        .group_by(PROPOSALS.c.mentor)
    )
    return {row[0]: row[1] for row in await session.execute(query)}


# Pairs


async def add_pair(session: Session, vault: Vault, pair: Pair) -> None:
    await session.execute(
        PAIRS.insert().values(
            id=pair.id,
            guild_id=pair.guild_id,
            mentee=pair.mentee,
            mentor=pair.mentor,
            kind=pair.kind,
            state=pair.state,
            since=pair.since,
            ended=pair.ended,
            thread=_thread(vault, pair.thread_id),
            sealed_content=_sealed_pair(vault, pair),
        )
    )


async def pair(session: Session, vault: Vault, pair_id: int) -> Pair | None:
    """On PostgreSQL, held for who is about to change it: both sides answer at their own time."""
    query = select(PAIRS).where(PAIRS.c.id == pair_id)
    row = (await session.execute(query.with_for_update() if session.writes else query)).one_or_none()
    return None if row is None else _pair(row, vault)


async def pair_of_thread(session: Session, vault: Vault, thread_id: int) -> Pair | None:
    found = await _pairs(session, vault, PAIRS.c.thread == _thread(vault, thread_id))
    return found[0] if found else None


async def pairs_of(session: Session, vault: Vault, owners: Collection[bytes], *states: PairState) -> list[Pair]:
    """The pairs that these are part of, on either side, the newest first; of all states where none is named."""
    mine = or_(PAIRS.c.mentee.in_(owners), PAIRS.c.mentor.in_(owners))
    return await _pairs(session, vault, mine, *([PAIRS.c.state.in_(states)] if states else []))


async def pairs_of_guild(session: Session, vault: Vault, guild_id: int, *states: PairState) -> list[Pair]:
    clauses = [PAIRS.c.state.in_(states)] if states else []
    return await _pairs(session, vault, PAIRS.c.guild_id == guild_id, *clauses)


async def pairs_since(session: Session, vault: Vault, kind: Kind, before: datetime) -> list[Pair]:
    """The open pairs of a kind that began before a time."""
    return await _pairs(session, vault, PAIRS.c.kind == kind, PAIRS.c.state == PairState.OPEN, PAIRS.c.since < before)


async def taken(session: Session, mentors: Collection[bytes]) -> dict[bytes, int]:
    """How many mentees each of these mentors has, those of twenty minutes left out."""
    query = (
        select(PAIRS.c.mentor, func.count())
        .where(PAIRS.c.mentor.in_(mentors), PAIRS.c.state == PairState.OPEN, PAIRS.c.kind == Kind.LASTING)
        .group_by(PAIRS.c.mentor)
    )
    return {row[0]: row[1] for row in await session.execute(query)}


async def put_pair(session: Session, vault: Vault, pair: Pair) -> None:
    """Store what changed of an open pair: its thread, what each said."""
    await session.execute(
        update(PAIRS)
        .where(PAIRS.c.id == pair.id)
        .values(thread=_thread(vault, pair.thread_id), sealed_content=_sealed_pair(vault, pair))
    )


async def put_thread(session: Session, vault: Vault, pair_id: int, thread_id: int | None) -> Pair | None:
    """Note where a pair's thread is now; the pair, None where it is gone."""
    found = await pair(session, vault, pair_id)
    if found is None:
        return None
    noted = replace(found, thread_id=thread_id)
    await put_pair(session, vault, noted)
    return noted


async def retoken(session: Session, vault: Vault) -> None:
    """Bring every token under the vault's first key: the ids that they are of stand sealed beside them."""
    for known in await _pairs(session, vault, PAIRS.c.thread.is_not(None)):
        await put_pair(session, vault, known)


async def end_pair(session: Session, pair: Pair, now: datetime) -> bool:
    """End a pair; False where it had ended already."""
    result = await session.execute(
        update(PAIRS)
        .where(PAIRS.c.id == pair.id, PAIRS.c.state == PairState.OPEN)
        .values(state=PairState.ENDED, ended=day_of(now))
    )
    return _changed(result)


# Within


async def _one_request(session: Session, vault: Vault, clause: Any) -> Request | None:
    query = select(REQUESTS).where(clause)
    row = (await session.execute(query.with_for_update() if session.writes else query)).one_or_none()
    if row is None:
        return None
    choices = tuple(bytes.fromhex(choice) for choice in json.loads(vault.open(row.sealed_content)))
    return Request(row.id, row.guild_id, row.mentee, row.kind, row.state, row.round_id, row.since, row.ends, choices)


async def _proposals(session: Session, vault: Vault, *clauses: Any) -> list[Proposal]:
    query = (
        select(PROPOSALS, REQUESTS.c.guild_id, REQUESTS.c.mentee)
        .join(REQUESTS, REQUESTS.c.id == PROPOSALS.c.request_id)
        .where(*clauses)
        .order_by(PROPOSALS.c.since, PROPOSALS.c.id)
    )
    return [_proposal(row, vault) for row in await session.execute(query)]


def _proposal(row: Row[Any], vault: Vault) -> Proposal:
    content = json.loads(vault.open(row.sealed_content))
    return Proposal(
        id=row.id,
        request_id=row.request_id,
        guild_id=row.guild_id,
        mentee=row.mentee,
        mentor=row.mentor,
        state=row.state,
        since=row.since,
        agreed=frozenset(map(Side, content["agreed"])),
        declined=frozenset(map(Side, content["declined"])),
        letters={Side(side): Letter(*place) for side, place in content["letters"].items()},
        reasons={Side(side): reason for side, reason in content["reasons"].items()},
    )


def _sealed_proposal(vault: Vault, proposal: Proposal) -> bytes:
    content = {
        "agreed": sorted(proposal.agreed),
        "declined": sorted(proposal.declined),
        "letters": {side: astuple(letter) for side, letter in proposal.letters.items()},
        "reasons": proposal.reasons,
    }
    return vault.seal(json.dumps(content, ensure_ascii=False), block=BLOCK)


async def _pairs(session: Session, vault: Vault, *clauses: Any) -> list[Pair]:
    rows = await session.execute(select(PAIRS).where(*clauses).order_by(PAIRS.c.since.desc(), PAIRS.c.id))
    return [_pair(row, vault) for row in rows]


def _pair(row: Row[Any], vault: Vault) -> Pair:
    content = json.loads(vault.open(row.sealed_content))
    said = {
        Side(side): {int(nth): FollowUp(**answer) for nth, answer in answers.items()}
        for side, answers in content.pop("said").items()
    }
    thanked, unread = (tuple(map(Side, content.pop(name, ()))) for name in ("thanked", "unread"))
    return Pair(
        row.id, row.guild_id, row.mentee, row.mentor, row.kind, row.state, row.since, row.ended,
        said=said, thanked=thanked, unread=unread, **content,
    )  # fmt: skip


def _thread(vault: Vault, thread_id: int | None) -> bytes | None:
    return vault.token("mentoring-thread", thread_id) if thread_id else None


def _sealed_pair(vault: Vault, pair: Pair) -> bytes:
    said = {side: {nth: asdict(answer) for nth, answer in answers.items()} for side, answers in pair.said.items()}
    content = {
        "thread_id": pair.thread_id,
        "said": said,
        "waited_days": pair.waited_days,
        "again": pair.again,
        "thanked": pair.thanked,
        "unread": pair.unread,
    }
    return vault.seal(json.dumps(content), block=BLOCK)


def _changed(result: CursorResult[Any]) -> bool:
    return result.rowcount == 1
