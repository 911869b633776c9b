"""When a channel is closed, what closing it means, and what opening it brings back. Pure rules."""

from collections.abc import Collection, Iterable
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from core.channels import RENAMED_WITHIN, RENAMES, Closing, Hold, Overwrite, Overwrites

THREAD = Overwrite(0, role=False, allow=0, deny=1)
"""What stands for a locked thread among overwrites."""


def quiet(hours: tuple[int, int], now: datetime, zone: ZoneInfo) -> bool:
    start, end = hours
    hour = now.astimezone(zone).hour
    return start <= hour < end if start < end else hour >= start or hour < end


def cooling(hold: Hold, now: datetime) -> bool:
    return hold.cooling is not None and now < hold.cooling.until


def closed(hold: Hold, now: datetime, zone: ZoneInfo) -> bool:
    """Whether only moderators write there."""
    hot = hold.cooling is not None and hold.cooling.closed and cooling(hold, now)
    return hold.locked or hold.archived or hot or (hold.quiet is not None and quiet(hold.quiet, now, zone))


def next_change(hold: Hold, now: datetime, zone: ZoneInfo) -> datetime | None:
    """When the clock alone changes something next: a cool-down ends, quiet hours begin or end."""
    edges = [hold.cooling.until] if hold.cooling and cooling(hold, now) else []
    if hold.quiet:
        today = now.astimezone(zone).date()
        edges += [
            datetime.combine(today + timedelta(days=day), time(hour), zone).astimezone(now.tzinfo)
            for day in range(3)
            for hour in hold.quiet
        ]
    return min((edge for edge in edges if edge > now), default=None)


def closing(
    current: Overwrites, writing: int, everyone: int, bot: int, moderators: Collection[int], bot_needs: int
) -> Closing:
    """Nobody but moderators and the bot writes. `writing` are the bits to take; `bot_needs` those that the bot keeps.

    Whoever may see the channel still may. A role that was allowed to write is denied it, for another of a member's
    roles, the moderators', allows it all the same; a member who was is no longer allowed: denied, a moderator would be.
    """
    put = {each: _shut(overwrite, writing) for each, overwrite in current.items()}
    put[everyone] = _denied(current.get(everyone) or Overwrite(everyone, True, 0, 0), writing)
    for role in moderators:
        put[role] = _allowed(current.get(role) or Overwrite(role, True, 0, 0), writing)
    put[bot] = _allowed(current.get(bot) or Overwrite(bot, False, 0, 0), bot_needs)
    return Closing(tuple(current.values()), tuple(put.values()))


def _shut(overwrite: Overwrite, writing: int) -> Overwrite:
    if not overwrite.allow & writing:
        return overwrite
    denied = overwrite.deny | (overwrite.allow & writing) if overwrite.role else overwrite.deny
    return Overwrite(overwrite.id, overwrite.role, overwrite.allow & ~writing, denied)


def _denied(overwrite: Overwrite, bits: int) -> Overwrite:
    return Overwrite(overwrite.id, overwrite.role, overwrite.allow & ~bits, overwrite.deny | bits)


def _allowed(overwrite: Overwrite, bits: int) -> Overwrite:
    return Overwrite(overwrite.id, overwrite.role, overwrite.allow | bits, overwrite.deny & ~bits)


def merge(current: Overwrites, left: Iterable[Overwrite], wanted: Iterable[Overwrite]) -> Overwrites:
    """What is wanted, for whom everything is as it was `left`; what somebody changed since, or took away, stays so."""
    was, shall = {one.id: one for one in left}, {one.id: one for one in wanted}
    merged = {}
    for each in {**current, **was, **shall}:
        found = shall.get(each) if current.get(each) == was.get(each) else current.get(each)
        if found:
            merged[each] = found
    return merged


def free_at(done: Iterable[datetime], ahead: int, now: datetime) -> datetime:
    """When Discord takes another name or topic of a channel that had these, with so many waiting before it."""
    recent = sorted(each for each in done if each > now - RENAMED_WITHIN)
    late = len(recent) + ahead - RENAMES
    return now if late < 0 or not recent else recent[min(late, len(recent) - 1)] + RENAMED_WITHIN + timedelta(seconds=1)


def same_name(one: str, other: str) -> bool:
    """Discord writes some channels in lower case, and with hyphens."""
    return one.casefold().replace(" ", "-") == other.casefold().replace(" ", "-")
