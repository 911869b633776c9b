"""What an account's sanctions ask of Discord together: pure rules, by table."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cogs.moderation.holding import LEG, RENEWED, Plan, Seen, plan
from core.sanctions import Account, Sanction, SanctionKind

NOW = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
A_DAY = timedelta(days=1)
VERIFIED, MENTOR, OTHER = 11, 12, 13
TIMEOUT, EXCLUDE = SanctionKind.TIMEOUT, SanctionKind.EXCLUDE


def decided(
    handle: str, kind: SanctionKind, days: float, *, lifted: bool = False, since: datetime = NOW, **account: Any
) -> Sanction:
    until = since + timedelta(days=days)
    held = Account(1, "file", **account)
    return Sanction(kind, "", 2, 0, 0, since, until, lifted=lifted, handle=handle, account=held)


def seen(until: datetime | None = None, *roles: int) -> Seen:
    return Seen(until, frozenset(roles))


def after(sanctions: list[Sanction], wanted: Plan) -> list[Sanction]:
    return [replace(each, account=wanted.accounts[each.handle]) for each in sanctions]


def test_a_time_out_is_set_until_its_end_and_looked_at_then() -> None:
    wanted = plan([decided("a", TIMEOUT, 3)], seen(None, VERIFIED), NOW)
    assert (wanted.changes, wanted.timed_out_until, wanted.again) == (True, NOW + 3 * A_DAY, NOW + 3 * A_DAY)
    assert (wanted.takes, wanted.gives) == (frozenset(), frozenset())
    assert wanted.accounts["a"].put == NOW + 3 * A_DAY


def test_a_second_look_changes_nothing_even_if_the_first_was_not_noted() -> None:
    one = [decided("a", EXCLUDE, 3, roles=(VERIFIED,))]
    first = plan(one, seen(None, VERIFIED, OTHER), NOW)
    assert first.takes == {VERIFIED}
    for again in (one, after(one, first)):
        second = plan(again, seen(NOW + 3 * A_DAY, OTHER), NOW)
        assert (second.changes, second.takes, second.gives) == (False, frozenset(), frozenset())
        assert second.accounts["a"].taken


def test_the_end_gives_the_roles_back_and_settles() -> None:
    one = [decided("a", EXCLUDE, 3, roles=(VERIFIED, MENTOR), taken=True, put=NOW + 3 * A_DAY)]
    early = plan(one, seen(NOW + 3 * A_DAY), NOW + 3 * A_DAY - timedelta(seconds=1))
    assert (early.gives, early.accounts["a"].settled) == (frozenset(), False)
    over = plan(one, seen(NOW + 3 * A_DAY, MENTOR), NOW + 3 * A_DAY)
    assert (over.changes, over.again) == (False, None)
    assert over.gives == {VERIFIED}
    assert over.accounts["a"].settled


def test_lifting_ends_the_time_out_and_another_one_stands() -> None:
    put = NOW + 5 * A_DAY
    lifted = decided("a", TIMEOUT, 5, lifted=True, put=put)
    alone = plan([lifted], seen(put), NOW)
    assert (alone.changes, alone.timed_out_until, alone.accounts["a"].settled) == (True, None, True)
    beside = plan([lifted, decided("b", TIMEOUT, 2, put=put)], seen(put), NOW)
    assert (beside.changes, beside.timed_out_until) == (True, NOW + 2 * A_DAY)


def test_the_longest_of_several_counts() -> None:
    both = [decided("a", TIMEOUT, 1), decided("b", EXCLUDE, 7, roles=(VERIFIED,))]
    wanted = plan(both, seen(None, VERIFIED), NOW)
    assert wanted.timed_out_until == NOW + 7 * A_DAY
    assert wanted.again == NOW + A_DAY
    late = plan(after(both, wanted), seen(NOW + 7 * A_DAY), NOW + A_DAY)
    assert (late.changes, late.accounts["a"].settled, late.accounts["b"].settled) == (False, True, False)


def test_of_two_exclusions_the_last_to_end_gives_the_roles_back() -> None:
    put = NOW + 7 * A_DAY
    both = [
        decided("a", EXCLUDE, 1, roles=(VERIFIED,), taken=True, put=put),
        decided("b", EXCLUDE, 7, taken=True, put=put),
    ]
    first = plan(both, seen(put), NOW + A_DAY)
    assert (first.gives, first.accounts["a"].settled) == (frozenset(), False)
    last = plan(after(both, first), seen(None), put)
    assert last.gives == {VERIFIED}
    assert all(account.settled for account in last.accounts.values())


@pytest.mark.parametrize("current", [None, NOW + 9 * A_DAY, NOW + A_DAY])
def test_what_somebody_changed_by_hand_is_theirs(current: datetime | None) -> None:
    one = [decided("a", TIMEOUT, 5, put=NOW + 5 * A_DAY)]
    wanted = plan(one, seen(current), NOW)
    assert (wanted.changes, wanted.accounts["a"].by_hand, wanted.again) == (False, True, NOW + 5 * A_DAY)
    over = plan(after(one, wanted), seen(current), NOW + 5 * A_DAY)
    assert (over.changes, over.accounts["a"].settled) == (False, True)


def test_a_new_decision_holds_although_an_older_one_was_ended_by_hand() -> None:
    both = [decided("a", TIMEOUT, 9, put=NOW + 9 * A_DAY), decided("b", TIMEOUT, 2)]
    wanted = plan(both, seen(None), NOW)
    assert (wanted.changes, wanted.timed_out_until) == (True, NOW + 2 * A_DAY)
    assert wanted.accounts["a"].by_hand
    again = plan(after(both, wanted), seen(NOW + 2 * A_DAY), NOW + A_DAY)
    assert (again.changes, again.accounts["b"].put) == (False, NOW + 2 * A_DAY)


def test_a_longer_time_out_of_somebody_elses_is_left_alone_and_never_ended() -> None:
    theirs = NOW + 20 * A_DAY
    one = [decided("a", TIMEOUT, 2)]
    wanted = plan(one, seen(theirs), NOW)
    assert not wanted.changes
    assert not plan(after(one, wanted), seen(theirs), NOW + 2 * A_DAY).changes


def test_a_role_that_came_back_by_hand_is_not_taken_again() -> None:
    one = [decided("a", EXCLUDE, 5, roles=(VERIFIED,), taken=True, put=NOW + 5 * A_DAY)]
    assert plan(one, seen(NOW + 5 * A_DAY, VERIFIED), NOW).takes == frozenset()


def test_who_left_and_is_back_is_held_anew_once_and_owed_nothing() -> None:
    one = [decided("a", EXCLUDE, 3, roles=(VERIFIED,), taken=True, put=NOW + 3 * A_DAY)]
    back = NOW + A_DAY
    wanted = plan(one, replace(seen(None, VERIFIED), joined=back), back)
    assert (wanted.changes, wanted.timed_out_until) == (True, NOW + 3 * A_DAY)
    assert wanted.takes == {VERIFIED}
    held = after(one, wanted)
    by_hand = plan(held, replace(seen(None, VERIFIED), joined=back), back + timedelta(hours=1))
    assert (by_hand.changes, by_hand.takes, by_hand.accounts["a"].by_hand) == (False, frozenset(), True)
    over = plan(held, replace(seen(NOW + 3 * A_DAY), joined=back), NOW + 3 * A_DAY)
    assert (over.gives, over.accounts["a"].settled) == (frozenset(), True)


def test_discord_may_have_kept_the_time_out_of_who_left() -> None:
    one = [decided("a", TIMEOUT, 3, put=NOW + 3 * A_DAY)]
    wanted = plan(one, replace(seen(NOW + 3 * A_DAY), joined=NOW + A_DAY), NOW + A_DAY)
    assert (wanted.changes, wanted.accounts["a"].by_hand, wanted.accounts["a"].put) == (False, False, NOW + 3 * A_DAY)


def test_who_left_asks_for_nothing_before_the_end() -> None:
    one = [decided("a", EXCLUDE, 90, roles=(VERIFIED,), taken=True, put=NOW + LEG)]
    away = plan(one, None, NOW + LEG - RENEWED)
    assert (away.changes, away.gives, away.again) == (False, frozenset(), NOW + 90 * A_DAY)


@given(st.integers(min_value=29, max_value=200), st.booleans())
def test_what_is_longer_than_discord_takes_is_renewed_and_never_ends_early_or_late(days: int, late: bool) -> None:
    """Also where the bot was away over the end of a leg."""
    held, now, current = [decided("a", TIMEOUT, days)], NOW, None
    until, looks = NOW + timedelta(days=days), 0
    while True:
        wanted = plan(held, seen(current), now)
        held, looks = after(held, wanted), looks + 1
        if wanted.changes:
            assert wanted.timed_out_until is not None
            assert now < wanted.timed_out_until <= min(until, now + timedelta(days=28))
            current = wanted.timed_out_until
        if wanted.again is None:
            break
        assert wanted.again > now
        now = min(until, wanted.again + (3 * A_DAY if late else timedelta()))
    assert now == until
    assert current == until or late
    assert looks < days / 20 + 4
    assert held[0].account is not None
    assert (held[0].account.settled, held[0].account.by_hand) == (True, False)
