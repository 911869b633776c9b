"""What an account's sanctions ask of Discord, taken together: several may hold at once. Pure rules.

What somebody changed by hand meanwhile is theirs: a time-out that they ended, or set otherwise, is not set again, and a
role that they gave back is not taken again. Who leaves and comes back changed nothing by hand: it is all put again, but
the roles went with their leaving, and are owed no more.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from core.sanctions import Account, Sanction, SanctionKind

LEG = timedelta(days=27)
"""The bot sets Discord's time-out for no longer at once: it takes 28 days, by its own clock."""
RENEWED = timedelta(days=1)
"""How long before the end of a leg the next one is set."""
NEAR = timedelta(seconds=2)
"""Discord may round a time."""


@dataclass(frozen=True, slots=True)
class Seen:
    """A member as Discord has them now, there since `joined`; None stands for one who is not there."""

    timed_out_until: datetime | None
    roles: frozenset[int]
    joined: datetime | None = None


@dataclass(frozen=True, slots=True)
class Plan:
    """`timed_out_until` is to be set where it `changes`. `accounts` is what to note, by handle, once Discord has it
    all; `again` when to look next.
    """

    changes: bool
    timed_out_until: datetime | None
    takes: frozenset[int]
    gives: frozenset[int]
    accounts: Mapping[str, Account]
    again: datetime | None


def plan(sanctions: Sequence[Sanction], seen: Seen | None, now: datetime) -> Plan:
    """`sanctions` are those of one account that ask something of Discord, and are not settled."""
    accounts = {each.handle: _anew(each, each.account, seen) for each in sanctions if each.account}
    active = [each for each in sanctions if each.active(now)]
    changes, target = False, None
    if seen:
        changes, target = _time_out(sanctions, active, accounts, seen, now)
    takes, gives = _roles(sanctions, active, accounts, seen.roles if seen else frozenset())
    excluded = any(each.kind is SanctionKind.EXCLUDE for each in active)
    for each in sanctions:
        # An exclusion that is over is owed its roles until the last one is over.
        if not each.active(now) and not (excluded and each.kind is SanctionKind.EXCLUDE):
            accounts[each.handle] = replace(accounts[each.handle], settled=True)
    again = min((_next(each, accounts[each.handle] if seen else None) for each in active), default=None)
    return Plan(changes, target, takes, gives, accounts, again)


def _anew(sanction: Sanction, account: Account, seen: Seen | None) -> Account:
    """Of somebody who left and is back, nothing is as it was put."""
    if seen and sanction.left_before(seen.joined):
        return replace(account, put=None, taken=False, returned=seen.joined)
    return account


def _time_out(
    sanctions: Sequence[Sanction],
    active: Sequence[Sanction],
    accounts: dict[str, Account],
    seen: Seen,
    now: datetime,
) -> tuple[bool, datetime | None]:
    """Whether Discord's time-out changes, and into what; notes in `accounts`."""
    current = seen.timed_out_until if seen.timed_out_until and seen.timed_out_until > now else None
    # The second: what was set just before a crash, and not noted.
    known = [*(each.account.put for each in sanctions if each.account), *(each.until for each in active)]
    ours = current is not None and any(put and abs(current - put) <= NEAR for put in known)
    standing = [each for each in active if not accounts[each.handle].by_hand]
    ran_out = current is None and all((accounts[each.handle].put or now) <= now for each in standing)
    if not ours and not ran_out:
        for each in standing:
            if accounts[each.handle].put:
                accounts[each.handle] = replace(accounts[each.handle], by_hand=True)
        standing = [each for each in standing if not accounts[each.handle].by_hand]
    ends = [each.until for each in standing if each.until]
    if not ends:
        return ours, None
    target = min(max(ends), now + LEG)
    if current and not ours and target <= current:  # somebody set a longer one
        for each in standing:
            accounts[each.handle] = replace(accounts[each.handle], by_hand=True)
        return False, None
    fresh = any(accounts[each.handle].put is None for each in standing)
    longer = current is None or (target > current + NEAR and (fresh or current <= now + RENEWED))
    shorter = current is not None and ours and max(ends) < current - NEAR
    put = target if longer or shorter or current is None else current
    for each in standing:
        accounts[each.handle] = replace(accounts[each.handle], put=put)
    return longer or shorter, target


def _roles(
    sanctions: Sequence[Sanction], active: Sequence[Sanction], accounts: dict[str, Account], present: frozenset[int]
) -> tuple[frozenset[int], frozenset[int]]:
    """The roles to take, and to give back with the end of the last exclusion; notes in `accounts`."""
    excluding = [each for each in active if each.kind is SanctionKind.EXCLUDE]
    takes = {role for each in excluding if not accounts[each.handle].taken for role in accounts[each.handle].roles}
    for each in excluding:
        accounts[each.handle] = replace(accounts[each.handle], taken=True)
    if excluding:
        return frozenset(takes & present), frozenset()
    owing = [accounts[each.handle] for each in sanctions]
    owed = {role for each in owing if each.taken and each.returned is None for role in each.roles}
    return frozenset(), frozenset(owed - present)


def _next(sanction: Sanction, account: Account | None) -> datetime:
    """When a sanction asks for something next; `account` is None for who is not there: nothing before its end."""
    assert sanction.until is not None
    if account is None or account.by_hand or account.put is None or account.put >= sanction.until:
        return sanction.until
    return account.put - RENEWED
