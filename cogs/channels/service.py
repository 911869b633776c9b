"""What moderators do to channels. Each method is one transaction; none speaks to Discord.

Two things are the truth: the last act of its kind that waits, for names, topics, slow mode and new channels; and the
hold, for whatever closes a channel. Their jobs bring Discord in line.
"""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import partial
from zoneinfo import ZoneInfo

from cogs.channels.closing import closed, cooling, free_at, next_change, same_name
from core.channels import (
    NAME_LIMIT,
    RATIONED,
    REASON_LIMIT,
    RENAMED_WITHIN,
    TOPIC_LIMIT,
    UNDO_FOR,
    ActKind,
    ActState,
    ChannelAct,
    Closing,
    Cooling,
    Hold,
)
from core.clock import Clock
from core.errors import Missing, Refused
from core.guarding import without_the_certain
from core.rights import Actor
from db import jobs
from db.engine import Database
from db.queries import channels, frame
from db.session import Session

SETTING = "channels.set"
"""The job of one setting of a channel: `<channel>:<kind>`."""
MAKING = "channels.make"
"""The job of a channel to be created, or taken back, by its act."""
HOLDING = "channels.hold"
"""The job of whatever closes a channel, by its id."""
THREADS = "channels.threads"
"""The job of putting idle threads away: `<channel>:<idle since, in seconds>`."""
OPEN_STATES = (ActState.WAITING, ActState.DONE)


@dataclass(frozen=True, slots=True)
class Spot:
    """A channel as it is on Discord: how it would be closed, its slow mode in seconds, and where it stands."""

    channel_id: int
    closing: Closing
    slow: int
    parent_id: int | None


@dataclass(frozen=True, slots=True)
class Asked:
    """An act, and when Discord will take it: later than now for one name or topic too many."""

    act: ChannelAct
    due: datetime | None


class ChannelService:
    def __init__(self, db: Database, clock: Clock, zone: ZoneInfo) -> None:
        self._db, self._clock, self.zone = db, clock, zone

    # Names, topics, slow mode

    async def change(self, actor: Actor, channel_id: int, kind: ActKind, before: str, after: str, reason: str) -> Asked:
        """Give a channel a name, a topic or a slow mode. Raises `Refused` for slow mode while it cools down."""
        after = _tidy(kind, after)
        async with self._db.write() as session:
            now = self._clock.now()
            if kind is ActKind.SLOW:
                found = await channels.hold(session, channel_id)
                if found and cooling(found, now):
                    raise Refused("error-channel-cooling")
            await self._audit(session, actor, kind, channel_id, reason)
            return await self._ask(session, actor.guild_id, channel_id, kind, before, after)

    async def wanted(self, channel_id: int, kind: ActKind) -> ChannelAct | None:
        """What is still to be set."""
        async with self._db.read() as session:
            found = await channels.waiting(session, channel_id, [kind])
        return found[0] if found else None

    def settled(self, act: ChannelAct, after: str, *, asked: bool) -> jobs.LastWrite:
        """It is as wanted; `asked` tells whether Discord had to be."""
        done = self._clock.now() if asked else None
        return partial(self._settled, act=act, after=after, done_at=done)

    def forgotten(self, channel_id: int) -> jobs.LastWrite:
        """Its channel is gone."""
        return partial(channels.forget, channel_id=channel_id)

    # New channels

    async def create(self, actor: Actor, beside_id: int, kind: str, name: str, reason: str) -> ChannelAct:
        name = _tidy(ActKind.NAME, name)
        async with self._db.write() as session:
            now = self._clock.now()
            await self._audit(session, actor, ActKind.CREATE, beside_id, reason)
            act = await channels.add_act(session, actor.guild_id, beside_id, ActKind.CREATE, kind, name, now)
            await jobs.hold(session, MAKING, act.id, now, actor.guild_id)
        return act

    async def to_make(self, act_id: int) -> tuple[ChannelAct, set[int]] | None:
        """The act, and the channels that other acts made."""
        async with self._db.read() as session:
            act = await channels.act(session, act_id)
            return (act, await channels.created_ids(session, act.guild_id)) if act else None

    def made(self, act: ChannelAct, channel_id: int) -> jobs.LastWrite:
        return partial(_made, act_id=act.id, channel_id=channel_id, done_at=self._clock.now())

    # What closes a channel

    async def lock(self, actor: Actor, spot: Spot, reason: str) -> ChannelAct:
        async with self._db.write() as session:
            hold = await channels.held(session, spot.channel_id, actor.guild_id)
            if hold.locked:
                raise Refused("error-channel-locked")
            await self._hold(session, actor, replace(hold, locked=True), spot, "lock", reason)
            return await self._done(session, actor, spot.channel_id, ActKind.LOCK)

    async def unlock(self, actor: Actor, spot: Spot, reason: str) -> None:
        async with self._db.write() as session:
            hold = await channels.hold(session, spot.channel_id)
            if hold is None or not hold.locked:
                raise Refused("error-channel-unlocked")
            await self._hold(session, actor, replace(hold, locked=False), spot, "unlock", reason)

    async def archive(self, actor: Actor, spot: Spot, reason: str) -> ChannelAct:
        async with self._db.write() as session:
            hold = await channels.held(session, spot.channel_id, actor.guild_id)
            if hold.archived:
                raise Refused("error-channel-archived")
            parent_id = spot.parent_id or 0 if hold.parent_id is None else hold.parent_id
            changed = replace(hold, archived=True, parent_id=parent_id)
            await self._hold(session, actor, changed, spot, "archive", reason)
            return await self._done(session, actor, spot.channel_id, ActKind.ARCHIVE)

    async def restore(self, actor: Actor, spot: Spot, reason: str) -> None:
        async with self._db.write() as session:
            hold = await channels.hold(session, spot.channel_id)
            if hold is None or not hold.archived:
                raise Refused("error-channel-restored")
            await self._hold(session, actor, replace(hold, archived=False), spot, "restore", reason)

    async def silence(self, actor: Actor, spot: Spot, hours: tuple[int, int] | None, reason: str) -> None:
        """Close a channel every day from an hour to another; None gives that up."""
        if hours and hours[0] == hours[1]:
            raise Refused("error-channel-hours")
        async with self._db.write() as session:
            hold = await channels.held(session, spot.channel_id, actor.guild_id)
            if hours is None and hold.quiet is None:
                raise Refused("error-channel-never-silent")
            await self._hold(session, actor, replace(hold, quiet=hours), spot, "silence", reason)

    async def cool(
        self, actor: Actor, spot: Spot, length: timedelta, slow: int, reason: str, *, close: bool
    ) -> datetime:
        """Slow a heated channel, and close it if wanted; when that ends. Asked again, it ends then instead."""
        async with self._db.write() as session:
            now = self._clock.now()
            hold = await channels.held(session, spot.channel_id, actor.guild_id)
            running = hold.cooling or Cooling(now, now, slow, spot.slow, close)
            changed = replace(hold, cooling=replace(running, until=now + length, closed=close))
            await self._hold(session, actor, changed, spot, "cool", reason)
        return now + length

    async def reopen(self, actor: Actor, channel_id: int) -> None:
        """End a cool-down early."""
        async with self._db.write() as session:
            now = self._clock.now()
            hold = await channels.hold(session, channel_id)
            if hold is None or hold.guild_id != actor.guild_id or not cooling(hold, now):
                raise Refused("error-channel-open")
            assert hold.cooling is not None
            await channels.put_hold(session, replace(hold, cooling=replace(hold.cooling, until=now)))
            await self._note(session, actor, "reopen", channel_id, None)
            await jobs.hold(session, HOLDING, channel_id, now, actor.guild_id)

    async def hold(self, channel_id: int) -> Hold | None:
        async with self._db.read() as session:
            return await channels.hold(session, channel_id)

    async def still_closed(self, channel_id: int) -> bool:
        """Whether another reason keeps a channel closed."""
        found = await self.hold(channel_id)
        return found is not None and closed(found, self._clock.now(), self.zone)

    def about_to_close(self, channel_id: int, closing: Closing) -> jobs.LastWrite:
        """Note what is there before it is closed; then the job comes up again, and closes it."""
        return partial(self._about_to_close, channel_id=channel_id, closing=closing)

    def brought(self, seen: Hold, now: datetime, card_id: int | None) -> jobs.LastWrite:
        """Discord is as the hold that was seen wanted it `now`: forget what is over, and ask for the next change."""
        return partial(self._brought, seen=seen, now=now, card_id=card_id)

    # Threads

    async def put_away(self, actor: Actor, channel_id: int, key: str, count: int) -> None:
        """Put a channel's idle threads away, as they were shown."""
        async with self._db.write() as session:
            now = self._clock.now()
            await self._note(session, actor, "threads", channel_id, str(count))
            await jobs.hold(session, THREADS, key, now, actor.guild_id)

    # Taking back

    async def undoable(self, actor: Actor, act_id: int) -> ChannelAct:
        """An act that may still be taken back. Raises `Missing` or `Refused`."""
        async with self._db.read() as session:
            return self._checked(actor, await channels.act(session, act_id))

    async def undo_setting(self, actor: Actor, act_id: int, current: str) -> Asked:
        """Put back what was. Raises `Refused` where somebody changed it meanwhile: that is left alone."""
        async with self._db.write() as session:
            act = self._checked(actor, await channels.act(session, act_id))
            known = [act.after, act.before] if act.state is ActState.WAITING else [act.after]
            newest = await channels.latest(session, act.channel_id, act.kind)
            if newest is None or newest.id != act.id or not any(same(act.kind, current, one) for one in known):
                raise Refused("error-channel-changed")
            await self._undone(session, actor, act)
            return await self._ask(session, act.guild_id, act.channel_id, act.kind, current, act.before)

    async def undo_hold(self, actor: Actor, act_id: int) -> None:
        """Take a lock back, or fetch a channel out of the archives."""
        async with self._db.write() as session:
            act = self._checked(actor, await channels.act(session, act_id))
            hold = await channels.hold(session, act.channel_id)
            newest = await channels.latest(session, act.channel_id, act.kind)
            stands = hold and (hold.locked if act.kind is ActKind.LOCK else hold.archived)
            if hold is None or not stands or newest is None or newest.id != act.id:
                raise Refused("error-channel-changed")
            opened = replace(hold, locked=False) if act.kind is ActKind.LOCK else replace(hold, archived=False)
            await channels.put_hold(session, opened)
            await self._undone(session, actor, act)
            await jobs.hold(session, HOLDING, act.channel_id, self._clock.now(), act.guild_id)

    async def undo_creation(self, actor: Actor, act_id: int) -> None:
        async with self._db.write() as session:
            act = self._checked(actor, await channels.act(session, act_id))
            await self._undone(session, actor, act)
            await jobs.hold(session, MAKING, act.id, self._clock.now(), act.guild_id)

    # Within

    def _checked(self, actor: Actor, act: ChannelAct | None) -> ChannelAct:
        if act is None or act.guild_id != actor.guild_id:
            raise Missing("error-control-gone")
        if act.state is ActState.UNDONE:
            raise Refused("error-channel-undone")
        if act.state is ActState.OVER:
            raise Refused("error-channel-changed")
        if self._clock.now() >= act.at + UNDO_FOR:
            raise Refused("error-channel-too-late")
        return act

    async def _undone(self, session: Session, actor: Actor, act: ChannelAct) -> None:
        """The act is held since it was read: whoever presses a moment later finds it undone."""
        await channels.mark(session, act.id, OPEN_STATES, state=ActState.UNDONE)
        await self._note(session, actor, "undo", act.channel_id, None)

    async def _ask(
        self, session: Session, guild_id: int, channel_id: int, kind: ActKind, before: str, after: str
    ) -> Asked:
        now = self._clock.now()
        act = await channels.add_act(session, guild_id, channel_id, kind, before, after, now)
        key = f"{channel_id}:{kind}"
        if kind in RATIONED:
            others = await channels.waiting(session, channel_id, [each for each in RATIONED if each is not kind])
            due = await self._free_at(session, channel_id, len(others))
            if due > now and not same(kind, before, after):
                await jobs.schedule(session, SETTING, key, due, guild_id)
                return Asked(act, due)
        await jobs.hold(session, SETTING, key, now, guild_id)
        return Asked(act, None)

    async def _free_at(self, session: Session, channel_id: int, ahead: int) -> datetime:
        now = self._clock.now()
        done = await channels.done_times(session, channel_id, RATIONED, now - RENAMED_WITHIN)
        return free_at(done, ahead, now)

    async def _settled(self, session: Session, *, act: ChannelAct, after: str, done_at: datetime | None) -> None:
        """What was undone or replaced meanwhile stays so, and still counts among the changes that Discord rations."""
        await channels.mark(session, act.id, tuple(ActState), done_at=done_at)
        await channels.mark(session, act.id, [ActState.WAITING], state=ActState.DONE, after=after)
        await channels.supersede(session, act)

    async def _hold(self, session: Session, actor: Actor, hold: Hold, spot: Spot, action: str, reason: str) -> None:
        """Store a changed hold with its job; what is there before a closing is noted with the first."""
        now = self._clock.now()
        if hold.closing is None and closed(hold, now, self.zone):
            hold = replace(hold, closing=spot.closing)
        await channels.put_hold(session, hold)
        await self._note(session, actor, action, spot.channel_id, reason)
        await jobs.hold(session, HOLDING, spot.channel_id, now, actor.guild_id)

    async def _done(self, session: Session, actor: Actor, channel_id: int, kind: ActKind) -> ChannelAct:
        act = await channels.add_act(session, actor.guild_id, channel_id, kind, "", "", self._clock.now())
        await channels.mark(session, act.id, OPEN_STATES, state=ActState.DONE)
        return act

    async def _about_to_close(self, session: Session, *, channel_id: int, closing: Closing) -> None:
        hold = await channels.hold(session, channel_id)
        if hold is None:
            return
        if hold.closing is None:
            await channels.put_hold(session, replace(hold, closing=closing))
        await jobs.schedule(session, HOLDING, channel_id, self._clock.now(), hold.guild_id)

    async def _brought(self, session: Session, *, seen: Hold, now: datetime, card_id: int | None) -> None:
        hold = await channels.hold(session, seen.channel_id)
        if hold is None:
            return
        if hold.cooling and cooling(hold, now):
            hold = replace(hold, cooling=replace(hold.cooling, card_id=card_id or hold.cooling.card_id))
        else:
            hold = replace(hold, cooling=None)
        if not closed(seen, now, self.zone) and not closed(hold, now, self.zone):
            hold = replace(hold, closing=None)
        if not (hold.locked or hold.archived or hold.quiet or hold.cooling or hold.closing):
            await channels.drop_hold(session, hold.channel_id)
            return
        if not hold.archived and not seen.archived:
            hold = replace(hold, parent_id=None)
        await channels.put_hold(session, hold)
        if due := next_change(hold, now, self.zone):
            await jobs.schedule(session, HOLDING, hold.channel_id, due, hold.guild_id)

    async def _audit(self, session: Session, actor: Actor, kind: ActKind, target: int, reason: str) -> None:
        await self._note(session, actor, str(kind), target, reason)

    async def _note(self, session: Session, actor: Actor, action: str, target: int, reason: str | None) -> None:
        now = self._clock.now()
        reason = without_the_certain(reason)[:REASON_LIMIT] if reason else None
        await frame.audit(
            session, actor.guild_id, now, actor.user_id, f"channel-{action}", target=target, reason=reason
        )


async def _made(session: Session, *, act_id: int, channel_id: int, done_at: datetime) -> None:
    await channels.mark(session, act_id, tuple(ActState), channel_id=channel_id, done_at=done_at)
    await channels.mark(session, act_id, [ActState.WAITING], state=ActState.DONE)


def same(kind: ActKind, one: str, other: str) -> bool:
    """Whether two values of a setting are one to Discord."""
    return same_name(one, other) if kind is ActKind.NAME else one.strip() == other.strip()


def _tidy(kind: ActKind, text: str) -> str:
    """What a moderator typed, fit to be shown. Raises `Refused` for a name of nothing, and for what is too long."""
    text = "".join(
        each for each in without_the_certain(text) if each.isprintable() or each.isspace() or each in HARMLESS
    ).strip()
    limit = {ActKind.NAME: NAME_LIMIT, ActKind.TOPIC: TOPIC_LIMIT}.get(kind)
    if kind is ActKind.NAME and not any(each.isalnum() or ord(each) > LATIN for each in text):
        raise Refused("error-channel-nameless")
    if limit and len(text) > limit:
        raise Refused("error-channel-long", limit=limit)
    return text


HARMLESS = "\u200d\u200e\u200f"
"""What joins emoji, and marks of direction; what turns letters round is left out."""
LATIN = 0x2000
"""Beyond are signs and emoji, which may stand alone."""
