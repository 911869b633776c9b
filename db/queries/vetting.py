"""Queries over who is recognised, and who answers for whom."""

from collections.abc import Collection, Iterable
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Row, delete, func, or_, select, update

from core.vault import Vault
from core.vetting import NEEDED, Case, Chain, Standing, Vouch, VouchState, Way
from db import jobs, upsert
from db.models import VettingRow, VouchRow, table
from db.session import Session

CASES, VOUCHES = table(VettingRow), table(VouchRow)
CARD, UNCARD = "vetting.card", "vetting.uncard"
"""Brings a case's card in line, by the case's id; takes a card away, by server and message."""
PLAIN = (
    "standing",
    "way",
    "since",
    "by",
    "asked_at",
    "wish",
    "declined_at",
    "left_at",
    "review_at",
    "opened_at",
    "card_id",
)
"""A case's columns that are not sealed."""
LIVE = VOUCHES.c.state == VouchState.LIVE
UP, WIDE = 6, 200
"""How many generations of vouchers are looked at, and how many vouches at most: a chain is for people to read."""


# Cases


async def case(session: Session, vault: Vault, case_id: int) -> Case | None:
    """For who is about to change it, nobody else changes it meanwhile."""
    return await _one(session, vault, CASES.c.id == case_id)


async def of_member(session: Session, vault: Vault, guild_id: int, user_id: int) -> Case | None:
    return await _one(session, vault, CASES.c.guild_id == guild_id, CASES.c.user_id == user_id)


async def held(session: Session, vault: Vault, guild_id: int, user_id: int) -> Case:
    """A member's case, for who is about to change it; a new one where there is none."""
    await upsert.add(
        session, VettingRow, ["guild_id", "user_id"], guild_id=guild_id, user_id=user_id, standing=Standing.NONE
    )
    found = await of_member(session, vault, guild_id, user_id)
    assert found is not None
    return found


async def put(session: Session, vault: Vault, changed: Case) -> None:
    values = {name: getattr(changed, name) for name in PLAIN}
    values["sealed_words"] = vault.seal(changed.words) if changed.words else None
    values["sealed_note"] = vault.seal(changed.note) if changed.note else None
    await session.execute(update(CASES).where(CASES.c.id == changed.id).values(**values))


async def place(session: Session, *, case_id: int, card_id: int) -> None:
    await session.execute(update(CASES).where(CASES.c.id == case_id).values(card_id=card_id))


async def cases_of(session: Session, vault: Vault, guild_id: int, user_ids: Collection[int]) -> dict[int, Case]:
    rows = await session.execute(select(CASES).where(CASES.c.guild_id == guild_id, CASES.c.user_id.in_(user_ids)))
    return {row.user_id: _case(row, vault) for row in rows}


async def everywhere(session: Session, vault: Vault, user_id: int) -> list[Case]:
    """A member's cases on all servers."""
    rows = await session.execute(select(CASES).where(CASES.c.user_id == user_id).order_by(CASES.c.guild_id))
    return [_case(row, vault) for row in rows]


async def open_ones(session: Session, guild_id: int | None) -> list[tuple[int, int]]:
    """The cases in which moderators are asked to decide, on a server or anywhere; each with its server."""
    waits = or_(CASES.c.asked_at.is_not(None), CASES.c.review_at.is_not(None))
    here = [CASES.c.guild_id == guild_id] if guild_id else []
    rows = await session.execute(select(CASES.c.id, CASES.c.guild_id).where(waits, *here))
    return [(row.id, row.guild_id) for row in rows]


async def there(session: Session, guild_id: int) -> list[int]:
    """Of whom it makes a difference whether they are on a server, and who was there when last heard of."""
    here = or_(CASES.c.left_at.is_(None), CASES.c.asked_at.is_not(None))
    cases = select(CASES.c.user_id).where(CASES.c.guild_id == guild_id, here)
    mine = (VOUCHES.c.guild_id == guild_id, VOUCHES.c.voucher_id.is_not(None), LIVE, ~_for_verified())
    return [int(user_id) for user_id in await session.scalars(cases.union(select(VOUCHES.c.voucher_id).where(*mine)))]


async def drop(session: Session, found: Case, now: datetime) -> None:
    """Delete a case with the vouches for it, and have its card taken away: that names the member."""
    await session.execute(delete(CASES).where(CASES.c.id == found.id))
    await _clear(session, found, now)


async def strip(session: Session, vault: Vault, found: Case, now: datetime) -> None:
    """Leave no more of a case than what was decided, how, and when; and whether they are away."""
    bare = Case(found.id, found.guild_id, found.user_id, found.standing, found.way, found.since, left_at=found.left_at)
    await put(session, vault, bare)
    await _clear(session, found, now)


async def take_card_away(session: Session, found: Case, now: datetime) -> None:
    if found.card_id:
        await jobs.schedule(session, UNCARD, f"{found.guild_id}:{found.card_id}", now, found.guild_id)


async def old(session: Session, vault: Vault, limit: datetime) -> list[Case]:
    """The cases in which nothing holds and nothing waits, and nothing has happened since `limit`.

    One in which nothing ever happened lives as long as the vouches for it.
    """
    nothing = or_(CASES.c.left_at.is_not(None), CASES.c.standing.in_((Standing.NONE, Standing.REVOKED)))
    moments = (CASES.c.since, CASES.c.declined_at, CASES.c.left_at)
    quiet = [or_(moment.is_(None), moment < limit) for moment in moments]
    vouched_for = select(VOUCHES.c.id).where(
        VOUCHES.c.guild_id == CASES.c.guild_id, VOUCHES.c.member_id == CASES.c.user_id
    )
    over = or_(*(moment.is_not(None) for moment in moments), ~vouched_for.exists())
    rows = await session.execute(select(CASES).where(nothing, CASES.c.asked_at.is_(None), over, *quiet))
    return [_case(row, vault) for row in rows]


# Vouches


async def vouch(session: Session, guild_id: int, member_id: int, voucher_id: int, now: datetime) -> Vouch:
    """A vouch, new or given again."""
    row = await upsert.put(
        session,
        VouchRow,
        ["guild_id", "member_id", "voucher_id"],
        returning=("id",),
        guild_id=guild_id,
        member_id=member_id,
        voucher_id=voucher_id,
        at=now,
        state=VouchState.LIVE,
    )
    return Vouch(row.id, member_id, voucher_id, now)


async def by_id(session: Session, guild_id: int, vouch_id: int) -> Vouch | None:
    found = await _vouches(session, VOUCHES.c.guild_id == guild_id, VOUCHES.c.id == vouch_id)
    return found[0] if found else None


async def received(session: Session, guild_id: int, member_id: int) -> list[Vouch]:
    """All vouches for a member that were ever given, oldest first."""
    return await _vouches(session, VOUCHES.c.guild_id == guild_id, VOUCHES.c.member_id == member_id)


async def given(session: Session, guild_id: int, voucher_id: int, since: datetime | None = None) -> list[Vouch]:
    """Those that a member ever gave, or since then."""
    after = [VOUCHES.c.at > since] if since else []
    return await _vouches(session, VOUCHES.c.guild_id == guild_id, VOUCHES.c.voucher_id == voucher_id, *after)


async def given_everywhere(session: Session, voucher_id: int) -> list[tuple[int, Vouch]]:
    """The same on all servers, each with the server's id."""
    rows = await session.execute(select(VOUCHES).where(VOUCHES.c.voucher_id == voucher_id).order_by(VOUCHES.c.id))
    return [(row.guild_id, _vouch(row)) for row in rows]


async def mark(session: Session, found: Iterable[Vouch], state: VouchState) -> None:
    ids = [each.id for each in found]
    await session.execute(update(VOUCHES).where(VOUCHES.c.id.in_(ids), LIVE).values(state=state))


async def unname(session: Session, found: Iterable[Vouch]) -> None:
    """They stand, and nobody knows any more whose they were."""
    ids = [each.id for each in found]
    await session.execute(update(VOUCHES).where(VOUCHES.c.id.in_(ids)).values(voucher_id=None))


async def forget(session: Session, found: Iterable[Vouch]) -> None:
    await session.execute(delete(VOUCHES).where(VOUCHES.c.id.in_([each.id for each in found])))


async def purge_vouches(session: Session, limit: datetime) -> None:
    """Delete what counts no longer, or never came to anything."""
    await session.execute(delete(VOUCHES).where(VOUCHES.c.at < limit, or_(~LIVE, ~_for_verified())))


async def end_given(
    session: Session, vault: Vault, guild_id: int, voucher_id: int, now: datetime, *, doubted: bool
) -> list[Case]:
    """Somebody left, or (`doubted`) is verified no longer: they answer for nobody whose case is open still.

    In doubt, they answer for nobody at all: those whom fewer than it takes are left to answer for are put before the
    moderators, and given.
    """
    found = [each for each in await given(session, guild_id, voucher_id) if each.state is VouchState.LIVE]
    cases = await cases_of(session, vault, guild_id, [each.member_id for each in found])
    verified = {user_id for user_id, each in cases.items() if each.held is Standing.VERIFIED}
    ended = [each for each in found if doubted or each.member_id not in verified]
    await mark(session, ended, VouchState.PAST)
    reviewed = []
    for each in ended:
        if each.member_id in verified:
            if await review(session, vault, guild_id, each.member_id, now):
                reviewed.append(cases[each.member_id])
        elif each.member_id in cases:
            await jobs.schedule(session, CARD, cases[each.member_id].id, now, guild_id)
    return reviewed


async def review(session: Session, vault: Vault, guild_id: int, user_id: int, now: datetime) -> bool:
    """Put a member before the moderators whom vouches made verified, if too few are left; whether that was so."""
    found = await of_member(session, vault, guild_id, user_id)
    if found is None or found.held is not Standing.VERIFIED or found.way is not Way.VOUCHES or found.review_at:
        return False
    live = [each for each in await received(session, guild_id, user_id) if each.state is VouchState.LIVE]
    if len(live) >= NEEDED:
        return False
    await take_card_away(session, found, now)
    await put(session, vault, replace(found, review_at=now, opened_at=now, card_id=None))
    await jobs.schedule(session, CARD, found.id, now, guild_id)
    return True


async def chain(session: Session, vault: Vault, guild_id: int, user_id: int) -> Chain:
    """Who answers for a member, and for those, as far up as is looked; whom all these answer for."""
    seen: dict[int, Vouch] = {}
    above, asked = {user_id}, set[int]()
    for _ in range(UP):
        asked |= above
        found = await _vouches(session, VOUCHES.c.guild_id == guild_id, VOUCHES.c.member_id.in_(above), limit=WIDE)
        seen |= {each.id: each for each in found}
        above = {each.voucher_id for each in found if each.voucher_id} - asked
        if not above or len(seen) >= WIDE:
            break
    first = {each.voucher_id for each in seen.values() if each.member_id == user_id and each.voucher_id}
    beside = VOUCHES.c.voucher_id.in_({user_id, *first})
    seen |= {each.id: each for each in await _vouches(session, VOUCHES.c.guild_id == guild_id, beside, limit=WIDE)}
    people = {user_id, *(each.member_id for each in seen.values())}
    people |= {each.voucher_id for each in seen.values() if each.voucher_id}
    cases = await cases_of(session, vault, guild_id, people)
    return Chain(user_id, cases.get(user_id), tuple(seen[key] for key in sorted(seen)), cases)


async def count(session: Session, guild_id: int, member_id: int) -> int:
    """How many vouches for a member count."""
    mine = (VOUCHES.c.guild_id == guild_id, VOUCHES.c.member_id == member_id, LIVE)
    return int(await session.scalar(select(func.count()).select_from(VOUCHES).where(*mine)) or 0)


# Within


async def _clear(session: Session, found: Case, now: datetime) -> None:
    """Delete the vouches for somebody, and have their card taken away."""
    of_them = (VOUCHES.c.guild_id == found.guild_id, VOUCHES.c.member_id == found.user_id)
    await session.execute(delete(VOUCHES).where(*of_them))
    await take_card_away(session, found, now)


def _for_verified() -> ColumnElement[bool]:
    """Whether a vouch is for somebody who is verified now."""
    return (
        select(CASES.c.id)
        .where(
            CASES.c.guild_id == VOUCHES.c.guild_id,
            CASES.c.user_id == VOUCHES.c.member_id,
            CASES.c.standing == Standing.VERIFIED,
            CASES.c.left_at.is_(None),
        )
        .exists()
    )


async def _one(session: Session, vault: Vault, *where: Any) -> Case | None:
    query = select(CASES).where(*where)
    row = (await session.execute(query.with_for_update() if session.writes else query)).one_or_none()
    return _case(row, vault) if row else None


async def _vouches(session: Session, *where: Any, limit: int | None = None) -> list[Vouch]:
    rows = await session.execute(select(VOUCHES).where(*where).order_by(VOUCHES.c.at, VOUCHES.c.id).limit(limit))
    return [_vouch(row) for row in rows]


def _vouch(row: Row[Any]) -> Vouch:
    return Vouch(row.id, row.member_id, row.voucher_id, row.at, row.state)


def _case(row: Row[Any], vault: Vault) -> Case:
    return Case(
        id=row.id,
        guild_id=row.guild_id,
        user_id=row.user_id,
        words=vault.open(row.sealed_words) if row.sealed_words else "",
        note=vault.open(row.sealed_note) if row.sealed_note else "",
        **{name: getattr(row, name) for name in PLAIN},
    )
