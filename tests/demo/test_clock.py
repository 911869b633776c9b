"""The extension's clock: where it starts, and what a leap does."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta

import discord
import pytest
from discord.ext import tasks
from simcord import Env

import demo.simcord_ext as ext
from demo.simcord_ext import _clock, _results

BEGIN = datetime(2031, 5, 6, 7, 8, tzinfo=UTC)


class Ticking(discord.Client):
    """Counts its minutes, and wakes up once."""

    def __init__(self) -> None:
        super().__init__(intents=discord.Intents(guilds=True))
        self.rounds: list[datetime] = []
        self.woke: datetime | None = None

    async def on_ready(self) -> None:
        self.minute.start()
        self.loop.call_later(90, self._wake)

    def _wake(self) -> None:
        self.woke = discord.utils.utcnow()

    @tasks.loop(minutes=1)
    async def minute(self) -> None:
        self.rounds.append(discord.utils.utcnow())


@pytest.fixture
async def env() -> AsyncIterator[Env]:
    world = Env(Ticking(), settle_timeout=20)
    ext.start_clock(world, BEGIN)
    await world.start()
    yield world
    await world.shutdown()


def ticking(env: Env) -> Ticking:
    assert isinstance(env.bot, Ticking)
    return env.bot


async def test_a_world_begins_when_it_is_told_to(env: Env) -> None:
    user = env.create_user("Camille")
    assert env.now() == BEGIN
    assert discord.utils.snowflake_time(user.id) == BEGIN
    with env.time_context():
        assert discord.utils.utcnow() == BEGIN


async def test_a_leap_makes_up_for_nothing(env: Env) -> None:
    bot = ticking(env)
    await env.settle()
    before = len(bot.rounds)
    await ext.leap(env, timedelta(days=3).total_seconds())
    after = BEGIN + timedelta(days=3)
    assert env.now() == bot.woke == after
    assert bot.rounds[before:] == [after]
    await env.advance_time(60)
    assert bot.rounds[before:] == [after, after + timedelta(minutes=1)]


async def test_time_never_goes_back(env: Env) -> None:
    await ext.leap(env, -5)
    assert env.now() == BEGIN


def test_what_the_clock_and_the_results_build_on_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("simcord._clock.Clock.__init__", lambda self: None)
    with pytest.raises(ext.SimcordChanged, match="_epoch"):
        _clock.install()
    monkeypatch.undo()
    monkeypatch.setattr("simcord.results.InteractionResult.__init__", lambda self, env, found: None)
    with pytest.raises(ext.SimcordChanged, match="_interaction"):
        _results.install()
