"""Signs that vouches may not be worth what they seem: shown to moderators, never acted on. Pure rules."""

from collections import defaultdict, deque
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from core.vetting import Chain, Vouch, VouchState, created

YOUNG_ACCOUNT = timedelta(days=30)
FRESH = timedelta(days=14)
"""Whoever was verified less long ago than that had little time to know whom they vouch for."""
MANY, SOON = 5, timedelta(days=30)
TOGETHER = 3
"""For how many members the same two vouch before it is told."""


class Kind(StrEnum):
    RING = "ring"
    """`who` answer for each other in turn, back to the first."""
    PAIR = "pair"
    """`who`, two, vouched together for `count` members."""
    MANY = "many"
    """`who`, one, vouched for `count` members within `SOON`."""
    FRESH = "fresh"
    """`who`, one, was verified less than `FRESH` before they vouched."""
    YOUNG = "young"
    """The account of `who`, one, was less than `YOUNG_ACCOUNT` old when it was vouched for, or vouched."""


@dataclass(frozen=True, slots=True)
class Sign:
    kind: Kind
    who: tuple[int, ...]
    count: int = 0


def signs(chain: Chain, now: datetime) -> tuple[Sign, ...]:
    """What to look at about a member and those who answer for them; the gravest first.

    The order of the vouches makes no difference, and what is past is told as well: it was vouched all the same.
    """
    known = [each for each in chain.vouches if each.state is not VouchState.WITHDRAWN]
    mine = [each for each in known if each.member_id == chain.user_id and each.voucher_id]
    return tuple(
        dict.fromkeys(
            (
                *_ring(known, chain.user_id),
                *_pairs(known, mine),
                *_many(known, mine),
                *_fresh(chain, mine),
                *_young(chain, mine, now),
            )
        )
    )


def ring(vouches: Iterable[Vouch], user_id: int) -> tuple[int, ...]:
    """A shortest way from a member over those who answer for them back to the member; empty where there is none."""
    above = defaultdict(set)
    for each in vouches:
        if each.voucher_id is not None:
            above[each.member_id].add(each.voucher_id)
    ways: deque[tuple[int, ...]] = deque([(user_id,)])
    seen = set[int]()
    while ways:
        way = ways.popleft()
        for voucher in sorted(above[way[-1]]):
            if voucher == user_id:
                return way
            if voucher not in seen:
                seen.add(voucher)
                ways.append((*way, voucher))
    return ()


def _ring(known: Iterable[Vouch], user_id: int) -> Iterator[Sign]:
    if found := ring(known, user_id):
        yield Sign(Kind.RING, found)


def _pairs(known: Iterable[Vouch], mine: Iterable[Vouch]) -> Iterator[Sign]:
    """Every two who vouched for this member and, together, for others as well."""
    vouched: Mapping[int, set[int]] = _by_voucher(known)
    vouchers = sorted({each.voucher_id for each in mine if each.voucher_id})
    for place, one in enumerate(vouchers):
        for other in vouchers[place + 1 :]:
            together = len(vouched[one] & vouched[other])
            if together >= TOGETHER:
                yield Sign(Kind.PAIR, (one, other), together)


def _many(known: Iterable[Vouch], mine: Iterable[Vouch]) -> Iterator[Sign]:
    """Vouchers of this member who gave many about the time of this vouch."""
    times: dict[int, list[datetime]] = defaultdict(list)
    for each in known:
        if each.voucher_id:
            times[each.voucher_id].append(each.at)
    for vouch in sorted(mine, key=lambda each: each.voucher_id or 0):
        about = [at for at in times[vouch.voucher_id or 0] if abs(at - vouch.at) <= SOON]
        if len(about) >= MANY:
            yield Sign(Kind.MANY, (vouch.voucher_id or 0,), len(about))


def _fresh(chain: Chain, mine: Iterable[Vouch]) -> Iterator[Sign]:
    """Of who was given the role by hand, nothing is known: no sign."""
    for vouch in sorted(mine, key=lambda each: each.voucher_id or 0):
        case = chain.cases.get(vouch.voucher_id or 0)
        if case and case.since and timedelta(0) <= vouch.at - case.since < FRESH:
            yield Sign(Kind.FRESH, (case.user_id,), (vouch.at - case.since).days)


def _young(chain: Chain, mine: Iterable[Vouch], now: datetime) -> Iterator[Sign]:
    first = min((each.at for each in mine), default=now)
    moments = {chain.user_id: first, **{each.voucher_id: each.at for each in mine if each.voucher_id}}
    for user_id in sorted(moments):
        age = moments[user_id] - created(user_id)
        if age < YOUNG_ACCOUNT:
            yield Sign(Kind.YOUNG, (user_id,), max(age.days, 0))


def _by_voucher(known: Iterable[Vouch]) -> Mapping[int, set[int]]:
    found: dict[int, set[int]] = defaultdict(set)
    for each in known:
        if each.voucher_id:
            found[each.voucher_id].add(each.member_id)
    return found
