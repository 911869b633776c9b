"""The community's figure: who counts, what it can tell of one person, and that it is drawn once."""

import asyncio
import math
from collections import Counter
from datetime import UTC, datetime
from itertools import pairwise
from random import Random
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import update

import demo.simcord_ext as ext
from cogs.checkins.aggregate import ENOUGH, RANGES, STEP, chance, chances, figure, heavy, noise, published, range_of
from cogs.checkins.service import CheckinService
from core.checkins import Consent, Figure, first_week, window_of
from core.clock import Clock
from core.rights import Actor
from core.vault import Vault, new_key
from db.engine import Database
from db.models import CheckinRow
from db.queries import checkins
from tests.checkins.acts import ALL, TREND
from tests.world import World, custom_ids, said, texts

OUTCOMES = [(share, start) for share in range(0, 101, STEP) for start in RANGES]
PARIS = ZoneInfo("Europe/Paris")
GUILD = 1_111_111_111_111_111_111


@pytest.mark.parametrize(
    ("levels", "counts"),
    [([4], True), ([3], False), ([5, 1], False), ([4, 4, 1], True), ([3, 4], False), ([1, 4, 5], True)],
)
def test_a_respondent_counts_once_by_the_median(levels: list[int], counts: bool) -> None:
    assert heavy(levels) is counts


def test_chance_is_what_it_is_said_to_be() -> None:
    """A hundred thousand draws, each value within five standard errors of its exact probability."""
    random, draws = Random(7), 100_000
    seen = Counter(noise(random) for _ in range(draws))
    assert math.isclose(sum(map(chance, range(-60, 61))), 1)
    for value in range(-6, 7):
        expected = chance(value)
        assert abs(seen[value] / draws - expected) < 5 * math.sqrt(expected / draws)
    assert all(math.isclose(chance(value) / chance(value + 1), math.e) for value in range(10))


def of_each(heavies: int, respondents: int) -> list[float]:
    """How likely each of `OUTCOMES` is."""
    likely = chances(heavies, respondents)
    return [likely.get(outcome, 0.0) for outcome in OUTCOMES]


@pytest.mark.parametrize("respondents", [ENOUGH, 25, 30, 49])
def test_no_value_of_one_respondent_makes_a_publication_more_than_e_times_as_likely(respondents: int) -> None:
    """From the mechanism: changing what one respondent says moves the heavy ones by one at most."""
    likely = [of_each(count, respondents) for count in range(respondents + 1)]
    for each in likely:
        assert math.isclose(sum(each), 1)
    for one, other in pairwise(likely):
        for before, after in zip(one, other, strict=True):
            assert before <= math.e * after * (1 + 1e-9)
            assert after <= math.e * before * (1 + 1e-9)


def test_whether_one_took_part_makes_it_e_squared_times_as_likely_at_most() -> None:
    for count, respondents in ((0, 21), (7, 25), (15, 30), (29, 30)):
        for fewer in {max(count - 1, 0), min(count, respondents - 1)}:
            both = zip(of_each(count, respondents), of_each(fewer, respondents - 1), strict=True)
            for with_them, without in both:
                assert with_them <= math.e**2 * without * (1 + 1e-9)
                assert without <= math.e**2 * with_them * (1 + 1e-9)


def test_what_is_drawn_is_as_likely_as_it_is_said_to_be() -> None:
    """By simulation, on two neighbours; and so the ratio of what is seen is e at most, up to chance."""
    random, draws = Random(3), 20_000
    for count in (8, 9):
        respondents = [[5]] * count + [[2]] * (24 - count)
        seen = Counter(figure(0, respondents, random) for _ in range(draws))
        for (share, start), expected in zip(OUTCOMES, of_each(count, 24), strict=True):
            assert abs(seen[Figure(0, share, start)] / draws - expected) < 5 * math.sqrt(expected / draws) + 1e-3


@given(st.lists(st.lists(st.integers(1, 5), min_size=1, max_size=4), max_size=60), st.integers())
def test_nothing_under_twenty_and_only_rounded_numbers(respondents: list[list[int]], seed: int) -> None:
    found = figure(5, respondents, Random(seed))
    if len(respondents) < ENOUGH:
        assert found == Figure(5, None, None)
    else:
        assert found.share in range(0, 101, STEP)
        assert found.at_least in RANGES


@given(st.integers(-50, 700), st.integers(-50, 700))
def test_what_chance_gives_is_brought_within_bounds(heavies: int, respondents: int) -> None:
    share, start = published(heavies, respondents)
    assert share in range(0, 101, STEP)
    assert start in RANGES
    least, most = range_of(start)
    assert least <= max(respondents, ENOUGH) <= (most or max(respondents, ENOUGH))


# Drawn once


def service(db: Database, vault: Vault, now: datetime, seed: int) -> CheckinService:
    return CheckinService(db, Clock(lambda: now), vault, PARIS, Random(seed))


async def answered(db: Database, vault: Vault, now: datetime, count: int, consents: frozenset[Consent]) -> None:
    for number in range(count):
        actor = Actor(GUILD, 10**17 + number)
        await service(db, vault, now, number).agree(actor, consents, 5 if number % 2 else 2)


NOW = datetime(2026, 11, 4, 12, tzinfo=UTC)
LATER = datetime(2026, 12, 2, 12, tzinfo=UTC)


async def test_two_processes_draw_at_once_and_publish_one(db: Database) -> None:
    vault = Vault([new_key()])
    await answered(db, vault, NOW, 24, ALL)
    other = Database(db.url.render_as_string(hide_password=False))
    drawn = [service(each, vault, LATER, seed) for each in (db, other) for seed in range(8)]
    found = await asyncio.gather(*(each.count(GUILD) for each in drawn))
    await other.close()
    assert len(set(found)) == 1
    assert found[0].share is not None
    async with db.read() as session:
        assert await checkins.latest(session, GUILD, 9) == [found[0]]


async def test_every_server_with_check_ins_is_counted_and_one_failure_keeps_no_other(db: Database) -> None:
    vault = Vault([new_key()])
    await answered(db, vault, NOW, 24, ALL)
    await service(db, vault, NOW, 1).agree(Actor(5, 7), ALL, 2)
    async with db.write() as session:
        await session.execute(update(CheckinRow).where(CheckinRow.guild_id == 5).values(sealed_content=b"broken"))
    with pytest.raises(ExceptionGroup):
        await service(db, vault, LATER, 1).count_all()
    async with db.read() as session:
        assert len(await checkins.latest(session, GUILD, 9)) == 1
        assert await checkins.latest(session, 5, 9) == []


@pytest.mark.parametrize(("count", "consents", "enough"), [(19, ALL, False), (20, ALL, True), (40, TREND, False)])
async def test_only_those_who_agreed_and_only_if_enough(
    db: Database, count: int, consents: frozenset[Consent], enough: bool
) -> None:
    vault = Vault([new_key()])
    await answered(db, vault, NOW, count, consents)
    found = await service(db, vault, LATER, 1).count(GUILD)
    assert (found.share is not None) is enough
    await answered(db, vault, NOW, 30, ALL)
    assert await service(db, vault, LATER, 2).count(GUILD) == found, "also where it said too few"


async def test_who_withdraws_as_it_is_drawn_is_not_counted(db: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    """Seals are opened in a thread: meanwhile others are served, here by another process."""
    vault, unchanged = Vault([new_key()]), asyncio.to_thread
    await answered(db, vault, NOW, 20, ALL)
    last, other = Actor(GUILD, 10**17 + 19), Database(db.url.render_as_string(hide_password=False))
    withdrawals: list[asyncio.Future[Any]] = []

    async def slowly(*work: Any) -> Any:
        if not withdrawals:
            elsewhere = service(other, vault, LATER, 2)
            withdrawals.append(asyncio.ensure_future(elsewhere.allow(last, Consent.AGGREGATE, False)))
            await asyncio.wait(withdrawals, timeout=0.3)
        return await unchanged(*work)

    monkeypatch.setattr(asyncio, "to_thread", slowly)
    found = await service(db, vault, LATER, 1).count(GUILD)
    too_early = withdrawals[0].done()
    await asyncio.gather(*withdrawals)
    await other.close()
    assert found.share is None or not too_early, "counted though they had withdrawn"


COUNTED = frozenset({Consent.TREND, Consent.AGGREGATE})


async def days(world: World, count: int) -> None:
    await ext.leap(world.env, count * 86400)
    await world.env.advance_time(5)


async def test_the_figure_stands_in_the_channel_once_and_for_all(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        channel = world.channel("meteo-du-travail")
        window = window_of(world.checkins._week())
        for number in range(25):
            await world.checkins.agree(Actor(world.guild.id, 10**17 + number), COUNTED, 4 if number < 12 else 1)
        await world.checkins.agree(world.actor(world.camille), COUNTED, 4)
        assert len(channel.history()) == 1
        weeks = first_week(window + 1) - world.checkins._week()
        await days(world, weeks * 7)
        board, shown = channel.history()
        assert "des personnes qui ont répondu" in texts(shown)
        assert custom_ids(shown) == ["checkins:about"]
        assert "brouille" in said(await world.camille.click(shown, custom_id="checkins:about"))
        first = texts(shown)

        await world.checkins.allow(world.actor(world.camille), Consent.AGGREGATE, False)
        await world.camille.slash(world.start, "mes-donnees effacer")
        await world.restart()
        await days(world, 2)
        board, shown = channel.history()
        assert texts(shown) == first, "never drawn again, whatever becomes of those who answered"

        world.env.backend.delete_message(channel.id, shown.id)
        await days(world, 28)
        board, shown = channel.history()
        assert board.id < shown.id
        assert "trop peu de réponses" in texts(shown)
        assert texts(shown).count("%") == 1, "the window before is told under it"
