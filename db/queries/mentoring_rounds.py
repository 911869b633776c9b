"""Queries over the rounds that moderators prepare."""

import json
from typing import Any

from sqlalchemy import Row, select, update

from core.mentoring import Kind, PairState, Round, RoundState
from core.vault import Vault
from db import upsert
from db.models import MentoringPairRow, MentoringRequestRow, MentoringRoundRow, table
from db.session import Session

ROUNDS, REQUESTS, PAIRS = table(MentoringRoundRow), table(MentoringRequestRow), table(MentoringPairRow)
BLOCK = 2048
"""Bytes: padded, a seal does not tell how many pairs were pinned or forbidden."""
DONE = "{}"
"""What is left of a round's content once it is over: nobody's name."""


async def prepare(session: Session, vault: Vault, round_: Round) -> None:
    """Begin to prepare a round, unless its server has one in preparation."""
    await upsert.add(
        session,
        MentoringRoundRow,
        ["draft_of"],
        id=round_.id,
        guild_id=round_.guild_id,
        draft_of=round_.guild_id,
        state=RoundState.DRAFT,
        since=round_.since,
        sealed_content=_sealed(vault, round_),
    )


async def draft(session: Session, vault: Vault, guild_id: int) -> Round | None:
    """The round that a server prepares; held for who is about to change it."""
    return await _one(session, vault, ROUNDS.c.draft_of == guild_id)


async def by_id(session: Session, vault: Vault, round_id: int) -> Round | None:
    """Held in the same way."""
    return await _one(session, vault, ROUNDS.c.id == round_id)


async def put(session: Session, vault: Vault, round_: Round) -> None:
    """Store what was pinned and forbidden."""
    await session.execute(update(ROUNDS).where(ROUNDS.c.id == round_.id).values(sealed_content=_sealed(vault, round_)))


async def end(session: Session, vault: Vault, round_id: int, state: RoundState) -> bool:
    """Launch a round, or drop it; False where it is over already. What was pinned and forbidden is forgotten."""
    result: Any = await session.execute(
        update(ROUNDS)
        .where(ROUNDS.c.id == round_id, ROUNDS.c.state == RoundState.DRAFT)
        .values(state=state, draft_of=None, sealed_content=vault.seal(DONE, block=BLOCK))
    )
    return bool(result.rowcount)


async def busy(session: Session, guild_id: int) -> set[bytes]:
    """The mentees who wait for no round: their own request is open, or they have a mentor."""
    asking = select(REQUESTS.c.open_for).where(REQUESTS.c.guild_id == guild_id, REQUESTS.c.open_for.is_not(None))
    paired = select(PAIRS.c.mentee).where(
        PAIRS.c.guild_id == guild_id,
        PAIRS.c.state == PairState.OPEN,
        PAIRS.c.kind == Kind.LASTING,
        PAIRS.c.mentee.is_not(None),
    )
    return set(await session.scalars(asking.union(paired)))


async def forget(session: Session, vault: Vault, user_id: int) -> None:
    """Take an account out of every round in preparation."""
    rows = await session.execute(select(ROUNDS).where(ROUNDS.c.state == RoundState.DRAFT).with_for_update())
    for round_ in [_round(row, vault) for row in rows]:
        pinned, forbidden = (
            tuple(pair for pair in pairs if user_id not in pair) for pairs in (round_.pinned, round_.forbidden)
        )
        if (pinned, forbidden) != (round_.pinned, round_.forbidden):
            await put(session, vault, Round(round_.id, round_.guild_id, round_.state, round_.since, pinned, forbidden))


async def _one(session: Session, vault: Vault, clause: Any) -> Round | None:
    query = select(ROUNDS).where(clause)
    row = (await session.execute(query.with_for_update() if session.writes else query)).one_or_none()
    return None if row is None else _round(row, vault)


def _round(row: Row[Any], vault: Vault) -> Round:
    content = json.loads(vault.open(row.sealed_content))
    pinned, forbidden = (
        tuple((mentee, mentor) for mentee, mentor in content.get(name, ())) for name in ("pinned", "forbidden")
    )
    return Round(row.id, row.guild_id, row.state, row.since, pinned, forbidden)


def _sealed(vault: Vault, round_: Round) -> bytes:
    return vault.seal(json.dumps({"pinned": round_.pinned, "forbidden": round_.forbidden}), block=BLOCK)
