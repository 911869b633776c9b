"""What is shown of fraud: tables, and properties whatever the vouches."""

from datetime import UTC, datetime, timedelta
from itertools import pairwise
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from cogs.vetting.signs import FRESH, MANY, TOGETHER, YOUNG_ACCOUNT, Kind, ring, signs
from core.vetting import EPOCH, Case, Chain, Standing, Vouch, VouchState, Way

NOW = datetime(2026, 11, 26, 12, 0, tzinfo=UTC)
DAY = timedelta(days=1)


def account(age: timedelta, number: int) -> int:
    """A Discord id of that age now."""
    return (int((NOW - age - EPOCH).total_seconds() * 1000) << 22) + number


A, B, C, D, E, F, G = (account(timedelta(days=900), number) for number in range(1, 8))


def vouch(by: int | None, member: int, ago: float = 1, state: VouchState = VouchState.LIVE) -> Vouch:
    number = hash((by, member, ago)) % 10**9
    return Vouch(number, member, by, NOW - ago * DAY, state)


def told(member: int, *vouches: Vouch, **cases: Case) -> list[tuple[Kind, tuple[int, ...], int]]:
    known = {case.user_id: case for case in cases.values()}
    return [(each.kind, each.who, each.count) for each in signs(Chain(member, None, vouches, known), NOW)]


def test_honest_vouches_show_nothing() -> None:
    assert told(C, vouch(A, C), vouch(B, C), vouch(A, D, 40)) == []
    assert told(C) == []


def test_a_ring_is_told_with_those_in_it() -> None:
    assert told(C, vouch(A, C), vouch(B, C), vouch(C, A, 5)) == [(Kind.RING, (C, A), 0)]
    assert told(C, vouch(A, C), vouch(B, A), vouch(C, B, 5)) == [(Kind.RING, (C, A, B), 0)]
    assert told(C, vouch(A, C), vouch(C, A, 5, VouchState.PAST)) == [(Kind.RING, (C, A), 0)], "what is past, too"
    assert told(C, vouch(A, C), vouch(C, A, 5, VouchState.WITHDRAWN)) == []


def test_always_the_same_two() -> None:
    together = [vouch(by, member, 40 * place) for place, member in enumerate((C, D, E)) for by in (A, B)]
    assert told(C, *together) == [(Kind.PAIR, (A, B), TOGETHER)]
    assert told(C, *together[:4]) == []


def test_many_in_a_short_time() -> None:
    many = [vouch(A, member, ago) for ago, member in enumerate((C, D, E, F, G))]
    assert told(C, *many) == [(Kind.MANY, (A,), MANY)]
    assert told(C, *many[:4], vouch(A, G, 60)) == []


def test_just_verified_and_just_made() -> None:
    def verified(ago: timedelta) -> Case:
        return Case(1, 1, A, Standing.VERIFIED, Way.VOUCHES, NOW - DAY - ago)

    assert told(C, vouch(A, C), a=verified(3 * DAY)) == [(Kind.FRESH, (A,), 3)]
    assert told(C, vouch(A, C), a=verified(FRESH)) == []
    young = account(YOUNG_ACCOUNT - DAY, 1)
    assert told(young, vouch(A, young, 0)) == [(Kind.YOUNG, (young,), 29)]
    assert told(C, vouch(young, C, 0)) == [(Kind.YOUNG, (young,), 29)]
    assert told(young) == [(Kind.YOUNG, (young,), 29)], "also before anybody vouched"


PEOPLE = st.integers(1, 7)
VOUCHES = st.lists(st.tuples(st.none() | PEOPLE, PEOPLE), max_size=14).map(
    lambda pairs: [Vouch(number, member, by, NOW) for number, (by, member) in enumerate(pairs)]
)


def reaches(vouches: list[Vouch], start: int) -> set[int]:
    """Who stands above somebody, found by brute force."""
    above: set[int] = set()
    while True:
        more = {each.voucher_id for each in vouches if each.member_id in above | {start} and each.voucher_id}
        if more <= above:
            return above
        above |= more


@given(VOUCHES, PEOPLE)
def test_a_ring_is_found_exactly_where_a_member_stands_above_themselves(vouches: list[Vouch], member: int) -> None:
    found = ring(vouches, member)
    assert bool(found) == (member in reaches(vouches, member))
    edges = {(each.member_id, each.voucher_id) for each in vouches}
    assert all(step in edges for step in pairwise((*found, member)) if found)
    assert found[:1] in ((), (member,))
    assert len(set(found)) == len(found)


@given(VOUCHES, PEOPLE, st.randoms())
def test_signs_do_not_hang_on_the_order_and_never_vanish_with_more(
    vouches: list[Vouch], member: int, random: Random
) -> None:
    shuffled = list(vouches)
    random.shuffle(shuffled)

    def kinds(some: list[Vouch]) -> set[tuple[Kind, frozenset[int]]]:
        found = signs(Chain(member, None, tuple(some), {}), NOW)
        return {(each.kind, frozenset(each.who)) for each in found}

    assert signs(Chain(member, None, tuple(vouches), {}), NOW) == signs(Chain(member, None, tuple(shuffled), {}), NOW)
    fewer = {each for each in kinds(vouches[:-1]) if each[0] is not Kind.RING}
    assert fewer <= kinds(vouches)
    assert any(kind is Kind.RING for kind, _ in kinds(vouches[:-1])) <= any(
        kind is Kind.RING for kind, _ in kinds(vouches)
    )
