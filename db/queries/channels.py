"""Queries over what moderators did to channels, and why these are not as they were."""

from collections.abc import Collection, Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Row, delete, insert, select, update

from core.channels import ActKind, ActState, ChannelAct, Closing, Cooling, Hold
from db import upsert
from db.models import ChannelActRow, ChannelHoldRow, table
from db.session import Session

ACTS, HOLDS = table(ChannelActRow), table(ChannelHoldRow)
KEPT = timedelta(days=1)


# Acts


async def add_act(
    session: Session, guild_id: int, channel_id: int, kind: ActKind, before: str, after: str, at: datetime
) -> ChannelAct:
    """A new act, in the place of one of its kind that still waits for its channel."""
    if kind is not ActKind.CREATE:
        await _mark(session, [ACTS.c.channel_id == channel_id, ACTS.c.kind == kind, _waits()], state=ActState.OVER)
    values = {
        "guild_id": guild_id,
        "channel_id": channel_id,
        "kind": kind,
        "before": before,
        "after": after,
        "state": ActState.WAITING,
        "at": at,
    }
    return _act((await session.execute(insert(ACTS).values(values).returning(*ACTS.c))).one())


async def act(session: Session, act_id: int) -> ChannelAct | None:
    row = (await session.execute(_held(session, select(ACTS).where(ACTS.c.id == act_id)))).one_or_none()
    return _act(row) if row else None


async def latest(session: Session, channel_id: int, kind: ActKind) -> ChannelAct | None:
    """The last act of its kind for a channel, whatever became of it."""
    of_kind = select(ACTS).where(ACTS.c.channel_id == channel_id, ACTS.c.kind == kind)
    row = (await session.execute(of_kind.order_by(ACTS.c.id.desc()).limit(1))).one_or_none()
    return _act(row) if row else None


async def waiting(session: Session, channel_id: int, kinds: Collection[ActKind]) -> list[ChannelAct]:
    """The newest first: two that were asked for at the same moment may both wait."""
    wait = select(ACTS).where(ACTS.c.channel_id == channel_id, ACTS.c.kind.in_(kinds), _waits())
    rows = await session.execute(wait.order_by(ACTS.c.id.desc()))
    return [_act(row) for row in rows]


async def done_times(
    session: Session, channel_id: int, kinds: Collection[ActKind], since: datetime
) -> Sequence[datetime]:
    """When Discord was asked for such changes of a channel, since then."""
    times = await session.scalars(
        select(ChannelActRow.done_at).where(
            ChannelActRow.channel_id == channel_id, ChannelActRow.kind.in_(kinds), ChannelActRow.done_at > since
        )
    )
    return [time for time in times if time]


async def mark(session: Session, act_id: int, was: Collection[ActState], **values: Any) -> bool:
    """Change an act that is in one of these states; whether it was."""
    return await _mark(session, [ACTS.c.id == act_id, ACTS.c.state.in_(was)], **values)


async def supersede(session: Session, act: ChannelAct) -> None:
    """What was asked for before it waits no longer."""
    same = [ACTS.c.channel_id == act.channel_id, ACTS.c.kind == act.kind, ACTS.c.id < act.id, _waits()]
    await _mark(session, same, state=ActState.OVER)


async def created_ids(session: Session, guild_id: int) -> set[int]:
    """The channels that acts of a server have made."""
    made = select(ACTS.c.channel_id).where(
        ACTS.c.guild_id == guild_id, ACTS.c.kind == ActKind.CREATE, ACTS.c.done_at.is_not(None)
    )
    return set(await session.scalars(made))


async def purge_acts(session: Session, now: datetime) -> None:
    await session.execute(delete(ACTS).where(ACTS.c.at < now - KEPT, ~_waits()))


# Holds


async def hold(session: Session, channel_id: int) -> Hold | None:
    row = (await session.execute(_held(session, select(HOLDS).where(HOLDS.c.channel_id == channel_id)))).one_or_none()
    return _hold(row) if row else None


async def held(session: Session, channel_id: int, guild_id: int) -> Hold:
    """The hold of a channel, for who is about to change it; a new one where nothing held it."""
    await upsert.add(session, ChannelHoldRow, ["channel_id"], **_values(Hold(channel_id, guild_id)))
    found = await hold(session, channel_id)
    assert found is not None
    return found


async def put_hold(session: Session, changed: Hold) -> None:
    await session.execute(update(HOLDS).where(HOLDS.c.channel_id == changed.channel_id).values(**_values(changed)))


async def drop_hold(session: Session, channel_id: int) -> None:
    await session.execute(delete(HOLDS).where(HOLDS.c.channel_id == channel_id))


async def forget(session: Session, channel_id: int) -> None:
    """The channel is gone."""
    await drop_hold(session, channel_id)
    await _mark(session, [ACTS.c.channel_id == channel_id, _waits()], state=ActState.OVER)


# Within


def _waits() -> Any:
    return ACTS.c.state == ActState.WAITING


def _held(session: Session, query: Any) -> Any:
    return query.with_for_update() if session.writes else query


async def _mark(session: Session, clauses: Sequence[Any], **values: Any) -> bool:
    result = await session.execute(update(ACTS).where(*clauses).values(**values))
    return result.rowcount == 1


def _act(row: Row[Any]) -> ChannelAct:
    return ChannelAct(
        row.id, row.guild_id, row.channel_id, row.kind, row.before, row.after, row.state, row.at, row.done_at
    )


def _hold(row: Row[Any]) -> Hold:
    cooling = None
    if row.cool_since and row.cool_until:
        cooling = Cooling(row.cool_since, row.cool_until, row.cool_slow, row.slow_before, row.cool_closed, row.card_id)
    return Hold(
        row.channel_id,
        row.guild_id,
        row.locked,
        row.archived,
        row.parent_id,
        None if row.quiet_from is None else (row.quiet_from, row.quiet_to),
        cooling,
        Closing.load(row.closing) if row.closing else None,
    )


def _values(hold: Hold) -> dict[str, Any]:
    cooling = hold.cooling
    return {
        "channel_id": hold.channel_id,
        "guild_id": hold.guild_id,
        "locked": hold.locked,
        "archived": hold.archived,
        "parent_id": hold.parent_id,
        "quiet_from": hold.quiet[0] if hold.quiet else None,
        "quiet_to": hold.quiet[1] if hold.quiet else None,
        "cool_since": cooling and cooling.since,
        "cool_until": cooling and cooling.until,
        "cool_slow": cooling.slow if cooling else 0,
        "cool_closed": bool(cooling and cooling.closed),
        "slow_before": cooling.slow_before if cooling else 0,
        "card_id": cooling and cooling.card_id,
        "closing": hold.closing.dump() if hold.closing else None,
    }
